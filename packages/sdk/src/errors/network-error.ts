import { OpenNrwError } from './open-nrw-error.ts';

/** No usable answer came: connection refused or cut, name unknown, CORS, offline. `cause` is what fetch threw. */
export class NetworkError extends OpenNrwError {
  override readonly name: 'NetworkError' = 'NetworkError';
  /** Whether the browser says that it has no network at all. */
  readonly offline: boolean;

  constructor(request: Request, cause: unknown) {
    super('got no usable answer.', request, cause);
    this.offline = globalThis.navigator?.onLine === false;
  }
}

/** Whether something thrown means that the network failed. */
export function isNetworkError(thrown: unknown): thrown is NetworkError {
  return thrown instanceof NetworkError;
}
