/** The words of the map itself, in German. They come with `map.ts`. */
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
