/**
 * The award of the fictional Kreis: two rounds that are decided and one whose call is open. All of it is made up;
 * days count from the first start.
 */
import type { Phase, PhaseKind } from '@opennrw/rules/awards';
import { DAY_MS, dayOf } from '@opennrw/rules/german-time';
import {
  type AwardContent,
  AwardInput,
  type Decision,
  type EntryContent,
  EntryInput,
  type Feedback,
} from '../src/awards/input.ts';

export const AWARD_ORGANIZER = 'kreis-lindental';
const PROGRAMME = 'Offen gemacht: Open-Government-Preis Lindental';
const YEAR = 364;

export interface DemoAward {
  externalId: string;
  content: AwardContent;
  entries: DemoAwardEntry[];
}

export interface DemoAwardEntry {
  /** Slug of whoever sent it in. */
  sender: string;
  externalId: string;
  receivedOn: string;
  content: EntryContent;
  decision: Decision;
  feedback: Feedback | null;
}

/** The rounds as of the first start, oldest first. */
export function demoAwards(now: Date): DemoAward[] {
  const day = (offset: number) => dayOf(now.getTime() + offset * DAY_MS);
  const year = Number(day(150).slice(0, 4));
  return [
    demoRound(year - 2, day, -YEAR, earlier),
    demoRound(year - 1, day, 0, latest),
    {
      externalId: `preis-${year}`,
      content: content(
        year,
        phasesOf(day, [
          ['call', -24, 38],
          ['review', 45, 90],
          ['vote', 95, 115],
          ['announcement', 130, 130],
          ['ceremony', 150, 150],
        ]),
      ),
      entries: [],
    },
  ];
}

type DayAt = (offset: number) => string;

function demoRound(year: number, day: DayAt, shift: number, entries: readonly Told[]): DemoAward {
  const at: DayAt = (offset) => day(offset + shift);
  const phases = phasesOf(at, [
    ['call', -230, -160],
    ['review', -155, -120],
    ['vote', -130, -110],
    ['announcement', -100, -100],
    ['ceremony', -85, -85],
  ]);
  return {
    externalId: `preis-${year}`,
    content: content(year, phases),
    entries: entries.map((told) => entryOf(told, year, at)),
  };
}

const phasesOf = (at: DayAt, spans: [kind: PhaseKind, start: number, end: number][]): Phase[] =>
  spans.map(([kind, start, end]) => ({ kind, start: at(start), end: at(end) }));

const content = (year: number, phases: Phase[]): AwardContent =>
  AwardInput.parse({
    title: `Open-Government-Preis Lindental ${year}`,
    programme: PROGRAMME,
    year,
    theme: 'Verwaltung, die zuhört und zeigt',
    description:
      'Der Kreis Lindental zeichnet Vorhaben aus, die Daten öffnen, Menschen beteiligen oder Zusammenarbeit leichter machen. Mitmachen können Gemeinden, der Kreis selbst und Vereine. Die Reichweite zählt im Verhältnis zur Größe. Alle, die sich bewerben, erhalten eine Rückmeldung der Jury.',
    landingPage: 'https://www.kreis-lindental.example/preis',
    entryPage: 'https://www.kreis-lindental.example/preis/bewerben',
    phases,
    categories: [
      { code: 'beteiligung', title: 'Beteiligung' },
      { code: 'offene-daten', title: 'Offene Daten' },
      { code: 'zusammenarbeit', title: 'Zusammenarbeit' },
    ],
    criteria,
    jury,
    publicVote: {
      method:
        'Stimmkarten in Rathäusern und Büchereien, eine je Person. Der Kreis zählt sie öffentlich aus; Namen werden nicht erfasst.',
    },
  });

const bands = [
  { from: 0, to: 1, text: 'nicht erkennbar' },
  { from: 1, to: 3, text: 'in Ansätzen, mit ersten Belegen' },
  { from: 3, to: 5, text: 'deutlich, mit Belegen aus dem Alltag' },
];
const criteria = [
  { code: 'wirkung', title: 'Wirkung im Verhältnis zur Größe', weight: 3, bands },
  { code: 'uebertragbarkeit', title: 'Übertragbarkeit auf andere', weight: 2, bands },
  { code: 'zivilgesellschaft', title: 'Zusammenarbeit mit der Zivilgesellschaft', weight: 2, bands },
  { code: 'dauer', title: 'Bestand über das Projekt hinaus', weight: 1, bands },
];
const jury = [
  { role: 'Vorsitz', body: 'Hochschule Lindental (erfunden)' },
  { role: 'Mitglied', body: 'Verband der Gemeinden im Lindental (erfunden)' },
  {
    role: 'Mitglied',
    body: 'Offenes Lindental e. V. (Demo)',
    organization: 'offenes-lindental',
    conflicts: [
      {
        organization: 'offenes-lindental',
        recused: true,
        note: 'Eigener Verein: bewertet dessen Bewerbungen nicht.',
      },
    ],
  },
  { role: 'Mitglied', body: 'Jugendkreistag Lindental (erfunden)' },
];

