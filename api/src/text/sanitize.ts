/**
 * Text from elsewhere, made safe once, on the way in. What comes out is plain text in a small subset of Markdown:
 * paragraphs divided by an empty line, `- ` list items, `[text](https://…)` links. Nothing in it is ever HTML; a
 * `<` that is left is a character like any other.
 */

import { isPersonalEmail } from '@opennrw/rules/persons';
import { cleanText } from '@opennrw/rules/text';
import { Parser } from 'htmlparser2';

/** What can be done to a text on the way in. */
export type Repair = 'text-cut' | 'text-repaired' | 'markup-removed' | 'personal-email';

export interface Cleaning {
  /** UTF-16 units that may come out. */
  readonly limit: number;
  /** The address to publish for an href, or null when there is none. Says itself why. */
  readonly link: (href: string) => string | null;
  readonly note: (repair: Repair, raw: string) => void;
}

/** A description: paragraphs, lists and links. Null when nothing readable is left. */
export function sanitizeText(raw: string, cleaning: Cleaning): string | null {
  const clean = repaired(bounded(raw, cleaning), cleaning);
  const text = HTML.test(clean) ? fromHtml(clean, cleaning) : clean;
  return cut(tidied(withoutPeople(plainMarkdown(text, cleaning), cleaning)), cleaning) || null;
}

/** A title, a name, a keyword: one line without any markup. Null when nothing readable is left. */
export function sanitizeLine(raw: string, cleaning: Cleaning): string | null {
  if (raw.length <= cleaning.limit && PLAIN_LINE.test(raw)) return raw.trim() || null;
  const clean = repaired(bounded(raw, cleaning), cleaning);
  const text = HTML.test(clean) ? fromHtml(clean, { ...cleaning, link: () => null }) : clean;
  return cut(withoutPeople(text, cleaning).replace(/\s+/g, ' ').trim(), cleaning) || null;
}

