import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { bundleWidgets, type Integrity } from './bundle.ts';
import { withCuts } from './cuts.ts';
import { leanTask } from './lean-task.ts';
import { releaseOf, releases } from './releases.ts';

const ours = fileURLToPath(new URL('../../widgets/src', import.meta.url));
/** Built once, only read by the tests. */
const built = await bundleWidgets(ours, '1.0.0');
/** MapLibre's own texts: its messages name addresses, its shaders have lines. That it asks nobody is tested in examples/. */
const mapLibrary = /^(c\/)?participation-map\.(map|worker)\.js$/;
const chunks = [...built].filter(([name]) => name.startsWith('c/'));
/** The single files: beside each chunk of a widget one of the same name. */
const singles = [...built].filter(([name]) => built.has(`c/${name}`));

/** What a file imports; a word of ours may be called `from` too. */
const imports = /\b(?:from|import)\s*["'`]([\w@./-]+)["'`]/g;

describe('the built files of our widgets', () => {
  test('hold no import() of their own: nothing runs that was not checked', async () => {
    for (const [name, code] of built) {
      if (name.endsWith('.js')) expect(code, name).not.toMatch(/\bimport\s*\(/);
    }
  });

  test('import the shared chunk and nothing else', async () => {
    for (const [name, code] of chunks) {
      const imported = [...code.matchAll(imports)].map(([, path]) => path);
      expect(new Set(imported), name).toEqual(new Set(name === 'c/shared.js' ? [] : ['./shared.js']));
    }
  });

  test('are the same bytes every time', async () => {
    expect(await bundleWidgets(ours, '1.0.0')).toEqual(built);
  });

  test('name no address but that of the standards', async () => {
    for (const [name, code] of [...chunks, ...singles]) {
      if (mapLibrary.test(name)) continue;
      const addresses = code.match(/https?:\/\/[\w.-]+/g) ?? [];
      expect(
        addresses.filter((address) => address !== 'http://www.w3.org'),
        name,
      ).toEqual([]);
    }
  });

  test('call nothing that Prototype.js or MooTools have replaced on their pages', async () => {
    for (const [name, code] of chunks)
      if (!mapLibrary.test(name))
        expect(code, name).not.toMatch(/\bArray\.from\b|\.reduce\(|extends Event\b/);
  });

  test('carry no line breaks and indentation of templates', async () => {
    for (const [name, code] of [...chunks, ...singles])
      if (!mapLibrary.test(name)) expect(code, name).not.toMatch(/\n\s+/);
  });

  test('carry nothing of Lit that leaves names in the page or serves old browsers', async () => {
    const shared = built.get('c/shared.js');
    expect(shared).not.toMatch(/PolyfillSupport|litPropertyMetadata|Versions|CSSResult is not constructable/);
    expect(shared).toContain('adoptedStyleSheets');
  });

  test('hold the map library in chunks of its own, and its worker as a text that starts nothing else', async () => {
    for (const [name, code] of [...chunks, ...singles])
      if (!mapLibrary.test(name)) expect(code, name).not.toContain('maplibregl-canvas');
    expect(built.get('c/participation-map.map.js')?.match(/createPolicy\(.opennrw/g)).toHaveLength(1);
    expect(built.get('c/participation-map.worker.js')).toContain('The map imports no scripts.');
  });

  test('say whose work is inside', async () => {
    const licences = built.get('LICENSES.txt');
    expect(licences).toMatch(/^lit-html .* \(BSD-3-Clause\)\n\nBSD 3-Clause License/m);
    expect(licences).toMatch(/^@lit\/task .* \(BSD-3-Clause\)/m);
    expect(licences).not.toContain('openapi-fetch');
  });
});

describe('a single file', () => {
  test('is there for every widget, holds its other languages and details, and imports nothing', async () => {
    const names = singles.map(([name]) => name);
    expect(names).toEqual(
      expect.arrayContaining(['dataset-list.js', 'event-calendar.js', 'award-showcase.js']),
    );
    for (const [name, code] of singles) {
      expect(code.match(imports), name).toBe(null);
      expect(code, name).not.toMatch(/\bimport\s*[({]/);
    }
    const later = ['en', 'detail'].map((part) => built.get(`c/dataset-list.${part}.js`) ?? '');
    for (const chunk of later) {
      const words = [...chunk.matchAll(/["'`]([A-ZÄÖÜ][\wäöüß]+ [\wäöüß ]{8,})["'`]/g)].map(
        ([, text = '']) => text,
      );
      expect(words.length).toBeGreaterThan(1);
      expect(words.filter((text) => !built.get('dataset-list.js')?.includes(text))).toEqual([]);
    }
  });

  test('of the map leaves the library beside it, whole in itself, and names its hash', async () => {
    const library = built.get('participation-map.map.js') ?? '';
    expect(library).toContain('maplibregl-canvas');
    expect(library).toContain('The map imports no scripts.');
    const hash = createHash('sha256').update(library).digest('base64');
    expect(built.get('participation-map.js')).toContain(`participation-map.map ${hash}`);
  });
});

test('the list of integrity values names every file of the version but itself', async () => {
  const list: Integrity = JSON.parse(built.get('integrity.json') ?? '{}');
  expect(Object.keys(list.files).sort()).toEqual(
    [...built.keys()].filter((name) => name !== 'integrity.json').sort(),
  );
  expect(Object.keys(list.files)).toEqual(expect.arrayContaining(['iframe.js', 'frame.js', 'fallback.css']));
  for (const [name, value] of Object.entries(list.files))
    expect(
      `sha384-${createHash('sha384')
        .update(built.get(name) ?? '')
        .digest('base64')}`,
      name,
    ).toBe(value);
  expect(list.loader).toBe(list.files['opennrw.js']);
});

test('the newest release of releases.json is the version of this package, with an end and a word on what is new', async () => {
  const { version }: { version: string } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  );
  expect(releases[0]?.version).toBe(version);
  for (const { released, supportUntil, changes } of releases) {
    expect(released).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(supportUntil > released).toBe(true);
    expect(changes.length).toBeGreaterThan(0);
  }
  expect(() => releaseOf('9.9.9')).toThrow('does not know version 9.9.9');
});

describe('the build refuses', () => {
  test('a bare import() in a widget, and says what to write', async () => {
    const folder = widget({
      'define.ts': "export const later = () => import('./words.en.ts');",
      'words.en.ts': '',
    });
    await expect(bundleWidgets(folder, '1.0.0')).rejects.toThrow(
      "Write loadChunk('<name>', () => import('./<file>.ts')).",
    );
  });

  test('a property of a kind that our Lit does not know, whatever the tests in the sources say', async () => {
    const folder = widget({ 'define.ts': 'export const properties = { limit: { type: Number } };' });
    await expect(bundleWidgets(folder, '1.0.0')).rejects.toThrow('type: Number is left out of Lit');
  });

  test('a way to draw that our Lit does not know', async () => {
    const folder = widget({ 'define.ts': 'export const late = { firstUpdated() {} };' });
    await expect(bundleWidgets(folder, '1.0.0')).rejects.toThrow('firstUpdated( is left out of Lit');
  });

  test('a version of Lit that our cuts do not fit', () => {
    expect(() => withCuts('export class Part {}', [[/setConnected/, '']], 'Lit')).toThrow(
      'This version of Lit has no /setConnected/',
    );
  });

  test('a version of its task that our cuts do not fit', () => {
    expect(() => leanTask('export class Task { render() {} }')).toThrow('This version of @lit/task has no');
  });

  test('two widgets that share code outside core', async () => {
    const folder = widget({ 'define.ts': "import '../b/month.ts';" });
    mkdirSync(join(folder, 'b'));
    writeFileSync(join(folder, 'b', 'define.ts'), "import './month.ts';");
    writeFileSync(join(folder, 'b', 'month.ts'), 'console.log("month");');
    await expect(bundleWidgets(folder, '1.0.0')).rejects.toThrow('A chunk may import shared.js only');
  });
});

/** A folder of widgets with the one widget `a`, gone after the test. */
function widget(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'widgets-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'a'));
  for (const [name, code] of Object.entries(files)) writeFileSync(join(folder, 'a', name), code);
  return folder;
}
