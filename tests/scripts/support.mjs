// What the oldest browsers that we support can do, by the data of MDN.

/** Browsers of one engine stand beside one another: where the first lacks something, the second need not be named. */
const OLDEST = [
  [['chrome', 'Chromium', 109]],
  [['firefox', 'Firefox', 115]],
  [['safari', 'Safari', 16.4], ['safari_ios', 'Safari of iOS', 16.4]],
];

/** Whether a browser of this version can do what a statement of the data says. */
const does = ({ version_added: added, version_removed: removed, flags, prefix, alternative_name: other }, version) => {
  const since = typeof added === 'string' ? Number(added.replace('≤', '')) : NaN;
  return since <= version && !flags && !prefix && !other && !(removed && Number(removed) <= version);
};

export class Support {
  /** From the whole data, and features that we use all the same: a list for each sort of reason. */
  constructor(data, exceptions) {
    this.data = data;
    this.exceptions = Object.assign({}, ...Object.values(exceptions));
    this.used = new Set();
    this.problems = [];
  }

  /** The data at a path such as `css.properties.color`, if there is any. */
  at(path) {
    return path.reduce((data, name) => (data && Object.hasOwn(data, name) ? data[name] : undefined), this.data);
  }

  /** Which of our browsers lack this, in words; nothing if all have it or the data do not say. */
  lacking(path) {
    const { support } = this.at(path)?.__compat ?? {};
    if (!support) return '';
    const lacks = ([id, , version]) => support[id] && ![support[id]].flat().some((one) => does(one, version));
    return OLDEST.flatMap((engine) => engine.filter(lacks).slice(0, 1)).map(([, name, version]) => `${name} ${version}`).join(', ');
  }

  /** Judges one use of a feature. */
  check(path, place, what) {
    const lacks = this.lacking(path);
    const key = path.join('.');
    if (!lacks) return;
    if (this.exceptions[key]) this.used.add(key);
    else this.problems.push(`${place}: ${what} is too new for ${lacks} (${key})`);
  }

  /** What was found, and the exceptions that nothing needs any more. */
  all() {
    const idle = Object.keys(this.exceptions).filter((key) => !this.used.has(key));
    return [...this.problems, ...idle.map((key) => `tests/scripts/exceptions.json: ${key} is no exception any more; take it out`)];
  }
}
