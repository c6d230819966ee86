// @ts-check
// A finding that a control changes is said once, when the reader has stopped, and not at each move.
const REST = 700;
const status = Object.assign(document.createElement('p'), { className: 'unseen' });
status.setAttribute('role', 'status');
document.querySelector('main').before(status); // at the end it would stick out of a frame that is as tall as its document
/** @type {Map<string, string>} */
const said = new Map();
/** @type {number | undefined} */
let timer;
const listen = () => {
  for (const finding of document.querySelectorAll('figure .finding')) {
    const figure = finding.closest('figure').getAttribute('aria-labelledby');
    const words = (finding.querySelector('.cover') ?? finding).textContent;
    finding.setAttribute('aria-live', 'off');
    if (!finding.getClientRects().length || said.get(figure) === words) continue;
    clearTimeout(timer);
    if (said.has(figure)) timer = setTimeout(() => { status.textContent = self.aloud(words); }, REST);
    said.set(figure, words);
  }
};
addEventListener('named', listen);
listen();
