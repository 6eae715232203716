import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { seedBodies } from '../../seed/seed.ts';
import { openDatabase } from '../database/door.ts';
import { migrate } from '../database/migrate.ts';
import { ckan, portalOf } from './portal.testing.ts';
import { readWishes } from './wishes.command.ts';

const command = fileURLToPath(new URL('./command.ts', import.meta.url));
const records = [
  { id: 'a', title: 'A', license_id: 'cc-zero' },
  { id: 'b' },
  { id: 'c', title: 'C', license_id: 'cc-zero' },
];
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'opennrw-command-'));
  const database = await openDatabase({ url: `file:${join(folder, 'opennrw.db')}`, inThisThread: true });
  await migrate(database);
  await seedBodies(database, new Date());
  await database.close();
});

afterAll(() => rm(folder, { recursive: true }));

function run(...options: string[]): Promise<{ code: number | null; out: string; error: string }> {
  const environment = { ...process.env, DATA_DIR: folder };
  const child = spawn(process.execPath, ['--conditions=opennrw-source', command, ...options], {
    env: environment,
  });
  let out = '';
  let error = '';
  child.stdout.on('data', (data) => (out += data));
  child.stderr.on('data', (data) => (error += data));
  return new Promise((ended) => child.on('close', (code) => ended({ code, out, error })));
}

test('A harvest reports what came, and the next one what changed', async () => {
  await using portal = await ckan(records);
  const options = ['--source', portal.url, '--kind', 'ckan', '--organization', 'bonn', '--allow-private'];
  const first = await run(...options);
  expect(first.error).toBe('');
  expect(first.out).toContain('Done, but some records could not be taken.');
  expect(first.out).toMatch(/3 records in 1 page, [\d.]+ s: 2 created, 1 failed/);
  expect(first.out).toContain('b: title-missing');
  expect(first.code).toBe(0);
  expect((await run(...options)).out).toContain('2 unchanged, 1 failed');
});

test('A rehearsal stores nothing', async () => {
  await using portal = await ckan([{ id: 'x', title: 'X' }]);
  const options = [
    '--source',
    portal.url,
    '--kind',
    'ckan',
    '--organization',
    'moers',
    '--allow-private',
    '--dry-run',
  ];
  for (const { out } of [await run(...options), await run(...options)]) expect(out).toContain('1 created');
});

test('A source that fails ends the command with 1 and one clear sentence', async () => {
  await using page = await portalOf('<html></html>');
  const { code, out } = await run(
    '--source',
    page.url,
    '--kind',
    'ckan',
    '--organization',
    'bonn',
    '--allow-private',
  );
  expect(code).toBe(1);
  expect(out).toContain('The source answers with a web page instead of data.');
});

test('An internal address is refused without leave', async () => {
  await using portal = await ckan(records);
  const { code, out } = await run('--source', portal.url, '--kind', 'ckan', '--organization', 'bonn');
  expect(code).toBe(1);
  expect(out).toContain('127.0.0.1 is an internal address.');
  expect(portal.asked).toEqual([]);
});

test('A mistake in the options is one sentence, not a stack', async () => {
  const { code, error } = await run(
    '--source',
    'https://a.test',
    '--kind',
    'ckan',
    '--organization',
    'nirgendwo',
  );
  expect(code).toBe(1);
  expect(error).toMatch(/^There is no organization "nirgendwo"[^\n]*\n$/);
});

test('--help shows the options, whatever else was typed', async () => {
  const { code, out, error } = await run('--sauce', '--help');
  expect([code, error]).toEqual([0, '']);
  expect(out).toContain('--max-missing-share <n>');
});

test('An unknown option is one sentence, not a stack', async () => {
  expect(await run('--sauce', 'x')).toEqual({
    ...{ code: 1, out: '', error: "Unknown option '--sauce'; --help shows what there is.\n" },
  });
});

test.each([
  [[], 'Say --source <url>'],
  [['--source', 'ftp://a.test', '--kind', 'ckan', '--organization', 'bonn'], 'Only http and https'],
  [['--source', 'https://a.test', '--kind', 'x', '--organization', 'bonn'], 'Say --kind'],
  [['--source', 'https://a.test', '--kind', 'ckan'], 'Say --organization'],
  [
    ['--source', 'https://a.test', '--kind', 'ckan', '--organization', 'bonn', '--max-missing-share', '2'],
    'from 0 to 1',
  ],
  [['--sauce', 'x'], "Unknown option '--sauce'"],
])('%j says what is wrong', (args, sentence) => {
  expect(() => readWishes(args)).toThrow(sentence);
});

test('Options have sensible defaults', () => {
  const args = ['--source', 'https://a.test/api', '--kind', 'dkan', '--organization', 'bonn'];
  expect(readWishes(args)).toMatchObject({
    name: 'https://a.test/api',
    dryRun: false,
    allowPrivate: false,
    maxMissingShare: 0.2,
  });
});
