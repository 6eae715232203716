import type { Participation } from '@opennrw/sdk';
import { expect } from 'chai';
import { germanDay, timingOf } from './timing.ts';

type Phase = Participation['phases'][number];
const now = Date.parse('2026-11-24T12:00:00Z');
const phase = (start: string | null, end: string | null = null, openEnded = false) =>
  // Only the dates matter here: the one place where a phase is less than a phase.
  ({ start, end, openEnded }) as Phase;
const timing = (status: Participation['status'], ...phases: Phase[]) => timingOf({ status, phases }, now);

describe('the timing of a procedure', () => {
  it('counts the days to the last one, which belongs to it', () => {
    expect(timing('running', phase('2026-11-16', '2026-12-03'))).to.include({ kind: 'ends', days: 9 });
    expect(timing('running', phase('2026-11-16', '2026-11-24'))).to.include({ kind: 'ends', days: 0 });
    expect(timing('running', phase('2026-11-24'))).to.include({ kind: 'ends', days: 0 });
  });

  it('looks at the step that runs and ends first', () => {
    const steps = [
      phase('2026-10-01', '2026-10-31'),
      phase('2026-11-01', '2026-12-31'),
      phase('2026-11-20', '2026-11-26'),
    ];
    expect(timing('running', ...steps)).to.include({ days: 2 });
  });

  it('says when the next step starts', () => {
    expect(timing('announced', phase('2026-12-05'), phase('2026-12-01'))).to.deep.equal({
      kind: 'starts',
      date: '2026-12-01',
    });
    expect(timing('between', phase('2026-10-01', '2026-10-31'), phase('2026-12-01'))).to.include({
      date: '2026-12-01',
    });
  });

  it('says nothing of what is over, and that an open end is open', () => {
    expect(timing('closed', phase('2026-10-01', '2026-10-31'))).to.equal(undefined);
    expect(timing('running', phase('2020-01-01', null, true))).to.deep.equal({ kind: 'open' });
  });

  it('takes the day that Germans have', () => {
    expect(germanDay(Date.parse('2026-11-24T23:00:00Z'))).to.equal('2026-11-25');
  });
});
