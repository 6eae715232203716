/**
 * How a request reaches the API: from memory if nothing changed, again if it failed for a passing reason, never
 * longer than allowed. `send` returns whatever was answered, `demand` only what a good answer in JSON holds.
 */
import { attempt, type Fetch, isJson } from './attempt.ts';
import { type Clock, systemClock } from './clock.ts';
import { ApiError, problemOf } from './errors/api-error.ts';
import { NotAnApiError } from './errors/not-an-api-error.ts';
import { OpenNrwError } from './errors/open-nrw-error.ts';
import { note } from './freshness.ts';
import { keep, keyOf, type Memory } from './memory.ts';
import { patiently, wishedPause } from './patience.ts';
import { fetchIt, requestOf } from './request.ts';

export interface DeliveryOptions {
  /** The network. Default: the global `fetch`, looked up for each request. */
  readonly fetch?: Fetch | undefined;
  /** Milliseconds for one attempt, its body included. Default: 10,000. */
  readonly timeout?: number | undefined;
  /** How often a read is tried again after 429, 502, 503, 504, a timeout or a network failure. Default: 2. */
  readonly retries?: number | undefined;
  /**
   * Whether the client itself asks with `If-None-Match`. Default: true outside browsers. In a browser the HTTP cache
   * does so, keeps to `max-age`, and needs no CORS preflight for it.
   */
  readonly revalidate?: boolean | undefined;
  /** Called with every answer before it is judged; a 304 included, a failed attempt that is repeated not. */
  readonly onAnswer?: ((request: Request, response: Response) => void) | undefined;
  /** Time, for tests. */
  readonly clock?: Clock | undefined;
}

export interface Delivery {
  /** The answer, whatever it is. What was kept is confirmed with `If-None-Match` instead of being sent again. */
  send(request: Request): Promise<Response>;
  /** The body of a good answer in JSON, or an error; with `staleIfError` rather the last good one than an error. */
  demand<Body extends object>(request: Request, staleIfError: boolean | undefined): Promise<Body>;
}

export function delivery({
  fetch = fetchIt,
  timeout = 10_000,
  retries = 2,
  revalidate = !('location' in globalThis),
  onAnswer,
  clock = systemClock,
}: DeliveryOptions): Delivery {
  const memory: Memory = new Map();
  const now = () => new Date(clock.now());

  async function send(request: Request): Promise<Response> {
    const key = keyOf(request);
    const kept = memory.get(key);
    const etag = revalidate && kept?.answer.headers.get('ETag');
    const asked = requestOf(request);
    if (etag) asked.headers.set('If-None-Match', etag);
    const response = await patiently(asked, retries, clock, () => attempt(asked, fetch, timeout));
    onAnswer?.(request, response);
    const answer = (response.status === 304 && kept?.answer) || response;
    if (!mayBeKept(request, answer)) return answer;
    keep(memory, key, { answer, receivedAt: now() });
    return answer.clone();
  }

  async function demand<Body extends object>(request: Request, staleIfError = false): Promise<Body> {
    try {
      const response = await send(request);
      if (!response.ok) {
        const seconds = wishedPause(response, clock.now()) / 1000;
        throw new ApiError(request, response, await problemOf(response), seconds);
      }
      if (!isJson(response)) throw new NotAnApiError(request, response);
      return note(await response.json(), { stale: false, receivedAt: now() });
    } catch (error) {
      const kept = staleIfError && isOutage(error) && memory.get(keyOf(request));
      if (!kept) throw error;
      return note(await kept.answer.clone().json(), { stale: true, receivedAt: kept.receivedAt, error });
    }
  }

  return { send, demand };
}

/** Whether the API failed, in contrast to having said no. */
function isOutage(error: unknown): error is OpenNrwError {
  if (error instanceof ApiError) return error.status >= 500 || error.status === 429;
  return error instanceof OpenNrwError;
}

function mayBeKept({ method }: Request, response: Response): boolean {
  const forbidden = response.headers.get('Cache-Control')?.includes('no-store');
  return method === 'GET' && response.status === 200 && isJson(response) && !forbidden;
}
