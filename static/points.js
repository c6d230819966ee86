// @ts-check
// With the arrow keys from point to point of a chart.
/** @type {{ [key: string]: number }} */
const BY = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
document.addEventListener('keydown', (event) => {
  const point = event.target.closest?.('svg.chart a');
  const by = BY[event.key];
  if (!point || !by || event.altKey || event.ctrlKey || event.metaKey) return;
  /** @type {HTMLElement[]} */
  const points = [...point.closest('svg').querySelectorAll('a:not(.under)')];
  const next = points[points.indexOf(point) + by];
  if (!next) return;
  event.preventDefault();
  next.focus();
});
