/**
 * Search as a German expects it: "Koeln", "Köln" and "Koln" are one word, "Baum" finds "Straßenbäume".
 *
 * The index, the query and the highlighting all go through this file, so that what is found is also what is marked:
 *
 * - `fold(text)`: one spelling for all spellings of a word
 * - `words(text)`: the folded words with their places in the original
 * - `parts(word)`: the tails of a compound (from compounds.ts)
 * - `parseQuery(input)`: what a person typed, as at most 8 terms
 * - `titleKey(title)`: German dictionary order as plain text order (from title-key.ts)
 * - `highlight(text, query)`, `snippet(text, query, length)`: plain ranges, never HTML
 *
 * Places and ranges are UTF-16 offsets, `[start, end)`. Nothing here throws, whatever the text.
 */
import { parts } from './compounds.ts';

export { parts } from './compounds.ts';
export { titleKey } from './title-key.ts';

/** A word: folded, and where its original stands in the text (UTF-16 offsets, end exclusive). */
export interface Word {
  word: string;
  start: number;
  end: number;
}

/** One thing that must occur: a word (whole, as a prefix or as part of a compound), or a phrase of exact words. */
export interface Term {
  /** Folded; the words of a phrase are separated by one blank. At most 64 characters per word. */
  text: string;
  phrase: boolean;
}

export interface Query {
  terms: Term[];
}

export type Range = [start: number, end: number];

const MAX_TERMS = 8;
const MAX_TERM_LENGTH = 64;
const MAX_QUERY_LENGTH = 2000;

/**
 * Folds a text for searching: lower case, ä/ae → a, ö/oe → o, ü/ue → u, ß → ss, accents and invisible characters
 * gone. Fold once only: the fold of a folded text can differ ("Böe" → "boe" → "bo").
 *
 * "ue" after a, e or q is no umlaut and stays ("Bauer", "neue", "Quelle"; it also keeps the seam of "Bauerlaubnis"),
 * except before b, where it is the ü of "über" and "Übung" ("Gemeindeuebersicht").
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (isFolded(lower)) return lower;
  return strip(lower.replace(WRITTEN_OUT_UMLAUT, firstLetter));
}

/** The short way for most words: only ASCII and nothing that looks like a written-out umlaut. */
function isFolded(lower: string): boolean {
  let previous = 0;
  for (let at = 0; at < lower.length; at += 1) {
    const code = lower.charCodeAt(at);
    if (code > 0x7f || (code === E && (previous === A || previous === O || previous === U))) return false;
    previous = code;
  }
  return true;
}

const [A, E, O, U] = [0x61, 0x65, 0x6f, 0x75];
const WRITTEN_OUT_UMLAUT = /[ao]e|(?<![aeqäöü]|\u0308)ue|ue(?=b)/g;
const GERMAN = /[äöüß]/g;
const NON_ASCII = /[\u0080-\uffff]/;
const INVISIBLE = /[\p{M}\p{Cf}\p{Cs}]/gu;
const UNDECOMPOSED = /[æœøłđðþı]/g;
const PLAIN = new Map(
  Object.entries({
    ä: 'a',
    ö: 'o',
    ü: 'u',
    ß: 'ss',
    æ: 'a',
    œ: 'o',
    ø: 'o',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ı: 'i',
  }),
);

function strip(joined: string): string {
  const german = joined.replace(GERMAN, plainLetter);
  if (!NON_ASCII.test(german)) return german;
  return german.normalize('NFKD').toLowerCase().replace(INVISIBLE, '').replace(UNDECOMPOSED, plainLetter);
}

function firstLetter(pair: string): string {
  return pair.charAt(0);
}

function plainLetter(letter: string): string {
  return PLAIN.get(letter) ?? letter;
}

/** The words of a text in order: runs of letters and digits (also ² and ₂) of any script. Everything else separates. */
export function words(text: string): Word[] {
  const found: Word[] = [];
  let at = 0;
  while (at < text.length) {
    if (kindAt(text, at) !== LETTER) {
      at += 1;
      continue;
    }
    const start = at;
    do at += 1;
    while (at < text.length && kindAt(text, at) !== SEPARATOR);
    const word = fold(text.slice(start, at));
    if (word !== '') found.push({ word, start, end: at });
  }
  return found;
}

const SEPARATOR = 0;
const LETTER = 1;
/** Belongs to the word it stands in but cannot start one: accents, soft hyphens, the second half of a pair. */
const GLUE = 2;

const KINDS = Uint8Array.from({ length: 0x300 }, (_, code) => kindOf(String.fromCharCode(code)));

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < KINDS.length) return KINDS[code] ?? SEPARATOR;
  if (code >= 0xdc00 && code < 0xe000) return GLUE;
  return kindOf(String.fromCodePoint(text.codePointAt(at) ?? code));
}

function kindOf(character: string): number {
  if (/[\p{L}\p{Nd}\p{Nl}²³¹\u2070-\u2089]/u.test(character)) return LETTER;
  return /[\p{M}\p{Cf}]/u.test(character) ? GLUE : SEPARATOR;
}

/**
 * Reads what a person typed into a search field. Every term must occur. Text in quotes (" „ “ ” « ») is a phrase;
 * a quote that is never closed counts for nothing. All other signs only separate words, so no search syntax can be
 * smuggled in. At most 8 different terms are kept, from the first 2,000 characters.
 *
 * A term of one letter is meant as it stands; longer ones also match as a prefix or as a part of a compound.
 */
