import type { View } from './view.ts';

/** The words of Datensatzwünsche (`wishes.ts`), in German. */
export const wishWords = {
  wishAbout: 'Es geht um: {label}',
  wishHint:
    '{name} liest Ihren Wunsch, bevor er hier erscheint. Sie brauchen kein Konto. Wir speichern nicht, wer schreibt: Nennen Sie bitte keinen Namen, keine Mailadresse und keine Telefonnummer.',
  wishText: 'Welche Daten fehlen Ihnen, und wofür brauchen Sie sie?',
  wishSend: 'Wunsch senden',
  wishSending: 'Wird gesendet …',
  wishShort: 'Beschreiben Sie Ihren Wunsch bitte mit mindestens 10 Zeichen.',
  wishThanks: 'Ihr Wunsch ist angekommen. Er erscheint hier, sobald {name} ihn freigibt.',
  wishAgain: 'Noch einen Wunsch schreiben',
  wishLost: 'Ihr Wunsch ist nicht angekommen. Ihr Text steht noch hier. Versuchen Sie es bitte noch einmal.',
  wishOffline: 'Sie sind gerade ohne Netz. Ihr Text steht noch hier.',
  wishMany: 'Gerade kommen sehr viele Anfragen an. Versuchen Sie es bitte in einer Minute noch einmal.',
  wishes: 'Was andere sich wünschen',
  noWishes: 'Noch ist kein Wunsch freigegeben.',
  planned: 'geplant für {date}',
  where: 'Zu den Daten',
};

export type WishWords = typeof wishWords;

/** All words: those of other languages hold these too, and the page may have replaced some. */
export const wordsOf = ({ language }: Pick<View, 'language'>): WishWords & View['words'] => ({
  ...wishWords,
  ...language.words,
});
