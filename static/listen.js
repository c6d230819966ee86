// @ts-check
// The card “Keys and sound” of a chart: its keys, its sound, its table. Sound is fetched on demand, and ends when the card
// is closed.
const { words } = heard;
/** @type {HTMLDialogElement} */
const card = document.querySelector('#card');
const [head, body, foot] = ['.card-head', '.card-body', '.card-foot'].map((css) => card.querySelector(css));
const title = head.textContent;
/** @type {<K extends keyof HTMLElementTagNameMap>(name: K, text?: string, ...inside: Node[]) => HTMLElementTagNameMap[K]} */
const make = (name, text = '', ...inside) => {
  const made = Object.assign(document.createElement(name), { textContent: text });
  made.append(...inside);
  return made;
};
/** @type {Playing | undefined} */
let playing;

const keys = () => {
  const list = make('ul', '', ...['arrows', 'ends', 'most', 'rows', 'enter', 'out', 'readers'].map((name) => make('li', words[`keys.${name}`])));
  return [make('h3', words.keys), list];
};
// The points to play: those with an amount, and gaps, each with its text.
/** @param {Element} svg */
const tones = (svg) => [...svg.querySelectorAll('a:not(.under)')].flatMap((link) => {
  const { fact, gap, amounts: [low, high] } = self.heardOf(link);
  if (!fact || !gap && low === undefined) return [];
  return [{ ...fact, gap, low, high, words: link.getAttribute('aria-label') }];
});
/** @param {Element} svg */
const sounds = (svg) => {
  const all = tones(svg);
  // The most frequent unit, so hours rather than times of the clock, and entries rather than laws.
  const many = (/** @type {number} */ unit) => all.filter((one) => one.unit === unit);
  const some = all.map((one) => many(one.unit)).sort((one, other) => other.length - one.length)[0] ?? [];
  if (!some.some((one) => !one.gap)) return [make('p', words.silent)];
  const now = make('p');
  now.setAttribute('role', 'status');
  const [play, step] = [words.play, words.step].map((text) => Object.assign(make('button', text), { type: 'button' }));
  const speed = make('select', '', ...[['.6', words.slow], ['1', words.even], ['2', words.fast]].map(([value, text]) => Object.assign(make('option', text), { value })));
  speed.value = '1';
  /** @param {boolean} single */
  const go = async (single) => {
    try {
      if (!self.hum) await import(new URL(sound, import.meta.url).href);
      playing ??= self.hum(some, () => Number(speed.value), (one, on) => {
        if (one) now.textContent = one.words;
        play.textContent = on ? words.pause : words.play;
      });
      if (single) await playing.step();
      else await playing.toggle();
    } catch {
      now.textContent = words.refused;
      play.disabled = step.disabled = true;
    }
  };
  play.addEventListener('click', () => go(false));
  step.addEventListener('click', () => go(true));
  const buttons = Object.assign(make('p', '', play, step, make('label', `${words.speed} `, speed)), { className: 'buttons' });
  return [make('p', words['sound.means']), buttons, now];
};
// The figure whose table does not exist yet: the app adds it after a pause.
/** @type {Element | null} */
let late = null;
const tabled = () => {
  const table = late?.querySelector('.data .scroll');
  if (!table) return;
  body.append(table.cloneNode(true));
  late = null;
};
addEventListener('named', tabled);
/** @param {Element} svg */
const show = (svg) => {
  head.textContent = words.title;
  foot.hidden = true;
  body.replaceChildren(...keys(), make('h3', words.sound), ...sounds(svg));
  late = svg.closest('[data-figure]');
  tabled();
  if (!card.open) card.showModal();
  card.scrollTop = 0;
};
card.addEventListener('close', () => {
  playing?.stop();
  playing = undefined;
  late = null;
  head.textContent = title;
  foot.hidden = false;
});
addEventListener('ask', ({ detail }) => show(detail));

// The button is in the line of the table's disclosure, so that nothing moves when it appears. In the document it follows the
// disclosure: the app recreates captions and puts them right before it. Its style is added with it: no reader waits for either.
const style = new CSSStyleSheet();
style.replaceSync('.data, .source { order: 1 } .ears { position: relative; height: 0; margin: 0; grid-column: -2; container-type: inline-size } .ears button { min-width: 44px; position: absolute; inset-inline-end: 0; top: var(--s2) } @container (min-width: 23rem) { .ears b { display: none } } @container (max-width: 22.99rem) { .ears span { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap } } @media print { .ears { display: none } }');
document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
const offer = () => {
  for (const fold of document.querySelectorAll('figure .data')) {
    if (fold.nextElementSibling?.matches('.ears')) continue;
    // A phone has room for a symbol only.
    const sign = make('b', '?');
    sign.setAttribute('aria-hidden', 'true');
    const button = Object.assign(make('button', '', sign, make('span', words.open)), { type: 'button' });
    button.addEventListener('click', () => {
      const svg = [...fold.closest('figure').querySelectorAll('svg.chart')].find((one) => one.getClientRects().length);
      if (svg) show(svg);
    });
    fold.after(Object.assign(make('p', '', button), { className: 'ears' }));
  }
};
addEventListener('named', offer);
offer();
