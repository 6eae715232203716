/**
 * The map, drawn by MapLibre: areas, lines, points and clusters of points, on a ground of our own or on a foreign style.
 * Nothing on it can only be done by dragging, and everything on it is in the list too.
 */

import type { ParticipationShapes } from '@opennrw/sdk';
import {
  type GeoJSONSource,
  Map as MapLibre,
  type PaddingOptions,
  type StyleSpecification,
  setWorkerUrl,
} from 'maplibre-gl';
import { loadChunk } from '../core/chunks.ts';
import { baseMap, land, towns } from './base-map.ts';
import { drawBoundaries } from './boundaries.ts';
import { allowed, forget, isRemembered } from './consent.ts';
import { inksOf, paper } from './inks.ts';
import { addProcedures, areasOf, pointsOf, positionsIn, select } from './layers.ts';
import { type MapWords, mapWords } from './map.words.ts';
import type { MapStart, MapView, OpenMap } from './map-door.ts';
import type { Words } from './participation-map.words.ts';
import { Shapes } from './shapes.ts';
import { boxOf, sourcesOf, Tools } from './tools.ts';

let workerReady: Promise<void> | undefined;

/** Opens the map; a visitor who takes the consent to a foreign style back sees the question again in its place. */
export async function openMap(place: HTMLElement, start: MapStart): Promise<OpenMap> {
  const latest = { ...start };
  const { words } = start.view;
  let map: OpenMap | undefined = await drawMap(place, latest, again);
  let removed = false;
  async function again() {
    map?.remove();
    map = undefined;
    const next = await drawMap(place, latest, again).catch(() => start.say(words.noMap));
    if (removed) next?.remove();
    else if (next) map = next;
  }
  return {
    show: (view) => {
      latest.view = view;
      map?.show(view);
    },
    remove: () => {
      removed = true;
      map?.remove();
    },
  };
}

/** @param withdrawn what happens when a visitor takes a consent back */
async function drawMap(place: HTMLElement, start: MapStart, withdrawn: () => void): Promise<OpenMap> {
  workerReady ??= prepareWorker();
  await workerReady;
  const words = { ...mapWords, ...start.view.words };
  const style = absolute(start.page.mapStyle);
  if (style) await allowed(place, style, start.page, words);
  const inks = inksOf(place);
  const canvas = paper(place, inks);
  const map = library(canvas, style ?? baseMap(inks), words);
  let tools: Tools | undefined;
  const drawn = new Drawn(map, start, words, {
    filled: (failed) => tools?.miss(failed ? words.noShapes : ''),
    room: () => tools?.room ?? 60,
  });
  await loaded(map).catch((error) => {
    map.remove();
    canvas.remove();
    throw error;
  });
  addProcedures(map, inks, words.locale);
  drawn.begin();
  tools = new Tools(place, map, start, words, {
    credits: style ? sourcesOf(map) : [words.drawn],
    takeBack: style && isRemembered(style) ? takingBack(withdrawn) : undefined,
  });
  const going = new AbortController();
  const boundaries = absolute(start.page.boundaries);
  const theirs = start.api && !style ? `${start.api}v1/boundaries` : undefined;
  const address = boundaries ?? theirs;
  if (address)
    drawBoundaries(map, address, inks, going.signal).then(
      (whose) => tools?.credit(whose),
      // The server may be an older one; what the page names and is not there is said.
      () => boundaries && !going.signal.aborted && tools?.credit(words.noBoundaries),
    );
  const show = (view: MapView) => {
    drawn.show(view);
    tools?.show(view);
  };
  const remove = () => {
    going.abort();
    drawn.end();
    tools?.remove();
    map.remove();
    canvas.remove();
  };
  return { show, remove };
}

const takingBack = (then: () => void) => () => {
  forget();
  then();
};

/**
 * MapLibre as we use it: no turning, no tilting, no controls of its own. A wheel and a single finger that move the page go on
 * to do so over the map.
 */
