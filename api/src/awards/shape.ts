/** What awards and their entries look like from outside, and what they are filtered by. */
import { z } from '@hono/zod-openapi';
import { awardKinds, awardResults, awardStatuses, entryLinkKinds, phaseKinds } from '@opennrw/rules/awards';
import { sizeClasses } from '@opennrw/rules/size-classes';
import { codes, facetsOf, flag, listed, listOf, oneOf, words } from '../http/shapes.ts';

const text = z.string().nullable();
const Body = z.object({ id: z.string(), slug: z.string(), name: z.string() });

const standing = {
  createdAt: z.string(),
  updatedAt: z.string(),
  revision: z.number().int().openapi({ description: 'Counts this record’s changes.' }),
};

export const Award = z
  .object({
    id: z.string().openapi({ description: 'UUIDv7.' }),
    slug: z.string(),
    iri: z.string().openapi({ description: 'Permanent address; it never changes.' }),
    organization: Body.openapi({ description: 'Who gives the award.' }),
    externalId: z.string(),
    title: z.string().openapi({ example: 'Open-Government-Preis Lindental 2026' }),
    programme: z.object({ slug: z.string(), name: z.string() }),
    kind: oneOf(awardKinds),
    year: z.number().int(),
    theme: text,
    description: text,
    landingPage: text,
    entryPage: text,
    status: oneOf(awardStatuses).openapi({ description: 'Computed from the phases, in German time.' }),
    closesOn: z.string().openapi({ description: 'Last day of the call for entries.', example: '2026-12-15' }),
    announcedOn: z.string().openapi({ description: 'Day from which results are public.' }),
    phases: z.array(z.object({ kind: oneOf(phaseKinds), start: z.string(), end: z.string() })),
    categories: z.array(z.object({ code: z.string(), title: z.string(), description: text })),
    sizeClasses: z.array(oneOf(sizeClasses)),
    criteria: z.array(
      z.object({
        code: z.string(),
        title: z.string(),
        description: text,
        weight: z.number(),
        bands: z.array(z.object({ from: z.number(), to: z.number(), text: z.string() })),
      }),
    ),
    jury: z.array(
      z.object({
        role: z.string(),
        name: text,
        body: text,
        organization: text,
        conflicts: z.array(
          z.object({ organization: text, name: z.string(), recused: z.boolean(), note: text }),
        ),
      }),
    ),
    publicVote: z.object({ method: z.string(), url: text }).nullable(),
    ...standing,
  })
  .openapi('Award');
export type Award = z.infer<typeof Award>;
export const AwardList = listOf(Award, 'AwardList');

const PublicDecision = z.object({
  result: oneOf(awardResults),
  reason: z.string(),
  decidedOn: z.string(),
  tieRule: text,
});

export const AwardEntry = z
  .object({
    id: z.string().openapi({ description: 'UUIDv7.' }),
    slug: z.string(),
    iri: z.string(),
    award: z.object({
      id: z.string(),
      title: z.string(),
      year: z.number().int(),
      kind: oneOf(awardKinds),
      programme: z.object({ slug: z.string(), name: z.string() }),
      organizer: z.object({ slug: z.string(), name: z.string() }),
      status: oneOf(awardStatuses),
    }),
    organization: Body.openapi({ description: 'Who sent it in.' }),
    externalId: z.string(),
    title: z.string(),
    summary: text,
    description: text,
    category: z.object({ code: z.string(), title: z.string() }),
    sizeClass: oneOf(sizeClasses),
    entrant: z.object({ name: z.string(), organization: text.openapi({ description: 'Slug.' }) }),
    partners: z.array(z.string()),
    receivedOn: z.string(),
    image: z
      .object({ url: z.string(), alt: z.string(), credit: text, license: text })
      .nullable()
      .openapi({ description: 'Never without `alt`.' }),
    links: z.array(z.object({ kind: oneOf(entryLinkKinds), title: z.string(), url: z.string() })),
    conflicts: z.array(z.object({ role: z.string(), recused: z.boolean() })).openapi({
      description:
        'Members of the jury who belong to the entrant or one of its partners, or declared a conflict with one of them.',
    }),
    decision: PublicDecision.nullable().openapi({ description: 'Null until the announcement.' }),
    publicVote: z
      .object({ votes: z.number().int(), won: z.boolean() })
      .nullable()
      .openapi({ description: 'Count of the public vote, apart from the jury; null until it is over.' }),
    aftermath: z.array(z.object({ date: z.string(), text: z.string(), by: text, url: text })),
    ...standing,
  })
  .openapi('AwardEntry');
