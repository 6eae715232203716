import createRawClient, { type Client } from 'openapi-fetch';
import { fillPath, writeQuery } from './address.ts';
import type { Connection } from './connection.ts';
import type { paths } from './schema.d.ts';

/** The client of openapi-fetch, typed by the contract. Bodies are JSON, refusals are problems. */
export type RawClient = Client<paths, 'application/json' | 'application/problem+json'>;

/** Every path of the contract as `{ data, error, response }`, with the retries, timeout and memory of the connection. */
export function rawClient({ root, headers, send }: Connection): RawClient {
  return createRawClient({
    baseUrl: root,
    fetch: send,
    headers,
    querySerializer: writeQuery,
    pathSerializer: fillPath,
  });
}
