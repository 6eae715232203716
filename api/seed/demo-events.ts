/** What takes place in and around Musterstadt. All of it is made up. */
import type { EventKind } from '@opennrw/rules/event-kinds';
import type { AccessFact, AttendanceMode, EventStatus } from '@opennrw/rules/events';
import type { EventContent } from '../src/events/shape.ts';

export interface DemoEvent {
  owner: string;
  /** The owner's identifier. */
  id: string;
  title: string;
  about: string;
  kind?: EventKind;
  status?: EventStatus;
  note?: string;
  planned?: boolean;
  attendance?: AttendanceMode;
  /** Days from the first start; negative ones are over. */
  inDays?: number;
  /** 0 is Sunday; the first such day, `inWeeks` weeks later. */
  weekday?: number;
  inWeeks?: number;
  /** Time of day; without it the event takes whole days. */
  from?: string;
  to?: string;
  days?: number;
  rule?: string;
  /** Weeks after the first date whose date is called off. */
  cancelledWeeks?: number[];
  with?: string[];
  hosts?: string[];
  venue?: { name: string; street: string | null; city: string };
  online?: boolean;
  access?: Partial<Record<AccessFact, 'yes' | 'no'>>;
  themes?: string[];
  keywords?: string[];
  audience?: string;
  register?: boolean;
  seats?: number;
  price?: string;
  format?: string;
  training?: NonNullable<EventContent['training']>;
}

const library = { name: 'Stadtbibliothek', street: 'Marktplatz 3', city: 'Musterstadt' };
const townHall = { name: 'Rathaus, Großer Saal', street: 'Marktplatz 1', city: 'Musterstadt' };
const districtHouse = { name: 'Kreishaus', street: 'Lindenallee 20', city: 'Musterstadt' };
const wellKnown: DemoEvent['access'] = { stepFree: 'yes', accessibleToilet: 'yes', inductionLoop: 'no' };

