import { fillPath, rootOf, writeQuery } from './address.ts';
import type { Ask } from './ask.ts';
import { type Delivery, type DeliveryOptions, delivery } from './delivery.ts';
import { requestOf } from './request.ts';

export interface ConnectionOptions extends DeliveryOptions {
  /** Where the API lives, also below a path: `https://town.example/opennrw/`. In a browser it may be relative. */
  readonly baseUrl: string;
  /** Slug of the organization whose datasets are listed where a call names no other. Default: all of the Land. */
  readonly organization?: string | undefined;
  /** Language of labels and problems, as in `Accept-Language`: `de` or `en`. Default: the API's, German. */
  readonly language?: string | undefined;
  /** Sent with every request, for example `{ Authorization: 'Bearer …' }` for writing through `rawClient`. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** What a resource such as `datasets(connection)` is made on. */
export interface Connection extends Pick<Delivery, 'send' | 'demand'> {
  readonly ask: Ask;
  readonly organization: string | undefined;
  /** Where the API lives, without a slash at the end. */
  readonly root: string;
  /** What every request carries. */
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * The way to one API, without any resource. For pages that count bytes: what is not imported is not shipped.
 *
 * @throws OpenNrwError if `baseUrl` is not an http or https address.
 * @example
 * const { list } = datasets(connect({ baseUrl: 'https://town.example/opennrw/' }));
 */
export function connect({
  baseUrl,
  organization,
  language,
  headers: own,
  ...options
}: ConnectionOptions): Connection {
  const sent = delivery(options);
  const root = rootOf(baseUrl);
  const headers = { ...(language && { 'Accept-Language': language }), ...own };
  const ask: Ask = async (template, given: { path?: object; query?: object }, options) => {
    const query = writeQuery(given.query ?? {});
    const url = root + fillPath(template, { ...given.path }) + (query && `?${query}`);
    const request = requestOf(url, { headers, signal: options?.signal ?? null });
    request.headers.set('Accept', 'application/json');
    return sent.demand(request, options?.staleIfError);
  };
  return { ask, organization, root, headers, ...sent };
}
