import { expect, test } from 'vitest';
import { contrast, needed, readColour } from './contrast.ts';

const ratio = (one: string, other: string) => {
  const [a, b] = [readColour(one), readColour(other)];
  return a && b ? Math.round(contrast(a, b) * 100) / 100 : undefined;
};

test.each([
  ['#000', '#ffffff', 21],
  ['#fff', '#FFF', 1],
  ['#00569d', '#ffffff', 7.45],
  ['#ffffff', '#00569d', 7.45],
  ['#767676', '#ffffff', 4.54],
  ['#777777', '#ffffff', 4.48],
])('%s and %s have a contrast of %d to 1', (one, other, expected) => {
  expect(ratio(one, other)).toBe(expected);
});

test.each(['', 'red', '#12', '#1234', '#12345g', 'rgb(0 0 0)', '#fff;color:red', 'url(https://a.example)'])(
  '"%s" is no colour',
  (text) => {
    expect(readColour(text)).toBe(undefined);
  },
);

test('text needs more than shapes do', () => {
  expect(needed.text).toBeGreaterThan(needed.shape);
});
