/** The words of the town’s page about its own openness. */
export const cockpitPage = {
  tab: 'Wie offen sind wir?',
  title: 'Wie offen sind wir?',
  intro:
    'Welche Daten gibt die Stadt heraus, woran arbeitet sie, und was bleibt aus gutem Grund in der Schublade? Hier steht der Stand, mit jeder Zahl und ihrer Herkunft.',
  ours: 'Der Stand in Musterstadt',
  promised: 'Was vereinbart war',
  wishes: 'Datensatzwünsche',
  wishesLead: 'Was Menschen sich gewünscht haben und was daraus geworden ist. Die Wünsche sind erfunden.',
  planned: (date: string) => `(${date})`,
} as const;
