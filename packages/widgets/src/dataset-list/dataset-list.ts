import type { Dataset, License } from '@opennrw/sdk';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { Announcer } from '../core/announcer.ts';
import { loadChunk } from '../core/chunks.ts';
import { refusedParameters } from '../core/failure.ts';
import { frameStyles } from '../core/frame.styles.ts';
import { icon } from '../core/icons.ts';
import { Language, type OwnWords } from '../core/language.ts';
import { LaterPart } from '../core/later-part.ts';
import { before, isReady, misuse, trouble } from '../core/notices.ts';
import type { PageLink } from '../core/pages.ts';
import { SearchField } from '../core/search-field.ts';
import { type Given, Setting } from '../core/setting.ts';
import { Telling } from '../core/telling.ts';
import { UrlState } from '../core/url-state.ts';
import { way } from '../core/way.ts';
import { Catalogue, loadLater, type Source, sourceAt } from './catalogue.ts';
import { styles } from './dataset-list.styles.ts';
import { type Words, words } from './dataset-list.words.ts';
import { DatasetSelectEvent } from './dataset-select-event.ts';
import type { DetailWords } from './detail.words.ts';
import { filterPanel } from './facets.ts';
import {
  anew,
  choiceNames,
  cleared,
  type FacetName,
  filtersOf,
  fixedNames,
  freeFacets,
  pickedIn,
  toggled,
} from './filters.ts';
import { contentLanguage } from './item.ts';
import { countText, results } from './results.ts';
import type { View } from './view.ts';

/**
 * The open datasets of the Land, of one municipality or of a Verbund: searched as one types, narrowed by facets, with
 * their files as download links. A dataset opens in place, at an address of its own.
 *
 * What stands inside the element is shown until the first data are there, without JavaScript, and when the API has
 * never answered.
 *
 * @example
 * <opennrw-dataset-list organization="bonn"><a href="https://opendata.bonn.de/">Offene Daten der Stadt Bonn</a></opennrw-dataset-list>
 *
 * @tag opennrw-dataset-list
 *
 * @attr {string} preset - What is chosen at first, in the words of the address: `theme:TRAN,ENVI;sort:title`. The address wins.
 *
 * @fires {DatasetSelectEvent} dataset-select - A visitor has chosen a dataset. Cancel it to show it in your own way.
 * @fires {OpenNrwStateEvent} opennrw-state - The state that is shown has changed: loading, full, empty, stale, failed.
 * @fires {OpenNrwErrorEvent} opennrw-error - The data or the words could not be had; `detail.code` says why.
 *
 * @slot - Content until the first data are there. A `<time datetime>` directly inside says how old it is.
 * @slot heading - A heading beside the search field.
 * @slot empty - What to say when nothing was found.
 *
 * @csspart frame - Everything.
 * @csspart search - The search form.
 * @csspart facets - The filters beside the list, or behind a button where there is no room.
 * @csspart facet - One group of filters.
 * @csspart bar - The line above the list: count, active filters, order.
 * @csspart chip - One active filter.
 * @csspart list - The list.
 * @csspart item - One dataset in the list.
 * @csspart title - The title of a dataset.
 * @csspart description - What a dataset is about.
 * @csspart meta - Publisher, date and licence.
 * @csspart downloads - The files of a dataset.
 * @csspart download - One file.
 * @csspart tip - What a licence allows.
 * @csspart pages - The page numbers.
 * @csspart footer - Feed and file of the whole list.
 * @csspart detail - One dataset, opened.
 * @csspart notice - A failure, the age of older data, a wrong attribute.
 *
 * @cssproperty [--opennrw-accent=currentColor] - Links, the focus ring, the present page.
 * @cssproperty [--opennrw-surface=transparent] - The background.
 * @cssproperty [--opennrw-surface-raised=3 % of currentColor] - The background of what stands out.
 * @cssproperty [--opennrw-line=15 % of currentColor] - Lines between things.
 * @cssproperty [--opennrw-muted=currentColor] - Text of second rank.
 * @cssproperty [--opennrw-warning=currentColor] - The edge of a failure and of older data.
 * @cssproperty [--opennrw-radius=4px] - Rounding of fields and buttons.
 * @cssproperty [--opennrw-space=0.25rem] - The unit of all distances.
 * @cssproperty [--opennrw-measure=65ch] - The longest line of running text.
 */
