/** Words of the pages about the versions, in German: they are for the webmasters of this Land. */
import { dayOf } from '../pages/german.ts';

export const statusWords = {
  title: 'Versionen der Widgets',
  lead: 'Dieser Server liefert jede Version weiter aus, die er je ausgeliefert hat, Byte für Byte. Ihre Seite ändert sich erst, wenn Sie eine neue Version einbauen.',
  support: '„Unterstützt“ heißt: Fehler werden behoben. Danach läuft die Version weiter wie bisher.',
  none: 'Auf diesem Server sind keine Widgets gebaut.',
  newest: 'neueste Version',
  released: 'Erschienen',
  until: 'Unterstützt bis',
  ended: (date: string) => `Die Unterstützung endete am ${dayOf(date)}.`,
  unknown: 'nicht verzeichnet',
  files: 'Dateien und Prüfsummen',
  filesOf: (version: string) => `Dateien und Prüfsummen von ${version}`,
  changes: 'Das ist neu',
  channels: 'Immer die neueste Version',
  channelsLead:
    'Unter diesen Adressen steht jeweils die neueste Version ihrer Reihe. Sie wechselt von selbst. Eine Prüfsumme ist deshalb nicht möglich: Ihre Seite vertraut dann diesem Server.',
  channel: (version: string) => `zurzeit ${version}`,
  feed: 'Neue Versionen als Atom-Feed',
  json: 'Diese Liste als JSON',
  feedTitle: 'OpenNRW Widgets: Versionen',
  entry: (version: string) => `OpenNRW Widgets ${version}`,
  filesTitle: (version: string) => `Dateien der Version ${version}`,
  filesLead:
    'Die Prüfsumme gehört in das Attribut „integrity“. Der Browser führt die Datei dann nur aus, wenn kein Byte anders ist. Das Skript „opennrw.js“ prüft alle Dateien unter „c/“ selbst.',
  asJson: 'Diese Liste als JSON',
  back: 'Alle Versionen',
  snippet: 'So binden Sie das Skript ein',
};
