/**
 * What an event looks like from outside, one of its dates (`Occurrence`), and the filters that lists, feeds and files
 * share. Times are wall times of the event's zone, as people write them; `startsAt` and `endsAt` are the instants.
 */
import { z } from '@hono/zod-openapi';
import { eventKinds } from '@opennrw/rules/event-kinds';
import {
  accessFacts,
  accessValues,
  attendanceModes,
  eventStatuses,
  forAccessFacts,
} from '@opennrw/rules/events';
import { themeByCode } from '@opennrw/rules/themes';
import { License } from '../http/license.ts';
import { codes, dayOrInstant, facetsOf, flag, listed, listOf, oneOf, words } from '../http/shapes.ts';
import { ofOrganizations } from '../organizations/shape.ts';

export const Kind = oneOf(eventKinds).openapi('EventKind');
export const Status = oneOf(eventStatuses).openapi('EventStatus');
export const Attendance = oneOf(attendanceModes).openapi('AttendanceMode');

const wallTime = (description: string) => z.string().openapi({ example: '2026-11-26T17:00:00', description });
const WALL = 'Wall time in `timeZone`, or a day for an event without a time of day.';

export const Accessibility = z
  .object({ ...forAccessFacts(z.enum(accessValues)), note: z.string().nullable() })
  .openapi('EventAccessibility', {
    description: 'What is known about access. `unknown` is a value, not a gap.',
  });

export const Venue = z
  .object({
    name: z.string().nullable(),
    street: z.string().nullable(),
    postalCode: z.string().nullable(),
    city: z.string().nullable(),
    ars: z.string().nullable(),
    coordinates: z
      .tuple([z.number(), z.number()])
      .nullable()
      .openapi({ description: 'Longitude, latitude.', example: [7.1, 50.73] }),
  })
  .openapi('Venue');

const Organizer = z.object({
  name: z.string(),
  url: z.string().nullable(),
});

const Registration = z.object({
  required: z.boolean(),
  url: z.string().nullable(),
  email: z.string().nullable(),
  opens: z.string().nullable(),
  closes: z.string().nullable(),
});

const Capacity = z.object({
  onsite: z.number().int().nullable(),
  online: z.number().int().nullable(),
  remaining: z.number().int().nullable(),
  waitingList: z.boolean(),
});

const Image = z.object({
  url: z.string(),
  alt: z.string(),
  credit: z.string().nullable(),
  license: z.string().nullable(),
});

const Training = z.object({
  level: z.enum(['beginner', 'intermediate', 'advanced']).nullable(),
  /** ISO 8601 */
  workload: z.string().nullable().openapi({ example: 'PT4H', description: 'ISO 8601 duration.' }),
  audience: z.string().nullable(),
  prerequisites: z.string().nullable(),
  competencies: z.array(z.string()),
  certificate: z.boolean().nullable(),
});

/** What is kept as it is, because nothing filters by it. */
const content = {
  description: z.string().nullable(),
  statusNote: z.string().nullable().openapi({ description: 'Why it was cancelled, where it was moved to.' }),
  venue: Venue.nullable(),
  onlineUrl: z.string().nullable(),
  accessibility: Accessibility,
  organizers: z
    .array(Organizer)
    .openapi({ description: 'As they want to be named; empty means the organization itself.' }),
  audience: z.string().nullable(),
  languages: z.array(z.string()).openapi({ example: ['de'] }),
  keywords: z.array(z.string()),
  registration: Registration.nullable(),
  capacity: Capacity.nullable(),
  free: z
    .boolean()
    .nullable()
    .openapi({ description: 'Whether taking part costs nothing; null where unknown.' }),
  priceNote: z.string().nullable(),
  image: Image.nullable(),
  licenseCode: z.string().nullable(),
  landingPage: z.string().nullable(),
  training: Training.nullable(),
};

export const EventContent = z.object(content);
export type EventContent = z.infer<typeof EventContent>;
const { licenseCode: _, ...shownContent } = content;

export const EventOverride = z
  .object({
    recurrenceId: wallTime('The start that the series would have had.'),
    start: wallTime('The start instead.').optional(),
    end: wallTime('The end instead.').optional(),
    title: z.string().optional(),
    status: Status.optional(),
    statusNote: z.string().optional(),
  })
  .openapi('EventOverride', { description: 'What is different about one date of a series.' });

const NextOccurrence = z.object({
  recurrenceId: z.string().nullable(),
  start: wallTime(WALL),
  end: z.string().nullable(),
  startsAt: z.iso.datetime({ offset: true }),
  endsAt: z.iso.datetime({ offset: true }),
});

const municipality = z.object({ slug: z.string(), name: z.string() }).nullable().openapi({
  description:
    'The municipality where it takes place: that of the venue, else the one that holds it; null online, outside of NRW, and where it is not known.',
});

const OrganizationRef = z.object({ id: z.string(), slug: z.string(), name: z.string() });

