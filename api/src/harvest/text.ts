/**
 * From bytes to words. Servers name the wrong character set often enough that the bytes are asked first:
 * a byte order mark, then valid UTF-8, then what the header says, then Windows-1252 with a remark.
 */

import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';

import { SourceFailure } from './failure.ts';
import type { Answer } from './fetch.ts';

export interface Decoded {
  readonly text: string;
  /** True when nothing named the character set and Windows-1252 was assumed. */
  readonly guessed: boolean;
}

export function decode(bytes: Buffer, charset: string | null): Decoded {
  if (isUtf8(bytes)) return { text: bytes.toString('utf8').replace(/^\uFEFF/, ''), guessed: false };
  const declared = markOf(bytes) ?? decoderFor(charset);
  if (declared) return { text: declared.decode(bytes), guessed: false };
  return { text: new TextDecoder('windows-1252').decode(bytes), guessed: true };
}

/** The whole answer as JSON, of whatever shape. */
export async function readJson(answer: Answer): Promise<{ value: unknown; guessed: boolean }> {
  const { text, guessed } = decode(await readAll(answer), answer.charset);
  if (/^\s*<(?:!doctype|html|\?xml|head|body)/i.test(text.slice(0, 500))) {
    throw new SourceFailure('html-answer', answer);
  }
  try {
    const value: unknown = JSON.parse(text);
    return { value, guessed };
  } catch (cause) {
    throw new SourceFailure(isCut(text) ? 'cut-off' : 'not-json', { url: answer.url, cause });
  }
}

/**
 * The answer cut at line ends, without them. A line over `maxLine` bytes comes as null, and its bytes are let go.
 * `ended` is false for a last line that has no line end.
 */
export async function* readLines(
  answer: Answer,
  maxLine: number,
): AsyncIterable<{ lines: (Buffer | null)[]; ended: boolean }> {
  let held: Buffer[] = [];
  let heldBytes = 0;
  const take = (rest: Buffer): Buffer | null => {
    const line =
      heldBytes + rest.length > maxLine ? null : held.length ? Buffer.concat([...held, rest]) : rest;
    held = [];
    heldBytes = 0;
    return line;
  };
  for await (const chunk of answer.chunks) {
    const lines: (Buffer | null)[] = [];
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      lines.push(take(chunk.subarray(from, end)));
      from = end + 1;
    }
    heldBytes += chunk.length - from;
    if (heldBytes > maxLine) held = [];
    else if (from < chunk.length) held.push(chunk.subarray(from));
    if (lines.length) yield { lines, ended: true };
  }
  if (heldBytes > 0) yield { lines: [take(Buffer.alloc(0))], ended: false };
}

const NEWLINE = 0x0a;

async function readAll(answer: Answer): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer.chunks) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function markOf(bytes: Buffer): TextDecoder | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be');
  return null;
}

/** Null for no charset, for one nobody knows, and for "utf-8", which these bytes are not. */
function decoderFor(charset: string | null): TextDecoder | null {
  if (!charset) return null;
  try {
    const decoder = new TextDecoder(charset);
    return decoder.encoding === 'utf-8' ? null : decoder;
  } catch {
    return null;
  }
}

/** An answer whose last character closes nothing was most likely cut; anything else was never JSON. */
function isCut(text: string): boolean {
  return /^\s*[[{]/.test(text) && !/[\]}]\s*$/.test(text);
}
