/** What `npm test` looks at, one function each. A check that is no test suite counts as one test. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { at, root } from './places.ts';
import { type ProgramOptions, run } from './programs.ts';
import { nothing, sum, type Tally } from './tally.ts';

/** What came out of a check; `report` is for whoever has to mend what failed. */
export interface Outcome {
  tally: Tally;
  report: string;
}

export interface Check {
  name: string;
  look: () => Promise<Outcome>;
}

/** A program that says by its exit code whether all is well. */
export function program(name: string, command: string, args: string[]): Check {
  return {
    name,
    async look() {
      const { ok, output } = await run(command, args);
      return { tally: { ...nothing, passed: ok ? 1 : 0, failed: ok ? 0 : 1 }, report: output };
    },
  };
}

/** Everything that vitest runs; `args` choose the suites. */
export function vitest(name: string, args: string[], options: ProgramOptions = {}): Check {
  return suite(name, options, (file) => ({
    command: 'vitest',
    args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...args],
    read: tallyOfVitest,
  }));
}

/** The widgets in the browser: in Chromium, or in another engine of `engines/`; `files` are those of one pattern. */
export function widgets(
  name: string,
  {
    engine = 'chromium',
    files = '',
    limit,
  }: { engine?: string; files?: string | undefined; limit?: number } = {},
): Check {
  const options = { cwd: at('packages', 'widgets'), ...(limit && { limit }) };
  const program = at('packages', 'workshop', 'src', 'widget-tests.ts');
  return suite(name, options, (file) => ({
    command: 'node',
    args: ['--conditions=opennrw-source', program, file, engine, files],
    read: (text): Tally => JSON.parse(text),
  }));
}

interface Suite {
  command: string;
  args: string[];
  read: (text: string) => Tally;
}

/** A program that leaves its counts in a file; without them, or with a bad exit, something failed in any case. */
function suite(name: string, options: ProgramOptions, describe: (tallyFile: string) => Suite): Check {
  return {
    name,
    async look() {
      const folder = mkdtempSync(join(tmpdir(), 'opennrw-test-'));
      try {
        const file = join(folder, 'tally.json');
        const { command, args, read } = describe(file);
        const { ok, output } = await run(command, args, options);
        const tally = existsSync(file) ? read(readFileSync(file, 'utf8')) : nothing;
        const silent = !ok && tally.failed === 0;
        return { tally: silent ? sum(tally, { ...nothing, failed: 1 }) : tally, report: output };
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  };
}

interface VitestReport {
  testResults: {
    name: string;
    status: 'passed' | 'failed';
    assertionResults: { fullName: string; status: 'passed' | 'failed' | 'skipped' | 'pending' | 'todo' }[];
  }[];
}

function tallyOfVitest(text: string): Tally {
  const report: VitestReport = JSON.parse(text);
  return report.testResults.map(tallyOfFile).reduce(sum, nothing);
}

function tallyOfFile({ name, status, assertionResults }: VitestReport['testResults'][number]): Tally {
  const count = (wanted: string) => assertionResults.filter((test) => test.status === wanted).length;
  const idle = assertionResults.filter((test) => test.status !== 'passed' && test.status !== 'failed');
  const failed = count('failed');
  return {
    passed: count('passed'),
    failed: status === 'failed' ? Math.max(failed, 1) : failed,
    skipped: idle.map((test) => `${relative(root, name)} > ${test.fullName}`),
  };
}
