/** What an operator does about agreements: adding one from a file, correcting it, taking it away. */
import { dayOf } from '@opennrw/rules/german-time';
import type { Database } from '../database/door.ts';
import { directoryOf } from '../organizations/directory.ts';
import { TenantScope } from '../organizations/tenancy.ts';
import { readAgreement } from './agreement-file.ts';
import { type Agreement, agreementsOf, firstAgreement } from './agreements.ts';
import { AssessmentInput, agreementOf } from './measures-shape.ts';
import { type Note, noteReader, noteWriter } from './notes.ts';

interface Desk {
  database: Database;
  now: () => Date;
}

/** The agreement that a file would add. @throws {Error} whose message has a line for each fault */
export async function checkedAgreement(
  { database, now }: Desk,
  file: string,
  text?: string,
): Promise<Agreement> {
  return readAgreement(file, {
    agreements: await agreementsOf(noteReader(database)),
    today: dayOf(now().getTime()),
    judged: await judgedMeasures(database),
    text,
  });
}

/** Keeps an agreement that was checked, in the place of one of the same slug. @returns whether it is new */
export async function keepAgreement({ database, now }: Desk, agreement: Agreement): Promise<boolean> {
  const { leave, note } = await kept(database, agreement.slug);
  const writer = noteWriter(database, now);
  const draft = { status: null, reason: null, released: true, content: agreement };
  if (note !== undefined) await writer.replace(leave, note, draft, 'replace');
  else await writer.create(leave, writer.row(leave.organizationId, 'agreement', agreement.slug, draft));
  return note === undefined;
}

/** @throws {Error} with a sentence where it was never added, or is still needed */
export async function removeAgreement({ database, now }: Desk, slug: string): Promise<void> {
  if (slug === firstAgreement.slug) throw new Error(`“${slug}” comes with the software and stays.`);
  const { leave, note } = await kept(database, slug);
  if (note === undefined)
    throw new Error(`There is no agreement “${slug}” that was added; \`list\` shows what there is.`);
  const agreements = await agreementsOf(noteReader(database));
  const follower = agreements.find(({ predecessor }) => predecessor === slug);
  if (follower !== undefined)
    throw new Error(`“${follower.slug}” follows “${slug}”. Remove or correct that one first.`);
  const judged = (await judgedMeasures(database)).get(slug)?.size ?? 0;
  if (judged > 0) throw new Error(`“${slug}” stays: measures of it have been judged (${judged}).`);
  await noteWriter(database, now).withdraw(leave, note);
}

/** Where an agreement is kept: with the Land, which is a party to all of them. */
async function kept(
  database: Database,
  slug: string,
): Promise<{ leave: TenantScope; note: Note | undefined }> {
  const land = (await directoryOf(database)()).all.find(({ kind }) => kind === 'land');
  if (land === undefined)
    throw new Error('There are no organizations yet. Start the server once to fill in the real ones.');
  const note = await noteReader(database).findKey('agreement', land.id, slug);
  return { leave: TenantScope.operator(land.id, 'agreements'), note };
}

/** Codes of measures that somebody has judged, by the slug of their agreement. */
async function judgedMeasures(database: Database): Promise<Map<string, Set<string>>> {
  const judged = new Map<string, Set<string>>();
  for (const { content } of await noteReader(database).all('assessment')) {
    const input = AssessmentInput.parse(content);
    const slug = agreementOf(input);
    judged.set(slug, (judged.get(slug) ?? new Set()).add(input.measure));
  }
  return judged;
}
