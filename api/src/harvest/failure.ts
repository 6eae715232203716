/**
 * A source that cannot be trusted for this run: it did not answer, answered something else, or stopped half way.
 * The run ends as failed; what was written stays, and nothing counts as missing.
 */
export class SourceFailure extends Error {
  readonly code: FailureCode;
  /** Where it happened, without credentials or query, or null before the first request. */
  readonly url: string | null;
  /** The HTTP status, where the code is `http-status`. */
  readonly status: number | null;

  constructor(
    code: FailureCode,
    message: string,
    where: { url?: URL; status?: number; cause?: unknown } = {},
  ) {
    super(message, { cause: where.cause });
    this.name = 'SourceFailure';
    this.code = code;
    this.status = where.status ?? null;
    this.url = where.url ? `${where.url.origin}${where.url.pathname}` : null;
  }
}

export type FailureCode =
  | 'address-refused'
  | 'url-refused'
  | 'redirect-loop'
  | 'unreachable'
  | 'timeout'
  | 'aborted'
  | 'http-status'
  | 'encoding-unknown'
  | 'too-large'
  | 'cut-off'
  | 'not-json'
  | 'html-answer'
  | 'source-said-no'
  | 'wrong-shape'
  | 'incomplete'
  | 'paging-loop'
  | 'endless'
  | 'nothing-usable'
  | 'store-refused';