export class DatasetList extends LitElement {
  static override styles = [frameStyles, styles];

  static override properties = {
    query: {},
    organization: {},
    within: {},
    theme: {},
    limit: {},
    headingLevel: { attribute: 'heading-level' },
    hideSearch: { attribute: 'hide-search', type: Boolean },
    hideFacets: { attribute: 'hide-facets', type: Boolean },
    api: {},
    state: {},
    stateKey: { attribute: 'state-key' },
    words: {},
    client: { attribute: false },
  };

  /** Words in the search field at the beginning. */
  declare query: Given;
  /** Slug of the organization whose datasets are listed, or several separated by commas. */
  declare organization: Given;
  /** Beginning of a Regionalschlüssel (ARS), or slug of a Verbund, whose datasets are listed. */
  declare within: Given;
  /**
   * EU data themes to list, separated by commas: `TRAN,ENVI`.
   * @codes themes
   */
  declare theme: Given;
  /**
   * Datasets per page, 1 to 100.
   * @range 1 100
   * @default 20
   */
  declare limit: Given | number;
  /**
   * Level of the headings of datasets, 1 to 6.
   * @range 1 6
   * @default 3
   */
  declare headingLevel: Given | number;
  /** Whether the search field is left out. */
  declare hideSearch: boolean | undefined;
  /** Whether the filters are left out. */
  declare hideFacets: boolean | undefined;
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
  declare words: OwnWords<Words & DetailWords>;
  /** A client to ask instead of one made from `api`. */
  declare client: { datasets: Source } | undefined;

