// @ts-check
// The document's own behaviour, with or without the app: source cards, and loading the later scripts.
// Everything that it needs has been parsed once the app's element exists; only the claims come after that.
await new Promise((done) => customElements.define('app-place', class extends HTMLElement { connectedCallback() { done(); } }));
const root = document.documentElement;
/** @type {HTMLDialogElement} */
const card = document.querySelector('#card');
const body = card.querySelector('.card-body');
/** @type {HTMLAnchorElement} */
const all = card.querySelector('.all');

// Every bound number is a link to its claim. This opens the claim in a card; if it cannot be fetched, the link is followed. A
// document without others beside it contains its claims.
const { root: up, fetching } = card.dataset;
const claims = up === undefined ? '' : new URL(`${up}claim/`, document.baseURI).href;
/** @param {string} id */
const inside = (id) => document.getElementById(`fact-${id}`)?.closest('.fact'); // former ids are inside
/** @param {Element | null} link */
const named = (link) => {
  const href = link?.getAttribute('href') ?? '';
  if (href.startsWith('#fact-')) return href.slice('#fact-'.length);
  const { href: whole } = claims ? new URL(href, document.baseURI) : { href };
  return claims && whole.startsWith(claims) ? /^([\w-]+)\/$/.exec(whole.slice(claims.length))?.[1] : undefined;
};
/** @param {string} id */
const page = (id) => `${claims}${id}/`;

/** @type {Map<string, Element>} */
const here = new Map();
/** @type {Map<string, Promise<Element>>} */
const coming = new Map();
/** @param {string} id */
const get = async (id) => {
  const reply = await fetch(page(id));
  const claim = new DOMParser().parseFromString(await reply.text(), 'text/html').querySelector('.fact');
  if (!reply.ok || !claim) throw new Error(`no claim ${id}`);
  for (const link of claim.querySelectorAll('a')) {
    link.href = new URL(link.getAttribute('href'), page(id)).href;
    if ('framed' in card.dataset && !link.href.startsWith(claims)) Object.assign(link, { target: '_blank', rel: 'noopener' });
  }
  // One level below the title of the card.
  const title = claim.querySelector('h1');
  title.replaceWith(Object.assign(document.createElement('h3'), { textContent: title.textContent }));
  here.set(id, claim);
  return claim;
};
/** @param {string} id */
const fetched = (id) => {
  if (!coming.has(id)) coming.set(id, get(id).finally(() => coming.delete(id)));
  return coming.get(id);
};

const waiting = Object.assign(document.createElement('p'), { textContent: fetching });
waiting.setAttribute('role', 'status');
let asked = '';
/** @type {(link: Element, inside: Element[]) => void} */
const show = (link, nodes) => {
  body.replaceChildren(...nodes);
  if (!card.open) card.showModal();
  // Only a part of a tall frame is visible: there the card opens where the reader has clicked.
  if ('framed' in root.dataset) card.style.top = `${Math.max(0, Math.min(link.getBoundingClientRect().top - 80, innerHeight - card.offsetHeight - 24))}px`;
  card.scrollTop = 0;
};
/** @type {(link: Element, claim: Element) => void} */
const tell = (link, claim) => {
  const copy = claim.cloneNode(true);
  copy.querySelectorAll('.formerly').forEach((old) => old.remove());
  copy.firstElementChild.replaceWith(...copy.firstElementChild.childNodes);
  show(link, /** @type {Element[]} */ ([...copy.childNodes]));
};
/** @type {(link: Element, id: string) => Promise<void>} */
const open = async (link, id) => {
  asked = id;
  const there = inside(id) ?? here.get(id);
  all.setAttribute('href', claims ? page(id) : `#${there?.id}`);
  if (there) return tell(link, there);
  show(link, [waiting]);
  try {
    const claim = await fetched(id);
    if (card.open && asked === id) tell(link, claim);
  } catch {
    // In a frame that would take the place of the figure: a tab of its own does not, where the host allows one.
    if ('framed' in card.dataset && window.open(page(id))) card.close();
    else location.assign(page(id));
  }
};
document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href]');
  const id = named(link);
  if (!id || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
  if (link === all) {
    inside(id)?.setAttribute('open', '');
    return card.close();
  }
  if (!card.showModal || !claims && !inside(id)) return;
  event.preventDefault();
  open(link, id);
});
// Fetches a claim on pointer down, before the click.
document.addEventListener('pointerdown', (event) => {
  const id = named(event.target.closest?.('a[href]'));
  if (id && claims && !here.has(id)) fetched(id).catch(() => {}); // the click will handle it
}, { passive: true });

// A click beside the card closes it, as Escape does.
card.addEventListener('click', (event) => event.target === card && card.close());

// Loads what a reader does not need at once, when the app is running or has failed.
const { later } = document.getElementById('page').dataset;
const follow = () => {
  if (root.dataset.app === 'static' || document.readyState === 'loading') return;
  watch.disconnect();
  document.removeEventListener('DOMContentLoaded', follow);
  // The offline file contains it. Elsewhere the page works without it.
  if (later) (window.requestIdleCallback ?? setTimeout)(() => import(new URL(later, document.baseURI).href).catch(() => {}));
};
const watch = new MutationObserver(follow);
watch.observe(root, { attributeFilter: ['data-app'] });
document.addEventListener('DOMContentLoaded', follow);
follow();
