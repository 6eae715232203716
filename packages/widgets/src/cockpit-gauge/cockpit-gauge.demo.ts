/**
 * The cockpit of Musterstadt, a town that does not exist, and an API that answers as ours does. For stories and tests:
 * everything here is invented, but the agreement of 2016 and when it ended.
 */
import {
  type Client,
  type Cockpit,
  type CockpitIndicator,
  type CockpitMethod,
  createClient,
  type DataRequest,
  type InventoryEntry,
  type Measure,
} from '@opennrw/sdk';
import {
  demoApi,
  type Fetch,
  json,
  onceOnly,
  outage,
  problem,
  silence,
  twice,
} from '../core/portal.testing.ts';

export { demoApi, outage, silence };

/** A client of the demo, or of whatever answers in its place. It does not try again, so that failures show at once. */
export const demoClient = (fetch: Fetch = demoPortal()): Client =>
  createClient({ baseUrl: demoApi, fetch, retries: 0 });

/** Answers every question about the cockpit. */
export function demoPortal(
  cockpit: Cockpit = demoCockpit(),
  entries: InventoryEntry[] = demoEntries(),
): Fetch {
  return async (request) => {
    const { pathname, searchParams } = new URL(request.url);
    if (searchParams.get('organization') === 'atlantis')
      return problem(400, 'Diese Organisation gibt es nicht.', 'organization');
    if (pathname.endsWith('/inventory')) {
      const [status, model] = [searchParams.get('status'), searchParams.get('modelDataset')];
      return page(
        entries.filter(
          (one) => (!status || one.status === status) && (!model || one.modelDataset.code === model),
        ),
        searchParams,
      );
    }
    if (request.method === 'PUT') return json(demoWishes[0]);
    if (pathname.endsWith('/data-requests')) return page(demoWishes, searchParams);
    if (pathname.endsWith('/quality')) return page([poorDataset], searchParams);
    if (pathname.endsWith('/measures')) {
      const shown = cockpit.agreements.find(({ slug }) => slug === searchParams.get('agreement'));
      const measures = demoMeasures.map((one) => ({ ...one, agreement: shown ?? cockpit.agreement }));
      return page(measures, searchParams);
    }
    return json(pathname.endsWith('/method') ? demoMethod : cockpit);
  };
}

function page(all: readonly unknown[], query: URLSearchParams): Response {
  const offset = Number(query.get('offset'));
  const items = all.slice(offset, offset + Number(query.get('limit') ?? 20));
  return json({ items, total: all.length, totalIs: 'exact', next: null, prev: null });
}

/** A client whose API answers once and is down ever after. */
export function staleClient(): Pick<Client, 'cockpit'> {
  const { cockpit } = demoClient(onceOnly(demoPortal(), () => true));
  return { cockpit: { ...cockpit, get: twice(cockpit.get) } };
}

const indicator = (
  code: CockpitIndicator['code'],
  label: string,
  numerator: number,
  denominator: number,
  more: Partial<CockpitIndicator> = {},
): CockpitIndicator => ({
  ...{ code, label, numerator, denominator, status: 'ok', value: numerator / denominator },
  ...{ notAssessable: 0, rating: null, ratingLabel: null, target: null },
  ...more,
});

const unknown = { status: 'not-assessable', value: null, denominator: 0, numerator: 0 } as const;
const owner = { id: '1', slug: 'musterstadt', name: 'Stadt Musterstadt' };

const agreement: Cockpit['agreement'] = {
  slug: 'rahmenvereinbarung-2016',
  title: 'Rahmenvereinbarung Open Government NRW',
  ...{ signedOn: '2016-10-26', validUntil: '2021-10-26', successor: null },
};

/** An invented agreement that follows, and holds. */
export const successor: Cockpit['agreement'] = {
  slug: 'vereinbarung-2026',
  title: 'Vereinbarung Offenes Musterland',
  ...{ signedOn: '2026-02-01', validUntil: '2099-12-31', successor: null },
};

/** Where one agreement has ended and another one holds. */
export const succeededCockpit = (): Cockpit =>
  demoCockpit({
    agreement: successor,
    agreements: [successor, { ...agreement, successor: successor.slug }],
  });

