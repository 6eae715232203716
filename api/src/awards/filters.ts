/** One set of filters for lists, facets and files, over rows that are at hand. */
import { awardResults, isAwarded } from '@opennrw/rules/awards';
import { fold } from '@opennrw/rules/fold';
import { labelOf } from '@opennrw/rules/languages';
import { sizeClasses } from '@opennrw/rules/size-classes';
import { type CustomFault, faultSentenceOf } from '../http/fault.words.ts';
import type { Language } from '../http/language.ts';
import { Problem } from '../http/problem.ts';
import { type Directory, within } from '../organizations/directory.ts';
import { type Moment, programmeOf } from './present.ts';
import type { Award, AwardEntry, EntryFacetName } from './shape.ts';

/** What there is at all, so that a typo is told from what merely is not in the list. */
type Known = Pick<Moment, 'book' | 'directory'>;

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

/** @throws {Problem} 400 for what does not exist, for example a programme: a typo must not return an empty list */
export function filterAwards(awards: readonly Award[], filters: AwardFilters, known: Known): Award[] {
  requireKnown(filters, known);
  const isPlaced = places(filters, known.directory);
  return awards.filter(
    (award) =>
      isPlaced(award.organization.slug) &&
      among(filters.programme, award.programme.slug) &&
      among(filters.kind, award.kind) &&
      among(filters.year, `${award.year}`) &&
      among(filters.status, award.status),
  );
}

/** @throws {Problem} as `filterAwards`. A category of another round than those asked for exists, and leaves nothing. */
export function filterEntries(
  entries: readonly AwardEntry[],
  filters: EntryFilters,
  known: Known,
): AwardEntry[] {
  requireKnown(filters, known);
  const isPlaced = places(filters, known.directory);
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

/**
 * Counts what adding a value would leave: each facet goes without its own filter. A value that is asked for is in its
 * facet with its name, also where it would leave nothing.
 */
export function countFacets(
  entries: readonly AwardEntry[],
  filters: EntryFilters,
  known: Known,
  language: Language,
) {
  const total = filterEntries(entries, filters, known).length;
  const counted = entryFacets.map((name) => {
    const others = filterEntries(entries, { ...filters, [name]: undefined }, known);
    const counts = new Map((filters[name] ?? []).map((value) => [value, 0]));
    for (const entry of others) {
      const value = facetValueOf(entry, name);
      if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const facet = [...counts].map(([value, count]) => ({
      value,
      label: labelIn(value, name, [...others, ...entries], known, language),
      count,
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

/** What a value is called: a category as in the first of these entries that has it, else as in the newest round. */
function labelIn(
  value: string,
  facet: EntryFacetName,
  entries: readonly AwardEntry[],
  { book }: Known,
  language: Language,
): string {
  switch (facet) {
    case 'year':
      return value;
    case 'sizeClass':
      return labelOf(sizeClasses, value, language);
    case 'result':
      return labelOf(awardResults, value, language);
    case 'programme':
      return book.awards.find((row) => programmeOf(row) === value)?.content.programme ?? value;
    case 'category': {
      const ofEntries = entries.find(({ category }) => category.code === value)?.category;
      const ofRounds = () =>
        book.awards.flatMap(({ content }) => content.categories).find(({ code }) => code === value);
      return (ofEntries ?? ofRounds())?.title ?? value;
    }
  }
}

/** Whether an entry won anything, from the jury or from the public. */
const honoured = ({ decision, publicVote }: AwardEntry): boolean =>
  publicVote?.won === true || (decision !== null && isAwarded(decision.result));

const textOf = ({ title, summary, entrant }: AwardEntry): string =>
  fold(`${title} ${summary ?? ''} ${entrant.name}`);

const among = (wanted: readonly string[] | undefined, value: string): boolean =>
  wanted === undefined || wanted.includes(value);

function places({ organization, within: place }: RoundFilters, directory: Directory) {
  const inside = place === undefined ? null : new Set(within(directory, place));
  return (slug: string): boolean =>
    among(organization, slug) && (inside === null || inside.has(directory.bySlug.get(slug)?.id ?? ''));
}

/** A withdrawn round’s id is no typo; its categories are gone with it. */
function requireKnown(filters: EntryFilters & AwardFilters, { book, directory }: Known): void {
  const isOrganization = (slug: string) => directory.bySlug.has(slug);
  const isOfRound = (category: string) =>
    book.awards.some(({ content }) => content.categories.some(({ code }) => code === category));
  const checks: Check[] = [
    ['organization', filters.organization, isOrganization, 'no-such-organization'],
    ['organizer', filters.organizer, isOrganization, 'no-such-organization'],
    ['within', filters.within, (place) => within(directory, place) !== null, 'no-such-organization'],
    ['award', filters.award, (id) => book.awardById.has(id), 'no-such-award'],
    [
      'programme',
      filters.programme,
      (slug) => book.awards.some((row) => programmeOf(row) === slug),
      'no-such-programme',
    ],
    ['category', filters.category, isOfRound, 'category-of-no-round'],
  ];
  const faults = checks.flatMap(([parameter, given = [], exists, code]) =>
    [given].flat().every(exists) ? [] : [{ parameter, code, message: faultSentenceOf(code) }],
  );
  if (faults.length > 0) throw new Problem('invalid-request', { faults });
}

type Check = [
  parameter: string,
  given: string | string[] | undefined,
  exists: (value: string) => boolean,
  code: CustomFault,
];
