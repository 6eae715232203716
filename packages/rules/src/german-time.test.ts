import { expect, test } from 'vitest';
import { germanDay, nextGermanDay } from './german-time.ts';

test('a day begins at midnight in Germany, in winter and in summer', () => {
  expect(germanDay(new Date('2026-01-31T22:59:59Z'))).toBe('2026-01-31');
  expect(germanDay(new Date('2026-01-31T23:00:00Z'))).toBe('2026-02-01');
  expect(germanDay(new Date('2026-06-30T22:00:00Z'))).toBe('2026-07-01');
});

test('the next day begins after 23 hours when clocks go forward, after 25 when they go back', () => {
  const next = (instant: string) => nextGermanDay(new Date(instant)).toISOString();
  expect(next('2026-11-24T12:34:56Z')).toBe('2026-11-24T23:00:00.000Z');
  expect(next('2026-03-28T23:00:00Z')).toBe('2026-03-29T22:00:00.000Z');
  expect(next('2026-10-24T22:00:00Z')).toBe('2026-10-25T23:00:00.000Z');
});