/** A tag, a comment or an entity; a lone `<` or `&` is text. */
const HTML = /<[a-z!/?]|&(?:#|[a-z])/i;

/** Letters, digits and everyday punctuation: nothing that any step below would touch. */
const PLAIN_LINE = /^[ !"#$%'()*+,./:;=?\w\u00a1-\u00ac\u00ae-\u024f–—„“”‚‘’…-]*$/;

/** Ten times what may come out is enough to find it in the worst markup, and no 10 MB are parsed. */
function bounded(raw: string, { limit, note }: Cleaning): string {
  if (raw.length <= limit * 10) return raw;
  note('text-cut', raw);
  return raw.slice(0, limit * 10);
}

function repaired(raw: string, { note }: Cleaning): string {
  if (BROKEN.test(raw)) note('text-repaired', raw);
  return cleanText(raw);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const BROKEN = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]|\p{Cs}/u;

function cut(text: string, { limit, note }: Cleaning): string {
  if (text.length <= limit) return text;
  note('text-cut', text);
  const whole = text.lastIndexOf(' ', limit - 2);
  const short = text.slice(0, whole > limit / 2 ? whole : limit - 2).replace(/[\ud800-\udbff]$/, '');
  const open = short.lastIndexOf('[');
  const inLink = open > short.lastIndexOf(')') && open > limit / 2;
  return `${inLink ? short.slice(0, open).trimEnd() : short} …`;
}

/** Markdown as CKAN's editors use it, reduced to the subset: other list signs, headings and emphasis go. */
function plainMarkdown(text: string, { link }: Cleaning): string {
  let plain = text.includes('](') ? plainLinks(text, link) : text;
  if (/[*•·#_]/.test(plain)) {
    plain = plain
      .replace(/^[ \t]{0,8}[*•·][ \t]{1,8}/gm, '- ')
      .replace(/^#{1,6}[ \t]{1,8}/gm, '')
      .replace(/\*\*([^*\n]{1,500})\*\*/g, '$1');
  }
  return plain;
}

/** Keeps the links that may be published. Of all others the words stay, and nothing that could be taken for a link. */
function plainLinks(text: string, link: Cleaning['link']): string {
  const kept: string[] = [];
  const marked = text.replace(MARKDOWN_LINK, (whole: string, within: string, href: string) => {
    const words = within.replace(LINK_WITHIN, '$1').trim();
    const url = link(href);
    if (!url || (!words && whole.startsWith('!'))) return words;
    return `\0${kept.push(markdownLink(words, url)) - 1}\0`;
  });
  return marked
    .replace(STRAY_LINK, '$1')
    .replace(STRAY_TARGET, '')
    .replaceAll('](', '] (')
    .replace(KEPT, (_, index: string) => kept[Number(index)] ?? '');
}

/** Words with one level of brackets, an address with one level of parentheses, and CommonMark's title. */
const MARKDOWN_LINK =
  /!?\[((?:[^[\]\n]|!?\[[^[\]\n]{0,300}\]){0,300})\]\(<?((?:[^()\s<>]|\([^()\s<>]{0,300}\)){1,2000})>?(?:[ \t]{1,4}"[^"\n]{0,300}")?\)/g;
const LINK_WITHIN = /!?\[([^[\]\n]{0,300})\]\([^()\s]{1,2000}\)/g;
/** Targets that are no readable address, but that a reader of Markdown more lenient than we are might follow. */
const STRAY = String.raw`\]\(\s{0,9}<?(?:javascript|vbscript|data|file|ftp|https?|mailto)\s{0,9}:[^\n\])]{0,2000}\){0,9}`;
const STRAY_LINK = new RegExp(String.raw`!?\[([^[\]\n]{0,300})${STRAY}`, 'gi');
const STRAY_TARGET = new RegExp(STRAY, 'gi');
/** No cleaned text has a NUL, so it can stand for a kept link. */
const KEPT = /\0(\d+)\0/g;

/** Takes out mail addresses that look like a person's; those of an office stay. */
function withoutPeople(text: string, { note }: Cleaning): string {
  if (!text.includes('@')) return text;
  return text.replace(/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g, (address) => {
    if (!isPersonalEmail(address)) return address;
    note('personal-email', address);
    return '…';
  });
}

function tidied(text: string): string {
  if (!UNTIDY.test(text)) return text.trim();
  return text
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const UNTIDY = /[\t\n]| {2}/;

function fromHtml(html: string, cleaning: Cleaning): string {
  const page = new Plain(cleaning.link, BLOCK_TAG.test(html));
  const parser = new Parser(
    {
      onopentag: (tag, { href }) => page.open(tag, href),
      onclosetag: (tag) => page.close(tag),
      ontext: (text) => page.text(text),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(html);
  cleaning.note('markup-removed', html);
  // Entities are a second way in for blanks and control characters.
  return cleanText(page.finish());
}

const BLOCK_TAG = /<(?:br|p|div|li|ul|ol|h[1-6]|table|tr)\b/i;
const PARAGRAPHS = new Set([
  'p',
  'div',
  'ul',
  'ol',
  'table',
  'blockquote',
  'pre',
  'section',
  'article',
  'dl',
  'hr',
]);
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const LINES = new Set(['br', 'tr', 'dt', 'dd']);
const SILENT = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'object',
  'svg',
  'math',
  'head',
  'title',
]);

/** Writes down what a page says, tag by tag. */
class Plain {
  #out = '';
  #silent = 0;
  #links: { url: string; from: number }[] = [];
  readonly #link: (href: string) => string | null;
  /** With block tags line ends in the source mean nothing; without them they are the author's own. */
  readonly #blocks: boolean;

  constructor(link: (href: string) => string | null, blocks: boolean) {
    this.#link = link;
    this.#blocks = blocks;
  }

  open(tag: string, href: string | undefined): void {
    if (SILENT.has(tag)) this.#silent += 1;
    else if (PARAGRAPHS.has(tag) || HEADINGS.has(tag)) this.#out += '\n\n';
    else if (LINES.has(tag)) this.#out += '\n';
    else if (tag === 'li') this.#out += '\n- ';
    else if (tag === 'td' || tag === 'th') this.#out += ' ';
    else if (tag === 'a') this.#links.push({ url: (href && this.#link(href)) || '', from: this.#out.length });
  }

  close(tag: string): void {
    if (SILENT.has(tag)) this.#silent -= 1;
    else if (PARAGRAPHS.has(tag) || HEADINGS.has(tag)) this.#out += '\n\n';
    else if (tag === 'a') this.#closeLink();
  }

  text(text: string): void {
    if (this.#silent === 0) this.#out += this.#blocks ? text.replace(/\s+/g, ' ') : text;
  }

  finish(): string {
    return this.#out;
  }

  #closeLink(): void {
    const link = this.#links.pop();
    if (!link?.url) return;
    const words = this.#out.slice(link.from).replace(/\s+/g, ' ').trim();
    if (words) this.#out = `${this.#out.slice(0, link.from)}${markdownLink(words, link.url)}`;
  }
}

/** Brackets in the words and parentheses in the address would end the link early. */
function markdownLink(words: string, url: string): string {
  const safe = url.replace(/\(/g, '%28').replace(/\)/g, '%29');
  return words === '' || words === url || words === safe ? safe : `[${words.replace(/[[\]]/g, '')}](${safe})`;
}
