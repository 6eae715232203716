import type { Cockpit, CockpitFilter } from '@opennrw/sdk';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { Announcer } from '../core/announcer.ts';
import { loadChunk } from '../core/chunks.ts';
import { Data } from '../core/data.ts';
import { frameStyles } from '../core/frame.styles.ts';
import { icon } from '../core/icons.ts';
import { Language, type OwnWords } from '../core/language.ts';
import { before, isReady, misuse, skeleton, trouble } from '../core/notices.ts';
import { type Given, Setting } from '../core/setting.ts';
import { asking } from '../core/source.ts';
import { Telling } from '../core/telling.ts';
import { UrlState } from '../core/url-state.ts';
import { way } from '../core/way.ts';
import { styles } from './cockpit-gauge.styles.ts';
import { type Words, words } from './cockpit-gauge.words.ts';
import type { DetailWords } from './detail.words.ts';
import { pathOf } from './gauge.ts';
import { footnotes, gauge, numbers, tiles } from './overview.ts';
import { type Source, sourceAt, type Wish } from './source.ts';
import { table } from './table.ts';
import { closed, held, past, type View } from './view.ts';
import type { WishWords } from './wishes.words.ts';

/**
 * How far open data and the agreement have come: four gauges, each with its numbers, and behind each number the datasets,
 * measures or checks that it is made of.
 *
 * What stands inside the element is shown until the first data are there, without JavaScript, and when the API has
 * never answered.
 *
 * @example
 * <opennrw-cockpit-gauge organization="bonn" variant="tiles"></opennrw-cockpit-gauge>
 *
 * @tag opennrw-cockpit-gauge
 *
 * @attr {string} preset - What is chosen at first, in the words of the address: `view:measures`. The address wins.
 *
 * @fires {OpenNrwStateEvent} opennrw-state - The state that is shown has changed: loading, full, empty, stale, failed.
 * @fires {OpenNrwErrorEvent} opennrw-error - The data or the words could not be had; `detail.code` says why.
 *
 * @slot - Content until the first data are there. A `<time datetime>` directly inside says how old it is.
 * @slot heading - A heading above.
 *
 * @csspart frame - Everything.
 * @csspart gauge - One gauge with its sentence.
 * @csspart title - A heading.
 * @csspart table - Numbers as a table.
 * @csspart detail - What is behind a number, opened.
 * @csspart item - One dataset or measure in it.
 * @csspart pages - The page numbers.
 * @csspart footnotes - Who is counted, and until when the agreement held.
 * @csspart footer - Method, file and table.
 * @csspart notice - A failure, the age of older data, a wrong attribute.
 *
 * @cssproperty [--opennrw-accent=currentColor] - Links, the focus ring, the ink of gauges.
 * @cssproperty [--opennrw-surface=transparent] - The background.
 * @cssproperty [--opennrw-surface-raised=3 % of currentColor] - The background of a gauge.
 * @cssproperty [--opennrw-line=15 % of currentColor] - Lines between things.
 * @cssproperty [--opennrw-muted=currentColor] - Text of second rank.
 * @cssproperty [--opennrw-warning=currentColor] - The edge of a failure and of older data.
 * @cssproperty [--opennrw-radius=4px] - Rounding of gauges.
 * @cssproperty [--opennrw-space=0.25rem] - The unit of all distances.
 * @cssproperty [--opennrw-measure=65ch] - The longest line of running text.
 */
export class CockpitGauge extends LitElement {
  static override styles = [frameStyles, styles];

  static override properties = {
    organization: {},
    within: {},
    variant: {},
    indicator: {},
    requests: { type: Boolean },
    headingLevel: { attribute: 'heading-level' },
    api: {},
    state: {},
    stateKey: { attribute: 'state-key' },
    words: {},
    client: { attribute: false },
  };

  /** Slug of the organization that is looked at, or several separated by commas. Default: the whole Land. */
  declare organization: Given;
  /** Beginning of a Regionalschlüssel (ARS), or slug of a Verbund. */
  declare within: Given;
  /**
   * `tiles` (all four gauges), `gauge` (one), `table`, `measures` or `trend`.
   * @values tiles, gauge, table, measures, trend
   * @default tiles
   */
  declare variant: Given;
  /**
   * The gauge of variant `gauge`: `decision`, `opening`, `metadata-quality` or `implementation`.
   * @values decision, opening, metadata-quality, implementation
   * @default opening
   */
  declare indicator: Given;
  /** Whether visitors may leave a wish for a dataset; only where the cockpit is about one organization, which reads them. */
  declare requests: boolean | undefined;
  /**
   * Level of the headings, 1 to 6.
   * @range 1 6
   * @default 3
   */
  declare headingLevel: Given | number;
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
  declare words: OwnWords<Words & DetailWords & WishWords>;
  /** A client to ask instead of one made from `api`. */
  declare client: { cockpit: Source } | undefined;