export const demoEvents: readonly DemoEvent[] = [
  {
    ...{
      owner: 'offenes-lindental',
      id: 'ok-labor',
      title: 'OK-Labor Lindental: Offener Treff',
      kind: 'event',
    },
    about:
      'Wir basteln an Anwendungen aus offenen Daten. Vorkenntnisse sind nicht nötig.\n\n- Neues aus dem Datenportal\n- Arbeit in kleinen Gruppen\n- Zeit für Fragen',
    ...{
      weekday: 4,
      inWeeks: -4,
      from: '17:00',
      to: '19:30',
      rule: 'FREQ=WEEKLY;BYDAY=TH',
      cancelledWeeks: [6],
    },
    ...{ attendance: 'hybrid', online: true, venue: library, with: ['musterstadt'], access: wellKnown },
    ...{
      themes: ['TECH', 'GOVE'],
      keywords: ['Civic Tech'],
      hosts: ['Offenes Lindental e. V.', 'Stadtbibliothek Musterstadt'],
    },
  },
  {
    ...{
      owner: 'musterstadt',
      id: 'hackday',
      title: 'Hackday Musterstadt',
      kind: 'hackday',
      format: 'hackday',
    },
    about:
      'Zwei Tage lang entsteht aus den Daten der Stadt, was bisher fehlt. Für Essen ist gesorgt, für Kinder auch.',
    ...{
      weekday: 6,
      inWeeks: 2,
      days: 2,
      venue: { name: 'Alte Weberei', street: 'Uferstraße 8', city: 'Musterstadt' },
    },
    ...{
      with: ['offenes-lindental'],
      register: true,
      seats: 120,
      access: { ...wellKnown, quietSpace: 'yes' },
    },
    ...{ themes: ['TECH', 'TRAN'], keywords: ['Hackday', 'Offene Daten'] },
  },
  {
    ...{ owner: 'musterstadt', id: 'sprechstunde-daten', title: 'Sprechstunde Offene Daten', kind: 'event' },
    about: 'Sie suchen Zahlen zu Ihrem Stadtteil oder wollen Daten nachnutzen? Wir helfen, ohne Anmeldung.',
    ...{ weekday: 2, inWeeks: -2, from: '15:00', to: '17:00', rule: 'FREQ=MONTHLY;BYDAY=1TU,3TU' },
    ...{
      venue: { name: 'Bürgerbüro, Raum 12', street: 'Marktplatz 1', city: 'Musterstadt' },
      access: { stepFree: 'yes' },
    },
    ...{ themes: ['GOVE'] },
  },
  {
    ...{
      owner: 'kreis-lindental',
      id: 'runder-tisch',
      title: 'Runder Tisch Open Government im Kreis Lindental',
      kind: 'roundtable',
    },
    about: 'Städte und Gemeinden des Kreises stimmen ab, welche Daten sie gemeinsam bereitstellen.',
    ...{ weekday: 3, inWeeks: 1, from: '09:30', to: '12:00', venue: districtHouse, register: true },
    ...{
      with: ['musterstadt', 'beispielhausen'],
      access: { stepFree: 'yes', signLanguage: 'yes' },
      audience: 'Kommunalverwaltungen',
    },
    ...{ themes: ['GOVE'] },
  },
  {
    ...{
      owner: 'kreis-lindental',
      id: 'schulung-veroeffentlichen',
      title: 'Schulung: Daten veröffentlichen, Schritt für Schritt',
      kind: 'training',
    },
    about:
      'Von der Tabelle im Fachverfahren bis zum Datensatz im Portal: Sie bringen Ihre Daten mit, wir gehen den Weg zusammen.',
    ...{
      weekday: 1,
      inWeeks: 1,
      from: '09:00',
      to: '13:00',
      attendance: 'online',
      online: true,
      register: true,
    },
    ...{
      access: { captions: 'yes', plainLanguage: 'no' },
      audience: 'Kommunalverwaltungen',
      themes: ['GOVE', 'EDUC'],
    },
    training: {
      ...{
        level: 'beginner',
        workload: 'PT4H',
        audience: 'Beschäftigte der Kommunen',
        prerequisites: 'Keine',
      },
      ...{ competencies: ['Daten bereinigen', 'Lizenz wählen', 'Metadaten schreiben'], certificate: true },
    },
  },
  {
    ...{
      owner: 'kreis-lindental',
      id: 'schulung-datenschutz',
      title: 'Schulung: Datenschutz bei offenen Daten',
      kind: 'training',
      status: 'full',
    },
    about: 'Welche Daten dürfen hinaus, welche nicht? Mit Beispielen aus dem Alltag der Ämter.',
    ...{
      weekday: 2,
      inWeeks: 2,
      from: '10:00',
      to: '12:00',
      attendance: 'online',
      online: true,
      register: true,
      seats: 25,
    },
    ...{ access: { captions: 'yes' }, audience: 'Kommunalverwaltungen', themes: ['JUST', 'GOVE'] },
    training: {
      ...{
        level: 'intermediate',
        workload: 'PT2H',
        audience: 'Beschäftigte der Kommunen',
        prerequisites: null,
      },
      ...{ competencies: ['Personenbezug erkennen'], certificate: false },
    },
  },
  {
    ...{
      owner: 'beispielhausen',
      id: 'barcamp',
      title: 'Barcamp Dorf und Digitales',
      kind: 'barcamp',
      format: 'barcamp',
    },
    about: 'Das Programm entsteht am Morgen. Bringen Sie ein Thema mit, oder kommen Sie zum Zuhören.',
    ...{ weekday: 6, inWeeks: 4, from: '10:00', to: '17:00', register: true, access: { stepFree: 'no' } },
    ...{
      venue: { name: 'Gemeindehaus', street: 'Kirchweg 2', city: 'Beispielhausen' },
      themes: ['TECH', 'REGI'],
    },
  },
  {
    ...{
      owner: 'beispielhausen',
      id: 'buergerdialog',
      title: 'Bürgerdialog Ortsmitte',
      kind: 'event',
      status: 'cancelled',
    },
    ...{
      about: 'Wie soll der Platz vor der Kirche aussehen?',
      note: 'Der Abend fällt wegen des Sturms aus.',
    },
    ...{
      inDays: 3,
      from: '19:00',
      to: '21:00',
      venue: { name: 'Gemeindehaus', street: 'Kirchweg 2', city: 'Beispielhausen' },
    },
    ...{ themes: ['REGI'], access: { stepFree: 'no' } },
  },
  {
    ...{
      owner: 'musterstadt',
      id: 'radverkehr',
      title: 'Werkstatt Radverkehr',
      kind: 'event',
      status: 'moved-online',
    },
    ...{
      about: 'Wir zeigen die Zählungen des Jahres und sammeln Ihre Hinweise.',
      note: 'Statt im Rathaus treffen wir uns online.',
    },
    ...{
      inDays: 6,
      from: '18:30',
      to: '20:00',
      attendance: 'online',
      online: true,
      access: { captions: 'yes' },
    },
    ...{ themes: ['TRAN'], keywords: ['Radverkehr'] },
  },
  {
    ...{
      owner: 'musterstadt',
      id: 'preisverleihung',
      title: 'Preisverleihung: Offene Stadt',
      kind: 'award-ceremony',
      register: true,
    },
    about: 'Die Jury stellt die drei besten Ideen des Jahres vor. Danach ist Zeit für Gespräche.',
    ...{ weekday: 5, inWeeks: 5, from: '18:00', to: '21:00', venue: townHall, seats: 200 },
    ...{
      access: { ...wellKnown, inductionLoop: 'yes', signLanguage: 'yes' },
      with: ['kreis-lindental'],
      themes: ['GOVE'],
    },
  },
  {
    ...{
      owner: 'regionalverbund-lindental',
      id: 'messe',
      title: 'Digitalmesse: Gemeinschaftsstand der Region',
      kind: 'fair',
    },
    about: 'Kreis, Stadt und Gemeinde zeigen an einem Stand, was sie gemeinsam öffnen.',
    ...{ inDays: 40, days: 3, venue: { name: 'Messehalle 2, Stand B 14', street: null, city: 'Lindenau' } },
    ...{
      with: ['kreis-lindental', 'musterstadt', 'beispielhausen'],
      access: { stepFree: 'yes' },
      price: 'Tageskarte 12 Euro',
    },
    ...{ themes: ['TECH', 'ECON'] },
  },
  {
    ...{
      owner: 'offenes-lindental',
      id: 'pitch',
      title: 'Pitch-Abend: Ideen suchen Förderer',
      kind: 'pitch',
      status: 'postponed',
    },
    ...{
      about: 'Fünf Minuten für eine Idee, zehn für Fragen.',
      note: 'Der neue Termin steht noch nicht fest.',
    },
    ...{ inDays: 12, from: '18:00', to: '20:30', venue: library, themes: ['ECON'], access: wellKnown },
  },
  {
    ...{
      owner: 'musterstadt',
      id: 'konferenz',
      title: 'Regionalkonferenz Offene Verwaltung',
      kind: 'conference',
      planned: true,
    },
    ...{ about: 'Noch in Planung.', inDays: 75, days: 1, venue: townHall, themes: ['GOVE'] },
  },
  {
    ...{ owner: 'musterstadt', id: 'datenwerkstatt', title: 'Datenwerkstatt Haushalt', kind: 'event' },
    ...{
      about: 'Wie liest man einen Haushalt? Mit den Zahlen des Entwurfs.',
      inDays: -5,
      from: '18:00',
      to: '20:00',
    },
    ...{ venue: library, access: wellKnown, themes: ['ECON', 'GOVE'] },
  },
];