  #setting = new Setting(this);
  #later = new LaterPart(this, loadLater);
  #announcer = new Announcer(this);
  #telling = new Telling(this, this.#announcer);
  #place = new UrlState(this, choiceNames);
  #field = new SearchField(this, this.#place, anew);
  #language = new Language<Words>(this, words, (tag) =>
    loadChunk(`dataset-list.${tag}`, () => import(`./dataset-list.words.${tag}.ts`)),
  );
  #catalogue = new Catalogue(this, () => ({
    source: this.client?.datasets ?? sourceAt(this.#setting.api, this.#language.tag),
    filters: this.#filters,
    choice: this.#place.values,
    limit: this.#setting.limit,
    facets: !this.hideFacets,
    later: this.#later.fetch,
  }));

  #everything = 0;
  #filtersShown = false;
  #tip: unknown;

  override willUpdate(): void {
    this.#setting.read(20);
    for (const name of fixedNames)
      this.#setting.heed(
        this.#catalogue.list.error,
        name,
        this[name],
        this.#later.code?.allowed[name],
        name === 'query' ? 'q' : name,
      );
  }

  override render(): TemplateResult {
    return html`${this.#isReady ? this.#frame() : before(this, this.#catalogue.list, this.#language, this.#setting)}${this.#announcer.region()}`;
  }

  override updated(): void {
    const view = this.#view;
    const { list, opened } = this.#catalogue;
    const { value, error } = list;
    const isNew = this.#announcer.count(value, (page) => countText(page, view));
    if (isNew && !view.narrowed) this.#everything = value?.total ?? 0;
    const rare = view.picked[0] || value?.ranked || value?.total === 0 || refusedParameters(error)[0];
    this.#later.want(rare);
    this.#telling.tell(list, !value?.total, [opened], this.#language.words);
    this.#place.forget(error);
    if (this.#isReady && !opened.busy) this.#later.follow(this.#place.values.dataset ?? '');
  }

  get #filters(): View['filters'] {
    return filtersOf(this.#place.values, this);
  }

  /** Whether there is more to show than what the page has put inside. */
  get #isReady(): boolean {
    const { list, facets, opened } = this.#catalogue;
    // The filters stand beside the list: it comes with them, so that it does not move when they do.
    const answered = this.hideFacets || facets.value || facets.error;
    return !!answered && !this.#later.precedes(opened) && isReady(this, list, this.#language);
  }

  #toggle = (name: FacetName, value: string): void =>
    this.#field.choose(toggled(this.#place.values, name, value));

  #reset = (keepWords?: boolean): void =>
    this.#field.choose(keepWords ? { ...cleared, q: this.#place.values.q } : cleared);

  #press = ({ key, target }: KeyboardEvent): void => {
    const busy = target instanceof HTMLInputElement || this.renderRoot.querySelector(':popover-open');
    if (key === 'Escape' && this.#place.values.dataset && !busy) this.#field.choose(closed);
  };

  #toggleFilters = (): void => {
    this.#filtersShown = !this.#filtersShown;
    this.requestUpdate();
  };

  get #view(): View {
    const filters = this.#filters;
    const choice = this.#place.values;
    const facets = freeFacets(this);
    const picked = pickedIn(choice, facets);
    return {
      language: this.#language,
      words: this.#language.words,
      level: this.#setting.level,
      limit: this.#setting.limit,
      api: this.#setting.api,
      later: this.#later.code,
      filters,
      choice,
      choose: this.#field.choose,
      href: (patch) => this.#place.href(patch),
      picked,
      toggle: this.#toggle,
      reset: this.#reset,
      narrowed: !!filters.q || !!picked[0],
      facets,
      label: this.#catalogue.label,
      open: this.#titleLink,
      languageOf: contentLanguage,
      licence: this.#licence,
      pageLink: this.#pageLink,
    };
  }

  #frame(): TemplateResult {
    return html`<div class="frame" part="frame" lang=${this.#language.tag} dir=${this.#language.dir} @keydown=${this.#press}>
      <div class="top row"><slot name="heading"></slot>${this.hideSearch ? nothing : this.#searchField()}</div>
      ${misuse(this.#setting.wrong, this.#language)}
      ${this.#content()}
      <div id="tip" part="tip" popover>${this.#tip}</div>
    </div>`;
  }

  #searchField(): TemplateResult {
    const { words, count } = this.#language;
    const { q } = this.#filters;
    return html`<form class="search end" part="search" role="search" @submit=${this.#field.search} @input=${this.#field.search}>
      <input type="search" maxlength="500" aria-label=${words.search} .value=${q ?? ''}
        placeholder=${this.#everything ? count(words.searchIn, this.#everything) : words.search} />
      <button aria-label=${words.search}>${icon('search')}</button>
    </form>`;
  }

  /** The dataset that is open, or the list, also where that dataset can not be shown. */
  #content(): unknown {
    const { list, facets, opened } = this.#catalogue;
    const { dataset } = this.#place.values;
    if (dataset && this.#later.code) return this.#later.code.opened(opened, this.#view);
    const answer = this.hideFacets || facets.error ? undefined : facets.value;
    return html`${dataset && opened.error ? trouble(opened, this.#language, this.#setting.api) : nothing}
      <div class="columns">
        ${answer && filterPanel(answer, this.#filtersShown, this.#toggleFilters, this.#view)} ${results(list, this.#view)}
      </div>`;
  }

  #titleLink = (dataset: Dataset, content: unknown, main = false): TemplateResult => {
    const choice = { dataset: dataset.id };
    const go = () => {
      const event = new DatasetSelectEvent(dataset);
      if (this.dispatchEvent(event)) this.#field.choose(choice);
    };
    return way(this.#place.href(choice), content, go, { id: main && `open-${dataset.id}` });
  };

  #pageLink: PageLink = (page, content, name, current) => {
    const choice = { page: page > 1 ? `${page}` : undefined };
    const go = () => {
      this.#field.choose(choice);
      this.renderRoot.querySelector<HTMLElement>('.count')?.focus();
    };
    return way(this.#place.href(choice), content, go, { name, current });
  };

  #licence = (license: License): TemplateResult => {
    const { words, fill } = this.#language;
    return html`<button type="button" class="link tight" popovertarget="tip"
      aria-label=${fill(words.aboutLicence, license)} @click=${() => this.#explain(license)}>${license.name}${icon('info')}</button>`;
  };

  async #explain(license: License): Promise<void> {
    const { explanation } = await this.#later.fetch().catch(() => ({ explanation: () => license.url }));
    this.#tip = explanation(license, this.#view);
    this.requestUpdate();
  }
}

const closed = { dataset: undefined };

declare global {
  interface HTMLElementTagNameMap {
    'opennrw-dataset-list': DatasetList;
  }
}
