/** One record per line, read as it comes: a file of any size needs the memory of one batch. */

import { decode } from '../../text/decode.ts';
import { SourceFailure } from '../failure.ts';
import { readLines } from '../text.ts';
import type { Catalogue, Raw, Read } from './catalogue.ts';

export const readNdjson: Read = async function* (catalogue, get) {
  const { maxRecords, pageSize, url } = catalogue;
  const answer = await get(url);
  const reading = new Reading(catalogue, answer.charset);
  for await (const { lines, ended } of readLines(answer, MAX_LINE)) {
    for (const line of lines) {
      reading.take(line, ended);
      if (reading.read > maxRecords) {
        throw new SourceFailure('too-many-records', { url, facts: { most: maxRecords } });
      }
      if (reading.batch.length >= pageSize) yield reading.handOut();
    }
  }
  if (reading.batch.length) yield reading.handOut();
};

/** Bytes of one line: room for a description of 10 MB and its escapes. */
const MAX_LINE = 32 * 2 ** 20;

/** What is known so far, and the lines not yet handed out. */
class Reading {
  batch: Raw[] = [];
  read = 0;
  readonly #catalogue: Catalogue;
  readonly #charset: string | null;
  #guessed = false;

  constructor(catalogue: Catalogue, charset: string | null) {
    this.#catalogue = catalogue;
    this.#charset = charset;
  }

  take(line: Buffer | null, ended: boolean): void {
    this.read += 1;
    const at = `line ${this.read}`;
    if (line === null) {
      this.batch.push({ at, value: null, broken: 'line-too-long' });
      return;
    }
    const { text, guessed } = decode(line, this.#charset);
    this.#guessed ||= guessed;
    if (text.trim() !== '') this.batch.push(this.#parse(text, at, ended));
  }

  handOut() {
    const page = { records: this.batch, total: null, guessed: this.#guessed };
    this.batch = [];
    this.#guessed = false;
    return page;
  }

  #parse(text: string, at: string, ended: boolean): Raw {
    try {
      const value: unknown = JSON.parse(text);
      return { at, value, broken: null };
    } catch (cause) {
      const { url } = this.#catalogue;
      if (!ended) throw new SourceFailure('cut-off', { url, cause });
      if (this.read === 1 && text.trimStart().startsWith('<')) {
        throw new SourceFailure('html-answer', { url, cause });
      }
      return { at, value: text.slice(0, 400), broken: 'not-json' };
    }
  }
}
