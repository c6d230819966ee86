// @ts-check
// The document's own behaviour, alive with or without the app: source cards, and what comes last.
// All that it works on has been read when the place of the app has, which says so itself; only the claims come after.
await new Promise((done) => customElements.define('app-place', class extends HTMLElement { connectedCallback() { done(); } }));
const root = document.documentElement;
/** @type {HTMLDialogElement} */
const card = document.querySelector('#card');
const body = card.querySelector('.card-body');
/** @type {HTMLAnchorElement} */
const all = card.querySelector('.all');

// Every bound number is a plain link into the sources; here it opens what stands there in a card.
document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href*="#fact-"]');
  if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
  if (link === all && link.dataset.list) return card.close(); // the list is another document
  if (link === all) {
    document.getElementById(link.getAttribute('href').slice(1))?.setAttribute('open', '');
    return card.close();
  }
  const fact = document.getElementById(link.getAttribute('href').slice(1))?.closest('.fact'); // an id of old stands within
  if (!fact || !card.showModal) return;
  event.preventDefault();
  const copy = fact.cloneNode(true);
  copy.querySelectorAll('.formerly').forEach((old) => old.remove());
  copy.firstElementChild.replaceWith(...copy.firstElementChild.childNodes);
  body.replaceChildren(...copy.childNodes);
  all.setAttribute('href', `${all.dataset.list}#${fact.id}`);
  if (!card.open) card.showModal();
  // A tall frame shows only a part of itself: there the card opens where the reader has pressed.
  if ('framed' in root.dataset) card.style.top = `${Math.max(0, Math.min(link.getBoundingClientRect().top - 80, innerHeight - card.offsetHeight - 24))}px`;
  card.scrollTop = 0;
});
// A tap beside the card closes it, as Escape does.
card.addEventListener('click', (event) => event.target === card && card.close());

// The display face comes last, when the app stands or has failed: nothing waits for it, and nothing moves by it. So do
// the scripts that a reader does not need at once.
const { font, later } = document.getElementById('page').dataset;
const dress = () => {
  if (root.dataset.app === 'static' || document.readyState === 'loading') return;
  watch.disconnect();
  document.removeEventListener('DOMContentLoaded', dress);
  (window.requestIdleCallback ?? setTimeout)(face);
};
const face = () => {
  if (!later) return; // all is packed in one file
  import(new URL(later, document.baseURI).href).catch(() => {}); // the page reads without them
  const display = new FontFace('Broadsheet', `url(${font})`, { weight: '600' });
  display.load().then(() => document.fonts.add(display), () => {}) // the stand-in is good enough
    .then(() => dispatchEvent(new Event('dressed')));
};
const watch = new MutationObserver(dress);
watch.observe(root, { attributeFilter: ['data-app'] });
document.addEventListener('DOMContentLoaded', dress);
dress();
