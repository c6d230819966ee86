// @ts-check
// Closes the menu when a link was followed, on Escape, and on a click outside of it.
/** @type {HTMLDetailsElement | null} */
const menu = document.querySelector('.menu');
menu?.addEventListener('click', (event) => event.target.closest('a') && (menu.open = false));
menu?.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || !menu.open) return;
  menu.open = false;
  menu.querySelector('summary').focus();
});
if (menu) document.addEventListener('click', (event) => menu.contains(event.target) || (menu.open = false));
