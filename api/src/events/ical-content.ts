/** What an event of a calendar file is about. Attendees and organizers are people: they are dropped. */
import { createHash } from 'node:crypto';
import type { EventKind } from '@opennrw/rules/event-kinds';
import { forAccessFacts } from '@opennrw/rules/events';
import { isSafeUrl } from '@opennrw/rules/text';
import { type Repair, sanitizeLine, sanitizeText } from '../text/sanitize.ts';
import type { EventDraft } from './draft.ts';
import { all, type Component, has, textOf, written } from './ical-lines.ts';
import type { EventContent } from './shape.ts';

export type ContentOddity =
  | 'no-title'
  | 'person-dropped'
  | 'address-dropped'
  | 'place-swapped'
  | 'place-unreadable'
  | 'place-without-name'
  | 'text-cut'
  | 'text-repaired';

export type Note = (code: ContentOddity, line: number) => void;

/** Without a UID the content names the event, so that the same file gives the same events. */
export function uidOf(event: Component): string {
  const given = written(event, 'UID')
    ?.replace(/\p{Cc}/gu, '')
    .trim();
  if (given && given.length <= LONGEST_UID) return given;
  const said = ['SUMMARY', 'DTSTART', 'LOCATION'].map((name) => written(event, name) ?? '').join('\n');
  return `sha256-${createHash('sha256')
    .update(given || said)
    .digest('hex')
    .slice(0, 32)}`;
}

const LONGEST_UID = 950;

export function titleOf(event: Component, note: Note): string | null {
  return lineOf(event, 'SUMMARY', 300, note);
}

export const kindFrom = (event: Component): EventKind =>
  kindOf(`${written(event, 'CATEGORIES') ?? ''} ${written(event, 'SUMMARY') ?? ''}`);

export function attendanceOf(event: Component): EventDraft['attendance'] {
  const place = written(event, 'LOCATION') ?? '';
  const only = /^(https?:|online\b|digital\b|virtuell\b|zoom\b|jitsi\b)/i.test(place.trim());
  if (only) return 'online';
  return has(event, 'CONFERENCE') ? (place.trim() === '' ? 'online' : 'hybrid') : 'onsite';
}

export function contentOf(event: Component, note: Note): EventContent {
  if (has(event, 'ORGANIZER') || has(event, 'ATTENDEE') || has(event, 'CONTACT'))
    note('person-dropped', event.line);
  const url = addressOf(event, 'URL', note);
  const online = addressOf(event, 'CONFERENCE', note);
  const location = lineOf(event, 'LOCATION', 300, note);
  const linked = location !== null && isSafeUrl(location) ? location : null;
  const coordinates = coordinatesOf(event, note);
  const venue = location === null || linked !== null ? null : { ...nowhere, name: location, coordinates };
  if (coordinates !== null && venue === null) note('place-without-name', event.line);
  return {
    ...{ description: descriptionOf(event, note), statusNote: null, venue },
    onlineUrl: online ?? linked,
    accessibility: nothingKnown(),
    ...{ organizers: [], audience: null, languages: ['de'] },
    keywords: all(event, 'CATEGORIES')
      .flatMap((property) => textOf(property).split(','))
      .flatMap((word) => sanitizeLine(word, cleaning(100, event, note)) ?? [])
      .slice(0, 50),
    ...{ registration: null, capacity: null, free: null, priceNote: null, image: null },
    ...{ licenseCode: null, landingPage: url, training: null },
  };
}

function addressOf(event: Component, name: string, note: Note): string | null {
  const raw = written(event, name)?.trim() ?? '';
  if (raw === '' || isSafeUrl(raw)) return raw || null;
  note('address-dropped', event.line);
  return null;
}

function lineOf(event: Component, name: string, limit: number, note: Note): string | null {
  const [property] = all(event, name);
  return property === undefined ? null : sanitizeLine(textOf(property), cleaning(limit, event, note));
}

/** Outlook and RFC 9073 say it once more in HTML; some programs say it only there. */
function descriptionOf(event: Component, note: Note): string | null {
  const texts = ['DESCRIPTION', 'X-ALT-DESC', 'STYLED-DESCRIPTION'].flatMap((name) => all(event, name));
  for (const property of texts) {
    const text = sanitizeText(textOf(property), cleaning(20_000, event, note));
    if (text !== null) return text;
  }
  return null;
}

const cleaning = (limit: number, event: Component, note: Note) => ({
  limit,
  link: (href: string) => (isSafeUrl(href) ? href : null),
  note: (repair: Repair) => {
    if (repair === 'personal-email') note('person-dropped', event.line);
    else if (repair !== 'markup-removed') note(repair, event.line);
  },
});

/** Names for a kind in categories and titles; the first that fits counts. */
const kindNames: [RegExp, EventKind][] = [
  [/hack(day|athon|weekend)/i, 'hackday'],
  [/barcamp/i, 'barcamp'],
  [/runder tisch|round ?table/i, 'roundtable'],
  [/preisverleihung|award ceremony/i, 'award-ceremony'],
  [/konferenz|conference|kongress/i, 'conference'],
  [/schulung|seminar|training/i, 'training'],
  [/\bmesse\b|trade fair/i, 'fair'],
];
const kindOf = (text: string): EventKind => kindNames.find(([name]) => name.test(text))?.[1] ?? 'event';

const nowhere = { street: null, postalCode: null, city: null, ars: null };

/** GEO is latitude;longitude. Some write it the other way round: what would lie in Germany then, is meant so. */
function coordinatesOf(event: Component, note: Note): [number, number] | null {
  const geo = written(event, 'GEO')?.trim() ?? '';
  if (geo === '') return null;
  const numbers = geo
    .split(geo.includes(';') ? ';' : ',')
    .map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const [latitude = Number.NaN, longitude = Number.NaN] = numbers;
  if (!isInGermany(longitude, latitude) && isInGermany(latitude, longitude)) {
    note('place-swapped', event.line);
    return [latitude, longitude];
  }
  if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude !== 0 || longitude !== 0))
    return [longitude, latitude];
  note('place-unreadable', event.line);
  return null;
}

/** Roughly. */
const isInGermany = (longitude: number, latitude: number): boolean =>
  longitude > 5 && longitude < 16 && latitude > 47 && latitude < 56;

const nothingKnown = (): EventContent['accessibility'] => ({
  ...forAccessFacts('unknown' as const),
  note: null,
});
