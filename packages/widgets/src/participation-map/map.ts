/**
 * The map, drawn by MapLibre: areas, lines, points and clusters of points, on a ground of our own or on a foreign style.
 * Nothing on it can only be done by dragging, and everything on it is in the list too.
 */

import type { ParticipationShapes } from '@opennrw/sdk';
import {
  type GeoJSONSource,
  Map as MapLibre,
  type MapMouseEvent,
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
  const map = library(canvas, style ?? baseMap(inks), `${words.map}. ${words.keys}`);
  const drawn = new Drawn(map, start, words);
  await loaded(map).catch((error) => {
    map.remove();
    canvas.remove();
    throw error;
  });
  addProcedures(map, inks);
  drawn.begin();
  const tools = new Tools(place, map, start, words, {
    credits: style ? sourcesOf(map) : [words.drawn],
    takeBack: style && isRemembered(style) ? takingBack(withdrawn) : undefined,
  });
  const going = new AbortController();
  const boundaries = absolute(start.page.boundaries);
  const theirs = start.api && !style ? `${start.api}v1/boundaries` : undefined;
  const address = boundaries ?? theirs;
  if (address)
    drawBoundaries(map, address, inks, going.signal).then(
      (whose) => tools.credit(whose),
      // The server may be an older one; what the page names and is not there is said.
      () => boundaries && !going.signal.aborted && tools.credit(words.noBoundaries),
    );
  const show = (view: MapView) => {
    drawn.show(view);
    tools.show(view);
  };
  const remove = () => {
    going.abort();
    drawn.end();
    tools.remove();
    map.remove();
    canvas.remove();
  };
  return { show, remove };
}

const takingBack = (then: () => void) => () => {
  forget();
  then();
};

/** MapLibre as we use it: no turning, no tilting, no controls of its own. */
function library(container: HTMLElement, style: string | StyleSpecification, title: string): MapLibre {
  const map = new MapLibre({
    container,
    style,
    attributionControl: false,
    cooperativeGestures: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    maxZoom: 17,
    bounds: land,
    fadeDuration: 0,
    locale: { 'Map.Title': title },
  });
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

/** What is on the map, and what happens there. */
class Drawn {
  #map: MapLibre;
  #start: MapStart;
  #words: MapWords;
  #view: MapView;
  #asking: Shapes;
  #shapes: ParticipationShapes | undefined;
  #selected: string | undefined;
  #fitted = false;
  /** Where the visitor last took the map, as the address has it. */
  #place: string | undefined;

  constructor(map: MapLibre, start: MapStart, words: MapWords) {
    this.#map = map;
    this.#start = start;
    this.#words = words;
    this.#view = start.view;
    this.#asking = new Shapes(
      (shapes) => this.#fillAll(shapes),
      () => start.say(words.noShapes),
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
    for (const layer of ['clusters', 'points', 'areas', 'lines']) {
      map.on('click', layer, (event) => void this.#click(event));
      map.on('mouseenter', layer, () => map.getCanvas().classList.add('pointing'));
      map.on('mouseleave', layer, () => map.getCanvas().classList.remove('pointing'));
    }
  }

  show(view: MapView): void {
    this.#view = view;
    this.#ask();
    if (view.selected !== this.#selected) {
      this.#selected = view.selected;
      select(this.#map, view.selected);
      this.#reveal(view.selected);
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
    if (!this.#view.place && !this.#fitted) this.#fit();
  }

  /** Begins where the procedures are, if they are not all over the Land. */
  #fit(): void {
    const positions = (this.#shapes?.features ?? []).flatMap(({ geometry }) => positionsIn(geometry));
    if (positions.length === 0) return;
    this.#fitted = true;
    const [longitudes, latitudes] = [positions.map(([lon]) => lon), positions.map(([, lat]) => lat)];
    const least = [Math.min(...longitudes), Math.min(...latitudes)] as const;
    const most = [Math.max(...longitudes), Math.max(...latitudes)] as const;
    this.#map.fitBounds([...least, ...most], { padding: 60, maxZoom: 12, animate: false });
  }

  #source = (name: string) => this.#map.getSource<GeoJSONSource>(name);

  #fill(source: string, data: GeoJSON.FeatureCollection): void {
    void this.#source(source)?.setData(data);
  }

  /** Brings what was opened into view where it is not. */
  #reveal(id: string | undefined): void {
    const found = pointsOf(this.#shapes).features.find(({ properties }) => properties.id === id);
    if (found && !this.#map.getBounds().contains(found.geometry.coordinates))
      this.#map.easeTo({ center: found.geometry.coordinates, zoom: Math.max(11, this.#map.getZoom()) });
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

  async #click({ features, originalEvent }: MapMouseEvent & { features?: GeoJSON.Feature[] }): Promise<void> {
    if (originalEvent.defaultPrevented) return;
    originalEvent.preventDefault();
    const [{ properties, geometry } = { properties: null, geometry: null }] = features ?? [];
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
