import type { Filters } from './filters.ts';
import type { MapWords } from './map.words.ts';
import type { Words } from './participation-map.words.ts';
import type { Source } from './procedures.ts';

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
  /** Where the procedures come from, and which of them. */
  source: Source | undefined;
  filters: Filters;
  /** The procedure that is open. */
  selected: string | undefined;
  /** Zoom, latitude and longitude, as the address has them: `9.5/51.2345/7.2345`. */
  place: string | undefined;
  words: Words & Partial<MapWords>;
}

/** What a map needs to begin with, and whom it tells. */
export interface MapStart {
  view: MapView;
  /** The element: its attributes say which style and which boundaries to draw. */
  page: {
    mapStyle?: string | null | undefined;
    mapConsent?: string | null | undefined;
    boundaries?: string | null | undefined;
  };
  /** The API to ask for places by name, where there is one. */
  api: string | undefined;
  /** Where the visitor is, asked for only when they want it; the browser's own by default. */
  geolocation?: Pick<Geolocation, 'getCurrentPosition'> | undefined;
  /** A visitor has moved the map: to this place, which shows this box (`west,south,east,north`). */
  moved(place: string, box: string): void;
  /** A visitor has chosen a procedure. */
  picked(id: string): void;
  /** The list is to hold what is in this box, or everything. */
  narrow(box: string | undefined): void;
  /** Says something to those who do not see the map. */
  say(text: string): void;
}
