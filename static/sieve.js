// @ts-check
// The list of claims, by how sure they are, by where they are used, by who says so, and by
// what they cannot do without.
/** @type {HTMLTemplateElement | null} */
const sieve = document.querySelector('.sieve template');
sieve?.replaceWith(sieve.content);
/** @type {HTMLFormElement | null} */
const sift = document.querySelector('.sift');
const facts = [...document.querySelectorAll('.fact')];
/** @type {(list: string, wanted: string) => boolean} */
const holds = (list, wanted) => !wanted || list.split(' ').includes(wanted);
sift?.addEventListener('input', () => {
  const { kind, part, source, needs } = sift.elements;
  let left = 0;
  for (const fact of facts) {
    const { in: parts, sources, needs: falls } = fact.dataset;
    fact.hidden = !((!kind.value || fact.querySelector(`.k-${kind.value}`)) && holds(parts, part.value) && holds(sources, source?.value) && holds(falls, needs?.value));
    if (!fact.hidden) left += 1;
  }
  sift.querySelector('output').textContent = `${left} / ${facts.length}`;
});
