/**
 * What all readers agree on. A reader takes one kind of catalogue apart, page by page, without judging the records.
 * It throws a SourceFailure when an answer as a whole cannot be trusted; one broken record is passed on as broken.
 */

import { SourceFailure } from '../failure.ts';
import type { Get } from '../fetch.ts';
import { fields } from '../fields.ts';
import { readJson } from '../text.ts';

export type Read = (catalogue: Catalogue, get: Get) => AsyncIterable<Page>;

export interface Catalogue {
  readonly url: URL;
  /** Records asked for at a time; CKAN gives 1,000 at most. */
  readonly pageSize: number;
  /** A catalogue with more pages or records than this has no end: the run fails. */
  readonly maxPages: number;
  readonly maxRecords: number;
}

export interface Page {
  readonly records: readonly Raw[];
  /** How many records the source says it has, if it says so. */
  readonly total: number | null;
  /** True when the character set had to be guessed. */
  readonly guessed: boolean;
}

export interface Raw {
  /** Its place in the source, for people: "line 12", "record 3". */
  readonly at: string;
  /** The record as parsed; for a broken one its beginning as text. */
  readonly value: unknown;
  readonly broken: 'not-json' | 'line-too-long' | 'record-not-shown' | null;
}

/** Numbers whole records from `first` (counted from 0). */
export function numbered(values: readonly unknown[], first: number): Raw[] {
  return values.map((value, index) => ({ at: `record ${first + index + 1}`, value, broken: null }));
}

/** Calls a CKAN-style action and hands out its `result`. Such servers say no with status 200. */
export async function action(url: URL, get: Get): Promise<{ result: unknown; guessed: boolean }> {
  const { value, guessed } = await readJson(await get(url));
  const answer = fields(value);
  if (!answer) throw new SourceFailure('wrong-shape', { url, facts: { expected: '{ success, result }' } });
  if (answer.success !== true) {
    const why = fields(answer.error)?.message;
    throw new SourceFailure('source-said-no', {
      url,
      facts: { why: typeof why === 'string' ? why.slice(0, 200) : '' },
    });
  }
  return { result: answer.result, guessed };
}

/**
 * The address of an action on the server a source URL points at. The URL may be the portal's, its API's or one
 * action's; a filter in its query (`fq=organization:bonn`) is kept.
 */
export function actionUrl(source: URL, name: string, query: Record<string, string | number> = {}): URL {
  const url = new URL(source);
  const base = source.pathname.replace(/\/action\/[^/]*\/?$/, '').replace(/\/+$/, '');
  url.pathname = `${/\/api(\/\d)?$/.test(base) ? base : `${base}/api/3`}/action/${name}`;
  url.hash = '';
  for (const [key, value] of Object.entries(query)) url.searchParams.set(key, String(value));
  return url;
}

/** Watches one walk through a catalogue. Call it with every page; it throws when the walk leads nowhere. */
export function watchWalk(catalogue: Catalogue): (records: readonly unknown[], total: number) => void {
  const seen = new Set<string>();
  let pages = 0;
  return (records, total) => {
    pages += 1;
    const { maxPages, maxRecords, url } = catalogue;
    if (pages > maxPages) throw new SourceFailure('too-many-pages', { url, facts: { most: maxPages } });
    if (total > maxRecords) throw new SourceFailure('too-many-records', { url, facts: { most: maxRecords } });
    const mark = pageMark(records);
    if (seen.has(mark)) throw new SourceFailure('paging-loop', { url, facts: { page: pages } });
    seen.add(mark);
  };
}

/** Equal for two pages that begin and end with the same records. */
export const pageMark = (records: readonly unknown[]) =>
  JSON.stringify([records.length, outline(records[0]), outline(records.at(-1))]);

/** No further down than this are two records compared: one that is nested endlessly cannot be written down. */
const DEEPEST = 4;

function outline(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth === DEEPEST) return null;
  return Object.entries(value).map(([name, inner]) => [name, outline(inner, depth + 1)]);
}
