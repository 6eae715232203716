import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { at } from '@opennrw/workshop/places';
import { run } from '@opennrw/workshop/programs';
import { beforeAll, describe, expect, test } from 'vitest';
import { analyze } from './analyze.ts';
import { editorFiles, exampleFiles } from './files.ts';

const inReact = (element: string) => `import './react.d.ts';\nexport const page = ${element};\n`;
const inTypeScript = (view: string) => `import type { EventCalendarAttributes } from './elements.d.ts';
export const calendar: EventCalendarAttributes = { view: '${view}', 'hide-filters': true };
document.querySelector('opennrw-event-calendar')?.addEventListener('event-select', (event) => event.occurrence.id.trim());
`;

/** Pages that compile. */
const right = {
  'right.tsx':
    inReact(`<opennrw-event-calendar lang="de" className="wide" organization="bonn" view="month" limit={5}
    heading-level="2" hide-filters onevent-select={(event) => { event.preventDefault(); event.occurrence.id.trim(); }}
    onopennrw-state={(event) => event.detail.state === 'stale'}><a href="/termine">Termine</a></opennrw-event-calendar>`),
  'right.ts': inTypeScript('month'),
};

/** Pages that do not, and what the compiler says about each. */
const wrong: Record<string, [text: string, reason: string]> = {
  'value.tsx': [inReact('<opennrw-event-calendar view="week" />'), '\'"week"\' is not assignable'],
  'attribute.tsx': [inReact('<opennrw-event-calendar organisation="bonn" />'), 'organisation'],
  'number.tsx': [inReact('<opennrw-dataset-list limit="many" />'), '\'"many"\' is not assignable'],
  'element.tsx': [inReact('<opennrw-calendar />'), 'opennrw-calendar'],
  'event.tsx': [
    inReact('<opennrw-event-calendar onevent-select={(event) => event.dataset} />'),
    "'dataset' does not exist",
  ],
  'value.ts': [inTypeScript('week'), '\'"week"\' is not assignable'],
};

let files: Map<string, string>;
let complaints: string[];
beforeAll(async () => {
  files = editorFiles(await analyze());
  complaints = await compile({
    ...right,
    ...Object.fromEntries(Object.entries(wrong).map(([name, [text]]) => [name, text])),
  });
});

test.each(Object.keys(right))('what the elements understand compiles: %s', (name) => {
  expect(complaints.filter((line) => line.startsWith(`${name}(`))).toEqual([]);
});

test.each(Object.entries(wrong))('what they do not understand does not: %s', (name, [, reason]) => {
  expect(complaints.filter((line) => line.startsWith(`${name}(`)).join('\n')).toContain(reason);
});

test('the types themselves are free of errors', () => {
  expect(complaints.filter((line) => line.includes('.d.ts'))).toEqual([]);
});

test('a content management system learns what the values of an attribute are called', () => {
  const { 'event-calendar': calendar } = JSON.parse(files.get('editor/widgets.json') ?? '');
  expect(calendar.view).toEqual({
    values: ['list', 'month'],
    german: { list: 'Liste nach Tagen', month: 'Monat' },
  });
});

describe('what an editor offers in HTML', () => {
  test('names the values of an attribute, and tells what is there by itself', () => {
    const { tags } = JSON.parse(files.get('editor/vscode.html-custom-data.json') ?? '');
    const calendar = tags.find(({ name }: { name: string }) => name === 'opennrw-event-calendar');
    expect(calendar.attributes).toContainEqual(
      expect.objectContaining({ name: 'view', values: [{ name: 'list' }, { name: 'month' }] }),
    );
    expect(calendar.attributes).toContainEqual(
      expect.objectContaining({ name: 'hide-filters', valueSet: 'v' }),
    );
    expect(calendar.description.value).toContain('`event-select`');
  });

  test('names each custom property once, and the parts of each element', () => {
    const data = JSON.parse(files.get('editor/vscode.css-custom-data.json') ?? '');
    const names = data.properties.map(({ name }: { name: string }) => name);
    expect(names).toContain('--opennrw-accent');
    expect(new Set(names).size).toBe(names.length);
    expect(data.pseudoElements[0].description.value).toMatch(/`opennrw-event-calendar`: .*\bitem\b/);
  });
});

test.each([...exampleFiles])('examples/%s is what the manifest says', (copy, name) => {
  expect(
    readFileSync(at('examples', copy), 'utf8'),
    'Write it anew: npm run manifest -w @opennrw/widgets',
  ).toBe(files.get(name));
});

test.each(['elements', 'react', 'vue'])('the package offers the types for %s', (name) => {
  const { exports } = JSON.parse(readFileSync(at('packages', 'widgets', 'package.json'), 'utf8'));
  expect(files.has(`editor/${name}.d.ts`)).toBe(true);
  expect(exports[`./editor/${name}`]).toEqual({ types: `./editor/${name}.d.ts` });
});

/** What the compiler says about these files beside the types, one line each, with the lines that explain it. */
async function compile(samples: Record<string, string>): Promise<string[]> {
  // Beside the packages, so that the samples find the types of React.
  const cache = at('node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'editor-'));
  const types = ['elements', 'react'].map((kind) => [`${kind}.d.ts`, files.get(`editor/${kind}.d.ts`) ?? '']);
  for (const [name = '', text = ''] of [...types, ...Object.entries(samples)])
    writeFileSync(join(folder, name), text);
  const options =
    '--noEmit --strict --exactOptionalPropertyTypes --skipLibCheck false --target es2022 --module nodenext --allowImportingTsExtensions --jsx react-jsx --lib es2022,dom --ignoreConfig';
  const { output } = await run('tsc', [...options.split(' '), ...Object.keys(samples)], { cwd: folder });
  rmSync(folder, { recursive: true });
  return output.split(/\n(?=\S)/);
}
