/** CKAN: `package_search`, sorted by id so that a record added meanwhile moves no page. */

import { SourceFailure } from '../failure.ts';
import { fields } from '../fields.ts';
import { action, actionUrl, numbered, type Read, watchWalk } from './catalogue.ts';

export const readCkan: Read = async function* (catalogue, get) {
  const watch = watchWalk(catalogue);
  let start = 0;
  for (;;) {
    const url = actionUrl(catalogue.url, 'package_search', {
      rows: catalogue.pageSize,
      start,
      sort: 'id asc',
    });
    const { result, guessed } = await action(url, get);
    const { records, total } = searchResult(result, url);
    if (records.length === 0 && start < total) {
      throw new SourceFailure('incomplete', { url, facts: { total, got: start } });
    }
    watch(records, start + records.length);
    yield { records: numbered(records, start), total, guessed };
    // The server may hand out fewer than asked for, so the next page starts where this one ended.
    start += records.length;
    if (start >= total) return;
  }
};

function searchResult(result: unknown, url: URL): { records: readonly unknown[]; total: number } {
  const { count, results } = fields(result) ?? {};
  if (typeof count !== 'number' || !Array.isArray(results)) {
    throw new SourceFailure('wrong-shape', { url, facts: { expected: '{ count, results }' } });
  }
  return { records: results, total: count };
}
