/** The persons that a catalogue names, and how they are taken out of a text that names them again. */

import { type Word, words } from '@opennrw/rules/fold';
import { looksPersonal } from '@opennrw/rules/persons';

export class Persons {
  readonly #words = new Set<string>();
  /** Names as folded words, by their first word; also with the surname in front. */
  readonly #names = new Map<string, (readonly string[])[]>();
  readonly #surnames = new Set<string>();

  constructor(names: Iterable<string> = []) {
    for (const name of names) this.add(name);
  }

  /** Learns a name as it stands in a field: "Dr. Erika Mustermann", "Mustermann, Erika", with an office beside it. */
  add(name: string): void {
    for (const { word } of words(name)) if (word.length > 2) this.#words.add(word);
    for (const piece of SURNAME_FIRST.test(name) ? [name] : name.split(/[,;/()]+/)) {
      if (looksPersonal(piece)) this.#learn(piece);
    }
  }

  /** Whether a folded word is part of a person's name. */
  isNamed(word: string): boolean {
    return this.#words.has(word);
  }

  /** The text with `…` for each of these persons, and for a phone number right behind one. */
  maskedIn(text: string): string {
    if (this.#surnames.size === 0) return text;
    const found = words(text);
    let masked = '';
    let from = 0;
    for (let at = 0; at < found.length; ) {
      const end = this.#endOfName(text, found, at);
      const first = found[at];
      const last = found[end - 1];
      if (first && last && end > at) {
        masked += `${text.slice(from, first.start)}…`;
        from = last.end + phoneLength(text.slice(last.end, last.end + LONGEST_PHONE));
      }
      at = Math.max(end, at + 1);
    }
    return masked + text.slice(from);
  }

  #learn(piece: string): void {
    const swapped = piece.replace(SURNAME_FIRST, '$2 $1');
    const name = words(swapped).flatMap(({ word }) => (TITLES.has(word) ? [] : word));
    const surname = name.at(-1);
    if (surname === undefined) return;
    this.#surnames.add(surname);
    if (name.length < 2) return;
    for (const order of [name, [surname, ...name.slice(0, -1)]]) {
      const [first = ''] = order;
      const known = this.#names.get(first) ?? [];
      if (known.some((one) => one.join(' ') === order.join(' '))) continue;
      this.#names.set(first, [...known, order]);
    }
  }

  /** The index behind the name that begins at this word; the word's own index where none does. */
  #endOfName(text: string, found: readonly Word[], at: number): number {
    const before = found[at - 1];
    const first = found[at];
    if (!first) return at;
    const name = this.#names.get(first.word)?.find((one) => isAt(one, text, found, at));
    if (name) return at + name.length;
    const isAddressed = before && ADDRESS.has(before.word) && isGap(text.slice(before.end, first.start));
    return isAddressed && this.#surnames.has(first.word) ? at + 1 : at;
  }
}

const SURNAME_FIRST = /^\s*([^\s,]+), ([^\s,]+)\s*$/;
const TITLES = new Set(['herr', 'frau', 'dr', 'prof', 'dipl', 'ing', 'mag']);
/** A surname alone is a word like others; behind one of these it is a person's. */
const ADDRESS = new Set(['herr', 'herrn', 'frau', 'dr']);

function isAt(name: readonly string[], text: string, found: readonly Word[], at: number): boolean {
  return name.every((word, step) => {
    const one = found[at + step];
    if (one?.word !== word) return false;
    const before = found[at + step - 1];
    return step === 0 || (before !== undefined && isGap(text.slice(before.end, one.start)));
  });
}

/** What may stand between two words of one name. */
const isGap = (between: string) => /^(?:[ .-]|,? ?\n?|\. )$/.test(between);

const LONGEST_PHONE = 80;
/** "Tel. 77 12 34", "(Telefon: 0228/77-1234)", ", 0228 123": named as one, or beginning as one and no date. */
const PHONE =
  /^[\s,;:(–-]{0,5}(?:(?:tel(?:efon)?(?:nummer)?|fon|phone|mobil|handy|durchwahl|ruf)\b[.:\s]{0,4}|(?=[+(]|0\d)(?!\d\d?\.\s?\d\d?\.))[+(]?\d[\d\s()/.–-]{1,24}(?<=\d)\)?/iu;

const phoneLength = (behind: string) => PHONE.exec(behind)?.[0].length ?? 0;
