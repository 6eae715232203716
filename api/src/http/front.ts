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
import type { Edges, Principal, World } from './world.ts';

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
      // The rest of the body is not read: nothing else can come over this connection.
      throw new Problem('too-large', { facts: { most: '1 MiB' }, headers: { Connection: 'close' } });
    },
  });
  return (c, next) => {
    if (c.req.url.length > LONGEST_URL) throw new Problem('url-too-long', { facts: { most: LONGEST_URL } });
    return c.req.method === 'GET' || c.req.method === 'HEAD' ? next() : limitBody(c, next);
  };
}

/** JSON is UTF-8. Bytes that are not would be stored as characters that stand for broken ones. */
export function legible(): MiddlewareHandler<World> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.header('Content-Type')?.includes('json')) {
      const body = await c.req.arrayBuffer();
      try {
        decoder.decode(body);
      } catch (cause) {
        throw new Problem('malformed-json', { cause });
      }
    }
    return next();
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

/**
 * Recognises the key of a request, if one came along, and counts the request: so many a minute for one address, more
 * for a key. An address from which keys come that are none is soon not listened to, so that keys cannot be tried without
 * end. Addresses are in memory for that minute only. Nobody is let in here; `authorize` asks later.
 */
export function admitted(
  { rateLimit, addressOf }: Edges,
  recognise: (key: string) => Promise<Principal>,
): MiddlewareHandler<World> {
  const addresses = shares(rateLimit);
  const keys = shares(rateLimit * KEY_FACTOR);
  const mistakes = shares(rateLimit);
  return async (c, next) => {
    const header = c.req.header('Authorization');
    if (header === undefined) {
      await addresses.spend(addressOf(c));
      return next();
    }
    await mistakes.requireLeft(addressOf(c));
    const principal = await known(header, recognise).catch(async (error) => {
      await mistakes.spend(addressOf(c));
      throw error;
    });
    c.set('principal', principal);
    await keys.spend(principal.keyId);
    return next();
  };
}

/** `points` requests a minute for each name; 0 for no limit. */
export function shares(points: number) {
  const limiter = new RateLimiterMemory({ points, duration: 60 });
  return {
    spend: async (name: string) => {
      if (points > 0) await limiter.consume(name).catch(refuse);
    },
    requireLeft: async (name: string) => {
      const spent = points > 0 ? await limiter.get(name) : null;
      if (spent !== null && spent.consumedPoints >= points) refuse(spent);
    },
  };
}

function refuse(reason: unknown): never {
  if (!(reason instanceof RateLimiterRes)) throw reason;
  const seconds = Math.max(1, Math.ceil(reason.msBeforeNext / 1000));
  throw new Problem('too-many-requests', { facts: { seconds }, headers: { 'Retry-After': String(seconds) } });
}

async function known(header: string, recognise: (key: string) => Promise<Principal>): Promise<Principal> {
  const key = /^Bearer +([\w-]{10,200})$/i.exec(header)?.[1];
  if (key === undefined) throw new Problem('invalid-key', { headers: { 'WWW-Authenticate': 'Bearer' } });
  return recognise(key);
}
