/**
 * `npm run test:engines`: the widgets' tests in the other engines, Firefox and WebKitGTK, where they are installed. It says
 * plainly what it leaves out: an engine that is not there, a test that an engine cannot do.
 *
 *     npm run test:engines                 both
 *     npm run test:engines -- firefox      one
 *     npm run test:engines -- webkit 'src/core/*.test.ts'
 */
import { widgets } from '../checks.ts';
import { inWords, nothing, sum } from '../tally.ts';
import * as firefox from './firefox.ts';
import * as webkit from './webkit.ts';

const engines = { firefox, webkit };
const names: Record<keyof typeof engines, string> = { firefox: 'Firefox', webkit: 'WebKitGTK' };
const [chosen, files] = process.argv.slice(2);

if (chosen !== undefined && !Object.hasOwn(engines, chosen)) {
  console.error(`There is no engine "${chosen}". Allowed: ${Object.keys(engines).join(', ')}.`);
  process.exit(2);
}

let tally = nothing;
for (const engine of Object.keys(engines) as (keyof typeof engines)[]) {
  if (chosen !== undefined && chosen !== engine) continue;
  const missing = engines[engine].missing();
  if (missing) {
    console.log(`skipped: ${names[engine]} is not installed (${missing})`);
    continue;
  }
  const { tally: one, report } = await widgets(names[engine], { engine, files, limit: 15 * 60_000 }).look();
  for (const name of one.skipped) console.log(`skipped in ${names[engine]}: ${name}`);
  if (one.failed > 0) console.log(report);
  console.log(`${names[engine]}: ${inWords(one)}`);
  tally = sum(tally, one);
}
process.exitCode = tally.failed === 0 ? 0 : 1;
