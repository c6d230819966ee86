// @ts-check
// The display face. It comes after all else, and nothing moves by it: letters of another width would push the links beside
// them, so what a reader looks at when it arrives keeps its stand-in until it is out of sight.
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
  // The card is in every document, so that there is always an answer.
  for (const one of document.querySelectorAll('.walk, .host, .step, .slide, #card')) looked.observe(one);
};
new FontFace('Broadsheet', `url(${font})`, { weight: '600' }).load().then(put, () => {}); // the stand-in is good enough