export function parseQuery(input: string): Query {
  const segments = input.slice(0, MAX_QUERY_LENGTH).split(/["„“”«»]/);
  const unclosed = segments.length % 2 === 0 ? segments.length - 1 : -1;
  const terms: Term[] = [];
  for (const [index, segment] of segments.entries()) {
    const found = words(segment).map(({ word }) => word.slice(0, MAX_TERM_LENGTH));
    const quoted = index % 2 === 1 && index !== unclosed;
    const texts = quoted ? [found.slice(0, MAX_TERMS).join(' ')] : found;
    for (const text of texts) addTerm(terms, { text, phrase: quoted });
  }
  return { terms };
}

function addTerm(terms: Term[], term: Term): void {
  if (term.text === '' || terms.length >= MAX_TERMS) return;
  if (!terms.some((known) => known.text === term.text && known.phrase === term.phrase)) terms.push(term);
}

/**
 * Where a text answers a query: the whole word for a word or prefix ("Bäume" for "baum"), the tail for a part of a
 * compound ("bäume" in "Straßenbäume"), all words of a phrase. Sorted, without overlaps.
 */
export function highlight(text: string, query: string): Range[] {
  const { terms } = parseQuery(query);
  if (terms.length === 0) return [];
  const found = words(text);
  const singles = terms.filter((term) => !term.phrase).map((term) => term.text);
  const phrases = terms.filter((term) => term.phrase).map((term) => term.text.split(' '));
  const ranges: Range[] = [];
  for (const [index, word] of found.entries()) {
    const range = rangeInWord(text, word, singles);
    if (range !== null) ranges.push(range);
    for (const phrase of phrases) {
      const end = endOfPhrase(found, index, phrase);
      if (end !== null) ranges.push([word.start, end]);
    }
  }
  return merge(ranges);
}

function rangeInWord(text: string, { word, start, end }: Word, terms: readonly string[]): Range | null {
  if (terms.some((term) => matches(word, term))) return [start, end];
  const tail = parts(word).find((part) => terms.some((term) => matches(part, term)));
  return tail === undefined ? null : [placeOf(text, start, end, word.length - tail.length), end];
}

function matches(word: string, term: string): boolean {
  return term.length > 1 ? word.startsWith(term) : word === term;
}

function endOfPhrase(found: readonly Word[], index: number, phrase: readonly string[]): number | null {
  let end: number | null = null;
  for (const [offset, expected] of phrase.entries()) {
    const word = found[index + offset];
    if (word?.word.slice(0, MAX_TERM_LENGTH) !== expected) return null;
    end = word.end;
  }
  return end;
}

/** Where the folded letter number `folded` of a word stands in the original; "ß" and "ae" are kept whole. */
function placeOf(text: string, start: number, end: number, folded: number): number {
  let place = end;
  while (place > start && fold(text.slice(start, place)).length > folded) place -= 1;
  return place;
}

function merge(ranges: Range[]): Range[] {
  const merged: Range[] = [];
  for (const [start, end] of ranges.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/**
 * The piece of a plain text, at most `length` characters plus an ellipsis on each side, that holds the most matches;
 * the beginning when there is none. White space is collapsed, words stay whole. Ranges belong to the piece.
 */
export function snippet(text: string, query: string, length: number): { text: string; ranges: Range[] } {
  const line = text.replace(/\s+/gu, ' ').trim();
  const ranges = highlight(line, query);
  if (line.length <= length) return { text: line, ranges };
  const [start, end] = windowAround(line, ranges, Math.max(length, 1));
  const before = start > 0 ? '… ' : '';
  const piece = before + line.slice(start, end) + (end < line.length ? ' …' : '');
  const shift = before.length - start;
  const inside = ranges.filter((range) => range[0] >= start && range[1] <= end);
  return { text: piece, ranges: inside.map(([from, to]): Range => [from + shift, to + shift]) };
}

/** The densest window; it begins a little before its first match and on the border of a word. */
function windowAround(line: string, ranges: readonly Range[], length: number): Range {
  const [first, last] = densest(ranges, length);
  const slack = Math.max(0, length - (last - first));
  const wish = Math.min(Math.max(0, first - Math.floor(slack / 3)), line.length - length);
  const start = wish === 0 ? 0 : Math.min(first, wordStart(line, wish));
  return [start, Math.max(Math.min(last, start + length), wordEnd(line, start + length, start))];
}

/** First and last place of the most matches that fit into `length`; the earliest of equals. */
function densest(ranges: readonly Range[], length: number): Range {
  let best: Range = [0, 0];
  let most = 0;
  let from = 0;
  for (const [index, range] of ranges.entries()) {
    while (from < index && range[1] - (ranges[from]?.[0] ?? 0) > length) from += 1;
    const first = ranges[from]?.[0] ?? range[0];
    if (index - from + 1 > most) {
      most = index - from + 1;
      best = [first, range[1]];
    }
  }
  return best;
}

function wordStart(line: string, at: number): number {
  const blank = line.indexOf(' ', at - 1);
  return blank === -1 ? at : blank + 1;
}

function wordEnd(line: string, at: number, start: number): number {
  if (at >= line.length) return line.length;
  const blank = line.lastIndexOf(' ', at);
  return blank > start ? blank : onCharacterBorder(line, at);
}

function onCharacterBorder(line: string, at: number): number {
  return GLUE === kindAt(line, at) ? at - 1 : at;
}
