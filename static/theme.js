// @ts-check
// The theme switch, whose state is in the address.
const root = document.documentElement;
/** @type {NodeListOf<HTMLInputElement>} */
const inputs = document.querySelectorAll('input[name=theme]');
for (const input of inputs) {
  input.checked = input.value === (root.dataset.theme ?? 'auto');
  input.addEventListener('change', () => {
    const address = new URL(location.href);
    if (input.value === 'auto') {
      delete root.dataset.theme;
      address.searchParams.delete('theme');
    } else {
      root.dataset.theme = input.value;
      address.searchParams.set('theme', input.value);
    }
    try { history.replaceState(history.state, '', address); } catch { /* the choice holds without its address */ }
  });
}
