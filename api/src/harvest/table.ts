/** Sources of harvests, their runs, and what the runs found. */
import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { tenant } from '../organizations/table.ts';
import type { FindingCode } from './findings.ts';
import type { SourceKind } from './map.ts';
import type { Counts, RunReport } from './report.ts';

export const harvestSources = sqliteTable(
  'harvest_sources',
  {
    id: text().primaryKey(),
    organizationId: tenant(),
    externalId: text('external_id').notNull(),
    kind: text().$type<SourceKind>().notNull(),
    url: text().notNull(),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
    revision: integer().notNull(),
  },
  (table) => [uniqueIndex('harvest_sources_external_id').on(table.organizationId, table.externalId)],
);

export const harvestRuns = sqliteTable(
  'harvest_runs',
  {
    id: text().primaryKey(),
    sourceId: text('source_id')
      .notNull()
      .references(() => harvestSources.id),
    status: text().$type<RunReport['status'] | 'running'>().notNull(),
    dryRun: integer('dry_run', { mode: 'boolean' }).notNull(),
    startedAt: text('started_at').notNull(),
    endedAt: text('ended_at'),
    /** Last sign of life: a run that is silent for long has lost its process. */
    aliveAt: text('alive_at').notNull(),
    counts: text({ mode: 'json' }).$type<Counts>().notNull(),
    findingCounts: text('finding_counts', { mode: 'json' })
      .$type<Partial<Record<FindingCode, number>>>()
      .notNull(),
    reason: text({ mode: 'json' }).$type<NonNullable<RunReport['reason']>>(),
  },
  (table) => [
    index('harvest_runs_by_source').on(table.sourceId, table.startedAt),
    // One run of a source at a time, in whatever process.
    uniqueIndex('harvest_runs_running').on(table.sourceId).where(sql`status = 'running'`),
  ],
);

export const harvestFindings = sqliteTable(
  'harvest_findings',
  {
    runId: text('run_id')
      .notNull()
      .references(() => harvestRuns.id),
    position: integer().notNull(),
    level: text().$type<'error' | 'warning' | 'info'>().notNull(),
    record: text(),
    field: text(),
    raw: text(),
    code: text().$type<FindingCode>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.runId, table.position] })],
);
