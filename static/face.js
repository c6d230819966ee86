// @ts-check
// Loads the display font after everything else, without moving anything: letters of another width would push the links
// beside them, so text that is visible when the font arrives keeps its fallback until it is out of sight.
const { font } = document.getElementById('page').dataset;
/** @param {FontFace} face */
const put = (face) => {
  const looked = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      target.classList.toggle('plain', isIntersecting);
      if (!isIntersecting) looked.unobserve(target);
    }
    if (document.fonts.has(face)) return;
    document.fonts.add(face);
    dispatchEvent(new Event('dressed'));
  });
  // Observing the card, which is in every document, guarantees that the observer reports.
  for (const one of document.querySelectorAll('.walk, .host, .step, .slide, #card')) looked.observe(one);
};
new FontFace('Broadsheet', `url(${font})`, { weight: '600' }).load().then(put, () => {}); // the fallback is good enough
