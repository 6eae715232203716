import type { Plural } from '../core/language.ts';
import type { View } from './view.ts';

const entries: Plural = { one: '{n} Musterdatensatz', other: '{n} Musterdatensätze' };
const failing: Plural = { one: '{n} Datensatz', other: '{n} Datensätze' };

/** The words of what is behind a number, in German. They come with `detail.ts`, when it is needed. */
export const detailWords = {
  inventory: 'Bestand an Musterdatensätzen',
  statuses: 'Stand',
  all: 'alle',
  entries,
  planned: 'geplant für {date}',
  review: 'wird geprüft am {date}',
  maybe: 'Passt vielleicht, zählt noch nicht: {title}',
  where: 'Zu den Daten',
  quality: 'Metadatenqualität',
  dimension: 'Bereich',
  points: 'Punkte',
  checkable: 'Prüfbar',
  most: 'Höchstens',
  fixes: 'Was am meisten bringt',
  failing,
  gain: '+{n} Punkte',
  gained: '{n} von {d} Punkten',
  noFixes: 'Alle prüfbaren Angaben sind da.',
  measures: 'Maßnahmen der Vereinbarung',
  agreements: 'Vereinbarungen',
  quote: 'Wortlaut',
  judgement: '{who}, {role}: {what}',
  formula: 'Formel:',
  check: 'Prüfung',
  uncheckable: 'nicht prüfbar',
  worth: '{n} Punkte',
  version: 'Verfahren {version}. Musterdatenkatalog {edition} mit {n} Musterdatensätzen.',
  quarter: 'Quartal',
  noTrend: 'Noch ist kein Quartal festgehalten.',
  noEntries: 'Hier ist nichts eingetragen.',
};

export type DetailWords = typeof detailWords;

/** All words: those of other languages hold these too, and the page may have replaced some. */
export const wordsOf = ({ language }: Pick<View, 'language'>): DetailWords & View['words'] => ({
  ...detailWords,
  ...language.words,
});
