/**
 * The open data of Musterstadt, a town that does not exist, and a portal that answers as the API does. For stories and
 * tests: everything here is invented.
 */
import { type Client, createClient, type Dataset, type Distribution, type Facet } from '@opennrw/sdk';
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
import { type FacetName, facetNames } from './filters.ts';

export { demoApi, json, outage, problem, silence };

/** A client of the portal, or of whatever answers in its place. It does not try again, so that failures show at once. */
export const demoClient = (fetch: Fetch = demoPortal()): Client =>
  createClient({ baseUrl: demoApi, fetch, retries: 0 });

/** A portal that searches, filters, counts, sorts and pages over `all` as the API does. */
export function demoPortal(all: Dataset[] = demoDatasets): Fetch {
  return async (request) => {
    const { pathname, searchParams } = new URL(request.url);
    const [, , , id] = pathname.split('/');
    if (id === 'facets')
      return json(facetsOf(all, searchParams, request.headers.get('Accept-Language') ?? 'de'));
    if (!id) return json(listOf(all, searchParams));
    const dataset = all.find((one) => one.id === id);
    return dataset ? json(dataset) : problem(404, 'Unter dieser Adresse gibt es nichts.');
  };
}

/** A client without a network: it fails as the SDK does when the browser says so. */
export function offlineClient(): Pick<Client, 'datasets'> {
  const { datasets } = demoClient(noNetwork);
  return { datasets: { ...datasets, list: offline(datasets.list) } };
}

/** A client whose API answers each list once and is down ever after. */
export function staleClient(): Pick<Client, 'datasets'> {
  const { datasets } = demoClient(onceOnly(demoPortal(), (address) => !address.includes('facets')));
  return { datasets: { ...datasets, list: twice(datasets.list) } };
}

/** Every text field tries to be more than text. */
export function hostileDataset(
  text = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>',
): Dataset {
  const url = 'javascript:window.hacked=1';
  return dataset(1, {
    title: text,
    description: `${text}\n\n- ${text}\n\n[${text.replace(/[[\]]/g, '')}](${url}) [klick](https://musterstadt.example/"onmouseover="window.hacked=1)`,
    publisher: text,
    contactPoint: { name: text, email: text, url },
    organization: { id: text, slug: text, name: text },
    keywords: [text],
    license: { code: text, name: text, url, open: true, raw: text },
    modified: text,
    issued: text,
    temporal: { start: text, end: text },
    spatial: { label: text, ars: text },
    landingPage: url,
    iri: url,
    languages: [text],
    distributions: [
      { ...file(text, 5, text), accessUrl: url, downloadUrl: url, description: text, attribution: text },
      {
        ...file(text, 5, text),
        description: text,
        license: { code: null, name: text, url, open: false, raw: text },
      },
    ],
  });
}

/** A dataset of Musterstadt; what is not given is usual. */
export function dataset(n: number, given: Partial<Dataset> = {}): Dataset {
  const id = `01940000-0000-7000-8000-${`${n}`.padStart(12, '0')}`;
  return {
    id,
    slug: `datensatz-${n}`,
    iri: `${demoApi}id/${id}`,
    organization: { id: '1', slug: 'musterstadt', name: 'Stadt Musterstadt' },
    externalId: null,
    title: `Datensatz ${n}`,
    description: null,
    publisher: null,
    contactPoint: { name: 'Offene Daten Musterstadt', email: 'opendata@musterstadt.example', url: null },
    themes: ['GOVE'],
    keywords: [],
    license: zero,
    issued: null,
    modified: '2026-11-03',
    frequency: null,
    temporal: null,
    spatial: { label: 'Musterstadt', ars: null },
    landingPage: null,
    languages: ['de'],
    references: [],
    origin: 'native',
    distributions: [file('CSV', 2_100_000)],
    createdAt: '2026-11-03T08:00:00Z',
    updatedAt: '2026-11-03T08:00:00Z',
    revision: 1,
    ...given,
  };
}

/** A file to download, `byteSize` bytes long; without a size it is a service to open. */
export function file(
  format: string | null,
  byteSize: number | null,
  title: string | null = null,
): Distribution {
  const url = `${demoApi}dateien/${(title ?? format ?? 'datei').toLowerCase().replace(/\W+/g, '-')}`;
  return {
    id: url,
    title,
    description: null,
    accessUrl: url,
    downloadUrl: byteSize ? url : null,
    format,
    mediaType: null,
    byteSize,
    license: null,
    attribution: null,
    issued: null,
    modified: null,
  };
}

