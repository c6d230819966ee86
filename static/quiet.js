// @ts-check
// Announces a finding that a control changes once, when the reader has stopped, instead of at each move.
const REST = 700;
const status = Object.assign(document.createElement('p'), { className: 'unseen' });
status.setAttribute('role', 'status');
document.querySelector('main').before(status); // at the end it would overflow a frame with the height of its document
/** @type {Map<string, string>} */
const said = new Map();
/** @type {number | undefined} */
let timer;
const listen = () => {
  for (const finding of document.querySelectorAll('figure .finding')) {
    const figure = finding.closest('figure').getAttribute('aria-labelledby');
    const words = (finding.querySelector('.cover') ?? finding).textContent;
    finding.setAttribute('aria-live', 'off');
    const known = said.has(figure);
    // Whether it can be seen is asked only of what changed: to know that of all, the engine would lay the whole page out.
    if (said.get(figure) === words || known && !finding.getClientRects().length) continue;
    clearTimeout(timer);
    if (known) timer = setTimeout(() => { status.textContent = self.aloud(words); }, REST);
    said.set(figure, words);
  }
};
addEventListener('named', listen);
listen();
