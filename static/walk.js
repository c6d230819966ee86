// @ts-check
// Tracks where the reader is: the current step, the part named in the bar, the progress.
const root = document.documentElement;
// The app may start before the last part has been parsed.
/** @type {HTMLElement[]} */
let part;
/** @type {HTMLElement[]} */
let stops;
const read = () => [part, stops] = ['main > section', 'main > section, .step'].map((css) => [...document.querySelectorAll(css)]);
read();
document.addEventListener('DOMContentLoaded', read);
/** @typedef {{ walk: HTMLElement & { head?: number }, host: HTMLElement, steps: HTMLElement[] }} Walk */
/** @type {Walk[]} */
const walks = [...document.querySelectorAll('.walk')].map((walk) => ({
  walk,
  host: walk.querySelector('[data-figure]'),
  steps: [...walk.querySelectorAll('.step')],
}));
const [where, bar] = ['.where', '.top'].map((css) => document.querySelector(css));
/** @type {HTMLProgressElement} */
const far = document.querySelector('#far');
/** @type {HTMLAnchorElement[]} */
const [back, on] = ['#back', '#on'].map((css) => document.querySelector(css));
const contents = where.textContent; // at the top of the page its name is there already
/** @param {Element} element */
const top = (element) => element.getBoundingClientRect().top;
/** @type {(list: HTMLElement[], line: number) => HTMLElement} */
const last = (list, line) => list.findLast((one) => top(one) <= line) ?? list[0];

// The conditions of walk.css; a test compares them.
const walking = matchMedia('screen and (scripting: enabled) and (min-height: 34rem) and (prefers-reduced-motion: no-preference)');
const over = matchMedia('(max-width: 65.99rem)');

// The line that decides the current step is in the middle of the space for text: below the bar, and below the figure if that
// covers the text.
/** @param {HTMLElement} walk */
const covered = (walk) => bar.offsetHeight + (over.matches ? walk.querySelector('.stage').offsetHeight : 0);
// Sets how much is covered, so that links lead below that.
/** @type {(some: Walk[], heads?: number[]) => void} */
const clear = (some, heads = some.map(({ walk }) => covered(walk))) => some.forEach(({ walk }, at) => {
  if (heads[at] !== walk.head) walk.style.setProperty('--head', `${walk.head = heads[at]}px`);
});
// A stacked page has no line; there a figure changes its state when a link to a step is followed.
/** @param {HTMLElement[]} steps */
const linked = (steps) => steps.find((step) => `#${step.id}` === location.hash);

// WebKit does not always keep the position of a linked step when the figure above it changes its height.
const anchored = CSS.supports('overflow-anchor', 'auto');

// Marks which figures came to another step while the app handles the event.
/** @param {Walk[]} turned */
const tell = (turned) => {
  if (!('arriving' in root.dataset)) for (const { host } of turned) host.dataset.turned = '';
  dispatchEvent(new Event('step'));
  for (const { host } of turned) delete host.dataset.turned;
};
/** @type {(walk: Walk, step: HTMLElement | undefined) => boolean} */
const reach = ({ host, steps }, step) => {
  if ((step?.id ?? '') === host.dataset.step) return false;
  dispatchEvent(new CustomEvent('turn', { detail: host }));
  host.dataset.step = step?.id ?? '';
  host.dataset.asks = step?.dataset.asks ?? '';
  host.toggleAttribute('data-past', !!step && step !== steps[0]);
  for (const one of steps) one.toggleAttribute('data-now', one === step);
  return true;
};
// Where a link brings a stop; from there, the buttons for the next and the previous stop lead to others. The slack allows for
// a figure that becomes lower by a line on arrival, so that the buttons do not lead to the same stop again.
const SLACK = 48;
/** @param {HTMLElement} stop */
const due = (stop) => SLACK + parseFloat(getComputedStyle(stop).scrollMarginTop) + parseFloat(getComputedStyle(root).scrollPaddingTop);

