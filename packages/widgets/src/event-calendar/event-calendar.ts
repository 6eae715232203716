import type { Occurrence, OccurrenceList } from '@opennrw/sdk';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { Announcer } from '../core/announcer.ts';
import { loadChunk } from '../core/chunks.ts';
import { frameStyles } from '../core/frame.styles.ts';
import { icon } from '../core/icons.ts';
import { Language, type OwnWords } from '../core/language.ts';
import { before, isReady, misuse, opening, trouble } from '../core/notices.ts';
import type { PageLink } from '../core/pages.ts';
import { SearchField } from '../core/search-field.ts';
import { type Given, Setting } from '../core/setting.ts';
import { Telling } from '../core/telling.ts';
import { UrlState } from '../core/url-state.ts';
import { way } from '../core/way.ts';
import { adopt } from './adopt.ts';
import { agenda } from './agenda.ts';
import { days } from './days.ts';
import type { DetailWords } from './detail.words.ts';
import { styles } from './event-calendar.styles.ts';
import { type Words, words } from './event-calendar.words.ts';
import { EventSelectEvent } from './event-select-event.ts';
import {
  allowed,
  anew,
  choiceNames,
  cleared,
  type Filters,
  filtersOf,
  fixedNames,
  freeFacets,
  isNarrowed,
  nowOn,
  shownMonth,
} from './filters.ts';
import { head, type Way } from './head.ts';
import { item } from './item.ts';
import type { MoreWords } from './more.words.ts';
import { Programme, type Source, sourceAt } from './programme.ts';
import type { View } from './view.ts';
import { tell, todayAt } from './when.ts';

/**
 * What takes place, of the Land, of one municipality or of a Verbund: as a list by day or as a month, filtered, to be
 * subscribed to. An event opens in place, at an address of its own. Times are those of the place of the event.
 *
 * What stands inside the element is shown until the first data are there, without JavaScript, and when the API has
 * never answered.
 *
 * @example
 * <opennrw-event-calendar organization="bonn"><a href="https://www.bonn.de/termine">Termine der Stadt Bonn</a></opennrw-event-calendar>
 *
 * @tag opennrw-event-calendar
 *
 * @attr {string} preset - What is chosen at first, in the words of the address: `view:month;theme:TRAN`. The address wins.
 *
 * @fires {EventSelectEvent} event-select - A visitor has chosen a date. Cancel it to show the event in your own way.
 * @fires {OpenNrwStateEvent} opennrw-state - The state that is shown has changed: loading, full, empty, stale, failed.
 * @fires {OpenNrwErrorEvent} opennrw-error - The data or the words could not be had; `detail.code` says why.
 *
 * @slot - Content until the first data are there. A `<time datetime>` directly inside says how old it is.
 * @slot heading - A heading above the calendar.
 * @slot empty - What to say when there are no dates.
 *
 * @csspart frame - Everything.
 * @csspart filters - The filters.
 * @csspart subscribe - The ways to subscribe.
 * @csspart list - The list by day.
 * @csspart day - One day with what takes place on it.
 * @csspart item - One date in a list.
 * @csspart time - The time of a date.
 * @csspart title - The title of a day or of an event.
 * @csspart status - What is out of the ordinary: cancelled, fully booked.
 * @csspart meta - Place, hosts and access.
 * @csspart attendance - Whether one takes part on site or online.
 * @csspart grid - The month.
 * @csspart cell - One day of the month.
 * @csspart pages - The page numbers.
 * @csspart detail - One event, opened.
 * @csspart description - What an event is about.
 * @csspart image - The picture of an event.
 * @csspart notice - A failure, the age of older data, a wrong attribute.
 *
 * @cssproperty [--opennrw-accent=currentColor] - Links, the focus ring, what is chosen.
 * @cssproperty [--opennrw-surface=transparent] - The background.
 * @cssproperty [--opennrw-surface-raised=3 % of currentColor] - The background of what stands out.
 * @cssproperty [--opennrw-line=15 % of currentColor] - Lines between things.
 * @cssproperty [--opennrw-muted=currentColor] - Text of second rank.
 * @cssproperty [--opennrw-negative=currentColor] - What does not take place.
 * @cssproperty [--opennrw-warning=currentColor] - The edge of a failure and of older data, and what has changed about a date.
 * @cssproperty [--opennrw-radius=4px] - Rounding of fields and buttons.
 * @cssproperty [--opennrw-space=0.25rem] - The unit of all distances.
 * @cssproperty [--opennrw-measure=65ch] - The longest line of running text.
 */
export class EventCalendar extends LitElement {
  static override styles = [frameStyles, styles];

