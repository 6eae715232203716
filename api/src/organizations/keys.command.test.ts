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
  expect(list).toContain(`${id}  until 2030-12-31  datasets:write`);
  expect(list).not.toContain(key);
  expect(await keys('revoke', id)).toContain(`Key ${id} is revoked.`);
  expect(await keys('revoke', id)).toContain(`There is no valid key ${id}.`);
  expect(await keys('list')).toMatch(/revoked \d{4}-\d\d-\d\d/);
});

test('an organization lets another act for it, and ends that again', async () => {
  const keys = await keysOf(await filledFolder());
  const granted = await keys('grant', 'bonn', 'moers', '--scopes', 'datasets:write');
  const [, id = ''] = /^Grant (\S+): moers may act for bonn\.$/m.exec(granted) ?? [];
  expect(await keys('revoke-grant', id)).toContain(`Grant ${id} is revoked.`);
});

test.each([
  [['make', 'atlantis', 'x'], 'There is no organization "atlantis".'],
  [
    ['make', 'bonn', 'x', '--scopes', 'everything'],
    'There is no scope "everything". There are: datasets:write',
  ],
  [['make', 'bonn', 'x', '--expires', 'someday'], '"someday" is not a day such as 2027-12-31.'],
  [[], 'Say what to do: make, revoke, list, grant or revoke-grant.'],
])('%j is answered with one sentence', async (given, sentence) => {
  const keys = await keysOf(await filledFolder());
  await expect(keys(...given)).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining(sentence) });
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
