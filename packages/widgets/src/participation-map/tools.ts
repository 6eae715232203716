import { connect, type Organization, organizations } from '@opennrw/sdk';
import { html, nothing, render, type TemplateResult } from 'lit';
import type { LngLat, Map as MapLibre } from 'maplibre-gl';
import { plain } from '../core/text.ts';
import { land } from './base-map.ts';
import type { MapWords } from './map.words.ts';
import type { MapStart, MapView } from './map-door.ts';

/** Who drew the ground, as text, and how to take back the consent to it, where a visitor has given one. */
export interface Ground {
  credits: string[];
  takeBack: (() => void) | undefined;
}

type Goal = { zoom: number; center: LngLat };
type Found = readonly Pick<Organization, 'name' | 'coordinates'>[];

/** The buttons on the map: everything that dragging and pinching can do, the way to a place, and who drew it. */
export class Tools {
  #map: MapLibre;
  #start: MapStart;
  #words: MapWords;
  #takeBack: Ground['takeBack'];
  #above = document.createElement('div');
  #below = document.createElement('div');
  #narrowed: boolean;
  #found: Found = [];
  /** What became of looking for the visitor. */
  #note = '';
  #busy = false;
  #missing = '';
  #credits: string[] = [];
  /** Where a button has sent the map that is still on its way. */
  #goal: Goal | undefined;