export const demoFormats = [
  {
    ...{ owner: 'musterstadt', id: 'hackday', title: 'Hackday' },
    purpose: 'In kurzer Zeit aus offenen Daten etwas Benutzbares bauen und Menschen dabei zusammenbringen.',
    description:
      'Demo-Inhalt. Kleine Gruppen arbeiten ein bis zwei Tage an selbst gewählten Aufgaben und zeigen am Ende, was läuft.',
    ...{ participants: { from: 20, to: 120 }, duration: 'P2D', effort: 'high' },
    preparation: [
      'Datensätze auswählen und beschreiben',
      'Raum mit Strom und WLAN',
      'Ansprechpersonen der Ämter einladen',
      'Lizenz für Ergebnisse klären',
    ],
    templates: [{ title: 'Ablaufplan', url: 'https://www.musterstadt.example/vorlagen/hackday-ablauf.odt' }],
  },
  {
    ...{ owner: 'beispielhausen', id: 'barcamp', title: 'Barcamp' },
    purpose: 'Themen finden, die die Menschen vor Ort bewegen.',
    description: 'Demo-Inhalt. Das Programm entsteht am Morgen aus Vorschlägen der Gäste.',
    ...{ participants: { from: 15, to: 80 }, duration: 'P1D', effort: 'medium' },
    preparation: ['Drei bis fünf Räume', 'Tafel für das Programm', 'Moderation für den Morgen'],
    templates: [
      {
        title: 'Raster für das Programm',
        url: 'https://www.beispielhausen.example/vorlagen/barcamp-raster.odt',
      },
    ],
  },
];
