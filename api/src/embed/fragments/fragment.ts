/**
 * What stands inside an element of ours for readers without JavaScript, for search engines, and until the widget is
 * there: made from the same attributes as the element has, by one kind of fragment per widget (`fragments.ts`).
 */
import { dayOf, endOfDay } from '@opennrw/rules/german-time';
import { z } from 'zod';
import type { Language } from '../../http/language.ts';
import { Problem } from '../../http/problem.ts';
import { misfit } from '../../http/router.ts';
import type { Edges } from '../../http/world.ts';
import type { Directory } from '../../organizations/directory.ts';
import { html, json, type Markup } from '../../pages/markup.ts';
import { type Telling, tellingIn } from './telling.ts';

/** What the page says by attributes, and besides: `heading` for the slot, `lang` as the page's language. */
export interface Asked {
  /** The attributes that the element itself gets, by name, as they were written. */
  attributes: Readonly<Record<string, string>>;
  /** What is chosen at first, by the short names that the widget writes into the address. */
  choice: Readonly<Record<string, string>>;
  heading: string | null;
  /** Level of the headings inside, 1 to 6. */
  level: number;
  language: Language;
}

/** Where links lead: everything but the data may stand elsewhere on another page. */
export interface Place {
  /** The way before `v1/…`: an address for other sites, relative on our own pages. */
  root: string;
  /** Where the same widget stands alone with another choice, for example `{ dataset: '…' }`. */
  to: (choice: Readonly<Record<string, string>>) => string;
}

/** A fragment, ready to be set into a page. */
export interface Fragment {
  /** What it shows, for a page of its own. */
  title: string;
  /** Heading, list with links, licences, time of the state, JSON-LD. */
  markup: Markup;
  /** The next instant (ms since 1970) at which time alone changes it. */
  changesAt: number;
}

/** What one kind draws; heading, time and JSON-LD are the same for all. */
export interface Drawn {
  title: string;
  content: Markup;
  /** The records shown, in terms of schema.org. */
  linked: readonly object[];
  changesAt?: number;
}

/** What a kind gets to draw from. */
export interface Wish<Attributes, Choice> extends Asked {
  own: Attributes;
  chosen: Choice;
  telling: Telling;
  place: Place;
}

/** One kind of fragment, named as the element without `opennrw-`. */
export interface FragmentKind {
  name: string;
  /** Names of the attributes that the element understands. */
  attributes: readonly string[];
  /** @returns a function that reads a query; @throws {Problem} 400 with a fault per parameter */
  open: (edges: Edges) => (query: Query, language: Language) => Reading;
}

export type Query = Readonly<Record<string, string>>;

/** A question that was understood. */
export interface Reading {
  asked: Asked;
  /** @throws {Problem} for what does not exist */
  draw: (place: Place) => Promise<Fragment>;
}

interface Kind<Own extends z.ZodObject, Choice extends z.ZodType> {
  name: string;
  /** The attributes of this widget alone. */
  attributes: Own;
  /** What can be chosen in it, by short name. */
  choices: Choice;
  /** The last level of headings that leaves room for those inside. */
  deepest?: number;
  open: (edges: Edges) => (wish: WishFor<Own, Choice>) => Promise<Drawn>;
}

/** What a kind gets whose attributes and choices have these schemas. */
export type WishFor<Own extends z.ZodType, Choice extends z.ZodType> = Wish<z.output<Own>, z.output<Choice>>;

/** Whether an attribute says something by standing there, without a value. */
export const isBare = (attribute: string): boolean => /^(hide-.+|requests)$/.test(attribute);

/** An attribute that counts when it is there, whatever way a form writes that. */
export const bare = z.enum(['', 'true', 'on', '1']).optional();

/** How many entries; as a number. */
export const limit = (most: number) => z.coerce.number().int().min(1).max(100).default(most);

export const page = z.coerce.number().int().min(1).max(1000);

/** Makes a kind: reads the attributes that all widgets have, and its own. */
export function fragmentKind<Own extends z.ZodObject, Choice extends z.ZodType>({
  name,
  attributes,
  choices,
  deepest = 6,
  open,
}: Kind<Own, Choice>): FragmentKind {
  const common = z.object({
    api: z.string().optional(),
    preset: z.string().max(1000).optional(),
    state: z.enum(['hash', 'query', 'none']).optional(),
    'state-key': z.string().max(100).optional(),
    words: z.string().max(1000).optional(),
    'heading-level': z.coerce.number().int().min(1).max(deepest).default(3),
    heading: z.string().max(200).optional(),
    lang: z
      .string()
      .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/)
      .optional(),
  });
  const all = z.strictObject({ ...common.shape, ...attributes.shape });
  return {
    name,
    attributes: Object.keys(all.shape).filter((one) => one !== 'heading'),
    open: (edges) => {
      const draw = open(edges);
      return (query, preferred) => {
        const given = Object.fromEntries(
          Object.entries(query).filter(([key, value]) => value !== '' || isBare(key)),
        );
        fitting(all, given);
        const said = common.parse(given);
        requireOwn(said.api, edges.publicUrl);
        const choice = choiceOf(said.preset);
        const asked: Asked = {
          attributes: Object.fromEntries(
            Object.entries(given).filter(([key]) => !['api', 'heading', 'lang'].includes(key)),
          ),
          choice,
          heading: said.heading ?? null,
          level: said['heading-level'],
          language: said.lang === undefined ? preferred : /^en\b/i.test(said.lang) ? 'en' : 'de',
        };
        const wish = {
          ...asked,
          own: attributes.parse(given),
          chosen: fitting(choices, choice, 'preset'),
          telling: tellingIn(asked.language),
        };
        const isAttribute = (name: string) => name in given;
        const drawn = (place: Place) => draw({ ...wish, place }).catch(faultsOfPreset(isAttribute, choice));
        return { asked, draw: async (place) => finished(await drawn(place), wish, edges.now()) };
      };
    },
  };
}

