/** The words of the town’s page about its own openness. */
export const cockpitPage = {
  tab: 'Wie offen sind wir?',
  title: 'Wie offen sind wir?',
  intro:
    'Welche Daten gibt die Stadt heraus, woran arbeitet sie, und was bleibt aus gutem Grund in der Schublade? Hier steht der Stand, mit jeder Zahl und ihrer Herkunft.',
  ours: 'Der Stand in Musterstadt',
  promised: 'Was vereinbart war',
  agreement: (title: string, signed: string, until: string) =>
    `Die ${title} wurde ${signed} unterzeichnet und ist ${until} abgelaufen. Ihre 24 Maßnahmen bleiben der Maßstab, bis eine neue Vereinbarung sie ablöst.`,
  measuresFile: 'Die Maßnahmen im Wortlaut als CSV-Datei',
  file: 'Alle Kennzahlen als CSV-Datei',
  asOf: 'Stand:',
  sentence: (n: string, d: string, things: string) => `${n} von ${d} ${things}`,
  things: {
    decision: 'anwendbaren Musterdatensätzen sind entschieden',
    opening: 'anwendbaren Musterdatensätzen sind offen',
    'metadata-quality': 'prüfbaren Punkten',
    implementation: 'Maßnahmen sind weitgehend erfüllt',
  },
  unknown: 'nicht bewertbar',
  wishes: 'Datensatzwünsche',
  wishesLead: 'Was Menschen sich gewünscht haben und was daraus geworden ist. Die Wünsche sind erfunden.',
  planned: (date: string) => `(${date})`,
} as const;
