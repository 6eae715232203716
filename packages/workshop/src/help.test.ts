/** Whatever short code a widget can show, the help page explains; and it explains no code that does not exist. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { at } from './places.ts';

const page = readFileSync(at('docs', 'webmaster', 'hilfe.md'), 'utf8');
const explained = [...page.matchAll(/^\| (`[^|]+`) \|/gm)].flatMap(([, cell = '']) =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code),
);

const sources = globSync('packages/{widgets,embed,sdk}/src/**/*.ts', { cwd: at() })
  .filter((file) => !/test|stories|demo/.test(file))
  .map((file) => readFileSync(at(file), 'utf8'))
  .join('\n');

/** Codes of events that are written out, and the names of the SDK's errors without an answer of the server. */
const codes = [
  ...sources.matchAll(/OpenNrwErrorEvent\('([\w-]+)'/g),
  ...sources.matchAll(/code: '([\w-]+-not-\w+)'/g),
  ...sources.matchAll(/ name: '((?!ApiError)\w+Error)' = /g),
].flatMap(([, code]) => code ?? []);

test('every code is explained', () => {
  expect(codes).toEqual(expect.arrayContaining(['widget-not-loaded', 'NetworkError', 'map-not-shown']));
  expect([...new Set([...codes, 'offline', 'unknown'])].filter((code) => !explained.includes(code))).toEqual(
    [],
  );
});

test('every code that is explained can be shown', () => {
  const known = new Set([...codes, 'offline', 'unknown']);
  expect(explained.filter((code) => !known.has(code) && !/^http-[45]\d\d$/.test(code))).toEqual([]);
});
