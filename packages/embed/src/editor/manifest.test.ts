import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyze, widgetsPackage } from './analyze.ts';
import { type Declaration, elementsOf, type Manifest } from './manifest.ts';

const sources = join(widgetsPackage, 'src');
const widgets = readdirSync(sources).filter((name) => existsSync(join(sources, name, 'define.ts')));

let manifest: Manifest;
let elements: Map<string, Declaration>;

beforeAll(async () => {
  manifest = await analyze();
  elements = elementsOf(manifest);
});

describe.each(widgets.filter((name) => name !== 'core'))('the manifest of %s', (name) => {
  const element = () => elements.get(`opennrw-${name}`);
  const code = () => codeOf(join(sources, name, `${name}.ts`));

  it('names exactly the attributes that the element observes', async () => {
    const module: Record<string, unknown> = await import(join(sources, name, `${name}.ts`));
    const observed = Object.values(module).flatMap((one) => observedBy(one));
    const read = found(code(), /\bgetAttribute\('(preset)'\)/g);
    expect(observed.length).toBeGreaterThan(0);
    expect(names(element()?.attributes)).toEqual([...observed, ...read].sort());
  });

  it('describes every attribute, with a type that an editor understands', () => {
    for (const { name, description, type } of element()?.attributes ?? []) {
      expect(description, name).toBeTruthy();
      expect(type.text, name).toMatch(/^(string|number|boolean|'[\w-]+'( \| '[\w-]+')*)$/);
    }
  });

  it('names exactly the parts of its templates', () => {
    expect(names(element()?.cssParts)).toEqual(found(code(), /\bpart="([\w-]+)"/g));
  });

  it('names exactly its slots', () => {
    expect(names(element()?.slots).filter(Boolean)).toEqual(found(code(), /<slot name="([\w-]+)"/g));
  });

  it('names exactly its events, with types that are in the manifest', () => {
    expect(names(element()?.events)).toEqual(found(code(), /\bsuper\('([\w-]+)'/g));
    const classes = manifest.modules.flatMap(({ declarations }) => names(declarations));
    for (const { type } of element()?.events ?? []) expect(classes).toContain(type.text);
  });

  it('names exactly the custom properties that its styles read', () => {
    expect(names(element()?.cssProperties)).toEqual(found(code(), /var\((--opennrw-[\w-]+)/g));
  });

  it('allows what the element says that it allows', () => {
    const texts = [...code().matchAll(/'([^'\n]*)'|\(([\w|-]*)\)/g)].map(
      ([, listed, either]) => listed ?? either,
    );
    for (const { name, values, several } of element()?.attributes ?? [])
      if (values && !several)
        expect(texts, name).toSatisfy(
          () => texts.includes(values.join(', ')) || texts.includes(values.join('|')),
        );
  });
});

describe.each(widgets.filter((name) => name !== 'core'))('the German words of %s', (name) => {
  const element = () => elements.get(`opennrw-${name}`);

  it('are there for every attribute and every value, in a form for people', () => {
    expect(element()?.german?.name).toBeTruthy();
    for (const { name, german, values } of element()?.attributes ?? []) {
      if (['api', 'preset', 'words'].includes(name)) continue;
      expect(german?.label, name).toBeTruthy();
      expect(Object.keys(german?.values ?? {}), name).toEqual(values ?? []);
    }
  });

  it('name no attribute that there is not', async () => {
    const { baukasten } = await import(join(sources, name, `${name}.baukasten.words.ts`));
    expect(names(element()?.attributes)).toEqual(expect.arrayContaining(Object.keys(baukasten.attributes)));
  });

  it('name exactly what a visitor can choose', async () => {
    const filters = join(sources, name, 'filters.ts');
    const { choiceNames } = existsSync(filters)
      ? await import(filters)
      : { choiceNames: ['view', 'status', 'page'] };
    expect(Object.keys(element()?.german?.choices ?? {})).toEqual([...choiceNames]);
  });
});

it('says nothing of private fields, methods and other modules', () => {
  const text = JSON.stringify(manifest);
  expect(text).not.toMatch(/"#|"kind":"(method|function|variable|mixin)"|testing|"src\//);
});

it('tells codes that may be combined from texts of which one counts', () => {
  const attribute = (tag: string, wanted: string) =>
    elements.get(tag)?.attributes?.find(({ name }) => name === wanted);
  expect(attribute('opennrw-event-calendar', 'view')).toMatchObject({
    type: { text: "'list' | 'month'" },
    values: ['list', 'month'],
    default: "'list'",
  });
  expect(attribute('opennrw-event-calendar', 'theme')).toMatchObject({
    type: { text: 'string' },
    several: true,
    values: expect.arrayContaining(['TRAN', 'ENVI']),
  });
  expect(attribute('opennrw-award-showcase', 'limit')).toMatchObject({
    default: '24',
    minimum: 1,
    maximum: 100,
  });
});

const names = (all: readonly { name: string }[] = []) => all.map(({ name }) => name).sort();

const found = (code: string, what: RegExp) =>
  [...new Set([...code.matchAll(what)].map(([, name = '']) => name))].sort();

function observedBy(candidate: unknown): string[] {
  if (typeof candidate !== 'function' || !('observedAttributes' in candidate)) return [];
  const { observedAttributes } = candidate;
  return Array.isArray(observedAttributes) ? observedAttributes.map(String) : [];
}

/** The code of a file and of all that it imports, now or later, in the widget's folder and in `core`. */
function codeOf(file: string, seen = new Set<string>()): string {
  if (seen.has(file)) return '';
  seen.add(file);
  const code = readFileSync(file, 'utf8').replace(/\/\*\*?[^*]*\*+(?:[^/*][^*]*\*+)*\/|^\s*\/\/.*$/gm, '');
  const imports = [...code.matchAll(/(?:from|import\() ?'(\.[^']+\.ts)'/g)].map(([, path = '']) =>
    resolve(dirname(file), path),
  );
  return [code, ...imports.map((path) => codeOf(path, seen))].join('\n');
}
