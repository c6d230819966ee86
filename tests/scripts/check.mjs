// Checks the scripts and the stylesheets: `node check.mjs FOLDER`, where FOLDER holds what package.json names.
// Prints one line for each problem.

import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Scripts } from './scripts.mjs';
import { Styles } from './styles.mjs';
import { Support } from './support.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const fetched = createRequire(join(process.argv[2], 'package.json'));
const json = (path) => JSON.parse(readFileSync(path, 'utf8'));

const support = new Support(fetched('@mdn/browser-compat-data'), json(join(here, 'exceptions.json')));
const styles = new Styles(fetched('css-tree'), support);
const folder = join(root, 'static/style');
for (const name of readdirSync(folder)) styles.read(readFileSync(join(folder, name), 'utf8'), `static/style/${name}`);

const scripts = new Scripts(fetched('typescript'), join(here, 'tsconfig.json'), support, styles);
const place = (file, start) => `${relative(root, file.fileName)}:${file.getLineAndCharacterOfPosition(start).line + 1}`;
scripts.judge(place);

const problems = [...scripts.problems(place), ...support.all()];
for (const problem of problems) console.log(problem);
process.exitCode = problems.length ? 1 : 0;
