/**
 * The award of the Kreis Lindental, which does not exist, and a portal that answers as the API does. For stories and
 * tests: everything here is invented.
 */
import { type Award, type AwardEntry, type Client, createClient } from '@opennrw/sdk';
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
import { facetNames } from './filters.ts';

export { demoApi, outage, problem, silence };

export const demoClient = (fetch: Fetch = demoPortal()): Client =>
  createClient({ baseUrl: demoApi, fetch, retries: 0 });

/** What a portal knows. */
interface Shelf {
  awards?: Award[];
  entries?: AwardEntry[];
}

/** A portal that filters, counts and pages as the API does. */
export function demoPortal({ awards = demoAwards, entries = demoEntries }: Shelf = {}): Fetch {
  return async (request) => {
    const { pathname, searchParams } = new URL(request.url);
    const [, , resource, id] = pathname.split('/');
    if (id === 'facets') return json(facetsOf(entries, searchParams));
    const all = resource === 'awards' ? awards : entries;
    if (id) {
      const one = all.find((record) => record.id === id);
      return one ? json(one) : problem(404, 'Unter dieser Adresse gibt es nichts.');
    }
    const found =
      resource === 'awards'
        ? awards.filter(({ status }) => status === (searchParams.get('status') ?? status))
        : entries.filter((entry) => fits(entry, searchParams));
    const [limit, offset] = [
      Number(searchParams.get('limit') ?? 20),
      Number(searchParams.get('offset') ?? 0),
    ];
    const items = found.slice(offset, offset + limit);
    return json({ items, total: found.length, totalIs: 'exact', next: null, prev: null });
  };
}

const valueIn = ({ award, category, sizeClass }: AwardEntry, name: (typeof facetNames)[number]): string =>
  ({ year: `${award.year}`, category: category.code, sizeClass })[name];

const fits = (entry: AwardEntry, asked: URLSearchParams, without?: string): boolean =>
  facetNames.every((name) => {
    const wanted = name === without ? null : asked.get(name);
    return !wanted || wanted.split(',').includes(valueIn(entry, name));
  });

function facetsOf(entries: AwardEntry[], asked: URLSearchParams) {
  const facets = facetNames.map((name) => {
    const values = entries.filter((entry) => fits(entry, asked, name)).map((entry) => valueIn(entry, name));
    const label = (value: string) => labels[value] ?? value;
    return [
      name,
      [...new Set(values)].map((value) => ({
        value,
        label: label(value),
        count: values.filter((other) => other === value).length,
      })),
    ];
  });
  const total = entries.filter((entry) => fits(entry, asked)).length;
  return { total, totalIs: 'exact', facetsTruncated: false, facets: Object.fromEntries(facets) };
}

const labels: Record<string, string> = {
  beteiligung: 'Beteiligung',
  daten: 'Offene Daten',
  'up-to-20000': 'Gemeinden bis 20.000',
  'up-to-100000': 'Gemeinden bis 100.000',
  'civil-society': 'Zivilgesellschaft',
};

/** A client without a network. */
export function offlineClient(): Client {
  const client = demoClient(noNetwork);
  return { ...client, awardEntries: { ...client.awardEntries, list: offline(client.awardEntries.list) } };
}

/** A client whose API answers each list of entries once and is down ever after. */
export function staleClient(): Client {
  const client = demoClient(onceOnly(demoPortal(), (address) => /award-entries(\?|$)/.test(address)));
  return { ...client, awardEntries: { ...client.awardEntries, list: twice(client.awardEntries.list) } };
}

const stamp = { createdAt: '2026-09-01T08:00:00Z', updatedAt: '2026-09-01T08:00:00Z', revision: 1 };
const idOf = (n: number) => `01940000-0000-7000-8000-${`${n}`.padStart(12, '0')}`;

/** A round of the demo's award; what is not given is usual. */
export function award(year: number, given: Partial<Award> = {}): Award {
  const id = idOf(year);
  return {
    id,
    slug: `preis-${year}`,
    iri: `${demoApi}id/awards/${id}`,
    organization: { id: '1', slug: 'kreis-lindental', name: 'Kreis Lindental' },
    externalId: `${year}`,
    title: `Open-Government-Preis Lindental ${year}`,
    programme: { slug: 'open-government-preis', name: 'Open-Government-Preis' },
    kind: 'award',
    year,
    theme: 'Verwaltung, die zuhört',
    description: 'Der Kreis zeichnet Vorhaben aus, die Daten öffnen oder Menschen beteiligen.',
    landingPage: 'https://www.kreis-lindental.example/preis',
    entryPage: 'https://www.kreis-lindental.example/preis/bewerben',
    status: 'decided',
    closesOn: `${year}-05-31`,
    announcedOn: `${year}-07-01`,
    phases: [
      { kind: 'call', start: `${year}-03-01`, end: `${year}-05-31` },
      { kind: 'review', start: `${year}-06-01`, end: `${year}-06-30` },
      { kind: 'announcement', start: `${year}-07-01`, end: `${year}-07-01` },
    ],
    categories: [
      { code: 'beteiligung', title: 'Beteiligung', description: null },
      { code: 'daten', title: 'Offene Daten', description: null },
    ],
    sizeClasses: [],
    criteria: [
      {
        code: 'wirkung',
        title: 'Wirkung im Verhältnis zur Größe',
        description: null,
        weight: 3,
        bands: [
          { from: 0, to: 1, text: 'nicht erkennbar' },
          { from: 1, to: 5, text: 'mit Belegen aus dem Alltag' },
        ],
      },
    ],
    jury: [
      { role: 'Vorsitz', name: null, body: 'Hochschule Lindental', organization: null, conflicts: [] },
      {
        role: 'Mitglied',
        name: null,
        body: 'Offenes Lindental e. V.',
        organization: 'offenes-lindental',
        conflicts: [
          {
            organization: 'offenes-lindental',
            name: 'Offenes Lindental e. V.',
            recused: true,
            note: null,
          },
        ],
      },
    ],
    publicVote: { method: 'Stimmkarten in Rathäusern, öffentlich ausgezählt', url: null },
    ...stamp,
    ...given,
  };
}

