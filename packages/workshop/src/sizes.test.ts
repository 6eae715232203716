import { expect, test } from 'vitest';
import { sizeFaults } from './sizes.ts';

const written = { 'opennrw.js': { bytes: 979, budget: 1_500 } };

test('a file of the written size is not worth a word', () => {
  expect(sizeFaults(written, new Map([['opennrw.js', 979]]))).toEqual([]);
});

test.each([
  [
    'a file that grew raises the question whether that is worth it',
    1_004,
    'opennrw.js grew by 25 bytes (979 → 1,004 bytes). If that is worth it, run `npm run sizes -- --write`.',
  ],
  [
    'a file that shrank is praised and written down',
    900,
    'Well done, opennrw.js shrank by 79 bytes (979 → 900 bytes). Keep it so: run `npm run sizes -- --write`.',
  ],
  [
    'a file over its budget has to become smaller',
    1_501,
    'opennrw.js is 1,501 bytes, 1 over its budget of 1,500. Make it smaller, or load a part of it later.',
  ],
])('%s', (_, bytes, sentence) => {
  expect(sizeFaults(written, new Map([['opennrw.js', bytes]]))).toEqual([sentence]);
});

test('a file that nobody wrote down, and one that is gone, are both said', () => {
  expect(sizeFaults(written, new Map([['c/new.js', 12]]))).toEqual([
    'c/new.js is new, 12 bytes: run `npm run sizes -- --write`.',
    'opennrw.js is in sizes.json but is not built any more: run `npm run sizes -- --write`.',
  ]);
});
