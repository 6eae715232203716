/**
 * From bytes to words. Whoever sends them names the wrong character set often enough that the bytes are asked first:
 * a byte order mark, then valid UTF-8, then what the header says, then Windows-1252 with a remark.
 */
import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';

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

function markOf(bytes: Buffer): TextDecoder | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be');
  return null;
}

/** Null for no charset, for one nobody knows, and for "utf-8", which these bytes are not. */
export function decoderFor(charset: string | null): TextDecoder | null {
  if (!charset) return null;
  try {
    const decoder = new TextDecoder(charset);
    return decoder.encoding === 'utf-8' ? null : decoder;
  } catch {
    return null;
  }
}
