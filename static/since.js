// @ts-check
// In a copy of the site that stays (`v/<n>/`): tells if a number in it was corrected since, and which release came next. Both
// are in one small file of the current site; if it cannot be fetched, nothing changes.
/** @type {HTMLElement | null} */
const since = document.querySelector('.since');
const [, site, own, page] = /^(.*\/)v\/(\d+)\/(.*)/.exec(location.href.split(/[?#]/)[0]) ?? [];
const ask = async () => {
  /** @type {{ corrections: { facts: string[] }[], releases?: number[] }} */
  const { corrections, releases } = await (await fetch(`${site}corrections.json`)).json();
  const next = releases?.find((one) => one > Number(own));
  /** @type {HTMLAnchorElement | null} */
  const on = document.querySelector('.pinned .next');
  if (on && next) on.href = `${site}v/${next}/${page}`;
  const later = new Set(corrections.slice(Number(since.dataset.known)).flatMap(({ facts }) => facts));
  const shown = [...document.querySelectorAll('main a[href], .fact')].map((one) => /(?:fact-|claim\/)([\w-]+)\/?$/.exec(one.getAttribute('href') ?? one.id)?.[1]);
  const found = shown.find((id) => later.has(id));
  if (!found) return;
  since.querySelector('a').href = `${site}claim/${found}/`;
  since.hidden = false;
};
if (since && site) ask().catch(() => {});
