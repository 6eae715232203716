/**
 * How a request reaches the API: from memory if nothing changed, again if it failed for a passing reason, never
 * longer than allowed. `send` returns whatever was answered, `demand` only a good answer in JSON.
 */
import { attempt, type Fetch, isJson } from './attempt.ts';
import { type Clock, systemClock } from './clock.ts';
import { ApiError, problemIn } from './errors/api-error.ts';
import { NotAnApiError } from './errors/not-an-api-error.ts';
import { OpenNrwError } from './errors/open-nrw-error.ts';
import { note } from './freshness.ts';
import { type Kept, keep, keyOf, type Memory } from './memory.ts';
import { patiently, wishedPause } from './patience.ts';

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
  /** A good answer in JSON, or an error; with `staleIfError` rather the last good answer than an error. */
  demand(request: Request, staleIfError: boolean | undefined): Promise<Response>;
}

export function delivery({
  fetch = (request) => globalThis.fetch(request),
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
    const etag = revalidate && kept?.headers.get('ETag');
    const asked = etag ? withCondition(request, etag) : request;
    const response = await patiently(asked, retries, clock, () => attempt(asked, fetch, timeout));
    onAnswer?.(request, response);
    const confirmed = response.status === 304 ? kept : undefined;
    if (!confirmed && !mayBeKept(request, response)) return response;
    const { text, headers } = confirmed ?? { text: await response.text(), headers: response.headers };
    const answer = { text, headers, receivedAt: now() };
    keep(memory, key, answer);
    return answerFrom(answer);
  }

  async function demand(request: Request, staleIfError: boolean | undefined): Promise<Response> {
    try {
      const response = await judge(request, await send(request));
      return note(response, { stale: false, receivedAt: now() });
    } catch (error) {
      const kept = staleIfError && isOutage(error) && memory.get(keyOf(request));
      if (!kept) throw error;
      return note(answerFrom(kept), { stale: true, receivedAt: kept.receivedAt, error });
    }
  }

  async function judge(request: Request, response: Response): Promise<Response> {
    if (!response.ok) {
      const seconds = wishedPause(response, clock.now()) / 1000;
      throw new ApiError(request, response, problemIn(await response.text()), seconds);
    }
    if (!isJson(response)) throw new NotAnApiError(request, response);
    return response;
  }

  return { send, demand };
}

/** Whether the API failed, in contrast to having said no. */
function isOutage(error: unknown): error is OpenNrwError {
  if (error instanceof ApiError) return error.status >= 500 || error.status === 429;
  return error instanceof OpenNrwError;
}

function withCondition(request: Request, etag: string): Request {
  const conditional = new Request(request);
  conditional.headers.set('If-None-Match', etag);
  return conditional;
}

function answerFrom({ text, headers }: Kept): Response {
  return new Response(text, { headers });
}

function mayBeKept({ method }: Request, response: Response): boolean {
  const forbidden = response.headers.get('Cache-Control')?.includes('no-store');
  return method === 'GET' && response.status === 200 && isJson(response) && !forbidden;
}
