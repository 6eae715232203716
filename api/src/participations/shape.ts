/** What a participation procedure looks like from outside, and the filters that list, facets and every format share. */
import { z } from '@hono/zod-openapi';
import {
  participationFormalities,
  participationLevels,
  participationModes,
  participationResponses,
  participationScopes,
  participationStatuses,
  participationSubjects,
  participationTopics,
} from '@opennrw/rules/participations';
import type { CustomFault } from '../http/fault.words.ts';
import { License } from '../http/license.ts';
import { codes, dayOrInstant, facetsOf, flag, listed, listOf, oneOf, words } from '../http/shapes.ts';
import { ofOrganizations } from '../organizations/shape.ts';
import { type Box, Geometry } from './geometry.ts';

export const level = oneOf(participationLevels);
export const mode = oneOf(participationModes);
export const formality = oneOf(participationFormalities);
export const subject = oneOf(participationSubjects);
export const topic = oneOf(participationTopics);
export const scopeLevel = oneOf(participationScopes);
export const response = oneOf(participationResponses);
export const dateStatus = z.enum(['expected', 'fixed', 'held']);

const text = z.string().nullable();
const date = (description: string) => text.openapi({ description, example: '2026-11-24' });

export const Phase = z
  .object({
    id: z.string(),
    title: text,
    mode,
    start: date('First day, or RFC 3339 instant.'),
    end: date('Last day, which belongs to the phase, or RFC 3339 instant.'),
    openEnded: z.boolean(),
    dateStatus,
    place: text,
    url: text.openapi({ description: 'Where to take part.' }),
  })
  .openapi('ParticipationPhase');

const Contact = z.object({ name: text, email: text, url: text });
const Mandate = z.object({
  open: z.string().openapi({ description: 'What participants can change.' }),
  fixed: text.openapi({ description: 'What is decided already.' }),
  decidedBy: z.string(),
  decisionDate: date('When it is decided.'),
  decisionUrl: text,
});
const Outcome = z.object({
  promisedAt: date('Until when a result was promised.'),
  publishedAt: date('When it was published.'),
  summary: text,
  url: text,
  responses: z.array(z.object({ topic: z.string(), response, reason: text })),
});
const Document = z.object({
  title: z.string(),
  url: z.string(),
  format: text,
  byteSize: z.number().int().nullable(),
});

export const Participation = z
  .object({
    id: z.string().openapi({ description: 'UUIDv7.' }),
    slug: z.string(),
    iri: z.string().openapi({ description: 'Permanent address; it never changes.' }),
    organization: z.object({ id: z.string(), slug: z.string(), name: z.string() }),
    externalId: z.string(),
    title: z.string(),
    summary: z.string(),
    description: text.openapi({ description: 'Plain paragraphs, `- ` lists and `[text](url)` links.' }),
    organizer: text.openapi({ description: 'Who holds it, where that is not the organization.' }),
    contactPoint: Contact,
    formality,
    subject,
    topics: z.array(topic),
    level: level.nullable(),
    influence: text.openapi({ description: 'What influence participants have, in words.' }),
    noParticipationReason: text.openapi({ description: 'Why there is no participation.' }),
    mandate: Mandate.nullable(),
    scope: z.object({ level: scopeLevel, ars: text, place: text, address: text }),
    geometry: Geometry.nullable(),
    point: z
      .tuple([z.number(), z.number()])
      .nullable()
      .openapi({ description: 'Longitude, latitude of a point that stands for the geometry.' }),
    audience: text,
    phases: z.array(Phase),
    outcome: Outcome.nullable(),
    documents: z.array(Document),
    landingPage: text,
    closedAt: date('When it was closed for good.'),
    cancelled: z.object({ at: z.string(), reason: z.string() }).nullable(),
    license: License.nullable(),
    status: oneOf(participationStatuses).openapi({
      description: 'Computed from the dates in German time; a last day belongs to its phase.',
    }),
    resultOverdue: z.boolean().openapi({ description: 'Whether a promised result is late.' }),
    createdAt: z.string(),
    updatedAt: z.string(),
    revision: z.number().int(),
  })
  .openapi('Participation');
export type Participation = z.infer<typeof Participation>;

export const ParticipationList = listOf(Participation, 'ParticipationList');

export const facetNames = [
  'status',
  'topic',
  'mode',
  'level',
  'subject',
  'formality',
  'organization',
  'located',
] as const;
export type FacetName = (typeof facetNames)[number];
export const ParticipationFacets = facetsOf(facetNames, 'ParticipationFacets');

const bbox = z
  .string()
  .max(100)
  .transform((cell, context): Box => {
    const [west = NaN, south = NaN, east = NaN, north = NaN, ...more] = cell.split(',').map(Number);
    const fits = [west, south, east, north].every(Number.isFinite) && more.length === 0;
    if (!fits || west > east || south > north)
      context.addIssue({ code: 'custom', message: 'not-a-bbox' satisfies CustomFault });
    return [west, south, east, north];
  })
  .openapi({
    type: 'string',
    description: 'Only what meets this box: west, south, east, north.',
    example: '6.9,50.6,7.3,50.9',
  });

/** The filters of lists, facets, feeds and files alike. */
export const participationFilters = {
  q: words('Words to find; umlauts, ß and compounds are understood.', 'Radweg').optional(),
  ...ofOrganizations,
  status: codes('How far it is.', 'running,announced', listed(participationStatuses)).optional(),
  topic: codes('Topic.', 'mobility', listed(participationTopics)).optional(),
  mode: codes('How one takes part.', 'online', listed(participationModes)).optional(),
  level: codes('Level of participation.', 'consult', listed(participationLevels)).optional(),
  subject: codes('What it is about.', 'land-use-plan', listed(participationSubjects)).optional(),
  formality: codes('Required by law or voluntary.', 'informal', listed(participationFormalities)).optional(),
  located: flag('Whether it has a place on the map.').optional(),
  bbox: bbox.optional(),
  from: z.iso
    .date()
    .optional()
    .openapi({ description: 'Only what lasts beyond this day.', example: '2026-11-24' }),
  to: z.iso
    .date()
    .optional()
    .openapi({ description: 'Only what begins by this day.', example: '2026-12-31' }),
  modifiedSince: dayOrInstant('Day or RFC 3339 instant.', '2026-01-01').optional(),
};

export const participationSort = {
  sort: z.enum(['current', 'modified', 'title']).default('current').openapi({
    description: 'Default `current`: what runs and ends first, then what is to come, what is over last.',
  }),
};

/** GeoJSON; a feature's properties are the procedure's fields, or with `slim` the few that a map needs. */
export const ParticipationFeatures = z
  .object({
    type: z.literal('FeatureCollection'),
    features: z.array(
      z.object({
        type: z.literal('Feature'),
        id: z.string().optional(),
        properties: z.looseObject({ id: z.string(), status: oneOf(participationStatuses) }),
        geometry: Geometry.nullable(),
      }),
    ),
  })
  .openapi('ParticipationFeatures');
