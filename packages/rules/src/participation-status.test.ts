import { describe, expect, test } from 'vitest';
import { type StatusFacts, statusAt, stretchesOf } from './participation-status.ts';

const phase = (start: string | null, end: string | null = null, openEnded = false) => ({
  start,
  end,
  openEnded,
});
const facts = (about: Partial<StatusFacts> = {}): StatusFacts => ({
  noParticipationReason: null,
  phases: [],
  outcome: null,
  closedAt: null,
  cancelled: null,
  ...about,
});
const at = (about: Partial<StatusFacts>, instant: string) => statusAt(facts(about), Date.parse(instant));

describe('a procedure', () => {
  const week = { phases: [phase('2026-11-16', '2026-11-22')] };

  test.each([
    ['is announced until the German midnight before its first day', '2026-11-15T22:59:59Z', 'announced'],
    ['runs from that midnight on', '2026-11-15T23:00:00Z', 'running'],
    ['runs to the last second of its last day', '2026-11-22T22:59:59Z', 'running'],
    ['is being evaluated after it', '2026-11-22T23:00:00Z', 'evaluation'],
  ])('%s', (_, instant, status) => {
    expect(at(week, instant)).toBe(status);
  });

  test('ends at the right hour when the clocks have changed in between', () => {
    const autumn = { phases: [phase('2026-10-01', '2026-10-25')] };
    expect(at(autumn, '2026-10-25T22:30:00Z')).toBe('running');
    expect(at(autumn, '2026-10-25T23:00:00Z')).toBe('evaluation');
  });

  test('with one day only runs all that day', () => {
    expect(at({ phases: [phase('2026-11-24')] }, '2026-11-24T20:00:00Z')).toBe('running');
    expect(at({ phases: [phase('2026-11-24')] }, '2026-11-24T23:00:00Z')).toBe('evaluation');
  });

  test('with hours runs by the hour', () => {
    const evening = { phases: [phase('2026-11-24T18:00:00+01:00', '2026-11-24T20:00:00+01:00')] };
    expect(at(evening, '2026-11-24T16:59:59Z')).toBe('announced');
    expect(at(evening, '2026-11-24T18:59:59Z')).toBe('running');
    expect(at(evening, '2026-11-24T19:00:00Z')).toBe('evaluation');
  });

  test('that is open-ended runs on', () => {
    expect(at({ phases: [phase('2020-01-01', null, true)] }, '2030-01-01T00:00:00Z')).toBe('running');
  });

  test('that is open-ended without a first day runs as ever, also after another one, unless it is only expected', () => {
    const always = phase(null, null, true);
    const past = phase('2026-01-01', '2026-02-01');
    expect(at({ phases: [always] }, '2026-11-24T12:00:00Z')).toBe('running');
    expect(at({ phases: [past, always] }, '2026-11-24T12:00:00Z')).toBe('running');
    expect(at({ phases: [always], closedAt: '2026-11-24' }, '2026-11-24T12:00:00Z')).toBe('closed');
    const expected = { ...always, dateStatus: 'expected' as const };
    expect(at({ phases: [expected] }, '2026-11-24T12:00:00Z')).toBe('planned');
  });

  test('without any date is planned', () => {
    expect(at({ phases: [phase(null)] }, '2026-11-24T12:00:00Z')).toBe('planned');
  });

  test('is between two steps when one is over and another to come', () => {
    const steps = { phases: [phase('2026-10-01', '2026-10-31'), phase('2026-12-01', '2026-12-31')] };
    expect(at(steps, '2026-11-24T12:00:00Z')).toBe('between');
  });

  test('has a result from the day on which it is published', () => {
    const told = { ...week, outcome: { publishedAt: '2026-12-01', promisedAt: null } };
    expect(at(told, '2026-11-30T12:00:00Z')).toBe('evaluation');
    expect(at(told, '2026-12-01T12:00:00Z')).toBe('result');
  });

  test('is closed or cancelled whatever its phases say', () => {
    expect(at({ ...week, closedAt: '2026-11-18' }, '2026-11-18T12:00:00Z')).toBe('closed');
    expect(at({ ...week, cancelled: { at: '2026-11-17' } }, '2026-11-18T12:00:00Z')).toBe('cancelled');
  });

  test('that offers no participation says so', () => {
    expect(at({ noParticipationReason: 'Es gibt keinen Spielraum.' }, '2026-11-18T12:00:00Z')).toBe('none');
  });

  test.each([
    ['an end before its start', { phases: [phase('2026-11-16', '2026-11-01')] }],
    ['a result before its start', { ...week, outcome: { publishedAt: '2026-01-01', promisedAt: null } }],
  ])('with %s contradicts itself', (_, about) => {
    expect(at(about, '2026-11-18T12:00:00Z')).toBe('unknown');
  });
});

describe('the stretches of a procedure', () => {
  const long = facts({
    phases: [phase('2026-10-01', '2026-10-31'), phase('2026-12-01', '2026-12-31')],
    outcome: { publishedAt: null, promisedAt: '2027-01-15' },
  });

  test('follow each other without a gap, from the beginning of time to its end', () => {
    const stretches = stretchesOf(long);
    expect(stretches[0]?.from).toBe(Number.NEGATIVE_INFINITY);
    expect(stretches.at(-1)?.until).toBe(Number.POSITIVE_INFINITY);
    for (const [i, { until }] of stretches.slice(0, -1).entries()) expect(stretches[i + 1]?.from).toBe(until);
  });

  test('tell the status at any instant as the rule does', () => {
    for (const { from, until, status } of stretchesOf(long)) {
      const inside = Number.isFinite(from) ? from : until - 1;
      expect(statusAt(long, inside)).toBe(status);
    }
    expect(stretchesOf(long).map(({ status }) => status)).toEqual([
      ...['announced', 'running', 'between', 'running', 'evaluation', 'evaluation'],
    ]);
  });

  test('know from when on a promised result is overdue', () => {
    expect(stretchesOf(long).map(({ resultOverdue }) => resultOverdue)).toEqual([
      ...[false, false, false, false, false, true],
    ]);
  });

  test('are ordered: running ones that end first, then announced ones, closed ones last', () => {
    const order = (about: Partial<StatusFacts>) => {
      const now = Date.parse('2026-11-24T12:00:00Z');
      return stretchesOf(facts(about)).find(({ from, until }) => from <= now && now < until)?.order ?? '';
    };
    const soon = order({ phases: [phase('2026-11-01', '2026-11-25')] });
    const later = order({ phases: [phase('2026-11-01', '2026-12-25')] });
    const announced = order({ phases: [phase('2026-12-01', '2026-12-25')] });
    const closed = order({ phases: [phase('2026-10-01')], closedAt: '2026-11-01' });
    expect([closed, announced, later, soon].sort()).toEqual([soon, later, announced, closed]);
  });
});
