// @ts-check
// The dialog with the code to embed and its preview. With our script, the frame in the code starts with the height of the
// preview and adapts; without it, the frame is tall enough for any view, on a phone too.
/** @type {HTMLDialogElement | null} */
const dialog = document.querySelector('#embed-dialog');
/** @type {HTMLFormElement} */
const form = dialog?.querySelector('.choices');
const code = dialog?.querySelector('textarea');
const [told, seen, copying] = ['[role=status]', '.seen', '.main'].map((css) => dialog?.querySelector(css));
const site = new URL('.', document.baseURI);
/** @type {EmbedRequest} */
let about;
/** @type {string} */
let shown;
let height = 600;

const framed = () => {
  const { what, state, theme } = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  const whole = what === 'whole';
  const address = new URL(`embed/${whole ? '' : `${about.name}/`}`, site);
  if (state === 'now') {
    if (whole) address.searchParams.set('step', about.step || about.name);
    else for (const [name, value] of about.state) address.searchParams.set(name, value);
  }
  if (theme !== 'auto') address.searchParams.set('theme', theme);
  // The story is credited by its name, a figure by its title, with a link to its place.
  const [title, link, credit] = whole ? [about.page, about.link.href.split('#')[0], about.page] : [about.title, about.link, about.credit];
  return { address, title, link, credit, enough: whole ? 1000 : about.tall };
};
const write = () => {
  const { address, title, link, credit, enough } = framed();
  const follows = new FormData(form).get('script') === 'with';
  const frame = document.createElement('iframe');
  Object.assign(frame, { src: address, title, width: '100%', height: follows ? height : enough, loading: 'lazy' });
  // oxlint-disable-next-line no-useless-concat -- written as one, it would end the script of the offline file
  const script = follows ? `\n<script src="${new URL('embed.js', site)}" defer></` + 'script>' : '';
  // As text, since the policy of our own page forbids style attributes.
  const html = frame.outerHTML.replace('></', ' style="border:0"></');
  code.value = `${html}${script}\n<p><a href="${link}">${credit}</a></p>`;
};
const choose = () => {
  const { address, title } = framed();
  told.textContent = '';
  if (shown === String(address)) return write();
  shown = String(address);
  height = 600; // until the frame reports its own
  write();
  // A new frame, since another address would add an entry to the history.
  const next = document.createElement('iframe');
  Object.assign(next, { src: address, title: `${seen.dataset.title}: ${title}` });
  seen.replaceChildren(next);
};
addEventListener('message', ({ source, data }) => {
  const frame = seen?.querySelector('iframe');
  if (!frame || source !== frame.contentWindow || data?.['sent-to-work'] !== 'height') return;
  frame.style.height = `${data.height + 2}px`; // two for its border
  height = Math.min(1000, data.height); // frames are not taller, except in a window this narrow
  write();
});
addEventListener('embed', ({ detail }) => {
  // Another figure: the choice of the whole story is not kept.
  if (detail.name !== about?.name) form.elements.what.value = 'figure';
  about = detail;
  shown = '';
  choose();
  dialog.showModal();
});
form?.addEventListener('change', choose);
dialog?.addEventListener('click', (event) => event.target === dialog && dialog.close());
copying?.addEventListener('click', async () => {
  const said = document.querySelector('main').dataset;
  try {
    await navigator.clipboard.writeText(code.value);
    told.textContent = said.copied;
  } catch {
    code.select();
    told.textContent = said.select;
  }
});
