/**
 * What every error of this SDK is. The message is a full sentence for developers and names the request; it is
 * not meant for visitors of a page. `name` is a literal and survives minification.
 */
export class OpenNrwError extends Error {
  override readonly name: string = 'OpenNrwError';
  /** HTTP method of the request, for example `GET`; empty when none was made. */
  readonly method: string;
  /** Address of the request with its query; empty when none was made. */
  readonly url: string;

  constructor(what: string, request?: Request, cause?: unknown) {
    super(request ? `${request.method} ${request.url} ${what}` : what, { cause });
    this.method = request?.method ?? '';
    this.url = request?.url ?? '';
  }
}

/** Whether something thrown comes from this SDK. An abort by the caller does not: it keeps the caller's reason. */
export function isOpenNrwError(thrown: unknown): thrown is OpenNrwError {
  return thrown instanceof OpenNrwError;
}