type Result = NonNullable<AwardEntry['decision']>['result'];

/** An entry of a round; what is not given is usual. */
export function entry(
  n: number,
  year: number,
  result: Result | null,
  given: Partial<AwardEntry> = {},
): AwardEntry {
  const id = idOf(n);
  const { title, kind, status, organization, programme } = award(year);
  return {
    id,
    slug: `beitrag-${n}`,
    iri: `${demoApi}id/award-entries/${id}`,
    award: {
      ...{ id: idOf(year), title, year, kind, status, programme },
      organizer: { slug: organization.slug, name: organization.name },
    },
    organization: { id: '2', slug: 'musterstadt', name: 'Stadt Musterstadt' },
    externalId: `${n}`,
    title: `Beitrag ${n}`,
    summary: null,
    description: null,
    category: { code: 'daten', title: 'Offene Daten' },
    sizeClass: 'up-to-100000',
    entrant: { name: 'Stadt Musterstadt', organization: 'musterstadt' },
    partners: [],
    receivedOn: `${year}-05-12`,
    image: null,
    links: [],
    conflicts: [],
    decision: result && {
      result,
      reason: 'Die Jury überzeugt, wie ein schwieriges Amt von sich aus sichtbar wird.',
      decidedOn: `${year}-06-28`,
      tieRule: null,
    },
    publicVote: null,
    aftermath: [],
    ...stamp,
    ...given,
  };
}

/** A drawing that lies beside this file, and so on the page's own server. */
export const drawing: AwardEntry['image'] = {
  url: new URL('./award-showcase.demo.svg', import.meta.url).href,
  alt: 'Zeichnung: drei Bäume auf einer Wiese',
  credit: 'OpenNRW Widgets',
  license: 'cc-zero',
};

export const demoAwards: Award[] = [
  award(2027, {
    status: 'open',
    closesOn: '2027-01-15',
    phases: [{ kind: 'call', start: '2026-11-01', end: '2027-01-15' }],
  }),
  award(2026),
  award(2025),
];

const beispielhausen = { name: 'Gemeinde Beispielhausen', organization: 'beispielhausen' };

export const demoEntries: AwardEntry[] = [
  entry(1, 2026, 'first-prize', {
    title: 'Das offene Bauamt',
    summary: 'Jeder Bauantrag mit Stand und nächstem Schritt, lesbar für alle.',
    description: 'Wer baut, sieht im Netz, wo der Antrag liegt.\n\n- 1.240 Anträge\n- weniger Rückfragen',
    image: drawing,
    partners: ['Architektenkreis Lindental'],
    links: [
      { kind: 'dataset', title: 'Bauanträge', url: 'https://daten.musterstadt.example/bauantraege' },
      { kind: 'software', title: 'Anzeige der Stände', url: 'https://quelltext.musterstadt.example/bauamt' },
      { kind: 'document', title: 'Leitfaden', url: 'https://www.musterstadt.example/leitfaden.pdf' },
    ],
    publicVote: { votes: 871, won: false },
    aftermath: [{ date: '2026-10-01', text: 'Übernommen', by: 'Gemeinde Beispielhausen', url: null }],
  }),
  entry(2, 2026, 'second-prize', {
    title: 'Haushalt in Scheiben',
    summary: 'Ein Bürgerhaushalt, den auch Zwölfjährige erklären können.',
    category: { code: 'beteiligung', title: 'Beteiligung' },
    sizeClass: 'up-to-20000',
    entrant: beispielhausen,
    image: drawing,
    publicVote: { votes: 1204, won: true },
  }),
  entry(3, 2026, 'special-mention', {
    title: 'Ratsdeutsch: Beschlüsse in einfachen Worten',
    category: { code: 'beteiligung', title: 'Beteiligung' },
    sizeClass: 'civil-society',
    entrant: { name: 'Offenes Lindental e. V.', organization: 'offenes-lindental' },
    conflicts: [{ role: 'Mitglied', recused: true }],
    publicVote: { votes: 498, won: false },
  }),
  entry(4, 2025, 'first-prize', { title: 'Adoptier einen Stadtbaum', image: drawing }),
  entry(5, 2025, 'no-prize', {
    title: 'Der Park, den alle zeichnen',
    sizeClass: 'up-to-20000',
    entrant: beispielhausen,
  }),
];

/** Every text field tries to be more than text. */
export function hostileEntry(
  text = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>',
): AwardEntry {
  const url = 'javascript:window.hacked=1';
  return entry(1, 2026, 'first-prize', {
    title: text,
    summary: text,
    description: `${text}\n\n- ${text}\n\n[klick](${url})`,
    category: { code: text, title: text },
    entrant: { name: text, organization: text },
    partners: [text],
    image: { url, alt: text, credit: text, license: text },
    links: [{ kind: 'dataset', title: text, url }],
    aftermath: [{ date: text, text, by: text, url }],
    conflicts: [{ role: text, recused: true }],
    decision: { result: 'first-prize', reason: text, decidedOn: text, tieRule: text },
    iri: url,
  });
}
