/**
 * What goes wrong has one type. Throw `new Problem('not-found', { … })` anywhere; `respond` is the one place
 * that turns it into an answer (RFC 9457), in the reader's language, saying no more than a stranger should know.
 */
import { DrizzleQueryError } from 'drizzle-orm/errors';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { type CustomFault, faultSentenceOf } from './fault.words.ts';
import { type Language, languageOf } from './language.ts';
import { type Facts, problemWords } from './problem.words.ts';
import type { World } from './world.ts';

/** Every kind of problem with its status. The kind is the last part of `type` and the name of its page. */
export const problemKinds = {
  'invalid-request': 400,
  'unknown-parameter': 400,
  'repeated-parameter': 400,
  'foreign-cursor': 400,
  'malformed-json': 400,
  'missing-key': 401,
  'invalid-key': 401,
  'not-allowed': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'not-acceptable': 406,
  conflict: 409,
  withdrawn: 410,
  'version-mismatch': 412,
  'too-large': 413,
  'url-too-long': 414,
  'unsupported-media-type': 415,
  'invalid-content': 422,
  'version-required': 428,
  'too-many-requests': 429,
  'internal-error': 500,
  'not-implemented': 501,
  'search-too-broad': 503,
  overloaded: 503,
} as const;

export type ProblemKind = keyof typeof problemKinds;
export type ProblemStatus = (typeof problemKinds)[ProblemKind];

/** One fault within a request: where it is, a stable code, and a sentence made for the reader's language. */
export interface Fault {
  parameter?: string;
  pointer?: string;
  code: string;
  message: (language: Language) => string;
}

export class Problem extends Error {
  override readonly name = 'Problem';
  readonly kind: ProblemKind;
  readonly facts: Facts;
  readonly faults: readonly Fault[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    kind: ProblemKind,
    options: {
      facts?: Facts;
      faults?: readonly Fault[];
      headers?: Record<string, string>;
      cause?: unknown;
    } = {},
  ) {
    super(kind, { cause: options.cause });
    this.kind = kind;
    this.facts = options.facts ?? {};
    this.faults = options.faults ?? [];
    this.headers = options.headers ?? {};
  }

  get status(): ProblemStatus {
    return problemKinds[this.kind];
  }
}

/** The value, or a 404 that names what was looked for. */
export function found<Value>(value: Value | null | undefined, what: string): Value {
  if (value === null || value === undefined) throw new Problem('not-found', { facts: { what } });
  return value;
}

/** The record, or a 410 that says since when it is withdrawn. */
export function standing<Row extends { withdrawnAt: string | null }>(row: Row): Row {
  if (row.withdrawnAt !== null)
    throw new Problem('withdrawn', { facts: { date: row.withdrawnAt.slice(0, 10) } });
  return row;
}

/** What is wrong with one query parameter: a 400. */
export const badParameter = (parameter: string, code: CustomFault): Problem =>
  new Problem('invalid-request', { faults: [{ parameter, code, message: faultSentenceOf(code) }] });

/** What is wrong with one field of a body: a 422. */
export const badField = (pointer: string, code: CustomFault): Problem =>
  new Problem('invalid-content', { faults: [{ pointer, code, message: faultSentenceOf(code) }] });

/** What is only for the holder of a key: a 401. */
export const keyNeeded = (): Problem =>
  new Problem('missing-key', { headers: { 'WWW-Authenticate': 'Bearer' } });

/** What was thrown, as a problem. What nobody expected is logged and stays inside. */
export function heard(thrown: unknown, c: Context<World>): Problem {
  const problem = toProblem(thrown, c.req.method);
  // Whoever asks for what is not made yet is no incident.
  if (problem.status >= 500 && problem.status !== 501)
    c.get('log').error(
      { requestId: c.get('requestId'), ...loggable(problem.cause ?? problem) },
      problem.kind,
    );
  return problem;
}

/** A query that failed, without the words that somebody was looking for. */
const loggable = (error: unknown) =>
  error instanceof DrizzleQueryError ? { err: error.cause, query: error.query } : { err: error };

/** Turns whatever was thrown into the answer for programs. */
export function respond(thrown: unknown, c: Context<World>): Response {
  const problem = heard(thrown, c);
  const language = languageOf(c.req.header('Accept-Language'));
  const { title, detail } = problemWords[language][problem.kind];
  const body = {
    type: `${c.get('publicUrl')}/problems/${problem.kind}`,
    title,
    status: problem.status,
    detail: detail(problem.facts),
    instance: c.req.path,
    requestId: c.get('requestId'),
    ...(problem.faults.length > 0 && {
      errors: problem.faults.map((fault) => ({ ...fault, message: fault.message(language) })),
    }),
  };
  return c.body(JSON.stringify(body), problem.status, {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Content-Language': language,
    'Cache-Control': 'no-store',
    Vary: 'Accept-Language',
    ...problem.headers,
  });
}

/** What the router throws itself says no more than a status. */
function toProblem(thrown: unknown, method: string): Problem {
  if (thrown instanceof Problem) return thrown;
  if (thrown instanceof HTTPException && thrown.status === 400)
    return new Problem('malformed-json', { cause: thrown });
  if (thrown instanceof HTTPException && thrown.status === 415) {
    const expected = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
    return new Problem('unsupported-media-type', { facts: { expected }, cause: thrown });
  }
  return new Problem('internal-error', { cause: thrown });
}
