/** The words of fragments and iframe pages that cannot be shown. German first; English is typed by it. */
import type { Language } from '../http/language.ts';

const de = {
  title: 'Dieser Inhalt lässt sich nicht anzeigen',
  misused: 'Dieser Bereich ist nicht richtig eingerichtet.',
  tell: 'Bitte geben Sie der Redaktion Bescheid.',
  named: (name: string, sentence: string) => `„${name}“: ${sentence}`,
  allowed: (names: string) => `Erlaubt sind: ${names}.`,
  noWidget: (names: string) => `Dieses Widget gibt es nicht. Es gibt: ${names}.`,
  notAColour: 'Das ist keine Farbe. Schreiben Sie sie zum Beispiel so: #00569d.',
  notALength: 'Das ist keine Länge. Schreiben Sie sie zum Beispiel so: 4px oder 0.5rem.',
  foreignMap:
    'Eine Karte oder Grenzen von einem anderen Server zeigt ein iframe nicht. Binden Sie dafür das Element in Ihre Seite ein.',
};

const en: typeof de = {
  title: 'This content cannot be shown',
  misused: 'This part of the page is not set up properly.',
  tell: 'Please tell the editors of this site.',
  named: (name, sentence) => `“${name}”: ${sentence}`,
  allowed: (names) => `Allowed: ${names}.`,
  noWidget: (names) => `There is no such widget. There are: ${names}.`,
  notAColour: 'This is not a colour. Write it like this: #00569d.',
  notALength: 'This is not a length. Write it like this: 4px or 0.5rem.',
  foreignMap:
    'An iframe does not show a map style or boundaries of another server. Put the element into your page instead.',
};

export type EmbedWords = typeof de;
export const embedWords: Record<Language, EmbedWords> = { de, en };
