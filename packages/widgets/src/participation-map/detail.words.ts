/** The words of an opened procedure, in German. They come with `detail.ts`, when it is needed. */
export const detailWords = {
  join: 'Mitmachen',
  level: 'Grad der Beteiligung',
  open: 'Was offen ist',
  fixed: 'Was feststeht',
  decides: 'Wer entscheidet',
  decided: '{name}, voraussichtlich am {date}',
  steps: 'Schritte',
  dateUnknown: 'Termin steht noch nicht fest',
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
