/**
 * A request to an address, or a copy of one, with these parts.
 *
 * Pages with MooTools have a class of their own under the name `Request`. There, a plain object carries what `fetch` needs.
 */
export function requestOf(from: string | Request, parts: RequestInit = {}): Request {
  if (isBrowsers()) return new Request(from, parts);
  const given = typeof from === 'string' ? { url: from, method: 'GET', headers: {} } : from;
  const headers = new Headers(parts.headers ?? given.headers);
  // The one cast: of a request, nothing else is ever read here.
  return { ...given, ...parts, headers } as Request;
}

/** Asks the network with what `requestOf` made. */
export const fetchIt = (request: Request): Promise<Response> =>
  isBrowsers() ? globalThis.fetch(request) : globalThis.fetch(request.url, request);

const isBrowsers = (): boolean => 'clone' in Request.prototype;
