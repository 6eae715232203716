import type { AwardEntryList } from '@opennrw/sdk';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { Announcer } from '../core/announcer.ts';
import { loadChunk } from '../core/chunks.ts';
import { frameStyles } from '../core/frame.styles.ts';
import { ownImage } from '../core/image.ts';
import { Language, type OwnWords } from '../core/language.ts';
import { LaterPart } from '../core/later-part.ts';
import { before, isReady, misuse, trouble } from '../core/notices.ts';
import { lastPage, type PageLink, pages } from '../core/pages.ts';
import { pageNumber } from '../core/part.ts';
import { type Given, Setting } from '../core/setting.ts';
import { Telling } from '../core/telling.ts';
import { type Patch, UrlState } from '../core/url-state.ts';
import { way } from '../core/way.ts';
import { AwardEntrySelectEvent } from './award-entry-select-event.ts';
import { styles } from './award-showcase.styles.ts';
import { type Words, words } from './award-showcase.words.ts';
import { filterRow, rounds } from './cards.ts';
import type { DetailWords } from './detail.words.ts';
import { callsOf, choiceNames, filtersOf, fixedNames, freeFacets } from './filters.ts';
import { loadLater, Showcase, type Source, sourceAt, type Wish } from './showcase.ts';
import type { View } from './view.ts';

/**
 * An award: its winners first, with image and the jury's reason, everything that competed, who judged and by what; and
 * the call for entries while it is open. Rounds follow one another, the newest first.
 *
 * What stands inside the element is shown until the first data are there, without JavaScript, and when the API has
 * never answered. Images of other servers than the API's and the page's own are links, so that nobody else hears of the visit.
 *
 * @example
 * <opennrw-award-showcase organizer="kreis-wesel"><a href="https://www.kreis-wesel.de/">Preise des Kreises</a></opennrw-award-showcase>
 *
 * @tag opennrw-award-showcase
 *
 * @attr {string} preset - What is chosen at first, in the words of the address: `year:2026`. The address wins.
 *
 * @fires {AwardEntrySelectEvent} award-entry-select - A visitor has chosen an entry. Cancel it to show it in your own way.
 * @fires {OpenNrwStateEvent} opennrw-state - The state that is shown has changed: loading, full, empty, stale, failed.
 * @fires {OpenNrwErrorEvent} opennrw-error - The data or the words could not be had; `detail.code` says why.
 *
 * @slot - Content until the first data are there. A `<time datetime>` directly inside says how old it is.
 * @slot heading - A heading beside the filters.
 * @slot empty - What to say when nothing was found.
 *
 * @csspart frame - Everything.
 * @csspart filters - The filters.
 * @csspart call - A call for entries that is open.
 * @csspart round - One round.
 * @csspart cards - The entries of a round.
 * @csspart card - One entry.
 * @csspart result - What the jury decided, and the category.
 * @csspart image - The image of an entry.
 * @csspart title - The title of a round or an entry.
 * @csspart links - The ways out of an entry.
 * @csspart audience - Who won the public vote.
 * @csspart detail - One entry or round, opened.
 * @csspart reason - The jury's reason.
 * @csspart pages - The page numbers.
 * @csspart notice - A failure, the age of older data, a wrong attribute.
 *
 * @cssproperty [--opennrw-accent=currentColor] - Links and the focus ring.
 * @cssproperty [--opennrw-surface=transparent] - The background.
 * @cssproperty [--opennrw-surface-raised=3 % of currentColor] - The background of cards.
 * @cssproperty [--opennrw-line=15 % of currentColor] - Lines between things.
 * @cssproperty [--opennrw-muted=currentColor] - Text of second rank.
 * @cssproperty [--opennrw-warning=currentColor] - The edge of a failure and of older data.
 * @cssproperty [--opennrw-radius=4px] - Rounding of cards, images and fields.
 * @cssproperty [--opennrw-space=0.25rem] - The unit of all distances.
 * @cssproperty [--opennrw-measure=65ch] - The longest line of running text.
 */
export class AwardShowcase extends LitElement {
  static override styles = [frameStyles, styles];

  static override properties = {
    organizer: {},
    organization: {},
    within: {},
    programme: {},
    kind: {},
    year: {},
    category: {},
    limit: {},
    headingLevel: { attribute: 'heading-level' },
    hideFilters: { attribute: 'hide-filters', type: Boolean },
    api: {},
    state: {},
    stateKey: { attribute: 'state-key' },
    words: {},
    client: { attribute: false },
  };

  /** Slug of the organization that gives the award, or several separated by commas. */
  declare organizer: Given;
  /** Slug of the organization whose entries are shown, or several separated by commas. */
  declare organization: Given;
  /** Beginning of a Regionalschlüssel (ARS), or slug of a Verbund, whose entries are shown. */
  declare within: Given;
  /** Slug of an award through all its rounds. */
  declare programme: Given;
  /**
   * `award` or `pitch`.
   * @values award, pitch
   */
  declare kind: Given;
  /** Year of the round, or several separated by commas. */
  declare year: Given;
  /** Code of a category. */
  declare category: Given;
  /**
   * Entries per page, 1 to 100.
   * @range 1 100
   * @default 24
   */
  declare limit: Given | number;
  /**
   * Level of the headings of rounds, 1 to 5; entries are one below.
   * @range 1 5
   * @default 3
   */
  declare headingLevel: Given | number;
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
  declare words: OwnWords<Words & DetailWords>;
  /** A client to ask instead of one made from `api`. */
  declare client: Source | undefined;

