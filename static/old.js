// @ts-check
// Claims once stood on the page itself, and their addresses of then are out there: #fact-report leads to claim/report/.
const { root: up } = document.querySelector('#card')?.dataset ?? {};
const lead = async () => {
  const id = /^#fact-([\w-]+)$/.exec(location.hash)?.[1];
  if (!id || up === undefined) return; // the single file holds its claims itself
  const claim = new URL(`${up}claim/${id}/`, document.baseURI);
  if ((await fetch(claim)).ok) location.replace(claim);
};
addEventListener('hashchange', () => lead().catch(() => {}));
lead().catch(() => {}); // there is no such claim, or no network
