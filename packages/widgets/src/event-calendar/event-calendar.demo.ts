/**
 * What takes place in Musterstadt, a town that does not exist, and an API that answers as ours does. For stories and
 * tests: everything here is invented.
 */
import { type Client, createClient, type Occurrence, type OpenEvent } from '@opennrw/sdk';
import {
  demoApi,
  type Fetch,
  json,
  noNetwork,
  offline,
  onceOnly,
  outage,
  problem,
  silence,
} from '../core/portal.testing.ts';
import { addDays } from './days.ts';
import { type FacetName, facetNames } from './filters.ts';

export { demoApi, outage, problem, silence };

/** Tuesday, 24 November 2026, noon in Germany. */
export const demoNow = Date.parse('2026-11-24T11:00:00Z');

/** A client of the API, or of whatever answers in its place. It does not try again, so that failures show at once. */
export const demoClient = (fetch: Fetch = demoProgramme()): Client =>
  createClient({ baseUrl: demoApi, fetch, retries: 0 });

/** A client without a network: it fails as the SDK does when the browser says so. */
export function offlineClient(): Pick<Client, 'occurrences' | 'events'> {
  const { occurrences, events } = demoClient(noNetwork);
  return { events, occurrences: { ...occurrences, list: offline(occurrences.list) } };
}

/** A client whose API answers each list once and is down ever after. */
export const staleClient = (): Client => demoClient(onceOnly(demoProgramme(), () => true));

/** An API that filters and pages over `all` as ours does. */
export function demoProgramme(all: Occurrence[] = demoDates): Fetch {
  return async (request) => {
    const { pathname, searchParams } = new URL(request.url);
    const [, , noun, id] = pathname.split('/');
    if (id === 'facets') return json(facetsOf(all, searchParams));
    if (noun === 'occurrences') return json(listOf(all, searchParams));
    const date = all.find((one) => one.event === id);
    return date ? json(eventOf(date)) : problem(404, 'Unter dieser Adresse gibt es nichts.');
  };
}

function matching(all: Occurrence[], asked: URLSearchParams): Occurrence[] {
  const from = asked.get('from') ?? '';
  const to = asked.get('to') ?? '9';
  const values: Record<FacetName, (date: Occurrence) => string[]> = {
    kind: ({ kind }) => [kind],
    attendance: ({ attendance }) => [attendance],
    municipality: ({ municipality }) => (municipality ? [municipality.slug] : []),
    theme: ({ themes }) => themes,
    organization: ({ organization }) => [organization.slug],
  };
  return all
    .filter(({ start, end }) => (end ?? start) >= from && start.slice(0, 10) <= to)
    .filter(({ title }) => title.toLowerCase().includes((asked.get('q') ?? '').toLowerCase()))
    .filter((date) =>
      facetNames.every((name) => {
        const wanted = asked.get(name)?.split(',');
        return !wanted || values[name](date).some((one) => wanted.includes(one));
      }),
    )
    .sort((one, other) => (one.start < other.start ? -1 : 1));
}

function listOf(all: Occurrence[], asked: URLSearchParams) {
  const found = matching(all, asked);
  const offset = Number(asked.get('offset') ?? 0);
  return {
    items: found.slice(offset, offset + Number(asked.get('limit') ?? 100)),
    ...{ total: found.length, totalIs: 'exact', next: null, prev: null },
  };
}

function facetsOf(all: Occurrence[], asked: URLSearchParams) {
  const found = matching(all, asked);
  const counted = (labels: Record<string, string>, of: (date: Occurrence) => string[]) =>
    Object.entries(labels).flatMap(([value, label]) => {
      const count = found.filter((date) => of(date).includes(value)).length;
      return count > 0 ? [{ value, label, count }] : [];
    });
  return {
    ...{ total: found.length, totalIs: 'exact', facetsTruncated: false },
    facets: {
      kind: counted({ event: 'Veranstaltung', hackday: 'Hackday', training: 'Schulung' }, ({ kind }) => [
        kind,
      ]),
      attendance: counted(
        { onsite: 'vor Ort', online: 'online', hybrid: 'vor Ort und online' },
        ({ attendance }) => [attendance],
      ),
      municipality: counted({ musterstadt: 'Musterstadt', lindenau: 'Lindenau' }, ({ municipality }) =>
        municipality ? [municipality.slug] : [],
      ),
      theme: counted(
        { TECH: 'Wissenschaft und Technologie', GOVE: 'Regierung und öffentlicher Sektor' },
        ({ themes }) => themes,
      ),
      organization: counted(
        { musterstadt: 'Stadt Musterstadt', 'kreis-lindental': 'Kreis Lindental' },
        ({ organization }) => [organization.slug],
      ),
    },
  };
}

