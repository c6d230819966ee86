// @ts-check
// The menu closes when it has led somewhere, with Escape, and when the reader goes on reading.
/** @type {HTMLDetailsElement | null} */
const menu = document.querySelector('.menu');
menu?.addEventListener('click', (event) => event.target.closest('a') && (menu.open = false));
menu?.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || !menu.open) return;
  menu.open = false;
  menu.querySelector('summary').focus();
});
if (menu) document.addEventListener('click', (event) => menu.contains(event.target) || (menu.open = false));