const zero = licence(
  'dl-zero-de/2.0',
  'Datenlizenz Deutschland Zero 2.0',
  'https://www.govdata.de/dl-de/zero-2-0',
);
const by = licence(
  'dl-by-de/2.0',
  'Datenlizenz Deutschland Namensnennung 2.0',
  'https://www.govdata.de/dl-de/by-2-0',
);
const sa = licence('cc-by-sa/4.0', 'CC BY-SA 4.0', 'https://creativecommons.org/licenses/by-sa/4.0/');
const nc = { ...licence('cc-by-nc/4.0', 'CC BY-NC 4.0', null), open: false };

function licence(code: string, name: string, url: string | null): NonNullable<Dataset['license']> {
  return { code, name, url, open: true, raw: null };
}

/** What the town publishes: seven described with care, fifty more that follow one pattern. */
export const demoDatasets: Dataset[] = [
  dataset(1, {
    title: 'Radzählstellen, Stundenwerte',
    description:
      'Gezählte Räder je Stunde an 14 Stellen im Stadtgebiet seit 2019. Die Zählstellen liegen an Hauptrouten des Radverkehrs; an zwei Stellen wird getrennt nach Richtung gezählt.\n\nZu beachten:\n\n- Baustellen verfälschen einzelne Wochen.\n- Ausfälle sind leer, nicht null.\n\nMehr dazu im [Radverkehrsbericht](https://www.musterstadt.example/radverkehr).',
    publisher: 'Stadt Musterstadt, Amt für Mobilität',
    themes: ['TRAN', 'ENVI'],
    keywords: ['Radverkehr', 'Zählung', 'Mobilität'],
    license: by,
    frequency: 'HOURLY',
    modified: '2026-11-23T05:10:00Z',
    issued: '2019-05-01',
    temporal: { start: '2019-01-01', end: null },
    landingPage: 'https://www.musterstadt.example/radverkehr',
    distributions: [
      { ...file('CSV', 2_100_000, 'Stundenwerte 2026'), attribution: 'Stadt Musterstadt' },
      file('CSV', 18_400_000, 'Stundenwerte 2019 bis 2025'),
      file('JSON', 4_700_000, 'Stundenwerte 2026 als JSON'),
      file('GEOJSON', 9_200, 'Lage der Zählstellen'),
      file('WFS', null, 'Kartendienst der Zählstellen'),
    ],
  }),
  dataset(2, {
    title: 'Straßenbäume',
    description: 'Alle Bäume an Straßen und Plätzen mit Art, Pflanzjahr, Kronendurchmesser und Standort.',
    publisher: 'Stadt Musterstadt, Amt für Stadtgrün',
    themes: ['ENVI'],
    keywords: ['Baumkataster', 'Stadtgrün'],
    frequency: 'ANNUAL',
    modified: '2026-10-12',
    distributions: [file('CSV', 6_350_000), file('GEOJSON', 14_800_000), file('SHP', 5_200_000)],
  }),
  dataset(3, {
    title: 'Baustellen mit Verkehrsbehinderung',
    description: 'Laufende und angekündigte Baustellen mit Zeitraum, Umleitung und zuständiger Stelle.',
    publisher: 'Stadt Musterstadt, Tiefbauamt',
    themes: ['TRAN'],
    frequency: 'DAILY',
    modified: '2026-11-23',
    distributions: [file('JSON', 88_000), file('CSV', 61_000)],
  }),
  dataset(4, {
    title: 'Haushaltsplan 2026',
    description: 'Erträge und Aufwendungen nach Produkten, wie vom Rat beschlossen.',
    publisher: 'Stadt Musterstadt, Kämmerei',
    themes: ['ECON', 'GOVE'],
    modified: '2025-12',
    license: sa,
    distributions: [file('XLSX', 740_000), file('PDF', 12_900_000)],
  }),
  dataset(5, {
    title: 'Schulstandorte und Einzugsbereiche',
    description:
      'Öffentliche Schulen mit Schulform, Anschrift und dem Bereich, aus dem Kinder aufgenommen werden.',
    publisher: 'Stadt Musterstadt, Schulamt',
    themes: ['EDUC'],
    modified: '2026',
    distributions: [file('GEOJSON', 412_000)],
  }),
  dataset(6, {
    title: 'Luftbilder 2024',
    description: 'Senkrechtaufnahmen mit zehn Zentimetern Auflösung, als Kartendienst.',
    publisher: 'Kreis Musterland, Vermessung',
    organization: { id: '2', slug: 'kreis-musterland', name: 'Kreis Musterland' },
    themes: ['REGI'],
    license: nc,
    modified: '2024-06-01',
    distributions: [file('WMS', null)],
  }),
  dataset(7, {
    title: 'Pegel der Mustera',
    description: 'Wasserstand an drei Pegeln, alle fünfzehn Minuten.',
    publisher: 'Kreis Musterland, Wasserbehörde',
    organization: { id: '2', slug: 'kreis-musterland', name: 'Kreis Musterland' },
    themes: ['ENVI'],
    license: null,
    frequency: 'HOURLY',
    modified: null,
    distributions: [file('JSON', null)],
  }),
  ...Array.from({ length: 50 }, (_, i) =>
    dataset(i + 8, {
      title: `Einwohnerzahlen ${2025 - i}`,
      description: `Bevölkerung nach Stadtteil, Alter und Geschlecht am 31. Dezember ${2025 - i}.`,
      publisher: 'Stadt Musterstadt, Statistikstelle',
      themes: ['SOCI'],
      frequency: 'ANNUAL',
      modified: `${2026 - i}-02-14`,
      license: i % 2 ? by : zero,
      distributions: [file('CSV', 48_000 + i * 100)],
    }),
  ),
];

