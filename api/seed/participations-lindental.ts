/** What the fictional Kreis, its town and its municipality ask people about. Every name and place is made up. */
import type { DemoProcedure } from './participations.ts';

const point = (lon: number, lat: number) => ({
  type: 'Point' as const,
  coordinates: [lon, lat] as [number, number],
});
const area = (...ring: [number, number][]) => ({
  type: 'Polygon' as const,
  coordinates: [[...ring, ring[0] ?? [0, 0]]] as [number, number][][],
});
const way = (...coordinates: [number, number][]) => ({ type: 'LineString' as const, coordinates });

const musterstadt: readonly DemoProcedure[] = [
  {
    id: 'radverkehr-2035',
    title: 'Radverkehrskonzept 2035',
    summary: 'Wo fehlen Radwege, wo ist es eng? Tragen Sie Ihre Strecke in die Karte ein.',
    office: 'Amt für Mobilität',
    subject: 'strategy',
    topics: ['mobility', 'environment'],
    say: {
      level: 'consult',
      influence: 'Jeder Hinweis wird geprüft und beantwortet.',
      open: 'Lage und Reihenfolge der neuen Radwege',
      fixed: 'Das Ziel: 25 Prozent der Wege mit dem Rad',
    },
    place: 'ganzes Stadtgebiet',
    geometry: area([7.58, 51.72], [7.68, 51.71], [7.72, 51.76], [7.66, 51.8], [7.58, 51.78]),
    steps: [
      { title: 'Hinweise auf der Karte', mode: 'online', from: -12, to: 9 },
      {
        title: 'Radtour mit der Planerin',
        mode: 'onsite',
        from: 5,
        hours: ['16:00', '18:00'],
        place: 'Bahnhofsvorplatz',
      },
    ],
    outcome: { promised: 90 },
    documents: ['Entwurf des Radwegenetzes', 'Zählung 2025'],
  },
  {
    id: 'spielplatz-suedpark',
    title: 'Spielplatz Südpark',
    summary: 'Kinder und Eltern planen den neuen Spielplatz mit: Rutsche, Wasser oder Kletterwald?',
    office: 'Grünflächenamt',
    subject: 'open-space',
    topics: ['youth', 'environment'],
    say: {
      level: 'collaborate',
      influence: 'Drei Entwürfe entstehen mit den Kindern, einer davon wird gebaut.',
      open: 'Alle Geräte und ihre Anordnung',
      fixed: 'Fläche und Budget von 240 000 Euro',
    },
    place: 'Südpark',
    geometry: area([7.628, 51.733], [7.633, 51.733], [7.633, 51.736], [7.628, 51.736]),
    steps: [
      {
        title: 'Bauwerkstatt',
        mode: 'onsite',
        from: 4,
        hours: ['15:00', '17:30'],
        place: 'Jugendzentrum am Südpark',
      },
      { title: 'Abstimmung über die Entwürfe', mode: 'hybrid', from: 30, to: 44 },
    ],
  },
  {
    id: 'bebauungsplan-87',
    title: 'Bebauungsplan 87 „An der Linde“: Auslegung',
    summary:
      'Der Entwurf für 140 Wohnungen liegt aus. Ihre Stellungnahme ist online, schriftlich oder im Rathaus möglich.',
    office: 'Stadtplanungsamt',
    subject: 'land-use-plan',
    topics: ['housing', 'development'],
    formal: true,
    say: {
      level: 'consult',
      influence: 'Der Rat wägt jede Stellungnahme ab und teilt das Ergebnis mit.',
      open: 'Höhe, Grün und Erschließung',
      fixed: 'Das Wohngebiet selbst (Flächennutzungsplan 2022)',
    },
    place: 'An der Linde, Nordstadt',
    geometry: area([7.615, 51.757], [7.624, 51.756], [7.625, 51.761], [7.616, 51.762]),
    steps: [
      { title: 'Frühzeitige Beteiligung', mode: 'onsite', from: -160, to: -130 },
      { title: 'Auslegung des Entwurfs', mode: 'hybrid', from: -3, to: 28 },
    ],
    documents: ['Planzeichnung', 'Begründung mit Umweltbericht', 'Schalltechnisches Gutachten'],
  },
  {
    id: 'buergerhaushalt',
    title: 'Bürgerhaushalt: 100 000 Euro für Ihre Ideen',
    summary: 'Schlagen Sie vor, was in Ihrem Viertel fehlt, und stimmen Sie danach über die Vorschläge ab.',
    office: 'Kämmerei',
    subject: 'budget',
    topics: ['finance', 'neighbourhood'],
    say: {
      level: 'empower',
      influence: 'Die Vorschläge mit den meisten Stimmen werden umgesetzt, bis das Geld vergeben ist.',
      open: 'Wofür das Geld ausgegeben wird',
      fixed: 'Die Summe und die Grenze von 10 000 Euro je Vorschlag',
    },
    steps: [
      { title: 'Vorschläge sammeln', mode: 'online', from: -60, to: -20 },
      { title: 'Abstimmen', mode: 'online', from: 12, to: 33 },
    ],
  },
  {
    id: 'digitalstrategie',
    title: 'Digitale Stadt: Was soll online gehen?',
    summary: 'Welche Dienste des Rathauses brauchen Sie zuerst online? Die Umfrage dauert fünf Minuten.',
    office: 'Amt für Digitales',
    subject: 'strategy',
    topics: ['administration'],
    say: {
      level: 'consult',
      influence: 'Die Reihenfolge der nächsten zehn Dienste folgt dem Ergebnis.',
      open: 'Die Reihenfolge der Dienste',
    },
    steps: [
      { title: 'Umfrage', mode: 'online', from: -8, to: 21 },
      { title: 'Telefonsprechstunde', mode: 'phone', from: 2, hours: ['10:00', '12:00'] },
    ],
  },
  {
    id: 'lindenufer',
    title: 'Uferpromenade am Lindenufer',
    summary: 'Wie soll der Weg am Wasser aussehen? Die Ergebnisse der Werkstatt werden ausgewertet.',
    office: 'Grünflächenamt',
    subject: 'open-space',
    topics: ['environment', 'culture'],
    say: {
      level: 'involve',
      influence: 'Die Planer arbeiten die Ideen in den Entwurf ein.',
      open: 'Wegeführung, Bänke, Bäume',
    },
    place: 'Lindenufer zwischen Brücke und Freibad',
    geometry: way([7.601, 51.742], [7.607, 51.744], [7.612, 51.747], [7.619, 51.748]),
    steps: [{ title: 'Ideenwerkstatt', mode: 'onsite', from: -55, to: -41 }],
    outcome: { promised: -6 },
  },
  {
    id: 'schulweg',
    title: 'Sichere Schulwege in der Weststadt',
    summary: 'Eltern und Kinder haben 214 Gefahrenstellen gemeldet. Das Ergebnis ist da.',
    office: 'Amt für Mobilität',
    subject: 'other',
    topics: ['youth', 'mobility'],
    say: {
      level: 'consult',
      influence: 'Gefahrenstellen werden nach Dringlichkeit beseitigt.',
      open: 'Welche Stellen zuerst',
    },
    place: 'Weststadt',
    geometry: point(7.593, 51.752),
    steps: [{ title: 'Stellen melden', mode: 'online', from: -140, to: -100 }],
    outcome: {
      promised: -50,
      published: -45,
      summary: '38 Stellen sind schon entschärft, 61 folgen bis zum Sommer.',
      responses: [
        { topic: 'Zebrastreifen an der Grundschule', response: 'adopted', reason: null },
        {
          topic: 'Tempo 30 auf der Ringstraße',
          response: 'partly',
          reason: 'Auf dem Abschnitt vor der Schule, werktags von 7 bis 17 Uhr.',
        },
        {
          topic: 'Ampel an der Feldgasse',
          response: 'rejected',
          reason: 'Dort fahren weniger als 200 Fahrzeuge am Tag.',
        },
      ],
    },
  },
  {
    id: 'kulturzentrum',
    title: 'Neue Nutzung der alten Weberei',
    summary:
      'Kultur, Werkstätten, Proberäume: Die Ideensuche ist verschoben, weil das Gebäude zuerst saniert wird.',
    office: 'Kulturamt',
    subject: 'strategy',
    topics: ['culture', 'neighbourhood'],
    say: {
      level: 'involve',
      influence: 'Ein Beirat aus Nutzern begleitet die Planung.',
      open: 'Die Nutzung der Hallen',
    },
    place: 'Alte Weberei',
    geometry: point(7.636, 51.745),
    steps: [{ title: 'Ideensuche', mode: 'hybrid', from: -2, to: 20 }],
    cancelled: { at: -4, reason: 'Das Gebäude wird zuerst saniert.' },
  },
  {
    id: 'kanal-feldgasse',
    title: 'Kanalsanierung Feldgasse',
    summary: 'Der Kanal in der Feldgasse wird erneuert. Anwohner erhalten die Termine per Post.',
    office: 'Tiefbauamt',
    subject: 'other',
    topics: ['development'],
    say: {
      reason:
        'Umfang und Bauweise sind technisch vorgegeben. Es gibt nichts zu entscheiden, woran Sie sich beteiligen könnten.',
    },
    place: 'Feldgasse',
    geometry: way([7.64, 51.752], [7.6455, 51.7535]),
    steps: [],
  },
  {
    id: 'seniorenplan',
    title: 'Gut älter werden in Musterstadt',
    summary: 'Der Plan für das Leben im Alter wird fortgeschrieben. Die Gespräche beginnen im Frühjahr.',
    office: 'Sozialamt',
    subject: 'strategy',
    topics: ['health', 'integration'],
    say: {
      level: 'involve',
      influence: 'Die Wünsche bestimmen die Schwerpunkte des Plans.',
      open: 'Schwerpunkte und Angebote',
    },
    steps: [{ title: 'Gespräche in den Stadtteilen', mode: 'onsite', from: null }],
  },
  {
    id: 'maengelmelder',
    title: 'Mängelmelder',
    summary: 'Kaputte Laterne, wilder Müll, Loch im Weg: Melden Sie es, wir kümmern uns.',
    office: 'Bürgerbüro',
    subject: 'standing',
    topics: ['neighbourhood', 'administration'],
    say: {
      level: 'inform',
      influence: 'Jede Meldung wird bearbeitet, der Stand ist öffentlich.',
      open: 'Was gemeldet wird',
    },
    steps: [{ title: 'Immer offen', mode: 'online', from: -700, to: 'open' }],
  },
];

