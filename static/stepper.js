// @ts-check
// The whole story in a frame, one slide at a time. The current slide is in the query, so that a reload keeps it.
const root = document.documentElement;
const slides = [...document.querySelectorAll('.slide')];
const steps = slides.length ? slides : [...document.querySelectorAll('.step')];
/** @type {HTMLButtonElement[]} */
const [back, on] = ['#back', '#on'].map((css) => document.querySelector(css));
/** @type {HTMLSelectElement} */
const part = document.querySelector('#parts');
/** @type {HTMLOutputElement} */
const at = document.querySelector('#at');

// The figure of a step follows it, as on the page.
/** @param {HTMLElement} step */
const follow = (step) => {
  const host = (step.closest('.beside') ?? document).querySelector('[data-figure]');
  if (!host || slides.length && !step.matches('.step')) return;
  dispatchEvent(new CustomEvent('turn', { detail: host }));
  const first = step === steps.find((one) => one.closest('.beside') === step.closest('.beside') && one.matches('.step'));
  host.dataset.step = step.id;
  host.dataset.asks = step.dataset.asks ?? '';
  host.toggleAttribute('data-past', !first);
  host.dataset.turned = '';
  dispatchEvent(new Event('step'));
  delete host.dataset.turned;
};
// If there is no room for both, the controls of a figure replace the text of its step.
const tries = document.querySelectorAll('.try button');
/** @param {boolean} yes */
const trying = (yes) => {
  root.toggleAttribute('data-trying', yes);
  for (const button of tries) button.setAttribute('aria-pressed', String(yes));
};
let now = 0;
/** @param {number} next */
const show = (next) => {
  trying(false);
  now = Math.min(slides.length - 1, Math.max(0, next));
  slides.forEach((slide, index) => slide.toggleAttribute('data-now', index === now));
  for (const pair of document.querySelectorAll('.beside')) pair.toggleAttribute('data-now', pair.contains(slides[now]));
  back.disabled = now === 0;
  on.disabled = now === slides.length - 1;
  part.value = slides[now].dataset.part;
  // Who does not see the slide hears where it is and what it is called.
  const title = document.createElement('span');
  title.className = 'unseen';
  title.textContent = `. ${slides[now].querySelector('h2').textContent}`;
  at.replaceChildren(at.dataset.says.replace('#', String(now + 1)).replace('#', String(slides.length)), title);
  follow(slides[now]);
};
/** @param {number} next */
const go = (next) => {
  show(next);
  const address = new URL(location.href);
  if (now) address.searchParams.set('step', slides[now].id);
  else address.searchParams.delete('step');
  try { history.replaceState(history.state, '', address); } catch { /* it is shown all the same */ }
  dispatchEvent(new CustomEvent('stepped', { detail: slides[now].id }));
};

// A table covers its figure: Escape closes it, as its summary does.
document.addEventListener('keydown', ({ key }) => {
  const table = document.querySelector('.data[open]');
  if (key !== 'Escape' || !table || document.querySelector('dialog[open]')) return;
  table.removeAttribute('open');
  table.querySelector('summary').focus();
});

const wanted = new URLSearchParams(location.search).get('step');
const found = steps.findIndex((step) => step.id === wanted);
if (slides.length) {
  root.dataset.stepping = '';
  show(found);
  back.addEventListener('click', () => go(now - 1));
  on.addEventListener('click', () => go(now + 1));
  for (const button of tries) button.addEventListener('click', () => trying(!('trying' in root.dataset)));
  part.addEventListener('change', () => go(slides.findIndex((slide) => slide.dataset.part === part.value)));
  // A link within the story leads to a slide, and the focus to its title. A frame does not change its fragment.
  document.addEventListener('click', (event) => {
    const to = event.target.closest?.('.slide a[href^="#"], .beside a[href^="#"]')?.getAttribute('href').slice(1);
    if (!to || event.defaultPrevented) return;
    const next = slides.findIndex(({ id }) => id === to);
    const leads = next < 0 ? slides.findIndex(({ dataset }) => dataset.part === to) : next;
    if (leads < 0) return;
    event.preventDefault();
    go(leads);
    const title = slides[leads].querySelector('h2');
    title.tabIndex = -1;
    title.focus();
  });
} else {
  // A figure by itself is visible from the start, so there is nothing left to guess.
  document.querySelector('[data-figure]').dataset.seen = '';
  if (found >= 0) follow(steps[found]);
}