const labels: Record<string, string> = {
  TRAN: 'Verkehr',
  ENVI: 'Umwelt',
  ECON: 'Wirtschaft und Finanzen',
  GOVE: 'Regierung und öffentlicher Sektor',
  EDUC: 'Bildung, Kultur und Sport',
  REGI: 'Regionen und Städte',
  SOCI: 'Bevölkerung und Gesellschaft',
  HOURLY: 'stündlich',
  DAILY: 'täglich',
  ANNUAL: 'jährlich',
  musterstadt: 'Stadt Musterstadt',
  'kreis-musterland': 'Kreis Musterland',
  ...Object.fromEntries([zero, by, sa, nc].map(({ code, name }) => [code, name])),
};

const english: Record<string, string> = {
  TRAN: 'Transport',
  ENVI: 'Environment',
  HOURLY: 'hourly',
  DAILY: 'daily',
  ANNUAL: 'annual',
};

const valuesOf: Record<FacetName, (one: Dataset) => (string | null | undefined)[]> = {
  theme: ({ themes }) => themes,
  format: ({ distributions }) => distributions.map(({ format }) => format),
  license: ({ license }) => [license?.code],
  organization: ({ organization }) => [organization.slug],
  frequency: ({ frequency }) => [frequency],
};

function matching(all: Dataset[], query: URLSearchParams, without?: FacetName): Dataset[] {
  const words = (query.get('q') ?? '').toLowerCase();
  return all.filter(
    (one) =>
      `${one.title} ${one.description}`.toLowerCase().includes(words) &&
      facetNames.every((name) => {
        const asked = query.get(name)?.split(',');
        return (
          name === without || !asked || valuesOf[name](one).some((value) => value && asked.includes(value))
        );
      }),
  );
}

function listOf(all: Dataset[], query: URLSearchParams): unknown {
  const found = matching(all, query);
  const offset = Number(query.get('offset'));
  const order = query.get('sort') ?? (query.get('q') ? 'relevance' : 'modified');
  if (order === 'title') found.sort((a, b) => a.title.localeCompare(b.title, 'de'));
  if (order === 'modified') found.sort((a, b) => (b.modified ?? '').localeCompare(a.modified ?? ''));
  const items = found.slice(offset, offset + Number(query.get('limit') ?? 20));
  const q = query.get('q');
  return {
    items: q ? items.map((one) => ({ ...one, matches: matchesOf(one, q) })) : items,
    total: found.length,
    totalIs: 'exact',
    next: null,
    prev: null,
  };
}

function matchesOf({ title, description }: Dataset, words: string): Dataset['matches'] {
  const text = (description ?? '').split('\n')[0] ?? '';
  return {
    title: rangesIn(title, words),
    description: text ? { text, ranges: rangesIn(text, words) } : null,
  };
}

function rangesIn(text: string, words: string): [number, number][] {
  const at = text.toLowerCase().indexOf(words.toLowerCase());
  return at < 0 ? [] : [[at, at + words.length]];
}

function facetsOf(all: Dataset[], query: URLSearchParams, language: string): unknown {
  const facets = facetNames.map((name) => [name, facetOf(matching(all, query, name), name, language)]);
  return {
    total: matching(all, query).length,
    totalIs: 'exact',
    facetsTruncated: false,
    facets: Object.fromEntries(facets),
  };
}

function facetOf(found: Dataset[], name: FacetName, language: string): Facet[] {
  const counts = new Map<string, number>();
  for (const value of found.flatMap((one) => [...new Set(valuesOf[name](one))]))
    if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({
      value,
      label: (language === 'en' && english[value]) || (labels[value] ?? value),
      count,
    }))
    .sort((a, b) => b.count - a.count);
}
