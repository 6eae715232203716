import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { program, vitest } from './checks.ts';
import { run } from './programs.ts';
import { inWords } from './tally.ts';

test('a program is one test, passed or failed by its exit code, with its words kept', async () => {
  const good = await program('good', 'node', ['-e', '']).look();
  const bad = await program('bad', 'node', ['-e', 'console.error("what is wrong"); process.exit(3)']).look();
  expect(inWords(good.tally)).toBe('1 passed, 0 failed');
  expect(inWords(bad.tally)).toBe('0 passed, 1 failed');
  expect(bad.report).toContain('what is wrong');
});

test('a suite counts what passed and failed, and names what was skipped', async () => {
  const { tally } = await suiteOf(`
    test('runs', () => {});
    test('breaks', () => { throw new Error('broken'); });
    test.skip('waits', () => {});
  `);
  expect(inWords(tally)).toBe('1 passed, 1 failed, 1 skipped');
  expect(tally.skipped[0]).toMatch(/a\.test\.ts > waits$/);
});

test.each([
  ['a file that cannot be read', "import './not-there.ts'; test('runs', () => {});"],
  ['an error that no test caught', "test('runs', () => { Promise.reject(new Error('late')); });"],
])('%s is a failure, however many tests passed', async (_, code) => {
  const { tally } = await suiteOf(code);
  expect(tally.failed).toBe(1);
});

test('a program that does not end is ended, with everything it started', async () => {
  const { ok, output } = await run('sh', ['-c', 'sleep 30 & sleep 30'], { limit: 200 });
  expect([ok, output.trim()]).toEqual([false, 'Stopped after 0.2 s.']);
});

/** Runs this code as the one test file of a folder of its own. */
function suiteOf(code: string) {
  const folder = mkdtempSync(join(tmpdir(), 'suite-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'a.test.ts'), code);
  writeFileSync(join(folder, 'vitest.config.mjs'), 'export default { test: { globals: true } };');
  return vitest('suite', ['--root', folder]).look();
}
