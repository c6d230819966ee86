// @ts-check
// The menu to save and share a figure. Nothing is sent anywhere: files are made here, text goes to the clipboard.
const OURS = Object.values(parameters).flat();
/** @typedef {{ text: string, size: [width: number, height: number] }} Drawing */
const STYLE = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'paint-order', 'opacity', 'visibility', 'font-family', 'font-size', 'font-weight', 'text-anchor', 'dominant-baseline'];
const SVG = 'http://www.w3.org/2000/svg';
const EDGE = 24;

/** @type {(figure: Element, css: string) => Element} */
const one = (figure, css) => [...figure.querySelectorAll(css)].find((element) => element.getClientRects().length);
/** @param {Element | null} element */
const words = (element) => element?.textContent.trim() ?? '';

// The state of this figure: what its step asks, and what the reader chose differently.
/** @param {HTMLElement} tools */
const asked = (tools) => {
  const { asks } = tools.parentElement.querySelector(`[data-figure=${tools.dataset.for}]`).dataset;
  const all = new URLSearchParams(asks);
  for (const [name, value] of new URLSearchParams(location.search)) if (OURS.includes(name)) all.set(name, value);
  const own = parameters[tools.dataset.for] ?? [];
  return [...all].filter(([name]) => own.includes(name));
};
// The address of the current view, with our own parameters only.
/** @param {HTMLElement} tools */
const address = (tools) => {
  const host = tools.parentElement.querySelector(`[data-figure=${tools.dataset.for}]`);
  const link = new URL(location.href.split(/[?#]/)[0]);
  for (const [name, value] of new URLSearchParams(location.search)) if (OURS.includes(name)) link.searchParams.set(name, value);
  link.hash = host.dataset.step || tools.dataset.for; // a figure without steps has an empty one
  return link;
};
// The data for the dialog with the code.
/** @type {(tools: HTMLElement, title: string) => EmbedRequest} */
const requested = (tools, title) => {
  const link = address(tools);
  const { step } = tools.parentElement.querySelector(`[data-figure=${tools.dataset.for}]`).dataset;
  const [name, page] = [tools.dataset.for, document.querySelector('h1').textContent.trim()];
  return { name, title, page, step, tall: tools.dataset.tall, state: asked(tools), link: new URL(`#${name}`, link.href.split(/[?#]/)[0]), credit: `${title}. ${page}` };
};

// The drawing as a file: colours resolved, with title, finding, source and date around it.
/** @type {(figure: HTMLElement, cite: string) => Drawing} */
const drawing = (figure, cite) => {
  const live = one(figure, 'svg.chart');
  const [, , width, height] = live.getAttribute('viewBox').split(' ').map(Number);
  const copy = live.cloneNode(true);
  // Removes elements that extensions have put into its texts, which would hide them in a file.
  for (const text of copy.querySelectorAll('text')) text.replaceChildren(text.textContent);
  const parts = [live, copy].map((svg) => [svg, ...svg.querySelectorAll('a, circle, g, path, rect, text')]);
  const pairs = parts[0].map((element, at) => [element, parts[1][at]]);
  for (const [from, to] of pairs) {
    const style = getComputedStyle(from);
    for (const name of STYLE) to.setAttribute(name, style.getPropertyValue(name));
    to.removeAttribute('class');
    for (const name of ['href', 'tabindex']) to.removeAttribute(name);
  }
  const seen = getComputedStyle(figure);
  const ruler = document.createElement('canvas').getContext('2d');
  const sheet = document.createElementNS(SVG, 'svg');
  let down = EDGE;
  /** @type {(text: string, size: number, weight: number, family: string, color: string) => void} */
  const say = (text, size, weight, family, color) => {
    ruler.font = `${weight} ${size}px ${family}`;
    let line = '';
    const put = () => {
      down += size * 1.3;
      const row = document.createElementNS(SVG, 'text');
      row.textContent = line.trim();
      for (const [name, value] of Object.entries({ x: EDGE, y: down, fill: color, 'font-size': size, 'font-weight': weight, 'font-family': family })) row.setAttribute(name, value);
      sheet.append(row);
    };
    for (const word of text.split(/\s+/)) {
      if (line && ruler.measureText(`${line} ${word}`).width > width) {
        put();
        line = '';
      }
      line += ` ${word}`;
    }
    put();
  };
  const finding = figure.querySelector('.finding');
  const serif = getComputedStyle(finding).fontFamily;
  const soft = getComputedStyle(figure.querySelector('.source')).color;
  say(words(figure.querySelector('h3')), 14, 600, seen.fontFamily, seen.color);
  say(words(finding.querySelector('.cover') ?? finding), 20, 400, serif, seen.color);
  copy.setAttribute('x', EDGE);
  copy.setAttribute('y', down + 14);
  copy.setAttribute('width', width);
  copy.setAttribute('height', height);
  sheet.append(copy);
  down += height + 22;
  say(words(figure.querySelector('.source')), 11, 400, seen.fontFamily, soft);
  say(cite, 11, 400, seen.fontFamily, soft);
  const ground = document.createElementNS(SVG, 'rect');
  const panel = getComputedStyle(document.documentElement).getPropertyValue('--panel') && getComputedStyle(figure.querySelector('.stage')).backgroundColor;
  const clear = /rgba\(.*, 0\)|transparent/.test(panel);
  for (const [name, value] of Object.entries({ width: '100%', height: '100%', fill: clear ? seen.backgroundColor : panel })) ground.setAttribute(name, value);
  sheet.prepend(ground);
  /** @type {Drawing['size']} */
  const size = [width + 2 * EDGE, Math.ceil(down + EDGE)];
  for (const [name, value] of Object.entries({ viewBox: `0 0 ${size.join(' ')}`, width: size[0], height: size[1] })) sheet.setAttribute(name, value);
  return { text: new XMLSerializer().serializeToString(sheet), size };
};
/** @type {(drawn: Drawing) => Promise<Blob>} */
const raster = async ({ text, size }) => {
  const image = new Image(...size);
  image.src = `data:image/svg+xml,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: size[0] * 2, height: size[1] * 2 });
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob(done, 'image/png'));
};
/** @type {(blob: Blob, name: string) => void} */
const save = (blob, name) => {
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
};

// To the clipboard or, if that is refused, into a field to copy by hand.
/** @type {(tools: HTMLElement, text: string) => Promise<void>} */
const copy = async (tools, text) => {
  const told = tools.querySelector('[role=status]');
  const said = tools.closest('main').dataset;
  tools.querySelector('textarea')?.remove();
  try {
    await navigator.clipboard.writeText(text);
    told.textContent = said.copied;
  } catch {
    told.textContent = said.select;
    const field = Object.assign(document.createElement('textarea'), { rows: 3, readOnly: true, value: text, ariaLabel: said.field });
    tools.append(field);
    field.select();
  }
};
document.addEventListener('click', async (event) => {
  const what = event.target.closest?.('[data-do]')?.dataset.do;
  const tools = event.target.closest?.('.tools');
  if (!what || !tools) return;
  const figure = tools.parentElement.querySelector(`[data-figure=${tools.dataset.for}] .figure`);
  const title = words(figure.querySelector('h3'));
  const cite = tools.dataset.cite;
  try {
    if (what === 'link') await copy(tools, String(address(tools)));
    if (what === 'embed') dispatchEvent(new CustomEvent('embed', { detail: requested(tools, title) }));
    if (what === 'plain') await copy(tools, cite);
    if (what === 'svg') save(new Blob([drawing(figure, cite).text], { type: 'image/svg+xml' }), `sent-to-work-${tools.dataset.for}.svg`);
    if (what === 'png') save(await raster(drawing(figure, cite)), `sent-to-work-${tools.dataset.for}.png`);
    if (['svg', 'png'].includes(what)) tools.querySelector('[role=status]').textContent = tools.closest('main').dataset.saved;
  } catch {
    tools.querySelector('[role=status]').textContent = tools.closest('main').dataset.refused;
  }
});

/** @type {HTMLElement | null} */
const share = document.querySelector('#share');
share?.addEventListener('click', async () => {
  const [url, title] = [location.href.split(/[?#]/)[0], document.title];
  try {
    await (navigator.share ? navigator.share({ title, url }) : navigator.clipboard.writeText(url));
    if (!navigator.share) share.textContent = document.querySelector('main').dataset.copied;
  } catch { /* the reader thought better of it */ }
});
// On paper no number can be clicked: the claims that the page uses are added at its end, with their addresses.
const printed = Object.assign(document.createElement('div'), { className: 'facts' });
const gather = async () => {
  const at = new URL('sources/', document.baseURI);
  const reply = await fetch(at);
  const list = new DOMParser().parseFromString(await reply.text(), 'text/html');
  const used = new Set([...document.querySelectorAll('main a[href]')].map((link) => /(?:#fact-|claim\/)([\w-]+)\/?$/.exec(link.getAttribute('href'))?.[1]));
  const claims = [...list.querySelectorAll('.fact')].filter(({ id }) => used.has(id.slice('fact-'.length)));
  for (const link of claims.flatMap((claim) => [...claim.querySelectorAll('a')])) link.href = new URL(link.getAttribute('href'), at).href;
  printed.replaceChildren(...claims);
  document.querySelector('#sources').append(printed);
};
document.querySelector('#print')?.addEventListener('click', async () => {
  if (!document.querySelector('.fact')) await gather().catch(() => {}); // the address of the list is printed anyway
  print();
});

// While the page prints, all tables, claims and cards are open.
/** @type {Iterable<HTMLDetailsElement>} */
let folded = [];
addEventListener('beforeprint', () => {
  folded = document.querySelectorAll('.data:not([open]), .fact:not([open]), .indicator:not([open]), .key:not([open])');
  for (const fold of folded) fold.open = true;
});
addEventListener('afterprint', () => {
  for (const fold of folded) fold.open = false;
  folded = [];
  printed.remove();
});
document.documentElement.dataset.tools = '';