  #setting = new Setting(this);
  #later = new LaterPart(this, loadLater);
  #announcer = new Announcer(this);
  #telling = new Telling(this, this.#announcer);
  #place = new UrlState(this, choiceNames);
  #language = new Language<Words>(this, words, (tag) =>
    loadChunk(`award-showcase.${tag}`, () => import(`./award-showcase.words.${tag}.ts`)),
  );
  #showcase = new Showcase(this, () => this.#wish);

  override willUpdate(): void {
    const setting = this.#setting;
    setting.read(24, 5);
    for (const name of fixedNames)
      setting.heed(this.#showcase.list.error, name, this[name], this.#later.code?.allowed(name));
  }

  override render(): TemplateResult {
    return html`${this.#isReady ? this.#frame() : before(this, this.#showcase.list, this.#language, this.#setting)}${this.#announcer.region()}`;
  }

  override updated(): void {
    const { list, opened } = this.#showcase;
    const { value } = list;
    this.#announcer.count(value, this.#count);
    this.#telling.tell(list, !value?.total, [opened], this.#language.words);
    this.#later.want(this.#open || value?.items.length === 0 || this.#setting.wrong[0]);
    this.#place.forget(list.error);
    if (this.#isReady && !opened.busy) this.#later.follow(this.#open);
  }

  get #isReady(): unknown {
    const { list, facets, calls, opened } = this.#showcase;
    const answered = (facets.value || facets.error) && (calls.value || calls.error);
    return answered && !this.#later.precedes(opened) && isReady(this, list, this.#language);
  }

  get #wish(): Wish {
    const { values } = this.#place;
    const { api, limit } = this.#setting;
    const filters = filtersOf(values, this);
    return {
      source: this.client ?? sourceAt(api, this.#language.tag),
      list: { ...filters, limit, offset: (pageNumber(values.page) - 1) * limit || undefined },
      facets: filters,
      calls: callsOf(this),
      opened: this.#open ? values : undefined,
      later: this.#later.fetch,
    };
  }

  #count = ({ total }: AwardEntryList): string => this.#language.count(this.#language.words.entries, total);

  #choose = (patch: Patch): void => this.#place.set(patch);

  /** The id of the entry or round that is opened; empty where none is. */
  get #open(): string {
    const { entry, round } = this.#place.values;
    return entry ?? round ?? '';
  }

  get #view(): View {
    const { words } = this.#language;
    return {
      language: this.#language,
      words,
      level: this.#setting.level,
      api: this.#setting.api,
      choice: this.#place.values,
      choose: this.#choose,
      to: this.#to,
      later: this.#later.code,
      result: ({ decision }) => (decision ? words.results[decision.result] : words.entered),
      image: ({ image }) => ownImage(image?.url, this.#setting.api),
      facets: this.#showcase.facets.value?.facets,
      open: this.#entryLink,
      about: this.#roundLink,
    };
  }

  #frame(): TemplateResult {
    const { facets, opened } = this.#showcase;
    const view = this.#view;
    const later = this.#open && this.#later.code;
    return html`<div class="frame" part="frame" lang=${this.#language.tag} dir=${this.#language.dir}>
      <div class="top row">
        <slot name="heading"></slot>
        ${!later && facets.value && !this.hideFilters ? filterRow(facets.value, freeFacets(this), view) : nothing}
      </div>
      ${misuse(this.#setting.wrong, this.#language)} ${later ? later.opened(opened, view) : this.#list(view)}
    </div>`;
  }

  /** The list, also where what is to be opened can not be shown. */
  #list(view: View): TemplateResult {
    const { list, calls, opened } = this.#showcase;
    const page = list.state === 'failed' ? undefined : list.value;
    const last = lastPage(page?.total ?? 0, this.#setting.limit);
    const bad = this.#open && opened.error ? opened : list;
    return html`<div aria-busy=${list.busy}>
      ${calls.value?.items.map((award) => this.#later.code?.call(award, view))}
      <b class="count" tabindex="-1">${page && this.#count(page)}</b>
      ${bad.state === 'full' ? nothing : trouble(bad, this.#language, this.#setting.api)}
      ${page && (page.items.length ? rounds(page, view) : this.#later.code?.nothingFound(view))}
      ${pages(pageNumber(this.#place.values.page), last, this.#pageLink, this.#language)}
    </div>`;
  }

  /** The way to another choice; `first` may call it off. */
  #to: View['to'] = (patch, content, more, first = () => true) =>
    way(this.#place.href(patch), content, () => first() && this.#choose(patch), more);

  #entryLink: View['open'] = (entry, content, main = false) =>
    this.#to({ entry: entry.id }, content, { id: main && `open-${entry.id}` }, () =>
      this.dispatchEvent(new AwardEntrySelectEvent(entry)),
    );

  #roundLink: View['about'] = (round, name) => {
    const { about } = this.#language.words;
    return this.#to({ entry: undefined, round }, about, { id: `open-${round}`, name: `${about}: ${name}` });
  };

  #pageLink: PageLink = (page, content, name, current) =>
    this.#to({ page: page > 1 ? `${page}` : undefined }, content, { name, current }, () => {
      this.renderRoot.querySelector<HTMLElement>('.count')?.focus();
      return true;
    });
}

declare global {
  interface HTMLElementTagNameMap {
    'opennrw-award-showcase': AwardShowcase;
  }
}
