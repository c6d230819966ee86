// @ts-check
// In a frame on another page: reports the height of this document in every protocol that hosts listen for. Heights only,
// nothing about the reader. The build writes `protocols` in front of this script (src/host).
const root = document.documentElement;
const asked = new URLSearchParams(location.search);
const host = parent === self ? null : parent;
const fixed = asked.get('fit') === '1';
const known = protocols.map(() => ({
  src: location.href, // as the host gave it, before any control changes it
  childId: asked.get('childId'),
  secret: /[#?&]secret=(\w{1,64})/.exec(location.hash)?.[1],
}));

/** @type {{ [key: string]: never }} */
const blank = {};
/** @type {(said: Said, values: { [name: string]: string | number | undefined }) => any} */
const fill = (said, values) => {
  if (typeof said === 'object' && 'json' in said) {
    const object = fill(said.json, values);
    return object === blank ? blank : JSON.stringify(object);
  }
  if (typeof said === 'object') {
    const filled = Object.entries(said).map(([key, value]) => [key, fill(value, values)]);
    return filled.some(([, value]) => value === blank) ? blank : Object.fromEntries(filled);
  }
  let missing = false;
  const text = said.replace(/\{(\w+)\}/g, (_, name) => `${values[name] ?? (missing = true, '')}`);
  if (missing) return blank;
  return said === '{height}' || said === '{width}' ? Number(text) : text;
};
let tall = 0;
/** @type {(what: Said, at: number) => void} */
const say = (what, at) => {
  const message = fill(what, { ...known[at], height: tall, width: innerWidth });
  if (message !== blank) host.postMessage(message, '*');
};

// If the host's scroll bar appears and disappears because of our height, we would switch between two heights for ever: at
// the third switch within a second the taller one stays. Only changes of width by a scroll bar count; readers may resize as
// fast as they like.
const BAR = 32;
/** @type {[when: number, height: number][]} */
let turns = [];
let wide = 0;
let last = 0;
/** @type {(width: number, height: number) => number} */
const settled = (width, height) => {
  if (tall && width === wide && height === last) return tall; // already decided
  last = height;
  const now = performance.now();
  const bar = Math.abs(width - wide);
  wide = width;
  turns = bar && bar <= BAR ? [...turns.filter(([when]) => now - when < 1000), [now, height]] : [];
  const often = turns.filter(([, one]) => one === height).length > 2;
  return often ? Math.max(...turns.map(([, one]) => one)) : height;
};
const measure = () => {
  // Measured without a scroll bar of its own, which disappears when the host adapts: with it some pictures are lower.
  const barred = innerWidth > root.clientWidth;
  if (barred) root.style.overflow = 'hidden';
  const box = root.getBoundingClientRect();
  if (barred) root.style.overflow = '';
  const height = Math.ceil(box.height);
  // A hidden frame has no width, and no meaningful height.
  if (!innerWidth || !height || height === tall) return;
  const next = settled(box.width, height);
  if (next === tall) return;
  tall = next;
  protocols.forEach((one, at) => say(one.says, at));
  if (loaded) self.requestResize?.();
};

// Observers do not run in a frame that its host hides until it has a height, as WordPress does; and on a busy machine such
// a frame may be loaded before it gets its size. So it measures again, less and less often.
let pause = 25;
const first = () => {
  measure();
  if (!tall) setTimeout(first, pause *= 2);
};

// Requests are answered once per task, however many there are.
/** @type {Map<number, Said>} */
const due = new Map();
const answer = () => {
  measure();
  if (tall) for (const [at, what] of due) say(what, at);
  due.clear();
};
/** @type {(hears: Hears, heard: any) => any} */
const learn = (hears, heard) => {
  if (typeof hears === 'string') return typeof heard === 'string' && heard.length < 4096 ? new RegExp(hears).exec(heard)?.groups ?? new RegExp(hears).test(heard) : false;
  if (typeof heard !== 'object' || !heard) return false;
  const found = Object.entries(hears).map(([key, expression]) => typeof heard[key] === 'string' && learn(expression, heard[key]));
  return found.every(Boolean) && Object.assign({}, ...found);
};
/** @param {MessageEvent} message */
const listen = ({ source, data }) => {
  if (source !== host) return;
  protocols.forEach(({ says, asks = [] }, at) => {
    for (const ask of asks) {
      const found = learn(ask.hears, data);
      if (!found) continue;
      Object.assign(known[at], found);
      if (!due.size) setTimeout(answer);
      due.set(at, ask.answer ?? says);
      return;
    }
  });
};

// A host may count which controls are used, if its address asks for that; never what was chosen, guessed or written.
/** @type {(event: string, what: { [key: string]: string }) => void} */
const told = (event, what) => host.postMessage({ 'sent-to-work': event, ...what }, '*');
const count = () => {
  document.addEventListener('change', ({ target }) => {
    const figure = target.closest?.('[data-figure]')?.dataset.figure;
    if (figure) told('control', { figure, control: target.getAttribute('name') || target.id });
  });
  addEventListener('stepped', ({ detail }) => told('step', { step: detail }));
};

let loaded = document.readyState === 'complete';
if (host) {
  root.dataset.framed = '';
  if (asked.get('events') === '1') count();
}
if (host && !fixed) {
  addEventListener('message', listen);
  // Before `load`, some engines would treat a frame that asks for its size as empty for good.
  addEventListener('load', () => {
    loaded = true;
    self.requestResize?.();
    first();
  });
  document.addEventListener('visibilitychange', () => {
    tall = 0;
    measure();
  });
  // In a task of its own, since measuring, and the browser's own sizing, change what is being observed.
  new ResizeObserver(() => setTimeout(measure)).observe(root);
  // A scroll bar of its own can use up what the host gives; then no observed size changes.
  addEventListener('resize', measure);
  // Older hosts wait for this message before they start.
  host.postMessage('[iFrameResizerChild]Ready', '*');
}
