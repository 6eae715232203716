/** What the routes of the cockpit share: who is asked about, and how a note is put, changed and withdrawn. */
import type { z } from '@hono/zod-openapi';
import { checkPut, type Preconditions } from '../http/conditional.ts';
import { patched } from '../http/merge-patch.ts';
import { found, keyNeeded, standing } from '../http/problem.ts';
import type { router } from '../http/router.ts';
import { type Naming, withdrawRoute } from '../http/routes.ts';
import { settled } from '../http/settled.ts';
import type { Edges, Principal } from '../http/world.ts';
import {
  type Directory,
  directoryOf,
  idsWithin,
  organizationsOf,
  type ReadDirectory,
} from '../organizations/directory.ts';
import type { Organization } from '../organizations/shape.ts';
import { leaveToChange, type Scope, TenantScope } from '../organizations/tenancy.ts';
import {
  type Note,
  type NoteDraft,
  type NoteReader,
  type NoteWriter,
  noteReader,
  noteWriter,
} from './notes.ts';
import type { NoteKind } from './table.ts';

export interface Desk {
  directory: ReadDirectory;
  notes: NoteReader;
  writer: NoteWriter;
  now: () => Date;
}

export const openDesk = ({ database, now }: Pick<Edges, 'database' | 'now'>): Desk => ({
  directory: directoryOf(database),
  notes: noteReader(database),
  writer: noteWriter(database, now),
  now,
});

/** The organizations that a question is about; all of them without a filter. @throws {Problem} for what does not exist */
export function asked(
  directory: Directory,
  { organization, within: place }: { organization?: string[] | undefined; within?: string | undefined },
): readonly Organization[] {
  const named = organization && organizationsOf(directory, organization);
  if (place === undefined) return named ?? directory.all;
  const inside = new Set(idsWithin(directory, place));
  return (named ?? directory.all).filter(({ id }) => inside.has(id));
}

/** Who writes what, as a request says it. */
export interface Wish {
  kind: NoteKind;
  scope: Scope;
  principal: Principal | null;
  dryRun?: boolean | undefined;
}

/** Creates or replaces a note by its owner's key. @returns the note, and whether it is new */
export async function put(
  { directory, notes, writer }: Desk,
  { kind, scope, principal, dryRun }: Wish,
  { organization, externalId }: { organization: string; externalId: string },
  headers: Preconditions,
  draft: NoteDraft,
): Promise<{ note: Note; created: boolean }> {
  const owner = found((await directory()).bySlug.get(organization), 'organization');
  const leave = TenantScope.authorize(principal, owner.id, scope);
  const present = await notes.findKey(kind, owner.id, externalId);
  checkPut(headers, present);
  const row = present ?? writer.row(owner.id, kind, externalId, draft);
  if (dryRun) return { note: { ...row, ...draft }, created: false };
  if (present === undefined) await settled(writer.create(leave, row));
  else await settled(writer.replace(leave, present, draft, 'replace'));
  return { note: found(await notes.find(kind, row.id), kind), created: present === undefined };
}

/** Lays a merge-patch over what a note says. */
export async function patch<Input extends z.ZodType>(
  desk: Desk,
  wish: Wish,
  place: { id: string; ifMatch: string | undefined; patch: object },
  input: Input,
  draftOf: (input: z.infer<Input>, note: Note) => NoteDraft | Promise<NoteDraft>,
): Promise<Note> {
  const { note, leave } = await changeable(desk, wish, place);
  const merged = patched(input, note.content, place.patch);
  const draft = await draftOf(merged, note);
  if (wish.dryRun) return { ...note, ...draft };
  await settled(desk.writer.replace(leave, note, draft, 'change'));
  return standingNote(desk, wish.kind, note.id);
}

/** `DELETE /v1/<plural>/{id}` of a kind of notes. */
export function withdrawing(
  app: ReturnType<typeof router>,
  naming: Naming<string>,
  desk: Desk,
  wish: Pick<Wish, 'kind' | 'scope'>,
): void {
  app.openapi(withdrawRoute(naming), async (c) => {
    const { dryRun } = c.req.valid('query');
    const place = { id: c.req.valid('param').id, ifMatch: c.req.valid('header')['if-match'] };
    const { note, leave } = await changeable(desk, { ...wish, principal: c.get('principal') }, place);
    if (!dryRun) await settled(desk.writer.withdraw(leave, note));
    return c.body(null, 204);
  });
}

/** A note that is there. @throws {Problem} 404, or 410 for a withdrawn one */
export async function standingNote({ notes }: Desk, kind: NoteKind, id: string): Promise<Note> {
  return standing(found(await notes.find(kind, id), kind));
}

/** Whether a key may see and change what an organization has not released. */
export const mayRead = (principal: Principal | null, organizationId: string): boolean =>
  principal !== null &&
  (principal.organizationId === organizationId ||
    principal.grants.some(({ grantorId }) => grantorId === organizationId));

async function changeable(
  desk: Desk,
  { kind, principal, scope }: Wish,
  { id, ifMatch }: { id: string; ifMatch: string | undefined },
) {
  if (principal === null) throw keyNeeded();
  const note = await standingNote(desk, kind, id);
  return { note, leave: leaveToChange(note, principal, scope, ifMatch) };
}
