/** The programs in `examples/`, run as a reader would run them, against the real API on a loopback port. */
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { serveTestApi } from '@opennrw/api/testing';
import { expect, test } from 'vitest';

const run = promisify(execFile);
const folder = fileURLToPath(new URL('../examples/', import.meta.url));

/** What each example must print, so that a new one without an expectation is noticed. */
const expected: Record<string, RegExp> = {
  'errors.ts': /^The API said 404: .+\nThe network failed\.\n$/,
  'facets.ts': /^\d+ open datasets\n(- .+: \d+\n)+$/,
  'iterate.ts': /^([\w-]+: \d+\n)+$/,
  'list.ts': /^\d+ datasets, the first \d+:\n(- .+ \(.+; .+\)\n)+$/,
};

test('every example has an expectation', () => {
  expect(readdirSync(folder).sort()).toEqual(Object.keys(expected).sort());
});

test.each(Object.entries(expected))('%s prints what it promises', async (file, output) => {
  await using api = await serveTestApi();
  const { stdout, stderr } = await run(process.execPath, [
    '--conditions=opennrw-source',
    folder + file,
    api.origin,
  ]);
  expect(stderr).toBe('');
  expect(stdout).toMatch(output);
});
