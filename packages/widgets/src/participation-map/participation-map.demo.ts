/**
 * Participation in Musterstadt, a town that does not exist, and an API that answers as ours does. For stories and tests:
 * everything here is invented. Dates count from today, so that the states stay what they are.
 */

import { labelOf } from '@opennrw/rules/languages';
import {
  participationModes,
  participationStatuses,
  participationTopics,
} from '@opennrw/rules/participations';
import { type Client, createClient, type Participation, type ParticipationShapes } from '@opennrw/sdk';
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
  twice,
} from '../core/portal.testing.ts';
import type { MapOpener } from './map-door.ts';

export { demoApi, type Fetch, outage, problem, silence };

/** A client of the API, or of whatever answers in its place. It does not try again, so that failures show at once. */
export const demoClient = (fetch: Fetch = demoAnswers()): Client =>
  createClient({ baseUrl: demoApi, fetch, retries: 0 });

/** An API that searches, filters, counts and pages over `all` as ours does. */
export function demoAnswers(all: Participation[] = demoProcedures): Fetch {
  return async (request) => {
    const { pathname, searchParams } = new URL(request.url);
    const id = pathname.split('/')[3];
    if (pathname.endsWith('.geojson')) return json(shapesOf(fitting(all, searchParams)));
    if (id === 'facets') return json(facetsOf(all, searchParams));
    if (!id) return json(listOf(all, searchParams));
    const found = all.find((one) => one.id === id);
    return found ? json(found) : problem(404, 'Unter dieser Adresse gibt es nichts.');
  };
}

/** A client without a network: it fails as the SDK does when the browser says so. */
export function offlineClient(): Pick<Client, 'participations'> {
  const { participations } = demoClient(noNetwork);
  return { participations: { ...participations, list: offline(participations.list) } };
}

/** A client whose API answers each list once and is down ever after. */
export function staleClient(): Pick<Client, 'participations'> {
  const { participations } = demoClient(onceOnly(demoAnswers(), (address) => !address.includes('facets')));
  return { participations: { ...participations, list: twice(participations.list) } };
}

/** A map that draws nothing and notes what it is shown. */
export function paperMap(): {
  openMap: MapOpener;
  shown: Parameters<ReturnType<typeof noMap>['show']>[0][];
  start: Parameters<MapOpener>[1][];
} {
  const shown: Parameters<ReturnType<typeof noMap>['show']>[0][] = [];
  const start: Parameters<MapOpener>[1][] = [];
  return {
    shown,
    start,
    openMap: (_, begins) => {
      start.push(begins);
      return { show: (view) => void shown.push(view), remove: () => {} };
    },
  };
}
const noMap = () => ({ show: (_: Parameters<Awaited<ReturnType<MapOpener>>['show']>[0]) => {} });

/** A day so many days from today. */
export const day = (offset: number): string =>
  new Date(Date.now() + offset * 864e5).toISOString().slice(0, 10);

/** A procedure of Musterstadt; what is not given is usual. */
export function procedure(n: number, given: Partial<Participation> = {}): Participation {
  const id = `01940000-0000-7000-8000-${`${n}`.padStart(12, '0')}`;
  return {
    id,
    slug: `verfahren-${n}`,
    iri: `${demoApi}id/participations/${id}`,
    organization: { id: '1', slug: 'musterstadt', name: 'Stadt Musterstadt' },
    externalId: `${n}`,
    title: `Verfahren ${n}`,
    summary: 'Worum es geht, in einem Satz.',
    description: null,
    organizer: null,
    contactPoint: { name: 'Amt für Mobilität', email: 'mitmachen@musterstadt.example', url: null },
    formality: 'informal',
    subject: 'strategy',
    topics: ['mobility'],
    level: 'consult',
    influence: 'Jeder Hinweis wird beantwortet.',
    noParticipationReason: null,
    mandate: {
      open: 'Die Reihenfolge',
      fixed: null,
      decidedBy: 'Rat der Stadt',
      decisionDate: null,
      decisionUrl: null,
    },
    scope: { level: 'municipality', ars: null, place: null, address: null },
    geometry: null,
    point: null,
    audience: null,
    phases: [phase('Umfrage', day(-5), day(9))],
    outcome: null,
    documents: [],
    landingPage: 'https://www.musterstadt.example/mitmachen',
    closedAt: null,
    cancelled: null,
    license: null,
    status: 'running',
    resultOverdue: false,
    createdAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-01-01T00:00:00Z',
    revision: 1,
    ...given,
  };
}

type Phase = Participation['phases'][number];

export const phase = (
  title: string,
  start: string | null,
  end: string | null = null,
  more: Partial<Phase> = {},
): Phase => ({
  ...{ id: title, title, mode: 'online', start, end, openEnded: false, dateStatus: 'fixed', place: null },
  url: 'https://www.musterstadt.example/mitmachen/los',
  ...more,
});

const at = (longitude: number, latitude: number): Pick<Participation, 'geometry' | 'point'> => ({
  geometry: { type: 'Point', coordinates: [longitude, latitude] },
  point: [longitude, latitude],
});

