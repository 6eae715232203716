/**
 * Text from elsewhere, made safe to store: broken characters repaired, dangerous addresses and personal data
 * recognised.
 */
export { isPersonalEmail, looksPersonal } from './persons.ts';

/**
 * Repairs a text for storage, without changing what it says:
 *
 * - composed characters (NFC), line ends as "\n", special blanks as a plain blank
 * - control characters that are really Windows-1252 (0x96 for "–") become what was meant, all others go
 * - characters that turn the reading direction or take no room go; soft hyphens stay
 * - half characters (lone surrogates) become "�"
 *
 * Text that needs none of this comes back as it is. Nothing is trimmed.
 */
export function cleanText(raw: string): string {
  const composed = raw.normalize('NFC');
  if (!SUSPICIOUS.test(composed)) return composed;
  return composed.replace(LINE_END, '\n').replace(BLANK, ' ').replace(UNWANTED, repair);
}

const LINE_END = /\r\n?|[\u2028\u2029]/g;
const BLANK = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
const UNWANTED =
  /[\p{Cs}\u{fdd0}-\u{fdef}\u{fffe}\u{ffff}]|(?![\t\n])\p{Cc}|[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const SUSPICIOUS = new RegExp(`${LINE_END.source}|${BLANK.source}|${UNWANTED.source}`, 'u');

/** What Windows-1252 has at 0x80 to 0x9f; a blank where it has nothing. */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

function repair(character: string): string {
  if (/\p{Cs}/u.test(character)) return '\ufffd';
  return WINDOWS_1252[character.charCodeAt(0) - 0x80]?.trim() ?? '';
}

/**
 * The words of a description without its marks: links become their text, list dashes go, white space is collapsed.
 * For search, snippets and feeds; the subset is paragraphs, "- " lists and [text](url).
 */
export function plainText(description: string): string {
  return description
    .replace(/\[([^[\]\n]*)\]\([^()\s]*\)/g, '$1')
    .replace(/^- /gm, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/**
 * Whether an address may become a link: absolute, http or https (mailto only where it is asked for), with a host,
 * without credentials, blanks, control characters or backslashes, at most 4,000 characters.
 */
export function isSafeUrl(raw: string, { mailto = false }: { mailto?: boolean } = {}): boolean {
  if (raw.length > LONGEST_ADDRESS || /[\s\p{Cc}\p{Cs}\\<>"]/u.test(raw)) return false;
  if (/^mailto:/i.test(raw)) return mailto && /^mailto:[^@?:/]+@[^@?:/]+(?:\?|$)/i.test(raw);
  if (!/^https?:\/\/[^/?#]/i.test(raw) || !URL.canParse(raw)) return false;
  const { username, password, hostname } = new URL(raw);
  return username === '' && password === '' && hostname !== '';
}

const LONGEST_ADDRESS = 4000;
