/** The bodies of answers: whole, as JSON, or line by line. */
import { decode } from '../text/decode.ts';
import { SourceFailure } from './failure.ts';
import type { Answer } from './fetch.ts';

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

/** An answer whose last character closes nothing was most likely cut; anything else was never JSON. */
function isCut(text: string): boolean {
  return /^\s*[[{]/.test(text) && !/[\]}]\s*$/.test(text);
}
