import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { loadChunk } from '../core/chunks.ts';
import type { MapOpener, MapStart, MapView, OpenMap } from './map-door.ts';
import type { Words } from './participation-map.words.ts';

/** The place of the map beside the list: nothing is loaded before it comes into view, or before a visitor has pressed the button. */
export class MapFrame implements ReactiveController {
  #host: Host;
  #start: () => MapStart;
  #fail: (error: unknown) => void;
  #state: 'closed' | 'loading' | 'open' | 'impossible' = 'closed';
  #map: OpenMap | undefined;
  #watch: IntersectionObserver | undefined;

  /** `start` tells with what a map begins, at the moment when it does; `fail` hears why there is none. */
  constructor(host: Host, start: () => MapStart, fail: (error: unknown) => void) {
    this.#host = host;
    this.#start = start;
    this.#fail = fail;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#watch?.disconnect();
    this.#map?.remove();
    this.#watch = this.#map = undefined;
    if (this.#state !== 'impossible') this.#state = 'closed';
  }

  /** Shows a view where a map is open, and looks out for the moment to open one. */
  show(view: MapView): void {
    this.#map?.show(view);
    const place = this.#place;
    if (!place || this.#watch || this.#waits) return;
    this.#watch = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) void this.#open();
    });
    this.#watch.observe(place);
  }

  /** The place of the map, with a button where a visitor has to ask for it. */
  render(words: Words): TemplateResult {
    const bad = this.#state === 'impossible';
    const waits = this.#waits && !bad;
    return html`<div class=${bad || waits ? 'map' : 'map coming'} part="map" role="region" tabindex="-1" aria-label=${words.map}>
      ${bad ? html`<p class="row">${words.noMap}</p>` : nothing}
      ${this.#state === 'loading' ? html`<p class="row">${words.loading}</p>` : nothing}
      ${waits ? html`<p class="row"><button type="button" @click=${this.#open}>${words.showMap}</button></p>` : nothing}
    </div>`;
  }

  get #place(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('.map');
  }

  get #waits(): boolean {
    return this.#state === 'closed' && this.#host.map === 'button';
  }

  #open = async (): Promise<void> => {
    const place = this.#place;
    if (this.#state !== 'closed' || !place) return;
    this.#watch?.disconnect();
    this.#state = 'loading';
    this.#host.requestUpdate();
    try {
      const open = this.#host.openMap ?? (await loadMap()).openMap;
      if (this.#state !== 'loading') return;
      this.#state = 'open';
      this.#host.requestUpdate();
      const map = await open(place, this.#start());
      if (this.#host.isConnected) this.#map = map;
      else map.remove();
    } catch (error) {
      this.#state = 'impossible';
      this.#fail(error);
    }
    this.#host.requestUpdate();
  };
}

type Host = ReactiveControllerHost &
  Element & { renderRoot: ParentNode; map?: string | null | undefined; openMap: MapOpener | undefined };

const loadMap = (): Promise<typeof import('./map.ts')> =>
  loadChunk('participation-map.map', () => import('./map.ts'));
