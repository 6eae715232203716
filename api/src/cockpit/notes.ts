/** Reading and writing what organizations note down in the cockpit, one kind like the other. */
import { and, asc, eq, inArray, isNull, type SQL } from 'drizzle-orm';
import type { Database } from '../database/door.ts';
import { newId } from '../database/id.ts';
import { auditor, changing, renewed, saysAlready } from '../organizations/records.ts';
import type { TenantScope } from '../organizations/tenancy.ts';
import { cockpitNotes, type NoteKind } from './table.ts';

export type Note = typeof cockpitNotes.$inferSelect;

/** What a note says, without who says it and when. */
export interface NoteDraft {
  status: string | null;
  reason: string | null;
  released: boolean;
  content: object;
}

export function noteReader(database: Database) {
  const where = (...conditions: (SQL | undefined)[]) =>
    database.read
      .select()
      .from(cockpitNotes)
      .where(and(...conditions))
      .orderBy(asc(cockpitNotes.seq));
  return {
    /** Standing notes of a kind, of some organizations or of all. */
    all: (kind: NoteKind, organizationIds?: readonly string[]): Promise<Note[]> =>
      where(
        eq(cockpitNotes.kind, kind),
        isNull(cockpitNotes.withdrawnAt),
        organizationIds && inArray(cockpitNotes.organizationId, [...organizationIds]),
      ),
    /** Standing notes of a kind that the public may see. */
    released: (kind: NoteKind): Promise<Note[]> =>
      where(eq(cockpitNotes.kind, kind), isNull(cockpitNotes.withdrawnAt), eq(cockpitNotes.released, true)),
    find: async (kind: NoteKind, id: string): Promise<Note | undefined> =>
      (await where(eq(cockpitNotes.kind, kind), eq(cockpitNotes.id, id)))[0],
    findKey: async (kind: NoteKind, organizationId: string, key: string): Promise<Note | undefined> =>
      (
        await where(
          eq(cockpitNotes.kind, kind),
          eq(cockpitNotes.organizationId, organizationId),
          eq(cockpitNotes.key, key),
          isNull(cockpitNotes.withdrawnAt),
        )
      )[0],
  };
}

export type NoteReader = ReturnType<typeof noteReader>;

/** The writing half. `now` is the present instant. */
export function noteWriter(database: Database, now: () => Date) {
  return {
    /** The row that a draft would become. */
    row: (organizationId: string, kind: NoteKind, key: string, draft: NoteDraft): Note => {
      const at = now().toISOString();
      return {
        ...draft,
        ...{ seq: 0, id: newId(), kind, organizationId, key, revision: 1 },
        ...{ createdAt: at, updatedAt: at, withdrawnAt: null },
      };
    },

    /** Stores new notes, all or none. @throws a unique-constraint error where a key got taken meanwhile */
    async create(scope: TenantScope, ...notes: readonly Note[]): Promise<void> {
      const { organizationId } = scope;
      await database.write(
        (into) =>
          notes.flatMap(({ seq: _, ...row }) => [
            into.insert(cockpitNotes).values({ ...row, organizationId }),
            auditor(row.kind, now)(into, scope, 'create', row.id),
          ]),
        // What nobody may see yet changes no public answer.
        { quiet: notes.every(({ released }) => !released) },
      );
    },

    /** Replaces what a note says if it still has this revision. @throws {Unexpected} if it has another one */
    async replace(
      scope: TenantScope,
      note: Note,
      draft: NoteDraft,
      action: 'replace' | 'change',
    ): Promise<void> {
      if (saysAlready(note, draft)) return;
      const content = { ...draft, ...renewed(note, now().toISOString()) };
      await database.write((into) => [
        changing(into, cockpitNotes, scope, note, content),
        auditor(note.kind, now)(into, scope, action, note.id),
      ]);
    },

    /** Withdraws a note: its address answers 410, and its key is free again. @throws {Unexpected} as `replace` */
    async withdraw(scope: TenantScope, note: Note): Promise<void> {
      const at = now().toISOString();
      const tombstone = {
        ...{ ...renewed(note, at), withdrawnAt: at },
        // A visitor's words: who takes them away means them to be gone.
        ...(note.kind === 'request' && { content: {} }),
      };
      await database.write((into) => [
        changing(into, cockpitNotes, scope, note, tombstone),
        auditor(note.kind, now)(into, scope, 'withdraw', note.id),
      ]);
    },
  };
}

export type NoteWriter = ReturnType<typeof noteWriter>;
