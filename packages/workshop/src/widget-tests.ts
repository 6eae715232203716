/**
 * Runs the widgets' tests in a browser and writes their `Tally` to the file named as argument; further arguments choose
 * another engine, and some of the files. A program of its own, because web-test-runner ends its process, and wants to stand in the widgets' folder.
 */
import { writeFileSync } from 'node:fs';
import { defaultReporter, startTestRunner, type TestRunnerConfig } from '@web/test-runner';
import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner-core';
import { at } from './places.ts';
import { nothing, sum, type Tally } from './tally.ts';

const [tallyFile = '', engine = 'chromium', files] = process.argv.slice(2);
const { default: config }: { default: Partial<TestRunnerConfig> } = await import(
  at('packages', 'widgets', 'wtr.config.mjs')
);
const reporters = [defaultReporter({ reportTestResults: true, reportTestProgress: false }), counting()];
const other = { firefox: () => import('./engines/firefox.ts'), webkit: () => import('./engines/webkit.ts') };
const chosen = engine === 'firefox' || engine === 'webkit' ? [(await other[engine]()).launcher()] : undefined;
await startTestRunner({
  config: { ...config, reporters, ...(chosen && { browsers: chosen }), ...(files && { files: [files] }) },
  readCliArgs: false,
  readFileConfig: false,
});

function counting(): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      writeFileSync(tallyFile, JSON.stringify(sessions.map(ofSession).reduce(sum, nothing)));
    },
  };
}

/** A file that could not be loaded has no tests to count: it counts as one failure. */
function ofSession({ testResults, passed, testFile }: TestSession): Tally {
  const tally = testResults ? ofSuite(testResults, testFile ?? '') : nothing;
  return passed || tally.failed > 0 ? tally : sum(tally, { ...nothing, failed: 1 });
}

function ofSuite({ name, tests, suites }: TestSuiteResult, path: string): Tally {
  const here = name ? `${path} > ${name}` : path;
  const own: Tally = {
    passed: tests.filter((test) => test.passed && !test.skipped).length,
    failed: tests.filter((test) => !test.passed && !test.skipped).length,
    skipped: tests.filter((test) => test.skipped).map((test) => `${here} > ${test.name}`),
  };
  return suites.map((suite) => ofSuite(suite, here)).reduce(sum, own);
}