  static override properties = {
    view: {},
    organization: {},
    within: {},
    kind: {},
    theme: {},
    limit: {},
    headingLevel: { attribute: 'heading-level' },
    hideFilters: { attribute: 'hide-filters', type: Boolean },
    hideSubscribe: { attribute: 'hide-subscribe', type: Boolean },
    api: {},
    state: {},
    stateKey: { attribute: 'state-key' },
    words: {},
    client: { attribute: false },
    now: { attribute: false },
  };

  /**
   * What is shown first: `list` or `month`.
   * @values list, month
   * @default list
   */
  declare view: Given;
  /** Slug of the organization whose events are shown, or several separated by commas. */
  declare organization: Given;
  /** Beginning of a Regionalschlüssel (ARS), or slug of a Verbund, whose events are shown. */
  declare within: Given;
  /**
   * Kinds of events to show, separated by commas: `hackday,barcamp`.
   * @codes eventKinds
   */
  declare kind: Given;
  /**
   * EU data themes to show, separated by commas: `TRAN,ENVI`.
   * @codes themes
   */
  declare theme: Given;
  /**
   * Dates per page of the list, 1 to 100.
   * @range 1 100
   * @default 20
   */
  declare limit: Given | number;
  /**
   * Level of the headings of days, 1 to 6.
   * @range 1 6
   * @default 3
   */
  declare headingLevel: Given | number;
  /** Whether the filters are left out. */
  declare hideFilters: boolean | undefined;
  /** Whether the ways to subscribe are left out. */
  declare hideSubscribe: boolean | undefined;
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
  declare words: OwnWords<Words & DetailWords & MoreWords>;
  /** A client to ask instead of one made from `api`. */
  declare client: Source | undefined;
  /** The present instant (ms since 1970) instead of the clock's, for previews. */
  declare now: number | undefined;

