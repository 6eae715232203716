/** The words of a month, of filters and of the ways to subscribe, in German. They come with `more.ts`. */
export const moreWords = {
  search: 'Veranstaltungen durchsuchen',
  kind: 'Art',
  attendance: 'Teilnahme',
  municipality: 'Ort',
  theme: 'Thema',
  organization: 'Veranstaltet von',
  all: 'alle',
  from: 'Zeitraum von',
  to: 'Zeitraum bis',
  keys: 'Mit den Pfeiltasten wechseln Sie den Tag, mit Bild auf und Bild ab den Monat.',
  noneOnDay: 'An diesem Tag gibt es keine Termine.',
  subscribeText:
    'Ihr Kalender bleibt damit von selbst auf dem neuesten Stand. Es gelten die Filter, die jetzt gewählt sind.',
  subscribeNow: 'Im Kalender abonnieren',
  address: 'Adresse des Kalenders',
  copy: 'Adresse kopieren',
  copied: 'Die Adresse ist kopiert.',
  feed: 'Als Feed',
};

export type MoreWords = typeof moreWords;
