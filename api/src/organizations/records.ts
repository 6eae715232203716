/**
 * What the records of tenants have in common when they are written: a change is noted in the audit, it happens only to
 * the state that was read, and a slug is unique within its tenant.
 */
import { isDeepStrictEqual } from 'node:util';
import { and, eq, isNull, type Placeholder, sql } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable, SQLiteUpdateSetSource } from 'drizzle-orm/sqlite-core';
import { type Builder, expecting, type Writing } from '../database/door.ts';
import { newId } from '../database/id.ts';
import { audit } from './table.ts';
import type { TenantScope } from './tenancy.ts';

/** A record as somebody read it. */
export interface AsRead {
  id: string;
  revision: number;
}
export type Owner = Pick<TenantScope, 'organizationId'>;
export type Action = (typeof audit.$inferSelect)['action'];

type Records = SQLiteTable & Record<'id' | 'organizationId' | 'revision' | 'withdrawnAt', SQLiteColumn>;
type NamedRecords = Records & Record<'slug', SQLiteColumn>;

/** Notes who changes which record, in the same transaction as the change. `now` is the present instant. */
export const auditor =
  (entity: string, now: () => Date) =>
  (into: Builder, { actor, organizationId }: TenantScope, action: Action, entityId: string): Writing =>
    into.insert(audit).values({ at: now().toISOString(), actor, organizationId, action, entity, entityId });

/** What a record is before it has any content. */
export const born = ({ organizationId }: Owner, slug: string, at: string) => ({
  id: newId(),
  organizationId,
  slug,
  createdAt: at,
  updatedAt: at,
  withdrawnAt: null,
  revision: 1,
});

/** The slug, or with the end of the record's id where another one of the tenant has it. */
export const freeSlug = (
  table: NamedRecords,
  { id, organizationId, slug }: Record<'id' | 'organizationId' | 'slug', string | Placeholder>,
) =>
  sql<string>`(select case when exists (select 1 from ${table} as other
    where other.organization_id = ${organizationId} and other.slug = ${slug})
    then ${slug} || '-' || substr(${id}, -12) else ${slug} end)`;

/** Whether a record still is as it was read, whoever owns it. */
export const unchanged = (table: Records, { id, revision }: AsRead) =>
  and(eq(table.id, id), eq(table.revision, revision), isNull(table.withdrawnAt));

/** The same, and it is the tenant's own. */
export const ownUnchanged = (table: Records, { organizationId }: Owner, record: AsRead) =>
  and(unchanged(table, record), eq(table.organizationId, organizationId));

/**
 * Whether a record, as it was read, already says all that it is to say. It is left alone then: who sends the same every
 * night makes no news for feeds and caches.
 */
export const saysAlready = (present: object, said: object): boolean => {
  const before = new Map<string, unknown>(Object.entries(present));
  return Object.entries(said).every(([name, value]) => isDeepStrictEqual(before.get(name), stored(value)));
};

/** A value as it comes back from the database: what is undefined is not there. */
const stored = (value: unknown): unknown => (value === undefined ? value : JSON.parse(JSON.stringify(value)));

/** What changes in every record that changes. */
export const renewed = ({ revision }: AsRead, at: string) => ({ updatedAt: at, revision: revision + 1 });

/** Changes a tenant's own record. With another revision than it was read with, nothing of the transaction is stored. */
export const changing = <Table extends Records>(
  into: Builder,
  table: Table,
  scope: Owner,
  present: AsRead,
  changed: SQLiteUpdateSetSource<Table>,
): Writing =>
  expecting(
    1,
    into
      .update(table)
      .set(changed)
      .where(ownUnchanged(table, scope, present)),
  );

/** What remains of a withdrawn record. Its slug is free again. */
export const tombstone = (table: NamedRecords, present: AsRead, at: string) => ({
  ...renewed(present, at),
  withdrawnAt: at,
  slug: sql`${table.slug} || '-' || ${table.id}`,
});
