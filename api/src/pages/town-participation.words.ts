/** The words of the demo town's page where people take part. */
export const takingPart = {
  title: 'Mitmachen',
  lead: 'Wo Stadt, Nachbargemeinde und Kreis Sie fragen: was offen ist, bis wann Sie mitreden können und was daraus wurde.',
  heading: 'Beteiligung in der Region Lindental',
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

export const procedurePage = { back: 'Alle Verfahren' } as const;
