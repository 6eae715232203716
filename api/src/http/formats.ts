/** Which representation a request wants, and answers that are not JSON. */
import type { Context, Handler, MiddlewareHandler } from 'hono';
import { Problem } from './problem.ts';
import type { World } from './world.ts';

/**
 * The offered media type that an Accept header prefers, the first offered one where it is silent, or null where it
 * wants none of them. A range matches as RFC 9110 says; the most specific one decides.
 */
export function preferred(accept: string | undefined, offered: readonly string[]): string | null {
  if (accept === undefined || accept.trim() === '') return offered[0] ?? null;
  const ranges = accept.split(',', 30).map(readRange);
  let best: { type: string; weight: number } | null = null;
  for (const type of offered) {
    const weight = weightOf(type, ranges);
    if (weight > (best?.weight ?? 0)) best = { type, weight };
  }
  return best?.type ?? null;
}

/** Whether an answer may travel zipped: `gzip;q=0` says that it may not. */
export const takesGzip = (accepted = ''): boolean =>
  /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i.test(accepted);

interface Range {
  type: string;
  weight: number;
}

function readRange(part: string): Range {
  const [type = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
  const weight = parameters
    .map((parameter) => /^q=([\d.]+)$/.exec(parameter)?.[1])
    .find((found) => found !== undefined);
  return { type, weight: weight === undefined ? 1 : Number(weight) };
}

function weightOf(type: string, ranges: Range[]): number {
  const family = `${type.split('/')[0]}/*`;
  for (const candidate of [type, family, '*/*']) {
    const range = ranges.find((one) => one.type === candidate);
    if (range !== undefined) return range.weight;
  }
  return 0;
}

/** Other representations of the same address, chosen by Accept; JSON is what the route itself answers. */
export function alternatives(handlers: Record<string, Handler<World>>): MiddlewareHandler<World> {
  const offered = ['application/json', ...Object.keys(handlers)];
  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next();
    const type = preferred(c.req.header('Accept'), offered);
    if (type === null) throw new Problem('not-acceptable', { facts: { formats: offered.join(', ') } });
    const handler = handlers[type];
    if (handler === undefined) return next();
    const response = await handler(c, next);
    if (response instanceof Response) response.headers.append('Vary', 'Accept');
    return response;
  };
}

/** Streams text as it is made, so that a file of any length needs little memory and starts at once. */
export function streamed(
  c: Context,
  pieces: AsyncIterable<string>,
  headers: Record<string, string>,
): Response {
  const bytes = ReadableStream.from(pieces).pipeThrough(new TextEncoderStream());
  return c.body(bytes, 200, headers);
}

/** Escapes text for XML 1.0, leaving out what no XML document may hold. */
export function xml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
