import type { Participation } from '@opennrw/sdk';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { Announcer } from '../core/announcer.ts';
import { loadChunk } from '../core/chunks.ts';
import { OpenNrwErrorEvent } from '../core/events.ts';
import { frameStyles } from '../core/frame.styles.ts';
import { icon } from '../core/icons.ts';
import { Language, type OwnWords } from '../core/language.ts';
import { LaterPart } from '../core/later-part.ts';
import { before, isReady, misuse } from '../core/notices.ts';
import { SearchField } from '../core/search-field.ts';
import { type Given, Setting } from '../core/setting.ts';
import { Telling } from '../core/telling.ts';
import { type Patch, UrlState } from '../core/url-state.ts';
import { way } from '../core/way.ts';
import type { DetailWords } from './detail.words.ts';
import { anew, choiceNames, filtersOf, fixedNames, freeFacets, isNarrowed } from './filters.ts';
import type { MapWords } from './map.words.ts';
import type { MapOpener, MapView } from './map-door.ts';
import { MapFrame } from './map-frame.ts';
import { styles } from './participation-map.styles.ts';
import { type Words, words } from './participation-map.words.ts';
import { ParticipationSelectEvent } from './participation-select-event.ts';
import { loadLater, Procedures, type Source, sourceAt } from './procedures.ts';
import { countText, results, selects } from './results.ts';
import { timingOf, timingText } from './timing.ts';
import type { View } from './view.ts';

/**
 * Where people can take part in decisions: a list, complete and there first, and a map of it that loads when it comes into
 * view. Procedures without a place have a section of their own. A procedure opens in place, at an address of its own.
 *
 * What stands inside the element is shown until the first data are there, without JavaScript, and when the API has
 * never answered.
 *
 * @example
 * <opennrw-participation-map organization="bonn"><a href="https://www.bonn.de/mitmachen">Mitmachen in Bonn</a></opennrw-participation-map>
 *
 * @tag opennrw-participation-map
 *
 * @attr {string} preset - What is chosen at first, in the words of the address: `status:running;map:11/50.7350/7.1000`. The address wins.
 *
 * @fires {MapConsentEvent} map-consent - The map waits for leave to ask a foreign host; `event.allow()` gives it.
 * @fires {ParticipationSelectEvent} participation-select - A visitor has chosen a procedure, in the list or on the map. Cancel it to show it in your own way.
 * @fires {OpenNrwStateEvent} opennrw-state - The state that is shown has changed: loading, full, empty, stale, failed.
 * @fires {OpenNrwErrorEvent} opennrw-error - Data, words or the map could not be had; `detail.code` says why.
 *
 * @slot - Content until the first data are there. A `<time datetime>` directly inside says how old it is.
 * @slot heading - A heading beside the search field.
 * @slot empty - What to say when nothing was found.
 *
 * @csspart frame - Everything.
 * @csspart search - The search form.
 * @csspart filter - One filter.
 * @csspart bar - The line above the list: count, what is active.
 * @csspart chip - The section of the map, where the list is narrowed to it.
 * @csspart list - Both lists.
 * @csspart item - One procedure in the list.
 * @csspart title - The title of a procedure.
 * @csspart description - What a procedure is about.
 * @csspart meta - Organizer, status, ways to take part.
 * @csspart pages - The page numbers.
 * @csspart map - The map.
 * @csspart download - One file of a procedure.
 * @csspart footer - Calendar, feed and files of the whole list.
 * @csspart detail - One procedure, opened.
 * @csspart notice - A failure, the age of older data, a wrong attribute.
 *
 * @cssproperty [--opennrw-accent=currentColor] - Links, the focus ring, what is on the map.
 * @cssproperty [--opennrw-surface=transparent] - The background.
 * @cssproperty [--opennrw-surface-raised=3 % of currentColor] - The background of what stands out.
 * @cssproperty [--opennrw-line=15 % of currentColor] - Lines between things.
 * @cssproperty [--opennrw-muted=currentColor] - Text of second rank.
 * @cssproperty [--opennrw-on-accent=the background] - Numbers and signs on the accent, on the map.
 * @cssproperty [--opennrw-positive=currentColor] - What is open to take part in now.
 * @cssproperty [--opennrw-negative=currentColor] - A result that is overdue.
 * @cssproperty [--opennrw-warning=currentColor] - The edge of a failure and of older data.
 * @cssproperty [--opennrw-radius=4px] - Rounding of fields and buttons.
 * @cssproperty [--opennrw-space=0.25rem] - The unit of all distances.
 * @cssproperty [--opennrw-measure=65ch] - The longest line of running text.
 */
