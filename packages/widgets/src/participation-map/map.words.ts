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
  locating: 'Ihr Standort wird gesucht …',
  refused: 'Ihr Browser gibt den Standort nicht frei. Sie können stattdessen einen Ort eingeben.',
  noPosition: 'Ihr Standort ist gerade nicht zu bestimmen. Sie können stattdessen einen Ort eingeben.',
  elsewhere: 'Ihr Standort liegt außerhalb der Karte.',
  noBoundaries: 'Grenzen nicht geladen',
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
  locating: 'Looking for your position …',
  refused: 'Your browser does not share your position. You can enter a place instead.',
  noPosition: 'Your position cannot be found right now. You can enter a place instead.',
  elsewhere: 'You are outside the map.',
  noBoundaries: 'Boundaries not loaded',
  findPlace: 'Go to a place',
  around: 'Map around {place}, {n} procedures in view.',
  drawn: 'Map: schematic, own drawing',
  keys: 'Arrow keys move the map, plus and minus zoom. Every procedure is also in the list.',
};

/** The words of the map itself. They come with `map.ts`, which is large: two languages weigh nothing there. */
export const mapWordsIn = ({ locale }: Locale): MapWords => (locale.startsWith('en') ? english : mapWords);
