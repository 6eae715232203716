/** What webmasters are told about attributes is what the elements have. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { at } from './places.ts';

const page = readFileSync(at('docs', 'webmaster', 'einbetten.md'), 'utf8');
const sections = page.split(/^## /m);
const common = attributesIn(sections.find((section) => section.startsWith('Attribute für alle')) ?? '');
const widgets = sections.flatMap((section) => {
  const [, name] = section.match(/^`<opennrw-([\w-]+)>`/) ?? [];
  return name === undefined ? [] : [{ name, told: attributesIn(section) }];
});

test.each(widgets)('einbetten.md names every attribute of $name, and no other', ({ name, told }) => {
  const source = readFileSync(at('packages', 'widgets', 'src', name, `${name}.ts`), 'utf8');
  const [, block = ''] = source.match(/static override properties = \{(.*?)\n {2}\};/s) ?? [];
  const properties = [...block.matchAll(/^ {4}(\w+): \{(.*)\},$/gm)].flatMap(
    ([, property = '', options = '']) =>
      options.includes('attribute: false') ? [] : (options.match(/attribute: '([\w-]+)'/)?.[1] ?? property),
  );
  const besides = [...source.matchAll(/^ \* @attr (?:\{\w+\} )?([\w-]+)/gm)].flatMap(
    ([, attribute]) => attribute ?? [],
  );
  expect(properties.length).toBeGreaterThan(3);
  const all = [...properties, ...besides];
  expect(told.sort()).toEqual(all.filter((attribute) => !common.includes(attribute)).sort());
  // The one attribute for all that only lists have.
  expect(all).toEqual(expect.arrayContaining(common.filter((attribute) => attribute !== 'limit')));
});

/** The first cells of the tables of a section. */
function attributesIn(section: string): string[] {
  return [...section.matchAll(/^\| `([\w-]+)` \|/gm)].flatMap(([, name]) => name ?? []);
}
