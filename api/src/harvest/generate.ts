/**
 * Invented catalogues of any size, for measuring: CKAN records with German titles, descriptions of about 40 words,
 * two files each. The same numbers give the same records. Word frequencies fall as in real text, so that there
 * are common words and rare ones.
 */

/** @param count how many; @param seed another one makes another catalogue */
export function* generatedRecords(count: number, seed = 1): Generator<object> {
  const dice = diceFrom(seed);
  for (let index = 0; index < count; index++) yield recordOf(index, dice);
}

/** The same as one line of NDJSON each, with its line end. */
export function* generatedLines(count: number, seed = 1): Generator<string> {
  for (const record of generatedRecords(count, seed)) yield `${JSON.stringify(record)}\n`;
}

function recordOf(index: number, dice: () => number): object {
  const subject = capital(wordFrom(dice));
  const place = pick(PLACES, dice);
  const year = 2005 + Math.floor(dice() * 20);
  const id = `00000000-0000-4000-8000-${index.toString(16).padStart(12, '0')}`;
  return {
    id,
    name: `${subject.toLowerCase()}-${index}`,
    title: `${subject} in ${place} ${year}`,
    notes: textFrom(dice, index),
    license_id: pick(LICENSES, dice),
    author: `Stadt ${place}`,
    author_email: 'opendata@stadt.test',
    metadata_created: `${year}-03-01T08:00:00.000000`,
    metadata_modified: `${year + 1}-0${1 + (index % 9)}-1${index % 9}T08:15:00.000000`,
    groups: [{ name: pick(GROUPS, dice) }],
    tags: [{ name: subject }, { name: place }, { name: wordFrom(dice) }],
    extras: [
      { key: 'frequency', value: 'http://publications.europa.eu/resource/authority/frequency/ANNUAL' },
    ],
    resources: ['csv', 'json'].map((format) => ({
      name: `${subject} als ${format.toUpperCase()}`,
      url: `https://daten.stadt.test/${id}/daten.${format}`,
      format,
      mimetype: format === 'csv' ? 'text/csv' : 'application/json',
      size: 1000 + Math.floor(dice() * 1_000_000),
    })),
  };
}

function textFrom(dice: () => number, index: number): string {
  const words = Array.from({ length: 40 }, () => wordFrom(dice)).join(' ');
  // One in ten is written in HTML, as about one in ten of the real ones is.
  return index % 10 === 0
    ? `<p>${words}</p><p>Quelle: <a href="https://stadt.test/">Stadt</a></p>`
    : `${words}.`;
}

/** Rank 1 about 2,000 times as often as rank 2,000. */
function wordFrom(dice: () => number): string {
  const rank = Math.floor(2000 ** dice());
  return `${STEMS[rank % STEMS.length] ?? ''}${ENDINGS[Math.floor(rank / STEMS.length) % ENDINGS.length] ?? ''}${rank > 500 ? rank : ''}`;
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const pick = (from: readonly string[], dice: () => number) => from[Math.floor(dice() * from.length)] ?? '';

/** Mulberry32: small, even, and the same everywhere. */
function diceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const PLACES = ['Bonn', 'Köln', 'Moers', 'Aachen', 'Münster', 'Hürth', 'Düren', 'Soest'];
const LICENSES = [
  'dl-zero-de/2.0',
  'dl-by-de/2.0',
  'cc-by-4.0',
  'cc-zero',
  'http://dcat-ap.de/def/licenses/cc-by-sa/4.0',
];
const GROUPS = ['envi', 'tran', 'gove', 'soci', 'educ', 'econ', 'heal'];
const ENDINGS = ['', 'en', 'wege', 'plätze', 'zahlen', 'pläne', 'straßen', 'häuser', 'standorte', 'gebiete'];
const STEMS = [
  ...[
    'der',
    'und',
    'die',
    'stadt',
    'daten',
    'in',
    'rad',
    'baum',
    'schul',
    'wahl',
    'verkehrs',
    'park',
    'wasser',
  ],
  ...[
    'spiel',
    'müll',
    'haushalts',
    'bevölkerungs',
    'kultur',
    'luft',
    'lärm',
    'bau',
    'denkmal',
    'brunnen',
    'markt',
  ],
  ...[
    'sport',
    'kinder',
    'friedhofs',
    'wald',
    'fluss',
    'brücken',
    'energie',
    'solar',
    'klima',
    'boden',
    'grün',
    'straßen',
  ],
];
