/**
 * DKAN: speaks half of CKAN's language and has no `package_search`. Read page by page with
 * `current_package_list_with_resources`, or record by record with `package_list` and `package_show` where the
 * former is missing or the source's URL names the latter.
 */

import { SourceFailure } from '../failure.ts';
import type { Get } from '../fetch.ts';
import { listOf } from '../fields.ts';
import {
  action,
  actionUrl,
  type Catalogue,
  numbered,
  type Page,
  pageMark,
  type Raw,
  type Read,
  watchWalk,
} from './catalogue.ts';

export const readDkan: Read = async function* (catalogue, get) {
  if (/\/package_(list|show)\/?$/.test(catalogue.url.pathname)) yield* oneByOne(catalogue, get);
  else yield* pageByPage(catalogue, get);
};

async function* pageByPage(catalogue: Catalogue, get: Get): AsyncIterable<Page> {
  const watch = watchWalk(catalogue);
  let whole: string | null = null;
  for (let offset = 0; ; ) {
    const page = await listPage(catalogue, offset, get);
    if (!page) {
      yield* oneByOne(catalogue, get);
      return;
    }
    const { records, guessed } = page;
    // Some servers know neither limit nor offset and hand out everything, every time.
    if (records.length === 0 || pageMark(records) === whole) return;
    if (offset === 0 && records.length !== catalogue.pageSize) whole = pageMark(records);
    watch(records, offset + records.length);
    yield { records: numbered(records, offset), total: null, guessed };
    offset += records.length;
  }
}

/** Null when the server does not know the action. */
async function listPage(catalogue: Catalogue, offset: number, get: Get) {
  const url = actionUrl(catalogue.url, 'current_package_list_with_resources', {
    limit: catalogue.pageSize,
    offset,
  });
  try {
    const { result, guessed } = await action(url, get);
    if (!Array.isArray(result))
      throw new SourceFailure('wrong-shape', { url, facts: { expected: '{ result: […] }' } });
    return { records: result.flatMap(listOf), guessed };
  } catch (error) {
    if (offset === 0 && isRefusal(error)) return null;
    throw error;
  }
}

async function* oneByOne(catalogue: Catalogue, get: Get): AsyncIterable<Page> {
  const url = actionUrl(catalogue.url, 'package_list');
  const { result } = await action(url, get);
  if (!Array.isArray(result))
    throw new SourceFailure('wrong-shape', { url, facts: { expected: '{ result: […] }' } });
  const names = [...new Set(result.map(String))];
  watchWalk(catalogue)(names, names.length);
  for (let first = 0; first < names.length; first += AT_ONCE) {
    const shown = await Promise.all(
      names.slice(first, first + AT_ONCE).map((name) => show(catalogue.url, name, get)),
    );
    yield { records: shown, total: names.length, guessed: false };
  }
}

const AT_ONCE = 4;

/** One record. DKAN wraps it in a list; one that is listed but not handed out breaks nothing. */
async function show(source: URL, name: string, get: Get): Promise<Raw> {
  try {
    const { result } = await action(actionUrl(source, 'package_show', { id: name }), get);
    return { at: name, value: listOf(result)[0], broken: null };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { at: name, value: name, broken: 'record-not-shown' };
  }
}

/** The server is well and knows no such thing: not a failure of the whole source. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof SourceFailure)) return false;
  return error.code === 'source-said-no' || [400, 403, 404, 405, 410].includes(Number(error.facts.status));
}
