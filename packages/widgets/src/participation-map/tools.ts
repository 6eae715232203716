import { connect, type Organization, organizations } from '@opennrw/sdk';
import { html, nothing, render, type TemplateResult } from 'lit';
import type { Map as MapLibre } from 'maplibre-gl';
import { plain } from '../core/text.ts';
import { land } from './base-map.ts';
import { forget, isRemembered } from './consent.ts';
import type { MapWords } from './map.words.ts';
import type { MapStart, MapView } from './map-door.ts';

type Start = Pick<MapStart, 'api' | 'say'> & { words: MapWords; style: string | undefined };
type Found = readonly Pick<Organization, 'name' | 'coordinates'>[];

/** The buttons on the map: everything that dragging and pinching can do, the way to a place, and who drew it. */
export function tools(
  place: HTMLElement,
  map: MapLibre,
  { api, say, view, narrow }: MapStart,
  words: MapWords,
  style: string | undefined,
  withdrawn: () => void,
) {
  const start: Start = { api, say, words, style };
  const above = document.createElement('div');
  const below = document.createElement('div');
  above.className = 'tools above';
  below.className = 'tools below';
  place.append(above, below);
  let narrowed = !!view.filters.bbox;
  let found: Found = [];
  const draw = () => {
    render(buttons(map, start), above);
    render(footer(), below);
  };
  const footer = (): TemplateResult => html`${finder(search, found, start)}
    <button type="button" aria-pressed=${narrowed} @click=${() => narrow(narrowed ? undefined : boxOf(map))}>
      ${start.words.narrow}
    </button>
    <small>${sourcesOf(map, start)}</small> ${style && isRemembered(style) ? withdrawal() : nothing}`;
  const withdrawal = () =>
    html`<button type="button" class="link" @click=${takeBack}>${words.withdraw}</button>`;
  const takeBack = () => {
    forget();
    withdrawn();
  };
  const search = async (name: string) => {
    const place = found.find((one) => one.name === name);
    if (place?.coordinates) return flyTo(map, place.coordinates);
    found = name.length > 1 ? await placesOf(name, start).catch(() => []) : [];
    draw();
  };
  map.on('load', draw);
  draw();
  return {
    show: (view: MapView) => {
      narrowed = !!view.filters.bbox;
      draw();
    },
    remove: () => {
      above.remove();
      below.remove();
    },
  };
}

/** What the map shows: `west,south,east,north`. */
export function boxOf(map: MapLibre): string {
  const bounds = map.getBounds();
  const sides = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
  return sides.map((degrees) => degrees.toFixed(4)).join();
}

const byHand = { byHand: true };
const flyTo = (map: MapLibre, center: [number, number]) => map.easeTo({ center, zoom: 11 }, byHand);

/** A third of the map, as one sees it. */
function pan(map: MapLibre, x: number, y: number): void {
  const { clientWidth, clientHeight } = map.getContainer();
  map.panBy([(x * clientWidth) / 3, (y * clientHeight) / 3], {}, byHand);
}

function buttons(map: MapLibre, { words, say }: Start): TemplateResult {
  const button = (name: string, path: string, act: () => void) =>
    html`<button type="button" aria-label=${name} title=${name} @click=${act}>
      <svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d=${path}></path></svg>
    </button>`;
  const locate = () =>
    navigator.geolocation.getCurrentPosition(
      ({ coords: { longitude, latitude } }) => flyTo(map, [longitude, latitude]),
      () => say(words.noPosition),
      { timeout: 10_000 },
    );
  return html`${button(words.zoomIn, 'M10 4v12M4 10h12', () => map.zoomIn({}, byHand))}
    ${button(words.zoomOut, 'M4 10h12', () => map.zoomOut({}, byHand))}
    ${button(words.left, 'M16 10H4m5-5-5 5 5 5', () => pan(map, -1, 0))} ${button(words.right, 'M4 10h12m-5-5 5 5-5 5', () => pan(map, 1, 0))}
    ${button(words.up, 'M10 16V4M5 9l5-5 5 5', () => pan(map, 0, -1))} ${button(words.down, 'M10 4v12m-5-5 5 5 5-5', () => pan(map, 0, 1))}
    ${button(words.home, 'M3 7V3h4m6 0h4v4m0 6v4h-4m-6 0H3v-4', () => map.fitBounds(land, {}, byHand))}
    ${'geolocation' in navigator ? button(words.locate, 'M10 2v4m0 8v4M2 10h4m8 0h4M6 10a4 4 0 1 1 8 0 4 4 0 0 1-8 0', locate) : nothing}`;
}

async function placesOf(q: string, { api }: Start): Promise<Found> {
  return api ? (await organizations(connect({ baseUrl: api })).list({ q, limit: 8 })).items : [];
}

const finder = (
  search: (name: string) => void,
  found: Found,
  { words }: Start,
): TemplateResult => html`<label>
  <input type="text" list="places" autocomplete="off" placeholder=${words.findPlace} aria-label=${words.findPlace}
    @input=${({ target }: Event) => target instanceof HTMLInputElement && search(target.value.trim())} />
  <datalist id="places">${found.map(({ name }) => html`<option value=${name}></option>`)}</datalist>
</label>`;

/** Who drew the map, as text: a foreign style may say it in HTML. */
function sourcesOf(map: MapLibre, { style, words }: Start): string {
  if (!style) return words.drawn;
  const { sources = {} } = map.getStyle() ?? {};
  const said = Object.values(sources).flatMap((source) =>
    'attribution' in source && source.attribution ? plain(source.attribution.replace(/<[^>]*>/g, '')) : [],
  );
  return [...new Set(said)].join(' · ');
}