/** The cockpit with numbers in every gauge, or with what differs. */
export function demoCockpit(about: Partial<Cockpit> = {}): Cockpit {
  const status = (code: Cockpit['inventory']['statuses'][number]['code'], label: string, count: number) => ({
    code,
    label,
    count,
  });
  return {
    scope: { organization: owner, organizations: 1, keeping: 1 },
    method: '2026-1',
    agreement,
    agreements: [agreement],
    indicators: [
      indicator('decision', 'Entscheidungsquote', 143, 226, { target: { value: 0.75, on: '2027-12-31' } }),
      indicator('opening', 'Öffnungsquote', 61, 226),
      indicator('metadata-quality', 'Metadatenqualität', 231.5, 275, {
        notAssessable: 130,
        rating: 'good',
        ratingLabel: 'gut',
      }),
      indicator('implementation', 'Umsetzung der Vereinbarung', 9, 24),
    ],
    inventory: {
      modelDatasets: 241,
      applicable: 226,
      statuses: [
        status('available', 'verfügbar', 61),
        status('in-progress', 'in Arbeit', 40),
        status('not-provided', 'wird nicht bereitgestellt', 42),
        status('not-applicable', 'nicht anwendbar', 15),
        status('undecided', 'noch nicht entschieden', 83),
      ],
      reasons: [{ code: 'personal-data', label: 'Personenbezogene Daten', law: 'IFG NRW § 9', count: 12 }],
    },
    quality: {
      ...{ datasets: 61, points: 231.5, assessable: 275, most: 405, rating: 'good', ratingLabel: 'gut' },
      dimensions: [
        { code: 'findability', label: 'Auffindbarkeit', points: 85.3, assessable: 100, most: 100 },
        { code: 'accessibility', label: 'Zugänglichkeit', points: 19.5, assessable: 20, most: 100 },
      ],
      fixes: [
        { code: 'temporal', label: 'Zeitraum angeben', datasets: 28, gain: 560 },
        { code: 'spatial', label: 'Räumlichen Bezug angeben', datasets: 1, gain: 20 },
      ],
    },
    completions: [],
    trend: ['2026-Q1', '2026-Q2', '2026-Q3'].map((quarter, i) => snapshot(quarter, 101 + i * 14, 40 + i * 7)),
    peers: {
      code: 'up-to-100000',
      label: 'Gemeinden bis 100.000',
      organizations: 12,
      decision: 0.41,
      opening: 0.2,
    },
    ...about,
  };
}

const snapshot = (
  quarter: string,
  decided: number,
  open: number,
  method = '2026-1',
): Cockpit['trend'][number] => ({
  ...{ id: quarter, organization: owner, quarter, method, agreement: agreement.slug },
  frozenAt: '2026-09-30T12:00:00Z',
  indicators: [
    {
      code: 'decision',
      status: 'ok',
      value: decided / 226,
      numerator: decided,
      denominator: 226,
      notAssessable: 0,
    },
    { code: 'opening', status: 'ok', value: open / 226, numerator: open, denominator: 226, notAssessable: 0 },
  ],
});

/** A snapshot by another method: another series. */
export const otherMethod = snapshot('2025-Q4', 10, 5, '2025-1');

/** Nobody has noted anything yet. */
export const emptyCockpit = (): Cockpit =>
  demoCockpit({
    scope: { organization: owner, organizations: 1, keeping: 0 },
    indicators: demoCockpit().indicators.map((one) => ({
      ...one,
      ...unknown,
      target: null,
      rating: null,
      ratingLabel: null,
    })),
    trend: [],
    peers: null,
  });

/** All of the Land. */
export const landCockpit = (): Cockpit =>
  demoCockpit({ scope: { organization: null, organizations: 427, keeping: 3 }, trend: [], peers: null });

export function entry(number: number, about: Partial<InventoryEntry> = {}): InventoryEntry {
  return {
    ...{ id: `${number}`, organization: owner, status: 'undecided', statusLabel: 'noch nicht entschieden' },
    modelDataset: {
      ...{
        code: `bau/nr${number}`,
        label: `Musterdatensatz ${number}`,
        iri: `https://musterdatenkatalog.de/${number}`,
      },
      topic: { code: 'bau', label: 'Bau' },
    },
    ...{
      reason: null,
      reasonText: null,
      ...{ changeability: null, changeabilityLabel: null },
      plannedOn: null,
      reviewOn: null,
      unit: null,
      url: null,
    },
    ...{ datasets: [], withdrawn: [], proposals: [], updatedAt: null, revision: null },
    ...about,
  };
}

const poorDataset = {
  ...{ id: 'd3', title: 'Friedhöfe und Grabarten', points: 187, assessable: 275, most: 405 },
  ...{ rating: 'good', ratingLabel: 'gut', fixes: [] },
};

export const demoEntries = (): InventoryEntry[] => [
  entry(1, {
    ...{
      status: 'available',
      statusLabel: 'verfügbar',
      datasets: [{ id: 'd1', title: 'Baustellen und Sperrungen', by: 'reference' }],
    },
  }),
  entry(2, {
    ...{
      status: 'not-provided',
      statusLabel: 'wird nicht bereitgestellt',
      ...{ changeability: 4, changeabilityLabel: 'leicht zu ändern, etwa eine interne Regel' },
      reviewOn: '2027-06-30',
    },
    reason: { code: 'personal-data', label: 'Personenbezogene Daten', law: 'IFG NRW § 9' },
    reasonText: 'Funktionsnummern werden geprüft.',
  }),
  entry(3, { status: 'in-progress', statusLabel: 'in Arbeit', plannedOn: '2027-02-01' }),
  entry(4, { proposals: [{ id: 'd2', title: 'Brunnen der Stadt' }] }),
  ...Array.from({ length: 60 }, (_, i) => entry(i + 5)),
];

