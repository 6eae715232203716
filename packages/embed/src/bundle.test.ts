import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { bundleWidgets, type Integrity } from './bundle.ts';
import { leanTask } from './lean-task.ts';

const ours = fileURLToPath(new URL('../../widgets/src', import.meta.url));
/** MapLibre's own texts: its messages name addresses, its shaders have lines. That it asks nobody is tested in examples/. */
const mapLibrary = /^c\/participation-map\.(map|worker)\.js$/;
const chunks = (files: Map<string, string>) => [...files].filter(([name]) => name.startsWith('c/'));

describe('the built files of our widgets', () => {
  test('hold no import() of their own: nothing runs that was not checked', async () => {
    for (const [name, code] of await bundleWidgets(ours, '1.0.0')) {
      if (name.endsWith('.js')) expect(code, name).not.toMatch(/\bimport\s*\(/);
    }
  });

  test('import the shared chunk and nothing else', async () => {
    for (const [name, code] of chunks(await bundleWidgets(ours, '1.0.0'))) {
      const imported = [...code.matchAll(/\b(?:from|import)\s*["'`]([^"'`]+)["'`]/g)].map(([, path]) => path);
      expect(new Set(imported), name).toEqual(new Set(name === 'c/shared.js' ? [] : ['./shared.js']));
    }
  });

  test('are the same bytes every time', async () => {
    expect(await bundleWidgets(ours, '1.0.0')).toEqual(await bundleWidgets(ours, '1.0.0'));
  });

  test('name no address but that of the standards', async () => {
    for (const [name, code] of chunks(await bundleWidgets(ours, '1.0.0'))) {
      if (mapLibrary.test(name)) continue;
      const addresses = code.match(/https?:\/\/[\w.-]+/g) ?? [];
      expect(
        addresses.filter((address) => address !== 'http://www.w3.org'),
        name,
      ).toEqual([]);
    }
  });

  test('carry no line breaks and indentation of templates', async () => {
    for (const [name, code] of chunks(await bundleWidgets(ours, '1.0.0')))
      if (!mapLibrary.test(name)) expect(code, name).not.toMatch(/\n\s+/);
  });

  test('carry nothing of Lit that leaves names in the page or serves old browsers', async () => {
    const shared = (await bundleWidgets(ours, '1.0.0')).get('c/shared.js');
    expect(shared).not.toMatch(/PolyfillSupport|litPropertyMetadata|Versions|CSSResult is not constructable/);
    expect(shared).toContain('adoptedStyleSheets');
  });

  test('hold the map library in chunks of its own, and its worker as a text that starts nothing else', async () => {
    const files = await bundleWidgets(ours, '1.0.0');
    for (const [name, code] of chunks(files))
      if (!mapLibrary.test(name)) expect(code, name).not.toContain('maplibregl-canvas');
    expect(files.get('c/participation-map.map.js')?.match(/createPolicy\(.opennrw/g)).toHaveLength(1);
    expect(files.get('c/participation-map.worker.js')).toContain('The map imports no scripts.');
  });

  test('are all in the list of hashes, with the scripts and stylesheets for pages', async () => {
    const files = await bundleWidgets(ours, '1.0.0');
    const { loader, chunks, files: others }: Integrity = JSON.parse(files.get('integrity.json') ?? '');
    const listed = [...Object.keys(chunks).map((name) => `c/${name}.js`), ...Object.keys(others)];
    expect([...files.keys()].filter((name) => /\.(js|css)$/.test(name)).sort()).toEqual(
      ['opennrw.js', ...listed].sort(),
    );
    expect(listed).toEqual(expect.arrayContaining(['iframe.js', 'frame.js', 'fallback.css']));
    for (const hash of [loader, ...Object.values(others)]) expect(hash).toMatch(/^sha384-[\w+/]{64}$/);
  });

  test('say whose work is inside', async () => {
    const licences = (await bundleWidgets(ours, '1.0.0')).get('LICENSES.txt');
    expect(licences).toMatch(/^lit-html .* \(BSD-3-Clause\)\n\nBSD 3-Clause License/m);
    expect(licences).toMatch(/^@lit\/task .* \(BSD-3-Clause\)/m);
    expect(licences).not.toContain('openapi-fetch');
  });
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

  test('a version of Lit or of its task that our cuts do not fit', () => {
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