/** An entry, told in as few words as it takes. */
interface Told {
  sender: string;
  /** Name of an entrant that is no organization here; the organizer passes its entry on. */
  entrant?: string;
  title: string;
  summary: string;
  description: string;
  category: string;
  partners?: string[];
  image?: [name: string, alt: string];
  links?: EntryContent['links'];
  result: Decision['result'];
  reason: string;
  votes: number;
  aftermath?: [daysAfter: number, text: string, by: string | null][];
}

function entryOf(told: Told, year: number, at: DayAt): DemoAwardEntry {
  const { sender, entrant, title, summary, description, category, result, reason, votes } = told;
  const image = told.image && {
    url: 'https://demo.example/',
    alt: told.image[1],
    credit: 'Zeichnung: OpenNRW Widgets',
    license: 'cc-zero',
  };
  const {
    award: _,
    receivedOn: __,
    ...parsed
  } = EntryInput.parse({
    ...{ title, summary, description, category, image },
    award: '00000000-0000-7000-8000-000000000000',
    entrant: entrant === undefined ? null : { name: entrant, organization: null },
    sizeClass: entrant === undefined ? null : 'civil-society',
    partners: told.partners ?? [],
    links: told.links ?? [],
    aftermath: (told.aftermath ?? []).map(([days, text, by]) => ({ date: at(-100 + days), text, by })),
  });
  return {
    sender,
    externalId: `preis-${year}-${title}`,
    receivedOn: at(-170),
    // The drawings lie on this server, whatever its address.
    content: {
      ...parsed,
      image: parsed.image && { ...parsed.image, url: `assets/demo/${told.image?.[0]}.svg` },
    },
    decision: { result, reason, decidedOn: at(-115), tieRule: null, votes },
    feedback: { text: `${reason} Für die nächste Runde raten wir: Zeigen Sie noch mehr Belege.`, scores: {} },
  };
}

const latest: readonly Told[] = [
  {
    sender: 'musterstadt',
    title: 'Das offene Bauamt',
    summary: 'Jeder Bauantrag mit Stand und nächstem Schritt, lesbar für alle.',
    description:
      'Wer baut, sieht im Netz, wo der Antrag liegt und was als Nächstes kommt. Wer nebenan wohnt, sieht, was geplant ist. Die Stände sind zugleich offene Daten.\n\n- 1.240 Anträge seit dem Start\n- Rückfragen am Telefon um ein Drittel gesunken',
    category: 'offene-daten',
    partners: ['Architektenkreis Lindental'],
    image: ['bauamt', 'Zeichnung: ein Haus neben einem Baukran, davor ein Baum'],
    links: [
      {
        kind: 'dataset',
        title: 'Bauanträge und ihr Stand',
        url: 'https://daten.musterstadt.example/bauantraege',
      },
      {
        kind: 'software',
        title: 'Quelltext der Anzeige',
        url: 'https://quelltext.musterstadt.example/bauamt',
      },
      {
        kind: 'document',
        title: 'Leitfaden für andere Ämter (PDF)',
        url: 'https://www.musterstadt.example/leitfaden.pdf',
      },
    ],
    result: 'first-prize',
    reason:
      'Die Jury überzeugt, wie ein schwieriges Amt von sich aus sichtbar wird. Der Stand eines Antrags ist keine Gefälligkeit mehr, sondern für alle gleich. Der Leitfaden macht die Übernahme leicht.',
    votes: 871,
    aftermath: [
      [
        70,
        'Übernommen: Die Gemeinde zeigt ihre Bauanträge auf dieselbe Weise.',
        'Gemeinde Beispielhausen (Demo)',
      ],
    ],
  },
  {
    sender: 'beispielhausen',
    title: 'Haushalt in Scheiben',
    summary: 'Ein Bürgerhaushalt, den auch Zwölfjährige erklären können.',
    description:
      'Eine kleine Gemeinde zerlegt ihren Haushalt in Scheiben zu je 100 Euro und fragt, welche fehlen darf. 14 Prozent der Einwohner haben geantwortet, auf Papier, im Netz und auf dem Markt.',
    category: 'beteiligung',
    image: ['haushalt', 'Zeichnung: fünf farbige Balken unter einer Linie, die auf und ab geht'],
    links: [
      {
        kind: 'dataset',
        title: 'Haushalt und Antworten',
        url: 'https://daten.beispielhausen.example/haushalt',
      },
    ],
    result: 'second-prize',
    reason:
      'Gemessen an ihrer Größe erreicht keine Bewerbung mehr Menschen. Die Methode kostet fast nichts und lässt sich morgen anderswo anwenden.',
    votes: 1204,
  },
  {
    sender: 'kreis-lindental',
    entrant: 'Bürgerbus Oberes Tal e. V. (erfunden)',
    title: 'Der Bürgerbus fährt in Echtzeit',
    summary: 'Ehrenamtliche zeigen, wo ihr Bus gerade ist, als offene Daten.',
    description:
      'Ein altes Telefon im Bus und ein freies Programm: Seitdem steht der Bürgerbus in jeder Fahrplan-App.',
    category: 'zusammenarbeit',
    partners: ['Kreis Lindental (Demo)'],
    image: ['bus', 'Zeichnung: ein roter Bus vor einem Liniennetz mit Haltestellen'],
    links: [
      {
        kind: 'software',
        title: 'Programm für den Bus',
        url: 'https://quelltext.buergerbus.example/echtzeit',
      },
    ],
    result: 'third-prize',
    reason: 'Ehrenamt und Kreis ergänzen sich: Die einen fahren, die anderen öffnen die Schnittstelle.',
    votes: 655,
  },
  {
    sender: 'offenes-lindental',
    title: 'Ratsdeutsch: Beschlüsse in einfachen Worten',
    summary: 'Freiwillige fassen jeden Ratsbeschluss in fünf Sätzen zusammen.',
    description:
      'Nach jeder Sitzung schreiben Freiwillige fünf Sätze zu jedem Beschluss. Das Rathaus prüft sie und verlinkt sie.',
    category: 'beteiligung',
    image: ['rat', 'Zeichnung: fünf Köpfe um einen runden Tisch, darüber eine Sprechblase'],
    result: 'special-mention',
    reason: 'Eine besondere Anerkennung für den Mut, Sprache als Teil von Offenheit zu verstehen.',
    votes: 498,
  },
  {
    sender: 'kreis-lindental',
    title: 'Luftmessung im Klassenzimmer',
    summary: 'Neun Schulen messen Feinstaub und vergleichen mit dem Kreis.',
    description: 'Schulklassen bauen Messgeräte und veröffentlichen ihre Werte neben denen des Kreises.',
    category: 'offene-daten',
    result: 'finalist',
    reason: 'Im Finale: gute Daten, die noch mehr Schulen erreichen sollten.',
    votes: 233,
  },
];

