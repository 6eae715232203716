import type { components } from '../schema.d.ts';
import { OpenNrwError } from './open-nrw-error.ts';

/** RFC 9457 problem details as the API sends them; `type` leads to a page that explains the problem. */
export type Problem = components['schemas']['Problem'];

/** The API answered, and said no. Read `problem` first, then `status`. */
export class ApiError extends OpenNrwError {
  override readonly name: 'ApiError' = 'ApiError';
  /** HTTP status, 400 to 599. */
  readonly status: number;
  /** The API's own words in the client's language; null when something else answered, such as a proxy. */
  readonly problem: Problem | null;
  /** What the operator finds the request by in the log; null when the answer named none. */
  readonly requestId: string | null;
  /** Seconds the server asks to wait before the next try; 0 when it did not say. */
  readonly retryAfter: number;

  constructor(request: Request, response: Response, problem: Problem | null, retryAfter: number) {
    super(`answered ${response.status}: ${problem?.detail ?? 'no reason given.'}`, request);
    this.status = response.status;
    this.problem = problem;
    this.requestId = problem?.requestId ?? response.headers.get('X-Request-Id');
    this.retryAfter = retryAfter;
  }
}

/** Whether something thrown is the API's refusal. */
export function isApiError(thrown: unknown): thrown is ApiError {
  return thrown instanceof ApiError;
}

/** The problem in a refusal, or null where it holds none. */
export async function problemOf(refusal: Response): Promise<Problem | null> {
  const found: unknown = await refusal.json().catch(() => null);
  return isProblem(found) ? found : null;
}

function isProblem(found: unknown): found is Problem {
  return 'detail' in Object(found) && 'type' in Object(found);
}
