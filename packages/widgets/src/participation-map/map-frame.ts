import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { apiUrl } from '../core/api.ts';
import type { Given } from '../core/attributes.ts';
import { loadChunk } from '../core/chunks.ts';
import type { Language } from '../core/language.ts';
import type { Patch } from '../core/url-state.ts';
import { anew } from './filters.ts';
import type { MapOpener, MapStart, MapView, OpenMap } from './map-door.ts';
import type { Words } from './participation-map.words.ts';

/**
 * The place of the map beside the list: nothing is loaded before it comes into view, or before a visitor has pressed the
 * button (`map="button"`), and nothing from elsewhere before somebody has consented.
 */
export class MapFrame implements ReactiveController {
  /** The box that the map shows: `west,south,east,north`. */
  box: string | undefined;

  #host: Host;
  #page: Page;
  #state: 'closed' | 'coming' | 'open' | 'impossible' = 'closed';
  #map: OpenMap | undefined;
  #watch: IntersectionObserver | undefined;
  #shown: MapView = { shapes: undefined, selected: undefined, place: undefined, narrowed: false };
  #words: Words | undefined;

  constructor(host: Host, page: Page) {
    this.#host = host;
    this.#page = page;
    host.addController(this);
  }

  /** Whether there is a map to fill. */
  get isOpen(): boolean {
    return this.#state === 'coming' || this.#state === 'open';
  }

  hostDisconnected(): void {
    this.#watch?.disconnect();
    this.#map?.remove();
    this.#watch = this.#map = undefined;
    if (this.isOpen) this.#state = 'closed';
  }

  /** Shows a view where a map is open, and looks out for the moment to open one. */
  show(view: MapView, words: Words): void {
    this.#shown = view;
    this.#words = words;
    this.#map?.show(view);
    const place = this.#host.renderRoot.querySelector('.map');
    if (!place || this.#watch || this.#state !== 'closed' || this.#asks) return;
    this.#watch = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) void this.#open();
    });
    this.#watch.observe(place);
  }

  /** The place of the map; with a button where a visitor has to ask for it. */
  render({ words, fill }: Language<Words>): TemplateResult {
    const asks = this.#state === 'closed' && this.#asks;
    const host = this.#foreign;
    return html`<div class=${`map ${asks || this.#state === 'impossible' ? '' : 'coming'}`} part="map" role="region" tabindex="-1" aria-label=${words.map}>
      ${this.#state === 'impossible' ? html`<p class="row">${words.noMap}</p>` : ''}
      ${
        asks
          ? html`<div class="row">
              ${host ? html`<p>${fill(words.consent, { host })}</p>` : ''}
              <button type="button" @click=${this.#agree}>${words.showMap}</button>
            </div>`
          : ''
      }
    </div>`;
  }

  /** The host of a foreign style that nobody has allowed yet. */
  get #foreign(): string | undefined {
    const { mapStyle, mapConsent } = this.#host;
    if (!mapStyle || mapConsent === 'given' || !URL.canParse(mapStyle, location.href)) return undefined;
    const { host } = new URL(mapStyle, location.href);
    return host === location.host || remembered() === host ? undefined : host;
  }

  get #asks(): boolean {
    return this.#host.map === 'button' || !!this.#foreign;
  }

  #agree = (): void => {
    if (this.#foreign) remember(this.#foreign);
    void this.#open();
  };

  async #open(): Promise<void> {
    const place = this.#host.renderRoot.querySelector<HTMLElement>('.map');
    if (this.#state !== 'closed' || !place || !this.#words) return;
    this.#watch?.disconnect();
    this.#state = 'coming';
    this.#host.requestUpdate();
    try {
      const open = this.#host.openMap ?? (await loadMap()).openMap;
      const map = await open(place, this.#start(this.#words));
      if (!this.#host.isConnected) return map.remove();
      this.#map = map;
      this.#state = 'open';
      map.show(this.#shown);
    } catch (error) {
      this.#state = 'impossible';
      this.#page.fail(error);
    }
    this.#host.requestUpdate();
  }

  #start(words: Words): MapStart {
    const { mapStyle, boundaries, api } = this.#host;
    const absolute = (url: Given) =>
      url && URL.canParse(url, location.href) ? new URL(url, location.href).href : undefined;
    return {
      say: this.#page.say,
      api: apiUrl(api),
      words: { ...words },
      view: this.#shown,
      style: absolute(mapStyle),
      boundaries: absolute(boundaries),
      moved: (place, box) => {
        this.box = box;
        const narrowed = this.#shown.narrowed && { page: undefined, bbox: box };
        this.#page.choose({ map: place, ...narrowed }, true);
      },
      picked: (id) => this.#page.pick(id),
      narrow: (bbox) => this.#page.choose({ ...anew, bbox }),
    };
  }
}

/** What the widget does when something happens on the map. */
interface Page extends Pick<MapStart, 'say'> {
  choose(patch: Patch, typed?: boolean): void;
  pick(id: string): void;
  fail(error: unknown): void;
}

interface Host extends ReactiveControllerHost, Element {
  readonly renderRoot: ParentNode & Node;
  map: Given;
  api: Given;
  mapStyle: Given;
  mapConsent: Given;
  boundaries: Given;
  openMap: MapOpener | undefined;
}

const loadMap = (): Promise<typeof import('./map.ts')> =>
  loadChunk('participation-map.map', () => import('./map.ts'));

/** The one thing that we store: which host of a map style a visitor has allowed. */
const key = 'opennrw:map-consent';

function remembered(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function remember(host: string): void {
  try {
    localStorage.setItem(key, host);
  } catch {
    // Without a memory the next page asks again.
  }
}
