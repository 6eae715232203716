/**
 * From stored rows to what a reader sees on a day. Before the call has ended an entry is the entrant's and the
 * organizer's; the jury's decisions and the counts of the vote stay with the organizer until their day has come.
 */
import { announcedOn, awardStatus, isVoteOver, rankOf } from '@opennrw/rules/awards';
import { fold } from '@opennrw/rules/fold';
import { type SizeClass, sizeClassOf } from '@opennrw/rules/size-classes';
import { toSlug } from '@opennrw/rules/slug';
import { iriOf } from '../http/iri.ts';
import type { Principal } from '../http/world.ts';
import { type Directory, ownerOf } from '../organizations/directory.ts';
import { actsFor } from '../organizations/tenancy.ts';
import { type AwardRow, awardOf, type Book, type EntryRow } from './book.ts';
import type { Award, AwardEntry } from './shape.ts';

/** What decides how a row looks. */
export interface Moment {
  book: Book;
  directory: Directory;
  publicUrl: string;
  /** The German day. */
  day: string;
  principal: Principal | null;
}

export function presentAward(row: AwardRow, { directory, publicUrl, day }: Moment): Award {
  const { content, id, slug, externalId, createdAt, updatedAt, revision } = row;
  const call = content.phases.find(({ kind }) => kind === 'call');
  return {
    ...content,
    id,
    slug,
    externalId,
    iri: iriOf(publicUrl, 'awards', id),
    organization: ownerOf(directory, row.organizationId),
    programme: { slug: programmeOf(row), name: content.programme },
    jury: content.jury.map((juror) => ({
      ...juror,
      conflicts: juror.conflicts.map((conflict) => ({
        ...conflict,
        name: conflict.name ?? nameOf(conflict.organization, directory) ?? '',
      })),
    })),
    status: awardStatus(content.phases, day),
    closesOn: call?.end ?? '',
    announcedOn: announcedOn(content.phases),
    createdAt,
    updatedAt,
    revision,
  };
}

export const programmeOf = ({ content }: AwardRow): string => toSlug(content.programme);

/** Whether the reader judges or runs the award, and so sees everything. */
export const isOrganizer = (award: AwardRow, { principal }: Moment): boolean =>
  actsFor(principal, award.organizationId, 'awards:write');

/** Whether the reader may know that there is this entry. */
export function isVisible(row: EntryRow, moment: Moment): boolean {
  const award = awardOf(moment.book, row);
  const status = awardStatus(award.content.phases, moment.day);
  return status === 'judging' || status === 'decided' || isOrganizer(award, moment) || isEntrant(row, moment);
}

/** Whether the reader is the entrant, whoever passed the entry on. */
export function isEntrant(row: EntryRow, { principal, directory }: Moment): boolean {
  const entrant = directory.bySlug.get(row.content.entrant?.organization ?? '');
  return [row.organizationId, entrant?.id].some(
    (id) => id !== undefined && actsFor(principal, id, 'awards:enter'),
  );
}

export function presentEntry(row: EntryRow, moment: Moment): AwardEntry {
  const { content, id, slug, externalId, receivedOn, createdAt, updatedAt, revision } = row;
  const { directory, publicUrl, book } = moment;
  const award = awardOf(book, row);
  const category = award.content.categories.find(({ code }) => code === content.category);
  const { title, summary, description, partners, image, links, aftermath } = content;
  return {
    ...{ id, slug, externalId, title, summary, description, partners, receivedOn, links, aftermath },
    iri: iriOf(publicUrl, 'award-entries', id),
    award: roundOf(award, moment),
    organization: ownerOf(directory, row.organizationId),
    category: { code: content.category, title: category?.title ?? content.category },
    sizeClass: sizeOf(row, directory),
    entrant: entrantOf(row, directory),
    // A way without a scheme leads to a file of this server.
    image: image && { ...image, url: new URL(image.url, `${publicUrl}/`).href },
    conflicts: conflictsOf(row, award, directory),
    decision: decisionOf(row, award, moment),
    publicVote: voteOf(row, award, moment),
    createdAt,
    updatedAt,
    revision,
  };
}

function roundOf(award: AwardRow, { directory, day }: Moment): AwardEntry['award'] {
  const { title, year, kind, phases } = award.content;
  const { slug, name } = ownerOf(directory, award.organizationId);
  return {
    ...{ id: award.id, title, year, kind },
    programme: { slug: programmeOf(award), name: award.content.programme },
    organizer: { slug, name },
    status: awardStatus(phases, day),
  };
}

/** Who competes: whoever the organizer named, else the sender. */
export function entrantOf(row: Pick<EntryRow, 'content' | 'organizationId'>, directory: Directory) {
  if (row.content.entrant !== null) return row.content.entrant;
  const sender = directory.byId.get(row.organizationId);
  return { name: sender?.name ?? '', organization: sender?.slug ?? null };
}

export function sizeOf(row: Pick<EntryRow, 'content' | 'organizationId'>, directory: Directory): SizeClass {
  if (row.content.sizeClass !== null) return row.content.sizeClass;
  const body = directory.bySlug.get(entrantOf(row, directory).organization ?? '');
  return body === undefined
    ? 'other'
    : sizeClassOf({ kind: body.kind, population: body.population?.value ?? null });
}

/** Jurors who belong to the entrant or one of its partners, and those who declared a conflict with one of them. */
export function conflictsOf(
  row: Pick<EntryRow, 'content' | 'organizationId'>,
  award: AwardRow,
  directory: Directory,
): AwardEntry['conflicts'] {
  const { name, organization } = entrantOf(row, directory);
  // Partners, and entrants of whom the organizer gave no more than a name, are known by it alone.
  const names = new Set([name, ...row.content.partners].map(fold));
  const isConcerned = (slug: string | null, ...known: (string | null | undefined)[]) =>
    (slug !== null && slug === organization) ||
    [nameOf(slug, directory), ...known].some((one) => one && names.has(fold(one)));
  return award.content.jury.flatMap(({ role, body, organization: own, conflicts }) => {
    const declared = conflicts.filter((conflict) => isConcerned(conflict.organization, conflict.name));
    if (declared.length === 0 && !isConcerned(own, body)) return [];
    return [{ role, recused: declared.some(({ recused }) => recused) }];
  });
}

const nameOf = (slug: string | null, { bySlug }: Directory): string | undefined =>
  bySlug.get(slug ?? '')?.name;

function decisionOf({ decision }: EntryRow, award: AwardRow, moment: Moment): AwardEntry['decision'] {
  const isOut = awardStatus(award.content.phases, moment.day) === 'decided' || isOrganizer(award, moment);
  if (decision === null || !isOut) return null;
  const { result, reason, decidedOn, tieRule } = decision;
  return { result, reason, decidedOn, tieRule };
}

function voteOf({ decision }: EntryRow, award: AwardRow, moment: Moment): AwardEntry['publicVote'] {
  const votes = decision?.votes ?? null;
  if (votes === null || !(isVoteOver(award.content.phases, moment.day) || isOrganizer(award, moment)))
    return null;
  return { votes, won: votes > 0 && votes === moment.book.mostVotes.get(award.id) };
}

/** An entry's place in its round. */
export const rankOfEntry = ({ decision }: AwardEntry): number => rankOf(decision?.result ?? null);