  constructor(
    place: HTMLElement,
    map: MapLibre,
    start: MapStart,
    words: MapWords,
    { credits, takeBack }: Ground,
  ) {
    this.#map = map;
    this.#start = start;
    this.#words = words;
    this.#takeBack = takeBack;
    this.#narrowed = !!start.view.filters.bbox;
    this.#above.className = 'tools above';
    this.#below.className = 'tools below';
    place.append(this.#above, this.#below);
    this.credit(...credits);
    map.on('moveend', ({ goal }: { type: string; goal?: Goal }) => {
      if (goal === this.#goal) this.#goal = undefined;
    });
  }

  show({ filters }: MapView): void {
    this.#narrowed = !!filters.bbox;
    this.#draw();
  }

  /** Names, as text, who else has drawn what is to be seen. */
  credit(...whose: string[]): void {
    this.#credits = [...new Set([...this.#credits, ...whose])].filter(Boolean);
    this.#draw();
  }

  /** Says what is missing on the map, or that it is there again. */
  miss(what: string): void {
    if (what !== this.#missing) this.#tell(what, this.#busy);
    this.#missing = what;
  }

  /** Pixels for what stands on the map, above and below, and for half a point at the sides. */
  get room(): { top: number; bottom: number; left: number; right: number } {
    const [top, bottom] = [this.#above.offsetHeight + 32, this.#below.offsetHeight + 32];
    return { top, bottom, left: 24, right: 24 };
  }

  remove(): void {
    this.#above.remove();
    this.#below.remove();
  }

  #draw(): void {
    render(this.#buttons(), this.#above);
    render(this.#footer(), this.#below);
  }

  #buttons(): TemplateResult {
    const [map, words] = [this.#map, this.#words];
    const button = (name: string, path: string, act: () => void, busy = false) =>
      html`<button type="button" aria-label=${name} title=${name} aria-disabled=${busy} @click=${act}>
        <svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d=${path}></path></svg>
      </button>`;
    return html`${button(words.zoomIn, 'M10 4v12M4 10h12', () => this.#step(1))}
      ${button(words.zoomOut, 'M4 10h12', () => this.#step(-1))}
      ${button(words.left, 'M16 10H4m5-5-5 5 5 5', () => this.#step(0, -1))} ${button(words.right, 'M4 10h12m-5-5 5 5-5 5', () => this.#step(0, 1))}
      ${button(words.up, 'M10 16V4M5 9l5-5 5 5', () => this.#step(0, 0, -1))} ${button(words.down, 'M10 4v12m-5-5 5 5 5-5', () => this.#step(0, 0, 1))}
      ${button(words.home, 'M3 7V3h4m6 0h4v4m0 6v4h-4m-6 0H3v-4', () => map.fitBounds(land, { padding: this.room }, byHand))}
      ${this.#finding ? button(words.locate, 'M10 2v4m0 8v4M2 10h4m8 0h4M6 10a4 4 0 1 1 8 0 4 4 0 0 1-8 0', this.#locate, this.#busy) : nothing}
      <small aria-hidden="true">${sign('accent')} ${words.running} ${sign('none')} ${words.others}</small>
      ${this.#note ? html`<p>${this.#note}</p>` : nothing}`;
  }

  #footer(): TemplateResult {
    const { findPlace, narrow, withdraw } = this.#words;
    const boxed = () => this.#start.narrow(this.#narrowed ? undefined : boxOf(this.#map));
    return html`<label>
        <input type="text" list="places" autocomplete="off" placeholder=${findPlace} aria-label=${findPlace}
          @input=${this.#search} @keydown=${this.#enter} />
        <datalist id="places">${this.#found.map(({ name }) => html`<option value=${name}></option>`)}</datalist>
      </label>
      <button type="button" aria-pressed=${this.#narrowed} @click=${boxed}>${narrow}</button>
      <small>${this.#credits.join(' · ')}</small>
      ${this.#takeBack ? html`<button type="button" class="link" @click=${this.#takeBack}>${withdraw}</button>` : nothing}`;
  }

  /** So many levels closer, thirds of the map to the east and to the south, from where the step before it ends. */
  #step(closer: number, east = 0, south = 0): void {
    const map = this.#map;
    const { clientWidth, clientHeight } = map.getContainer();
    const from = this.#goal ?? { zoom: map.getZoom(), center: map.getCenter() };
    const { x, y } = map.project(from.center);
    const goal = {
      zoom: Math.min(Math.max(from.zoom + closer, map.getMinZoom()), map.getMaxZoom()),
      center: map.unproject([x + (east * clientWidth) / 3, y + (south * clientHeight) / 3]),
    };
    this.#goal = goal;
    map.easeTo(goal, { ...byHand, goal });
  }

  #search = async ({ target }: Event): Promise<void> => {
    if (!(target instanceof HTMLInputElement)) return;
    const name = target.value.trim();
    const place = this.#found.find((one) => one.name === name);
    if (place?.coordinates) return flyTo(this.#map, place.coordinates);
    const found = name.length > 1 ? await placesOf(name, this.#start.api).catch(() => []) : [];
    if (target.value.trim() !== name) return;
    this.#found = found;
    this.#draw();
  };

  /** Enter takes the first place that fits what has been typed, also before the list of places is there. */
  #enter = async (event: KeyboardEvent): Promise<void> => {
    const { key, target } = event;
    if (key !== 'Enter' || !(target instanceof HTMLInputElement)) return;
    await this.#search(event);
    const name = target.value.trim();
    const place = this.#found.find((one) => one.name === name) ?? this.#found[0];
    if (place?.coordinates) flyTo(this.#map, place.coordinates);
    if (name) this.#tell(place ? '' : this.#words.notFound);
  };

  get #finding(): MapStart['geolocation'] {
    return this.#start.geolocation ?? ('geolocation' in navigator ? navigator.geolocation : undefined);
  }

  /** Asks the browser where the visitor is; it goes nowhere else. */
  #locate = (): void => {
    if (this.#busy) return;
    const { locating, elsewhere, refused, noPosition } = this.#words;
    this.#tell(locating, true);
    this.#finding?.getCurrentPosition(
      ({ coords: { longitude, latitude } }) => {
        const [west, south, east, north] = land;
        const isHere = longitude > west && longitude < east && latitude > south && latitude < north;
        this.#tell(isHere ? '' : elsewhere);
        if (isHere) flyTo(this.#map, [longitude, latitude]);
      },
      ({ code }) => this.#tell(code === REFUSED ? refused : noPosition),
      { timeout: 10_000 },
    );
  };

  #tell(note: string, busy = false): void {
    this.#note = note;
    this.#busy = busy;
    if (note) this.#start.say(note);
    this.#draw();
  }
}

/** `GeolocationPositionError.PERMISSION_DENIED` */
const REFUSED = 1;

/** What the map shows: `west,south,east,north`. */
export function boxOf(map: MapLibre): string {
  const bounds = map.getBounds();
  const sides = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
  return sides.map((degrees) => degrees.toFixed(4)).join();
}

const byHand = { byHand: true };
/** How a procedure looks on the map, filled or hollow. */
const sign = (filled: 'accent' | 'none') =>
  html`<svg class="sign icon" viewBox="0 0 20 20"><circle class=${filled} cx="10" cy="10" r="6"></circle></svg>`;
const flyTo = (map: MapLibre, center: [number, number]): void =>
  void map.easeTo({ center, zoom: 11 }, byHand);

async function placesOf(q: string, api: string | undefined): Promise<Found> {
  return api ? (await organizations(connect({ baseUrl: api })).list({ q, limit: 8 })).items : [];
}

/** Who drew a foreign style, as text: it may say so in HTML. */
export function sourcesOf(map: MapLibre): string[] {
  const { sources = {} } = map.getStyle() ?? {};
  return Object.values(sources).flatMap((source) =>
    'attribution' in source && source.attribution ? plain(source.attribution.replace(/<[^>]*>/g, '')) : [],
  );
}
