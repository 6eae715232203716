import { html, nothing, render, type TemplateResult } from 'lit';
import type { Map as MapLibre } from 'maplibre-gl';
import { plain } from '../core/text.ts';
import { land } from './base-map.ts';
import type { MapWords } from './map.words.ts';
import type { MapStart, MapView } from './map-door.ts';

type Start = MapStart & { words: MapWords };
type Found = Awaited<ReturnType<MapStart['find']>>;

/** The buttons on the map: everything that dragging and pinching can do, the way to a place, and who drew it. */
export function tools(place: HTMLElement, map: MapLibre, start: Start) {
  const above = document.createElement('div');
  const below = document.createElement('div');
  above.className = 'tools above';
  below.className = 'tools below';
  place.append(above, below);
  let narrowed = start.view.narrowed;
  let found: Found = [];
  const draw = () => {
    render(buttons(map, start), above);
    render(footer(), below);
  };
  const footer = (): TemplateResult => html`${finder(search, found, start)}
    <button type="button" aria-pressed=${narrowed} @click=${() => start.narrow(narrowed ? undefined : boxOf(map))}>
      ${start.words.narrow}
    </button>
    <small>${sourcesOf(map, start)}</small>`;
  const search = async (name: string) => {
    const place = found.find((one) => one.name === name);
    if (place?.coordinates) return flyTo(map, place.coordinates);
    found = name.length > 1 ? await start.find(name).catch(() => []) : [];
    draw();
  };
  map.on('load', draw);
  draw();
  return {
    show: (view: MapView) => {
      narrowed = view.narrowed;
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
  const button = (name: string, sign: string, act: () => void) =>
    html`<button type="button" aria-label=${name} title=${name} @click=${act}>${sign}</button>`;
  const locate = () =>
    navigator.geolocation.getCurrentPosition(
      ({ coords: { longitude, latitude } }) => flyTo(map, [longitude, latitude]),
      () => say(words.noPosition),
      { timeout: 10_000 },
    );
  return html`${button(words.zoomIn, '+', () => map.zoomIn({}, byHand))}
    ${button(words.zoomOut, '−', () => map.zoomOut({}, byHand))}
    ${button(words.left, '←', () => pan(map, -1, 0))} ${button(words.right, '→', () => pan(map, 1, 0))}
    ${button(words.up, '↑', () => pan(map, 0, -1))} ${button(words.down, '↓', () => pan(map, 0, 1))}
    ${button(words.home, '⌂', () => map.fitBounds(land, {}, byHand))}
    ${'geolocation' in navigator ? button(words.locate, '⌖', locate) : nothing}`;
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
  const { sources = {} } = map.isStyleLoaded() ? map.getStyle() : {};
  const said = Object.values(sources).flatMap((source) =>
    'attribution' in source && source.attribution ? plain(source.attribution.replace(/<[^>]*>/g, '')) : [],
  );
  return [...new Set(said)].join(' · ');
}