export class ParticipationMap extends LitElement {
  static override styles = [frameStyles, styles];

  static override properties = {
    query: {},
    organization: {},
    within: {},
    status: {},
    topic: {},
    limit: {},
    map: {},
    mapStyle: { attribute: 'map-style' },
    mapConsent: { attribute: 'map-consent' },
    boundaries: {},
    headingLevel: { attribute: 'heading-level' },
    hideSearch: { attribute: 'hide-search', type: Boolean },
    hideFilters: { attribute: 'hide-filters', type: Boolean },
    api: {},
    state: {},
    stateKey: { attribute: 'state-key' },
    words: {},
    client: { attribute: false },
    openMap: { attribute: false },
  };

  /** Words in the search field at the beginning. */
  declare query: Given;
  /** Slug of the organization whose procedures are listed, or several separated by commas. */
  declare organization: Given;
  /** Beginning of a Regionalschlüssel (ARS), or slug of a Verbund, whose procedures are listed. */
  declare within: Given;
  /**
   * How far procedures are that are listed, separated by commas: `running,announced`.
   * @codes participationStatuses
   */
  declare status: Given;
  /**
   * Topics to list, separated by commas: `mobility,environment`.
   * @codes participationTopics
   */
  declare topic: Given;
  /**
   * Procedures per page, 1 to 100.
   * @range 1 100
   * @default 20
   */
  declare limit: Given | number;
  /**
   * When the map is loaded: `view` (when it comes into view, the default), `button` (when a visitor asks), `none`.
   * @values view, button, none
   * @default view
   */
  declare map: Given;
  /** Address of a MapLibre style from elsewhere, for example of a state's map service. Shown only with consent. */
  declare mapStyle: Given;
  /**
   * `given`, where the page has asked its visitors for their consent to the map style already.
   * @values given
   */
  declare mapConsent: Given;
  /** Address of a GeoJSON file with boundaries to draw, on a server that the page allows to ask. */
  declare boundaries: Given;
  /**
   * Level of the headings of procedures, 1 to 6.
   * @range 1 6
   * @default 3
   */
  declare headingLevel: Given | number;
  /** Whether the search field is left out. */
  declare hideSearch: boolean | undefined;
  /** Whether the filters are left out. */
  declare hideFilters: boolean | undefined;
  /** Address of the API. Default: where the script came from. */
  declare api: Given;
  /**
   * Where the visitor's choice is kept: `hash`, `query` or `none`.
   * @values hash, query, none
   * @default hash
   */
  declare state: Given;
  /** Name under which the choice is kept in the address of the page. */
  declare stateKey: Given;
  /** Single words to show instead of ours, as an object or as JSON: `{"retry": "Noch einmal"}`. */
  declare words: OwnWords<Words & DetailWords & MapWords>;
  /** A client to ask instead of one made from `api`. */
  declare client: { participations: Source } | undefined;
  /** Another map than ours. */
  declare openMap: MapOpener | undefined;

