// Translates the page as browsers do, now and whenever it changes: each text into two elements of its own, twice, and in
// their midst it is another node that says it. What is the same in both languages can be compared afterwards.
(() => {
  const wrapped = (inside) => [0, 1].reduce((inner) => {
    const font = document.createElement('font');
    font.append(inner);
    return font;
  }, inside);
  const kept = 'font, script, style, template, textarea, select';
  const translate = () => {
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (nodes.nextNode()) if (nodes.currentNode.data.trim() && !nodes.currentNode.parentElement.closest(kept)) texts.push(nodes.currentNode);
    for (const text of texts) {
      const place = document.createComment('');
      text.replaceWith(place);
      place.replaceWith(wrapped(wrapped(document.createTextNode(text.data))));
    }
  };
  translate();
  new MutationObserver(translate).observe(document.body, { childList: true, characterData: true, subtree: true });
})();
