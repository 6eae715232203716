import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as rules from './index.ts';

const files = readdirSync(import.meta.dirname).filter((file) => !file.includes('.test.'));
const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');

test('the index offers everything that the modules offer', () => {
  for (const file of files) {
    for (const [, name = ''] of read(file).matchAll(/^export (?:function|const) (\w+)/gm)) {
      expect.soft(Object.keys(rules), `${file}: ${name}`).toContain(name);
    }
  }
});

test('the rules import only one another, and fold none of the lists', () => {
  for (const file of files)
    expect
      .soft(
        importsOf(file).filter((name) => !name.startsWith('./')),
        file,
      )
      .toEqual([]);
  expect(importsOf('fold.ts')).toEqual(['./compounds.ts', './compounds.ts', './title-key.ts']);
});

function importsOf(file: string): string[] {
  return [...read(file).matchAll(/^(?:import|export) .*?from '([^']+)'/gm)].map(([, name = '']) => name);
}
