// The test server adds this to every page, so that it runs before the page's own modules. It keeps what went wrong and
// what only a page can see of itself.
{
  const root = document.documentElement;
  // The theme at this moment, when there is no body that could have been painted.
  const seen = { problems: [], false_alarms: [], shifts: [], largest: null, memory: null, theme: root.dataset.theme ?? null, body: !!document.body };
  window.__seen = seen;
  const note = (kind, what) => seen.problems.push(`${kind}: ${what}`);
  addEventListener('error', ({ message, error, target }) => {
    if (message === undefined) return note('error', target.src ?? target.href);
    // Where it happened, for whoever has to find an error that was seen once.
    const frames = error?.stack?.trim().split('\n') ?? [];
    const said = `${message}, ${frames.length} deep: ${frames.slice(0, 12).join(' | ')}`;
    // Firefox wakes WebAssembly for its own ends by making its stack look full, and once, on a busy machine, a page that went
    // on as it should was told of too much recursion. Of what really recurses it lists a hundred frames and more.
    if (message.includes('too much recursion') && frames.length < 64) seen.false_alarms.push(said);
    else note('error', said);
  }, true);
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
  watch('layout-shift', (entry) => {
    if (entry.hadRecentInput) return;
    const said = ({ node, previousRect: was, currentRect: is }) => `${node?.className ?? node?.nodeName} ${was.x},${was.y},${was.height} to ${is.x},${is.y},${is.height}`;
    seen.shifts.push(`y ${scrollY} ${entry.sources.map(said).join(' and ')}`);
  });
  watch('largest-contentful-paint', ({ element }) => (seen.largest = element));
  const { instantiate, Module, Instance } = WebAssembly;
  WebAssembly.instantiate = async (...what) => {
    const instance = await instantiate(...what);
    seen.memory = instance.exports.memory;
    return instance;
  };
  // As in the oldest browsers that we support: an app is made in the background or not at all.
  for (const name of ['Module', 'Instance']) {
    WebAssembly[name] = new Proxy(WebAssembly[name], {
      construct() {
        throw new RangeError(`WebAssembly.${name} is not for apps at once`);
      },
    });
  }
  // What the page copies, saves and prints is kept here, and a clipboard that refuses can be had: no driver opens one in all engines.
  Object.assign(seen, { copied: null, saved: null, printed: [], refuses: false });
  window.print = () => seen.printed.push(root.dataset.print ?? '');
  const writeText = async (text) => {
    if (seen.refuses) throw new Error('refused');
    seen.copied = text;
  };
  Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
  const blobs = new Map();
  const make = URL.createObjectURL;
  URL.createObjectURL = (blob) => {
    const address = make.call(URL, blob);
    blobs.set(address, blob);
    return address;
  };
  const press = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function () {
    if (blobs.has(this.href)) seen.saved = { name: this.download, blob: blobs.get(this.href) };
    else press.call(this);
  };
  // A host that makes this frame as wide as it says is told how tall it is then, once its figure is drawn for that: before its
  // table is opened, with it and after, if that is wanted, and what is wider than the frame in between.
  const frames = (left) => new Promise((next) => (left ? requestAnimationFrame(() => next(frames(left - 1))) : setTimeout(next)));
  addEventListener('message', async ({ data, source }) => {
    if (typeof data !== 'string' || !data.startsWith('__measure ')) return;
    const { width, table } = JSON.parse(data.slice('__measure '.length));
    const isWide = () => innerWidth === width;
    while (!isWide()) await frames(1);
    await frames(2);
    const heights = [];
    const wrong = [];
    const measure = (what) => {
      heights.push(Math.ceil(root.getBoundingClientRect().height));
      if (root.scrollWidth > innerWidth) wrong.push(what);
    };
    const isOpen = () => [...document.querySelectorAll('.data table')].some((one) => !one.closest('details:not([open])') && one.checkVisibility({ visibilityProperty: true }));
    const turn = async (what, wanted) => {
      document.querySelector('.data summary')?.click();
      for (let left = 300; isOpen() !== wanted && left; left--) await frames(1);
      if (isOpen() !== wanted) wrong.push(`the table is not ${what}`);
      measure(what);
    };
    measure('before');
    if (table) {
      await turn('open', true);
      await turn('closed', false);
    }
    source.postMessage(`__measured ${JSON.stringify([heights, wrong])}`, '*');
  });
  // A trap as the app would have it, from the page's own world: Firefox runs a driver's scripts in another one. The
  // module is the smallest whose start function is `unreachable`.
  window.__trap = () =>
    setTimeout(() => {
      const bytes = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 8, 1, 0, 10, 5, 1, 3, 0, 0, 11];
      new Instance(new Module(new Uint8Array(bytes)));
    });
}
