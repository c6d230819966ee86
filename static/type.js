// @ts-check
// Loads the fonts of prose and labels last, and only for parts that the reader has yet to reach: nothing that is or was on
// screen changes its font. The build writes `faces` in front of the scripts. Frames keep the system fonts, since their hosts
// have already given them a height.
const [text, label] = faces.map((name) => `url(${new URL(name, import.meta.url).href})`);
const parts = self === parent ? [...document.querySelectorAll('.part')] : [];
const { font: display } = document.getElementById('page').dataset;
const OURS = `:where(.ours){font-family:var(--serif)}
.ours{--serif:Column,Charter,Georgia,serif;--sans:Label,system-ui,sans-serif}`;
/** @param {FontFace[]} loaded */
const set = (loaded) => {
  for (const face of loaded) document.fonts.add(face);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(OURS);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  for (const part of parts) {
    const top = part.getBoundingClientRect().top;
    const far = [...part.children].filter((one) => one.getBoundingClientRect().top > innerHeight);
    for (const one of top > innerHeight ? [part] : far) one.classList.add('ours');
  }
  document.documentElement.dataset.type = 'ours';
};
if (parts.length && !navigator.connection?.saveData) {
  const ours = [new FontFace('Column', text), new FontFace('Column', `url(${display})`, { weight: '600 700' }), new FontFace('Label', label, { weight: '400 600' })];
  Promise.all(ours.map((face) => face.load())).then(set, () => {}); // the system fonts are good enough
}
