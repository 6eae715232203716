import { expect, test } from 'vitest';
import { dayAfter, dayOf, endOfDay, germanDay, germanInstant, startOfDay } from './german-time.ts';

const iso = (instant: number) => new Date(instant).toISOString();

test.each([
  ['2026-01-15', '2026-01-14T23:00:00.000Z', 24],
  ['2026-07-15', '2026-07-14T22:00:00.000Z', 24],
  ['2026-03-29', '2026-03-28T23:00:00.000Z', 23],
  ['2026-10-25', '2026-10-24T22:00:00.000Z', 25],
  ['1893-05-01', '1893-04-30T23:00:00.000Z', 24],
])('%s begins at %s and lasts %i hours', (day, start, hours) => {
  expect(iso(startOfDay(day))).toBe(start);
  expect((endOfDay(day) - startOfDay(day)) / 3_600_000).toBe(hours);
});

test('an instant belongs to the day that Germans have then', () => {
  expect(dayOf(Date.parse('2026-11-24T22:59:59Z'))).toBe('2026-11-24');
  expect(dayOf(Date.parse('2026-11-24T23:00:00Z'))).toBe('2026-11-25');
  expect(dayOf(Date.parse('2026-07-01T22:00:00Z'))).toBe('2026-07-02');
});

test('a date is of the day that Germans have then', () => {
  expect(germanDay('2026-11-24')).toBe('2026-11-24');
  expect(germanDay('2026-11-24T23:30:00Z')).toBe('2026-11-25');
  expect(germanDay('2026-11-25T00:30:00+02:00')).toBe('2026-11-24');
});

test('after the last day of February comes the first of March', () => {
  expect(dayAfter('2026-02-28')).toBe('2026-03-01');
  expect(dayAfter('2028-02-28')).toBe('2028-02-29');
});

test.each([
  ['2026-11-24T18:00', '2026-11-24T18:00:00+01:00'],
  ['2026-07-24T18:00:30', '2026-07-24T18:00:30+02:00'],
  ['2026-03-29T01:59', '2026-03-29T01:59:00+01:00'],
  ['2026-03-29T03:00', '2026-03-29T03:00:00+02:00'],
  ['2026-10-25T01:59', '2026-10-25T01:59:00+02:00'],
  ['2026-10-25T03:00', '2026-10-25T03:00:00+01:00'],
])('%s in Germany is the instant %s', (wall, instant) => {
  expect(germanInstant(wall)).toBe(instant);
});
