/** How the check reads a server, and what it notes down. */
import type { CheckWords } from './check.words.ts';

/** One line of the report. A note says what was not there to be checked. */
export interface Finding {
  kind: 'good' | 'fault' | 'note';
  text: string;
}

/** What every part of the check needs: where, in which words, and how strict. */
export interface Round {
  /** The server, without a slash at the end. */
  base: string;
  words: CheckWords;
  /** Whether pages of other addresses embed from this server: then headers are needed, and there are pages of ours. */
  foreign: boolean;
}

export interface Reading {
  status: number;
  headers: Headers;
  bytes: Buffer<ArrayBufferLike>;
  text: string;
}

export const fault = (address: string, text: string): Finding => ({
  kind: 'fault',
  text: `${address}: ${text}`,
});

/** Asks once, following no redirect. A string says why there is no answer to look at. */
export async function read(
  { words }: Round,
  url: string,
  init: { method?: string; headers?: Record<string, string> } = {},
): Promise<Reading | string> {
  let response: Response;
  try {
    response = await fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(30_000) });
  } catch (error) {
    return words.noAnswer(reasonOf(error));
  }
  const { status, headers } = response;
  try {
    const bytes = await bytesOf(response);
    return bytes ? { status, headers, bytes, text: bytes.toString('utf8') } : words.tooLong;
  } catch {
    return words.unreadable(headers.get('Content-Encoding') ?? '');
  }
}

/** Many times what any file of ours needs. */
const MOST_BYTES = 20_000_000;

/** @returns nothing where there are too many, packed or not */
async function bytesOf({ body }: Response): Promise<Buffer | undefined> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of body ?? []) {
    size += piece.length;
    if (size > MOST_BYTES) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}

/** The JSON of an answer, if `fits` knows its shape. */
export function jsonOf<Shape>(text: string, fits: (value: unknown) => value is Shape): Shape | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return fits(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Works on all of them, a few at a time. */
export async function several<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let at = 0; at < items.length; at += 6)
    results.push(...(await Promise.all(items.slice(at, at + 6).map(work))));
  return results;
}
