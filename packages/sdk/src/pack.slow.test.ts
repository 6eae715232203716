/** What the registry would get: packed, installed into an empty project, compiled there and run. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const run = promisify(execFile);
const sdk = fileURLToPath(new URL('..', import.meta.url));

const consumer = `
import { type Client, createClient, type Dataset, freshness, isApiError } from '@opennrw/sdk';
import { rawClient } from '@opennrw/sdk/raw';

const client: Client = createClient({ baseUrl: 'https://town.example/opennrw/', organization: 'bonn' });
const { items, total } = await client.datasets.list({ q: 'Radweg', theme: ['TRAN'] });
const titles: string[] = items.map((dataset: Dataset) => dataset.title);
const count: number = total;
for await (const dataset of client.datasets.iterate()) titles.push(dataset.organization.name);
const raw = await rawClient(client.connection).GET('/v1/datasets/{id}', { params: { path: { id: 'x' } } });
const detail: string | undefined = raw.error?.detail;
const since: Date | undefined = freshness(items)?.receivedAt;
try {
  await client.datasets.get('x');
} catch (error) {
  if (isApiError(error)) console.log(error.problem?.title, count, detail, since);
}
// @ts-expect-error if this were any, a typo would pass
items[0].titel;
// @ts-expect-error a filter that does not exist
client.datasets.list({ limt: 1 });
export { titles };
`;

/** What the shorter snippets of the README take for granted. */
const givens = `
import type { Client } from '@opennrw/sdk';

declare global {
  const client: Client;
  const id: string;
  const q: string;
}
`;

let project = '';
let manifest = '';

beforeAll(async () => {
  manifest = await readFile(join(sdk, 'package.json'), 'utf8');
  project = await mkdtemp(join(tmpdir(), 'opennrw-pack-'));
  await run('npm', ['pack', '--pack-destination', project], { cwd: sdk });
  const [tarball = ''] = await readdir(project);
  await writeFile(join(project, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  await writeFile(join(project, 'consumer.ts'), consumer);
  await writeFile(join(project, 'givens.d.ts'), givens);
  const compilers = ['ts5@npm:typescript@5.9.3', 'ts7@npm:typescript@7.0.2'];
  await run('npm', ['install', '--no-audit', '--no-fund', `./${tarball}`, ...compilers], { cwd: project });
});

afterAll(() => rm(project, { recursive: true, force: true }));

/** All that a Node program in the project has to say, its failure included. */
function outputOf(args: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: project }, (error, stdout, stderr) => {
      resolve(`${error?.message ?? ''}${stdout}${stderr}`);
    });
  });
}

/** Writes each TypeScript snippet of the packed README into a module of its own, and returns their names. */
async function readmeSnippets(): Promise<string[]> {
  const readme = await readFile(join(project, 'node_modules', '@opennrw', 'sdk', 'README.md'), 'utf8');
  const snippets = [...readme.matchAll(/```ts\n(.*?)```/gs)].map(([, code = '']) => `${code}\nexport {};\n`);
  const names = snippets.map((_, index) => `readme-${index + 1}.ts`);
  await Promise.all(snippets.map((code, index) => writeFile(join(project, names[index] ?? ''), code)));
  return names;
}

describe.each(['ts5', 'ts7'])('%s compiles a consumer and the README', (compiler) => {
  test.each([
    ['nodenext', 'nodenext'],
    ['bundler', 'esnext'],
  ])('with moduleResolution %s', async (moduleResolution, module) => {
    const options = {
      strict: true,
      target: 'es2022',
      lib: ['es2023', 'dom', 'dom.iterable'],
      types: [],
      noEmit: true,
    };
    const snippets = await readmeSnippets();
    expect(snippets.length).toBeGreaterThanOrEqual(6);
    const files = ['consumer.ts', 'givens.d.ts', ...snippets];
    const config = { compilerOptions: { ...options, module, moduleResolution }, files };
    await writeFile(join(project, 'tsconfig.json'), JSON.stringify(config));
    const tsc = join(project, 'node_modules', compiler, 'bin', 'tsc');
    expect(await outputOf([tsc, '-p', '.'])).toBe('');
  });
});

test('the workspace is left as it was', async () => {
  expect(await readFile(join(sdk, 'package.json'), 'utf8')).toBe(manifest);
});

test('the package holds the library and nothing else', async () => {
  const installed = join(project, 'node_modules', '@opennrw', 'sdk');
  const files = (await readdir(installed, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(installed.length + 1));
  expect(files).toContain(join('dist', 'index.js'));
  expect(files).toContain(join('dist', 'schema.d.ts'));
  expect(files).toContain('README.md');
  expect(files).toContain('LICENSE');
  for (const file of files)
    expect(file).toMatch(/^(package\.json|README\.md|LICENSE|dist.[\w/\\-]+(\.d\.ts|\.js))$/);
});

test('it imports nothing but itself and openapi-fetch', async () => {
  const dist = join(project, 'node_modules', '@opennrw', 'sdk', 'dist');
  const files = (await readdir(dist, { recursive: true })).filter((file) => /\.(js|d\.ts)$/.test(file));
  const texts = await Promise.all(files.map((file) => readFile(join(dist, file), 'utf8')));
  const imported = texts.flatMap((text) =>
    [...text.matchAll(/(?:from |import\()['"]([^'"]+)['"]/g)].map(([, name]) => name),
  );
  const foreign = new Set(imported.filter((name) => !name?.startsWith('.') && name !== '@opennrw/sdk'));
  expect([...foreign]).toEqual(['openapi-fetch']);
});

describe.each([[[]], [['--conditions=development']]])('it runs in Node (%s)', (flags) => {
  test('and tells its own errors', async () => {
    const program = `
      import { createClient, isNetworkError } from '@opennrw/sdk';
      const fetch = () => Promise.reject(new TypeError('fetch failed'));
      const client = createClient({ baseUrl: 'https://town.example', fetch, retries: 0 });
      await client.datasets.list().catch((error) => console.log(isNetworkError(error)));`;
    expect(await outputOf([...flags, '--input-type=module', '--eval', program])).toBe('true\n');
  });
});
