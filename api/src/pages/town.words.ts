/** The words of the demo town. It is German, as a town hall’s site is; everything in it is made up, and says so. */

/** One short page of the town. */
export interface ShortPage {
  title: string;
  paragraphs: readonly string[];
  /** What one could do there, as a list. */
  list?: readonly string[];
}

/** One list of datasets: the town’s own, the region’s, or that of the whole Land. */
export interface ViewWords {
  tab: string;
  heading: string;
  lead: string;
}

export const town = {
  name: 'Stadt Musterstadt',
  place: 'im Kreis Lindental',
  titled: (title: string) => `${title} – Stadt Musterstadt (Demo)`,
  banner: {
    label: 'Hinweis zur Demo',
    strong: 'Demo:',
    text: 'erfundene Stadt, erfundene Inhalte.',
    link: 'Was ist das hier?',
  },
  skip: 'Zum Inhalt springen',
  mainNavigation: 'Hauptnavigation',
  breadcrumb: 'Sie sind hier',
  home: 'Startseite',
  footerNavigation: 'Rechtliches und Kontakt',
  baukasten: 'Widget-Baukasten',
  footerNote: 'Musterstadt gibt es nicht. Namen, Zahlen und Adressen sind erfunden.',
} as const;

/** Under the lines for another site. */
export const adapt = 'Im Widget-Baukasten anpassen';

export const openData = {
  title: 'Offene Daten',
  intro:
    'Was die Verwaltung misst, zählt und plant, gehört allen. Hier finden Sie die Daten der Stadt zum Ansehen, Herunterladen und Weiterverwenden.',
  views: 'Ausschnitt',
  use: {
    title: 'Daten nutzen',
    feed: 'Neuerungen als Feed (Atom)',
    csv: 'Liste als CSV',
    excel: 'Liste für Excel',
    reference: 'Schnittstelle für Programme',
  },
  contact: {
    title: 'Ihr Kontakt',
    lines: ['Stelle für offene Daten', 'Rathaus, Marktplatz 1', '00000 Musterstadt'],
    mail: 'opendata@musterstadt.example',
    hint: 'Fehlt ein Datensatz oder stimmt etwas nicht? Schreiben Sie uns.',
  },
  embed: {
    title: 'Diese Liste auf Ihrer Seite',
    text: 'Die Liste ist ein Widget von OpenNRW. Diese Zeilen HTML genügen:',
  },
} as const;

export const views = {
  town: {
    tab: 'Stadt Musterstadt',
    heading: 'Daten der Stadt',
    lead: 'Alles, was die Stadt Musterstadt selbst veröffentlicht.',
  },
  region: {
    tab: 'Region Lindental',
    heading: 'Daten der Region',
    lead: 'Der Kreis Lindental, seine Gemeinden und der Regionalverbund in einer Liste.',
  },
  land: {
    tab: 'Ganz NRW',
    heading: 'Daten in Nordrhein-Westfalen',
    lead: 'Alle Datensätze, die auf diesem Server liegen, gleich von welcher Stelle.',
  },
} as const satisfies Record<string, ViewWords>;

export const datasetPage = { back: 'Alle offenen Daten' } as const;

export const navigation = [
  { slug: 'rathaus', label: 'Rathaus & Service' },
  { slug: 'leben', label: 'Leben & Familie' },
  { slug: 'bauen', label: 'Bauen & Wirtschaft' },
  { slug: 'freizeit', label: 'Kultur & Freizeit' },
  { slug: 'veranstaltungen', label: 'Veranstaltungen' },
] as const;

export const footer = [
  { slug: 'kontakt', label: 'Kontakt' },
  { slug: 'impressum', label: 'Impressum' },
  { slug: 'datenschutz', label: 'Datenschutz' },
  { slug: 'barrierefreiheit', label: 'Barrierefreiheit' },
  { slug: 'demo', label: 'Über diese Demo' },
] as const;

