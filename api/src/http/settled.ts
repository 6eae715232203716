/** What became of a write, told to whoever asked for it. */
import { isTaken, Unexpected } from '../database/statement.ts';
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
