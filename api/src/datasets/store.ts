/**
 * Writing datasets: what a key puts, changes or withdraws, and what a harvest brings in batches. A dataset, its
 * distributions, its codes and its words in the search index change in one transaction, or not at all.
 */

import { parts, words } from '@opennrw/rules/fold';
import { licenseByCode } from '@opennrw/rules/licenses';
import { toSlug } from '@opennrw/rules/slug';
import { titleKey } from '@opennrw/rules/title-key';
import { and, eq, getTableColumns, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { among } from '../database/among.ts';
import { type Builder, type Database, each, type Writing } from '../database/door.ts';
import {
  type AsRead,
  auditor,
  born,
  changing,
  freeSlug,
  type Owner,
  renewed,
  saysAlready,
  tombstone,
} from '../organizations/records.ts';
import type { TenantScope } from '../organizations/tenancy.ts';
import type { DatasetDraft } from './draft.ts';
import type { HarvestedRecord, HarvestStore, Outcome } from './harvested.ts';
import { instantKey } from './instant.ts';
import type { DatasetRow } from './present.ts';
import { datasetCodes, datasets, distributions } from './table.ts';

type NewRow = Omit<typeof datasets.$inferSelect, 'seq'>;

/** A dataset ready to be written: its row, and what hangs on it. */
interface Entry {
  row: NewRow;
  draft: DatasetDraft;
}

/** The writing half of the store. `now` is the present instant. */
export function datasetWriter(database: Database, now: () => Date) {
  const noted = auditor('dataset', now);

  return {
    /** Stores a new dataset. @throws a unique-constraint error where slug or identifier got taken meanwhile */
    async create(scope: TenantScope, draft: DatasetDraft): Promise<string> {
      const row = newRow(draft, scope, now().toISOString());
      await database.write((into) => [
        ...inserting(into, [{ row, draft }]),
        noted(into, scope, 'create', row.id),
      ]);
      return row.id;
    },

    /** The row that a draft would become, for a rehearsal that stores nothing. */
    rehearse: (scope: TenantScope, draft: DatasetDraft, present: DatasetRow | null): DatasetRow => {
      const at = now().toISOString();
      const base = present ?? { seq: 0, ...newRow(draft, scope, at) };
      const rows = shownDistributions({ id: base.id, draft });
      return { ...base, ...contentOf(draft), distributions: JSON.stringify(rows) };
    },

    /** Replaces a dataset’s content if it still has this revision. @throws {Unexpected} if it has another one */
    async replace(
      scope: TenantScope,
      present: DatasetRow,
      draft: DatasetDraft,
      action: 'replace' | 'change',
    ) {
      const { id } = present;
      const said = contentOf(draft);
      const before = { ...present, distributions: JSON.parse(present.distributions) };
      if (saysAlready(before, { ...said, distributions: shownDistributions({ id, draft }) })) return;
      const content = { ...said, ...renewed(present, now().toISOString()) };
      await database.write((into) => [
        changing(into, datasets, scope, present, content),
        ...unhanging(into, [id]),
        ...hanging(into, [{ id, draft }]),
        noted(into, scope, action, id),
      ]);
    },

    /** Withdraws a dataset: its address answers 410, its words leave the index. @throws {Unexpected} as `replace` */
    async withdraw(scope: TenantScope, present: AsRead): Promise<void> {
      const remains = tombstone(datasets, present, now().toISOString());
      await database.write((into) => [
        changing(into, datasets, scope, present, remains),
        ...unhanging(into, [present.id]),
        noted(into, scope, 'withdraw', present.id),
      ]);
    },
  };
}

export type DatasetWriter = ReturnType<typeof datasetWriter>;

/** The store as a harvest needs it. */
export function harvestStore(database: Database, now: () => Date): HarvestStore {
  return {
    async upsertMany(organizationId, sourceId, records) {
      const known = await knownRows(database, sourceId, records);
      const outcomes = records.map(({ guid, hash }) => outcomeOf(known.get(guid), hash));
      const at = now().toISOString();
      const of = (outcome: Outcome) => records.filter((_, index) => outcomes[index] === outcome);
      const created = of('created').map(({ guid, hash, draft }) => ({
        row: { ...newRow(draft, { organizationId }, at), sourceId, guid, sourceHash: hash },
        draft,
      }));
      const updated = of('updated').map((record) => ({ record, id: known.get(record.guid)?.id ?? '' }));
      const back = of('unchanged').filter(({ guid }) => known.get(guid)?.missingSince !== null);
      const ids = updated.map(({ id }) => id);
      await database.write((into) => [
        ...inserting(into, created),
        ...(updated.length === 0 ? [] : [updating(into, updated, at), ...unhanging(into, ids)]),
        ...hanging(
          into,
          updated.map(({ id, record }) => ({ id, draft: record.draft })),
        ),
        ...(back.length === 0
          ? []
          : [
              marking(
                into,
                sourceId,
                back.map(({ guid }) => guid),
                null,
              ),
            ]),
      ]);
      return outcomes;
    },

    async known(sourceId) {
      const rows = await database.read
        .select({ guid: datasets.guid, hash: datasets.sourceHash })
        .from(datasets)
        .where(and(eq(datasets.sourceId, sourceId), isNull(datasets.withdrawnAt), isNotNull(datasets.guid)));
      return new Map(rows.map(({ guid, hash }) => [guid ?? '', hash ?? '']));
    },

    async markMissing(sourceId, guids, at) {
      if (guids.length > 0) await database.write((into) => [marking(into, sourceId, guids, at)]);
    },
  };
}

function outcomeOf(
  known: { hash: string | null; withdrawnAt: string | null } | undefined,
  hash: string,
): Outcome {
  if (known === undefined) return 'created';
  if (known.withdrawnAt !== null) return 'withdrawn';
  return known.hash === hash ? 'unchanged' : 'updated';
}

async function knownRows(database: Database, sourceId: string, records: readonly HarvestedRecord[]) {
  const guids = among(records.map(({ guid }) => guid));
  const rows = await database.read
    .select({
      id: datasets.id,
      guid: datasets.guid,
      hash: datasets.sourceHash,
      withdrawnAt: datasets.withdrawnAt,
      missingSince: datasets.missingSince,
    })
    .from(datasets)
    .where(and(eq(datasets.sourceId, sourceId), sql`${datasets.guid} in ${guids}`));
  return new Map(rows.map((row) => [row.guid, row]));
}

function newRow(draft: DatasetDraft, owner: Owner, at: string): NewRow {
  return {
    ...contentOf(draft),
    ...born(owner, toSlug(draft.title) || 'datensatz', at),
    sourceId: null,
    guid: null,
    sourceHash: null,
    missingSince: null,
  };
}

/** The columns that come from the content alone. */
function contentOf(draft: DatasetDraft) {
  const license = draft.license ?? commonLicense(draft);
  return {
    externalId: draft.externalId,
    title: draft.title,
    titleKey: titleKey(draft.title),
    description: draft.description,
    publisher: draft.publisher,
    contactPoint: draft.contactPoint,
    themes: draft.themes,
    keywords: draft.keywords,
    licenseCode: license?.code ?? null,
    licenseRaw: license?.raw ?? null,
    open: licenseByCode(license?.code ?? '')?.open ?? false,
    issued: draft.issued,
    modified: draft.modified,
    modifiedKey: instantKey(draft.modified ?? draft.issued),
    frequency: draft.frequency,
    temporalStart: draft.temporal?.start ?? null,
    temporalEnd: draft.temporal?.end ?? null,
    spatialLabel: draft.spatial?.label ?? null,
    spatialArs: draft.spatial?.ars ?? null,
    landingPage: draft.landingPage,
    languages: draft.languages,
    references: draft.references,
    hasDownload: draft.distributions.some(({ downloadUrl }) => downloadUrl !== null),
  };
}

/** The licence of the distributions, where they all have the same and the dataset itself names none. */
function commonLicense({ distributions }: DatasetDraft): DatasetDraft['license'] {
  const [first] = distributions;
  return distributions.every(({ license }) => license?.code === first?.license?.code)
    ? (first?.license ?? null)
    : null;
}

function inserting(into: Builder, entries: Entry[]): Writing[] {
  if (entries.length === 0) return [];
  return [
    each(
      into.insert(datasets).values({ ...placeholders(contentColumns), slug: slugOfRow }),
      entries.map(({ row }) => row),
    ),
    ...hanging(
      into,
      entries.map(({ row, draft }) => ({ id: row.id, draft })),
    ),
  ];
}

function updating(into: Builder, updated: { id: string; record: HarvestedRecord }[], at: string): Writing {
  const { id, organizationId, slug, sourceId, guid, createdAt, withdrawnAt, revision, ...changing } =
    contentColumns;
  const statement = into
    .update(datasets)
    .set({ ...encoded(changing), revision: sql`${datasets.revision} + 1` })
    .where(eq(datasets.id, sql.placeholder('id')));
  return each(
    statement,
    updated.map(({ id, record }) => ({
      ...contentOf(record.draft),
      id,
      sourceHash: record.hash,
      missingSince: null,
      updatedAt: at,
    })),
  );
}

const marking = (into: Builder, sourceId: string, guids: readonly string[], at: string | null): Writing =>
  into
    .update(datasets)
    .set({ missingSince: at === null ? null : sql`coalesce(${datasets.missingSince}, ${at})` })
    .where(and(eq(datasets.sourceId, sourceId), sql`${datasets.guid} in ${among(guids)}`));

const { seq: _seq, ...contentColumns } = getTableColumns(datasets);
const seqOfDataset = sql`(select ${datasets.seq} from ${datasets} where ${datasets.id} = ${sql.placeholder('dataset')})`;

const slugOfRow = freeSlug(datasets, {
  id: sql.placeholder('id'),
  organizationId: sql.placeholder('organizationId'),
  slug: sql.placeholder('slug'),
});

/** Every column filled by a placeholder of its name. */
function placeholders<Columns extends Record<string, SQLiteColumn>>(columns: Columns) {
  const named = Object.keys(columns).map((name) => [name, sql.placeholder(name)]);
  return Object.fromEntries(named) as { [Name in keyof Columns]: ReturnType<typeof sql.placeholder> };
}

/** The same for an update, whose setter wants the column's encoding said. */
function encoded<Columns extends Record<string, SQLiteColumn>>(columns: Columns) {
  const named = Object.entries(columns).map(([name, column]) => [
    name,
    sql`${sql.param(sql.placeholder(name), column)}`,
  ]);
  return Object.fromEntries(named) as { [Name in keyof Columns]: SQL };
}

/** What hangs on datasets: distributions, codes, and words in the index. */
function hanging(into: Builder, entries: { id: string; draft: DatasetDraft }[]): Writing[] {
  if (entries.length === 0) return [];
  const { datasetSeq: _, ...columns } = getTableColumns(distributions);
  return [
    each(
      into.insert(distributions).values({ ...placeholders(columns), datasetSeq: seqOfDataset }),
      entries.flatMap(distributionRows),
    ),
    each(
      into
        .insert(datasetCodes)
        .values({ kind: sql.placeholder('kind'), value: sql.placeholder('value'), datasetSeq: seqOfDataset }),
      entries.flatMap(codeRows),
    ),
    each(
      sql`insert into dataset_words(rowid, title, keywords, description, publisher, parts) values (${seqOfDataset},
        ${sql.placeholder('title')}, ${sql.placeholder('keywords')}, ${sql.placeholder('description')},
        ${sql.placeholder('publisher')}, ${sql.placeholder('parts')})`,
      entries.map(wordRow),
    ),
  ];
}

function unhanging(into: Builder, ids: string[]): Writing[] {
  const seqs = sql`(select ${datasets.seq} from ${datasets} where ${inArray(datasets.id, ids)})`;
  return [
    into.delete(distributions).where(sql`${distributions.datasetSeq} in ${seqs}`),
    into.delete(datasetCodes).where(sql`${datasetCodes.datasetSeq} in ${seqs}`),
    sql`delete from dataset_words where rowid in ${seqs}`,
  ];
}

const distributionRows = ({ id: dataset, draft }: { id: string; draft: DatasetDraft }) =>
  draft.distributions.map(({ license, ...distribution }, position) => ({
    ...distribution,
    id: `${dataset}.${position + 1}`,
    dataset,
    position,
    licenseCode: license?.code ?? null,
    licenseRaw: license?.raw ?? null,
  }));

/** As they come back with their dataset. */
const shownDistributions = (entry: Pick<Entry, 'draft'> & { id: string }) =>
  distributionRows(entry).map(({ dataset: _, position: __, ...shown }) => shown);

function codeRows({ id: dataset, draft }: { id: string; draft: DatasetDraft }) {
  const formats = new Set(draft.distributions.flatMap(({ format }) => format?.toUpperCase() ?? []));
  return [
    ...[...new Set(draft.themes)].map((value) => ({ dataset, kind: 'theme', value })),
    ...[...formats].map((value) => ({ dataset, kind: 'format', value })),
  ];
}

/** So many words of a description are indexed; later ones rarely say what a dataset is about. */
const MOST_WORDS = 400;

function wordRow({ id: dataset, draft }: { id: string; draft: DatasetDraft }) {
  const title = folded(draft.title);
  const keywords = draft.keywords.flatMap(folded);
  const description = folded(draft.description ?? '').slice(0, MOST_WORDS);
  const tails = new Set([...title, ...keywords, ...description].flatMap(parts));
  return {
    dataset,
    title: title.join(' '),
    keywords: keywords.join(' '),
    description: description.join(' '),
    publisher: folded(draft.publisher ?? '').join(' '),
    parts: [...tails].join(' '),
  };
}

const folded = (text: string) => words(text).map(({ word }) => word);
