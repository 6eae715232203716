import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { at } from './places.ts';
import { run } from './programs.ts';

test('docs/developer/add-a-resource.md, followed to the letter, takes one new folder and one line', async () => {
  const copy = await copyOfApi();
  for (const { file, code } of await listings('add-a-resource.md')) {
    await mkdir(dirname(join(copy, file)), { recursive: true });
    await writeFile(join(copy, file), code);
  }
  await addTheLine(join(copy, 'api/src/app.ts'));
  const cwd = join(copy, 'api');
  const steps: [string, string[]][] = [
    ['drizzle-kit', ['generate']],
    ['tsc', ['-b']],
    ['vitest', ['run', '--config', join(cwd, 'vitest.config.ts'), 'src/benches']],
  ];
  for (const [program, given] of steps) {
    const { ok, output } = await run(program, given, { cwd });
    expect(ok, output).toBe(true);
  }
});

test('docs/developer/add-a-widget.md, followed to the letter, takes one new folder', async () => {
  const sources = join(await copyOfWidgets(), 'src');
  for (const { file, code } of await listings('add-a-widget.md')) {
    const target = join(sources, file.replace('packages/widgets/src/', ''));
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, code);
  }
  const steps: [string, string[]][] = [
    ['tsc', ['-p', '.', '--noEmit']],
    ['web-test-runner', ['--config', 'wtr.config.mjs', '--files', 'src/organization-list/*.test.ts']],
    ['node', ['--conditions=opennrw-source', '--input-type=module', '--eval', builds(sources)]],
  ];
  for (const [program, given] of steps) {
    const { ok, output } = await run(program, given, { cwd: dirname(sources) });
    expect(ok, output).toBe(true);
  }
});

/** A program that fails unless the widget is among what a page can load, with its English words. */
const builds = (sources: string) => `
  import { bundleWidgets } from '@opennrw/embed/bundle';
  const files = await bundleWidgets(${JSON.stringify(sources)}, '1.0.0');
  if (!files.has('c/organization-list.en.js')) throw new Error([...files.keys()].join());
  if (!files.get('opennrw.js').includes('organization-list ')) throw new Error('The loader does not know it.');
`;

/** The core of the widgets in a folder of its own below the repository. */
async function copyOfWidgets(): Promise<string> {
  await mkdir(at('.cache'), { recursive: true });
  const folder = await mkdtemp(at('.cache', 'docs-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await cp(at('packages', 'widgets', 'src', 'core'), join(folder, 'src', 'core'), { recursive: true });
  for (const part of ['package.json', 'tsconfig.json', 'wtr.config.mjs'])
    await cp(at('packages', 'widgets', part), join(folder, part));
  const settings = await readFile(join(folder, 'tsconfig.json'), 'utf8');
  await writeFile(
    join(folder, 'tsconfig.json'),
    settings.replace(/"\.\.\/(rules|sdk)"/g, '"../../packages/$1"'),
  );
  return folder;
}

/** The API in a folder of its own below the repository, where packages are found. */
async function copyOfApi(): Promise<string> {
  await mkdir(at('.cache'), { recursive: true });
  const folder = await mkdtemp(at('.cache', 'docs-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const copy = (...path: string[]) => join(folder, 'api', ...path);
  for (const part of ['src', 'seed', 'bench', 'migrations', 'package.json', 'drizzle.config.ts'])
    await cp(at('api', part), copy(part), { recursive: true });
  if (existsSync(at('api', 'node_modules'))) await symlink(at('api', 'node_modules'), copy('node_modules'));
  const settings = await readFile(at('api', 'tsconfig.json'), 'utf8');
  await writeFile(copy('tsconfig.json'), settings.replaceAll('"../', '"../../../'));
  const conditions = "['opennrw-source', 'node']";
  const sources = `export default { ssr: { resolve: { conditions: ${conditions}, externalConditions: ${conditions} } }, test: { dir: "src" } };`;
  await writeFile(copy('vitest.config.ts'), sources);
  return folder;
}

/** The page's code: files by the path in their first line, and the test without one. */
async function listings(name: string): Promise<{ file: string; code: string }[]> {
  const page = await readFile(at('docs', 'developer', name), 'utf8');
  return [...page.matchAll(/```ts\n(.*?)```/gs)].map(([, code = '']) => {
    const file = /^\/\/ ((?:api|packages)\/\S+)\n/.exec(code)?.[1];
    if (file !== undefined) return { file, code };
    const imports = "import { expect, test } from 'vitest';\nimport { testApi } from '../testing.ts';\n";
    return { file: 'api/src/benches/benches.test.ts', code: imports + code };
  });
}

/** "Add the import and `benchResource` to `resources`". */
async function addTheLine(app: string) {
  const text = await readFile(app, 'utf8');
  const changed = text
    .replace(
      'import datasets from',
      "import benchResource from './benches/benches.ts';\nimport datasets from",
    )
    .replace(/(resources: .+ = \[)/, '$1benchResource, ');
  expect(changed).toContain('[benchResource, ');
  await writeFile(app, changed);
}
