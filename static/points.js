// @ts-check
// A chart is one stop of the Tab key. Within it the keys go from point to point, in the order of the axis.
/** @type {{ [key: string]: number }} */
const BY = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
/** @type {(svg: Element) => Element[]} */
const points = (svg) => [...svg.querySelectorAll('a:not(.under)')];
// Whatever has the focus is where Tab comes back to.
/** @param {Element} one */
const stop = (one) => {
  /** @type {Element} */
  const svg = one.closest('svg.chart');
  for (const other of [svg, ...points(svg)]) other.setAttribute('tabindex', other === one ? '0' : '-1');
};
// The same place in the next row or the one before.
/** @type {(all: Element[], from: Element, by: number) => Element | undefined} */
const across = (all, from, by) => {
  const rows = self.rowsOf(all);
  const at = rows.findIndex((one) => one.includes(from));
  const next = rows[at + by];
  return next?.[Math.min(rows[at].indexOf(from), next.length - 1)];
};
/** @type {(key: string, svg: Element, here: Element | null) => Element | null | undefined} */
const led = (key, svg, here) => {
  const all = points(svg);
  const at = here ? all.indexOf(here) : -1;
  if (BY[key]) return here ? all[at + BY[key]] : all[BY[key] > 0 ? 0 : -1];
  switch (key) {
    case 'Home': return all[0];
    case 'End': return all[all.length - 1];
    case '+': case '=': return self.extremes(all, here ?? all[0])[1];
    case '-': case '−': return self.extremes(all, here ?? all[0])[0];
    case 'PageDown': case 'PageUp': return here && across(all, here, key === 'PageDown' ? 1 : -1);
    case 'Enter': return here ? null : all[0];
    case 'Escape': return here && svg;
    default: return null;
  }
};
document.addEventListener('keydown', (event) => {
  const svg = event.target.closest?.('svg.chart');
  if (!svg || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === '?') {
    event.preventDefault();
    dispatchEvent(new CustomEvent('ask', { detail: svg }));
    return;
  }
  const next = led(event.key, svg, event.target.closest('a'));
  if (!next) return;
  event.preventDefault();
  /** @type {HTMLElement} */ (next).focus();
});
document.addEventListener('focusin', ({ target }) => {
  const one = target.closest?.('svg.chart a:not(.under), svg.chart');
  if (one) stop(one);
});
