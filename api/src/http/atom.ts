/** An Atom feed (RFC 4287) from plain values. */
import { xml } from './formats.ts';

/** So many entries, the newest, are in a feed. */
export const FEED_LENGTH = 50;

export interface Feed {
  /** Permanent IRI of the feed. */
  id: string;
  title: string;
  self: string;
  language: string;
  entries: Entry[];
}

export interface Entry {
  /** Permanent IRI of the entry. */
  id: string;
  title: string;
  link: string;
  /** RFC 3339. */
  updated: string;
  author: string;
  summary: string | null;
  categories: string[];
  enclosures: { url: string; type: string | null; bytes: number | null }[];
}

export function atom({ id, title, self, language, entries }: Feed): string {
  const updated = entries.reduce(
    (newest, entry) => (entry.updated > newest ? entry.updated : newest),
    '1970-01-01T00:00:00Z',
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(language)}">
<id>${xml(id)}</id>
<title>${xml(title)}</title>
<updated>${updated}</updated>
<link rel="self" type="application/atom+xml" href="${xml(self)}"/>
${entries.map(entryXml).join('')}</feed>
`;
}

function entryXml(entry: Entry): string {
  return `<entry>
<id>${xml(entry.id)}</id>
<title>${xml(entry.title)}</title>
<updated>${entry.updated}</updated>
<author><name>${xml(entry.author)}</name></author>
<link rel="alternate" href="${xml(entry.link)}"/>
${entry.enclosures.map(enclosureXml).join('')}${entry.categories.map((term) => `<category term="${xml(term)}"/>\n`).join('')}${
  entry.summary === null ? '' : `<summary>${xml(entry.summary)}</summary>\n`
}</entry>
`;
}

function enclosureXml({ url, type, bytes }: Entry['enclosures'][number]): string {
  const about = `${type === null ? '' : ` type="${xml(type)}"`}${bytes === null ? '' : ` length="${bytes}"`}`;
  return `<link rel="enclosure" href="${xml(url)}"${about}/>\n`;
}
