/** The words of the demo town's page where people take part. */
export const takingPart = {
  title: 'Mitmachen',
  lead: 'Wo Stadt, Nachbargemeinde und Kreis Sie fragen: was offen ist, bis wann Sie mitreden können und was daraus wurde.',
  heading: 'Beteiligung in der Region Lindental',
  until: (date: string) => `bis ${date.replace(/^am /, 'zum ')}`,
  use: 'Als Daten und Kalender',
  files: {
    ics: 'Termine abonnieren (iCalendar)',
    atom: 'Neuerungen als Feed (Atom)',
    geojson: 'Karte als GeoJSON',
    csv: 'Liste als CSV',
  },
  embed: {
    title: 'Diese Karte auf Ihrer Seite',
    text: 'Liste und Karte sind ein Widget von OpenNRW. Die Karte lädt erst, wenn jemand bis zu ihr blättert. Diese Zeilen HTML genügen:',
  },
} as const;

export const procedurePage = {
  back: 'Alle Verfahren',
  status: (status: string) => `Stand: ${status}.`,
  steps: 'Schritte',
  unknown: 'Termin steht noch nicht fest',
  since: (start: string) => `seit ${start}`,
  period: (start: string, end: string | null) =>
    end === null || end === start ? start : `${start} bis ${end}`,
  join: 'Mitmachen',
  outcome: 'Ergebnis',
  pending: (promised: string | null) =>
    promised === null
      ? 'Das Ergebnis steht noch aus.'
      : `Das Ergebnis steht noch aus. Zugesagt bis ${promised}.`,
  organizer: 'Veranstalter',
  cancelled: 'Abgesagt',
  noSay: 'Keine Beteiligung, weil',
  level: 'Grad der Beteiligung',
  open: 'Was offen ist',
  fixed: 'Was feststeht',
  decides: 'Wer entscheidet',
  place: 'Ort',
  topics: 'Themen',
  contact: 'Kontakt',
  license: 'Lizenz',
  machine: 'Für Programme',
} as const;
