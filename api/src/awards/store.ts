/** Writing rounds, entries and decisions: a row and its audit entry change in one transaction, or not at all. */
import { toSlug } from '@opennrw/rules/slug';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { type Builder, type Database, expecting, type Writing } from '../database/door.ts';
import { newId } from '../database/id.ts';
import { audit } from '../organizations/table.ts';
import type { TenantScope } from '../organizations/tenancy.ts';
import type { AwardContent, Decision, EntryContent, Feedback } from './input.ts';
import { awardEntries, awards } from './table.ts';

export interface NewAward {
  externalId: string;
  content: AwardContent;
}
export interface NewEntry {
  awardId: string;
  externalId: string;
  receivedOn: string;
  content: EntryContent;
}
export interface Verdict {
  decision: Decision;
  feedback: Feedback | null;
}

type Table = typeof awards | typeof awardEntries;
type Action = (typeof audit.$inferSelect)['action'];

/** `now` is the present instant. */
export function awardWriter(database: Database, now: () => Date) {
  const at = () => now().toISOString();

  /** Runs one statement that must change one row, with its line in the audit. @throws {Unexpected} otherwise */
  function written(
    scope: TenantScope,
    { entity, id, action }: { entity: 'award' | 'award-entry'; id: string; action: Action },
    statement: (into: Builder) => Writing,
  ) {
    const { actor, organizationId } = scope;
    const line = { at: at(), actor, organizationId, action, entity, entityId: id };
    return database.write((into) => [statement(into), into.insert(audit).values(line)]);
  }

  return {
    /** @throws a unique-constraint error where slug or identifier got taken meanwhile */
    async createAward(scope: TenantScope, { externalId, content }: NewAward): Promise<string> {
      const row = { ...born(scope, content.title, at()), externalId, content };
      await written(scope, { entity: 'award', id: row.id, action: 'create' }, (into) =>
        into.insert(awards).values({ ...row, slug: freeSlug(awards, row) }),
      );
      return row.id;
    },

    /** @throws {Unexpected} if the round has another revision */
    async replaceAward(scope: TenantScope, id: string, revision: number, content: AwardContent) {
      const changed = { content, updatedAt: at(), revision: revision + 1 };
      await written(scope, { entity: 'award', id, action: 'replace' }, (into) =>
        expecting(
          1,
          into
            .update(awards)
            .set(changed)
            .where(own(awards, scope, id, revision)),
        ),
      );
    },

    /** @throws {Unexpected} as `replaceAward` */
    async withdrawAward(scope: TenantScope, id: string, revision: number) {
      await written(scope, { entity: 'award', id, action: 'withdraw' }, (into) =>
        expecting(
          1,
          into
            .update(awards)
            .set(grave(awards, at()))
            .where(own(awards, scope, id, revision)),
        ),
      );
    },

    /** @throws a unique-constraint error where slug or identifier got taken meanwhile */
    async createEntry(scope: TenantScope, entry: NewEntry): Promise<string> {
      const row = { ...born(scope, entry.content.title, at()), ...entry };
      await written(scope, { entity: 'award-entry', id: row.id, action: 'create' }, (into) =>
        into.insert(awardEntries).values({ ...row, slug: freeSlug(awardEntries, row) }),
      );
      return row.id;
    },

    /** @throws {Unexpected} if the entry has another revision */
    async replaceEntry(
      scope: TenantScope,
      id: string,
      revision: number,
      { content, receivedOn }: Pick<NewEntry, 'content' | 'receivedOn'>,
    ) {
      const changed = { content, receivedOn, updatedAt: at(), revision: revision + 1 };
      await written(scope, { entity: 'award-entry', id, action: 'replace' }, (into) =>
        expecting(
          1,
          into
            .update(awardEntries)
            .set(changed)
            .where(own(awardEntries, scope, id, revision)),
        ),
      );
    },

    /** @throws {Unexpected} as `replaceEntry` */
    async withdrawEntry(scope: TenantScope, id: string, revision: number) {
      await written(scope, { entity: 'award-entry', id, action: 'withdraw' }, (into) =>
        expecting(
          1,
          into
            .update(awardEntries)
            .set(grave(awardEntries, at()))
            .where(own(awardEntries, scope, id, revision)),
        ),
      );
    },

    /** What the organizer of the round decided. @throws {Unexpected} if the entry has another revision */
    async decide(scope: TenantScope, id: string, revision: number, verdict: Verdict) {
      const changed = { ...verdict, updatedAt: at(), revision: revision + 1 };
      const organized = sql`${awardEntries.awardId} in (select ${awards.id} from ${awards}
        where ${awards.organizationId} = ${scope.organizationId})`;
      await written(scope, { entity: 'award-entry', id, action: 'change' }, (into) =>
        expecting(
          1,
          into
            .update(awardEntries)
            .set(changed)
            .where(and(unchanged(awardEntries, id, revision), organized)),
        ),
      );
    },
  };
}

const born = ({ organizationId }: TenantScope, title: string, at: string) => ({
  id: newId(),
  organizationId,
  slug: toSlug(title) || 'preis',
  createdAt: at,
  updatedAt: at,
  withdrawnAt: null,
  revision: 1,
});

/** The title's slug, or with the end of the id where another row of the owner has it. */
const freeSlug = (
  table: Table,
  { id, organizationId, slug }: { id: string; organizationId: string; slug: string },
) =>
  sql<string>`(select case when exists (select 1 from ${table} as other
    where other.organization_id = ${organizationId} and other.slug = ${slug})
    then ${`${slug}-${id.slice(-12)}`} else ${slug} end)`;

const unchanged = (table: Table, id: string, revision: number) =>
  and(eq(table.id, id), eq(table.revision, revision), isNull(table.withdrawnAt));

const own = (table: Table, { organizationId }: TenantScope, id: string, revision: number) =>
  and(unchanged(table, id, revision), eq(table.organizationId, organizationId));

/** The slug becomes free for another row. */
const grave = (table: Table, at: string) => ({
  withdrawnAt: at,
  updatedAt: at,
  revision: sql`${table.revision} + 1`,
  slug: sql`${table.slug} || '-' || ${table.id}`,
});