export const shortPages = {
  rathaus: {
    title: 'Rathaus & Service',
    paragraphs: [
      'Das Rathaus am Marktplatz ist montags bis freitags von 8 bis 12 Uhr geöffnet, donnerstags bis 18 Uhr.',
      'Eine echte Stadt führte Sie von hier zu ihren Dienstleistungen. In dieser Demo gibt es nur die offenen Daten.',
    ],
    list: ['Ausweis und Reisepass', 'Wohnsitz anmelden', 'Rat und Ausschüsse', 'Termin im Bürgerbüro'],
  },
  leben: {
    title: 'Leben & Familie',
    paragraphs: [
      '61 240 Menschen, 34 Kitas, 17 Schulen und ein Fluss: Musterstadt ist erfunden, aber gern bewohnt.',
    ],
    list: ['Kita und Schule', 'Älter werden', 'Ankommen in Musterstadt', 'Umwelt und Klima'],
  },
  bauen: {
    title: 'Bauen & Wirtschaft',
    paragraphs: [
      'Pläne, Grundstücke und Förderung auf einen Blick. Die Bebauungspläne finden Sie bei den offenen Daten.',
    ],
    list: ['Bauantrag', 'Bebauungspläne', 'Baustellen', 'Gewerbe anmelden'],
  },
  freizeit: {
    title: 'Kultur & Freizeit',
    paragraphs: [
      'Von der Stadtbibliothek bis zum Freibad am Lindenufer. Termine stehen auch in den offenen Daten.',
    ],
    list: ['Veranstaltungen', 'Stadtbibliothek', 'Bäder und Sport', 'Rad- und Wanderwege'],
  },
  kontakt: {
    title: 'Kontakt',
    paragraphs: [
      'Stadt Musterstadt, Marktplatz 1, 00000 Musterstadt.',
      'Diese Anschrift ist erfunden. Die Adressen auf „.example“ gehören niemandem; Nachrichten dorthin kommen nicht an.',
    ],
  },
  impressum: {
    title: 'Impressum',
    paragraphs: [
      'Diese Seiten sind eine Vorführung von OpenNRW Widgets und das Angebot keiner wirklichen Stadt.',
      'Wer diesen Server betreibt, steht für ihn ein. Vor einer Veröffentlichung ersetzt der Betreiber die Demo durch eigene Seiten mit eigenem Impressum (Einstellung SEED=none).',
    ],
  },
  datenschutz: {
    title: 'Datenschutz',
    paragraphs: ['Die Seiten und das Widget kommen ganz von diesem Server.'],
    list: [
      'Es gibt keine Cookies und keinen Speicher im Browser.',
      'Es wird kein anderer Server angefragt, auch nicht für Schriften oder Karten.',
      'Das Protokoll enthält weder Adressen noch Suchwörter.',
      'Die Adresse Ihres Geräts zählt für eine Minute mit, damit niemand den Server überlastet. Danach ist sie vergessen.',
    ],
  },
  barrierefreiheit: {
    title: 'Barrierefreiheit',
    paragraphs: [
      'Die Demo lässt sich mit der Tastatur bedienen und bis auf 400 Prozent vergrößern; für Vorleseprogramme ist sie mit Überschriften und Bereichen gegliedert. Helle und dunkle Darstellung richten sich nach Ihrem Gerät.',
      'Ohne JavaScript sehen Sie statt der Suche eine einfache Liste.',
      'Eine geprüfte Erklärung zur Barrierefreiheit ist das nicht: Sie gehört zum Angebot einer wirklichen Stadt.',
    ],
  },
  demo: {
    title: 'Über diese Demo',
    paragraphs: [
      'Musterstadt zeigt, wie sich ein Widget von OpenNRW in die Seiten einer Kommune einfügt: die Liste der offenen Daten mit Suche, Filtern und Dateien zum Herunterladen.',
      'Die Stadt, ihre Nachbarn und ihre Datensätze sind erfunden. Die Dateien hinter den Links gibt es nicht; ihre Adressen enden auf „.example“ und gehören niemandem. Die Datumsangaben zählen vom Tag des ersten Starts zurück.',
      'Das Land, die Kreise und die Gemeinden von Nordrhein-Westfalen sind als wirkliche Stellen eingetragen, mit Namen, Schlüsseln und Einwohnerzahlen nach amtlichen Quellen.',
    ],
  },
} as const satisfies Record<string, ShortPage>;
