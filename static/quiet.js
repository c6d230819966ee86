// @ts-check
// A finding that a control changes is said once, when the reader has stopped, and not at each move.
const REST = 700;
const status = Object.assign(document.createElement('p'), { className: 'unseen' });
status.setAttribute('role', 'status');
document.body.append(status);
/** @type {Map<string, string>} */
const said = new Map();
/** @type {number | undefined} */
let timer;
/** @param {Element} finding */
const words = (finding) => (finding.querySelector('.cover') ?? finding).textContent ?? '';
const listen = () => {
  for (const finding of document.querySelectorAll('figure .finding')) {
    const figure = finding.closest('figure').getAttribute('aria-labelledby');
    if (finding.getAttribute('aria-live') === 'polite') finding.setAttribute('aria-live', 'off');
    if (!finding.getClientRects().length || said.get(figure) === words(finding)) continue;
    clearTimeout(timer);
    if (said.has(figure)) timer = setTimeout(() => { status.textContent = words(finding); }, REST);
    said.set(figure, words(finding));
  }
};
addEventListener('named', listen);
listen();
