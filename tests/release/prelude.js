// Before every script that a scenario runs in a page.
// The frame of our element stands in the element's own root.
const rooted = (css, from) => /(^| )iframe$/.test(css) ? [...from.querySelectorAll(css.replace(/iframe$/, 'sent-to-work'))].flatMap(({ shadowRoot }) => shadowRoot?.querySelector('iframe') ?? []) : [];
const $ = (css, from = document) => from.querySelector(css) ?? rooted(css, from)[0] ?? null;
const $$ = (css, from = document) => [...from.querySelectorAll(css), ...rooted(css, from)];
// WebKit calls a drawing in a closed fold visible, though not what the drawing stands in.
const visible = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('details:not([open]) > :not(summary)');
// The text that a reader can see: nothing covered, folded away or not drawn.
const text = (element) => {
  const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let seen = '';
  while (nodes.nextNode()) if (visible(nodes.currentNode.parentElement)) seen += nodes.currentNode.data + ' ';
  return seen;
};
const marks = (svg) => $$('rect, path, text, circle, line', svg).length;
