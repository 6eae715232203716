import { expect, test } from 'vitest';
import { trusting } from './map-library.ts';

test('both places that start a worker get a trusted address', () => {
  const code = trusting('try{return new Worker(e,{type:`module`})}catch{}return new Worker(e)');
  expect(code).toContain('new Worker(opennrwTrusted(e),{type:`module`})');
  expect(code).toMatch(/return new Worker\(opennrwTrusted\(e\)\)$/);
});

test('the build stops when MapLibre starts workers elsewhere', () => {
  expect(() => trusting('new Worker(a)')).toThrow('at 1 places instead of 2');
  expect(() => trusting('new Worker(a);new Worker(b);new Worker(c)')).toThrow('at 3 places');
});