const earlier: readonly Told[] = [
  {
    sender: 'musterstadt',
    title: 'Adoptier einen Stadtbaum',
    summary: 'Das Baumkataster, zum Gießen und Mitmachen.',
    description:
      'Jeder Stadtbaum hat eine Seite. Wer gießt, trägt es ein; wer einen Schaden sieht, meldet ihn dort.',
    category: 'beteiligung',
    image: ['baeume', 'Zeichnung: drei Bäume mit Namensschildern auf einer Wiese'],
    links: [
      { kind: 'dataset', title: 'Baumkataster', url: 'https://daten.musterstadt.example/baumkataster' },
      { kind: 'website', title: 'Stadtbäume', url: 'https://www.musterstadt.example/stadtbaeume' },
    ],
    result: 'first-prize',
    reason:
      'Offene Daten werden hier zu einer Einladung. Nach einem trockenen Sommer waren 3.100 Bäume in festen Händen.',
    votes: 940,
    aftermath: [
      [190, 'Nachgenutzt im ganzen Kreis, mit einer gemeinsamen Karte.', 'Kreis Lindental (Demo)'],
      [350, 'Nach einem Jahr: 4.400 Bäume haben Paten.', null],
    ],
  },
  {
    sender: 'beispielhausen',
    title: 'Der Park, den alle zeichnen',
    summary: 'Pläne auf Papier, aus denen ein Park wurde.',
    description:
      '600 Zeichnungen wurden gescannt, verortet und als offene Daten veröffentlicht. Danach entstand der Plan.',
    category: 'beteiligung',
    image: ['park', 'Zeichnung: ein Park von oben mit Wegen, Teich und Spielfeld'],
    result: 'second-prize',
    reason: 'Die Zeichnungen sind bis in den Bauplan nachvollziehbar. So sieht ehrliche Beteiligung aus.',
    votes: 702,
  },
  {
    sender: 'kreis-lindental',
    entrant: 'Lesekreis Niederau e. V. (erfunden)',
    title: 'Bücherschrank-Finder',
    summary: 'Alle Bücherschränke im Kreis, gepflegt von denen, die sie nutzen.',
    description:
      'Eine Liste, eine Karte und ein Aushang in jedem Schrank: Wer etwas ändert, schreibt es auf.',
    category: 'zusammenarbeit',
    image: ['buecher', 'Zeichnung: sieben bunte Bücher auf einem Brett'],
    result: 'special-mention',
    reason: 'Klein, fröhlich, sofort verständlich: eine besondere Anerkennung.',
    votes: 388,
  },
];
