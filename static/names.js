// @ts-check
// Accessible names of charts: the certainty and position of each point, a description of each chart, and in prose the kind
// of a number that has a mark. The build writes `heard` in front of the scripts.
const { words, marks: [colon, comma, list] } = heard;
// How amounts stand in the language.
const money = RegExp(heard.money, 'g');
const amount = RegExp(heard.amount);
const kinds = new Map(heard.kinds);
const plurals = new Intl.PluralRules(document.documentElement.lang);
/** @type {Map<string, Heard>} */
const facts = new Map(heard.facts.map(([id, kind = 0, unit = 0, row = 0, voices = 0, at = '', timed = 0]) => [id, { kind: heard.kinds[kind][0], unit, row, voices, at, timed }]));
/** @type {WeakMap<Element, { plain: string, said: string }>} */
const named = new WeakMap();
/** @type {WeakMap<Element, HTMLElement>} */
const told = new WeakMap();
/** @type {Map<string, string>} */
const described = new Map();
// From how many points on a row is not told name by name.
const LONG = 5;
const shelf = document.body.appendChild(Object.assign(document.createElement('div'), { hidden: true }));

/** @type {(text: string, values: { [name: string]: string | number }) => string} */
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => `${values[name]}`);
// In the document a number links to the page of its claim, in the app to an id.
/** @param {Element} link */
const fact = (link) => {
  const found = facts.get(/(?:#fact-|claim\/)([\w-]+)\/?$/.exec(link.getAttribute('href') ?? '')?.[1] ?? '');
  // What a control makes of a number is our sum, whoever said the number.
  return found && link.classList.contains('sum') ? { ...found, kind: 'derived' } : found;
};
/** @param {Element} svg */
const points = (svg) => [...svg.querySelectorAll('a:not(.under)')];
// Not every voice puts the unit of money after its amount.
self.aloud = (text) => text.replace(money, (_, low, high, n) => fill(words[high ? 'moneys' : 'money'], { n, low, high }));
/** @param {Element} link */
const plain = (link) => {
  const { at = '' } = fact(link) ?? {};
  const label = named.get(link)?.plain ?? link.getAttribute('aria-label') ?? '';
  // What is seen of a mark has to be in its name as it stands.
  const drawn = link.textContent.search(money) < 0 ? self.aloud(label) : label;
  return drawn.includes(at) ? drawn : `${at}${comma}${drawn}`;
};
// The amounts as drawn, which a control may have changed: both ends of a range, none of a gap.
/** @param {Element} link */
const amounts = (link) => {
  const found = amount.exec(plain(link).split(colon).pop());
  return found && !isGap(fact(link)) ? [found[1], found[2] ?? found[1]].map((end) => Number(end.replace(/\D/g, ''))) : [];
};
/** @param {Heard | undefined} of */
const isGap = (of) => of?.kind === 'not-published' || of?.kind === 'not-found';
// The certainty of a point. A gap needs none.
/** @param {Heard | undefined} of */
const sure = (of) => {
  if (!of || isGap(of)) return '';
  if (of.kind !== 'testimony') return kinds.get(of.kind);
  return of.voices ? fill(words[`voices.${plurals.select(of.voices)}`], { n: of.voices }) : words['voices.unknown'];
};
/** @param {Element} link */
const place = (link) => plain(link).split(colon).slice(0, -1).join(colon) || plain(link);
/** @type {(text: string) => HTMLElement} */
const shelved = (text) => shelf.appendChild(Object.assign(document.createElement('p'), { id: `heard-${shelf.childElementCount}`, textContent: text }));
/** @type {(element: Element, name: string, value: string) => void} */
const set = (element, name, value) => { if (element.getAttribute(name) !== value) element.setAttribute(name, value); };

/** @param {Element} svg */
const whole = (svg) => {
  const finding = svg.closest('figure')?.querySelector('.finding');
  const all = points(svg);
  const parts = [self.aloud((finding?.querySelector('.cover') ?? finding)?.textContent ?? '')];
  /** @type {HTMLElement | null} */
  const host = svg.closest('[data-figure]');
  const rows = all.length > 1 ? self.rowsOf(all) : [];
  for (const row of rows) {
    const [first, last] = [row[0], row[row.length - 1]].map((one) => fact(one)?.at || place(one));
    const said = { n: row.length, first, last, names: row.map(place).join(list) };
    if (row.length < 2) {
      parts.push(fill(words.beside, { first: self.aloud(plain(row[0])) }));
      continue;
    }
    // A row of parts of one thing is called by that thing.
    const key = ofOne(row) ? 'parts' : row.every((one) => fact(one)?.timed) ? 'points' : row.length < LONG ? 'list' : 'many';
    const name = rows.length > 1 && heard.rows[host?.dataset.figure]?.[fact(row[0])?.row ?? 0];
    parts.push(`${name ? `${name}${comma}` : ''}${fill(words[key], said)}`);
  }
  const [least, most] = self.extremes(all);
  if (most && most !== least) parts.push(fill(words.ends, { most: self.aloud(plain(most)), least: self.aloud(plain(least)) }));
  const gaps = all.filter((one) => isGap(fact(one)));
  if (gaps.length) parts.push(fill(words.missing, { names: gaps.map(place).join(comma) }));
  return [...parts, words.hint].join(' ');
};

// If the points of a row are not consecutive, there are no rows.
self.rowsOf = (all) => {
  /** @type {Element[][]} */
  const rows = [];
  const row = (/** @type {Element} */ one) => fact(one)?.row ?? 0;
  for (const one of all) {
    const last = rows[rows.length - 1];
    if (last && row(last[0]) === row(one)) last.push(one);
    else rows.push([one]);
  }
  return new Set(all.map(row)).size === rows.length ? rows : [all];
};
// Whether the points of a row are one thing and its parts.
/** @type {(row: Element[]) => boolean} */
const ofOne = (row) => {
  const at = fact(row[0])?.at;
  return row.length > 1 && Boolean(at) && row.every((one) => fact(one)?.at === at);
};
// The one with the least and the one with the most, among those in the same unit. A part is less than its whole, and what
// stands beside the rows is of another kind: neither is compared.
self.extremes = (all, from) => {
  const rows = self.rowsOf(all).filter((row) => row.length > 1 || all.length < 2);
  const known = rows.flatMap((row) => ofOne(row) ? row[0] : row).filter((one) => amounts(one).length);
  const units = [from, ...known].map((one) => one && amounts(one).length && fact(one)?.unit);
  const unit = units.find(Boolean);
  const sorted = known.filter((one) => fact(one)?.unit === unit).sort((one, other) => amounts(one)[1] - amounts(other)[1]);
  return sorted.length > 2 || from ? [sorted[0], sorted[sorted.length - 1]] : [];
};

/** @param {Element} svg */
const dress = (svg) => {
  const all = points(svg);
  if (!all.length) return;
  all.forEach((link, at) => {
    const now = link.getAttribute('aria-label') ?? '';
    const before = named.get(link);
    const base = before?.said === now ? before.plain : now;
    named.set(link, { plain: base, said: now });
    const said = [plain(link), sure(fact(link)), fill(words.place, { n: at + 1, all: all.length })].filter(Boolean).join(comma);
    named.set(link, { plain: base, said });
    set(link, 'aria-label', said);
  });
  // The chart is one Tab stop: the point where the reader was last, or the chart itself.
  const stop = all.find((one) => one.getAttribute('tabindex') === '0') ?? svg;
  for (const one of [svg, ...all]) set(one, 'tabindex', one === stop ? '0' : '-1');
  const about = told.get(svg) ?? shelved('');
  told.set(svg, about);
  about.textContent = whole(svg);
  set(svg, 'aria-describedby', about.id);
};

// Numbers that are counts or records have no mark in prose, and so no description. What we did not find says so itself, in some
// tables a column tells the kind, and under a figure a link is the name of a source.
/** @param {Element} link */
const remark = (link) => {
  const kind = /\bn-([\w-]+)/.exec(link.className.toString())?.[1] ?? '';
  if (!kinds.has(kind) || ['counted', 'law', 'not-found'].includes(kind) || link.closest('.source')) return;
  if ((link.closest('tr') ?? link).textContent.includes(kinds.get(kind))) return;
  if (!described.has(kind)) described.set(kind, shelved(kinds.get(kind)).id);
  set(link, 'aria-describedby', described.get(kind));
};

const all = () => {
  waits = false;
  // An inert chart belongs to a question and has no names.
  for (const svg of document.querySelectorAll('svg.chart')) if (!svg.closest('[inert], [aria-hidden=true]')) dress(svg);
  for (const link of document.querySelectorAll('a.n')) remark(link);
  dispatchEvent(new Event('named'));
  watch.takeRecords(); // what was changed just now is named
};
let waits = false;
// The app patches its drawings, and translators change them.
const watch = new MutationObserver((changes) => {
  if (waits || changes.every(({ target }) => shelf.contains(target))) return;
  waits = true;
  setTimeout(all, 60);
});
self.heardOf = (link) => ({ fact: fact(link), gap: isGap(fact(link)), amounts: amounts(link) });
all();
// After the other scripts, which add their buttons in this task.
queueMicrotask(() => watch.observe(document.body, { subtree: true, childList: true, attributeFilter: ['aria-label', 'href'] }));
