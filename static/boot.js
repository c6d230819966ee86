// Starts the app; if it dies, now or later, puts the served document back.
const root = document.documentElement;
const { js, wasm } = document.getElementById('boot').dataset;
const served = [...document.querySelectorAll('[data-figure]')].map((host) => [host, host.firstElementChild]);

// A figure that has been on screen is not covered for a guess any more.
const watch = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) if (isIntersecting) target.dataset.seen = '';
});
for (const [host] of served) watch.observe(host);

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
  const app = await import(new URL(js, document.baseURI));
  await app.default({ module_or_path: new URL(wasm, document.baseURI) });
} catch {
  fail();
}
