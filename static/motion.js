// @ts-check
// Animates a chart that changes its view: marks of the same thing, or of a part of it, move from where they were. This is
// only visual: the drawing is complete at once, and under reduced motion nothing is animated.
const still = matchMedia('(prefers-reduced-motion: reduce)');
/** @typedef {{ x: number, y: number, width: number, height: number }} Box */
/** @type {(keyof Box)[]} */
const SIDES = ['x', 'y', 'width', 'height'];
const LAST = 400;
const ease = 'cubic-bezier(.3, 0, .2, 1)';

/** @param {Element} host */
const drawn = (host) => [...host.querySelectorAll('svg.chart')].find((svg) => svg.getClientRects().length);
/** @type {(layer: Element) => SVGGraphicsElement[]} */
const marks = (layer) => Array.from(layer.querySelectorAll('path:not(.i-hit), circle'));
/** @param {Element} svg */
const layers = (svg) => [...svg.querySelectorAll('a:not(.under)')].filter((layer) => marks(layer).length);
/** @param {Element} layer */
const fact = (layer) => layer.getAttribute('href').slice('#fact-'.length);
/** @type {(layer: Element) => Box} */
const box = (layer) => {
  const all = marks(layer).map((mark) => mark.getBBox());
  const [left, top] = [Math.min(...all.map((one) => one.x)), Math.min(...all.map((one) => one.y))];
  const [right, bottom] = [Math.max(...all.map((one) => one.x + one.width)), Math.max(...all.map((one) => one.y + one.height))];
  return { x: left, y: top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) };
};
/** @param {Element} host */
const places = (host) => {
  const svg = drawn(host);
  return new Map(svg ? layers(svg).map((layer) => [fact(layer), box(layer)]) : []);
};
// The ids of facts tell what is part of what: the id of a quarter begins with that of its year.
/** @type {(before: Map<string, Box>, id: string) => Box | undefined} */
const origin = (before, id) => before.get(id) ?? [...before].find(([one]) => id.startsWith(`${one}-`) || one.startsWith(`${id}-`))?.[1];

// As one matrix: a list of functions is interpolated one by one, and bars would leave their axis on the way.
/** @type {(was: Box, now: Box) => string} */
const from = (was, now) => {
  const [wide, high] = [was.width / now.width, was.height / now.height];
  return `matrix(${wide}, 0, 0, ${high}, ${was.x - wide * now.x}, ${was.y - high * now.y})`;
};
/** @type {(now: Box, ground: number) => string} */
const grown = (now, ground) => {
  const stands = ground && Math.abs(now.y + now.height - ground) < 2;
  return from(stands ? { ...now, y: now.y + now.height, height: .01 } : { ...now, width: .01 }, now);
};
/** @type {(one: Box, other: Box) => boolean} */
const same = (one, other) => SIDES.every((key) => Math.abs(one[key] - other[key]) < 1);

// Whether bars are vertical: those have a horizontal baseline. A bar that would have to turn fades in instead.
/** @type {(svg: Element | undefined) => boolean} */
const stands = (svg) => {
  const line = /** @type {SVGGraphicsElement | null} */ (svg?.querySelector('.i-baseline') ?? null)?.getBBox();
  return !!line && line.width >= line.height;
};
const fade = { opacity: [0, 1] };

/** @param {Element | undefined} svg */
const texts = (svg) => [...svg?.querySelectorAll('text') ?? []];
/** @param {Element} text */
const words = (text) => [text.getAttribute('x'), text.getAttribute('y'), text.textContent].join();

/** @type {(host: Element, before: Map<string, Box>, said: Set<string>, stood: boolean) => void} */
const move = (host, before, said, stood) => {
  const svg = drawn(host);
  if (!svg || !before.size) return;
  /** @type {SVGGraphicsElement | null} */
  const baseline = svg.querySelector('.i-baseline');
  const ground = baseline?.getBBox().y;
  const turns = stood !== stands(svg);
  let moved = false;
  for (const layer of layers(svg)) {
    const [now, was] = [box(layer), origin(before, fact(layer))];
    if (was && same(was, now)) continue;
    moved = true;
    // A gap has no height to grow to.
    const start = was ? from(was, now) : grown(now, layer.querySelector('.i-hatch') ? 0 : ground);
    for (const mark of marks(layer)) {
      if (turns) mark.animate(fade, { duration: LAST / 2, easing: ease });
      else mark.animate({ transform: [start, 'matrix(1, 0, 0, 1, 0, 0)'], transformOrigin: ['0 0', '0 0'] }, { duration: LAST, easing: ease });
    }
  }
  // New text appears once the bars have arrived, so that nothing crosses it; text that stays is not hidden.
  if (!moved) return;
  for (const text of texts(svg)) {
    if (!said.has(words(text))) text.animate({ opacity: [0, 0, 1], offset: [0, .65, 1] }, { duration: LAST });
  }
};
/** @param {Element} host */
const follow = (host) => {
  if (still.matches || !host) return;
  const svg = drawn(host);
  const [before, said, stood] = [places(host), new Set(texts(svg).map(words)), stands(svg)];
  // As soon as the app has redrawn, and not in the next frame: the finished chart would be seen before it moves.
  const redrawn = new MutationObserver(() => {
    redrawn.disconnect();
    move(host, before, said, stood);
  });
  const picture = host.querySelector('.picture');
  if (!picture) return;
  redrawn.observe(picture, { subtree: true, childList: true, attributes: true, characterData: true });
  requestAnimationFrame(() => requestAnimationFrame(() => redrawn.disconnect())); // it stayed as it was
};
// Before the figure changes: on a choice by the reader, and when another step is reached.
/** @param {At<Event>} event */
const chosen = (event) => {
  const control = event.target.closest?.('[type=radio], button');
  if (control) follow(control.closest('[data-figure]'));
};
document.addEventListener('change', chosen, true);
document.addEventListener('click', (event) => event.target.closest?.('button') && chosen(event), true);
addEventListener('turn', (event) => follow(event.detail));
