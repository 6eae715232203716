/** The words of the page that a secret link leads to: what the jury tells one entrant. */
import type { Language } from '../http/language.ts';

const de = {
  title: 'Rückmeldung der Jury',
  about: (award: string) => `Nur für Sie, zu Ihrem Beitrag für: ${award}`,
  scores: 'Bewertung nach Kriterien',
  weight: (n: string) => `Gewicht ${n}`,
  median: (median: string, all: string) => `Mittlerer Wert ${median} (einzeln: ${all})`,
  scale:
    'Die Werte reichen von 0 bis 5. Sie sind der Größe nach geordnet: Von wem sie stammen, steht hier nicht.',
  entry: 'Ihr Beitrag mit der Begründung der Jury',
  care: (organizer: string) =>
    `Wer die Adresse dieser Seite hat, kann mitlesen. Ist sie in falsche Hände geraten, lassen Sie sie sperren und sich eine neue geben: ${organizer}.`,
};

const en: typeof de = {
  title: 'Feedback from the jury',
  about: (award) => `For you alone, about your entry for: ${award}`,
  scores: 'Scores by criterion',
  weight: (n) => `Weight ${n}`,
  median: (median, all) => `Median ${median} (one by one: ${all})`,
  scale: 'Scores go from 0 to 5. They are sorted: whose they are is not said here.',
  entry: 'Your entry with the jury’s reason',
  care: (organizer) =>
    `Whoever has the address of this page can read it. If it got into the wrong hands, have it ended and ask for a new one: ${organizer}.`,
};

export const feedbackWords: Record<Language, typeof de> = { de, en };
