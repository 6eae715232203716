/** What sources, runs and findings look like from outside. */
import { z } from '@hono/zod-openapi';
import { isSafeUrl } from '@opennrw/rules/text';
import { codes, flag, listOf, paging } from '../http/shapes.ts';

export const sourceKinds = ['ckan', 'dkan', 'ogd-json', 'ndjson', 'icalendar'] as const;

const count = z.number().int().min(0);

const counts = {
  seen: count.openapi({ description: 'Everything the source listed: the sum of the next seven.' }),
  created: count,
  updated: count,
  unchanged: count,
  failed: count.openapi({ description: 'Could not be taken; each is in the findings.' }),
  quarantined: count.openapi({
    description: 'Taken aside: another record has the same id, or it is not public.',
  }),
  repeated: count.openapi({ description: 'Came twice with the same content.' }),
  withdrawn: count.openapi({ description: 'Withdrawn here, still listed there.' }),
  missing: count
    .nullable()
    .openapi({ description: 'Known and no longer listed; null where this run cannot tell.' }),
  pages: count,
  total: count.nullable().openapi({ description: 'What the source says it has, if it says so.' }),
};

export const HarvestRun = z
  .object({
    id: z.string(),
    status: z.enum(['running', 'done', 'done-with-errors', 'failed', 'aborted-by-guard']),
    dryRun: z.boolean(),
    startedAt: z.string(),
    endedAt: z.string().nullable(),
    reason: z
      .object({ code: z.string(), message: z.string(), url: z.string().nullable() })
      .nullable()
      .openapi({ description: 'Why it failed, or why nothing was marked as missing.' }),
    ...counts,
    findingCounts: z.record(z.string(), count).openapi({ example: { 'license-unknown': 12 } }),
  })
  .openapi('HarvestRun');

export const HarvestFinding = z
  .object({
    level: z.enum(['error', 'warning', 'info']),
    record: z
      .string()
      .nullable()
      .openapi({ description: 'The record’s own id, or its place in the source.' }),
    field: z.string().nullable(),
    raw: z.string().nullable().openapi({ description: 'The value as it came, cut; never a person’s.' }),
    code: z.string(),
    message: z.string(),
  })
  .openapi('HarvestFinding');

export const HarvestSource = z
  .object({
    id: z.string(),
    organization: z.object({ id: z.string(), slug: z.string(), name: z.string() }),
    externalId: z.string().openapi({ description: 'The organization’s own name for the source.' }),
    kind: z.enum(sourceKinds),
    url: z.string(),
    createdAt: z.string(),
    updatedAt: z.string(),
    revision: z.number().int(),
    lastRun: HarvestRun.nullable(),
  })
  .openapi('HarvestSource');

export const HarvestSourceInput = z
  .strictObject({
    kind: z.enum(sourceKinds).openapi({ description: 'How to read what is at `url`.' }),
    url: z
      .string()
      .max(2000)
      .refine((url) => isSafeUrl(url), { message: 'not-a-url' })
      .openapi({
        description: 'The portal, its API, or the file.',
        example: 'https://opendata.example.org/api/3',
      }),
  })
  .openapi('HarvestSourceInput');

export const HarvestSourceList = listOf(HarvestSource, 'HarvestSourceList');
export const HarvestRunList = listOf(HarvestRun, 'HarvestRunList');
export const HarvestFindingList = listOf(HarvestFinding, 'HarvestFindingList');

export const sourceFilters = { organization: codes('Slug of the organization.', 'bonn').optional() };
export const findingFilters = { level: z.enum(['error', 'warning', 'info']).optional() };
export const runOptions = { dryRun: flag('Read, map and compare, but store nothing.').optional() };

const uuid = (description: string) => z.uuid().openapi({ description });
export const ofSource = z.object({ id: uuid('UUIDv7 of the source.') });
export const ofRun = ofSource.extend({ run: uuid('UUIDv7 of the run.') });
export const pages = z.strictObject(paging);
