import { expect, test } from 'vitest';
import { chosenPeriod, periodShown } from './period.ts';

const today = '2026-11-24';

test.each([
  ['nothing', {}, { from: '2026-11-24', to: '2027-11-24' }],
  ['a first day', { from: '2026-12-01' }, { from: '2026-12-01', to: '2027-12-01' }],
  ['a last day', { to: '2026-12-24' }, { from: '2026-11-24', to: '2026-12-24' }],
  ['a last day that is over', { to: '2026-02-28' }, { from: '2025-02-28', to: '2026-02-28' }],
  ['both', { from: '2026-12-01', to: '2026-12-24' }, { from: '2026-12-01', to: '2026-12-24' }],
  ['one day', { from: '2026-12-01', to: '2026-12-01' }, { from: '2026-12-01', to: '2026-12-01' }],
  [
    'an end before the beginning',
    { from: '2026-12-01', to: '2026-11-30' },
    { from: '2026-12-01', to: '2027-12-01' },
  ],
  ['years', { from: '2026-01-01', to: '2031-01-01' }, { from: '2026-01-01', to: '2027-02-04' }],
  ['what is no day', { from: 'gestern', to: '2026-99-99' }, { from: '2026-11-24', to: '2027-11-24' }],
  ['a year that is still being typed', { from: '0202-12-10' }, { from: '2026-11-24', to: '2027-11-24' }],
])('of %s, the period that is shown', (_what, choice, shown) => {
  expect(periodShown(chosenPeriod(choice), today)).toEqual(shown);
});
