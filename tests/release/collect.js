// The test server adds this to every page, so that it runs before the page's own modules. It keeps what went wrong and
// what only a page can see of itself.
{
  const root = document.documentElement;
  // The theme at this moment, when there is no body that could have been painted.
  const seen = { problems: [], shift: 0, largest: null, memory: null, theme: root.dataset.theme ?? null, body: !!document.body };
  window.__seen = seen;
  const note = (kind, what) => seen.problems.push(`${kind}: ${what}`);
  addEventListener('error', ({ message, target }) => note('error', message ?? target.src ?? target.href), true);
  addEventListener('unhandledrejection', ({ reason }) => note('rejection', reason));
  addEventListener('securitypolicyviolation', (event) => note('policy', `${event.violatedDirective} ${event.blockedURI}`));
  for (const level of ['error', 'warn']) {
    const say = console[level];
    console[level] = (...what) => {
      note(level, what.join(' '));
      say.apply(console, what);
    };
  }
  const watch = (type, each) => {
    if (PerformanceObserver.supportedEntryTypes.includes(type)) {
      new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
    }
  };
  watch('layout-shift', (entry) => (seen.shift += entry.value));
  watch('largest-contentful-paint', ({ element }) => (seen.largest = element));
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const start = WebAssembly[name];
    WebAssembly[name] = async (...what) => {
      const result = await start.apply(WebAssembly, what);
      seen.memory = (result.instance ?? result).exports.memory;
      return result;
    };
  }
  // A trap as the app would have it, from the page's own world: Firefox runs a driver's scripts in another one. The
  // module is the smallest whose start function is `unreachable`.
  window.__trap = () =>
    setTimeout(() => {
      const bytes = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 8, 1, 0, 10, 5, 1, 3, 0, 0, 11];
      new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(bytes)));
    });
}
