import { describe, expect, test } from 'vitest';
import { announcedOn, awardStatus, isAwarded, isVoteOver, type Phase, rankOf } from './awards.ts';
import { median } from './indicators.ts';
import { sizeClassOf } from './size-classes.ts';

const phases: Phase[] = [
  { kind: 'call', start: '2026-03-01', end: '2026-05-31' },
  { kind: 'vote', start: '2026-06-10', end: '2026-06-20' },
  { kind: 'announcement', start: '2026-07-01', end: '2026-07-01' },
];

describe('the status of a round', () => {
  test.each([
    ['2026-02-28', 'planned'],
    ['2026-03-01', 'open'],
    ['2026-05-31', 'open'],
    ['2026-06-01', 'judging'],
    ['2026-06-30', 'judging'],
    ['2026-07-01', 'decided'],
  ])('on %s is %s', (day, status) => {
    expect(awardStatus(phases, day)).toBe(status);
  });

  test('without an announcement results are public on the last day of all', () => {
    expect(announcedOn(phases.slice(0, 2))).toBe('2026-06-20');
  });

  test('counts of the public vote are shown after its last day', () => {
    expect(isVoteOver(phases, '2026-06-20')).toBe(false);
    expect(isVoteOver(phases, '2026-06-21')).toBe(true);
    expect(isVoteOver(phases.slice(0, 1), '2026-05-30')).toBe(false);
  });
});

test('size classes go by kind and inhabitants; the bound belongs to the smaller class', () => {
  expect(sizeClassOf({ kind: 'municipality', population: 20_000 })).toBe('up-to-20000');
  expect(sizeClassOf({ kind: 'municipality', population: 20_001 })).toBe('up-to-100000');
  expect(sizeClassOf({ kind: 'municipality', population: 100_001 })).toBe('over-100000');
  expect(sizeClassOf({ kind: 'kreis', population: 5 })).toBe('kreis');
  expect(sizeClassOf({ kind: 'municipality', population: null })).toBe('other');
});

test('a median is the middle score, or the mean of the two in the middle', () => {
  expect([median([5, 1, 4]), median([5, 1, 4, 2]), median([3]), median([])]).toEqual([4, 3, 3, null]);
});

test('prizes come before the final, the final before mere entries, what is undecided last', () => {
  expect(rankOf('first-prize')).toBeLessThan(rankOf('special-mention'));
  expect(rankOf('no-prize')).toBeLessThan(rankOf(null));
  expect([isAwarded('special-mention'), isAwarded('finalist')]).toEqual([true, false]);
});
