/** Somebody else's server, on loopback, for the tests of this folder. */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export interface Portal extends AsyncDisposable {
  /** Without a trailing slash. */
  readonly url: string;
  /** Path and query of every request so far. */
  readonly asked: string[];
}

export type Answering = (url: URL, response: ServerResponse, request: IncomingMessage) => void;

export async function portal(answer: Answering): Promise<Portal> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(new URL(request.url ?? '/', 'http://portal.test'), response, request);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    asked,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** A portal that answers everything with this body. */
export const portalOf = (
  body: string | Buffer,
  type = 'application/json',
  headers: Record<string, string> = {},
) => portal((_, response) => response.writeHead(200, { 'content-type': type, ...headers }).end(body));

/** A CKAN that behaves: it pages, and hands out at most `cap` records at a time. */
export const ckan = (records: readonly unknown[], cap = 1000) =>
  portal((url, response) => {
    const start = Number(url.searchParams.get('start'));
    const rows = Math.min(cap, Number(url.searchParams.get('rows')));
    json(response, {
      success: true,
      result: { count: records.length, results: records.slice(start, start + rows) },
    });
  });

export function json(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(value));
}
