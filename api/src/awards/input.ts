/** What keys may write about awards: a round by its organizer, an entry by its entrant, a decision by the organizer. */
import { z } from '@hono/zod-openapi';
import { awardKinds, awardResults, entryLinkKinds, type Phase, phaseKinds } from '@opennrw/rules/awards';
import { sizeClasses } from '@opennrw/rules/size-classes';
import { looksPersonal } from '@opennrw/rules/text';
import { address, CLEANED, fault, license, line, maybe, named, paragraphs } from '../http/fields.ts';
import { oneOf } from '../http/shapes.ts';

/** Text that must be there. */
const text = (longest: number) =>
  paragraphs(longest)
    .transform((text) => text ?? '')
    .refine((text) => text !== '', fault('empty'));
/** The name of a body, or of several; a person’s is refused. */
const bodyName = named(300).refine((name) => !looksPersonal(name), fault('personal-name'));
const slug = z
  .string()
  .max(100)
  .regex(/^[a-z0-9-]+$/);

const PhaseShape = z
  .strictObject({ kind: oneOf(phaseKinds), start: z.iso.date(), end: z.iso.date() })
  .refine(({ start, end }) => start <= end, { ...fault('end-before-start'), path: ['end'] });

const BandShape = z.strictObject({
  from: z.number().min(0).max(5),
  to: z.number().min(0).max(5),
  text: named(500),
});

export const CriterionShape = z
  .strictObject({
    code: slug,
    title: named(200),
    description: maybe(paragraphs(2000)),
    weight: z.number().min(0).max(100).default(1),
    bands: z.array(BandShape).max(10).default([]).openapi({ description: 'What a score from 0 to 5 means.' }),
  })
  .openapi('AwardCriterion');

const ConflictShape = z
  .strictObject({
    organization: maybe(slug).openapi({
      description: 'Slug of the body whose entries this member does not judge.',
    }),
    name: maybe(bodyName).openapi({ description: 'Its name, where it is no organization here.' }),
    recused: z.boolean(),
    note: maybe(named(300)),
  })
  .refine(({ organization, name }) => organization !== null || name !== null, {
    ...fault('missing-body'),
    path: ['organization'],
  });

export const JurorShape = z
  .strictObject({
    role: named(200).openapi({ example: 'Vorsitz' }),
    name: maybe(named(200)).openapi({
      description: 'Only of members who agreed to be named; it is published. Null: the function speaks.',
    }),
    body: maybe(named(200)).openapi({ description: 'For whom this member sits in the jury.' }),
    organization: maybe(slug).openapi({ description: 'The same body, where it is an organization here.' }),
    conflicts: z.array(ConflictShape).max(50).default([]),
  })
  .openapi('AwardJuror');

export const CategoryShape = z
  .strictObject({ code: slug, title: named(200), description: maybe(paragraphs(2000)) })
  .openapi('AwardCategory');

/** A round of an award, for PUT. */
export const AwardInput = z
  .strictObject({
    title: named(300),
    programme: named(200).openapi({ description: 'Name of the award through all its rounds.' }),
    kind: oneOf(awardKinds).default('award'),
    year: z.number().int().min(1990).max(2999),
    theme: maybe(named(300)),
    description: maybe(paragraphs(10_000)),
    landingPage: maybe(address),
    entryPage: maybe(address).openapi({ description: 'Where one enters.' }),
    phases: z
      .array(PhaseShape)
      .max(20)
      .refine((phases) => phases.filter(({ kind }) => kind === 'call').length === 1, fault('one-call'))
      .refine(followsTheCall, fault('before-the-call')),
    categories: z.array(CategoryShape).min(1).max(30),
    sizeClasses: z.array(oneOf(sizeClasses)).max(7).default([]),
    criteria: z.array(CriterionShape).max(30).default([]),
    jury: z.array(JurorShape).max(50).default([]),
    publicVote: maybe(
      z.strictObject({ method: named(1000), url: maybe(address) }).openapi({
        description: 'How the organizer counted. Votes are neither collected nor stored here.',
      }),
    ),
  })
  .openapi('AwardInput', { description: CLEANED });