const musterstadt = { slug: 'musterstadt', name: 'Stadt Musterstadt' };

/** A date of an event; everything that is not said is as it mostly is. */
export function date(n: number, start: string, about: Partial<Occurrence> = {}): Occurrence {
  const event = `0190b5a8-0000-7000-8000-${String(n).padStart(12, '0')}`;
  const allDay = start.length === 10;
  const instant = `${allDay ? `${start}T00:00:00` : start}+01:00`;
  return {
    ...{
      id: event,
      event,
      iri: `${demoApi}id/events/${event}`,
      uid: `${n}@musterstadt.example`,
      recurrenceId: null,
    },
    ...{
      title: `Veranstaltung ${n}`,
      kind: 'event',
      status: 'scheduled',
      statusNote: null,
      attendance: 'onsite',
    },
    ...{ start, end: null, startsAt: instant, endsAt: instant, allDay, timeZone: 'Europe/Berlin' },
    place: 'Stadtbibliothek, Musterstadt',
    municipality: musterstadt,
    organization: { slug: 'musterstadt', name: 'Stadt Musterstadt' },
    ...{ hosts: ['Stadt Musterstadt'], access: { yes: [], no: [] }, themes: ['GOVE'] },
    ...about,
  };
}

const district = {
  municipality: { slug: 'lindenau', name: 'Stadt Lindenau' },
  organization: { slug: 'kreis-lindental', name: 'Kreis Lindental' },
  hosts: ['Kreis Lindental'],
};

/** Every Thursday, with one that is called off. */
const weekly = Array.from({ length: 12 }, (_, week) => {
  const start = `${addDays('2026-11-05', 7 * week)}T17:00:00`;
  const one = date(1, start, {
    title: 'OK-Labor Lindental: Offener Treff',
    ...{
      end: start.replace('T17:00', 'T19:30'),
      recurrenceId: start,
      attendance: 'hybrid',
      themes: ['TECH', 'GOVE'],
    },
    ...{
      hosts: ['Stadtbibliothek Musterstadt', 'Offenes Lindental e. V.'],
      access: { yes: ['stepFree'], no: [] },
    },
    ...(week === 5 && { status: 'cancelled', statusNote: 'Der Raum ist belegt.' }),
  });
  return { ...one, id: `${one.event}~${start.replace(/[-:]/g, '')}` };
});

export const demoDates: Occurrence[] = [
  ...weekly,
  date(2, '2026-11-28', {
    title: 'Hackday Musterstadt',
    kind: 'hackday',
    end: '2026-11-29',
    themes: ['TECH'],
    access: { yes: ['stepFree', 'accessibleToilet'], no: ['signLanguage'] },
  }),
  date(3, '2026-11-25T19:00:00', {
    title: 'Bürgerdialog Ortsmitte',
    status: 'cancelled',
    statusNote: 'Der Abend fällt wegen des Sturms aus.',
    end: '2026-11-25T21:00:00',
  }),
  date(4, '2026-11-30T09:00:00', {
    ...district,
    title: 'Schulung: Daten veröffentlichen',
    kind: 'training',
    attendance: 'online',
    ...{ place: null, municipality: null },
    end: '2026-11-30T13:00:00',
    status: 'full',
  }),
  date(5, '2026-12-02T18:30:00', {
    title: 'Werkstatt Radverkehr',
    attendance: 'online',
    ...{ place: null, municipality: null },
    status: 'moved-online',
    end: '2026-12-02T20:00:00',
  }),
  date(6, '2026-11-20', {
    ...district,
    title: 'Ausstellung: Karten der Region',
    end: '2026-12-06',
    themes: [],
  }),
  date(7, '2026-12-12T18:00:00', {
    title: 'Preisverleihung: Offene Stadt',
    kind: 'award-ceremony',
    end: '2026-12-12T21:00:00',
    access: { yes: ['stepFree', 'inductionLoop', 'signLanguage', 'captions'], no: [] },
  }),
  date(8, '2027-01-08T18:00:00', {
    title: 'Pitch-Abend: Ideen suchen Förderer',
    kind: 'pitch',
    status: 'postponed',
    statusNote: 'Der neue Termin steht noch nicht fest.',
  }),
];

