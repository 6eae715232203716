/**
 * What is tried again, when, and how often. Only reads are. The pause doubles each time and is jittered, so that many
 * pages do not come back at the same moment; a `Retry-After` is waited for on top. A server that asks for more than 30
 * seconds is left in peace: the caller gets its answer.
 */
import type { Clock } from './clock.ts';
import { NetworkError } from './errors/network-error.ts';
import { TimeoutError } from './errors/timeout-error.ts';

const PASSING = [429, 502, 503, 504];
const FIRST_PAUSE = 300;
const LONGEST_PAUSE = 10_000;
const LONGEST_WISH = 30_000;

/** Calls `attempt` until it succeeds, at most `retries` times more, and returns its last outcome. */
export async function patiently(
  request: Request,
  retries: number,
  clock: Clock,
  attempt: () => Promise<Response>,
): Promise<Response> {
  const limit = request.method === 'GET' ? retries : 0;
  for (let failures = 0; ; failures++) {
    let wish = 0;
    try {
      const response = await attempt();
      wish = wishedPause(response, clock.now());
      if (failures >= limit || !PASSING.includes(response.status) || wish > LONGEST_WISH) return response;
    } catch (error) {
      if (failures >= limit || !isPassing(error)) throw error;
    }
    await clock.wait(wish + pauseAfter(failures), request.signal);
  }
}

/** Milliseconds that `Retry-After` asks for, given in seconds or as a date; 0 where it says nothing readable. */
export function wishedPause(response: Response, now: number): number {
  const wish = response.headers.get('Retry-After') ?? '';
  return Math.max(0, Number(wish) * 1000 || Date.parse(wish) - now || 0);
}

function pauseAfter(failures: number): number {
  return Math.min(FIRST_PAUSE * 2 ** failures, LONGEST_PAUSE) * (0.5 + Math.random() / 2);
}

function isPassing(error: unknown): boolean {
  return error instanceof TimeoutError || (error instanceof NetworkError && !error.offline);
}