const beispielhausen: readonly DemoProcedure[] = [
  {
    id: 'dorfmitte',
    title: 'Neue Dorfmitte Beispielhausen',
    summary: 'Markt, Haltestelle und Bäume: Kommen Sie zum Rundgang und sagen Sie, was bleiben soll.',
    office: 'Bauamt',
    subject: 'open-space',
    topics: ['development', 'neighbourhood'],
    say: {
      level: 'involve',
      influence: 'Der Rundgang ist Grundlage des Wettbewerbs.',
      open: 'Gestaltung des Platzes',
    },
    decidedBy: 'Gemeinderat',
    place: 'Kirchplatz',
    geometry: area([7.801, 51.81], [7.804, 51.81], [7.804, 51.8118], [7.801, 51.8118]),
    steps: [
      {
        title: 'Rundgang',
        mode: 'onsite',
        from: 11,
        hours: ['14:00', '16:00'],
        place: 'Treffpunkt: Linde am Kirchplatz',
      },
    ],
  },
  {
    id: 'windenergie',
    title: 'Windenergie am Hohen Feld: Genehmigung',
    summary: 'Die Unterlagen für drei Anlagen liegen aus. Einwendungen sind schriftlich möglich.',
    office: 'Bauamt',
    subject: 'approval',
    topics: ['environment', 'economy'],
    formal: true,
    say: {
      level: 'consult',
      influence: 'Einwendungen werden im Termin erörtert.',
      open: 'Auflagen für Schall, Schatten und Artenschutz',
    },
    decidedBy: 'Kreis Lindental',
    place: 'Hohes Feld',
    geometry: point(7.85, 51.835),
    steps: [
      { title: 'Auslegung', mode: 'written', from: -40, to: -10 },
      { title: 'Erörterung', mode: 'onsite', from: 25, hours: ['10:00', '16:00'], place: 'Schützenhalle' },
    ],
  },
];

