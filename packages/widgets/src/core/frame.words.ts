/** The words that every widget needs, in German. */
export const frame = {
  locale: 'de',
  dir: 'ltr',
  loading: 'Daten werden geladen …',
  failed: 'Die Daten sind gerade nicht erreichbar.',
  offline: 'Sie sind offline. Sobald die Verbindung wieder da ist, geht es weiter.',
  asOf: 'Stand: {time}',
  retry: 'Erneut versuchen',
  source: 'Zur Datenquelle',
  code: 'Code:',
  wrong: 'Dieser Bereich ist nicht richtig eingerichtet: {what}. Bitte geben Sie der Redaktion Bescheid.',
  pages: 'Seiten',
  page: 'Seite {n}',
  previous: 'Vorige Seite',
  next: 'Nächste Seite',
};

export type FrameWords = typeof frame;
