/**
 * Writing procedures. A procedure, the stretches of its status, its codes and its words in the search index change in
 * one transaction, or not at all.
 */
import { parts, words } from '@opennrw/rules/fold';
import { germanDay } from '@opennrw/rules/german-time';
import { stretchesOf } from '@opennrw/rules/participation-status';
import { toSlug } from '@opennrw/rules/slug';
import { titleKey } from '@opennrw/rules/title-key';
import { eq, sql } from 'drizzle-orm';
import type { Builder, Database, Writing } from '../database/door.ts';
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
import { boxOf, pointOf, slim } from './geometry.ts';
import type { ParticipationDraft } from './input.ts';
import type { ParticipationRow, Stored } from './present.ts';
import { participationCodes, participations, stretches } from './table.ts';

/** `now` is the present instant. */
export function participationWriter(database: Database, now: () => Date) {
  const noted = auditor('participation', now);

  return {
    /** Stores a new procedure. @throws a unique-constraint error where its identifier got taken meanwhile */
    async create(scope: TenantScope, externalId: string, draft: ParticipationDraft): Promise<string> {
      const row = newRow(scope, externalId, draft, now().toISOString());
      await database.write((into) => [
        into.insert(participations).values({ ...row, slug: freeSlug(participations, row) }),
        ...hanging(into, row.id, draft),
        noted(into, scope, 'create', row.id),
      ]);
      return row.id;
    },

    /** The row that a draft would become, for a rehearsal that stores nothing. */
    rehearse(
      scope: TenantScope,
      externalId: string,
      draft: ParticipationDraft,
      present: ParticipationRow | null,
    ): ParticipationRow {
      const instant = now().getTime();
      const base = present ?? { seq: 0, ...newRow(scope, externalId, draft, now().toISOString()) };
      const stretch = stretchesOf(draft).find(({ from, until }) => from <= instant && instant < until);
      const { status = 'unknown', resultOverdue = false, order = '', until = 0 } = stretch ?? {};
      return { ...base, ...contentOf(draft), status, resultOverdue, place: order, until };
    },

    /** Replaces a procedure’s content if it still has this revision. @throws {Unexpected} if it has another one */
    async replace(
      scope: TenantScope,
      present: AsRead,
      draft: ParticipationDraft,
      action: 'replace' | 'change',
    ) {
      const said = contentOf(draft);
      if (saysAlready(present, said)) return;
      const content = { ...said, ...renewed(present, now().toISOString()) };
      await database.write((into) => [
        changing(into, participations, scope, present, content),
        ...unhanging(into, present.id, ['words', 'stretches']),
        ...hanging(into, present.id, draft),
        noted(into, scope, action, present.id),
      ]);
    },

    /** Withdraws a procedure: its address answers 410, its words leave the index. @throws {Unexpected} as `replace` */
    async withdraw(scope: TenantScope, present: AsRead): Promise<void> {
      const remains = tombstone(participations, present, now().toISOString());
      await database.write((into) => [
        changing(into, participations, scope, present, remains),
        ...unhanging(into, present.id, ['words']),
        noted(into, scope, 'withdraw', present.id),
      ]);
    },
  };
}

/**
 * Works out anew how far procedures are that were stored when the rule did not know yet that what is open-ended runs as
 * ever: nobody sends them again only because of that.
 */
export async function reread(database: Database): Promise<void> {
  const { id, content } = participations;
  const rows = await database.read.select({ id, content }).from(participations).where(notKnownToRun);
  await database.write((into) =>
    rows.flatMap(({ id, content: draft }) => [
      into.update(participations).set({ starts: EVER }).where(eq(participations.id, id)),
      ...unhanging(into, id, ['words', 'stretches']),
      ...hanging(into, id, draft),
    ]),
  );
}

type NewRow = Omit<Stored, 'seq'>;

