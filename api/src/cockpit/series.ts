/** What an organization has frozen and what it has set itself: snapshots by quarter, and targets by gauge. */
import { z } from '@hono/zod-openapi';
import { COCKPIT_METHOD, gauges } from '@opennrw/rules/cockpit-method';
import { line, maybe } from '../http/fields.ts';
import { oneOf } from '../http/shapes.ts';
import { type Directory, ownerOf } from '../organizations/directory.ts';
import type { Organization } from '../organizations/shape.ts';
import { firstAgreement } from './agreements.ts';
import type { Desk } from './desk.ts';
import { day } from './inventory-shape.ts';
import type { Note, NoteDraft } from './notes.ts';
import { type Indicator, Snapshot } from './shape.ts';

const Frozen = Snapshot.pick({ quarter: true, method: true, frozenAt: true, indicators: true }).extend({
  // What was frozen before another agreement could be the present one.
  agreement: z.string().default(firstAgreement.slug),
});

export const TargetInput = z
  .strictObject({
    value: z
      .number()
      .min(0)
      .max(1)
      .openapi({ description: 'The share to reach, from 0 to 1.', example: 0.5 }),
    on: day.openapi({ description: 'By when.' }),
    agreedBy: maybe(line(300)).openapi({ description: 'Who has decided it, for example the council.' }),
  })
  .openapi('CockpitTargetInput');
export type TargetInput = z.infer<typeof TargetInput>;

export const isGauge = (code: string): boolean => oneOf(gauges).safeParse(code).success;

/** The quarter of an instant, in German time: "2026-Q4". */
export function quarterOf(instant: Date): string {
  const [year, month] = new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Europe/Berlin',
    year: 'numeric',
    month: '2-digit',
  })
    .format(instant)
    .split('-');
  return `${year}-Q${Math.ceil(Number(month) / 3)}`;
}

/** The quarter before one. */
export function quarterBefore(quarter: string): string {
  const [year = 0, number = 0] = quarter.split('-Q').map(Number);
  return number === 1 ? `${year - 1}-Q4` : `${year}-Q${number - 1}`;
}

/** The note that freezes indicators as they are. */
export function frozen(
  quarter: string,
  { indicators, agreement }: { indicators: readonly Indicator[]; agreement: { slug: string } },
  at: Date,
): NoteDraft {
  const content = Frozen.parse({
    ...{ quarter, method: COCKPIT_METHOD, agreement: agreement.slug },
    ...{ frozenAt: at.toISOString(), indicators },
  });
  return { status: null, reason: null, released: true, content };
}

export const presentSnapshot = (note: Note, directory: Pick<Directory, 'byId'>): Snapshot => ({
  id: note.id,
  organization: ownerOf(directory, note.organizationId),
  ...Frozen.parse(note.content),
});

/** The snapshots of organizations, the oldest first. */
export async function snapshotsOf(
  { notes, directory }: Desk,
  organizations: readonly Organization[],
): Promise<Snapshot[]> {
  const there = await directory();
  const inside = new Set(organizations.map(({ id }) => id));
  return (await notes.all('snapshot'))
    .filter(({ organizationId }) => inside.has(organizationId))
    .map((note) => presentSnapshot(note, there))
    .sort((one, other) => (one.quarter < other.quarter ? -1 : 1));
}

/** What an organization has set itself, by the code of the gauge. */
export async function targetsOf(
  { notes }: Desk,
  { id }: Organization,
): Promise<Map<string, { value: number; on: string }>> {
  return new Map(
    (await notes.all('target', [id])).map(({ key, content }) => {
      const { value, on } = TargetInput.parse(content);
      return [key, { value, on }];
    }),
  );
}