export const OpenEvent = z
  .object({
    id: z.string(),
    slug: z.string(),
    iri: z.string(),
    organization: OrganizationRef,
    coHosts: z.array(OrganizationRef),
    externalId: z.string().nullable(),
    uid: z.string().openapi({ description: 'UID of iCalendar.' }),
    sequence: z.number().int(),
    title: z.string(),
    kind: Kind,
    status: Status,
    state: z.enum(['planned', 'published']),
    attendance: Attendance,
    municipality,
    start: wallTime(WALL),
    end: z
      .string()
      .nullable()
      .openapi({ description: `${WALL} A day belongs to the event.` }),
    allDay: z.boolean(),
    timeZone: z.string().openapi({ example: 'Europe/Berlin' }),
    recurrence: z
      .object({
        rrule: z.string().nullable().openapi({ example: 'FREQ=MONTHLY;BYDAY=-1TH' }),
        rdates: z.array(z.string()),
        exdates: z.array(z.string()),
        overrides: z.array(EventOverride),
      })
      .nullable(),
    nextOccurrence: NextOccurrence.nullable().openapi({ description: 'The first date that is not over.' }),
    ...shownContent,
    themes: z.array(z.string()),
    format: z.string().nullable().openapi({ description: 'Slug of the event format that it follows.' }),
    license: License.nullable(),
    createdAt: z.string(),
    updatedAt: z.string(),
    revision: z.number().int(),
  })
  .openapi('Event');
export type OpenEvent = z.infer<typeof OpenEvent>;

export const EventList = listOf(OpenEvent, 'EventList');

const Conflict = z
  .object({
    event: z.string().openapi({ description: 'Id of the other event.' }),
    title: z.string(),
    organization: OrganizationRef,
    startsAt: z.string(),
    kilometres: z
      .number()
      .nullable()
      .openapi({ description: 'How far apart; null where a place is not known.' }),
    because: z.array(z.enum(['topic', 'audience'])),
  })
  .openapi('EventConflict');
export type Conflict = z.infer<typeof Conflict>;

/** The answer to a write: the event, and what else is on in those days. */
export const WrittenEvent = OpenEvent.extend({
  conflicts: z.array(Conflict).openapi({
    description:
      'Events of others in the same days, for the same audience or on the same topic, within 50 km; planned ones too.',
  }),
}).openapi('WrittenEvent');
export type WrittenEvent = z.infer<typeof WrittenEvent>;

export const Occurrence = z
  .object({
    id: z.string().openapi({ description: 'Event id, and for a series `~` and the date’s recurrence id.' }),
    event: z.string().openapi({ description: 'Id of the event.' }),
    iri: z.string(),
    uid: z.string(),
    recurrenceId: z.string().nullable(),
    title: z.string(),
    kind: Kind,
    status: Status,
    statusNote: z.string().nullable(),
    attendance: Attendance,
    start: wallTime(WALL),
    end: z.string().nullable(),
    startsAt: z.iso.datetime({ offset: true }),
    endsAt: z.iso.datetime({ offset: true }),
    allDay: z.boolean(),
    timeZone: z.string(),
    place: z.string().nullable().openapi({ example: 'Stadtbibliothek, Bonn' }),
    municipality,
    organization: z.object({ slug: z.string(), name: z.string() }),
    hosts: z.array(z.string()).openapi({ description: 'Who holds it, as they want to be named.' }),
    access: z
      .object({ yes: z.array(z.string()), no: z.array(z.string()) })
      .openapi({ description: 'Access facts that are known; all others are unknown.' }),
    themes: z.array(z.string()),
  })
  .openapi('Occurrence');
export type Occurrence = z.infer<typeof Occurrence>;

export const facetNames = ['kind', 'attendance', 'municipality', 'theme', 'organization'] as const;
export const EventFacets = facetsOf(facetNames, 'EventFacets');
export type EventFacets = z.infer<typeof EventFacets>;

export const OccurrenceList = listOf(Occurrence, 'OccurrenceList');

/** Filters that every list, feed and file of events understands. */
export const eventFilters = {
  q: words('Words to find.', 'Hackday').optional(),
  organization: codes(
    'Slug of the organization; events that it holds with others are included.',
    'bonn',
  ).optional(),
  within: ofOrganizations.within,
  municipality: codes(
    'Slug of the municipality where the event takes place, whoever holds it.',
    'bonn',
  ).optional(),
  kind: codes('Kind of event.', 'hackday,barcamp', listed(eventKinds)).optional(),
  status: codes('Status of the event.', 'scheduled', listed(eventStatuses)).optional(),
  attendance: codes('Where one takes part.', 'online,hybrid', listed(attendanceModes)).optional(),
  theme: codes('EU data theme.', 'TRAN,ENVI', {
    is: (code) => themeByCode(code) !== undefined,
    fault: 'not-a-theme',
  }).optional(),
  accessible: codes(
    'Access facts that all must be known to be given.',
    'stepFree',
    listed(accessFacts),
  ).optional(),
  format: codes('Slug of the event format.', 'hackday').optional(),
  planned: flag('With events that are only planned. Needs a key.').optional(),
};

export const period = {
  from: dayOrInstant('Not over before this day or instant.', '2026-11-01').optional(),
  to: dayOrInstant('Begun before the end of this day, or before this instant.', '2026-11-30').optional(),
};

export const eventSort = {
  sort: z
    .enum(['start', 'modified', 'title'])
    .optional()
    .openapi({ description: 'Default: `start`, the first date of all.' }),
};
