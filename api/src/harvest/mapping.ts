/** One record on its way to a draft: what was given, and the cleaning that every field goes through. */

import { sanitizeLine, sanitizeText } from '../text/sanitize.ts';
import type { FindingCode } from './findings.ts';
import type { Given } from './given.ts';

export interface Mapping {
  readonly given: Given;
  readonly note: (code: FindingCode, field: string, raw?: unknown) => void;
  /** The address that relative ones are completed against. */
  readonly base: () => string;
  /** One line of plain text, at most `limit` UTF-16 units. */
  line(raw: string, field: string, limit: number): string | null;
  /** Paragraphs, lists and links, at most `limit` UTF-16 units. */
  text(raw: string, field: string, limit: number): string | null;
  /** An absolute http or https address, completed against the source where it is relative. */
  link(raw: string, field: string): string | null;
}

export function mappingOf(given: Given, note: Mapping['note'], base: () => string): Mapping {
  const link = (raw: string, field: string) => linkOf(raw, base, (code) => note(code, field, raw));
  const cleaning = (field: string, limit: number) => ({
    limit,
    link: (href: string) => link(href, field),
    note: (code: FindingCode, raw: string) => note(code, field, raw),
  });
  return {
    given,
    note,
    base,
    link,
    line: (raw, field, limit) => sanitizeLine(raw, cleaning(field, limit)),
    text: (raw, field, limit) => sanitizeText(raw, cleaning(field, limit)),
  };
}

function linkOf(raw: string, base: () => string, note: (code: FindingCode) => void): string | null {
  // Some exports escape their addresses as if they were HTML.
  const written = raw.trim().replaceAll('&amp;', '&');
  if (PLACEHOLDER.test(written)) return noted('url-placeholder', note);
  if (ABSOLUTE.test(written)) return published(URL.parse(written), note);
  if (SCHEME.test(written)) return noted('url-unsafe', note);
  if (written === '' || written.startsWith('#') || /\s/.test(written)) return noted('url-unreadable', note);
  note('url-relative');
  return published(URL.parse(written.startsWith('www.') ? `http://${written}` : written, base()), note);
}

function published(url: URL | null, note: (code: FindingCode) => void): string | null {
  if (!url || url.href.length > 2000) return noted('url-unreadable', note);
  const unsafe = (url.protocol !== 'http:' && url.protocol !== 'https:') || url.username || url.password;
  return unsafe ? noted('url-unsafe', note) : url.href;
}

function noted(code: FindingCode, note: (code: FindingCode) => void): null {
  note(code);
  return null;
}

const ABSOLUTE = /^https?:\/\//i;
/** Browsers skip control characters and blanks inside a scheme, so `java\nscript:` is one. */
const SCHEME = /^[a-z][a-z0-9+.\-\0-\x20]*:/i;
/** What an export writes where it had nothing: `…/dataset/nan`. */
const PLACEHOLDER = /\/(?:nan|none|null|undefined)$/i;
