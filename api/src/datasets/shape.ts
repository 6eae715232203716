/**
 * What a dataset looks like from outside: the answer (`Dataset`), what a key may write (`DatasetInput`),
 * and the filters that list, facets and every format share. Terms follow DCAT-AP.de 3.0.
 */
import { z } from '@hono/zod-openapi';
import { frequencyByCode } from '@opennrw/rules/frequencies';
import { licenseByCode } from '@opennrw/rules/licenses';
import { themeByCode } from '@opennrw/rules/themes';
import { License } from '../http/license.ts';
import { codes, dayOrInstant, facetsOf, flag, listOf, words } from '../http/shapes.ts';
import { ofOrganizations } from '../organizations/shape.ts';

const dateText = (example: string, description: string) =>
  z.string().nullable().openapi({ example, description });

export const Distribution = z
  .object({
    id: z.string(),
    title: z.string().nullable(),
    description: z.string().nullable(),
    accessUrl: z.string(),
    downloadUrl: z.string().nullable(),
    format: z.string().nullable().openapi({ example: 'CSV' }),
    mediaType: z.string().nullable().openapi({ example: 'text/csv' }),
    byteSize: z.number().int().nullable(),
    license: License.nullable(),
    attribution: z
      .string()
      .nullable()
      .openapi({ description: 'The text that the licence asks users to show.' }),
    issued: dateText('2026-11-03', 'As precise as the source gave it.'),
    modified: dateText('2026-11-03', 'As precise as the source gave it.'),
  })
  .openapi('Distribution');

const range = z.tuple([z.number().int(), z.number().int()]);

export const Dataset = z
  .object({
    id: z.string().openapi({ description: 'UUIDv7.' }),
    slug: z.string().openapi({ description: 'Unique within the organization.', example: 'radzaehlstellen' }),
    iri: z.string().openapi({ description: 'Permanent address of the dataset; it never changes.' }),
    organization: z.object({ id: z.string(), slug: z.string(), name: z.string() }),
    externalId: z
      .string()
      .nullable()
      .openapi({ description: 'The owner’s identifier (dct:identifier), unchanged.' }),
    title: z.string(),
    description: z
      .string()
      .nullable()
      .openapi({ description: 'Plain paragraphs, `- ` lists and `[text](url)` links.' }),
    publisher: z.string().nullable(),
    contactPoint: z
      .object({ name: z.string().nullable(), email: z.string().nullable(), url: z.string().nullable() })
      .nullable()
      .openapi({ description: 'An office, never a person.' }),
    themes: z.array(z.string()).openapi({ description: 'EU data themes (MDR).', example: ['TRAN'] }),
    keywords: z.array(z.string()),
    license: License.nullable(),
    issued: dateText('2019-05-01', 'As precise as the source gave it: year, month, day or instant.'),
    modified: dateText('2026-11-03', 'As precise as the source gave it: year, month, day or instant.'),
    frequency: z.string().nullable().openapi({ example: 'DAILY', description: 'EU frequency code.' }),
    temporal: z.object({ start: z.string().nullable(), end: z.string().nullable() }).nullable(),
    spatial: z.object({ label: z.string().nullable(), ars: z.string().nullable() }).nullable(),
    landingPage: z.string().nullable(),
    languages: z.array(z.string()).openapi({ description: 'Language tags (BCP 47).', example: ['de'] }),
    references: z.array(z.string()).openapi({ description: 'IRIs the owner refers to (dct:references).' }),
    origin: z.enum(['native', 'harvested']),
    distributions: z.array(Distribution),
    createdAt: z.string(),
    updatedAt: z.string(),
    revision: z.number().int().openapi({ description: 'Counts this record’s changes.' }),
    matches: z
      .object({
        title: z.array(range),
        description: z.object({ text: z.string(), ranges: z.array(range) }).nullable(),
      })
      .optional()
      .openapi({ description: 'Only with `q`: where it was found, as UTF-16 ranges of plain text.' }),
  })
  .openapi('Dataset');

export type Dataset = z.infer<typeof Dataset>;
export type Distribution = z.infer<typeof Distribution>;

export const DatasetList = listOf(Dataset, 'DatasetList');

export const facetNames = ['theme', 'format', 'license', 'organization', 'frequency', 'open'] as const;
export type FacetName = (typeof facetNames)[number];
export const DatasetFacets = facetsOf(facetNames, 'DatasetFacets');

/** The filters of lists, facets, feeds and files alike. */
export const datasetFilters = {
  q: words(
    'Words to find. Quotes make a phrase; umlauts, ß and compounds are understood.',
    'Bäume Köln',
  ).optional(),
  ...ofOrganizations,
  theme: codes('EU data theme.', 'TRAN,ENVI', {
    is: (code) => themeByCode(code) !== undefined,
    fault: 'not-a-theme',
  }).optional(),
  license: codes('Code of the DCAT-AP.de licence list.', 'dl-zero-de/2.0', {
    is: (code) => licenseByCode(code) !== undefined,
    fault: 'not-a-license',
  }).optional(),
  open: flag('Whether the licence is open.').optional(),
  format: codes('Format of a distribution.', 'CSV').optional(),
  frequency: codes('EU frequency code.', 'DAILY', {
    is: (code) => frequencyByCode(code) !== undefined,
    fault: 'not-a-frequency',
  }).optional(),
  modifiedSince: dayOrInstant('Day or RFC 3339 instant.', '2026-01-01').optional(),
  hasDownload: flag('Whether a distribution can be downloaded directly.').optional(),
};

export const datasetSort = {
  sort: z
    .enum(['relevance', 'modified', 'title'])
    .optional()
    .openapi({ description: 'Default: `relevance` with `q`, else `modified` (newest first).' }),
};
