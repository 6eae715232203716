import { frame } from '../core/frame.words.ts';
import type { Plural } from '../core/language.ts';

const results: Plural = { one: '{n} Datensatz', other: '{n} Datensätze' };
const searchIn: Plural = { one: 'Suche in {n} Datensatz', other: 'Suche in {n} Datensätzen' };

/** The words of the dataset list, in German. */
export const words = {
  ...frame,
  search: 'Datensätze durchsuchen',
  searchIn,
  submit: 'Suchen',
  results,
  many: 'Mehr als {n} Datensätze',
  newest: 'Geordnet sind die 2.000 neuesten Treffer. Ein weiteres Suchwort führt schneller zum Ziel.',
  none: 'Keine Datensätze gefunden.',
  noneHint: 'Nehmen Sie einen Filter weg oder suchen Sie nach einem anderen Wort.',
  noneYet: 'Hier sind noch keine Datensätze veröffentlicht.',
  sort: 'Sortiert:',
  relevance: 'passendste zuerst',
  modified: 'neueste zuerst',
  title: 'nach Titel',
  theme: 'Thema',
  format: 'Format',
  license: 'Lizenz',
  organization: 'Herausgeber',
  frequency: 'Aktualisierung',
  updated: 'aktualisiert am {date}',
  updatedIn: 'aktualisiert {date}',
  file: 'Datei',
  download: 'herunterladen',
  website: 'öffnen',
  moreFiles: '{n} weitere',
  noLicence: 'ohne Angabe einer Lizenz',
  aboutLicence: 'Was erlaubt diese Lizenz?',
  licenceText: 'Lizenztext',
  free: 'Sie dürfen die Daten ohne Bedingungen nutzen, verändern und weitergeben, auch gewerblich.',
  name: 'Sie dürfen die Daten nutzen, verändern und weitergeben, auch gewerblich. Nennen Sie dabei die Quelle.',
  alike:
    'Sie dürfen die Daten nutzen, verändern und weitergeben, auch gewerblich. Was Sie daraus machen, geben Sie unter derselben Lizenz weiter.',
  limited: 'Diese Lizenz schränkt die Nutzung ein. Lesen Sie den Lizenztext, bevor Sie die Daten verwenden.',
  unclear: 'Welche Nutzung erlaubt ist, sagt die herausgebende Stelle.',
  back: 'Zurück zur Liste',
  gone: 'Diesen Datensatz gibt es nicht mehr.',
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
  original: 'Ursprung',
  landingPage: 'Seite des Datensatzes',
  permanent: 'Dauerhafte Adresse',
  feed: 'Als Feed',
};

export type Words = typeof words;
