// @ts-check
// Claims used to be on the page itself, and links to them still exist: #fact-report redirects to claim/report/.
const { root: up } = document.querySelector('#card')?.dataset ?? {};
const lead = async () => {
  const id = /^#fact-([\w-]+)$/.exec(location.hash)?.[1];
  if (!id || up === undefined) return; // the offline file contains its claims
  const claim = new URL(`${up}claim/${id}/`, document.baseURI);
  if ((await fetch(claim)).ok) location.replace(claim);
};
addEventListener('hashchange', () => lead().catch(() => {}));
lead().catch(() => {}); // no such claim, or no network
