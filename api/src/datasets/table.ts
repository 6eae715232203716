/** Datasets with their distributions, and the values that filters and facets count. */
import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { lifetime, tenant } from '../organizations/table.ts';
import type { Dataset } from './shape.ts';

export const datasets = sqliteTable(
  'datasets',
  {
    /** Grows with every new dataset; the search index is keyed by it, so that higher means newer. */
    seq: integer().primaryKey({ autoIncrement: true }),
    id: text().notNull(),
    organizationId: tenant(),
    slug: text().notNull(),
    externalId: text('external_id'),
    title: text().notNull(),
    /** Orders titles as a German dictionary does. */
    titleKey: text('title_key').notNull(),
    description: text(),
    publisher: text(),
    contactPoint: text('contact_point', { mode: 'json' }).$type<NonNullable<Dataset['contactPoint']>>(),
    themes: text({ mode: 'json' }).$type<string[]>().notNull(),
    keywords: text({ mode: 'json' }).$type<string[]>().notNull(),
    licenseCode: text('license_code'),
    licenseRaw: text('license_raw'),
    open: integer({ mode: 'boolean' }).notNull(),
    issued: text(),
    modified: text(),
    /** `modified` as a UTC instant at its earliest, for sorting; empty when unknown, which sorts last. */
    modifiedKey: text('modified_key').notNull(),
    frequency: text(),
    temporalStart: text('temporal_start'),
    temporalEnd: text('temporal_end'),
    spatialLabel: text('spatial_label'),
    spatialArs: text('spatial_ars'),
    landingPage: text('landing_page'),
    languages: text({ mode: 'json' }).$type<string[]>().notNull(),
    references: text({ mode: 'json' }).$type<string[]>().notNull(),
    hasDownload: integer('has_download', { mode: 'boolean' }).notNull(),
    /** The harvest source it came from and its key there; null for what a key wrote. */
    sourceId: text('source_id'),
    guid: text(),
    /** Fingerprint of the record as last harvested: an equal one means unchanged. */
    sourceHash: text('source_hash'),
    /** Since when the source no longer lists it. */
    missingSince: text('missing_since'),
    ...lifetime(),
  },
  (table) => [
    uniqueIndex('datasets_id').on(table.id),
    uniqueIndex('datasets_slug').on(table.organizationId, table.slug),
    index('datasets_external_id').on(table.organizationId, table.externalId),
    uniqueIndex('datasets_own_external_id')
      .on(table.organizationId, table.externalId)
      .where(sql`source_id is null and withdrawn_at is null`),
    uniqueIndex('datasets_guid').on(table.sourceId, table.guid),
    index('datasets_by_modified').on(table.withdrawnAt, table.modifiedKey, table.seq),
    index('datasets_by_title').on(table.withdrawnAt, table.titleKey, table.seq),
    index('datasets_by_organization').on(
      table.organizationId,
      table.withdrawnAt,
      table.modifiedKey,
      table.seq,
    ),
  ],
);

export const distributions = sqliteTable(
  'distributions',
  {
    datasetSeq: integer('dataset_seq')
      .notNull()
      .references(() => datasets.seq),
    position: integer().notNull(),
    id: text().notNull(),
    title: text(),
    description: text(),
    accessUrl: text('access_url').notNull(),
    downloadUrl: text('download_url'),
    format: text(),
    mediaType: text('media_type'),
    byteSize: integer('byte_size'),
    licenseCode: text('license_code'),
    licenseRaw: text('license_raw'),
    attribution: text(),
    issued: text(),
    modified: text(),
  },
  (table) => [primaryKey({ columns: [table.datasetSeq, table.position] })],
);

/** A dataset's many-valued codes, so that a filter is a look-up and a facet is a count. */
export const datasetCodes = sqliteTable(
  'dataset_codes',
  {
    kind: text().$type<'theme' | 'format'>().notNull(),
    value: text().notNull(),
    datasetSeq: integer('dataset_seq')
      .notNull()
      .references(() => datasets.seq),
  },
  (table) => [primaryKey({ columns: [table.datasetSeq, table.kind, table.value] })],
);
