/** Tenants, their keys and the grants between them. */

import type { OrganizationKind } from '@opennrw/rules/organizations';
import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

export const organizations = sqliteTable(
  'organizations',
  {
    id: text().primaryKey(),
    slug: text().notNull(),
    name: text().notNull(),
    nameKey: text('name_key').notNull(),
    kind: text().$type<OrganizationKind>().notNull(),
    kreisfrei: integer({ mode: 'boolean' }).notNull().default(false),
    ags: text(),
    ars: text(),
    parentId: text('parent_id'),
    longitude: real(),
    latitude: real(),
    population: integer(),
    populationDate: text('population_date'),
    populationSource: text('population_source'),
    website: text(),
    demo: integer({ mode: 'boolean' }).notNull().default(false),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
  },
  (table) => [uniqueIndex('organizations_slug').on(table.slug), index('organizations_ars').on(table.ars)],
);

/** The organization that a row belongs to. */
export const tenant = () =>
  text('organization_id')
    .notNull()
    .references(() => organizations.id);

/** What every record of a tenant has; `records.ts` writes it. */
export const lifetime = () => ({
  createdAt: text('created_at').notNull(),
  updatedAt: text('updated_at').notNull(),
  /** A withdrawn record answers 410; its row stays. */
  withdrawnAt: text('withdrawn_at'),
  revision: integer().notNull(),
});

/** Which organizations form a Verbund. */
export const memberships = sqliteTable(
  'memberships',
  {
    verbundId: text('verbund_id')
      .notNull()
      .references(() => organizations.id),
    memberId: text('member_id')
      .notNull()
      .references(() => organizations.id),
  },
  (table) => [primaryKey({ columns: [table.verbundId, table.memberId] })],
);

/** Sites that may show an organization's widgets in a frame; every site may as long as none is listed. */
export const sites = sqliteTable(
  'sites',
  {
    organizationId: tenant(),
    /** `https://www.bonn.de`, without a path. */
    origin: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.origin] })],
);

/** A key belongs to an organization, not to a person. Only its HMAC is kept. */
export const keys = sqliteTable(
  'keys',
  {
    id: text().primaryKey(),
    organizationId: tenant(),
    /** What the key is for, for example a Fachverfahren. */
    label: text().notNull(),
    hash: text().notNull(),
    scopes: text({ mode: 'json' }).$type<string[]>().notNull(),
    createdAt: text('created_at').notNull(),
    expiresAt: text('expires_at'),
    revokedAt: text('revoked_at'),
    /** To the day: enough to find unused keys, too little to follow anybody’s work. */
    lastUsedOn: text('last_used_on'),
  },
  (table) => [uniqueIndex('keys_hash').on(table.hash)],
);

/** Organization `grantee` may act for organization `grantor`. */
export const grants = sqliteTable(
  'grants',
  {
    id: text().primaryKey(),
    grantorId: text('grantor_id')
      .notNull()
      .references(() => organizations.id),
    granteeId: text('grantee_id')
      .notNull()
      .references(() => organizations.id),
    scopes: text({ mode: 'json' }).$type<string[]>().notNull(),
    createdAt: text('created_at').notNull(),
    until: text(),
    revokedAt: text('revoked_at'),
  },
  (table) => [index('grants_grantee').on(table.granteeId, table.grantorId)],
);

/** Who changed what: the key, never a person or an address. */
export const audit = sqliteTable(
  'audit',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    at: text().notNull(),
    /** Key id, or the command that acted. */
    actor: text().notNull(),
    organizationId: text('organization_id').notNull(),
    action: text().$type<'create' | 'replace' | 'change' | 'withdraw'>().notNull(),
    entity: text().notNull(),
    entityId: text('entity_id').notNull(),
  },
  (table) => [index('audit_entity').on(table.entity, table.entityId)],
);
