// What a pupil takes along: the summary, printed, copied or saved. Made here and sent nowhere.
const main = document.querySelector('.lesson');
const root = document.documentElement;
const told = (words) => document.getElementById('taken').textContent = words;
const text = () => {
  const rows = [...document.querySelectorAll('#summed > *')].map((row) => row.matches('dt') ? `\n${row.textContent}` : row.textContent);
  return [document.querySelector('h1').textContent, ...rows].join('\n') + '\n';
};
const take = {
  print() {
    root.dataset.print = 'summary';
    const stamp = [new Date().toLocaleDateString('en', { dateStyle: 'long' }), location.href.replace(/#.*/, '')];
    document.querySelector('.stamp').textContent = stamp.join(' · ');
    print();
  },
  async copy() {
    const field = document.getElementById('by-hand');
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
  },
};
document.addEventListener('click', ({ target }) => take[target.dataset?.do]?.());
addEventListener('afterprint', () => delete root.dataset.print);

// If the app dies, what was entered can still be taken along: the summary stays as it last stood.
const place = document.querySelector('[data-desk=summary]');
new MutationObserver((changes) => {
  if (root.dataset.app !== 'failed') return;
  const left = changes.flatMap(({ removedNodes }) => [...removedNodes]).filter((node) => node.matches?.(':not(details)'));
  if (!left.some(({ id }) => id === 'summed')) return;
  place.append(...left);
  root.dataset.stopped = '';
}).observe(place, { childList: true });
