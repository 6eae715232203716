/** From stored rows to the events and dates that readers see. */
import { accessFacts } from '@opennrw/rules/events';
import { describeLicense } from '@opennrw/rules/licenses';
import { iriOf } from '../http/iri.ts';
import { type Directory, ownerOf } from '../organizations/directory.ts';
import { following, isSeries, type Moment, type Schedule } from './recurrence.ts';
import { type Occurrence, type OpenEvent, Status } from './shape.ts';
import type { events } from './table.ts';
import { isDay, rfc3339 } from './zone.ts';

export type EventRow = typeof events.$inferSelect;

export interface Surroundings {
  directory: Directory;
  publicUrl: string;
  /** The present instant. */
  now: Date;
}

/** @throws {Error} if an organization is not in the directory, which the database forbids */
export function present(row: EventRow, around: Surroundings): OpenEvent {
  const { licenseCode, ...content } = row.content;
  const { id, slug, externalId, uid, sequence, title, kind, status, state, attendance } = row;
  const { start, end, timeZone, themes, format, createdAt, updatedAt, revision } = row;
  const next = following(scheduleOf(row), around.now.getTime());
  return {
    ...{ id, slug, iri: iriOf(around.publicUrl, 'events', row.id) },
    organization: ownerOf(around.directory, row.organizationId),
    coHosts: row.coHosts.map((host) => ownerOf(around.directory, host)),
    ...{ externalId, uid, sequence, title, kind, status, state, attendance },
    municipality: municipalityOf(row, around),
    ...{ start, end },
    allDay: isDay(start),
    timeZone,
    recurrence: recurrenceOf(row),
    nextOccurrence:
      next === null
        ? null
        : {
            recurrenceId: next.recurrenceId,
            ...{ start: next.start, end: next.end },
            ...instants(next, row),
          },
    ...content,
    ...{ themes, format },
    license: describeLicense(licenseCode, null),
    ...{ createdAt, updatedAt, revision },
  };
}

/** One date of an event, with what is different about it. */
export function presentMoment(row: EventRow, moment: Moment, around: Surroundings): Occurrence {
  const { content, kind, attendance, timeZone, themes } = row;
  const { override, recurrenceId } = moment;
  const { id: _, ...organization } = ownerOf(around.directory, row.organizationId);
  const known = (value: 'yes' | 'no') =>
    accessFacts.flatMap(({ code }) => (content.accessibility[code] === value ? code : []));
  return {
    id: recurrenceId === null ? row.id : `${row.id}~${recurrenceId.replace(/[-:]/g, '')}`,
    event: row.id,
    iri: iriOf(around.publicUrl, 'events', row.id),
    ...{ uid: row.uid, recurrenceId },
    title: override?.title ?? row.title,
    kind,
    status: Status.safeParse(override?.status).data ?? row.status,
    statusNote: override?.statusNote ?? content.statusNote,
    ...{ attendance, start: moment.start, end: moment.end },
    ...instants(moment, row),
    allDay: isDay(moment.start),
    timeZone,
    place: placeOf(row),
    municipality: municipalityOf(row, around),
    organization,
    hosts: hostsOf(row, around),
    access: { yes: known('yes'), no: known('no') },
    themes,
  };
}

/** Who holds it, as they want to be named; else the organizations. */
export function hostsOf(row: EventRow, around: Surroundings): string[] {
  const named = row.content.organizers.map(({ name }) => name);
  if (named.length > 0) return named;
  return [row.organizationId, ...row.coHosts].map((id) => ownerOf(around.directory, id).name);
}

export function placeOf({ content: { venue } }: EventRow): string | null {
  const parts = [venue?.name, venue?.city].filter((part) => part !== null && part !== undefined);
  return parts.length === 0 ? null : parts.join(', ');
}

function municipalityOf({ municipalityId }: EventRow, { directory }: Surroundings) {
  const town = municipalityId === null ? undefined : directory.byId.get(municipalityId);
  return town === undefined ? null : { slug: town.slug, name: town.name };
}

export const scheduleOf = ({
  start,
  end,
  timeZone,
  rrule,
  rdates,
  exdates,
  overrides,
}: Schedule): Schedule => ({
  ...{ start, end, timeZone, rrule, rdates, exdates, overrides },
});

const instants = ({ startsAt, endsAt }: Moment, { timeZone }: EventRow) => ({
  startsAt: rfc3339(startsAt, timeZone),
  endsAt: rfc3339(endsAt, timeZone),
});

function recurrenceOf(row: EventRow): OpenEvent['recurrence'] {
  if (!isSeries(row)) return null;
  const { rrule, rdates, exdates } = row;
  const overrides = row.overrides.map(({ status, ...override }) => ({
    ...override,
    ...(status !== undefined && { status: Status.parse(status) }),
  }));
  return { rrule, rdates, exdates, overrides };
}
