/**
 * What a run has to say about single records: which field, which value, why. Whoever runs the source reads this
 * to mend it, so nothing is changed or left out in silence. Findings carry no names and no mail addresses.
 */

export interface Finding {
  /** `error`: the record was not taken. `warning`: a value was lost or changed. `info`: worth knowing. */
  readonly level: 'error' | 'warning' | 'info';
  /** The record's guid, or its place ("line 12") when it has none; null for the whole source. */
  readonly record: string | null;
  readonly field: string | null;
  /** The value as it came, at most 200 characters, mail addresses masked; null where it is personal. */
  readonly raw: string | null;
  readonly code: FindingCode;
  readonly message: string;
}

/** Every code with its sentence and weight. Codes are stable: people filter and count by them. */
export const findingCodes = {
  'not-an-object': ['error', 'The record is not an object.'],
  'not-json': ['error', 'The line is not valid JSON.'],
  'line-too-long': ['error', 'The line is too long to be read.'],
  'record-not-shown': ['error', 'The source lists the record, but does not hand it out.'],
  'identity-missing': ['error', 'The record has no id, name or title to recognise it by next time.'],
  'identity-too-long': ['error', 'The id of the record is longer than 500 characters.'],
  'title-missing': ['error', 'The record has no title and no name.'],
  'mapping-failed': ['error', 'The record has a shape nobody has thought of.'],
  'store-refused': ['error', 'The record could not be stored.'],
  'duplicate-id': [
    'error',
    'Another record of this run has the same id and other content; the first one was taken.',
  ],
  missing: ['info', 'The source no longer lists the record.'],
  'not-public': ['info', 'The source marks the record as a draft, private or deleted; it was left out.'],
  'withdrawn-here': [
    'info',
    'The dataset was withdrawn here and stays so, although the source still lists it.',
  ],
  'title-from-name': ['warning', 'The record has no title; its name is used.'],
  'text-cut': ['warning', 'The text was too long and was cut.'],
  'text-repaired': ['warning', 'Control characters or broken characters were removed.'],
  'markup-removed': ['info', 'HTML was turned into plain text.'],
  'list-cut': ['warning', 'The list was too long and was cut.'],
  'url-unsafe': ['warning', 'Only http and https addresses are published; this one was left out.'],
  'url-unreadable': ['warning', 'This is not an address; it was left out.'],
  'url-placeholder': ['info', 'The address ends in a placeholder; it was left out.'],
  'url-relative': ['info', 'A relative address was completed.'],
  'date-unreadable': ['warning', 'This is not a date we can read; none was invented.'],
  'number-unreadable': ['warning', 'This is not a file size we can read.'],
  'license-missing': ['warning', 'The record names no licence.'],
  'license-unknown': ['warning', 'The licence is not in the DCAT-AP.de list; it is shown as given.'],
  'theme-unknown': ['info', 'The category has no counterpart among the EU data themes.'],
  'frequency-unknown': ['info', 'The update frequency is not in the EU list.'],
  'language-unknown': ['info', 'The language is not recognised.'],
  'personal-name': ['info', 'The name of a person was left out.'],
  'personal-email': ['info', 'The mail address of a person was left out.'],
  'distribution-without-url': ['warning', 'A file without an address was left out.'],
  'charset-guessed': ['warning', 'The character set is not named; Windows-1252 was assumed.'],
} as const satisfies Record<string, readonly ['error' | 'warning' | 'info', string]>;

export type FindingCode = keyof typeof findingCodes;

export function finding(
  code: FindingCode,
  record: string | null,
  field: string | null,
  raw: unknown,
): Finding {
  const [level, message] = findingCodes[code];
  return { level, record, field, raw: PERSONAL.has(code) ? null : shown(raw), code, message };
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

const PERSONAL = new Set<FindingCode>(['personal-name', 'personal-email']);

function shown(raw: unknown): string | null {
  if (raw === undefined || raw === null) return null;
  const text = typeof raw === 'string' ? raw.slice(0, 400) : (JSON.stringify(raw)?.slice(0, 400) ?? null);
  return (
    text
      ?.replace(/[^\s@"<>]+@/g, '…@')
      .toWellFormed()
      .slice(0, 200) ?? null
  );
}
