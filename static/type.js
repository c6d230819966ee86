// @ts-check
// Loads the fonts of prose and labels last, and only for parts that the reader has yet to reach: nothing that is or was on
// screen changes its font. The build writes `faces` in front of the scripts. Frames keep the system fonts, since their hosts
// have already given them a height.
const [text, label] = faces.map((name) => `url(${new URL(name, import.meta.url).href})`);
const parts = self === parent ? [...document.querySelectorAll('.part')] : [];
const { font: display } = document.getElementById('page').dataset;
const OURS = `:where(.ours){font-family:var(--serif)}
.ours{--serif:Column,Charter,Georgia,serif;--sans:Label,system-ui,sans-serif}`;
// What the reader has not reached yet. An observer tells it without a layout for each answer.
/** @type {Set<Element>} */
const far = new Set();
// One part in each frame: the whole page at once would keep a slow phone busy for a third of a second.
/** @param {IntersectionObserver} reached */
const dress = (reached) => {
  const part = parts.shift();
  if (!part) {
    reached.disconnect();
    document.documentElement.dataset.type = 'ours';
    return;
  }
  for (const one of part.children) if (far.has(one)) one.classList.add('ours');
  requestAnimationFrame(() => dress(reached));
};
const look = () => {
  const pieces = parts.flatMap((part) => [...part.children]);
  let first = true;
  // Its root has no upper end, so that what was scrolled past counts as reached.
  const reached = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (isIntersecting) far.delete(target);
      else if (first) far.add(target);
    }
    if (first) dress(reached);
    first = false;
  }, { rootMargin: '1000000px 0px 0px' });
  for (const one of pieces) reached.observe(one);
};
/** @param {FontFace[]} loaded */
const set = (loaded) => {
  for (const face of loaded) document.fonts.add(face);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(OURS);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  look();
};
if (parts.length && !navigator.connection?.saveData) {
  const ours = [new FontFace('Column', text), new FontFace('Column', `url(${display})`, { weight: '600 700' }), new FontFace('Label', label, { weight: '400 600' })];
  Promise.all(ours.map((face) => face.load())).then(set, () => {}); // the system fonts are good enough
}
