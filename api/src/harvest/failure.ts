/**
 * A source that cannot be trusted for this run: it did not answer, answered something else, or stopped half way.
 * The run ends as failed; what was written stays, and nothing counts as missing.
 */
import { type Facts, type FailureCode, failureWords } from './failure.words.ts';

export class SourceFailure extends Error {
  readonly code: FailureCode;
  /** The particulars of its sentence. */
  readonly facts: Facts;
  /** Where it happened, without credentials and query; null before the first request. */
  readonly url: string | null;

  constructor(code: FailureCode, options: { url?: URL; facts?: Facts; cause?: unknown } = {}) {
    const { url, facts = {}, cause } = options;
    super(failureWords.en[code](facts), { cause });
    this.name = 'SourceFailure';
    this.code = code;
    this.facts = facts;
    this.url = url ? `${url.origin}${url.pathname}` : null;
  }
}
