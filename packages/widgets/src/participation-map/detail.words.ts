import type { View } from './view.ts';

/** The words of what comes later (`later.ts`), in German. */
export const detailWords = {
  none: 'Keine Verfahren gefunden. Nehmen Sie einen Filter weg oder suchen Sie anders.',
  noneYet: 'Hier gibt es noch keine Verfahren.',
  inSection: 'nur Kartenausschnitt',
  back: 'Zurück zur Liste',
  join: 'Mitmachen',
  level: 'Grad der Beteiligung',
  open: 'Was offen ist',
  fixed: 'Was feststeht',
  decides: 'Wer entscheidet',
  decided: '{name}, voraussichtlich am {date}',
  steps: 'Schritte',
  dateUnknown: 'ohne festen Termin',
  onward: 'seit {date}, ohne Ende',
  outcome: 'Ergebnis',
  pending: 'Das Ergebnis steht noch aus.',
  promised: 'Zugesagt bis {date}.',
  readOutcome: 'Ergebnis lesen',
  noSay: 'Keine Beteiligung, weil',
  cancelled: 'Abgesagt am {date}: {reason}',
  documents: 'Unterlagen',
  audience: 'Für wen',
  place: 'Ort',
  contact: 'Kontakt',
  landingPage: 'Seite im Netz',
  permanent: 'Dauerhafte Adresse',
  licence: 'Lizenz dieses Eintrags',
  formality: 'Art',
};

export type DetailWords = typeof detailWords;

/** Words of other languages hold these too, and the page may have replaced some. */
export const wordsOf = ({ language }: Pick<View, 'language'>): DetailWords & View['words'] => ({
  ...detailWords,
  ...language.words,
});
