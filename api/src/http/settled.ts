/** What became of a write, told to whoever asked for it. */

import { isTaken, Unexpected } from '../database/statement.ts';
import type { Preconditions } from './conditional.ts';
import { Problem } from './problem.ts';

/**
 * Somebody else may have been faster between reading and writing.
 * @throws {Problem} 412 where the record has changed meanwhile, 409 where a unique value is taken
 */
export function settled<Value>(writing: Promise<Value>): Promise<Value> {
  return writing.catch((error) => {
    if (error instanceof Unexpected) throw new Problem('version-mismatch', { cause: error });
    if (isTaken(error)) throw new Problem('conflict', { facts: { what: 'taken' }, cause: error });
    throw error;
  });
}

/** Said with what a dry run would have stored. */
export const rehearsal = { 'OpenNRW-Dry-Run': 'true' };

const MOST_TRIES = 50;

/**
 * A PUT without a condition means "make it so": reading and writing are done once more when somebody else was faster
 * in between. With If-Match or If-None-Match the one who was slower is told.
 */
export function makeItSo<Done>(headers: Preconditions, readAndWrite: () => Promise<Done>): Promise<Done> {
  const conditional = headers['if-match'] !== undefined || headers['if-none-match'] !== undefined;
  return attempt(readAndWrite, conditional ? 1 : MOST_TRIES);
}

async function attempt<Done>(act: () => Promise<Done>, tries: number): Promise<Done> {
  try {
    return await act();
  } catch (error) {
    if (tries <= 1 || !wasBeaten(error)) throw error;
    return attempt(act, tries - 1);
  }
}

const wasBeaten = (error: unknown): boolean =>
  error instanceof Problem && (error.kind === 'version-mismatch' || error.facts.what === 'taken');
