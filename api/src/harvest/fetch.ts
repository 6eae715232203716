/**
 * The one door to other people's servers. Every answer comes through `get`: http and https only, no internal
 * address at any hop, few redirects, a limit on time and on bytes (counted after decompression), and an error
 * when a body ends before its end. What it returns is bytes; `text.ts` makes words of them.
 */

import { createGunzip } from 'node:zlib';
import { Agent, type Dispatcher, request } from 'undici';

import { guardedConnector, type PrivateHosts } from './addresses.ts';
import { SourceFailure } from './failure.ts';

export interface Access {
  /** Hosts that may have an internal address. Default: none. */
  readonly allowPrivate?: PrivateHosts;
  /** Milliseconds for one answer from first to last byte. Default: 10 minutes. */
  readonly timeout?: number;
  /** Milliseconds to connect, and between two pieces of an answer. Default: 30 seconds. */
  readonly idleTimeout?: number;
  /** Bytes of one answer, decompressed. Default: 256 MiB. */
  readonly maxBytes?: number;
  readonly userAgent?: string;
  readonly signal?: AbortSignal | undefined;
}

export interface Answer {
  /** The address after all redirects. */
  readonly url: URL;
  /** The `charset` of the Content-Type, lower case, if it names one. */
  readonly charset: string | null;
  /** Throws a SourceFailure when the body is too long, too slow or cut off. Can be read once. */
  readonly chunks: AsyncIterable<Buffer>;
}

export type Get = (url: URL) => Promise<Answer>;

/** Opens connections for one run; close them with `close`. */
export function openSource(access: Access = {}): { get: Get; close: () => Promise<void> } {
  const idle = access.idleTimeout ?? 30_000;
  const agent = new Agent({
    connect: guardedConnector(idle, access.allowPrivate ?? false),
    headersTimeout: idle,
    bodyTimeout: idle,
  });
  return { get: (url) => follow(url, agent, access), close: () => agent.destroy() };
}

const MAX_REDIRECTS = 5;

async function follow(start: URL, agent: Agent, access: Access): Promise<Answer> {
  const deadline = AbortSignal.timeout(access.timeout ?? 600_000);
  const signal = access.signal ? AbortSignal.any([access.signal, deadline]) : deadline;
  let url = start;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    const response = await ask(url, agent, access, signal);
    const next = redirectOf(response, url);
    if (!next) return answer(response, url, access.maxBytes ?? 256 * 2 ** 20);
    await response.body.dump().catch(() => undefined);
    url = next;
  }
  throw new SourceFailure('redirect-loop', { url: start, facts: { most: MAX_REDIRECTS } });
}

async function ask(url: URL, agent: Agent, access: Access, signal: AbortSignal) {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new SourceFailure('url-refused', { url, facts: { protocol: url.protocol } });
  }
  if (url.username || url.password) {
    throw new SourceFailure('url-with-password', { url });
  }
  const headers = {
    accept: 'application/json, application/x-ndjson, */*;q=0.1',
    'accept-encoding': 'gzip',
    'user-agent': access.userAgent ?? 'OpenNRW-Harvester/0.1',
  };
  return request(url, { dispatcher: agent, headers, signal }).catch((error: unknown) => {
    const failure = failureOf(error, url);
    // A connection that ends before the first byte brought no answer that could be cut.
    if (failure.code !== 'cut-off') throw failure;
    throw new SourceFailure('unreachable', { url, facts: { reason: facts(error).code }, cause: error });
  });
}

function redirectOf(response: Dispatcher.ResponseData, url: URL): URL | null {
  if (![301, 302, 303, 307, 308].includes(response.statusCode)) return null;
  const location = one(response.headers.location);
  const next = location === null ? null : URL.parse(location, url.href);
  if (!next) throw new SourceFailure('redirect-nowhere', { url });
  return next;
}

function answer(response: Dispatcher.ResponseData, url: URL, maxBytes: number): Answer {
  if (response.statusCode !== 200) {
    response.body.on('error', () => undefined).destroy();
    const status = response.statusCode;
    throw new SourceFailure('http-status', { url, facts: { status } });
  }
  const charset = /charset\s*=\s*"?([\w.:-]+)/i.exec(one(response.headers['content-type']) ?? '')?.[1];
  const encoding = (one(response.headers['content-encoding']) ?? 'identity').toLowerCase();
  return {
    url,
    charset: charset?.toLowerCase() ?? null,
    chunks: limited(unpacked(response.body, encoding, url), url, maxBytes),
  };
}

function unpacked(body: Dispatcher.ResponseData['body'], encoding: string, url: URL): AsyncIterable<Buffer> {
  if (encoding === 'identity') return body;
  if (encoding !== 'gzip' && encoding !== 'x-gzip') {
    body.on('error', () => undefined).destroy();
    throw new SourceFailure('encoding-unknown', { url, facts: { encoding } });
  }
  const gunzip = createGunzip();
  // pipe() forwards no errors: without this a cut connection would look like a slow one.
  body.on('error', (error) => gunzip.destroy(error));
  gunzip.on('close', () => body.destroy());
  return body.pipe(gunzip);
}

async function* limited(body: AsyncIterable<Buffer>, url: URL, maxBytes: number): AsyncIterable<Buffer> {
  let bytes = 0;
  try {
    for await (const chunk of body) {
      bytes += chunk.length;
      if (bytes > maxBytes) {
        throw new SourceFailure('too-large', { url, facts: { bytes: maxBytes } });
      }
      yield chunk;
    }
  } catch (error) {
    throw failureOf(error, url);
  }
}

const one = (header: string | string[] | undefined) =>
  Array.isArray(header) ? (header[0] ?? null) : (header ?? null);

/** Network trouble in words. A SourceFailure, also one wrapped by undici, stays what it is. */
function failureOf(error: unknown, url: URL): SourceFailure {
  if (error instanceof SourceFailure) return error;
  const { name, code, cause } = facts(error);
  if (cause instanceof SourceFailure) return cause;
  if (name === 'TimeoutError' || /TIMEOUT/.test(code)) {
    return new SourceFailure('timeout', { url, cause: error });
  }
  if (name === 'AbortError') return new SourceFailure('aborted', { url, cause: error });
  if (CUT_OFF.has(code)) {
    return new SourceFailure('cut-off', { url, cause: error });
  }
  return new SourceFailure('unreachable', { url, facts: { reason: code || name }, cause: error });
}

function facts(error: unknown): { name: string; code: string; cause: unknown } {
  if (!(error instanceof Error)) return { name: 'unknown error', code: '', cause: null };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return { name: error.name, code, cause: error.cause };
}

const CUT_OFF = new Set([
  'UND_ERR_SOCKET',
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
  'ECONNRESET',
  'Z_BUF_ERROR',
  'Z_DATA_ERROR',
  'HPE_INVALID_EOF_STATE',
]);
