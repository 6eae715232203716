/** Writing rounds, entries and decisions: a row and its audit entry change in one transaction, or not at all. */
import { toSlug } from '@opennrw/rules/slug';
import { and, sql } from 'drizzle-orm';
import { type Database, expecting } from '../database/door.ts';
import {
  type AsRead,
  auditor,
  born,
  changing,
  freeSlug,
  renewed,
  saysAlready,
  tombstone,
  unchanged,
} from '../organizations/records.ts';
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

/** Writing rounds. `now` is the present instant. */
export function awardWriter(database: Database, now: () => Date) {
  const at = () => now().toISOString();
  const noted = auditor('award', now);

  return {
    /** @throws a unique-constraint error where slug or identifier got taken meanwhile */
    async create(scope: TenantScope, { externalId, content }: NewAward): Promise<string> {
      const row = { ...born(scope, slugOf(content), at()), externalId, content };
      await database.write((into) => [
        into.insert(awards).values({ ...row, slug: freeSlug(awards, row) }),
        noted(into, scope, 'create', row.id),
      ]);
      return row.id;
    },

    /** @throws {Unexpected} if the round changed since it was read */
    async replace(scope: TenantScope, present: AsRead, content: AwardContent) {
      if (saysAlready(present, { content })) return;
      const changed = { content, ...renewed(present, at()) };
      await database.write((into) => [
        changing(into, awards, scope, present, changed),
        noted(into, scope, 'replace', present.id),
      ]);
    },

    /** @throws {Unexpected} as `replace` */
    async withdraw(scope: TenantScope, present: AsRead) {
      const remains = tombstone(awards, present, at());
      await database.write((into) => [
        changing(into, awards, scope, present, remains),
        noted(into, scope, 'withdraw', present.id),
      ]);
    },
  };
}

/** Writing entries, and what the organizer of their round decides. */
export function entryWriter(database: Database, now: () => Date) {
  const at = () => now().toISOString();
  const noted = auditor('award-entry', now);

  return {
    /** @throws a unique-constraint error where slug or identifier got taken meanwhile */
    async create(scope: TenantScope, entry: NewEntry): Promise<string> {
      const row = { ...born(scope, slugOf(entry.content), at()), ...entry };
      await database.write((into) => [
        into.insert(awardEntries).values({ ...row, slug: freeSlug(awardEntries, row) }),
        noted(into, scope, 'create', row.id),
      ]);
      return row.id;
    },

    /** @throws {Unexpected} if the entry changed since it was read */
    async replace(
      scope: TenantScope,
      present: AsRead,
      { content, receivedOn }: Pick<NewEntry, 'content' | 'receivedOn'>,
    ) {
      if (saysAlready(present, { content, receivedOn })) return;
      const changed = { content, receivedOn, ...renewed(present, at()) };
      await database.write((into) => [
        changing(into, awardEntries, scope, present, changed),
        noted(into, scope, 'replace', present.id),
      ]);
    },

    /** @throws {Unexpected} as `replace` */
    async withdraw(scope: TenantScope, present: AsRead) {
      const remains = tombstone(awardEntries, present, at());
      await database.write((into) => [
        changing(into, awardEntries, scope, present, remains),
        noted(into, scope, 'withdraw', present.id),
      ]);
    },

    /** What the organizer of the round decided. @throws {Unexpected} as `replace` */
    async decide(scope: TenantScope, present: AsRead, verdict: Verdict) {
      const changed = { ...verdict, ...renewed(present, at()) };
      const organized = sql`${awardEntries.awardId} in (select ${awards.id} from ${awards}
        where ${awards.organizationId} = ${scope.organizationId})`;
      const still = and(unchanged(awardEntries, present), organized);
      await database.write((into) => [
        expecting(1, into.update(awardEntries).set(changed).where(still)),
        noted(into, scope, 'change', present.id),
      ]);
    },
  };
}

const slugOf = ({ title }: AwardContent | EntryContent) => toSlug(title) || 'preis';
