import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { belongings } from './belongings.ts';

/** A house with these files; its widgets lie in `widgets`. */
function house(files: Record<string, string>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'house-')));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, code] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), code);
  }
  return folder;
}

const says = (...names: string[]) => `import { ${names} } from '../../sdk/index.ts'; console.log(${names});`;
const sdk = {
  'sdk/index.ts': ['trees', 'benches', 'ways'].map((name) => `export * from './${name}.ts';`).join('\n'),
  'sdk/trees.ts': "export const trees = 'trees';",
  'sdk/benches.ts': "export const benches = 'benches';",
  'sdk/ways.ts': "export const ways = 'ways';",
};

test('what one widget alone takes from the index of the SDK is its own, what two take is not', async () => {
  const folder = house({
    ...sdk,
    'widgets/park/define.ts': says('trees', 'benches'),
    'widgets/street/define.ts': says('trees'),
  });
  const owned = await belongings(join(folder, 'widgets'), ['park', 'street']);
  expect([...owned]).toEqual([join(folder, 'sdk/benches.ts')]);
});

test('what core takes is nobody’s own, whichever widget takes it too', async () => {
  const folder = house({
    ...sdk,
    'widgets/core/way.ts': "import { ways } from '../../sdk/index.ts'; export const way = () => ways;",
    'widgets/park/define.ts': says('ways'),
    'widgets/street/define.ts': says('trees'),
  });
  const owned = await belongings(join(folder, 'widgets'), ['park', 'street']);
  expect([...owned]).toEqual([join(folder, 'sdk/trees.ts')]);
});

test('a single widget has nobody to share with', async () => {
  const folder = house({ ...sdk, 'widgets/park/define.ts': says('trees') });
  expect((await belongings(join(folder, 'widgets'), ['park'])).size).toBe(0);
});
