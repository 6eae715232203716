/**
 * The one way from a resource to the API: `ask(filters, options, (manner) => raw.GET('/v1/…', manner))` returns the
 * body that the contract promises for this path, or throws one of the errors in `errors/`.
 */
import { writeQuery } from './address.ts';
import type { Fetch } from './attempt.ts';
import type { Delivery } from './delivery.ts';
import { freshness, note } from './freshness.ts';

export interface AskOptions {
  /** Ends the request, its pauses and its repetitions; the promise rejects with the signal's own reason. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Whether to answer with the last good body when the API fails (no network, too slow, 429, 5xx, a page instead of
   * JSON). `freshness(body)` tells when that was. Without a last good body the error is thrown. Default: false.
   */
  readonly staleIfError?: boolean | undefined;
}

/** What a call hands to the raw client. No interface, because openapi-fetch asks for an index signature. */
export type Manner = {
  readonly fetch: Fetch & ((request: Request) => Promise<Response>);
  readonly headers: { readonly Accept: string };
  readonly querySerializer: () => string;
  readonly signal: AbortSignal | null;
};

interface Answer<Body> {
  readonly data?: Body;
  readonly error?: unknown;
  readonly response: Response;
}

export type Ask = <Body extends object>(
  filters: object,
  options: AskOptions | undefined,
  call: (manner: Manner) => Promise<Answer<Body>>,
) => Promise<Body>;

/** Makes `ask` for one client. */
export function askThrough(demand: Delivery['demand']): Ask {
  return async (filters, options, call) => {
    const { data, error, response } = await call({
      fetch: (request) => demand(request, options?.staleIfError),
      headers: { Accept: 'application/json' },
      querySerializer: () => writeQuery(filters),
      signal: options?.signal ?? null,
    });
    // `demand` let a good answer through or threw: this line is for the compiler.
    if (data === undefined) throw error;
    return note(data, freshness(response));
  };
}
