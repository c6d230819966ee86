// @ts-check
// Starts the app; if it dies, now or later, puts the served document back. The document itself stops waiting for both.
const root = document.documentElement;
const { js, wasm } = document.getElementById('boot').dataset;
/** @param {string} name */
const at = (name) => new URL(name, document.baseURI);

/** @type {() => Promise<Event | void>} */
const whole = () => new Promise((done) => {
  if (performance.getEntriesByType('navigation')[0]?.domContentLoadedEventStart) done();
  else document.addEventListener('DOMContentLoaded', done);
});
// Where data are dear the document has not asked for the app yet: that waits for a reader who comes within a screen of a
// figure, as do all who touch one. A lesson is nothing but figures.
if (self.ask) {
  await whole();
  if (!document.querySelector('[data-desk]')) await new Promise((done) => {
    const near = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      near.disconnect();
      done();
    }, { rootMargin: '100%' });
    for (const host of document.querySelectorAll('[data-figure]')) near.observe(host);
  });
  self.ask();
}
// The document has begun to fetch and compile it. A host with the wrong type for .wasm costs a second look.
const compile = async () => WebAssembly.compile(await (await fetch(at(wasm))).arrayBuffer());
const compiled = (self.wasm ?? Promise.reject()).catch(compile);
// A reader who begins at the head of the page need not wait for the claims, which come last. Wherever else they may be,
// the whole document says where. In any case the document's own script comes first: it waits until all figures have been
// read, and says which steps are at hand. Where it does not come, there is no app either: half of the controls would be dead.
/** @type {HTMLScriptElement} */
const own = document.querySelector('#page');
const head = 'opening' in root.dataset && own.src && document.readyState === 'loading';
const script = () => own.src && import(own.src);
const read = head ? script() : whole().then(script);

/** @type {[host: HTMLElement, figure: Element][]} */
const served = [];
const fail = () => {
  if (root.dataset.app === 'failed') return;
  root.dataset.app = 'failed';
  for (const [host, figure] of served) host.replaceChildren(figure);
};
/** @param {unknown} error */
const trapped = (error) => {
  if (typeof WebAssembly === 'object' && error instanceof WebAssembly.RuntimeError) fail();
};
addEventListener('error', (event) => trapped(event.error));
addEventListener('unhandledrejection', (event) => trapped(event.reason));

try {
  /** @type {Promise<[Glue, WebAssembly.Module]>} */
  const all = Promise.all([self.glue ?? import(at(js).href), compiled]);
  all.catch(() => {});
  await read;
  for (const host of document.querySelectorAll('[data-figure], [data-desk]')) served.push([host, host.firstElementChild]);
  // A figure that has been on screen is not covered for a guess any more. What a window shows now counts at once, and what
  // is farther down need not be laid out to say so. What a frame shows only an observer knows: the app waits for its first
  // word, which a hidden frame never gets.
  const framed = self !== parent;
  let below = framed;
  /** @type {(done?: unknown) => void} */
  let looked = () => {};
  /** @param {Element} stage */
  const see = (stage) => stage.closest('[data-figure]')?.setAttribute('data-seen', '');
  const watch = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) see(target);
    looked();
  });
  for (const [, figure] of served) {
    const stage = figure.querySelector('.stage'); // a desk without a figure has none
    if (!stage) continue;
    watch.observe(stage);
    if (below) continue;
    const { top, bottom } = stage.getBoundingClientRect();
    below = top >= innerHeight;
    if (!below && bottom > 0) see(stage);
  }
  if (framed) await new Promise((done) => setTimeout(looked = done, 100));
  // If all is there the app starts at once, before the claims are read: a tenth of a second on a slow phone. Else it begins
  // a task of its own: in the middle of what observes sizes, a figure that changes is an error to WebKit.
  /** @type {(both: [Glue, WebAssembly.Module]) => Promise<[Glue, WebAssembly.Module]>} */
  const late = (both) => new Promise((done) => setTimeout(done, 0, both));
  const here = !framed && await Promise.race([all, null]);
  const [glue, module] = here || await all.then(late);
  // By this the style tells a page that lives from a copy of it (controls.css).
  customElements.define('app-life', class extends HTMLElement {});
  // Never at once: until version 115 Chromium refuses that to a module of more than 4 kB.
  await glue.default({ module_or_path: module });
} catch {
  fail();
}
