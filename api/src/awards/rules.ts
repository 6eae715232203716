/** What a round allows: faults of an entry, of a decision and of changes to the round itself. */

import { isDeepStrictEqual } from 'node:util';
import { awardStatus } from '@opennrw/rules/awards';
import { type CustomFault, faultSentenceOf } from '../http/fault.words.ts';
import { type Fault, Problem } from '../http/problem.ts';
import type { Directory } from '../organizations/directory.ts';
import type { AwardRow, EntryRow } from './book.ts';
import type { AwardContent, DecisionInput } from './input.ts';
import { conflictsOf, type Moment, sizeOf } from './present.ts';

/** @throws {Problem} 422 where there is a fault */
export function refuse(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new Problem('invalid-content', { faults });
}

export const faultAt = (pointer: string, code: CustomFault): Fault => ({
  pointer,
  code,
  message: faultSentenceOf(code),
});

/** Bodies that the jury names must exist; what entrants relied on stands once the call has begun. */
export function awardFaults(
  content: AwardContent,
  present: AwardRow | null,
  { bySlug }: Directory,
  day: string,
): Fault[] {
  const named = content.jury.flatMap(({ organization, conflicts }, juror) => [
    ...(organization === null ? [] : [{ slug: organization, pointer: `/jury/${juror}/organization` }]),
    ...conflicts.flatMap(({ organization: slug }, at) =>
      slug === null ? [] : [{ slug, pointer: `/jury/${juror}/conflicts/${at}/organization` }],
    ),
  ]);
  const unknown = named
    .filter(({ slug }) => !bySlug.has(slug))
    .map(({ pointer }) => faultAt(pointer, 'no-such-organization'));
  const hasBegun = present !== null && awardStatus(present.content.phases, day) !== 'planned';
  const moved = (['criteria', 'categories'] as const).filter(
    (name) => hasBegun && !isDeepStrictEqual(content[name], present.content[name]),
  );
  return [...unknown, ...moved.map((name) => faultAt(`/${name}`, 'criteria-fixed'))];
}

/** An entry as it would be stored. */
export type EntryDraft = Pick<EntryRow, 'content' | 'organizationId' | 'receivedOn'>;

/** What stands in a round is not measured again: its phases may have been moved, and inhabitants counted anew. */
export function entryFaults(
  draft: EntryDraft,
  present: EntryRow | null,
  award: AwardRow,
  directory: Directory,
  day: string,
): Fault[] {
  const { phases, categories, sizeClasses } = award.content;
  const { content, receivedOn } = draft;
  const call = phases.find(({ kind }) => kind === 'call');
  const isOrganizer = draft.organizationId === award.organizationId;
  const arrives = present?.receivedOn !== receivedOn;
  const size = sizeOf(draft, directory);
  const faults: [boolean, string, CustomFault][] = [
    [!categories.some(({ code }) => code === content.category), '/category', 'no-such-category'],
    [!isOrganizer && content.entrant !== null, '/entrant', 'organizer-only'],
    [!isOrganizer && content.sizeClass !== null, '/sizeClass', 'organizer-only'],
    [
      sizeClasses.length > 0 &&
        !sizeClasses.includes(size) &&
        (present === null || size !== sizeOf(present, directory)),
      '/sizeClass',
      'not-in-this-round',
    ],
    [
      arrives && (call === undefined || receivedOn < call.start || receivedOn > call.end),
      isOrganizer ? '/receivedOn' : '/award',
      'call-closed',
    ],
    [arrives && receivedOn > day, '/receivedOn', 'in-the-future'],
    [
      content.entrant !== null &&
        content.entrant.organization !== null &&
        !directory.bySlug.has(content.entrant.organization),
      '/entrant/organization',
      'no-such-organization',
    ],
    ...(isOrganizer || present === null || awardStatus(phases, day) === 'open'
      ? []
      : changedAfterCall(content, present)),
  ];
  return faults.flatMap(([isFault, pointer, code]) => (isFault ? [faultAt(pointer, code)] : []));
}

const fixedAfterCall = ['category', 'title', 'summary', 'description', 'partners'] as const;

const changedAfterCall = (
  content: EntryRow['content'],
  present: EntryRow,
): [boolean, string, CustomFault][] =>
  fixedAfterCall.map((name) => [
    !isDeepStrictEqual(content[name], present.content[name]),
    `/${name}`,
    'entry-fixed',
  ]);

/** A jury decides after the call, without those who are biased, by the criteria that were published. */
export function decisionFaults(
  { decidedOn, votes, feedback }: DecisionInput,
  entry: EntryRow,
  award: AwardRow,
  { directory, day }: Pick<Moment, 'directory' | 'day'>,
): Fault[] {
  const { phases, publicVote, criteria } = award.content;
  const call = phases.find(({ kind }) => kind === 'call');
  const scored = Object.keys(feedback?.scores ?? {});
  return [
    ...(conflictsOf(entry, award, directory).some(({ recused }) => !recused)
      ? [faultAt('/result', 'conflict-open')]
      : []),
    ...(call !== undefined && decidedOn <= call.end ? [faultAt('/decidedOn', 'before-the-call')] : []),
    ...(decidedOn > day ? [faultAt('/decidedOn', 'in-the-future')] : []),
    ...(votes !== null && publicVote === null ? [faultAt('/votes', 'no-public-vote')] : []),
    ...scored
      .filter((code) => criteria.every((criterion) => criterion.code !== code))
      .map((code) => faultAt(`/feedback/scores/${code}`, 'no-such-criterion')),
  ];
}