function library(
  container: HTMLElement,
  style: string | StyleSpecification,
  words: Words & MapWords,
): MapLibre {
  const gestures = 'CooperativeGesturesHandler';
  const map = new MapLibre({
    container,
    style,
    attributionControl: false,
    cooperativeGestures: true,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    maxZoom: 17,
    bounds: land,
    fitBoundsOptions: { padding: 48 },
    fadeDuration: 0,
    locale: {
      'Map.Title': `${words.map}. ${words.keys}`,
      [`${gestures}.WindowsHelpText`]: words.wheel.replace('{key}', words.control),
      [`${gestures}.MacHelpText`]: words.wheel.replace('{key}', '⌘'),
      [`${gestures}.MobileHelpText`]: words.fingers,
    },
  });
  // A screen reader hands the arrow keys on to an application, not to a region.
  map.getCanvas().setAttribute('role', 'application');
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  return map;
}

/** Waits for the style. @throws what kept it away */
const loaded = (map: MapLibre): Promise<void> =>
  new Promise((resolve, reject) => {
    map.once('load', () => resolve());
    map.once('error', ({ error }) => (map.isStyleLoaded() ? undefined : reject(error)));
  });

const absolute = (url: string | null | undefined): string | undefined =>
  url && URL.canParse(url, location.href) ? new URL(url, location.href).href : undefined;

/** The worker's text arrives as a checked chunk and starts from a blob. */
async function prepareWorker(): Promise<void> {
  const { workerText } = await loadChunk('participation-map.worker', () => import('./worker.ts'));
  if (workerText) setWorkerUrl(URL.createObjectURL(new Blob([workerText], { type: 'text/javascript' })));
}

/** What stands around the procedures. */
interface Around {
  /** Hears whether they could not be had. */
  filled(failed: boolean): void;
  /** Pixels at the edges that something else covers. */
  room(): PaddingOptions | number;
}

/** What is on the map, and what happens there. */
class Drawn {
  #map: MapLibre;
  #start: MapStart;
  #words: MapWords;
  #view: MapView;
  #around: Around;
  #asking: Shapes;
  #shapes: ParticipationShapes | undefined;
  #selected: string | undefined;
  /** Whether what was opened is still to be brought into view. */
  #sought = false;
  #fitted = false;
  /** Where the visitor last took the map, as the address has it. */
  #place: string | undefined;

