import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { seedBodies } from '../../seed/seed.ts';
import { openDatabase } from '../database/door.ts';
import { migrate } from '../database/migrate.ts';

const command = fileURLToPath(new URL('./keys.command.ts', import.meta.url));
const run = promisify(execFile);

test('a key is shown once, listed without itself, and revoked by its id', async () => {
  const keys = await keysOf(await filledFolder());
  const made = await keys(
    'make',
    'bonn',
    'Fachverfahren',
    '--scopes',
    'datasets:write',
    '--expires',
    '2030-12-31',
  );
  const [, id = '', key = ''] =
    /^Key (\S+) for bonn\. It is shown this once:\n(onrw_[\w-]{43})$/m.exec(made) ?? [];
  const list = await keys('list');
  expect(list).toContain(`${id}  bonn  until 2030-12-31  datasets:write`);
  expect(list).not.toContain(key);
  expect(await keys('revoke', id)).toContain(`Key ${id} is revoked.`);
  await expect(keys('revoke', id)).rejects.toMatchObject({
    code: 1,
    stderr: `There is no valid key ${id}.\n`,
  });
  expect(await keys('list')).toMatch(/revoked \d{4}-\d\d-\d\d/);
});

test('an organization lets another act for it, and ends that again', async () => {
  const keys = await keysOf(await filledFolder());
  const granted = await keys('grant', 'bonn', 'moers', '--scopes', 'datasets:write');
  const [, id = ''] = /^Grant (\S+): moers may act for bonn\.$/m.exec(granted) ?? [];
  expect(await keys('list')).toContain(`${id}  grant: moers for bonn  valid  datasets:write`);
  expect(await keys('revoke-grant', id)).toContain(`Grant ${id} is revoked.`);
  expect(await keys('list')).toMatch(/grant: moers for bonn {2}revoked \d{4}/);
});

test.each([
  [['make', 'atlantis', 'x'], 'There is no organization "atlantis".'],
  [
    ['make', 'bonn', 'x', '--scopes', 'everything'],
    'There is no scope "everything". There are: datasets:write',
  ],
  [['make', 'bonn', 'x', '--expires', 'someday'], '"someday" is not a day such as 2027-12-31.'],
  [['make', 'bonn', 'x', '--expires', '2027-02-30'], '"2027-02-30" is not a day such as 2027-12-31.'],
  [['make', 'bonn', 'x', '--expires', '2020-12-31'], '2020-12-31 is over.'],
  [['grant', 'bonn', 'moers', '--until', '2020-12-31'], '2020-12-31 is over.'],
  [['make', 'bonn'], 'Say what the key is for'],
  [['make', 'bonn', ' '], 'Say what the key is for'],
  [['revoke', 'nix'], 'There is no valid key nix.'],
  [['revoke-grant', 'nix'], 'There is no valid grant nix.'],
  [['list', '--sauce'], "Unknown option '--sauce'; --help shows what there is."],
  [[], 'Say what to do: make, revoke, list, grant or revoke-grant.'],
  [['toString'], 'Say what to do: make, revoke, list, grant or revoke-grant.'],
])('%j is answered with one sentence', async (given, sentence) => {
  const keys = await keysOf(await filledFolder());
  const failure = await keys(...given).catch((error) => error);
  expect(failure).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining(sentence) });
  expect(failure.stderr).toMatch(/^[^\n]+\n$/);
});

test('--help shows what there is, and touches nothing', async () => {
  const keys = await keysOf('/nowhere');
  expect(await keys('make', '--sauce', '--help')).toContain('revoke-grant <grant id>');
});

async function filledFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'opennrw-keys-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const database = await openDatabase({ url: `file:${join(folder, 'opennrw.db')}`, inThisThread: true });
  await migrate(database);
  await seedBodies(database, new Date('2026-11-24T12:00:00Z'));
  await database.close();
  return folder;
}

/** The command over a folder of its own. */
async function keysOf(folder: string) {
  return async (...given: string[]) => {
    const env = { PATH: process.env.PATH, DATA_DIR: folder };
    const { stdout } = await run(process.execPath, ['--conditions=opennrw-source', command, ...given], {
      env,
    });
    return stdout;
  };
}
