/** The words of the demo town's page about the award of its Kreis. */
export const awardPage = {
  title: 'Offen gemacht',
  lead: 'Der Kreis Lindental zeichnet Vorhaben aus, die Verwaltung öffnen. Hier stehen die Preisträger, die Begründungen der Jury und die Frist für die nächste Bewerbung.',
  heading: 'Ausgezeichnet im Lindental',
  use: 'Daten zum Preis',
  files: {
    feed: 'Neues zum Preis als Feed',
    csv: 'Alle Beiträge als CSV',
    json: 'Alle Beiträge als JSON',
    rounds: 'Runden, Jury und Kriterien als JSON',
  },
  embed: {
    title: 'Der Preis auf Ihrer Seite',
    text: 'Auch diese Schau ist ein Widget von OpenNRW. Diese Zeilen HTML genügen:',
  },
} as const;
