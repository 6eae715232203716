/**
 * German dictionary order (DIN 5007-1: ä sorts as a, ß as ss) for a database that only compares code points.
 *
 * A key has up to three parts, each compared only when the earlier ones are equal, as the Unicode collation
 * algorithm does it: the letters, then their accents ("Apfel" before "Äpfel"), then their case ("apfel" before
 * "Apfel"). The order agrees with Intl.Collator('de') for Latin text, digits and common signs.
 *
 * @example rows.sort((a, b) => (titleKey(a.title) < titleKey(b.title) ? -1 : 1))
 */
export function titleKey(title: string): string {
  let letters = '';
  let accents = '';
  let cases = '';
  for (const character of title.slice(0, MAX_LENGTH).normalize('NFKD')) {
    if (PLAIN.test(character)) {
      letters += character;
      cases += '0';
    } else if (IGNORED.test(character)) continue;
    else if (MARK.test(character)) accents = accent(accents, letters.length, character);
    else {
      const letter = primary(character);
      cases += weightOfCase(character).repeat(letter.length);
      letters += letter;
      if (SHARP_S.test(character)) accents = accent(accents, letters.length, 'ß');
    }
  }
  return [letters, accents, cases.replace(TRAILING_LOWER, '')].join(LEVEL).replace(TRAILING_LEVELS, '');
}

/** Longer titles sort by their first 200 characters. */
const MAX_LENGTH = 200;
const LEVEL = '\u0001';
const TRAILING_LEVELS = new RegExp(`${LEVEL}+$`);
const TRAILING_LOWER = /0+$/;
const PLAIN = /[a-z0-9 ]/;
const IGNORED = /[\p{Cc}\p{Cf}\p{Cs}]/u;
const MARK = /\p{M}/u;

/** Signs in the order of the Unicode collation algorithm: all of them before digits, digits before letters. */
const SIGNS = `_-‐‑–—,;:!¡?¿.…·'‘’‚‹›"“”„«»()[]{}§¶@*/\\&#%‰†‡•\`´^¯¨¸°©®←→+±÷×<=>¬|¦~−≤≥¤¢$£¥€`;
/** Marks in the same order; ß counts as an accented ss. */
const MARKS = '\u0301\u0300\u0306\u0302\u030c\u030a\u0308\u030b\u0303\u0307\u0328\u0327\u0304ß';
const SHARP_S = /[ßẞ]/;
const SPELLED_OUT = new Map(Object.entries({ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ł: 'l', þ: 'th' }));

function primary(character: string): string {
  if (/\s/u.test(character)) return ' ';
  if (/[\p{L}\p{N}]/u.test(character)) {
    const lower = character.toLowerCase();
    return SPELLED_OUT.get(lower) ?? lower;
  }
  const place = SIGNS.indexOf(character);
  return `!${place === -1 ? '~' : String.fromCharCode(0x22 + place)}`;
}

/** One character per letter up to the accented one: "0" for none, from "1" on by the order of the marks. */
function accent(accents: string, letter: number, mark: string): string {
  return accents.padEnd(letter - 1, '0') + String.fromCharCode(0x31 + Math.max(0, MARKS.indexOf(mark)));
}

function weightOfCase(character: string): string {
  return character === character.toLowerCase() ? '0' : '1';
}