function newRow(owner: Owner, externalId: string, draft: ParticipationDraft, at: string): NewRow {
  return { ...contentOf(draft), ...born(owner, toSlug(draft.title) || 'beteiligung', at), externalId };
}

/** Before every day: when a phase began that is open-ended and names no first day. */
const EVER = '0000';
/** After every day: when one ends that names no last day. */
const NEVER = '9999';

const notKnownToRun = sql`${participations.withdrawnAt} is null and ${participations.starts} <> ${EVER} and exists (
  select 1 from json_each(${participations.content}, '$.phases') where json_extract(value, '$.openEnded')
  and json_extract(value, '$.start') is null and json_extract(value, '$.dateStatus') is not 'expected')`;

/** The columns that come from the content alone. */
function contentOf(draft: ParticipationDraft) {
  const { title, formality, subject, level, geometry, phases } = draft;
  const [west, south, east, north] = geometry === null ? [null, null, null, null] : boxOf(geometry);
  const [longitude, latitude] = geometry === null ? [null, null] : pointOf(geometry);
  const starts = phases.flatMap(({ start, openEnded, dateStatus }) =>
    start === null ? (openEnded && dateStatus !== 'expected' ? EVER : []) : germanDay(start),
  );
  const ends = phases.flatMap(({ start, end, openEnded }) => {
    const last = end ?? (openEnded ? null : start);
    return last === null ? (openEnded ? NEVER : []) : germanDay(last);
  });
  return {
    ...{ title, formality, subject, level, longitude, latitude, west, south, east, north },
    titleKey: titleKey(title),
    content: draft,
    located: geometry !== null,
    slim: geometry === null ? null : JSON.stringify(slim(geometry)),
    starts: starts.sort()[0] ?? '',
    ends: ends.sort().at(-1) ?? '',
  };
}

const seqOf = (id: string) =>
  sql<number>`(select ${participations.seq} from ${participations} where ${participations.id} = ${id})`;

/** The first and the last instant there are, as ms since 1970. */
const [FIRST, LAST] = [-8.64e15, 8.64e15];
const finite = (instant: number) => Math.min(LAST, Math.max(FIRST, instant));

function hanging(into: Builder, id: string, draft: ParticipationDraft): Writing[] {
  const participationSeq = seqOf(id);
  const spans = stretchesOf(draft).map(({ from, until, status, resultOverdue, order }) => ({
    ...{ participationSeq, status, resultOverdue, place: order },
    since: finite(from),
    until: finite(until),
  }));
  const codes = [
    ...[...new Set(draft.topics)].map((value) => ({ participationSeq, kind: 'topic' as const, value })),
    ...[...new Set(draft.phases.map(({ mode }) => mode))].map((value) => ({
      ...{ participationSeq, kind: 'mode' as const, value },
    })),
  ];
  const { text, tails } = wordsOf(draft);
  return [
    into.insert(stretches).values(spans),
    ...(codes.length === 0 ? [] : [into.insert(participationCodes).values(codes)]),
    sql`insert into participation_words(rowid, words, parts) values (${participationSeq}, ${text}, ${tails})`,
  ];
}

function unhanging(into: Builder, id: string, what: ('words' | 'stretches')[]): Writing[] {
  const seq = seqOf(id);
  return [
    sql`delete from participation_words where rowid = ${seq}`,
    ...(what.includes('stretches')
      ? [
          into.delete(stretches).where(eq(stretches.participationSeq, seq)),
          into.delete(participationCodes).where(eq(participationCodes.participationSeq, seq)),
        ]
      : []),
  ];
}

function wordsOf({ title, summary, description, scope, organizer }: ParticipationDraft) {
  const texts = [title, summary, scope.place, scope.address, organizer, (description ?? '').slice(0, 4000)];
  const found = texts.flatMap((text) => words(text ?? '').map(({ word }) => word));
  return { text: found.join(' '), tails: [...new Set(found.flatMap(parts))].join(' ') };
}
