/** The words of an opened dataset and of what licences allow, in German. They come with `detail.ts`, when it is needed. */
export const detailWords = {
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
