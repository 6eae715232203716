/**
 * What a key may write as a dataset. Text is cleaned as in a harvest: HTML becomes plain text, control characters go.
 * Other than there, nothing is lost: what a harvest would leave out with a finding (a person's mail address, text
 * without words, text that is too long) is refused here, because somebody is there to correct it.
 */
import { z } from '@hono/zod-openapi';
import { frequencyByCode } from '@opennrw/rules/frequencies';
import { themeByCode } from '@opennrw/rules/themes';
import {
  address,
  ars,
  CLEANED,
  date,
  fault,
  license,
  line,
  mail,
  maybe,
  named,
  office,
  paragraphs,
} from '../http/fields.ts';
import type { DatasetDraft } from './draft.ts';
import type { Dataset } from './shape.ts';

const DistributionInput = z
  .strictObject({
    title: maybe(line(300)),
    description: maybe(paragraphs(5000)),
    accessUrl: address,
    downloadUrl: maybe(address),
    format: maybe(line(40).transform((format) => format.toUpperCase())),
    mediaType: maybe(
      z
        .string()
        .max(100)
        .regex(/^[\w.+-]+\/[\w.+-]+$/),
    ),
    byteSize: maybe(z.number().int().min(0)),
    license: maybe(license),
    attribution: maybe(line(500)),
    issued: maybe(date),
    modified: maybe(date),
  })
  .openapi('DistributionInput');

const DatasetFields = {
  title: named(300),
  description: maybe(paragraphs(20_000)),
  publisher: maybe(office(300)),
  contactPoint: maybe(
    z.strictObject({
      name: maybe(office(300)),
      email: maybe(mail),
      url: maybe(address),
    }),
  ),
  themes: z
    .array(z.string().refine((code) => themeByCode(code) !== undefined, fault('not-a-theme')))
    .max(14)
    .default([]),
  keywords: z.array(named(100)).max(100).default([]),
  license: maybe(license),
  issued: maybe(date),
  modified: maybe(date),
  frequency: maybe(
    z.string().refine((code) => frequencyByCode(code) !== undefined, fault('not-a-frequency')),
  ),
  temporal: maybe(z.strictObject({ start: maybe(date), end: maybe(date) })),
  spatial: maybe(z.strictObject({ label: maybe(line(300)), ars: maybe(ars) })),
  landingPage: maybe(address),
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}$/))
    .max(20)
    .default([]),
  references: z.array(address).max(50).default([]),
  distributions: z.array(DistributionInput).max(200).default([]),
};

/** A whole dataset, for PUT. */
export const DatasetInput = z.strictObject(DatasetFields).openapi('DatasetInput', { description: CLEANED });

/** Some fields of a dataset, for a merge-patch: what is missing stays, null empties. Lists are replaced as a whole. */
export const DatasetPatch = z.looseObject({}).openapi('DatasetPatch', {
  description:
    'Fields of DatasetInput. A missing field stays as it is, null empties it, a list is replaced as a whole.',
});

export type DatasetInput = z.infer<typeof DatasetInput>;

/** The draft of what a key sent. */
export function draftOf(input: DatasetInput, externalId: string | null): DatasetDraft {
  return {
    ...input,
    externalId,
    license: licenseDraft(input.license),
    distributions: input.distributions.map((distribution) => ({
      ...distribution,
      license: licenseDraft(distribution.license),
    })),
  };
}

const licenseDraft = (code: string | null) => (code === null ? null : { code, raw: null });

/** What somebody would have to send to store the dataset as it is: the document that a merge-patch is laid over. */
export function inputOf(dataset: Dataset): Record<string, unknown> {
  const {
    title,
    description,
    publisher,
    contactPoint,
    themes,
    keywords,
    license,
    issued,
    modified,
    frequency,
  } = dataset;
  const { temporal, spatial, landingPage, languages, references, distributions } = dataset;
  return {
    ...{ title, description, publisher, contactPoint, themes, keywords, issued, modified, frequency },
    ...{ temporal, spatial, landingPage, languages, references },
    license: license?.code ?? null,
    distributions: distributions.map(({ id: _, license, ...distribution }) => ({
      ...distribution,
      license: license?.code ?? null,
    })),
  };
}
