import type { View } from './view.ts';

/** The words of what comes with `detail.ts`, in German: an opened dataset, what licences allow, an empty list. */
export const detailWords = {
  none: 'Keine Datensätze gefunden. Nehmen Sie einen Filter weg oder suchen Sie nach einem anderen Wort.',
  noneYet: 'Hier sind noch keine Datensätze veröffentlicht.',
  newest: 'Geordnet sind nur die 2.000 neuesten Treffer.',
  back: 'Zurück zur Liste',
  files: 'Dateien und Dienste',
  modifiedOn: 'Aktualisiert',
  issuedOn: 'Veröffentlicht',
  period: 'Zeitraum',
  until: 'bis {date}',
  since: 'ab {date}',
  place: 'Gebiet',
  attribution: 'Quellenangabe',
  contact: 'Kontakt',
  keywords: 'Schlagwörter',
  landingPage: 'Ursprung',
  permanent: 'Dauerhafte Adresse',
  licenceText: 'Lizenztext',
  free: 'Sie dürfen die Daten ohne Bedingungen nutzen, verändern und weitergeben, auch gewerblich.',
  name: 'Sie dürfen die Daten nutzen, verändern und weitergeben, auch gewerblich. Nennen Sie dabei die Quelle.',
  alike:
    'Sie dürfen die Daten nutzen, verändern und weitergeben, auch gewerblich. Was Sie daraus machen, geben Sie unter derselben Lizenz weiter.',
  limited: 'Diese Lizenz schränkt die Nutzung ein. Lesen Sie den Lizenztext, bevor Sie die Daten verwenden.',
  unclear: 'Welche Nutzung erlaubt ist, sagt der Lizenztext oder die herausgebende Stelle.',
};

export type DetailWords = typeof detailWords;

/** Words of other languages hold these too, and the page may have replaced some. */
export const wordsOf = ({ language }: View): DetailWords & View['words'] => ({
  ...detailWords,
  ...language.words,
});
