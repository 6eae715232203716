/** The words of the demo town's page of events. */
export const eventsPage = {
  title: 'Veranstaltungen',
  lead: 'Was in Musterstadt, im Kreis Lindental und bei den Nachbarn stattfindet: zum Ansehen, Abonnieren und Weiterverwenden.',
  heading: 'Termine der Region Lindental',
  use: {
    title: 'Termine nutzen',
    ics: 'Kalender zum Abonnieren (ICS)',
    feed: 'Neuerungen als Feed (Atom)',
    csv: 'Liste als CSV',
    formats: 'Veranstaltungsformate zum Nachmachen',
  },
  embed: {
    title: 'Dieser Kalender auf Ihrer Seite',
    text: 'Der Kalender ist ein Widget von OpenNRW. Diese Zeilen HTML genügen:',
  },
} as const;