export type AwardEntry = z.infer<typeof AwardEntry>;
export const AwardEntryList = listOf(AwardEntry, 'AwardEntryList');

export const AwardFeedback = z
  .object({
    entry: z.string(),
    text: z.string(),
    scores: z.array(
      z.object({
        criterion: z.string(),
        title: z.string(),
        weight: z.number(),
        median: z.number().nullable(),
        scores: z.array(z.number()),
      }),
    ),
  })
  .openapi('AwardFeedback', { description: 'For the entrant alone.' });
export type AwardFeedback = z.infer<typeof AwardFeedback>;

const link = {
  id: z.string().openapi({ description: 'UUIDv7.' }),
  label: z.string().openapi({ description: 'For whom it was made.' }),
  createdAt: z.string(),
  revokedAt: text.openapi({ description: 'Since when it opens nothing.' }),
  opens: z.boolean().openapi({
    description: 'Whether it leads to the feedback now: that is written, announced, and the link stands.',
  }),
};
export const FeedbackLink = z.object(link).openapi('AwardFeedbackLink');
export type FeedbackLink = z.infer<typeof FeedbackLink>;
export const FeedbackLinkMade = z
  .object({
    ...link,
    url: z.string().openapi({
      description:
        'Secret address of a page for people. It is said here and never again; its `secret` opens `/feedback` too.',
    }),
  })
  .openapi('AwardFeedbackLinkMade');
export const FeedbackLinkList = z
  .object({ items: z.array(FeedbackLink), total: z.number().int() })
  .openapi('AwardFeedbackLinkList', { description: 'Oldest first.' });

const place = {
  within: z
    .string()
    .regex(/^(\d{2,12}|[a-z0-9-]+)$/)
    .max(100)
    .optional()
    .openapi({ description: 'Prefix of the Regionalschlüssel (ARS), or the slug of a Verbund.' }),
};
const round = {
  programme: codes('Slug of the programme, such as `open-government-preis`.', undefined).optional(),
  kind: codes('`award` or `pitch`.', 'award', listed(awardKinds)).optional(),
  year: codes('Year of the round.', '2026', {
    is: (year) => /^\d{4}$/.test(year),
    fault: 'not-a-year',
  }).optional(),
};

export const awardFilters = {
  organization: codes('Slug of the organizer.', 'kreis-wesel').optional(),
  ...place,
  ...round,
  status: codes('`planned`, `open`, `judging`, `decided`.', 'open', listed(awardStatuses)).optional(),
};

export const entryFilters = {
  q: words('Words of the title, the summary or the entrant.', 'Bauamt').optional(),
  organization: codes('Slug of the entrant.', 'moers').optional(),
  ...place,
  organizer: codes('Slug of the organizer.', 'kreis-wesel').optional(),
  award: codes('Id of the round (UUIDv7).', undefined).optional(),
  ...round,
  category: codes('Code of a category, such as `beteiligung`.', undefined).optional(),
  sizeClass: codes('Size class of the entrant.', 'up-to-20000', listed(sizeClasses)).optional(),
  result: codes('What the jury decided.', 'first-prize', listed(awardResults)).optional(),
  awarded: flag('Whether it won a prize, a special mention or the public vote.').optional(),
};

export const entryFacetNames = ['year', 'category', 'sizeClass', 'result', 'programme'] as const;
export type EntryFacetName = (typeof entryFacetNames)[number];
export const AwardEntryFacets = facetsOf(entryFacetNames, 'AwardEntryFacets');
