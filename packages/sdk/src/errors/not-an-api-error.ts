import { OpenNrwError } from './open-nrw-error.ts';

/** Something answered with success, but not this API: a web page, a login. Check `baseUrl`. */
export class NotAnApiError extends OpenNrwError {
  override readonly name: 'NotAnApiError' = 'NotAnApiError';
  /** Media type of the answer, for example `text/html`; null when it named none. */
  readonly contentType: string | null;

  constructor(request: Request, response: Response) {
    const contentType = response.headers.get('Content-Type');
    super(
      `answered ${response.status} with ${contentType ?? 'nothing'} where JSON was due. Is baseUrl right?`,
      request,
    );
    this.contentType = contentType;
  }
}

/** Whether something thrown means that the address does not belong to an OpenNRW API. */
export function isNotAnApiError(thrown: unknown): thrown is NotAnApiError {
  return thrown instanceof NotAnApiError;
}
