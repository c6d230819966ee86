// @ts-check
// In a frame of an earlier release: tells if a number in it was corrected since. The corrections are in one small file of the
// current site; if it cannot be fetched, nothing is shown.
/** @type {HTMLElement | null} */
const since = document.querySelector('.since');
const site = /^(.*\/)v\/\d+\//.exec(location.href.split(/[?#]/)[0])?.[1];
const ask = async () => {
  /** @type {{ facts: string[] }[]} */
  const corrections = (await (await fetch(`${site}corrections.json`)).json()).corrections;
  const later = new Set(corrections.slice(Number(since.dataset.known)).flatMap(({ facts }) => facts));
  const shown = [...document.querySelectorAll('main a[href]')].map((link) => /(?:#fact-|claim\/)([\w-]+)\/?$/.exec(link.getAttribute('href'))?.[1]);
  const found = shown.find((id) => later.has(id));
  if (!found) return;
  since.querySelector('a').href = `${site}claim/${found}/`;
  since.hidden = false;
};
if (since && site) ask().catch(() => {});
