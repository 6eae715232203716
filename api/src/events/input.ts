/** What a key may write as an event. What a calendar import would mend and note is refused here. */
import { z } from '@hono/zod-openapi';
import { accessValues, forAccessFacts } from '@opennrw/rules/events';
import { themeByCode } from '@opennrw/rules/themes';
import {
  address,
  ars,
  CLEANED,
  duration,
  fault,
  license,
  line,
  mail,
  maybe,
  named,
  paragraphs,
} from '../http/fields.ts';
import type { Directory } from '../organizations/directory.ts';
import type { EventDraft } from './draft.ts';
import { ruleFault } from './recurrence.ts';
import { Attendance, Kind, type OpenEvent, Status } from './shape.ts';
import { apart, isDay, isZone, readWall } from './zone.ts';

const wall = z
  .string()
  .max(19)
  .refine((text) => readWall(text) !== null, fault('not-a-wall-time'))
  .transform((text) => readWall(text) ?? text)
  .openapi({ example: '2026-11-26T17:00' });

const access = z.enum(accessValues).default('unknown');
const Access = z
  .strictObject({
    ...forAccessFacts(access),
    note: maybe(line(500)),
  })
  .prefault({});

const count = z.number().int().min(0);

const Venue = z.strictObject({
  name: maybe(line(300)),
  street: maybe(line(300)),
  postalCode: maybe(z.string().regex(/^\d{5}$/)),
  city: maybe(line(100)),
  ars: maybe(ars),
  coordinates: maybe(z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])),
});

const OverrideInput = z.strictObject({
  recurrenceId: wall,
  start: wall.optional(),
  end: wall.optional(),
  title: line(300).optional(),
  status: Status.optional(),
  statusNote: line(500).optional(),
});

const RecurrenceInput = z.strictObject({
  rrule: maybe(z.string().max(500)),
  rdates: z.array(wall).max(500).default([]),
  exdates: z.array(wall).max(500).default([]),
  overrides: z.array(OverrideInput).max(500).default([]),
});

const EventFields = z.strictObject({
  title: named(300),
  description: maybe(paragraphs(20_000)),
  kind: Kind.default('event'),
  status: Status.default('scheduled'),
  statusNote: maybe(line(500)),
  state: z.enum(['planned', 'published']).default('published'),
  attendance: Attendance.default('onsite'),
  start: wall,
  end: maybe(wall),
  timeZone: z.string().max(60).refine(isZone, fault('not-a-zone')).default('Europe/Berlin'),
  recurrence: maybe(RecurrenceInput),
  coHosts: z
    .array(z.string().max(100))
    .max(30)
    .default([])
    .openapi({ description: 'Slugs of organizations.' }),
  venue: maybe(Venue),
  onlineUrl: maybe(address),
  accessibility: Access,
  organizers: z
    .array(z.strictObject({ name: named(300), url: maybe(address) }))
    .max(30)
    .default([]),
  audience: maybe(line(300)),
  languages: z
    .array(z.string().regex(/^[a-z]{2}$/))
    .max(20)
    .default(['de']),
  keywords: z.array(named(100)).max(50).default([]),
  themes: z
    .array(z.string().refine((code) => themeByCode(code) !== undefined, fault('not-a-theme')))
    .max(14)
    .default([]),
  registration: maybe(
    z.strictObject({
      required: z.boolean().default(true),
      url: maybe(address),
      email: maybe(mail),
      opens: maybe(wall),
      closes: maybe(wall),
    }),
  ),
  capacity: maybe(
    z.strictObject({
      onsite: maybe(count),
      online: maybe(count),
      remaining: maybe(count),
      waitingList: z.boolean().default(false),
    }),
  ),
  free: maybe(z.boolean()),
  priceNote: maybe(line(300)),
  image: maybe(
    z.strictObject({
      url: address,
      alt: line(500).refine((alt) => alt !== '', fault('alt-needed')),
      credit: maybe(line(300)),
      license: maybe(license),
    }),
  ),
  license: maybe(license),
  landingPage: maybe(address),
  format: maybe(z.string().max(100)).openapi({ description: 'Slug of an event format.' }),
  training: maybe(
    z.strictObject({
      level: maybe(z.enum(['beginner', 'intermediate', 'advanced'])),
      workload: maybe(duration),
      audience: maybe(line(300)),
      prerequisites: maybe(line(500)),
      competencies: z.array(line(200)).max(30).default([]),
      certificate: maybe(z.boolean()),
    }),
  ),
});
type Fields = z.infer<typeof EventFields>;

