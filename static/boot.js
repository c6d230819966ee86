// @ts-check
// Starts the app. If the app fails, now or later, restores the served document. The document stops waiting by itself.
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
// The document has started to fetch and compile it. If a host sends .wasm with a wrong type, it is fetched once more.
const compile = async () => WebAssembly.compile(await (await fetch(at(wasm))).arrayBuffer());
const compiled = (self.wasm ?? Promise.reject()).catch(compile);
// A reader at the top of the page need not wait for the claims, which come last. At any other place, the whole document is
// needed to know where that is. In any case the document's own script runs first: it waits until all figures have been
// parsed, and tells which steps are current. Without it the app is not started, since half of the controls would be dead.
/** @type {HTMLScriptElement} */
const own = document.querySelector('#page');
const head = 'opening' in root.dataset && own.src && document.readyState === 'loading';
const script = () => own.src && import(own.src);
const read = head ? script() : whole().then(script);

// The figures as they were served; once the app has taken over, as text, which takes less memory than thousands of nodes.
/** @type {Map<Element, Element | string>} */
const served = new Map();
const fail = () => {
  if (root.dataset.app === 'failed') return;
  root.dataset.app = 'failed';
  for (const [host, figure] of served) {
    if (typeof figure === 'string') host.innerHTML = figure;
    else host.replaceChildren(figure);
  }
};
const pack = () => {
  for (const [host, figure] of served) if (typeof figure !== 'string' && !figure.isConnected) served.set(host, figure.outerHTML);
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
  for (const host of document.querySelectorAll('[data-figure], [data-desk]')) served.set(host, host.firstElementChild);
  new MutationObserver((_, ready) => {
    ready.disconnect();
    (self.requestIdleCallback ?? setTimeout)(pack);
  }).observe(root, { attributeFilter: ['data-app'] });
  // A figure that has been on screen is no longer covered for a guess. What the window shows now is measured at once, and
  // figures farther down need not be laid out for that. In a frame only an observer knows what is visible: the app waits for
  // its first report, which a hidden frame never gets, or for a moment.
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
  for (const host of served.keys()) {
    const stage = host.querySelector('.stage'); // a desk without a figure has no stage
    if (!stage) continue;
    watch.observe(stage);
    if (below) continue;
    const { top, bottom } = stage.getBoundingClientRect();
    below = top >= innerHeight;
    if (!below && bottom > 0) see(stage);
  }
  if (framed) await new Promise((done) => setTimeout(looked = done, 100));
  // If everything is there, the app starts at once, before the claims are parsed, which saves a tenth of a second on a slow
  // phone. Otherwise it starts in a task of its own: in a resize observer, a figure that changes is an error in WebKit.
  /** @type {(both: [Glue, WebAssembly.Module]) => Promise<[Glue, WebAssembly.Module]>} */
  const late = (both) => new Promise((done) => setTimeout(done, 0, both));
  const here = !framed && await Promise.race([all, null]);
  const [glue, module] = here || await all.then(late);
  // By this the stylesheet distinguishes a live page from a copy of it (controls.css).
  customElements.define('app-life', class extends HTMLElement {});
  // Asynchronously: until version 115 Chromium refuses to compile more than 4 kB synchronously.
  await glue.default({ module_or_path: module });
} catch {
  fail();
}
