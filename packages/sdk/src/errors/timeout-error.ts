import { OpenNrwError } from './open-nrw-error.ts';

/** The answer was not complete in time. */
export class TimeoutError extends OpenNrwError {
  override readonly name: 'TimeoutError' = 'TimeoutError';
  /** Milliseconds that were allowed for one attempt. */
  readonly timeout: number;

  constructor(request: Request, timeout: number) {
    super(`took longer than ${timeout} ms.`, request);
    this.timeout = timeout;
  }
}

/** Whether something thrown means that the time was up. A caller's own `AbortSignal.timeout()` is not meant. */
export function isTimeoutError(thrown: unknown): thrown is TimeoutError {
  return thrown instanceof TimeoutError;
}