/** HTML and script in every text field, and addresses that must not be followed. */
export const hostileEntries = (): InventoryEntry[] => [
  entry(1, {
    status: 'available',
    statusLabel: '<img src=x onerror=alert(1)>',
    url: 'javascript:alert(1)',
    reasonText: '<b>fett</b>',
    datasets: [{ id: '1', title: '<script>alert(1)</script>', by: 'confirmed' }],
  }),
];

const wish = (text: string, about: Partial<DataRequest>): DataRequest => ({
  ...{
    id: text,
    organization: owner,
    text,
    modelDataset: null,
    status: 'submitted',
    statusLabel: 'eingegangen',
  },
  ...{ released: true, plannedOn: null, reason: null, answer: null, url: null, dataset: null },
  ...{ createdOn: '2026-11-02', updatedOn: '2026-11-10', revision: 2 },
  ...about,
});

const demoWishes: DataRequest[] = [
  wish('Die Standorte der Trinkbrunnen, für eine Karte in unserem Viertel.', {
    ...{ status: 'planned', statusLabel: 'geplant', plannedOn: '2027-02-01' },
    modelDataset: { code: 'umwelt/trinkbrunnen', label: 'Trinkbrunnen' },
  }),
  wish('Wie viele Menschen jeden Tag mit welcher Buslinie fahren.', {
    ...{ status: 'rejected', statusLabel: 'abgelehnt', answer: 'Die Zahlen gehören den Stadtwerken.' },
    reason: { code: 'not-held', label: 'Die Stelle hat diese Daten nicht' },
  }),
];

export const demoMeasures: Measure[] = [
  {
    ...{ code: 'II.2f', agreement, chapter: 'Transparenz', title: 'Rechtliche Prüfung zum Datenschutz' },
    quote:
      'Das Land NRW beauftragt eine rechtliche Prüfung, wie mit Verwaltungsdaten im Kontext des Datenschutzes zu verfahren ist.',
    ...{ completion: 'no-evidence', completionLabel: 'nicht belegt', assessments: [] },
  },
  {
    ...{ code: 'II.2g', agreement, chapter: 'Transparenz', title: 'Nutzungsdaten des Portals' },
    quote: 'Das Land NRW stellt Nutzungsdaten des Open.NRW-Portals regelmäßig als offene Datensätze bereit.',
    ...{ completion: 'limited', completionLabel: 'in Teilen' },
    assessments: [
      {
        ...{
          id: 'a',
          ...{ agreement: agreement.slug, measure: 'II.2g' },
          assessor: 'self',
          assessorLabel: 'eigene Einschätzung',
          organization: owner,
        },
        ...{
          completion: 'complete',
          completionLabel: 'vollständig',
          on: '2021-10-26',
          note: 'Erfunden.',
          revision: 1,
        },
        evidence: [{ url: 'https://www.musterstadt.example/', title: 'Beleg', on: null }],
      },
      {
        ...{
          id: 'b',
          ...{ agreement: agreement.slug, measure: 'II.2g' },
          assessor: 'civil-society',
          assessorLabel: 'Zivilgesellschaft',
          organization: { ...owner, name: 'Offenes Lindental e. V.' },
        },
        ...{
          completion: 'limited',
          completionLabel: 'in Teilen',
          on: '2021-10-26',
          note: null,
          evidence: [],
          revision: 1,
        },
      },
    ],
  },
];

const demoMethod: CockpitMethod = {
  version: '2026-1',
  modelDatasets: { count: 241, version: 'V4' },
  gauges: [
    {
      code: 'decision',
      label: 'Entscheidungsquote',
      definition: 'Ein begründetes Nein zählt wie ein Ja.',
      formula: 'entschieden geteilt durch anwendbar',
    },
  ],
  checks: [
    {
      code: 'keyword',
      label: 'Schlagwörter angeben',
      dimension: 'findability',
      points: 30,
      assessable: true,
    },
    {
      code: 'dcat-ap',
      label: 'Beschreibung entspricht DCAT-AP',
      dimension: 'interoperability',
      points: 30,
      assessable: false,
    },
  ],
  ...{ ratings: [], completions: [], changeabilities: [] },
  reasons: [{ code: 'personal-data', label: 'Personenbezogene Daten', law: 'IFG NRW § 9' }],
};