/** A whole event, for PUT. */
export const EventInput = EventFields.superRefine((event, c) => {
  for (const [path, code] of scheduleFaults(event)) c.addIssue({ code: 'custom', path, message: code });
}).openapi('EventInput', { description: CLEANED });
export type EventInput = Fields;

/** Some fields of an event, for a merge-patch. */
export const EventPatch = z.looseObject({}).openapi('EventPatch', {
  description:
    'Fields of EventInput. A missing field stays as it is, null empties it, a list is replaced as a whole.',
});

function* scheduleFaults({ start, end, timeZone, recurrence }: Fields): Generator<[string[], string]> {
  if (end !== null && isDay(start) !== isDay(end)) yield [['end'], 'days-and-times-mixed'];
  else if (end !== null && apart(start, end) < 0) yield [['end'], 'end-before-start'];
  if (recurrence === null) return;
  const broken = recurrence.rrule === null ? null : ruleFault(recurrence.rrule, start, timeZone);
  if (broken !== null) yield [['recurrence', 'rrule'], broken];
  for (const [at, date] of recurrence.rdates.entries())
    if (isDay(date) !== isDay(start)) yield [['recurrence', 'rdates', String(at)], 'days-and-times-mixed'];
  for (const [at, one] of recurrence.overrides.entries()) {
    const wrong = [one.recurrenceId, one.start ?? start, one.end ?? start].some(
      (date) => isDay(date) !== isDay(start),
    );
    if (wrong) yield [['recurrence', 'overrides', String(at)], 'days-and-times-mixed'];
    else if (one.end !== undefined && apart(one.start ?? one.recurrenceId, one.end) < 0)
      yield [['recurrence', 'overrides', String(at), 'end'], 'end-before-start'];
  }
}

/** The draft of what a key sent; `null` in the place of a co-host that does not exist. */
export function draftOf(input: EventInput, externalId: string | null, directory: Directory): EventDraft {
  const { title, kind, status, state, attendance, start, end, timeZone, recurrence, themes, format } = input;
  const { coHosts: _, license: code, ...rest } = input;
  return {
    ...{
      externalId,
      uid: null,
      sequence: null,
      title,
      kind,
      status,
      state,
      attendance,
      start,
      end,
      timeZone,
    },
    ...(recurrence ?? { rrule: null, rdates: [], exdates: [], overrides: [] }),
    coHosts: input.coHosts.flatMap((slug) => directory.bySlug.get(slug)?.id ?? []),
    ...{ themes, format },
    content: contentOf({ ...rest, licenseCode: code }),
  };
}

type Rest = Omit<Fields, 'coHosts' | 'license'> & { licenseCode: string | null };

const contentOf = ({
  description,
  statusNote,
  venue,
  onlineUrl,
  accessibility,
  organizers,
  ...more
}: Rest) => ({
  ...{ description, statusNote, venue, onlineUrl, accessibility, organizers },
  audience: more.audience,
  languages: more.languages,
  keywords: more.keywords,
  registration: more.registration,
  capacity: more.capacity,
  free: more.free,
  priceNote: more.priceNote,
  image: more.image,
  licenseCode: more.licenseCode,
  landingPage: more.landingPage,
  training: more.training,
});

/** What somebody would have to send to store the event as it is. */
export function inputOf(event: OpenEvent): Record<string, unknown> {
  const { id, slug, iri, organization, externalId, uid, sequence, allDay, nextOccurrence, ...shown } = event;
  const { municipality, createdAt, updatedAt, revision, license: shownLicense, coHosts, ...rest } = shown;
  return { ...rest, license: shownLicense?.code ?? null, coHosts: coHosts.map((host) => host.slug) };
}
