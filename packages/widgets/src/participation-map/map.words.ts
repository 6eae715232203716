import type { Locale } from '../core/language.ts';

/** The words of the map itself, in German. */
export const mapWords = {
  consent: 'Die Karte kommt von {host}. Dabei wird Ihre Internetadresse dorthin übertragen.',
  withdraw: 'Zustimmung zurücknehmen',
  noShapes: 'Die Karte konnte nicht gefüllt werden. Die Liste enthält alle Verfahren.',
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  left: 'Nach Westen',
  right: 'Nach Osten',
  up: 'Nach Norden',
  down: 'Nach Süden',
  home: 'Alles zeigen',
  narrow: 'Nur diesen Ausschnitt auflisten',
  locate: 'Mein Standort',
  noPosition: 'Ihr Standort ist nicht verfügbar.',
  findPlace: 'Zu einem Ort',
  around: 'Karte um {place}, {n} Verfahren im Ausschnitt.',
  drawn: 'Karte: schematisch, eigene Zeichnung',
  keys: 'Pfeiltasten verschieben die Karte, Plus und Minus vergrößern und verkleinern. Jedes Verfahren steht auch in der Liste.',
};

export type MapWords = typeof mapWords;

const english: MapWords = {
  consent: 'The map comes from {host}. Your internet address is sent there.',
  withdraw: 'Withdraw consent',
  noShapes: 'The map could not be filled. The list contains all procedures.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  left: 'Move west',
  right: 'Move east',
  up: 'Move north',
  down: 'Move south',
  home: 'Show everything',
  narrow: 'List only this section',
  locate: 'My position',
  noPosition: 'Your position is not available.',
  findPlace: 'Go to a place',
  around: 'Map around {place}, {n} procedures in view.',
  drawn: 'Map: schematic, own drawing',
  keys: 'Arrow keys move the map, plus and minus zoom. Every procedure is also in the list.',
};

/** The words of the map itself. They come with `map.ts`, which is large: two languages weigh nothing there. */
export const mapWordsIn = ({ locale }: Locale): MapWords => (locale.startsWith('en') ? english : mapWords);