/** The event of a date, with everything that one can say about it. */
export function eventOf({
  event,
  iri,
  uid,
  title,
  kind,
  status,
  statusNote,
  attendance,
  ...date
}: Occurrence): OpenEvent {
  const { start, end, startsAt, endsAt, allDay, timeZone, recurrenceId, organization, municipality, themes } =
    date;
  return {
    ...{
      id: event,
      slug: 'termin',
      iri,
      uid,
      title,
      kind,
      status,
      statusNote,
      attendance,
      municipality,
      start,
      end,
      allDay,
      timeZone,
    },
    organization: { id: organization.slug, ...organization },
    ...{ coHosts: [], externalId: null, sequence: 0, state: 'published' },
    recurrence: recurrenceId ? { rrule: 'FREQ=WEEKLY', rdates: [], exdates: [], overrides: [] } : null,
    nextOccurrence: { recurrenceId, start, end, startsAt, endsAt },
    description:
      'Wir basteln an Anwendungen aus offenen Daten. Vorkenntnisse sind nicht nötig.\n\n- Neues aus dem Datenportal\n- Arbeit in kleinen Gruppen\n\nMehr auf [unserer Seite](https://www.musterstadt.example/treff).',
    venue: {
      name: 'Stadtbibliothek',
      street: 'Marktplatz 3',
      postalCode: '00000',
      city: 'Musterstadt',
      ars: null,
      coordinates: null,
    },
    onlineUrl: attendance === 'onsite' ? null : 'https://video.musterstadt.example/treff',
    accessibility: {
      ...{ stepFree: 'yes', accessibleToilet: 'yes', inductionLoop: 'no', signLanguage: 'unknown' },
      ...{
        captions: 'unknown',
        plainLanguage: 'unknown',
        quietSpace: 'unknown',
        note: 'Klingel am Seiteneingang.',
      },
    },
    organizers: [{ name: 'Offenes Lindental e. V.', url: 'https://www.offenes-lindental.example/' }],
    ...{
      audience: null,
      languages: ['de'],
      keywords: ['Demo-Inhalt'],
      free: true,
      priceNote: null,
      image: null,
    },
    registration: {
      required: true,
      url: 'https://www.musterstadt.example/anmeldung',
      email: null,
      opens: null,
      closes: '2026-11-25',
    },
    capacity: { onsite: 30, online: null, remaining: 4, waitingList: true },
    training:
      kind === 'training'
        ? {
            level: 'beginner',
            workload: 'PT4H',
            audience: 'Beschäftigte der Kommunen',
            prerequisites: 'Keine',
            competencies: ['Lizenz wählen'],
            certificate: true,
          }
        : null,
    landingPage: 'https://www.musterstadt.example/termine/treff',
    ...{
      themes,
      format: null,
      createdAt: '2026-11-01T08:00:00Z',
      updatedAt: '2026-11-20T08:00:00Z',
      revision: 1,
    },
    license: {
      code: 'dl-zero-de/2.0',
      name: 'Datenlizenz Deutschland – Zero – Version 2.0',
      url: 'https://www.govdata.de/dl-de/zero-2-0',
      open: true,
      raw: null,
    },
  };
}

/** HTML and script in every text field, and addresses that must not be followed. */
export const hostileDate = (): Occurrence =>
  date(99, '2026-11-26T17:00:00', {
    title: '<img src=x onerror=alert(1)>Treff',
    place: '<b>Saal</b>',
    hosts: ['"><script>alert(1)</script>'],
    statusNote: '{{alert(1)}}',
  });
