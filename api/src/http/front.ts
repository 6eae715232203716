/**
 * What every request passes before it reaches a resource: a number, the log, the rate limit, the headers that
 * protect without breaking embedding, and bounds on address and body.
 */
import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { faultSentenceOf } from './fault.words.ts';
import { Problem } from './problem.ts';
import type { Edges, World } from './world.ts';

const LONGEST_URL = 4000;
const LARGEST_BODY = 1024 * 1024;
/** A key is somebody we know: it may ask this many times as often as an address. */
const KEY_FACTOR = 10;

/** Numbers the request and writes one line about it: method, route, status, time. No address, no query, no name. */
export function numbered({ log, publicUrl }: Edges): MiddlewareHandler<World> {
  return async (c, next) => {
    const requestId = randomUUID();
    c.set('requestId', requestId);
    c.set('log', log);
    c.set('publicUrl', publicUrl);
    c.set('principal', null);
    const start = performance.now();
    await next();
    c.res.headers.set('X-Request-Id', requestId);
    if (log.isLevelEnabled('info'))
      log.info(
        {
          requestId,
          method: c.req.method,
          route: c.req.routePath,
          status: c.res.status,
          ms: Math.round(performance.now() - start),
        },
        'request',
      );
  };
}

/**
 * Headers for everything. Public data may be read and embedded from anywhere, so CORS is `*` without credentials,
 * and no frame or cross-origin policy forbids embedding. HSTS is the proxy's business: only it knows about TLS.
 */
export function openDoors(): MiddlewareHandler<World> {
  return async (c, next) => {
    if (c.req.method === 'OPTIONS' && c.req.header('Access-Control-Request-Method') !== undefined)
      return c.body(null, 204, preflight);
    await next();
    for (const [name, value] of Object.entries(always)) c.res.headers.set(name, value);
  };
}

const always = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers':
    'ETag, Link, Retry-After, X-Request-Id, Deprecation, Sunset, OpenNRW-Dry-Run',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

const preflight = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, HEAD, PUT, PATCH, DELETE, POST, OPTIONS',
  'Access-Control-Allow-Headers':
    'Authorization, Content-Type, If-Match, If-None-Match, Accept, Accept-Language',
  'Access-Control-Max-Age': '86400',
};

/** Bounds on the address and the body, before anything reads them. */
export function bounded(): MiddlewareHandler<World> {
  const limitBody = bodyLimit({
    maxSize: LARGEST_BODY,
    onError: () => {
      throw new Problem('too-large', { facts: { most: '1 MiB' } });
    },
  });
  return (c, next) => {
    if (c.req.url.length > LONGEST_URL) throw new Problem('url-too-long', { facts: { most: LONGEST_URL } });
    return c.req.method === 'GET' || c.req.method === 'HEAD' ? next() : limitBody(c, next);
  };
}

/** A typo or a doubled name must not silently return everything. */
export function eachParameterOnce(): MiddlewareHandler<World> {
  return (c, next) => {
    if (!c.req.url.includes('&')) return next();
    const repeated = Object.entries(c.req.queries()).find(([, values]) => values.length > 1);
    if (repeated === undefined) return next();
    const [parameter] = repeated;
    throw new Problem('repeated-parameter', {
      facts: { parameter },
      faults: [{ parameter, code: 'repeated', message: faultSentenceOf('repeated') }],
    });
  };
}

/** So many requests a minute for one address, more for a key. The address is a key in memory for that minute only. */
export function fairShare({ rateLimit, addressOf }: Edges): MiddlewareHandler<World> {
  if (rateLimit === 0) return (_, next) => next();
  const addresses = new RateLimiterMemory({ points: rateLimit, duration: 60 });
  const keys = new RateLimiterMemory({ points: rateLimit * KEY_FACTOR, duration: 60 });
  return async (c, next) => {
    const key = c.get('principal')?.keyId;
    await (key === undefined ? addresses.consume(addressOf(c)) : keys.consume(key)).catch(refuse);
    return next();
  };
}

function refuse(reason: unknown): never {
  if (!(reason instanceof RateLimiterRes)) throw reason;
  const seconds = Math.max(1, Math.ceil(reason.msBeforeNext / 1000));
  throw new Problem('too-many-requests', { facts: { seconds }, headers: { 'Retry-After': String(seconds) } });
}

/** Recognises the key of a request, if one came along. Nobody is let in here; `authorize` asks later. */
export function recognised(
  recognise: (key: string) => Promise<World['Variables']['principal']>,
): MiddlewareHandler<World> {
  return async (c, next) => {
    const header = c.req.header('Authorization');
    if (header !== undefined) c.set('principal', await recognise(bearer(header)));
    return next();
  };
}

function bearer(header: string): string {
  const key = /^Bearer ([\w-]{10,200})$/.exec(header)?.[1];
  if (key === undefined) throw new Problem('invalid-key', { headers: { 'WWW-Authenticate': 'Bearer' } });
  return key;
}
