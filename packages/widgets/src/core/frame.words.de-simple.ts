import type { FrameWords } from './frame.words.ts';

/** The words that every widget needs, in simple German: short sentences, everyday words, one thought each. */
export const frame: FrameWords = {
  locale: 'de-simple',
  dir: 'ltr',
  loading: 'Bitte warten Sie kurz. Die Daten kommen gleich …',
  failed: 'Wir können die Daten gerade nicht zeigen.',
  offline: 'Sie haben gerade kein Internet. Ist das Internet wieder da, geht es weiter.',
  asOf: 'So war es am {time}.',
  retry: 'Noch einmal versuchen',
  source: 'Hier kommen die Daten her',
  code: 'Nummer vom Fehler:',
  wrong: 'Hier ist etwas falsch eingestellt: {what}. Bitte sagen Sie es der Redaktion von dieser Seite.',
  pages: 'Seiten',
  page: 'Seite {n}',
  previous: 'Eine Seite zurück',
  next: 'Eine Seite weiter',
};