/** @throws {Problem} with a fault for each parameter that does not fit */
function fitting<Shape extends z.ZodType>(shape: Shape, value: object, within?: string): z.output<Shape> {
  const read = shape.safeParse(value);
  if (read.success) return read.data;
  const issues =
    within === undefined ? read.error.issues : read.error.issues.map((issue) => below(issue, within));
  throw misfit(issues, 'query');
}

/** What does not exist is known only while drawing: where the preset named it, the fault says so. */
const faultsOfPreset =
  (isAttribute: (name: string) => boolean, choice: Asked['choice']) =>
  (thrown: unknown): never => {
    if (!(thrown instanceof Problem)) throw thrown;
    const { kind, facts, headers, cause } = thrown;
    const faults = thrown.faults.map((fault) => {
      const { parameter = '' } = fault;
      return parameter in choice && !isAttribute(parameter)
        ? { ...fault, parameter: `preset.${parameter}` }
        : fault;
    });
    throw new Problem(kind, { facts, faults, headers, cause });
  };

const below = (issue: z.core.$ZodIssue, name: string): z.core.$ZodIssue => ({
  ...issue,
  path: [name, ...issue.path],
});

/** `theme:TRAN,ENVI;sort:title`, as a widget writes it into the address of the page. */
export function choiceOf(preset = ''): Record<string, string> {
  const pairs = new URLSearchParams(preset.replace(/[;:]/g, (mark) => (mark === ';' ? '&' : '=')));
  // No words at all is a choice too: it takes back those that the page has given.
  return Object.fromEntries([...pairs].filter(([name, value]) => value !== '' || name === 'q'));
}

/** A choice as `preset` has it. */
export const presetOf = (choice: Readonly<Record<string, string>>): string =>
  Object.entries(choice)
    .map(([name, value]) => `${name}:${encodeURIComponent(value).replace(/%2[CF]/g, decodeURIComponent)}`)
    .join(';');

/** The data of another server are not ours to show. */
function requireOwn(api: string | undefined, publicUrl: string): void {
  if (api === undefined || api.replace(/\/+$/, '') === publicUrl) return;
  throw misfit([{ code: 'invalid_value', values: [publicUrl], path: ['api'], message: '' }], 'query');
}

/**
 * All that is the same for every kind, around what it has drawn. The words are German or English also on a page in another
 * language, or written from the right: they say so themselves.
 */
function finished(
  { title, content, linked, changesAt = Number.POSITIVE_INFINITY }: Drawn,
  {
    heading,
    level,
    language,
    telling,
  }: Pick<Wish<unknown, unknown>, 'heading' | 'level' | 'language' | 'telling'>,
  now: Date,
): Fragment {
  const at = now.getTime();
  return {
    title: heading ?? title,
    markup: html`${heading !== null && headingMarkup(heading, Math.max(1, level - 1))}
<div lang="${language}" dir="ltr">
${content}
</div>
<time datetime="${now.toISOString()}" lang="${language}" dir="ltr">${telling.words.asOf(telling.moment(now))}</time>
${
  linked.length > 0 &&
  html`<script type="application/ld+json">${json(linked)}</script>
`
}`,
    // The time of the state is renewed every hour, so that it never looks older than it is.
    changesAt: Math.min(changesAt, at - (at % HOUR) + HOUR),
  };
}

const HOUR = 3_600_000;

/** A heading in the element's slot: a real one, because it belongs to the page. */
const headingMarkup = (text: string, level: number): Markup =>
  new Map([
    [1, html`<h1 slot="heading">${text}</h1>`],
    [2, html`<h2 slot="heading">${text}</h2>`],
    [3, html`<h3 slot="heading">${text}</h3>`],
    [4, html`<h4 slot="heading">${text}</h4>`],
  ]).get(level) ?? html`<h5 slot="heading">${text}</h5>`;

/** The coming German midnight (ms since 1970), where a list changes with the day. */
export const midnightAfter = (now: Date): number => endOfDay(dayOf(now.getTime()));

/** Whose things are shown: "Stadt Bonn, Stadt Köln"; the whole Land where nothing narrows it. */
export function whose(
  { organization, within: place }: { organization?: string[] | undefined; within?: string | undefined },
  directory: Directory,
  { words }: Telling,
): string {
  const names = organization?.flatMap((slug) => directory.bySlug.get(slug)?.name ?? []) ?? [];
  if (names.length > 0) return names.join(', ');
  if (place === undefined) return words.land;
  const known = directory.bySlug.get(place) ?? directory.all.find(({ ars }) => ars === place.padEnd(12, '0'));
  return known?.name ?? words.land;
}
