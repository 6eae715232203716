/** In which municipality an event takes place, as far as its venue or its host tells. Calendars write it in many ways. */
import { toSlug } from '@opennrw/rules/slug';
import type { Directory } from '../organizations/directory.ts';
import type { Organization } from '../organizations/shape.ts';
import type { EventDraft } from './draft.ts';

type Told = Pick<EventDraft, 'attendance'> & { content: Pick<EventDraft['content'], 'venue'> };

/**
 * The id of the municipality. Where a venue names no town, it is the municipality that holds the event; null online,
 * outside of the directory, and where nobody can tell.
 */
export function whereabouts(
  { attendance, content: { venue } }: Told,
  hostId: string,
  directory: Directory,
): string | null {
  if (attendance === 'online') return null;
  const towns = directory.all.filter(({ kind }) => kind === 'municipality');
  const { name, city, ars, postalCode } = venue ?? {};
  if (ars) return only(towns.filter((town) => town.ars?.startsWith(ars)));
  const [, code = postalCode, found] = inAddress.exec(name ?? '') ?? [];
  if (elsewhere.test(code ?? '')) return null;
  const town = city ?? found;
  if (town) return named(town, towns);
  return named(name?.split(',').at(-1) ?? '', towns) ?? only(towns.filter(({ id }) => id === hostId));
}

/** The town behind the postal code: `Rathaus, Markt 2, 53111 Bonn, Deutschland`. */
const inAddress = /\b(\d{5})\s+(\p{L}[^,;/]*)/u;
/** Postal codes that no place in North Rhine-Westphalia has: there is a Halle in Westfalen, and another one. */
const elsewhere = /^(0[1-9]|[126-9])/;

/** `Halle (Westf.)`: what the name of a municipality says without its rank. */
export const placeName = (name: string): string => name.replace(/^(Stadt|Gemeinde) /, '');

/** `Köln`, `Stadt Köln` and the quarter that is told with its town, `Köln-Deutz`. */
function named(text: string, towns: readonly Organization[]): string | null {
  for (const said of [text, text.replace(/^Stadt /, ''), text.replace(/-.*/, '')]) {
    const [name, slug] = [said.trim(), toSlug(said)];
    const found = towns.find((town) => town.slug === slug || placeName(town.name) === name);
    if (found !== undefined) return found.id;
  }
  return null;
}

const only = ([town, another]: readonly Organization[]): string | null =>
  another === undefined ? (town?.id ?? null) : null;
