/** Agreements, their measures and the assessments of these, from outside. */
import { z } from '@hono/zod-openapi';
import { assessors, completions } from '@opennrw/rules/cockpit-method';
import { address, CLEANED, line, maybe, named } from '../http/fields.ts';
import { codes, listOf, oneOf } from '../http/shapes.ts';
import { ofOrganizations } from '../organizations/shape.ts';
import { firstAgreement } from './agreements.ts';
import { day } from './inventory-shape.ts';
import { Owner } from './shape.ts';

export const AgreementShape = z
  .object({
    slug: z.string(),
    title: z.string(),
    signedOn: z.string().openapi({ example: '2016-10-26' }),
    validUntil: z.string().openapi({ description: 'Its last day.', example: '2021-10-26' }),
    goal: z.string(),
    parties: z.array(z.string()),
    predecessor: z.string().nullable().openapi({ description: 'Slug of the agreement that it follows.' }),
    successor: z.string().nullable().openapi({ description: 'Slug of the agreement that follows.' }),
    measures: z.number().int(),
  })
  .openapi('Agreement');
export const AgreementList = listOf(AgreementShape, 'AgreementList');

const Evidence = z.object({ url: z.string(), title: z.string(), on: z.string().nullable() });

export const Assessment = z
  .object({
    id: z.string(),
    agreement: z.string().openapi({ description: 'Slug of the agreement that the measure is of.' }),
    measure: z.string().openapi({ example: 'II.2e' }),
    assessor: oneOf(assessors),
    assessorLabel: z.string(),
    organization: Owner.openapi({ description: 'Who says so.' }),
    completion: oneOf(completions),
    completionLabel: z.string(),
    on: z.string(),
    note: z.string().nullable(),
    evidence: z.array(Evidence),
    revision: z.number().int(),
  })
  .openapi('MeasureAssessment');
export type Assessment = z.infer<typeof Assessment>;
export const AssessmentList = listOf(Assessment, 'MeasureAssessmentList');

export const MeasureShape = z
  .object({
    code: z.string().openapi({ description: 'As in the agreement.', example: 'II.2e' }),
    agreement: z.object({ slug: z.string(), title: z.string(), validUntil: z.string() }),
    chapter: z.string(),
    title: z.string(),
    quote: z.string().openapi({ description: 'Verbatim, in German.' }),
    completion: oneOf(completions).openapi({
      description:
        'The one that counts: the latest independent assessment, else civil society’s, else the own one.',
    }),
    completionLabel: z.string(),
    assessments: z
      .array(Assessment)
      .openapi({ description: 'The latest of each organization and kind, side by side.' }),
  })
  .openapi('Measure');
export type MeasureShape = z.infer<typeof MeasureShape>;
export const MeasureList = listOf(MeasureShape, 'MeasureList');

export const ofAgreement = {
  agreement: z.string().max(100).optional().openapi({
    description: 'Slug of the agreement. Default: the newest in force, else the one that ran out last.',
  }),
};
/** What no agreement may be called. */
export const ALL_AGREEMENTS = 'all';
export const measureFilters = {
  agreement: ofAgreement.agreement.openapi({
    description:
      'Slug of the agreement, or `all`. Default: the newest in force, else the one that ran out last.',
  }),
  completion: codes('Completion that counts.', 'substantial,complete').optional(),
  measure: codes('Code of the measure.', 'II.2e').optional(),
};
export const assessmentFilters = {
  ...ofOrganizations,
  agreement: codes('Slug of the agreement.', 'rahmenvereinbarung-2016').optional(),
  measure: codes('Code of the measure.', 'II.2e').optional(),
  assessor: codes('Who assesses.', 'independent').optional(),
};

export const AssessmentInput = z
  .strictObject({
    agreement: maybe(z.string().max(100)).openapi({
      description: 'Slug of the agreement; needed where several have a measure of this code.',
    }),
    measure: z.string().max(40),
    assessor: oneOf(assessors),
    completion: oneOf(completions),
    on: day,
    note: maybe(line(2000)),
    evidence: z
      .array(z.strictObject({ url: address, title: named(300), on: maybe(day) }))
      .max(20)
      .default([]),
  })
  .refine(
    ({ completion, evidence }) => evidence.length > 0 || ['no-evidence', 'not-started'].includes(completion),
    {
      message: 'evidence-missing',
      path: ['evidence'],
    },
  )
  .openapi('MeasureAssessmentInput', { description: CLEANED });
export type AssessmentInput = z.infer<typeof AssessmentInput>;
/** What was stored before there could be another agreement is about the first. */
export const agreementOf = ({ agreement }: Pick<AssessmentInput, 'agreement'>): string =>
  agreement ?? firstAgreement.slug;

export const AssessmentPatch = z.looseObject({}).openapi('MeasureAssessmentPatch', {
  description: 'Fields of MeasureAssessmentInput. A missing field stays as it is.',
});
