/** What a page is sent as: bytes with a tag, zipped where the reader takes that, and headers that let nothing in. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Context } from 'hono';
import { names, zippedTag } from '../http/conditional.ts';
import { takesGzip } from '../http/formats.ts';
import type { World } from '../http/world.ts';
import type { Markup } from './markup.ts';

export interface Print {
  type: string;
  tag: string;
  plain: string;
  zipped: Uint8Array<ArrayBuffer>;
}

const zip = promisify(gzip);

export async function print(text: string, type: string): Promise<Print> {
  const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  return { type, tag, plain: text, zipped: new Uint8Array(await zip(text)) };
}

/** A print that is made when it is first asked for, and kept. */
export function printedOnce(make: () => string | Promise<string>, type: string): () => Promise<Print> {
  let kept: Promise<Print> | undefined;
  return () => {
    kept ??= Promise.resolve(make()).then((text) => print(text, type));
    return kept;
  };
}

export function handOut(
  c: Context<World>,
  { type, tag, plain, zipped }: Print,
  headers: Record<string, string>,
) {
  const zippedWanted = takesGzip(c.req.header('Accept-Encoding'));
  const ownTag = zippedWanted ? zippedTag(tag) : tag;
  const all = { Vary: 'Accept-Encoding', ...headers, ETag: ownTag };
  if (names(c.req.header('If-None-Match') ?? '', ownTag)) return c.body(null, 304, all);
  if (!zippedWanted) return c.body(plain, 200, { ...all, 'Content-Type': type });
  return c.body(zipped, 200, { ...all, 'Content-Type': type, 'Content-Encoding': 'gzip' });
}

export const HTML = 'text/html; charset=utf-8';

/**
 * Only this server’s own files: no inline script or style, no other host, no frame around the page. The two policies
 * of Trusted Types are Lit’s and the loader’s.
 */
const contentSecurity = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  'worker-src blob:',
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html opennrw 'allow-duplicates'",
].join('; ');

/** The headers of every page for people. It is asked for anew each time; an unchanged one costs a 304. */
export const pageHeaders = (language: string): Record<string, string> => ({
  'Content-Security-Policy': contentSecurity,
  'Content-Language': language,
  'Cache-Control': 'no-cache',
});

/** Sends a page that was made for this request. */
export async function sendPage(
  c: Context<World>,
  page: Markup,
  language: string,
  headers: Record<string, string> = {},
) {
  return handOut(c, await print(page.text, HTML), { ...pageHeaders(language), ...headers });
}
