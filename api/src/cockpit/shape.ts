/** What the cockpit looks like from outside: its answer, its lists, and the filters they share. */
import { z } from '@hono/zod-openapi';
import { completions, gauges, inventoryStatuses, qualityRatings } from '@opennrw/rules/cockpit-method';
import { sizeClasses } from '@opennrw/rules/size-classes';
import { listOf, oneOf } from '../http/shapes.ts';

const count = z.number().int();

/** A code with its name in the language of the request. */
export const Named = z.object({ code: z.string(), label: z.string() });
export const Owner = z.object({ id: z.string(), slug: z.string(), name: z.string() });
export const DatasetLink = z.object({ id: z.string(), title: z.string() });

export const Indicator = z
  .object({
    code: oneOf(gauges),
    label: z.string().openapi({ example: 'Entscheidungsquote' }),
    status: z
      .enum(['ok', 'not-assessable'])
      .openapi({ description: '`not-assessable` is a value of its own, not 0.' }),
    value: z.number().nullable().openapi({ description: 'From 0 to 1; null where it is not assessable.' }),
    numerator: z.number(),
    denominator: z.number(),
    notAssessable: count.openapi({
      description: 'Metadata quality: points of 405 that cannot be checked here. Else 0.',
    }),
    rating: oneOf(qualityRatings).nullable(),
    ratingLabel: z.string().nullable(),
    target: z
      .object({ value: z.number(), on: z.string() })
      .nullable()
      .openapi({ description: 'What the organization has set itself, from 0 to 1, and until when.' }),
  })
  .openapi('CockpitIndicator');
export type Indicator = z.infer<typeof Indicator>;

export const Fix = z
  .object({
    code: z.string(),
    label: z.string().openapi({ description: 'What to do.', example: 'Zeitraum angeben' }),
    datasets: count.openapi({ description: 'Datasets that fail this check.' }),
    gain: z.number().openapi({ description: 'Points gained if all of them passed: datasets times points.' }),
  })
  .openapi('CockpitFix');

export const Quality = z
  .object({
    datasets: count,
    points: z.number(),
    assessable: count,
    most: count.openapi({ description: 'All points of the method: 405.' }),
    rating: oneOf(qualityRatings).nullable(),
    ratingLabel: z.string().nullable(),
    dimensions: z.array(Named.extend({ points: z.number(), assessable: count, most: count })),
    fixes: z.array(Fix).openapi({ description: 'What to mend first, by the points gained.' }),
  })
  .openapi('CockpitQuality');

/** How well one dataset is described. */
export const DatasetQuality = DatasetLink.extend({
  points: z.number(),
  assessable: count,
  most: count,
  rating: oneOf(qualityRatings).nullable(),
  ratingLabel: z.string().nullable(),
  fixes: z.array(Fix).openapi({ description: 'What is missing, by the points gained.' }),
}).openapi('DatasetQuality');
export type DatasetQuality = z.infer<typeof DatasetQuality>;
export const DatasetQualityList = listOf(DatasetQuality, 'DatasetQualityList');

export const Snapshot = z
  .object({
    id: z.string(),
    organization: Owner,
    quarter: z.string().openapi({ example: '2026-Q3' }),
    method: z
      .string()
      .openapi({ description: 'Version of the method; another one is another series.', example: '2026-1' }),
    agreement: z.string().openapi({
      description:
        'Slug of the agreement that implementation was measured by; another one is another series.',
    }),
    frozenAt: z.string(),
    indicators: z.array(
      Indicator.pick({
        code: true,
        status: true,
        value: true,
        numerator: true,
        denominator: true,
        notAssessable: true,
      }),
    ),
  })
  .openapi('CockpitSnapshot');
export type Snapshot = z.infer<typeof Snapshot>;

const NamedAgreement = z.object({
  slug: z.string(),
  title: z.string(),
  signedOn: z.string(),
  validUntil: z.string().openapi({ description: 'Its last day.', example: '2021-10-26' }),
  successor: z.string().nullable().openapi({ description: 'Slug of the agreement that follows.' }),
});

export const Cockpit = z
  .object({
    scope: z.object({
      organization: Owner.nullable().openapi({ description: 'Where the question is about exactly one.' }),
      organizations: count.openapi({ description: 'Municipalities and Kreise, or those asked about.' }),
      keeping: count.openapi({ description: 'How many of them keep an inventory. Only these are counted.' }),
    }),
    method: z.string(),
    agreement: NamedAgreement.openapi({
      description:
        'The agreement that implementation is measured by: the one asked for, else the newest in force, else the one that ran out last.',
    }),
    agreements: z.array(NamedAgreement).openapi({ description: 'All there are, the newest first.' }),
    indicators: z.array(Indicator),
    inventory: z.object({
      modelDatasets: count,
      applicable: count,
      statuses: z.array(Named.extend({ code: oneOf(inventoryStatuses), count })),
      reasons: z.array(Named.extend({ law: z.string().nullable(), count })),
    }),
    quality: Quality,
    completions: z.array(Named.extend({ code: oneOf(completions), count })),
    trend: z.array(Snapshot).openapi({
      description:
        'The organization’s own snapshots, oldest first; implementation as far as this agreement measured it.',
    }),
    peers: z
      .object({
        code: oneOf(sizeClasses),
        label: z.string(),
        organizations: count,
        decision: z.number(),
        opening: z.number(),
      })
      .nullable()
      .openapi({
        description: 'Medians of the size class, where at least three others keep an inventory. No ranking.',
      }),
  })
  .openapi('Cockpit');
export type Cockpit = z.infer<typeof Cockpit>;

export const SnapshotList = listOf(Snapshot, 'CockpitSnapshotList');

export const Method = z
  .object({
    version: z.string(),
    modelDatasets: z.object({ count, version: z.string() }),
    gauges: z.array(Named.extend({ definition: z.string(), formula: z.string() })),
    checks: z.array(Named.extend({ dimension: z.string(), points: count, assessable: z.boolean() })),
    ratings: z.array(Named.extend({ least: count })),
    completions: z.array(Named),
    reasons: z.array(Named.extend({ law: z.string().nullable() })),
    changeabilities: z.array(z.string()).openapi({ description: 'From 0 to 5.' }),
  })
  .openapi('CockpitMethod');
