/**
 * The part of an address that people read: "Straßenbäume in Köln 2024" → "strassenbaeume-in-koeln-2024".
 *
 * Small letters, digits and single dashes only; ä, ö, ü, ß the German way, other accents dropped, letters of other
 * scripts left out. At most `max` characters, cut between words where that loses less than half. Empty when the
 * title has neither Latin letters nor digits: the caller then needs another name.
 */
export function toSlug(title: string, max = 80): string {
  const spelled = title
    .slice(0, LONGEST_TITLE)
    .normalize('NFC')
    .toLowerCase()
    .replace(GERMAN, (letter) => SPELLED[letter] ?? '');
  const plain = spelled.normalize('NFKD').replace(/\p{M}|\p{Cf}|['’]/gu, '');
  const slug = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return slug.length <= max ? slug : shorten(slug, max);
}

const LONGEST_TITLE = 1000;
const GERMAN = /[äöüßæœøłđ]/g;
const SPELLED: Record<string, string> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
};

function shorten(slug: string, max: number): string {
  const border = slug.lastIndexOf('-', max);
  return slug.slice(0, border > max / 2 ? border : max).replace(/-$/, '');
}
