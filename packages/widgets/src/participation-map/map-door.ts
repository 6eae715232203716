import type { ParticipationShapes } from '@opennrw/sdk';
import type { MapWords } from './map.words.ts';
import type { Words } from './participation-map.words.ts';

/** The door to the map: behind it MapLibre, or in a test whatever has these two methods. */
export interface OpenMap {
  /** Shows what has changed; where nothing has, nothing happens. */
  show(view: MapView): void;
  /** Ends the map and frees its worker and its graphics memory. */
  remove(): void;
}

/** Opens a map inside an element. @throws where the browser cannot draw one */
export type MapOpener = (place: HTMLElement, start: MapStart) => OpenMap | Promise<OpenMap>;

/** What a map shows at present. */
export interface MapView {
  shapes: ParticipationShapes | undefined;
  /** The procedure that is open. */
  selected: string | undefined;
  /** Zoom, latitude and longitude, as the address has them: `9.5/51.2345/7.2345`. */
  place: string | undefined;
  /** Whether the list holds only what the map shows. */
  narrowed: boolean;
}

/** What a map needs to begin with, and whom it tells. */
export interface MapStart {
  words: Words & Partial<MapWords>;
  view: MapView;
  /** Address of a foreign style, which the visitor or the page has allowed. */
  style: string | undefined;
  /** Address of a GeoJSON file with boundaries that the operator wants to see. */
  boundaries: string | undefined;
  /** A visitor has moved the map: to this place, which shows this box (`west,south,east,north`). */
  moved(place: string, box: string): void;
  /** A visitor has chosen a procedure. */
  picked(id: string): void;
  /** The list is to hold what is in this box, or everything. */
  narrow(box: string | undefined): void;
  /** Says something to those who do not see the map. */
  say(text: string): void;
  /** The API to ask for places by name, where there is one. */
  api: string | undefined;
}
