import { expect } from 'chai';
import { addDays, addMonths, byFirstDay, days, lastDay, lastOf, mondayOf } from './days.ts';
import { byEachDay, dayAfterKey, weeksOf } from './month-days.ts';

describe('days and months', () => {
  it('are counted over changes of the clock, of the month and of the year', () => {
    expect(addDays('2026-03-28', 2)).to.equal('2026-03-30');
    expect(addDays('2026-12-31', 1)).to.equal('2027-01-01');
    expect([addMonths('2026-12', 1), addMonths('2026-01', -1), lastOf('2028-02')]).to.deep.equal([
      '2027-01',
      '2025-12',
      '2028-02-29',
    ]);
  });

  it('begin the week on Monday', () => {
    expect([mondayOf('2026-11-29'), mondayOf('2026-11-30')]).to.deep.equal(['2026-11-23', '2026-11-30']);
    const weeks = weeksOf('2026-11', days);
    expect([weeks.length, weeks[0]?.[0], weeks.at(-1)?.[6]]).to.deep.equal([6, '2026-10-26', '2026-12-06']);
  });
});

describe('dates by day', () => {
  it('end on the day before where they end at midnight', () => {
    expect(lastDay({ start: '2026-11-26T20:00:00', end: '2026-11-27T00:00:00' })).to.equal('2026-11-26');
    expect(lastDay({ start: '2026-11-28', end: '2026-11-29' })).to.equal('2026-11-29');
  });

  it('are told on the first day shown where they began before', () => {
    const told = byFirstDay(
      [
        { start: '2026-11-20', end: '2026-12-06' },
        { start: '2026-11-26', end: null },
      ],
      '2026-11-24',
    );
    expect(told.map(([day]) => day)).to.deep.equal(['2026-11-24', '2026-11-26']);
  });

  it('stand on each of their days in a month, within its weeks', () => {
    const long = { start: '2026-10-01', end: '2026-11-03' };
    expect([...byEachDay([long], '2026-11-01', '2026-11-30', days).keys()]).to.deep.equal([
      '2026-11-01',
      '2026-11-02',
      '2026-11-03',
    ]);
  });
});

describe('keys in a month', () => {
  for (const [key, shift, day] of [
    ['ArrowLeft', false, '2026-01-30'],
    ['ArrowRight', false, '2026-02-01'],
    ['ArrowUp', false, '2026-01-24'],
    ['ArrowDown', false, '2026-02-07'],
    ['Home', false, '2026-01-26'],
    ['End', false, '2026-02-01'],
    ['PageUp', false, '2025-12-31'],
    ['PageDown', false, '2026-02-28'],
    ['PageDown', true, '2027-01-31'],
    ['a', false, undefined],
  ] as const)
    it(`${shift ? 'Shift+' : ''}${key} leads from 31 January to ${day}`, () => {
      expect(dayAfterKey('2026-01-31', key, shift, days)).to.equal(day);
    });
});