  constructor(map: MapLibre, start: MapStart, words: MapWords, around: Around) {
    this.#map = map;
    this.#start = start;
    this.#words = words;
    this.#view = start.view;
    this.#around = around;
    this.#selected = start.view.selected;
    this.#asking = new Shapes(
      (shapes) => {
        around.filled(false);
        this.#fillAll(shapes);
      },
      () => around.filled(true),
    );
  }

  /** How many procedures are in view. */
  get visible(): number {
    const bounds = this.#map.getBounds();
    return pointsOf(this.#shapes).features.filter(({ geometry }) => bounds.contains(geometry.coordinates))
      .length;
  }

  begin(): void {
    const map = this.#map;
    this.#goTo(this.#start.view.place);
    map.on('moveend', ({ originalEvent, byHand }: { originalEvent?: unknown; byHand?: boolean }) => {
      if (originalEvent || byHand) this.#moved();
      else this.#ask();
    });
    map.on('click', ({ point }) => void this.#choose(this.#at(point)));
    map.on('mousemove', ({ point }) => map.getCanvas().classList.toggle('pointing', !!this.#at(point)));
  }

  /** What is at a point of the screen, or a procedure's point so near that a finger or an unsteady hand means it. */
  #at({ x, y }: { x: number; y: number }): GeoJSON.Feature | undefined {
    const reach = matchMedia('(pointer: coarse)').matches ? 14 : 5;
    const around = (far: number, layers: string[]) =>
      this.#map.queryRenderedFeatures(
        [
          [x - far, y - far],
          [x + far, y + far],
        ],
        { layers },
      )[0];
    const points = ['clusters', 'points'];
    return around(0, points) ?? around(reach, points) ?? around(1, ['lines']) ?? around(0, ['areas']);
  }

  show(view: MapView): void {
    this.#view = view;
    this.#ask();
    if (view.selected !== this.#selected) {
      this.#selected = view.selected;
      this.#sought = true;
      this.#mark();
    }
    if (view.place !== this.#place) this.#goTo(view.place);
  }

  end(): void {
    this.#asking.end();
  }

  #ask(): void {
    const { source, filters } = this.#view;
    if (source) void this.#asking.ask(source, filters, boxOf(this.#map));
  }

  #fillAll(shapes: ParticipationShapes): void {
    this.#shapes = shapes;
    this.#fill('points', pointsOf(shapes));
    this.#fill('areas', areasOf(shapes));
    this.#mark();
    if (!this.#view.place && !this.#fitted) this.#fit();
  }

  /** Begins where the procedures are, if they are not all over the Land. */
  #fit(): void {
    const positions = (this.#shapes?.features ?? []).flatMap(({ geometry }) => positionsIn(geometry));
    if (positions.length === 0) return;
    this.#fitted = true;
    // Our own drawing has nothing but towns to know a place by.
    const maxZoom = this.#start.page.mapStyle ? 12 : 10;
    const [longitudes, latitudes] = [positions.map(([lon]) => lon), positions.map(([, lat]) => lat)];
    const least = [Math.min(...longitudes), Math.min(...latitudes)] as const;
    const most = [Math.max(...longitudes), Math.max(...latitudes)] as const;
    this.#map.fitBounds([...least, ...most], { padding: this.#around.room(), maxZoom, animate: false });
  }

  #source = (name: string) => this.#map.getSource<GeoJSONSource>(name);

  #fill(source: string, data: GeoJSON.FeatureCollection): void {
    void this.#source(source)?.setData(data);
  }

  /** Marks what is open, and brings it into view once where it is not. */
  #mark(): void {
    const center = select(this.#map, this.#selected, this.#shapes);
    if (center && this.#sought && !this.#map.getBounds().contains(center))
      this.#map.easeTo({ center, zoom: Math.max(10, this.#map.getZoom()) });
    if (center) this.#sought = false;
  }

  #goTo(place: string | undefined): void {
    this.#place = place;
    const [zoom = NaN, latitude = NaN, longitude = NaN] = (place ?? '').split('/').map(Number);
    if ([zoom, latitude, longitude].every(Number.isFinite) && Math.abs(latitude) < 85)
      this.#map.jumpTo({ zoom, center: [longitude, latitude] });
  }

  #moved(): void {
    const { lng, lat } = this.#map.getCenter();
    const digits = (n: number) => n.toFixed(4);
    this.#place = `${this.#map.getZoom().toFixed(2)}/${digits(lat)}/${digits(lng)}`;
    const near = nearest(lng, lat);
    this.#start.say(this.#words.around.replace('{place}', near).replace('{n}', `${this.visible}`));
    this.#ask();
    this.#start.moved(this.#place, boxOf(this.#map));
  }

  async #choose(feature: GeoJSON.Feature | undefined): Promise<void> {
    const { properties, geometry } = feature ?? {};
    if (properties?.id) return this.#start.picked(dashed(String(properties.id)));
    if (!properties?.cluster || geometry?.type !== 'Point') return;
    const zoom = (await this.#source('points')?.getClusterExpansionZoom(Number(properties.cluster_id))) ?? 17;
    const [longitude = 0, latitude = 0] = geometry.coordinates;
    if (zoom <= 15) this.#map.easeTo({ center: [longitude, latitude], zoom }, { byHand: true });
    // What lies on one spot comes apart in the list.
    else this.#start.narrow(boxAround(longitude, latitude));
  }
}

const SPOT = 0.0008;
const boxAround = (longitude: number, latitude: number): string =>
  [longitude - SPOT, latitude - SPOT, longitude + SPOT, latitude + SPOT].map((n) => n.toFixed(4)).join();

/** Ids come without their dashes, which would cost a tenth of the file. */
const dashed = (id: string): string => id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

function nearest(longitude: number, latitude: number): string {
  const distance = (town: { longitude: number; latitude: number }) =>
    Math.hypot((town.longitude - longitude) * 0.62, town.latitude - latitude);
  const [best] = [...towns].sort((one, other) => distance(one) - distance(other));
  return best?.name ?? '';
}
