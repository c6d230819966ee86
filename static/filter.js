// @ts-check
// Filters the list of claims by certainty, by where they are used, by source, and by the origin that they depend on.
/** @type {HTMLTemplateElement | null} */
const template = document.querySelector('.filters template');
template?.replaceWith(template.content);
/** @type {HTMLFormElement | null} */
const filter = document.querySelector('.filter');
const facts = [...document.querySelectorAll('.fact')];
/** @type {(list: string, wanted: string) => boolean} */
const holds = (list, wanted) => !wanted || list.split(' ').includes(wanted);
filter?.addEventListener('input', () => {
  const { kind, part, source, needs } = filter.elements;
  let left = 0;
  for (const fact of facts) {
    const { in: parts, sources, needs: falls } = fact.dataset;
    fact.hidden = !((!kind.value || fact.querySelector(`.k-${kind.value}`)) && holds(parts, part.value) && holds(sources, source?.value) && holds(falls, needs?.value));
    if (!fact.hidden) left += 1;
  }
  const output = filter.querySelector('output');
  output.textContent = output.dataset.says.replace('#', String(left)).replace('#', String(facts.length));
});
