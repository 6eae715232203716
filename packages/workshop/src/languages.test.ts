/** What the compiler cannot see of the widgets' words: that every language has its files, and fills in the same values. */
import { existsSync, globSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { at } from './places.ts';

const sources = at('packages', 'widgets', 'src');
const { languages }: { languages: string[] } = await import(`${sources}/core/languages.ts`);
const folders = globSync('*/*.words.ts', { cwd: sources })
  .filter((file) => basename(file, '.words.ts') === dirname(file))
  .map(dirname);

describe.each(languages)('in %s', (language) => {
  test.each(folders)(
    '%s speaks in one file, and every text fills in what the German one does',
    async (folder) => {
      expect(existsSync(`${sources}/core/frame.words.${language}.ts`)).toBe(true);
      const { words }: { words: object } = await import(
        `${sources}/${folder}/${folder}.words.${language}.ts`
      );
      const german = Object.assign({}, ...(await Promise.all(germanFiles(folder).map(wordsIn))));
      expect(placesIn(words)).toEqual(placesIn(german));
    },
  );
});

test('no widget has words of a language that is not in the list', () => {
  const spoken = globSync('**/*.words.*.ts', { cwd: sources }).map((file) => file.split('.').at(-2));
  expect([...new Set(spoken)].sort()).toEqual([...languages].sort());
});

/** Not those for the configurator, which speaks German. */
const germanFiles = (folder: string): string[] => globSync(`${sources}/${folder}/!(*.baukasten).words.ts`);

/** The one object of words that a file exports. */
async function wordsIn(file: string): Promise<object> {
  const exported: Record<string, unknown> = await import(file);
  const words = Object.values(exported).find((value) => typeof value === 'object' && value !== null);
  return words ?? {};
}

/** Each text by its name with the values that it fills in; the forms of a plural count as one. */
function placesIn(words: object): object {
  const entries = Object.entries(words).map(([name, text]): [string, unknown] => {
    if (typeof text === 'string') return [name, (text.match(/\{\w+\}/g) ?? []).sort().join()];
    return [name, 'other' in text ? placesIn({ other: text.other }) : placesIn(text)];
  });
  return Object.fromEntries(entries.sort(([one], [two]) => (one < two ? -1 : 1)));
}