const kreis: readonly DemoProcedure[] = [
  {
    id: 'nahverkehrsplan',
    title: 'Nahverkehrsplan: Welche Linie fehlt?',
    summary: 'Bus und Bahn im ganzen Kreis: Stellen Sie Ihren Weg zur Arbeit nach und sagen Sie, wo es hakt.',
    office: 'Amt für Kreisstraßen',
    subject: 'strategy',
    topics: ['mobility'],
    say: {
      level: 'consult',
      influence: 'Die Hinweise gehen in den Entwurf ein.',
      open: 'Takt und Linien',
      fixed: 'Das Budget bis 2030',
    },
    decidedBy: 'Kreistag',
    place: 'Kreis Lindental',
    geometry: area([7.5, 51.68], [7.78, 51.66], [7.92, 51.75], [7.9, 51.86], [7.7, 51.88], [7.52, 51.82]),
    steps: [{ title: 'Online-Umfrage', mode: 'online', from: -20, to: 2 }],
  },
  {
    id: 'klimaanpassung',
    title: 'Hitze und Starkregen: Konzept zur Klimaanpassung',
    summary: 'Das Konzept ist beschlossen. Was aus Ihren 96 Hinweisen wurde, lesen Sie hier.',
    office: 'Amt für Umwelt und Natur',
    subject: 'strategy',
    topics: ['environment', 'health'],
    say: {
      level: 'consult',
      influence: 'Die Hinweise wurden einzeln beantwortet.',
      open: 'Maßnahmen und Orte',
    },
    decidedBy: 'Kreistag',
    steps: [{ title: 'Hinweise zum Entwurf', mode: 'hybrid', from: -400, to: -360 }],
    outcome: { published: -200, summary: '58 von 96 Hinweisen sind übernommen.' },
    closed: -150,
  },
];

export const projects: Readonly<Record<string, readonly DemoProcedure[]>> = {
  musterstadt,
  beispielhausen,
  'kreis-lindental': kreis,
};
