import { reset } from '../core/list.words.ts';
import type { View } from './view.ts';

/** The words of what comes later (`later.ts`), in German. */
export const detailWords = {
  reset,
  none: 'Keine Beiträge gefunden. Nehmen Sie einen Filter weg.',
  noneYet: 'Hier sind noch keine Beiträge veröffentlicht.',
  noPage: 'Diese Seite der Liste gibt es nicht.',
  first: 'Zur ersten Seite',
  call: '{title}: Bewerbung möglich bis {date}',
  enter: 'Jetzt bewerben',
  back: 'Zurück zur Übersicht',
  vote: 'Abstimmung des Publikums',
  method: 'So wird abgestimmt',
  material: 'Daten, Software, Dokumente',
  aftermath: 'Was daraus wurde',
  entrant: 'Eingereicht von',
  partners: 'Gemeinsam mit',
  received: 'Eingegangen',
  decided: 'Entschieden',
  tie: 'Bei Gleichstand',
  bias: 'Befangenheit',
  recused: '{role}: an der Entscheidung nicht beteiligt',
  conflicted: '{role}: befangen',
  image: 'Bild ansehen',
  permanent: 'Dauerhafte Adresse',
  status: 'Stand',
  theme: 'Motto',
  categories: 'Kategorien',
  criteria: 'Kriterien',
  weight: 'Gewicht {n}',
  points: '{from} bis {to} Punkte: {text}',
  jury: 'Jury',
  withdraws: 'enthält sich bei Beiträgen von: {organizations}',
  awardPage: 'Seite des Preises',
  unnamed: 'Namen stehen hier nur, wenn die Mitglieder zugestimmt haben.',
  statuses: {
    planned: 'angekündigt',
    open: 'Bewerbung läuft',
    judging: 'wird bewertet',
    decided: 'entschieden',
  },
  phases: {
    call: 'Bewerbung',
    review: 'Bewertung durch die Jury',
    vote: 'Abstimmung des Publikums',
    announcement: 'Bekanntgabe',
    ceremony: 'Preisverleihung',
  },
};

export type DetailWords = typeof detailWords;

/** All words: those of other languages hold these too, and the page may have replaced some. */
export const wordsOf = ({ language }: Pick<View, 'language'>): DetailWords & View['words'] => ({
  ...detailWords,
  ...language.words,
});
