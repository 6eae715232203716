/**
 * What a run has to say about single records: which field, which value, why. Whoever runs the source reads this
 * to mend it, so nothing is changed or left out in silence. Findings carry no names and no mail addresses.
 */

import type { FindingCode } from './findings.words.ts';

export type { FindingCode } from './findings.words.ts';

export interface Finding {
  /** `error`: the record was not taken. `warning`: a value was lost or changed. `info`: worth knowing. */
  readonly level: Level;
  /** The record's guid, or its place ("line 12") when it has none; null for the whole source. */
  readonly record: string | null;
  readonly field: string | null;
  /** The value as it came, at most 200 characters, persons and mail addresses masked. */
  readonly raw: string | null;
  readonly code: FindingCode;
}

export type Level = 'error' | 'warning' | 'info';

export function finding(
  code: FindingCode,
  record: string | null,
  field: string | null,
  raw: unknown,
): Finding {
  return { level: LEVELS[code], record, field, raw: PERSONAL.has(code) ? null : shown(raw), code };
}

/**
 * Findings of one run. All are counted; the list keeps the first `limit`, errors before the rest is dropped,
 * so that a million broken dates do not fill the memory or the database.
 */
export class Findings {
  readonly counts: Partial<Record<FindingCode, number>> = {};
  readonly #limit: number;
  #list: Finding[] = [];

  constructor(limit = 10_000) {
    this.#limit = limit;
  }

  get list(): readonly Finding[] {
    return this.#list;
  }

  add(found: Finding): void {
    this.counts[found.code] = (this.counts[found.code] ?? 0) + 1;
    if (this.#list.length < this.#limit) this.#list.push(found);
    else if (found.level === 'error') this.#makeRoomFor(found);
  }

  #makeRoomFor(found: Finding): void {
    const lightest = this.#list.findLastIndex((one) => one.level !== 'error');
    if (lightest >= 0) this.#list[lightest] = found;
  }
}

const LEVELS: Readonly<Record<FindingCode, Level>> = {
  'not-an-object': 'error',
  'not-json': 'error',
  'line-too-long': 'error',
  'record-not-shown': 'error',
  'identity-missing': 'error',
  'identity-too-long': 'error',
  'title-missing': 'error',
  'mapping-failed': 'error',
  'store-refused': 'error',
  'duplicate-id': 'error',
  missing: 'info',
  'beyond-the-feed': 'info',
  'not-public': 'info',
  'withdrawn-here': 'info',
  'title-from-name': 'warning',
  'text-cut': 'warning',
  'text-repaired': 'warning',
  'markup-removed': 'info',
  'list-cut': 'warning',
  'url-unsafe': 'warning',
  'url-unreadable': 'warning',
  'url-placeholder': 'info',
  'url-relative': 'info',
  'date-unreadable': 'warning',
  'number-unreadable': 'warning',
  'license-missing': 'warning',
  'license-unknown': 'warning',
  'theme-unknown': 'info',
  'frequency-unknown': 'info',
  'language-unknown': 'info',
  'personal-name': 'info',
  'personal-email': 'info',
  'distribution-without-url': 'warning',
  'charset-guessed': 'warning',
  'calendar-odd': 'warning',
};

const PERSONAL = new Set<FindingCode>(['personal-name', 'personal-email']);

/** Where a record begins to speak of people, in JSON whole or broken: it is shown only up to there. */
const OF_PEOPLE = /"(?:author|autor|maintainer|contact|creator|contributor|originator|publisher)/i;

function shown(raw: unknown): string | null {
  if (raw === undefined || raw === null) return null;
  const text = (typeof raw === 'string' ? raw : jsonOf(raw)).slice(0, 400);
  const people = text.search(OF_PEOPLE);
  const rest = people < 0 ? text : `${text.slice(0, people)}…`;
  return rest
    .replace(/[^\s@"<>]+@/g, '…@')
    .slice(0, 200)
    .replace(/\p{Cs}/gu, '\uFFFD');
}

function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return 'nested too deeply to be shown';
  }
}