  #setting = new Setting(this);
  #announcer = new Announcer(this);
  #telling = new Telling(this, this.#announcer);
  #place = new UrlState(this, ['view', 'status', 'page']);
  #language = new Language<Words>(this, words, (tag) =>
    loadChunk(`cockpit-gauge.${tag}`, () => import(`./cockpit-gauge.words.${tag}.ts`)),
  );
  #figures = new Data(
    this,
    () => asking(this.#source, this.#filter),
    (source: Source, filter: CockpitFilter, signal) => source.get(filter, { signal, staleIfError: true }),
  );
  #opened = new Data(
    this,
    () => asking(this.#source, this.#wish.view ? this.#wish : undefined),
    async (source: Source, wish: Wish, signal) => {
      const part = await (wish.view === 'wish' ? loadWishes() : loadDetail());
      return { draw: await part.open(source, wish, signal) };
    },
  );

  #followed: string | undefined;

  override willUpdate(): void {
    const setting = this.#setting;
    setting.read(1);
    for (const name of ['variant', 'indicator'] as const)
      if (this[name] && !allowed[name].split(', ').includes(this[name]))
        setting.refuse(name, this[name], allowed[name]);
    for (const name of ['organization', 'within'] as const)
      setting.heed(this.#figures.error, name, this[name], allowed[name]);
  }

  override render(): TemplateResult {
    const { value } = this.#figures;
    // A page that begins with what is behind the numbers does not show something else first.
    const beginning = this.#wish.view && this.#followed === undefined;
    const answered = !beginning || this.#opened.value || this.#opened.error;
    const shown = value && answered && isReady(this, this.#figures, this.#language);
    return html`${shown ? this.#frame(value) : before(this, this.#figures, this.#language, this.#setting)}${this.#announcer.region()}`;
  }

  override updated(): void {
    const empty = this.#figures.value?.indicators.every(({ status }) => status !== 'ok');
    this.#telling.tell(this.#figures, empty, [this.#opened], this.#language.words);
    this.#followOpening();
  }

  get #source(): Source | undefined {
    return this.client?.cockpit ?? sourceAt(this.#setting.api, this.#language.tag);
  }

  get #filter(): CockpitFilter {
    return { organization: this.organization || undefined, within: this.within || undefined };
  }

  /** What is to be seen behind the numbers: what the visitor has opened, or what the page asks for from the start. */
  get #wish(): Wish {
    const { view = '', status, page } = this.#place.values;
    const [variant = ''] = /^(measures|trend)$/.exec(this.variant ?? '') ?? [];
    const known = views.includes(view) || (view === 'wish' && this.requests) ? view : variant;
    return {
      view: known,
      status,
      page: Math.max(1, Math.trunc(Number(page)) || 1),
      filter: this.#filter,
    };
  }

  get #view(): View {
    return {
      language: this.#language,
      words: this.#language.words,
      level: this.#setting.level,
      titled: !!this.#place.values.view || !this.querySelector(':scope > [slot=heading]'),
      api: this.#setting.api,
      choice: this.#place.values,
      percent: (value) => this.#language.number(value, { style: 'percent', maximumFractionDigits: 0 }),
      past,
      table,
      held,
      path: pathOf,
      link: this.#link,
      wishes: this.requests,
      say: (text) => this.#announcer.say(text),
      focus: this.#focus,
      redraw: () => {
        this.requestUpdate();
        return this.updateComplete;
      },
    };
  }

  #link: View['link'] = (patch, content, current, name) =>
    way(this.#place.href(patch), content, () => this.#place.set(patch), {
      current,
      ...(name && { name }),
      id: !this.#wish.view && `to-${patch.view}`,
    });

  #close = (): void => this.#place.set(closed);

  /** What is being written is not thrown away by Escape. */
  #press = ({ key, target }: KeyboardEvent): void => {
    if (key === 'Escape' && this.#place.values.view && !(target instanceof HTMLTextAreaElement))
      this.#close();
  };

  #focus = (selector: string): void => this.renderRoot.querySelector<HTMLElement>(selector)?.focus();

  /** Moves the focus to what was opened, and back to the way there when it was closed; not when the page loads. */
  #followOpening(): void {
    const { view = '', status, page } = this.#place.values;
    const now = [view, status, page].join();
    const before = this.#followed;
    if (this.#opened.busy || !this.#figures.value || now === before) return;
    this.#followed = now;
    if (before !== undefined) this.#focus(view ? '.title' : `#to-${before.split(',')[0]}`);
  }

  #frame(cockpit: Cockpit): TemplateResult {
    const { state } = this.#figures;
    return html`<div class="frame" part="frame" lang=${this.#language.tag} dir=${this.#language.dir} @keydown=${this.#press}>
      <slot name="heading"></slot>
      ${misuse(this.#setting.wrong, this.#language)}
      ${state === 'stale' || state === 'failed' ? trouble(this.#figures, this.#language, this.#setting.api) : nothing}
      ${this.#wish.view ? this.#behind(cockpit) : this.#overview(cockpit)}
      ${this.#footer(cockpit)}
    </div>`;
  }

  #overview(cockpit: Cockpit): TemplateResult {
    if (this.variant === 'table') return numbers(cockpit, this.#view);
    if (this.variant !== 'gauge') return tiles(cockpit, this.#view);
    const one =
      cockpit.indicators.find(({ code }) => code === (this.indicator || 'opening')) ?? cockpit.indicators[0];
    return html`<div class="tile single" part="gauge">${one ? gauge(one, cockpit, this.#view) : nothing}</div>`;
  }

  #behind(cockpit: Cockpit): TemplateResult {
    const { value, error, state, busy } = this.#opened;
    const isOpened = this.#place.values.view;
    return html`${isOpened ? way(this.#place.href(closed), html`${icon('previous')}${this.#language.words.back}`, this.#close, { id: 'back' }) : nothing}
      <div aria-busy=${busy}>
        ${value && !error ? value.draw(cockpit, this.#view) : nothing}
        ${state === 'loading' ? skeleton(true) : nothing}
      </div>
      ${error ? trouble(this.#opened, this.#language, this.#setting.api) : nothing}`;
  }

  #footer(cockpit: Cockpit): TemplateResult {
    const { words: say } = this.#language;
    const view = this.#view;
    return html`<footer part="footer">
      ${footnotes(cockpit, view)}
      ${this.#wish.view || this.variant === 'table' ? nothing : html`<details><summary>${say.numbers}</summary>${numbers(cockpit, view)}</details>`}
      <p class="row">
        ${view.link({ ...closed, view: 'method' }, say.method)}
        ${this.requests && cockpit.scope.organization ? view.link({ ...closed, view: 'wish' }, say.wish) : nothing}
        ${cockpit.trend[0] ? view.link({ ...closed, view: 'trend' }, say.trend) : nothing}
        ${this.#setting.api ? html`<a href=${`${this.#setting.api}v1/${fileOf(this.#wish)}`}>CSV${icon('download')}</a>` : nothing}
      </p>
    </footer>`;
  }
}

const loadDetail = (): Promise<typeof import('./detail.ts')> =>
  loadChunk('cockpit-gauge.detail', () => import('./detail.ts'));

const loadWishes = (): Promise<typeof import('./wishes.ts')> =>
  loadChunk('cockpit-gauge.wishes', () => import('./wishes.ts'));

/** The CSV file of what is to be seen, from the address of the API on. */
function fileOf({ view, status, filter }: Wish): string {
  const files: Record<string, [file: string, asked: object]> = {
    measures: ['measures', { agreement: status }],
    datasets: ['cockpit/inventory', { ...filter, status }],
    open: ['cockpit/inventory', { ...filter, status: 'available' }],
    quality: ['cockpit/quality', { ...filter, failing: status }],
    trend: ['cockpit/snapshots', filter],
  };
  const [file, asked] = files[view] ?? ['cockpit', filter];
  const query = new URLSearchParams(
    Object.entries(asked).flatMap(([name, value]) => (value ? [[name, String(value)]] : [])),
  );
  return `${file}.csv${query.size ? `?${query}` : ''}`;
}

/** What can be opened behind the numbers. */
const views = ['datasets', 'open', 'quality', 'measures', 'method', 'trend'];

/** For the webmaster's console. */
const allowed = {
  variant: 'tiles, gauge, table, measures, trend',
  indicator: 'decision, opening, metadata-quality, implementation',
  organization: 'slugs from <api>/v1/organizations',
  within: 'the beginning of an ARS, or the slug of a Verbund',
};

declare global {
  interface HTMLElementTagNameMap {
    'opennrw-cockpit-gauge': CockpitGauge;
  }
}
