/**
 * `npm test`: everything that must be true before a change is worth reading, in a few minutes. `npm run test:slow` runs
 * what takes longer. The last line is the count over everything, the exit code says whether something failed.
 */
import { type Check, type Outcome, program, vitest, widgets } from './checks.ts';
import { at } from './places.ts';
import { inWords, nothing, sum, type Tally } from './tally.ts';

const node = (...args: string[]): [string, string[]] => ['node', ['--conditions=opennrw-source', ...args]];

const build = program('build of what a page embeds', 'node', [
  at('packages', 'workshop', 'src', 'build-missing.ts'),
]);

/** Two rows of checks, one per core; the checks of a row follow each other. */
const quick: Check[][] = [
  [
    program('types', 'tsc', ['-b']),
    program('lint and format', 'biome', ['check', '--error-on-warnings', '.']),
    program('contract: openapi.json says what the code does', ...node(at('api', 'src', 'contract.ts'))),
    program('SDK types come from openapi.json', 'npm', [
      'run',
      '-s',
      'types',
      '-w',
      '@opennrw/sdk',
      '--',
      '--check',
    ]),
    program('sizes', ...node(at('packages', 'workshop', 'src', 'sizes.ts'))),
    vitest('API, SDK, rules, embedding, workshop, examples', []),
  ],
  [widgets('widgets in the browser')],
];

const slow: Check[][] = [[vitest('slow suites', ['--mode', 'slow'], { limit: 38 * 60_000 })]];

const began = performance.now();
const rows = process.argv.includes('slow') ? slow : quick;
const built = await walk([build]);
const tally = (await Promise.all(rows.map(walk))).reduce(sum, built);
for (const name of tally.skipped) console.log(`skipped: ${name}`);
console.log(`${seconds(began)} in all\n${inWords(tally)}`);
process.exitCode = tally.failed === 0 ? 0 : 1;

async function walk(row: Check[]): Promise<Tally> {
  let tally = nothing;
  for (const check of row) tally = sum(tally, tell(check.name, performance.now(), await attempt(check)));
  return tally;
}

/** A check that breaks down is a failure like any other, and the rest still runs. */
async function attempt(check: Check): Promise<Outcome> {
  try {
    return await check.look();
  } catch (error) {
    const report = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { tally: { ...nothing, failed: 1 }, report };
  }
}

function tell(name: string, start: number, { tally, report }: Outcome): Tally {
  console.log(`${tally.failed === 0 ? '✓' : '✗'} ${name}: ${inWords(tally)} (${seconds(start)})`);
  if (tally.failed > 0) console.log(report.replace(/^/gm, '    '));
  return tally;
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}
