/** What a run reports: counts that add up, and the findings behind them. */

import type { Facts, FailureCode } from './failure.words.ts';
import type { Finding, FindingCode } from './findings.ts';

export interface Counts {
  /** Everything the source listed: the sum of the next seven. */
  seen: number;
  created: number;
  updated: number;
  unchanged: number;
  /** Could not be taken. */
  failed: number;
  /** Taken aside on purpose: another record has the same id, or the source does not mean it to be public. */
  quarantined: number;
  /** Came twice with the same content, as happens when a catalogue changes while it is paged. */
  repeated: number;
  /** Withdrawn here, still listed there. */
  withdrawn: number;
  /** Known from earlier and no longer listed. Null where this run cannot tell. */
  missing: number | null;
  pages: number;
  /** What the source says it has, if it says so. */
  total: number | null;
}

export interface RunReport extends Counts {
  readonly status: 'done' | 'done-with-errors' | 'failed' | 'aborted-by-guard';
  /** Why the run failed, or why nothing was marked as missing; null when all is well. */
  readonly reason: Reason | null;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly dryRun: boolean;
  /** How often each code was found, complete even where the list is not. */
  readonly findingCounts: Readonly<Partial<Record<FindingCode, number>>>;
  readonly findings: readonly Finding[];
}

export interface Reason {
  readonly code: FailureCode;
  /** The particulars of its sentence in `failure.words.ts`. */
  readonly facts: Facts;
  readonly url: string | null;
}

/** Why a run that ended well marked nothing. */
export const reason = (code: FailureCode, facts: Facts = {}): Reason => ({ code, facts, url: null });

export function zero(): Counts {
  return {
    ...{
      seen: 0,
      created: 0,
      updated: 0,
      unchanged: 0,
      failed: 0,
      quarantined: 0,
      repeated: 0,
      withdrawn: 0,
    },
    ...{ missing: null, pages: 0, total: null },
  };
}
