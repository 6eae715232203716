/**
 * The book of sources and runs. A run is a lease: it exists at most once per source, says that it is alive while it
 * goes on, and is given up for dead when it has been silent for long, so that a crash blocks nothing.
 */
import { and, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import { type Database, each, expecting } from '../database/door.ts';
import { newId } from '../database/id.ts';
import { isTaken, Unexpected } from '../database/statement.ts';
import type { Finding, Level } from './findings.ts';
import { type Counts, type RunReport, zero } from './report.ts';
import { harvestFindings, harvestRuns, harvestSources } from './table.ts';

export type SourceRow = typeof harvestSources.$inferSelect;
export type RunRow = typeof harvestRuns.$inferSelect;
export type FindingRow = typeof harvestFindings.$inferSelect;

/** Milliseconds of silence after which a run is given up for dead. */
const PRESUMED_DEAD = 5 * 60_000;
const LOST = { code: 'lost', facts: {}, url: null } as const;
/** Milliseconds between two signs of life. */
const SIGN_OF_LIFE = 10_000;

export interface OpenRun {
  readonly id: string;
  /** Notes how far the run is, now and then. */
  alive(counts: Readonly<Counts>): void;
  /** Closes the book on the run. */
  end(report: RunReport): Promise<void>;
  /** Closes it without one: something broke that is not the source's. */
  abandon(): Promise<void>;
}

export function ledgerOf(database: Database, now: () => Date) {
  return { ...sourcesIn(database, now), ...runsIn(database, now), ...findingsIn(database) };
}

export type Ledger = ReturnType<typeof ledgerOf>;

const quiet = { quiet: true };

function sourcesIn(database: Database, now: () => Date) {
  const { organizationId, externalId, revision } = harvestSources;
  const findNamed = (organization: string, name: string) =>
    database.read
      .select()
      .from(harvestSources)
      .where(and(eq(organizationId, organization), eq(externalId, name)))
      .get();

  return {
    findNamed,

    findSource: (id: string) =>
      database.read.select().from(harvestSources).where(eq(harvestSources.id, id)).get(),

    sourcesOf: (organizations: string[], limit: number, offset: number) =>
      database.read
        .select()
        .from(harvestSources)
        .where(inArray(organizationId, organizations))
        .orderBy(organizationId, externalId)
        .limit(limit)
        .offset(offset),

    countSources: (organizations: string[]) =>
      database.read.$count(harvestSources, inArray(organizationId, organizations)),

    /** A source as it would be stored for the first time. */
    draftSource(source: Pick<SourceRow, 'organizationId' | 'externalId' | 'kind' | 'url'>): SourceRow {
      const at = now().toISOString();
      return { ...source, id: newId(), createdAt: at, updatedAt: at, revision: 1 };
    },

    /**
     * Stores a source, over `present` if the organization has one of that name. Answers with what is stored now,
     * or with null, having stored nothing, when somebody else was faster.
     */
    async putSource(row: SourceRow, present: SourceRow | undefined): Promise<SourceRow | null> {
      const { kind, url, updatedAt } = row;
      const stored = present ? { ...present, kind, url, updatedAt, revision: present.revision + 1 } : row;
      const asSeen = present && and(eq(harvestSources.id, present.id), eq(revision, present.revision));
      try {
        await database.write(
          (into) => [
            asSeen
              ? expecting(1, into.update(harvestSources).set(stored).where(asSeen))
              : into.insert(harvestSources).values(row),
          ],
          quiet,
        );
        return stored;
      } catch (error) {
        if (error instanceof Unexpected || isTaken(error)) return null;
        throw error;
      }
    },
  };
}

function runsIn(database: Database, now: () => Date) {
  return {
    /** Null when the source is being harvested already. */
    async openRun(sourceId: string, dryRun: boolean): Promise<OpenRun | null> {
      await buryTheDead(database, sourceId, now());
      const row = newRun(sourceId, dryRun, now().toISOString());
      try {
        await database.write((into) => [into.insert(harvestRuns).values(row)], quiet);
      } catch (error) {
        if (isTaken(error)) return null;
        throw error;
      }
      return openRun(database, row.id, now);
    },

    runsOf: (sourceId: string, limit: number, offset: number) =>
      database.read
        .select()
        .from(harvestRuns)
        .where(eq(harvestRuns.sourceId, sourceId))
        .orderBy(desc(harvestRuns.startedAt), desc(harvestRuns.id))
        .limit(limit)
        .offset(offset),

    countRuns: (sourceId: string) => database.read.$count(harvestRuns, eq(harvestRuns.sourceId, sourceId)),

    findRun: (sourceId: string, id: string) =>
      database.read
        .select()
        .from(harvestRuns)
        .where(and(eq(harvestRuns.sourceId, sourceId), eq(harvestRuns.id, id)))
        .get(),
  };
}

function newRun(sourceId: string, dryRun: boolean, at: string): RunRow {
  return {
    id: newId(),
    sourceId,
    dryRun,
    status: 'running',
    startedAt: at,
    endedAt: null,
    aliveAt: at,
    counts: zero(),
    findingCounts: {},
    reason: null,
  };
}

function findingsIn(database: Database) {
  return {
    findingsOf: (runId: string, level: Level | undefined, limit: number, offset: number) =>
      database.read
        .select()
        .from(harvestFindings)
        .where(ofLevel(runId, level))
        .orderBy(harvestFindings.position)
        .limit(limit)
        .offset(offset),

    countFindings: (runId: string, level: Level | undefined) =>
      database.read.$count(harvestFindings, ofLevel(runId, level)),
  };
}

const ofLevel = (runId: string, level: Level | undefined) =>
  and(eq(harvestFindings.runId, runId), level && eq(harvestFindings.level, level));

function openRun(database: Database, id: string, now: () => Date): OpenRun {
  let signed = now().getTime();
  const running = and(eq(harvestRuns.id, id), eq(harvestRuns.status, 'running'));
  const note = (set: Partial<RunRow>) =>
    database.write((into) => [into.update(harvestRuns).set(set).where(running)], quiet);
  return {
    id,
    alive(counts) {
      const at = now();
      if (at.getTime() - signed < SIGN_OF_LIFE) return;
      signed = at.getTime();
      // A sign that gets lost is followed by another; the run itself goes on.
      note({ aliveAt: at.toISOString(), counts: { ...counts } }).catch(() => undefined);
    },
    async end({ status, reason, findingCounts, findings, endedAt, ...report }) {
      const counts = countsIn(report);
      await storeFindings(database, id, findings);
      await note({ status, reason, findingCounts, counts, endedAt, aliveAt: endedAt });
    },
    async abandon() {
      await note({ status: 'failed', reason: LOST, endedAt: now().toISOString() });
    },
  };
}

function countsIn(report: Counts): Counts {
  const {
    seen,
    created,
    updated,
    unchanged,
    failed,
    quarantined,
    repeated,
    withdrawn,
    missing,
    pages,
    total,
  } = report;
  return {
    seen,
    created,
    updated,
    unchanged,
    failed,
    quarantined,
    repeated,
    withdrawn,
    missing,
    pages,
    total,
  };
}

async function storeFindings(database: Database, runId: string, findings: readonly Finding[]): Promise<void> {
  const rows = findings.map((finding, position) => ({ ...finding, runId, position }));
  for (let from = 0; from < rows.length; from += 1000) {
    await database.write(
      (into) => [each(into.insert(harvestFindings).values(findingRow), rows.slice(from, from + 1000))],
      { quiet: true },
    );
  }
}

const findingRow = {
  runId: sql.placeholder('runId'),
  position: sql.placeholder('position'),
  level: sql.placeholder('level'),
  record: sql.placeholder('record'),
  field: sql.placeholder('field'),
  raw: sql.placeholder('raw'),
  code: sql.placeholder('code'),
};

async function buryTheDead(database: Database, sourceId: string, now: Date): Promise<void> {
  const silentSince = new Date(now.getTime() - PRESUMED_DEAD).toISOString();
  const dead = and(
    eq(harvestRuns.sourceId, sourceId),
    eq(harvestRuns.status, 'running'),
    lt(harvestRuns.aliveAt, silentSince),
  );
  await database.write(
    (into) => [
      into
        .update(harvestRuns)
        .set({ status: 'failed', reason: LOST, endedAt: now.toISOString() })
        .where(dead),
    ],
    { quiet: true },
  );
}
