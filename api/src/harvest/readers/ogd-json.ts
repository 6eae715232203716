/**
 * One JSON file with all records: a bare list, or a list inside the usual envelopes (`dataset` of data.json,
 * CKAN's `result.results`). Moers and Bonn published theirs like this.
 */

import { SourceFailure } from '../failure.ts';
import { fields } from '../fields.ts';
import { readJson } from '../text.ts';
import { numbered, type Read, watchWalk } from './catalogue.ts';

export const readOgdJson: Read = async function* (catalogue, get) {
  const { value, guessed } = await readJson(await get(catalogue.url));
  const records = recordsIn(value);
  if (!records) {
    throw new SourceFailure('wrong-shape', { url: catalogue.url, facts: { expected: '[…]' } });
  }
  watchWalk(catalogue)(records, records.length);
  yield { records: numbered(records, 0), total: records.length, guessed };
};

function recordsIn(value: unknown, depth = 0): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  const envelope = fields(value);
  if (!envelope || depth > 2) return null;
  const inside = ENVELOPES.find((name) => name in envelope);
  return inside ? recordsIn(envelope[inside], depth + 1) : null;
}

const ENVELOPES = ['dataset', 'datasets', 'result', 'results', 'items', 'packages'];