  #setting = new Setting(this);
  #announcer = new Announcer(this);
  #telling = new Telling(this, this.#announcer);
  #place = new UrlState(this, choiceNames);
  #field = new SearchField(this, this.#place, anew);
  #language = new Language<Words>(this, words, (tag) =>
    loadChunk(`event-calendar.${tag}`, () => import(`./event-calendar.words.${tag}.ts`)),
  );
  #programme = new Programme(this, () => ({
    source: this.client ?? sourceAt(this.#setting.api, this.#language.tag),
    filters: this.#filters,
    choice: this.#place.values,
    grid: this.#isMonth,
    limit: this.#setting.limit,
    today: this.#today,
    more: this.#isMonth || !!this.#panel,
    facets: !this.hideFilters && this.#panel === 'filters',
  }));

  #panel: 'filters' | 'subscribe' | undefined;
  #copied = false;
  #followed: string | undefined;
  #followsDay = false;

  override willUpdate(): void {
    const setting = this.#setting;
    setting.read(20);
    if (this.view && !/^(list|month)$/.test(this.view)) setting.refuse('view', this.view, 'list, month');
    for (const name of fixedNames) setting.heed(this.#programme.dates.error, name, this[name], allowed[name]);
    const { more, opened } = this.#programme;
    for (const later of [more.value, opened.value]) adopt(this.shadowRoot, later?.styles.styleSheet);
  }

  override render(): TemplateResult {
    return html`${this.#isReady ? this.#frame() : before(this, this.#programme.dates, this.#language, this.#setting)}${this.#announcer.region()}`;
  }

  override updated(): void {
    const { dates, opened } = this.#programme;
    this.#announcer.count(dates.value, this.#count);
    this.#telling.tell(dates, !dates.value?.total, [opened], this.#language.words);
    this.#place.forget(dates.error);
    this.#followOpening();
    if (this.#followsDay && this.#focus('[role=gridcell][tabindex="0"]')) this.#followsDay = false;
  }

  get #today(): string {
    return todayAt(this.now ?? Date.now());
  }

  get #isMonth(): boolean {
    return (this.#place.values.view ?? this.view) === 'month';
  }

  get #filters(): Filters {
    return filtersOf(this.#place.values, this);
  }

  /** Whether there is more to show than what the page has put inside. */
  get #isReady(): boolean {
    return isReady(this, this.#programme.dates, this.#language);
  }

  #count = ({ total }: OccurrenceList): string => this.#language.count(this.#language.words.dates, total);

  #close = (): void => this.#field.choose(closed);

  #press = ({ key, target }: KeyboardEvent): void => {
    const busy = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
    if (key === 'Escape' && this.#place.values.event && !busy) this.#close();
  };

  #toggle(panel: 'filters' | 'subscribe'): void {
    this.#panel = this.#panel === panel ? undefined : panel;
    this.#copied = false;
    this.requestUpdate();
  }

  /** Where the browser does not let us copy, the address is in the field to be taken by hand. */
  #copy = async (address: string): Promise<void> => {
    this.#copied = await navigator.clipboard.writeText(address).then(
      () => true,
      () => false,
    );
    if (!this.#copied) this.#focus('[part=subscribe] input');
    this.requestUpdate();
  };

  /** Moves the focus to an event that was opened, and back to its title when it was closed; not when the page loads. */
  #followOpening(): void {
    const { event = '' } = this.#place.values;
    const before = this.#followed;
    if (!this.#isReady || this.#programme.opened.busy || event === before) return;
    this.#followed = event;
    if (before !== undefined)
      this.#focus(event ? '.detail .title' : `#${CSS.escape(`open-${before}`)}`, event ? '#back' : '.count');
  }

  /** Focuses what is there first of what could be meant; says whether anything was. */
  #focus(...selectors: string[]): boolean {
    const there = selectors
      .map((selector) => this.renderRoot.querySelector<HTMLElement>(selector))
      .find(Boolean);
    there?.focus();
    return !!there;
  }

  get #view(): View {
    const view: View = {
      language: this.#language,
      words: this.#language.words,
      level: this.#setting.level,
      limit: this.#setting.limit,
      api: this.#setting.api,
      filters: this.#filters,
      choice: this.#place.values,
      choose: this.#field.choose,
      ...{ anew, nowOn, cleared, isNarrowed: isNarrowed(this.#place.values) },
      today: this.#today,
      isMonth: this.#isMonth,
      shown: shownMonth(this.#place.values, this.#today),
      facets: freeFacets(this),
      open: this.#titleLink,
      pageLink: this.#pageLink,
      tell,
      followDay: () => {
        this.#followsDay = true;
      },
      days,
      item: (date) => item(date, view),
    };
    return view;
  }

  #frame(): TemplateResult {
    return html`<div class="frame" part="frame" lang=${this.#language.tag} dir=${this.#language.dir} @keydown=${this.#press}>
      <slot name="heading"></slot>
      ${misuse(this.#setting.wrong, this.#language)}
      ${this.#place.values.event ? this.#opened() : this.#calendar()}
    </div>`;
  }

  #calendar(): TemplateResult {
    const { dates, facets, more: later } = this.#programme;
    const { state, busy } = dates;
    const more = later.value;
    const view = this.#view;
    const value = state === 'failed' ? undefined : dates.value;
    return html`${head(
      view,
      this.#way,
      html`${this.hideFilters ? nothing : this.#opener('filters', html`${icon('filter')} ${view.words.filter}${view.isNarrowed ? ' ✓' : ''}`)}
        ${this.hideSubscribe || !this.#setting.api ? nothing : this.#opener('subscribe', html`${view.words.subscribe}`)}`,
    )}
      ${more && this.#panel === 'filters' ? more.filterPanel(facets.value?.facets ?? {}, view, this.#field.search) : nothing}
      ${more && this.#panel === 'subscribe' ? more.subscribePanel(view, this.#copied, this.#copy) : nothing}
      <div aria-busy=${busy}>
        <small class="count" tabindex="-1">${value && this.#count(value)}</small>
        ${state === 'full' ? nothing : trouble(dates, this.#language, this.#setting.api)}
        ${value && !this.#isMonth ? agenda(value, view) : nothing}
        ${value && this.#isMonth && more ? more.month(value.items, view) : nothing}
        ${later.error ? trouble(later, this.#language, this.#setting.api) : nothing}
      </div>`;
  }

  #way: Way = (patch, content, more) =>
    way(this.#place.href(patch), content, () => this.#field.choose(patch), more);

  #opener(panel: 'filters' | 'subscribe', content: TemplateResult): TemplateResult {
    return html`<button type="button" aria-expanded=${this.#panel === panel} @click=${() => this.#toggle(panel)}>${content}</button>`;
  }

  #opened(): TemplateResult {
    const { opened, dates } = this.#programme;
    const { value, error } = opened;
    const { event = '' } = this.#place.values;
    const shown = !error && value?.id === event && value;
    const listed = dates.value?.items.find(({ id }) => id === event);
    const view = this.#view;
    return html`${way(this.#place.href(closed), html`${icon('previous')}${view.words.back}`, this.#close, { id: 'back' })}
      ${opening(opened, shown ? shown.detail(shown.event, listed, view) : nothing, view.words.gone, view)}`;
  }

  #titleLink = (date: Occurrence, content: unknown): TemplateResult => {
    const choice = { event: date.id };
    const go = () => {
      const event = new EventSelectEvent(date);
      if (this.dispatchEvent(event)) this.#field.choose(choice);
    };
    return way(this.#place.href(choice), content, go, { id: `open-${date.id}` });
  };

  #pageLink: PageLink = (page, content, name, current) => {
    const choice = { page: page > 1 ? `${page}` : undefined };
    const go = () => {
      this.#field.choose(choice);
      this.#focus('.count');
    };
    return way(this.#place.href(choice), content, go, { name, current });
  };
}

const closed = { event: undefined };

declare global {
  interface HTMLElementTagNameMap {
    'opennrw-event-calendar': EventCalendar;
  }
}
