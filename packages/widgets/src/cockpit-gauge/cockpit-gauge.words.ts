import { frame } from '../core/frame.words.ts';
import type { Plural } from '../core/language.ts';

const keeping: Plural = {
  one: '{n} von {all} Organisationen führt eine Bestandsliste. Nur sie ist gezählt.',
  other: '{n} von {all} Organisationen führen eine Bestandsliste. Nur sie sind gezählt.',
};

/** The words of the cockpit, in German. */
export const words = {
  ...frame,
  decision: '{n} von {d} anwendbaren entschieden',
  opening: '{n} von {d} anwendbaren offen',
  'metadata-quality': '{n} von {d} Punkten ({rating})',
  implementation: '{n} von {d} Maßnahmen weitgehend erfüllt',
  unknown: 'nicht bewertbar',
  'no-decision': 'Es ist noch kein Bestand erfasst.',
  'no-opening': 'Es ist noch kein Bestand erfasst.',
  'no-metadata-quality': 'Es gibt noch keine Datensätze.',
  'no-implementation': 'Es gibt noch keine Einschätzung.',
  unchecked: '{n} Punkte nicht prüfbar',
  target: 'Ziel: {share} bis {date}',
  before: '{quarter}: {share}',
  usual: 'Üblich ({label}): {share}',
  'ask-decision': 'Was ist entschieden?',
  'ask-opening': 'Welche Datensätze?',
  'ask-metadata-quality': 'Was ist zu verbessern?',
  'ask-implementation': 'Welche Maßnahmen?',
  method: 'So wird gerechnet',
  trend: 'Verlauf',
  numbers: 'Die Zahlen als Tabelle',
  gauge: 'Kennzahl',
  share: 'Anteil',
  reached: 'Erreicht',
  of: 'Von',
  goal: 'Ziel',
  last: 'Zuletzt',
  keeping,
  ended: '{title}: abgelaufen am {date}.',
  holds: '{title}: gültig bis {date}.',
  back: 'Zurück zur Übersicht',
  gone: 'Das gibt es nicht mehr.',
  nothing: 'Hier ist noch nichts erfasst.',
};

export type Words = typeof words;
