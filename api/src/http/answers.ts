/**
 * Answers to public questions are kept, keyed by the question and the revision of the data. An unchanged answer
 * costs no query; `If-None-Match` is answered without touching a row. Handlers know nothing of it: they return
 * a public answer through `publicly`, and everything else passes.
 */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Context, MiddlewareHandler, Next } from 'hono';
import { LRUCache } from 'lru-cache';
import { names, zippedTag } from './conditional.ts';
import { takesGzip } from './formats.ts';
import { languageOf } from './language.ts';
import type { Edges, World } from './world.ts';

interface Answer {
  revision: number;
  /** The next instant (ms since 1970) at which time alone changes it. */
  changesAt: number;
  tag: string;
  body: string;
  /** Made when somebody first wants it. */
  zipped?: Promise<Uint8Array<ArrayBuffer>>;
  headers: Record<string, string>;
}

const KEPT_BYTES = 32 * 1024 * 1024;
const LARGEST_KEPT = 2 * 1024 * 1024;
const WORTH_ZIPPING = 1000;
const zip = promisify(gzip);
/** A zipped answer is kept, so its bytes are worth a few more milliseconds, off this thread. */
const ZIPPING = { level: 8 };

/** For CDNs and browsers: fresh for a minute, usable while asking again, and usable when we are down. */
const cacheControl = 'public, max-age=60, stale-while-revalidate=300, stale-if-error=86400';
const FRESH_SECONDS = 360;

/** The same, never beyond the instant at which the answer changes by itself. */
const cacheControlUntil = (seconds: number): string =>
  seconds >= FRESH_SECONDS
    ? cacheControl
    : `public, max-age=${Math.max(0, Math.min(60, seconds))}, stale-if-error=86400`;

/**
 * Marks an answer as public: the same for everybody, until the data changes.
 * @param changesAt the next instant (ms since 1970) at which something computed from the time changes in it
 */
export function publicly(
  c: Context<World>,
  headers: Record<string, string> = {},
  changesAt = Number.POSITIVE_INFINITY,
): void {
  c.header('Cache-Control', cacheControl);
  c.set('changesAt', changesAt);
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
}

/** Keeps public answers to GET requests. Requests with a key are always answered afresh. */
export function keptAnswers({ database, now }: Pick<Edges, 'database' | 'now'>): MiddlewareHandler<World> {
  const kept = new LRUCache<string, Answer>({
    maxSize: KEPT_BYTES,
    // A zipped twin is a fraction of its text; half of it is more than enough.
    sizeCalculation: ({ body }, key) => 2 * Math.ceil(1.5 * body.length + key.length) + 500,
  });

  return async (c, next) => {
    if (c.req.header('Authorization') !== undefined) return keptFromCaches(c, next);
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next();
    const seen = database.revision();
    const revision = typeof seen === 'number' ? seen : await seen;
    const question = questionOf(c);
    const known = kept.get(question);
    const at = now().getTime();
    if (known !== undefined && known.revision === revision && known.changesAt > at)
      return reply(c, known, at);
    await next();
    if (c.res.status !== 200 || c.res.headers.get('Cache-Control') !== cacheControl) return;
    const changesAt = c.get('changesAt') ?? Number.POSITIVE_INFINITY;
    const answer = await answerOf(c.res, question, revision, changesAt);
    if (answer.body.length <= LARGEST_KEPT) kept.set(question, answer);
    c.res = undefined;
    c.res = await reply(c, answer, at);
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
  changesAt: number,
): Promise<Answer> {
  const body = await response.text();
  const headers = Object.fromEntries(response.headers);
  const tag = response.headers.get('ETag') ?? tagOf(revision, changesAt, question);
  return { revision, changesAt, tag, body, headers };
}

/** The tag of a list: it changes with the data and with the time, and differs by question. */
function tagOf(revision: number, changesAt: number, question: string): string {
  return `"${createHash('sha256').update(`${revision} ${changesAt} ${question}`).digest('base64url').slice(0, 22)}"`;
}

async function reply(c: Context, answer: Answer, at: number): Promise<Response> {
  const { tag, body, changesAt } = answer;
  const seconds = Math.floor((changesAt - at) / 1000);
  const headers = { ...answer.headers, 'cache-control': cacheControlUntil(seconds) };
  const zipped = body.length > WORTH_ZIPPING && takesGzip(c.req.header('Accept-Encoding'));
  const ownTag = zipped ? zippedTag(tag) : tag;
  const all = { ...headers, ETag: ownTag, Vary: 'Accept, Accept-Encoding, Accept-Language' };
  const condition = c.req.header('If-None-Match');
  if (condition !== undefined && names(condition, ownTag)) return c.body(null, 304, withoutContent(all));
  if (!zipped) return c.body(body, 200, all);
  answer.zipped ??= zip(body, ZIPPING).then((bytes) => new Uint8Array(bytes));
  return c.body(await answer.zipped, 200, { ...all, 'Content-Encoding': 'gzip' });
}

const withoutContent = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !name.toLowerCase().startsWith('content-')));
