// @ts-check
// Unpacks and starts what the offline file contains in packed form and the site has in separate files.
const root = document.documentElement;
/** @param {string} id */
const unpack = (id) => {
  const bytes = Uint8Array.from(atob(document.getElementById(id).textContent), (sign) => sign.charCodeAt(0));
  return new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
};
/** @type {(type: string, text: string, id?: string) => void} */
const add = (type, text, id = '') => document.body.append(Object.assign(document.createElement('script'), { type, id, textContent: text }));
try {
  const asked = root.dataset.edition;
  const [licences, start, page, desk, style, words, lesson, claims] = (await new Response(unpack('page')).text()).split('\0');
  if (asked) {
    for (const sheet of document.querySelectorAll('style[data-of=page]')) sheet.remove();
    document.querySelector('[data-sheet=print]').before(Object.assign(document.createElement('style'), { textContent: style }));
    document.body.innerHTML = lesson;
    document.title = document.querySelector('h1').textContent;
  } else document.querySelector('#licences').textContent = licences;
  document.querySelector('.facts').innerHTML = claims;
  add('text/plain', words, 'words');
  const app = new Response(unpack('boot'), { headers: { 'content-type': 'application/wasm' } });
  (self.wasm = (async () => WebAssembly.compileStreaming(app))()).catch(() => {});
  add('module', (asked ? desk : page) + start);
  delete root.dataset.edition;
  if (location.hash) location.replace(location.hash); // its target did not exist before
  const face = new FontFace('Broadsheet', await new Response(unpack('face')).arrayBuffer(), { weight: '600' });
  document.fonts.add(await face.load());
} catch {
  delete root.dataset.edition;
  if (root.dataset.app === 'static') root.dataset.app = 'failed';
}
