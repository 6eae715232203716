/** What a key may write as a participation procedure. Ten things are mandatory and no more, so that nobody is scared off. */
import { z } from '@hono/zod-openapi';
import { parseDate } from '@opennrw/rules/dates';
import { germanInstant } from '@opennrw/rules/german-time';
import {
  address,
  ars,
  CLEANED,
  fault,
  license,
  line,
  mail,
  maybe,
  named,
  office,
  paragraphs,
} from '../http/fields.ts';
import { Geometry, geometryFault, rightHanded } from './geometry.ts';
import {
  dateStatus,
  formality,
  level,
  mode,
  type Participation,
  response,
  scopeLevel,
  subject,
  topic,
} from './shape.ts';

/** A time of day without a zone is one in Germany. */
const zoned = (text: string): string =>
  /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?$/.test(text) && parseDate(text) !== null
    ? germanInstant(text.replace(' ', 'T'))
    : text;

/** A day or an instant, with nothing left over: a month says too little about when somebody can take part. */
const isWhole = (text: string): boolean => {
  const precision = parseDate(text)?.precision;
  return precision === 'instant' || (precision === 'day' && !text.includes(':'));
};

const date = z
  .string()
  .max(40)
  .transform(zoned)
  .refine(isWhole, fault('not-a-date'))
  .transform((text) => parseDate(text)?.value ?? text);

const PhaseInput = z
  .strictObject({
    title: maybe(line(200)),
    mode,
    start: maybe(date),
    end: maybe(date),
    openEnded: z.boolean().default(false),
    dateStatus: dateStatus.default('fixed'),
    place: maybe(line(300)),
    url: maybe(address),
  })
  .refine(
    ({ start, openEnded, dateStatus }) => start !== null || openEnded || dateStatus === 'expected',
    fault('no-date'),
  )
  .openapi('ParticipationPhaseInput');

const Fields = z.strictObject({
  title: named(300),
  summary: named(300),
  description: maybe(paragraphs(20_000)),
  organizer: maybe(office(300)),
  contactPoint: z
    .strictObject({
      name: maybe(office(300)),
      email: maybe(mail),
      url: maybe(address),
    })
    .refine(({ name, email, url }) => name !== null || email !== null || url !== null, fault('no-contact')),
  formality: formality.default('informal'),
  subject,
  topics: z
    .array(topic)
    .max(14)
    .default([])
    .transform((topics) => [...new Set(topics)]),
  level: maybe(level),
  influence: maybe(line(2000)),
  noParticipationReason: maybe(line(2000)),
  mandate: maybe(
    z.strictObject({
      open: named(2000),
      fixed: maybe(line(2000)),
      decidedBy: named(300),
      decisionDate: maybe(date),
      decisionUrl: maybe(address),
    }),
  ),
  scope: z.strictObject({
    level: scopeLevel,
    ars: maybe(ars.refine((key) => key.startsWith('05'), fault('outside-nrw'))),
    place: maybe(line(300)),
    address: maybe(line(300)),
  }),
  geometry: maybe(
    Geometry.superRefine((geometry, context) => {
      const code = geometryFault(geometry);
      if (code !== null) context.addIssue({ code: 'custom', message: code });
    }).transform(rightHanded),
  ),
  audience: maybe(line(1000)),
  phases: z.array(PhaseInput).max(50).default([]),
  outcome: maybe(
    z.strictObject({
      promisedAt: maybe(date),
      publishedAt: maybe(date),
      summary: maybe(line(2000)),
      url: maybe(address),
      responses: z
        .array(z.strictObject({ topic: named(300), response, reason: maybe(line(2000)) }))
        .max(200)
        .default([]),
    }),
  ),
  documents: z
    .array(
      z.strictObject({
        title: named(300),
        url: address,
        format: maybe(line(40).transform((format) => format.toUpperCase())),
        byteSize: maybe(z.number().int().min(0)),
      }),
    )
    .max(100)
    .default([]),
  landingPage: maybe(address),
  closedAt: maybe(date),
  cancelled: maybe(z.strictObject({ at: date, reason: named(1000) })),
  license,
});

/** A whole procedure, for PUT. */
export const ParticipationInput = Fields.refine(
  ({ level, influence, mandate, phases, noParticipationReason }) =>
    noParticipationReason
      ? level === null
      : level !== null && influence && mandate !== null && phases.length > 0,
  fault('no-reason'),
).openapi('ParticipationInput', { description: CLEANED });

/** Some fields of a procedure, for a merge-patch. Lists are replaced as a whole. */
export const ParticipationPatch = z.looseObject({}).openapi('ParticipationPatch', {
  description:
    'Fields of ParticipationInput. A missing field stays as it is, null empties it, a list is replaced as a whole.',
});

/** A procedure as it is stored: what was sent, cleaned. */
export type ParticipationDraft = z.infer<typeof ParticipationInput>;

/** What somebody would have to send to store the procedure as it is: the document that a merge-patch is laid over. */
export function inputOf(participation: Participation): Record<string, unknown> {
  const { id, slug, iri, organization, externalId, point, status, resultOverdue, ...content } = participation;
  const { createdAt, updatedAt, revision, phases, license, ...fields } = content;
  return {
    ...fields,
    license: license?.code ?? null,
    phases: phases.map(({ id: _, ...phase }) => phase),
  };
}
