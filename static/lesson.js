// @ts-check
// Prints, copies or saves the summary of a pupil. Nothing is sent anywhere.
const main = document.querySelector('.lesson');
const root = document.documentElement;
/** @param {string} words */
const told = (words) => document.getElementById('taken').textContent = words;
const text = () => {
  const rows = [...document.querySelectorAll('#summed > *')].map((row) => (row.matches('dt') ? '\n' : '') + row.textContent);
  return [document.querySelector('h1').textContent, ...rows].join('\n') + '\n';
};
/** @type {{ [what: string]: () => unknown }} */
const take = {
  print() {
    root.dataset.print = 'summary';
    const stamp = [new Date().toLocaleDateString(root.lang, { dateStyle: 'long' }), location.href.replace(/#.*/, '')];
    document.querySelector('.stamp').textContent = stamp.join(' · ');
    print();
  },
  async copy() {
    /** @type {HTMLTextAreaElement} */
    const field = document.querySelector('#by-hand');
    try {
      await navigator.clipboard.writeText(text());
      told(main.dataset.copied);
      field.hidden = true;
    } catch {
      told(main.dataset.select);
      field.hidden = false;
      field.value = text();
      field.select();
    }
  },
  save() {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text()], { type: 'text/plain' }));
    link.download = 'sent-to-work.txt';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    told(main.dataset.saved);
  },
};
document.addEventListener('click', ({ target }) => take[target.closest?.('[data-do]')?.dataset.do]?.());
addEventListener('afterprint', () => delete root.dataset.print);

// If the app fails, the last state of the summary stays, so that entries can still be saved.
const place = document.querySelector('[data-desk=summary]');
new MutationObserver((changes) => {
  if (root.dataset.app !== 'failed') return;
  /** @type {(node: Node) => node is Element} */
  const lost = (node) => node instanceof Element && !node.matches('details');
  const left = changes.flatMap(({ removedNodes }) => [...removedNodes]).filter(lost);
  if (!left.some(({ id }) => id === 'summed')) return;
  place.append(...left);
  root.dataset.stopped = '';
}).observe(place, { childList: true });
