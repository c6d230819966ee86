// A chart that changes its view is not redrawn but moves: what stands for the same thing, or for a part of it, grows out
// of where it stood. Only how it looks: the drawing is complete at once, and under reduced motion it stays so.
const still = matchMedia('(prefers-reduced-motion: reduce)');
const LAST = 700;
const ease = 'cubic-bezier(.3, 0, .2, 1)';

const drawn = (host) => [...host.querySelectorAll('svg.chart')].find((svg) => svg.getClientRects().length);
const marks = (layer) => [...layer.querySelectorAll('path:not(.i-hit), circle')];
const layers = (svg) => [...svg.querySelectorAll('a')].filter((layer) => marks(layer).length);
const fact = (layer) => layer.getAttribute('href').slice('#fact-'.length);
const box = (layer) => {
  const all = marks(layer).map((mark) => mark.getBBox());
  const [left, top] = [Math.min(...all.map((one) => one.x)), Math.min(...all.map((one) => one.y))];
  const [right, bottom] = [Math.max(...all.map((one) => one.x + one.width)), Math.max(...all.map((one) => one.y + one.height))];
  return { x: left, y: top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) };
};
const places = (host) => {
  const svg = drawn(host);
  return new Map(svg ? layers(svg).map((layer) => [fact(layer), box(layer)]) : []);
};
// The ids of facts say what is part of what: a quarter’s begins with its year’s.
const origin = (before, id) => before.get(id) ?? [...before].find(([one]) => id.startsWith(`${one}-`) || one.startsWith(`${id}-`))?.[1];

const from = (was, now) => `translate(${was.x}px, ${was.y}px) scale(${was.width / now.width}, ${was.height / now.height}) translate(${-now.x}px, ${-now.y}px)`;
const grown = (now, ground) => {
  const stands = ground && Math.abs(now.y + now.height - ground) < 2;
  return from(stands ? { ...now, y: now.y + now.height, height: .01 } : { ...now, width: .01 }, now);
};
const same = (one, other) => ['x', 'y', 'width', 'height'].every((key) => Math.abs(one[key] - other[key]) < 1);

const move = (host, before) => {
  const svg = drawn(host);
  if (!svg || !before.size) return;
  const ground = svg.querySelector('.i-baseline')?.getBBox().y;
  for (const layer of layers(svg)) {
    const [now, was] = [box(layer), origin(before, fact(layer))];
    if (was && same(was, now)) continue;
    // What was not published has no height to grow to.
    const start = was ? from(was, now) : grown(now, layer.querySelector('.i-hatch') ? 0 : ground);
    for (const mark of marks(layer)) {
      mark.animate({ transform: [start, 'none'], transformOrigin: ['0 0', '0 0'] }, { duration: LAST, easing: ease });
    }
  }
};
const follow = (host) => {
  if (still.matches || !host) return;
  const before = places(host);
  requestAnimationFrame(() => move(host, before));
};
// Before the figure hears of it: a choice by the reader, and a step that is reached.
const chosen = (event) => {
  if (event.target.matches?.('[data-figure] :is([type=radio], button)')) follow(event.target.closest('[data-figure]'));
};
document.addEventListener('change', chosen, true);
document.addEventListener('click', (event) => event.target.matches?.('button') && chosen(event), true);
addEventListener('turn', (event) => follow(event.detail));
