/**
 * What is new about entries, as an Atom feed: that they are public, what the jury decided, what came of them. Much of it
 * becomes public by the calendar alone, so the time of an entry is the last day on which something of it appeared.
 */
import { announcedOn, awardResults } from '@opennrw/rules/awards';
import { dayAfter, startOfDay } from '@opennrw/rules/german-time';
import { labelOf } from '@opennrw/rules/languages';
import { type Entry, FEED_LENGTH, type Feed } from '../http/atom.ts';
import type { Language } from '../http/language.ts';
import { onlyOne } from '../organizations/directory.ts';
import { awardWords } from './awards.words.ts';
import type { EntryFilters } from './filters.ts';
import { type Moment, programmeOf } from './present.ts';
import type { AwardEntry } from './shape.ts';

/** The feed of these entries, the newest first. `filters` are those that left them, for its title. */
export function entryFeed(
  entries: readonly AwardEntry[],
  filters: EntryFilters,
  moment: Moment,
  language: Language,
): Pick<Feed, 'title' | 'language' | 'entries'> {
  const news = entries
    .map((entry) => newsOf(entry, moment, language))
    .sort((one, other) => (one.updated > other.updated ? -1 : Number(one.updated < other.updated)));
  return { title: titleOf(filters, moment, language), language, entries: news.slice(0, FEED_LENGTH) };
}

function titleOf(
  { award, programme, organizer, organization }: EntryFilters,
  { book, directory }: Moment,
  language: Language,
): string {
  const only = (list: readonly string[] | undefined) => (list?.length === 1 ? list[0] : undefined);
  const ofProgramme = only(programme);
  const names = [
    book.awardById.get(only(award) ?? '')?.content.title,
    book.awards.find((row) => programmeOf(row) === ofProgramme)?.content.programme,
    onlyOne(directory, organizer)?.name,
    onlyOne(directory, organization)?.name,
  ].filter((name) => name !== undefined);
  const { feed, feedOf } = awardWords[language];
  return names.length === 0 ? feed : feedOf(names.join(' · '));
}

function newsOf(entry: AwardEntry, moment: Moment, language: Language): Entry {
  const { iri, title, links, entrant, category, award, summary, decision, publicVote } = entry;
  const words = awardWords[language];
  const result = decision === null ? words.entered : labelOf(awardResults, decision.result, language);
  const honours = publicVote?.won === true ? [result, words.audience] : [result];
  const texts = [
    [...honours, award.title].join(' · '),
    summary,
    decision && `${words.reason}: ${decision.reason}`,
  ];
  return {
    id: iri,
    title,
    link: links.find(({ kind }) => kind === 'website')?.url ?? iri,
    updated: lastNews(entry, moment),
    author: entrant.name,
    summary: texts.filter(Boolean).join('\n\n'),
    categories: [...honours, category.title],
    enclosures: [],
  };
}

/** When this was last changed or became public, as far as it is. RFC 3339. */
function lastNews({ award, decision, publicVote, updatedAt }: AwardEntry, { book, day }: Moment): string {
  const phases = book.awardById.get(award.id)?.content.phases ?? [];
  const ends = (phase: 'call' | 'vote') =>
    phases.filter(({ kind }) => kind === phase).map(({ end }) => dayAfter(end));
  const days = [
    ...ends('call'),
    ...(publicVote === null ? [] : ends('vote')),
    ...(decision === null ? [] : [announcedOn(phases)]),
  ];
  return days
    .filter((one) => one !== '' && one <= day)
    .map((one) => new Date(startOfDay(one)).toISOString())
    .reduce((last, one) => (one > last ? one : last), updatedAt);
}
