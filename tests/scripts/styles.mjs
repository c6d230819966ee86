// Which features a stylesheet uses.

/** Where the data name units in groups. */
const UNITS = [
  [/^[sld]v/, ['css', 'types', 'length', 'viewport_percentage_units_dynamic']],
  [/^cq/, ['css', 'types', 'length', 'container_query_length_units']],
];

/** The paths of everything below that has this name, such as a function's among the types. */
const named = (data, name, path) => Object.entries(data).flatMap(([key, below]) => {
  if (key === '__compat' || typeof below !== 'object') return [];
  return [...(key === name ? [[...path, key]] : []), ...named(below, name, [...path, key])];
});

export class Styles {
  constructor(css, support) {
    this.css = css;
    this.support = support;
    this.types = support.at(['css', 'types']);
  }

  /** Reads a stylesheet. */
  read(text, file) {
    const wrong = (error) => this.support.problems.push(`${file}:${error.line}: ${error.message}`);
    this.walk(this.css.parse(text, { positions: true, onParseError: wrong, parseCustomProperty: true }), (node) => `${file}:${node.loc.start.line}`);
  }

  /** Reads a selector, as scripts ask for elements. */
  select(text, place) {
    this.walk(this.css.parse(text, { context: 'selectorList' }), () => place);
  }

  walk(tree, where) {
    const { support } = this;
    // Inside of @supports the author has asked already.
    const asked = [];
    this.css.walk(tree, {
      enter: (node) => {
        if (node.type === 'Atrule' && node.name === 'supports') asked.push(node);
        if (!asked.length) this.judge(node, (path, what) => support.check(path, where(node), what), where);
      },
      leave: (node) => {
        if (asked.at(-1) === node) asked.pop();
      },
    });
  }

  judge(node, check, where) {
    switch (node.type) {
      case 'Atrule': return check(['css', 'at-rules', node.name], `@${node.name}`);
      case 'Feature': return check(['css', 'at-rules', 'media', node.name], `the media feature ${node.name}`);
      case 'NestingSelector': return check(['css', 'selectors', 'nesting'], 'nesting');
      case 'PseudoClassSelector': return check(['css', 'selectors', node.name], `:${node.name}`);
      // One of an engine's own stands in a rule of its own, which the others pass by.
      case 'PseudoElementSelector': return node.name.startsWith('-') || check(['css', 'selectors', node.name], `::${node.name}`);
      case 'Block': return this.block(node, where);
      default:
    }
  }

  /** The declarations of a block; one that has a plainer one of the same property before it may be as new as it likes. */
  block({ children }, where) {
    const plain = new Set();
    for (const node of children) {
      if (node.type !== 'Declaration') continue;
      const found = [...this.declared(node)].filter(([path]) => this.support.lacking(path));
      if (!found.length) plain.add(node.property);
      if (plain.has(node.property)) continue;
      for (const [path, what] of found) this.support.check(path, where(node), what);
    }
  }

  *declared({ property, value }) {
    const path = ['css', 'properties', property];
    yield [path, property];
    if (this.support.lacking(path)) return; // whatever its value
    const found = [];
    this.css.walk(value, (node) => {
      if (node.type === 'Identifier') found.push([[...path, node.name], `${property}: ${node.name}`]);
      if (node.type === 'Dimension') {
        const group = UNITS.find(([units]) => units.test(node.unit))?.[1];
        found.push([group ?? ['css', 'types', 'length', node.unit], `the unit ${node.unit}`]);
      }
      if (node.type === 'Function') {
        const paths = [...(this.support.at([...path, node.name]) ? [[...path, node.name]] : []), ...named(this.types, node.name, ['css', 'types'])];
        found.push(...paths.slice(0, 1).map((one) => [one, `${node.name}()`]));
      }
    });
    yield* found;
  }
}