const look = () => {
  waiting = false;
  // All measurements come before all changes: taking turns would force a layout each time.
  const middle = innerHeight / 2;
  const near = walks.filter(({ walk }) => {
    const { top: above, bottom: below } = walk.getBoundingClientRect();
    return below > -innerHeight && above < innerHeight * 2;
  });
  const heads = near.map(({ walk }) => covered(walk));
  const found = near.map(({ steps }, at) => walking.matches ? last(steps, (heads[at] + innerHeight) / 2) : linked(steps));
  const here = last(part, middle);
  const stop = Math.max(0, stops.findLastIndex((one) => top(one) <= innerHeight && top(one) <= due(one)));
  const way = 1000 * scrollY / Math.max(1, root.scrollHeight - innerHeight);

  const title = here === part[0] ? contents : here.querySelector('h2').textContent;
  if (where.textContent !== title) where.textContent = title;
  far.value = way;
  back.href = `#${(stops[stop - 1] ?? stops[0]).id}`;
  on.href = `#${(stops[stop + 1] ?? stops[stop]).id}`;
  clear(near, heads);
  const turned = near.filter((one, at) => (walking.matches || found[at]) && reach(one, found[at]));
  if (turned.length) tell(turned);
  if (turned.length && !walking.matches && !anchored) requestAnimationFrame(() => document.querySelector(location.hash).scrollIntoView());
};
// While the browser restores a scroll position, on load and on going back, the reader's choices stay.
const arrive = () => {
  root.dataset.arriving = '';
  if (document.readyState === 'complete') requestAnimationFrame(() => requestAnimationFrame(() => delete root.dataset.arriving));
};
arrive();
addEventListener('load', arrive);
let led = false; // by a link, which is not going back
document.addEventListener('click', (event) => (led = !!event.target.closest?.('a[href^="#"]')), true);
addEventListener('popstate', () => {
  if (!led) arrive();
  led = false;
});
let waiting = false;
const soon = () => {
  if (!waiting) requestAnimationFrame(look);
  waiting = true;
};
for (const event of ['scroll', 'resize']) addEventListener(event, soon, { passive: true });
addEventListener('hashchange', soon);
// A link may lead to a walk that the reader has not been near yet.
addEventListener('resize', () => clear(walks));
if (location.hash) clear(walks);

// At the top of the page only the first figures are laid out at once (page.css). The other parts follow in idle moments after
// the last font has loaded, which would force another layout: each part in one moment, and its measurement in another. When
// the reader moves on, all the rest follows at once.
const idle = window.requestIdleCallback ?? setTimeout;
const whole = () => {
  if (!('opening' in root.dataset)) return;
  delete root.dataset.opening;
  requestAnimationFrame(() => {
    clear(walks);
    // If the address changed meanwhile, the parts that were just laid out have moved its target.
    document.querySelector(':target')?.scrollIntoView();
  });
};
/** @param {string} css */
const first = (css) => [...document.querySelectorAll(css)].slice(0, 1);
const next = () => first('.part ~ .part:not([data-laid])');
let before = first('.part');
const lay = () => {
  if (!('opening' in root.dataset)) return;
  clear(walks.filter(({ walk }) => before[0].contains(walk)));
  before = next();
  for (const one of before) one.dataset.laid = '';
  if (before.length) idle(lay);
  else delete root.dataset.opening;
};
if ('opening' in root.dataset) {
  for (const event of ['scroll', 'keydown', 'pointerdown']) addEventListener(event, whole, { capture: true, once: true, passive: true });
  addEventListener('dressed', () => idle(lay));
} else addEventListener('load', () => clear(walks));
// In a figure that scrolls, not every engine shows a focused control completely.
document.addEventListener('focusin', ({ target }) => target.closest('.controls') && target.scrollIntoView({ block: 'nearest' }));
// At the top of the page nothing has to be measured: each figure starts at its first step.
for (const one of walks) reach(one, linked(one.steps) ?? (walking.matches ? one.steps[0] : undefined));
if (scrollY) look();

// In print each figure has its default state, and nothing is covered for a guess.
addEventListener('beforeprint', () => {
  for (const { host } of walks) {
    host.dataset.asks = '';
    host.dataset.past = '';
  }
  tell(walks);
});
addEventListener('afterprint', () => {
  for (const { host, steps } of walks) {
    const at = steps.findIndex((step) => step.id === host.dataset.step);
    host.dataset.asks = steps[at]?.dataset.asks ?? '';
    host.toggleAttribute('data-past', at > 0);
  }
  tell(walks);
});
