// Starts the app; if it dies, now or later, puts the served document back.
const root = document.documentElement;
const { js, wasm } = document.getElementById('boot').dataset;
const at = (name) => new URL(name, document.baseURI);

// The document has begun to fetch it; compiling begins while it is still being read. A host with the wrong type for
// .wasm costs a second look.
const compile = async () => WebAssembly.compile(await (await fetch(at(wasm))).arrayBuffer());
const compiled = (async () => WebAssembly.compileStreaming(self.wasm ?? fetch(at(wasm))))().catch(compile);
// A reader who begins at the head of the page need not wait for the claims, which come last: all figures have been read
// by now. Wherever else they may be, the whole document says where. In any case the document's own script comes first: it
// says which steps are at hand.
const own = document.getElementById('page');
const head = 'opening' in root.dataset && own.src && document.readyState === 'loading';
const whole = () => new Promise((done) => {
  if (performance.getEntriesByType('navigation')[0]?.domContentLoadedEventStart) done();
  else document.addEventListener('DOMContentLoaded', done);
});
// In a task of its own: the reader's first touch should not wait for parsing and starting in one go.
const read = (head ? import(own.src).catch(whole) : whole()).then(() => new Promise((done) => setTimeout(done)));

let served = [];
const fail = () => {
  if (root.dataset.app === 'failed') return;
  root.dataset.app = 'failed';
  for (const [host, figure] of served) host.replaceChildren(figure);
};
const trapped = (error) => {
  if (typeof WebAssembly === 'object' && error instanceof WebAssembly.RuntimeError) fail();
};
addEventListener('error', (event) => trapped(event.error));
addEventListener('unhandledrejection', (event) => trapped(event.reason));
// Later than this, a figure that changes under the reader's eyes does more harm than good.
setTimeout(() => root.dataset.app === 'static' && fail(), 15000);

try {
  const all = Promise.all([self.glue ?? import(at(js)), compiled]);
  all.catch(() => {});
  await read;
  served = [...document.querySelectorAll('[data-figure], [data-desk]')].map((host) => [host, host.firstElementChild]);
  // A figure that has been on screen is not covered for a guess any more.
  const watch = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) target.closest('[data-figure]')?.setAttribute('data-seen', '');
  });
  for (const [, figure] of served) {
    const stage = figure.querySelector('.stage'); // a desk without a figure has none
    if (stage) watch.observe(stage);
  }
  const [app, module_or_path] = await all;
  await app.default({ module_or_path });
} catch {
  fail();
}
