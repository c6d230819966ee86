// Checks the conformance report against the schema of its form: `node conformance.mjs FOLDER REPORT`, where FOLDER holds
// what package.json names. Prints one line for each problem. The schema is that of @openacr/openacr 0.3.5 (CC0-1.0).

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [, , folder, report] = process.argv;
const fetched = createRequire(join(folder, 'package.json'));
const { default: Ajv } = fetched('ajv');
const { load } = fetched('js-yaml');

// The schema misplaces a keyword, which a strict reading would refuse.
const fits = new Ajv({ allErrors: true, strict: false }).compile(JSON.parse(readFileSync(new URL('openacr-0.1.0.json', import.meta.url), 'utf8')));
if (!fits(load(readFileSync(report, 'utf8')))) {
  for (const { instancePath, message } of fits.errors) console.log(`${report}: ${instancePath || 'the report'} ${message}`);
  process.exitCode = 1;
}
