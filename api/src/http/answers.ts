/**
 * Answers to public questions are kept, keyed by the question and the revision of the data. An unchanged answer
 * costs no query; `If-None-Match` is answered without touching a row. Handlers know nothing of it: they return
 * a public answer through `publicly`, and everything else passes.
 *
 * Where something in an answer is computed from the clock, it holds only until the next instant at which that changes:
 * neither we nor any cache keep it longer.
 */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Context, MiddlewareHandler, Next } from 'hono';
import { LRUCache } from 'lru-cache';
import type { Database } from '../database/door.ts';
import { names, zippedTag } from './conditional.ts';
import { languageOf } from './language.ts';
import type { World } from './world.ts';

interface Answer {
  revision: number;
  tag: string;
  body: string;
  /** Made when somebody first wants it. */
  zipped?: Promise<Uint8Array<ArrayBuffer>>;
  headers: Record<string, string>;
  /** The instant (ms since 1970) until which it holds. */
  until: number;
}

const KEPT_BYTES = 32 * 1024 * 1024;
const LARGEST_KEPT = 2 * 1024 * 1024;
const WORTH_ZIPPING = 1000;
const zip = promisify(gzip);

/** For CDNs and browsers: fresh for a minute, usable while asking again, and usable when we are down. */
const cacheControl = 'public, max-age=60, stale-while-revalidate=300, stale-if-error=86400';

/** What `cacheControl` allows at the most, in seconds. */
const STALE_S = 60 + 300;

/**
 * Marks an answer as public: the same for everybody, until the data changes, or until the instant (ms since 1970) at
 * which something computed in it changes by itself.
 */
export function publicly(
  c: Context<World>,
  headers: Record<string, string> = {},
  until = Number.POSITIVE_INFINITY,
): void {
  c.set('holdsUntil', until);
  c.header('Cache-Control', cacheControl);
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
}

/** Keeps public answers to GET requests. Requests with a key are always answered afresh. */
export function keptAnswers(database: Database, now: () => Date): MiddlewareHandler<World> {
  const kept = new LRUCache<string, Answer>({
    maxSize: KEPT_BYTES,
    // A zipped twin is a fraction of its text; half of it is more than enough.
    sizeCalculation: ({ body }, key) => 2 * Math.ceil(1.5 * body.length + key.length) + 500,
  });

  return async (c, next) => {
    if (c.req.header('Authorization') !== undefined) return keptFromCaches(c, next);
    if (c.req.method !== 'GET') return next();
    const seen = database.revision();
    const revision = typeof seen === 'number' ? seen : await seen;
    const question = questionOf(c);
    const known = kept.get(question);
    const instant = now().getTime();
    if (known !== undefined && known.revision === revision && instant < known.until)
      return reply(c, known, instant);
    await next();
    if (c.res.status !== 200 || c.res.headers.get('Cache-Control') !== cacheControl) return;
    const answer = await answerOf(c.res, question, revision, c.get('holdsUntil'));
    if (answer.body.length <= LARGEST_KEPT) kept.set(question, answer);
    c.res = undefined;
    c.res = await reply(c, answer, instant);
  };
}

/** An answer to a key is that key's business, whatever its handler said. */
async function keptFromCaches(c: Context, next: Next) {
  await next();
  if (c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'private, no-store');
}

/** What decides the answer: the address, the format wanted, and the language where sentences are in it. */
function questionOf(c: Context): string {
  const url = c.req.raw.url;
  return `${url.slice(url.indexOf('/', 8))} ${wantedBy(c.req.header('Accept'))} ${languageOf(c.req.header('Accept-Language'))}`;
}

/**
 * Accept as far as it decides anything: whoever names no format of ours gets what everybody gets, so that the many
 * spellings of browsers share one answer.
 */
const wantedBy = (accept = '*/*'): string =>
  /json|csv|xml|;q=/.test(accept) || !accept.includes('*/*') ? accept : '*/*';

async function answerOf(
  response: Response,
  question: string,
  revision: number,
  until: number,
): Promise<Answer> {
  const body = await response.text();
  const headers = Object.fromEntries(response.headers);
  const tag = response.headers.get('ETag') ?? tagOf(`${revision} ${until}`, question);
  return { revision, tag, body, headers, until };
}

/** The tag of a list: it changes with the data and with what the clock does to them, and differs by question. */
function tagOf(state: string, question: string): string {
  return `"${createHash('sha256').update(`${state} ${question}`).digest('base64url').slice(0, 22)}"`;
}

/** How long caches may keep an answer at an instant: no longer than it holds. */
function cachedAt({ until }: Answer, instant: number): string {
  const left = Math.floor((until - instant) / 1000);
  return left >= STALE_S ? cacheControl : `public, max-age=${Math.max(0, Math.min(60, left))}`;
}

async function reply(c: Context, answer: Answer, instant: number): Promise<Response> {
  const { tag, body, headers } = answer;
  const zipped = body.length > WORTH_ZIPPING && /\bgzip\b/.test(c.req.header('Accept-Encoding') ?? '');
  const ownTag = zipped ? zippedTag(tag) : tag;
  const all = {
    ...headers,
    'cache-control': cachedAt(answer, instant),
    ETag: ownTag,
    Vary: 'Accept, Accept-Encoding, Accept-Language',
  };
  const condition = c.req.header('If-None-Match');
  if (condition !== undefined && names(condition, ownTag)) return c.body(null, 304, withoutContent(all));
  if (!zipped) return c.body(body, 200, all);
  answer.zipped ??= zip(body).then((bytes) => new Uint8Array(bytes));
  return c.body(await answer.zipped, 200, { ...all, 'Content-Encoding': 'gzip' });
}

const withoutContent = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !name.toLowerCase().startsWith('content-')));