export type AwardContent = z.infer<typeof AwardInput>;

function followsTheCall(phases: readonly Phase[]): boolean {
  const call = phases.find(({ kind }) => kind === 'call');
  return call === undefined || phases.every(({ kind, start }) => kind === 'call' || start > call.end);
}

export const ImageShape = z
  .strictObject({
    url: address,
    alt: line(1000)
      .refine((text) => text !== '', fault('alt-needed'))
      .openapi({ description: 'What can be seen in it, for those who do not see it.' }),
    credit: maybe(named(300)),
    license: maybe(license),
  })
  .openapi('AwardImage');

export const EntryLinkShape = z
  .strictObject({ kind: oneOf(entryLinkKinds), title: named(300), url: address })
  .openapi('AwardEntryLink');

export const AftermathShape = z
  .strictObject({ date: z.iso.date(), text: named(1000), by: maybe(bodyName), url: maybe(address) })
  .openapi('AwardAftermath', { description: 'What came of it: who reused it, and how it stands later.' });

/** An entry, for PUT. */
export const EntryInput = z
  .strictObject({
    award: z.uuid().openapi({ description: 'Id of the round.' }),
    category: slug.openapi({ description: 'Code of one of the round’s categories.' }),
    title: named(300),
    summary: maybe(named(500)),
    description: maybe(paragraphs(10_000)),
    entrant: maybe(z.strictObject({ name: bodyName, organization: maybe(slug) })).openapi({
      description: 'Only for the round’s organizer, who passes on what came another way. Else the sender.',
    }),
    receivedOn: maybe(z.iso.date()).openapi({
      description: 'Only for the round’s organizer: day of arrival. Else the day of sending.',
    }),
    partners: z.array(bodyName).max(30).default([]),
    sizeClass: maybe(oneOf(sizeClasses)).openapi({
      description: 'Null: by kind and inhabitants of the entrant.',
    }),
    image: maybe(ImageShape),
    links: z.array(EntryLinkShape).max(50).default([]),
    aftermath: z.array(AftermathShape).max(100).default([]),
  })
  .openapi('AwardEntryInput', { description: CLEANED });
export type EntryInput = z.infer<typeof EntryInput>;
export type EntryContent = Omit<EntryInput, 'award' | 'receivedOn'>;

export const FeedbackShape = z
  .strictObject({
    text: text(20_000),
    scores: z
      .record(slug, z.array(z.number().min(0).max(5)).max(50))
      .default({})
      .openapi({ description: 'By criterion, in no order that would show whose they are.' }),
  })
  .openapi('AwardFeedbackInput');
export type Feedback = z.infer<typeof FeedbackShape>;

/** What the jury decided about an entry, for PUT. */
export const DecisionInput = z
  .strictObject({
    result: oneOf(awardResults),
    reason: text(10_000),
    decidedOn: z.iso.date(),
    tieRule: maybe(named(500)).openapi({
      description: 'The rule that decided between equals, if one was needed.',
    }),
    votes: maybe(z.number().int().min(0)).openapi({ description: 'Count of the public vote.' }),
    feedback: maybe(FeedbackShape),
  })
  .openapi('AwardDecisionInput', { description: CLEANED });
export type DecisionInput = z.infer<typeof DecisionInput>;
export type Decision = Omit<DecisionInput, 'feedback'>;

/** For whom a link to the feedback is made. */
export const FeedbackLinkInput = z
  .strictObject({
    label: bodyName.openapi({
      description: 'For whom it is, so that you find it again: a body, no person.',
      example: 'Lesekreis Niederau e. V.',
    }),
  })
  .openapi('AwardFeedbackLinkInput');

/** Some fields, for a merge-patch: what is missing stays, null empties. Lists are replaced as a whole. */
export const AwardPatch = z.looseObject({}).openapi('AwardPatch', {
  description: 'Fields of AwardInput. A missing field stays as it is, null empties it, a list is replaced.',
});
export const EntryPatch = z.looseObject({}).openapi('AwardEntryPatch', {
  description:
    'Fields of AwardEntryInput. A missing field stays as it is, null empties it, a list is replaced.',
});
