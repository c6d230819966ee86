// @ts-check
// The faces of prose and labels come last of all, and only for what a reader has yet to reach: nothing that is on screen, or was,
// changes its face. `faces` is what the build writes before the scripts. Frames keep to the faces of the system, since their
// hosts have given them their height.
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
  Promise.all(ours.map((face) => face.load())).then(set, () => {}); // the system's will do
}