export const demoProcedures: Participation[] = [
  procedure(1, {
    title: 'Radverkehrskonzept 2035',
    summary: 'Wo fehlen Radwege, wo ist es eng? Tragen Sie Ihre Strecke in die Karte ein.',
    description:
      'Wo fehlen Radwege?\n\n- auf der Karte\n- bei der [Radtour](https://www.musterstadt.example/tour)',
    audience: 'Alle, die in Musterstadt unterwegs sind',
    documents: [
      {
        title: 'Entwurf des Radwegenetzes',
        url: 'https://daten.example/netz.pdf',
        format: 'PDF',
        byteSize: 2_100_000,
      },
    ],
    ...at(7.63, 51.74),
  }),
  procedure(2, {
    title: 'Bebauungsplan 87 „An der Linde“',
    formality: 'formal',
    topics: ['housing'],
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [7.6, 51.7],
          [7.7, 51.7],
          [7.7, 51.8],
          [7.6, 51.7],
        ],
      ],
    },
    point: [7.66, 51.74],
    phases: [phase('Auslegung', day(-1), day(0), { mode: 'hybrid' })],
  }),
  procedure(3, {
    title: 'Spielplatz Südpark',
    status: 'announced',
    topics: ['youth'],
    phases: [
      phase('Bauwerkstatt', `${day(4)}T15:00:00Z`, `${day(4)}T17:00:00Z`, {
        mode: 'onsite',
        place: 'Jugendzentrum',
      }),
    ],
    ...at(7.631, 51.7345),
  }),
  procedure(4, {
    title: 'Uferpromenade',
    status: 'evaluation',
    resultOverdue: true,
    phases: [phase('Ideenwerkstatt', day(-50), day(-40), { mode: 'onsite' })],
    outcome: { promisedAt: day(-3), publishedAt: null, summary: null, url: null, responses: [] },
    ...at(7.61, 51.746),
  }),
  procedure(5, {
    title: 'Sichere Schulwege',
    status: 'result',
    topics: ['youth', 'mobility'],
    phases: [phase('Stellen melden', day(-140), day(-100))],
    outcome: {
      ...{ promisedAt: null, publishedAt: day(-45), summary: '38 Stellen sind entschärft.' },
      url: 'https://www.musterstadt.example/ergebnis',
      responses: [{ topic: 'Tempo 30', response: 'partly', reason: 'Vor der Schule.' }],
    },
    ...at(7.593, 51.752),
  }),
  procedure(6, {
    title: 'Alte Weberei',
    status: 'cancelled',
    cancelled: { at: day(-4), reason: 'Das Gebäude wird zuerst saniert.' },
    ...at(7.636, 51.745),
  }),
  procedure(7, {
    title: 'Kanalsanierung Feldgasse',
    status: 'none',
    ...{ level: null, influence: null, mandate: null, phases: [] },
    noParticipationReason: 'Es gibt keinen Spielraum.',
    ...at(7.64, 51.752),
  }),
  procedure(8, { title: 'Digitale Stadt', topics: ['administration'] }),
  procedure(9, {
    title: 'Seniorenplan',
    status: 'planned',
    phases: [phase('Gespräche', null, null, { mode: 'onsite', dateStatus: 'expected' })],
  }),
];

function fitting(all: Participation[], query: URLSearchParams, without = ''): Participation[] {
  const values = (name: string) => (name === without ? undefined : query.get(name)?.split(','));
  const [west = 0, south = 0, east = 0, north = 0] = values('bbox')?.map(Number) ?? [];
  const words = (query.get('q') ?? '').toLowerCase();
  return all.filter(
    ({ title, summary, status, topics, phases, point }) =>
      `${title} ${summary}`.toLowerCase().includes(words) &&
      (values('status')?.includes(status) ?? true) &&
      (values('topic')?.some((topic) => topics.some((one) => one === topic)) ?? true) &&
      (values('mode')?.some((mode) => phases.some((one) => one.mode === mode)) ?? true) &&
      (query.get('located') === null || (query.get('located') === 'true') === (point !== null)) &&
      (!values('bbox') ||
        (point !== null && point[0] >= west && point[0] <= east && point[1] >= south && point[1] <= north)),
  );
}

function listOf(all: Participation[], query: URLSearchParams): object {
  const found = fitting(all, query);
  const [limit, offset] = [Number(query.get('limit') ?? 20), Number(query.get('offset') ?? 0)];
  return {
    items: found.slice(offset, offset + limit),
    total: found.length,
    totalIs: 'exact',
    next: null,
    prev: null,
  };
}

function facetsOf(all: Participation[], query: URLSearchParams): object {
  const count = (
    name: string,
    codes: readonly { code: string; label: { de: string; en: string } }[],
    of: (one: Participation) => string[],
  ) =>
    codes.flatMap(({ code }) => {
      const n = fitting(all, query, name).filter((one) => of(one).includes(code)).length;
      return n > 0 ? [{ value: code, label: labelOf(codes, code, 'de'), count: n }] : [];
    });
  return {
    total: fitting(all, query).length,
    totalIs: 'exact',
    facetsTruncated: false,
    facets: {
      status: count('status', participationStatuses, ({ status }) => [status]),
      topic: count('topic', participationTopics, ({ topics }) => topics),
      mode: count('mode', participationModes, ({ phases }) => phases.map(({ mode }) => mode)),
      organization: [],
      located: [],
    },
  };
}

function shapesOf(found: Participation[]): ParticipationShapes {
  return {
    type: 'FeatureCollection',
    features: found.flatMap(({ id, status, geometry, point }) =>
      geometry && point
        ? [{ type: 'Feature', properties: { id: id.replaceAll('-', ''), status, at: point }, geometry }]
        : [],
    ),
  };
}
