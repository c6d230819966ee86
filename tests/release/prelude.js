// Before every script that a scenario runs in a page.
const $ = (css, from = document) => from.querySelector(css);
const $$ = (css, from = document) => [...from.querySelectorAll(css)];
const visible = (element) => element.checkVisibility({ visibilityProperty: true });
// The text that a reader can see: nothing covered, folded away or not drawn.
const text = (element) => {
  const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let seen = '';
  while (nodes.nextNode()) if (visible(nodes.currentNode.parentElement)) seen += nodes.currentNode.data + ' ';
  return seen;
};
const marks = (svg) => $$('rect, path, text, circle, line', svg).length;
