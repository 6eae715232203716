import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { OpenNrwErrorEvent } from './events.ts';
import { languages } from './languages.ts';
import type { Given } from './setting.ts';

/**
 * The language of a widget: its words, its plurals, its dates and numbers.
 *
 * The nearest `lang` decides, across shadow roots; German where there is none or where nobody has translated yet.
 * German words come with the widget, those of other languages are fetched when a page asks for them. Single words may
 * come from the page, as a property or as JSON in the attribute `words`.
 */
export class Language<Words extends Locale> implements ReactiveController {
  /** What the visitor reads: the words of `tag`, single ones replaced by the page. */
  words: Words;
  /** The language that the page asks for and that we speak: `de`, `de-simple`. Known at once, before its words are. */
  tag = 'de';
  /** Whether the words of `tag` are there (or will never be). */
  ready = false;
  /** Why the words could not be fetched: the German ones stand in. */
  error: unknown;

  #host: LanguageHost<Words>;
  #german: Words;
  #loaded: Words | undefined;
  #load: Translations<Words>;
  #watch = new MutationObserver(() => this.#choose());

  constructor(host: LanguageHost<Words>, german: Words, load: Translations<Words>) {
    this.words = this.#german = german;
    this.#load = load;
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    for (const node of around(this.#host))
      if (!(node instanceof Element)) this.#watch.observe(node, { subtree: true, attributeFilter: ['lang'] });
    this.#choose();
  }

  hostDisconnected(): void {
    this.#watch.disconnect();
  }

  hostUpdate(): void {
    const host = this.#host;
    if (typeof host.words === 'string') host.words = this.#read(host.words);
    this.words = { ...this.#german, ...this.#loaded, ...host.words };
  }

  /** Where the lines of these words begin, whatever the page does. */
  get dir(): string {
    return this.words.dir;
  }

  /** `{name}` in a text replaced by its value. */
  fill = (text: string, values: Record<string, unknown>): string =>
    `${text}`.replace(/\{(\w+)\}/g, (_, name: string) => `${values[name]}`);

  /** The plural form for `n`, with `{n}` written as a number of this language. */
  count = (forms: Plural, n: number): string =>
    // A page's own words may be one text for all numbers.
    this.fill(forms[new Intl.PluralRules(this.words.locale).select(n)] ?? forms.other ?? forms, {
      n: this.number(n),
    });

  /** 1752 → `1.752`. */
  number = (n: number, format?: Intl.NumberFormatOptions): string =>
    new Intl.NumberFormat(this.words.locale, format).format(n);

  /** 2100000 bytes → `2,1 MB`, in steps of 1000. */
  bytes = (size: number): string => {
    const step = Math.min(3, Math.floor(Math.log10(size) / 3));
    const unit = `${['', 'kilo', 'mega', 'giga'][step]}byte`;
    return this.number(size / 1e3 ** step, { style: 'unit', unit, maximumFractionDigits: step > 1 ? 1 : 0 });
  };

  /** A date as precise as it was given: `2014`, `2014-11`, `2015-01-21`, or an instant (shown in German time). */
  date = (given: string): string => {
    const instant = given.length > 4 && Date.parse(given);
    if (!instant) return given;
    const day = given.length > 7 ? 'numeric' : undefined;
    return this.#moment(instant, { day, timeZone: given.length > 10 ? germanTime : 'UTC' });
  };

  /** An instant (ms since 1970) with weekday and minute, in German time: `Mo., 23. Nov. 2026, 14:05`. */
  time = (instant: number): string =>
    this.#moment(instant, {
      weekday: 'short',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      timeZone: germanTime,
    });

  #moment(instant: number, format: Intl.DateTimeFormatOptions): string {
    return new Intl.DateTimeFormat(this.words.locale, { month: 'short', year: 'numeric', ...format }).format(
      instant,
    );
  }

  /** What the page gives as an attribute; nothing, and a warning for the webmaster, where that is no JSON. */
  #read(json: string): Partial<Words> | undefined {
    try {
      // What is null would not be a word.
      return JSON.parse(json, (_, word) => word ?? undefined);
    } catch (error) {
      console.warn(`<${this.#host.localName}> does not understand words='${json}': ${error}`);
      return undefined;
    }
  }

  async #choose(): Promise<void> {
    const tag = spoken(closestLang(this.#host));
    if (this.ready && tag === this.tag) return;
    this.tag = tag;
    this.#host.requestUpdate();
    let error: unknown;
    const load = tag === 'de' ? undefined : this.#load(tag);
    const loaded = await load?.catch((reason) => {
      error = reason;
    });
    if (tag !== this.tag) return;
    this.#loaded = loaded?.words;
    this.error = error;
    this.ready = true;
    if (error) this.#host.dispatchEvent(new OpenNrwErrorEvent('words-not-loaded', error));
    this.#host.requestUpdate();
  }
}

/** The language of ours that a page's `lang` comes to: `en-GB` → `en`, `de-AT` → `de`; German for those we do not speak. */
export function spoken(lang: string): string {
  const asked = lang.toLowerCase().split(/[-_]/);
  return languages.findLast((tag) => tag.split('-').every((subtag) => asked.includes(subtag))) ?? 'de';
}

/** The `lang` that holds for an element, looked for upwards and across shadow roots; an empty string without any. */
export const closestLang = (element: Element): string =>
  around(element).flatMap((node) => (node instanceof HTMLElement && node.lang) || [])[0] ?? '';

/** What every words file has: the locale by which `Intl` writes dates and numbers, and `ltr` or `rtl`. */
export interface Locale {
  locale: string;
  dir: string;
}

/** The forms of a countable thing; `other` is always there, some languages need more of them than German. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Single words of the page's own; a text is JSON, from an attribute. */
export type OwnWords<Words> = Partial<Words> | Given;

/** How the words of a language other than German are fetched. */
export type Translations<Words> = (tag: string) => Promise<{ words: Words }>;

type LanguageHost<Words> = ReactiveControllerHost & Element & { words: OwnWords<Words> };

const germanTime = 'Europe/Berlin';

/** A node and everything around it, outwards and across shadow roots, up to the document. */
const around = (node: Node | null): Node[] =>
  node ? [node, ...around(node instanceof ShadowRoot ? node.host : node.parentNode)] : [];
