/** One set of filters for lists, facets and files, over rows that are at hand. */
import { awardResults, isAwarded } from '@opennrw/rules/awards';
import { fold } from '@opennrw/rules/fold';
import { labelOf } from '@opennrw/rules/languages';
import { sizeClasses } from '@opennrw/rules/size-classes';
import type { Language } from '../http/language.ts';
import { type Directory, idsWithin, organizationsOf } from '../organizations/directory.ts';
import type { Award, AwardEntry, EntryFacetName } from './shape.ts';

interface RoundFilters {
  organization?: string[] | undefined;
  within?: string | undefined;
  programme?: string[] | undefined;
  kind?: string[] | undefined;
  year?: string[] | undefined;
}
export interface AwardFilters extends RoundFilters {
  status?: string[] | undefined;
}
export interface EntryFilters extends RoundFilters {
  q?: string | undefined;
  organizer?: string[] | undefined;
  award?: string[] | undefined;
  category?: string[] | undefined;
  sizeClass?: string[] | undefined;
  result?: string[] | undefined;
  awarded?: boolean | undefined;
}

/** @throws {Problem} 400 for an organization or place that does not exist: a typo must not return an empty list */
export function filterAwards(awards: readonly Award[], filters: AwardFilters, directory: Directory): Award[] {
  const isPlaced = places(filters, directory);
  return awards.filter(
    (award) =>
      isPlaced(award.organization.slug) &&
      among(filters.programme, award.programme.slug) &&
      among(filters.kind, award.kind) &&
      among(filters.year, `${award.year}`) &&
      among(filters.status, award.status),
  );
}

/** @throws {Problem} as `filterAwards` */
export function filterEntries(
  entries: readonly AwardEntry[],
  filters: EntryFilters,
  directory: Directory,
): AwardEntry[] {
  const isPlaced = places(filters, directory);
  organizationsOf(directory, filters.organizer ?? [], 'organizer');
  const wanted = filters.q === undefined ? [] : fold(filters.q).split(/\s+/);
  return entries.filter(
    (entry) =>
      isPlaced(entry.entrant.organization ?? '') &&
      among(filters.organizer, entry.award.organizer.slug) &&
      among(filters.award, entry.award.id) &&
      among(filters.kind, entry.award.kind) &&
      entryFacets.every((name) => among(filters[name], facetValueOf(entry, name))) &&
      (filters.awarded === undefined || filters.awarded === honoured(entry)) &&
      wanted.every((word) => textOf(entry).includes(word)),
  );
}

/** Counts what adding a value would leave: each facet goes without its own filter. */
export function countFacets(
  entries: readonly AwardEntry[],
  filters: EntryFilters,
  directory: Directory,
  language: Language,
) {
  const total = filterEntries(entries, filters, directory).length;
  const counted = entryFacets.map((name) => {
    const others = filterEntries(entries, { ...filters, [name]: undefined }, directory);
    const groups = [...Map.groupBy(others, (entry) => facetValueOf(entry, name))].filter(
      ([value]) => value !== '',
    );
    const facet = groups.map(([value, [first, ...rest]]) => ({
      value,
      label: first === undefined ? value : labelIn(first, name, language),
      count: rest.length + 1,
    }));
    return [name, facet.toSorted(orders[name])] as const;
  });
  return {
    total,
    totalIs: 'exact' as const,
    facetsTruncated: false,
    facets: Object.fromEntries(counted),
  };
}

interface FacetValue {
  value: string;
  label: string;
}

const entryFacets = ['year', 'category', 'sizeClass', 'result', 'programme'] as const;
const byLabel = (one: FacetValue, other: FacetValue) => one.label.localeCompare(other.label, 'de');
const inOrderOf = (list: readonly { code: string }[]) => (one: FacetValue, other: FacetValue) =>
  list.findIndex(({ code }) => code === one.value) - list.findIndex(({ code }) => code === other.value);
const orders: Record<EntryFacetName, (one: FacetValue, other: FacetValue) => number> = {
  year: (one, other) => Number(other.value) - Number(one.value),
  category: byLabel,
  programme: byLabel,
  sizeClass: inOrderOf(sizeClasses),
  result: inOrderOf(awardResults),
};

function facetValueOf(entry: AwardEntry, facet: EntryFacetName): string {
  switch (facet) {
    case 'year':
      return `${entry.award.year}`;
    case 'programme':
      return entry.award.programme.slug;
    case 'category':
      return entry.category.code;
    case 'sizeClass':
      return entry.sizeClass;
    case 'result':
      return entry.decision?.result ?? '';
  }
}

function labelIn(entry: AwardEntry, facet: EntryFacetName, language: Language): string {
  const value = facetValueOf(entry, facet);
  if (facet === 'category') return entry.category.title;
  if (facet === 'sizeClass') return labelOf(sizeClasses, value, language);
  if (facet === 'result') return labelOf(awardResults, value, language);
  return facet === 'programme' ? entry.award.programme.name : value;
}

/** Whether an entry won anything, from the jury or from the public. */
const honoured = ({ decision, publicVote }: AwardEntry): boolean =>
  publicVote?.won === true || (decision !== null && isAwarded(decision.result));

const textOf = ({ title, summary, entrant }: AwardEntry): string =>
  fold(`${title} ${summary ?? ''} ${entrant.name}`);

const among = (wanted: readonly string[] | undefined, value: string): boolean =>
  wanted === undefined || wanted.includes(value);

function places({ organization, within: place }: RoundFilters, directory: Directory) {
  organizationsOf(directory, organization ?? []);
  const inside = place === undefined ? null : new Set(idsWithin(directory, place));
  return (slug: string): boolean =>
    among(organization, slug) && (inside === null || inside.has(directory.bySlug.get(slug)?.id ?? ''));
}