  #setting = new Setting(this);
  #later = new LaterPart(this, loadLater);
  #announcer = new Announcer(this);
  #telling = new Telling(this, this.#announcer);
  #place = new UrlState(this, choiceNames);
  #field = new SearchField(this, this.#place, anew);
  #language = new Language<Words>(this, words, (tag) =>
    loadChunk(`participation-map.${tag}`, () => import(`./participation-map.words.${tag}.ts`)),
  );
  #procedures = new Procedures(this, () => ({
    source: this.#source,
    filters: this.#filters,
    choice: this.#place.values,
    limit: this.#setting.limit,
    later: this.#later.fetch,
  }));
  #map: MapFrame = new MapFrame(
    this,
    () => ({
      view: this.#mapView,
      page: this,
      api: this.#setting.api,
      say: (text) => this.#announcer.say(text),
      picked: (id) => this.#open(id),
      narrow: (bbox) => this.#field.choose({ ...anew, bbox }),
      moved: (map, box) => {
        const narrowed = this.#filters.bbox && { page: undefined, bbox: box };
        this.#field.choose({ map, ...narrowed }, true);
      },
    }),
    (error) => this.dispatchEvent(new OpenNrwErrorEvent('map-not-shown', error)),
  );

  override willUpdate(): void {
    const setting = this.#setting;
    setting.read(20);
    if (this.map && !/^(view|button|none)$/.test(this.map))
      setting.refuse('map', this.map, this.#later.code?.allowed.map);
    for (const name of fixedNames)
      setting.heed(
        this.#procedures.list.error,
        name,
        this[name],
        this.#later.code?.allowed[name],
        name === 'query' ? 'q' : name,
      );
  }

  override render(): TemplateResult {
    return html`${this.#isReady ? this.#frame() : before(this, this.#procedures.list, this.#language, this.#setting)}${this.#announcer.region()}`;
  }

  override updated(): void {
    const { list, rest, opened } = this.#procedures;
    const view = this.#view;
    const { value: others } = rest;
    if (others) this.#announcer.count(list.value, (page) => countText(page, others, view));
    this.#map.show(this.#mapView);
    const nothingThere = list.value?.total === 0 && rest.value?.total === 0;
    this.#telling.tell(list, nothingThere, [opened], this.#language.words);
    const rare = view.narrowed || nothingThere || this.#setting.wrong[0];
    this.#later.want(rare);
    this.#place.forget(list.error);
    if (this.#isReady && !this.#procedures.opened.busy)
      this.#later.follow(this.#place.values.procedure ?? '');
  }

  get #source(): Source | undefined {
    return this.client?.participations ?? sourceAt(this.#setting.api, this.#language.tag);
  }

  get #mapView(): MapView {
    const { procedure, map } = this.#place.values;
    const { words } = this.#language;
    return { source: this.#source, filters: this.#filters, selected: procedure, place: map, words };
  }

  get #filters(): View['filters'] {
    return filtersOf(this.#place.values, this);
  }

  /** Whether there is more to show than what the page has put inside. */
  get #isReady(): boolean {
    const { list, rest, facets, opened } = this.#procedures;
    const answered = [rest, facets].every(({ value, error }) => value || error);
    return answered && !this.#later.precedes(opened) && isReady(this, list, this.#language);
  }

  #open(id: string, participation?: Participation): void {
    const event = new ParticipationSelectEvent(id, participation);
    if (this.dispatchEvent(event)) this.#field.choose({ procedure: id });
  }

  #press = ({ key, target }: KeyboardEvent): void => {
    if (key === 'Escape' && this.#place.values.procedure && !(target instanceof HTMLInputElement))
      this.#field.choose(closed);
  };

  get #view(): View {
    const facets = freeFacets(this);
    const filters = this.#filters;
    const focus = (selector: string) => this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
    const drop = (patch: Patch) => {
      this.#field.choose(patch);
      focus('.count');
    };
    return {
      drop,
      language: this.#language,
      words: this.#language.words,
      level: this.#setting.level,
      limit: this.#setting.limit,
      api: this.#setting.api,
      filters,
      later: this.#later.code,
      narrowed: isNarrowed(filters, facets),
      href: (patch) => this.#place.href(patch),
      choice: this.#place.values,
      choose: this.#field.choose,
      facets,
      label: this.#procedures.label,
      timing: (participation) => timingText(timingOf(participation, Date.now()), this.#language),
      open: (participation, content) => {
        const { id } = participation;
        const go = () => this.#open(id, participation);
        return way(this.#place.href({ procedure: id }), content, go, { id: `open-${id}` });
      },
      toMap: this.map === 'none' ? undefined : () => focus('.map'),
      go: (patch, content, name, current) =>
        way(this.#place.href(patch), content, () => drop(patch), { name, current }),
    };
  }

  #frame(): TemplateResult {
    const { facets } = this.#procedures;
    return html`<div class="frame" part="frame" lang=${this.#language.tag} dir=${this.#language.dir} @keydown=${this.#press}>
      <div class="top row"><slot name="heading"></slot>${this.hideSearch ? nothing : this.#searchField()}</div>
      ${misuse(this.#setting.wrong, this.#language)}
      ${this.hideFilters || !facets.value ? nothing : html`<div class="top row">${selects(facets.value, this.#view)}</div>`}
      <div class="columns">
        ${this.#content()}
        ${this.map === 'none' ? nothing : this.#map.render(this.#language.words)}
      </div>
    </div>`;
  }

  #searchField(): TemplateResult {
    const { search } = this.#language.words;
    return html`<form class="search end" part="search" role="search" @submit=${this.#field.search} @input=${this.#field.search}>
      <input type="search" maxlength="500" aria-label=${search} .value=${this.#filters.q ?? ''} placeholder=${search} />
      <button aria-label=${search}>${icon('search')}</button>
    </form>`;
  }

  /** The procedure that is open, or the list, also where that procedure can not be shown. */
  #content(): unknown {
    const { list, rest, opened } = this.#procedures;
    const { procedure } = this.#place.values;
    if (procedure && this.#later.code) return this.#later.code.opened(opened, this.#view);
    return results(list, rest, opened, this.#view);
  }
}

const closed = { procedure: undefined };

declare global {
  interface HTMLElementTagNameMap {
    'opennrw-participation-map': ParticipationMap;
  }
}
