/** What is written about this house leads somewhere: links to files that are there, commands that exist. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { at, root } from './places.ts';

const pages = globSync('{*.md,docs/**/*.md,examples/**/*.md,packages/*/*.md}', { cwd: root }).filter(
  (page) => !page.includes('node_modules'),
);

test('there are pages to look at', () => {
  expect(pages).toContain('README.md');
  expect(pages.length).toBeGreaterThan(20);
});

test.each(pages)('every link of %s to a file finds it', (page) => {
  const links = [...readFileSync(at(page), 'utf8').matchAll(/\]\(([^)\s]+)\)/g)].flatMap(
    ([, link]) => link ?? [],
  );
  const lost = links
    .filter((link) => !/^(https?:|mailto:|#|\/)/.test(link))
    .filter((link) => !existsSync(join(root, dirname(page), link.replace(/#.*/, ''))));
  expect(lost).toEqual([]);
});

test.each(pages)('every npm command of %s exists', (page) => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(
    readFileSync(at('package.json'), 'utf8'),
  );
  const named = [...readFileSync(at(page), 'utf8').matchAll(/npm run (?:-s )?([\w:]+)(?![^\n`]* -w)/g)];
  const missing = named.flatMap(([, name = '']) => (name in scripts ? [] : name));
  expect(missing).toEqual([]);
});
