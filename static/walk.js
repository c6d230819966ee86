// Where the reader is: the step at the line, the part in the bar, how far.
const root = document.documentElement;
const part = [...document.querySelectorAll('main > section')];
const stops = [...document.querySelectorAll('main > section, .step')];
const walks = [...document.querySelectorAll('.walk')].map((walk) => ({
  walk,
  host: walk.querySelector('[data-figure]'),
  steps: [...walk.querySelectorAll('.step')],
}));
const [where, far, back, on, menu, bar] = ['.where', '#far', '#back', '#on', '.menu', '.top'].map((one) => document.querySelector(one));
const top = (element) => element.getBoundingClientRect().top;
const last = (list, line) => list.findLast((one) => top(one) <= line) ?? list[0];

// The line lies in the middle of what is left for the text: below the bar, and below the figure where that covers it.
const line = (walk) => {
  const over = getComputedStyle(walk).getPropertyValue('--walk').trim() === 'over';
  const head = bar.offsetHeight + (over ? walk.querySelector('.stage').offsetHeight : 0);
  if (over) walk.style.setProperty('--head', `${head}px`);
  return (head + innerHeight) / 2;
};
// A stacked page has no line; there a link to a step is what brings its figure into its state.
const stacked = (walk) => getComputedStyle(walk).getPropertyValue('--walk').trim() === 'stacked';

// Where a link to a stop brings it; from there the ways on and back lead to others.
const due = (stop) => 1 + parseFloat(getComputedStyle(stop).scrollMarginTop) + parseFloat(getComputedStyle(root).scrollPaddingTop);

const look = () => {
  waiting = false;
  let turned = false;
  for (const { walk, host, steps } of walks) {
    const { top: above, bottom: below } = walk.getBoundingClientRect();
    const linked = steps.find((step) => `#${step.id}` === location.hash);
    const first = !host.dataset.step;
    if (!first && (below < -innerHeight || above > innerHeight * 2)) continue;
    const step = stacked(walk) ? linked ?? steps.find((one) => one.id === host.dataset.step) ?? steps[0] : last(steps, line(walk));
    if (step.id === host.dataset.step) continue;
    host.dataset.step = step.id;
    host.dataset.asks = step.dataset.asks ?? '';
    host.toggleAttribute('data-past', step !== steps[0]);
    for (const one of steps) one.toggleAttribute('data-now', one === step);
    dispatchEvent(new CustomEvent('turn', { detail: host }));
    turned = true;
  }
  const here = last(part, innerHeight / 2);
  const title = here.querySelector('h2, h1').textContent;
  if (where.textContent !== title) where.textContent = title;
  far.value = 1000 * scrollY / Math.max(1, root.scrollHeight - innerHeight);
  const at = Math.max(0, stops.findLastIndex((stop) => top(stop) <= innerHeight && top(stop) <= due(stop)));
  back.href = `#${(stops[at - 1] ?? stops[0]).id}`;
  on.href = `#${(stops[at + 1] ?? stops[at]).id}`;
  if (turned) dispatchEvent(new Event('step'));
};
// While it is the browser that brings readers to their place, at first and on the way back, what they had chosen stays.
const arrive = () => {
  root.dataset.arriving = '';
  if (document.readyState === 'complete') requestAnimationFrame(() => requestAnimationFrame(() => delete root.dataset.arriving));
};
arrive();
addEventListener('load', arrive);
let led = false; // by a link, which is no way back
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
addEventListener('scroll', soon, { passive: true });
addEventListener('resize', soon);
addEventListener('hashchange', soon);
look();

// The menu closes when it has led somewhere, with Escape, and when the reader goes on reading.
menu.addEventListener('click', (event) => event.target.closest('a') && (menu.open = false));
menu.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || !menu.open) return;
  menu.open = false;
  menu.firstElementChild.focus();
});
document.addEventListener('click', (event) => menu.contains(event.target) || (menu.open = false));
