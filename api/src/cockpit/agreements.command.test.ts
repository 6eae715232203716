import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { seedBodies } from '../../seed/seed.ts';
import { openDatabase } from '../database/door.ts';
import { migrate } from '../database/migrate.ts';

const command = fileURLToPath(new URL('./agreements.command.ts', import.meta.url));
const run = promisify(execFile);

test('an agreement is looked at, added, shown and removed', async () => {
  const { agreements, write } = await folder();
  const first = JSON.parse(await agreements('show', 'rahmenvereinbarung-2016'));
  const file = await write('new.json', {
    ...{ ...first, slug: 'neu', predecessor: first.slug, signedOn: '2020-01-01', validUntil: '2090-01-01' },
  });
  const text = await write(
    'text.txt',
    first.measures.map(({ quote }: { quote: string }) => quote).join('\n'),
  );
  expect(await agreements('put', file, '--text', text, '--check')).toBe(
    '“neu” with 24 measures can be added.\n',
  );
  expect(await agreements('list')).toBe(
    'rahmenvereinbarung-2016  2016-10-26 to 2021-10-26  24 measures  shown\n',
  );
  expect(await agreements('put', file)).toBe('“neu” with 24 measures is added. The cockpit shows “neu”.\n');
  expect(await agreements('put', file)).toContain('“neu” with 24 measures is corrected.');
  expect((await agreements('list')).split('\n')[0]).toBe('neu  2020-01-01 to 2090-01-01  24 measures  shown');
  expect(await agreements('remove', 'neu')).toBe('“neu” is removed.\n');
});

test('what cannot be done is said without a stack', async () => {
  const { agreements, write } = await folder();
  const failure = (...given: string[]) => agreements(...given).catch((error) => error);
  expect(await failure('put', await write('new.json', { slug: 'x' }))).toMatchObject({
    ...{ code: 1, stdout: '' },
    stderr: expect.stringMatching(/^The agreement cannot be added as it is:\n( {2}\S+: [^\n]+\n)+$/),
  });
  expect(await failure('put', 'nowhere.json')).toMatchObject({
    ...{ code: 1, stderr: expect.stringMatching(/^The file nowhere.json cannot be read: [^\n]+\n$/) },
  });
  expect(await failure('sign')).toMatchObject({
    ...{ code: 1, stderr: 'Say what to do: list, show, put or remove. --help shows how.\n' },
  });
});

/** The command over a folder of its own, in which files can be written. */
async function folder() {
  const home = await mkdtemp(join(tmpdir(), 'opennrw-agreements-'));
  onTestFinished(() => rm(home, { recursive: true, force: true }));
  const database = await openDatabase({ url: `file:${join(home, 'opennrw.db')}`, inThisThread: true });
  await migrate(database);
  await seedBodies(database, new Date('2026-11-24T12:00:00Z'));
  await database.close();
  const env = { PATH: process.env.PATH, DATA_DIR: home };
  return {
    agreements: async (...given: string[]): Promise<string> => {
      const { stdout } = await run(process.execPath, ['--conditions=opennrw-source', command, ...given], {
        env,
      });
      return stdout;
    },
    write: async (name: string, content: object | string): Promise<string> => {
      const file = join(home, name);
      await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
      return file;
    },
  };
}
