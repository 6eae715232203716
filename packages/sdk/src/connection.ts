import createRawClient, { type Client as OpenApiClient } from 'openapi-fetch';
import { fillPath, rootOf, writeQuery } from './address.ts';
import { type Ask, askThrough } from './ask.ts';
import { type DeliveryOptions, delivery } from './delivery.ts';
import type { paths } from './schema.d.ts';

/** The client of openapi-fetch, typed by the contract. Bodies are JSON, refusals are problems. */
export type RawClient = OpenApiClient<
  paths,
  'application/json' | 'application/geo+json' | 'application/problem+json'
>;

export interface ConnectionOptions extends DeliveryOptions {
  /** Where the API lives, also below a path: `https://town.example/opennrw/`. In a browser it may be relative. */
  readonly baseUrl: string;
  /** Slug of the organization whose datasets are listed where a call names no other. Default: all of the Land. */
  readonly organization?: string | undefined;
  /** Language of labels and problems, as in `Accept-Language`: `de` or `en`. Default: the API's, German. */
  readonly language?: string | undefined;
  /** Sent with every request, for example `{ Authorization: 'Bearer …' }` for writing through `raw`. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** What a resource such as `datasets(connection)` is made on. */
export interface Connection {
  readonly ask: Ask;
  /** Every path of the contract as `{ data, error, response }`, with the same retries, timeout and memory. */
  readonly raw: RawClient;
  readonly organization: string | undefined;
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
  headers,
  ...options
}: ConnectionOptions): Connection {
  const { send, demand } = delivery(options);
  const raw: RawClient = createRawClient({
    baseUrl: rootOf(baseUrl),
    fetch: send,
    headers: { 'Accept-Language': language, ...headers },
    querySerializer: writeQuery,
    pathSerializer: fillPath,
  });
  return { ask: askThrough(demand), raw, organization };
}
