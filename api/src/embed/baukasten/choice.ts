/**
 * What the form of the configurator says: read strictly, and every mistake told in a sentence beside its field. What is wrong
 * is left out of what is written. Fields are named like the attributes; `api` is none of them.
 */
import { fold } from '@opennrw/rules/fold';
import type { Directory } from '../../organizations/directory.ts';
import type { Field, Offer, Widget } from '../offer.ts';
import type { Pair, Wanted } from '../snippets/wanted.ts';
import { choiceWords as say } from './choice.words.ts';
import { type Look, lookNames, lookQuery, readLook, tokensOf } from './look.ts';

/** What is in no manifest. */
export const pages = {
  light: { 'page-colour': '#ffffff', 'page-ink': '#1b1b1f' },
  dark: { 'page-colour': '#14181c', 'page-ink': '#eceff1' },
};
export const widths = { phone: 360, tablet: 768, desktop: 1200 };
export const heights = { least: 200, most: 3000 };
const LONGEST = 500;

export interface Choice {
  widget: Widget;
  wanted: Wanted;
  look: Look;
  page: keyof typeof pages;
  width: keyof typeof widths;
  /** A sentence for each field that is wrong, by its name. */
  faults: ReadonlyMap<string, string>;
}

export function readChoice(query: URLSearchParams, offer: Offer, directory: Directory): Choice | undefined {
  const faults = new Map<string, string>();
  const widget = widgetIn(query, offer);
  if (!widget) return undefined;
  const { look, wrong } = readLook(query, offer.themes);
  for (const name of wrong) faults.set(name, say.look(name));
  const attributes = widget.fields.flatMap((field): Pair[] => {
    const { value, fault } = readField(field, query.getAll(field.name), directory);
    if (fault) faults.set(field.name, fault);
    return value === undefined ? [] : [[field.name, value]];
  });
  const page = oneOf(query, 'preview-page', Object.keys(pages), faults) === 'dark' ? 'dark' : 'light';
  const width = oneOf(query, 'preview-width', Object.keys(widths), faults);
  const wanted: Wanted = {
    name: widget.name,
    title: titleOf(widget, attributes, directory),
    attributes,
    preset: presetIn(query.get('preset') ?? '', widget, faults),
    language: oneOf(query, 'lang', widget.languages, faults),
    theme: look.theme,
    tokens: tokensOf(look),
    look: lookQuery(look, page),
    height: heightIn(query, widget, faults),
    needs: widget.needs,
    fragment: '',
  };
  return { widget, wanted, look, page, width: isWidth(width) ? width : 'desktop', faults };
}

/** The colours to look at: those that were said, on the page that was chosen. */
export const coloursOf = ({ look, page }: Choice): Look['colours'] => ({ ...pages[page], ...look.colours });

const isWidth = (text: string): text is keyof typeof widths => Object.hasOwn(widths, text);

function widgetIn(query: URLSearchParams, { widgets }: Offer): Widget | undefined {
  const name = query.get('widget');
  return name ? widgets.find((widget) => widget.name === name) : widgets[0];
}

function oneOf(
  query: URLSearchParams,
  name: string,
  allowed: readonly string[],
  faults: Map<string, string>,
): string {
  const text = query.get(name)?.trim() ?? '';
  if (!text || allowed.includes(text)) return text;
  faults.set(name, say.oneOf(allowed));
  return '';
}

function heightIn(query: URLSearchParams, widget: Widget, faults: Map<string, string>): number {
  const text = query.get('preview-height')?.trim();
  if (!text) return widget.height;
  const height = Number(text);
  if (Number.isInteger(height) && height >= heights.least && height <= heights.most) return height;
  faults.set('preview-height', say.whole(heights.least, heights.most));
  return widget.height;
}

/** What a page may preset, without what only a visitor opens or turns to. */
export const passing = /^(page|rest|day|dataset|event|procedure|entry|round)$/;

function presetIn(text: string, widget: Widget, faults: Map<string, string>): string {
  const fault = presetFault(text, widget);
  if (fault) faults.set('preset', fault);
  return fault
    ? ''
    : partsOf(text)
        .filter((part) => !passing.test(nameOf(part)))
        .join(';');
}

/** What is wrong with a preset, if anything. */
export function presetFault(text: string, { choices }: Widget): string | undefined {
  const known = partsOf(text).every((part) => Object.hasOwn(choices, nameOf(part)));
  if (known && text.length <= LONGEST) return undefined;
  return say.preset(Object.keys(choices).filter((name) => !passing.test(name)));
}

const partsOf = (text: string): string[] =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);
const nameOf = (part: string): string => part.split(':')[0] ?? '';

interface Reading {
  value?: string;
  fault?: string;
}

/** What a field says: `value` is as the attribute has it, absent where nothing was said. */
export function readField(field: Field, raw: readonly string[], directory: Directory): Reading {
  const said = raw.map((text) => text.trim()).filter(Boolean);
  const [text = ''] = said;
  if (!text) return {};
  if (said.some((one) => one.length > LONGEST)) return { fault: say.long(LONGEST) };
  switch (field.kind) {
    case 'flag':
      return text === 'true' ? { value: '' } : { fault: say.oneOf(['true']) };
    case 'number':
      return wholeIn(text, field);
    case 'one':
      return codesOf(field).includes(text) ? { value: text } : { fault: say.oneOf(codesOf(field)) };
    case 'several':
      return codesIn(said, field);
    case 'organization':
      return slugsIn(text, directory);
    case 'area':
      return areaIn(text, directory);
    case 'address':
      return isAddress(text) ? { value: text } : { fault: say.address };
    case 'text':
      return field.name === 'state-key' && !/^[\w-]{1,50}$/.test(text) ? { fault: say.key } : { value: text };
  }
}

function wholeIn(text: string, { minimum, maximum }: Field): Reading {
  const n = Number(text);
  const fits = Number.isInteger(n) && n >= minimum && n <= maximum;
  return fits ? { value: `${n}` } : { fault: say.whole(minimum, maximum) };
}

const codesOf = ({ values }: Field): string[] => values.map(({ value }) => value);

function codesIn(said: readonly string[], field: Field): Reading {
  const codes = said.flatMap((text) => text.split(',')).map((code) => code.trim());
  const allowed = codesOf(field);
  const known = codes.every((code) => allowed.includes(code));
  return known ? { value: [...new Set(codes)].join(',') } : { fault: say.oneOf(allowed) };
}

function slugsIn(text: string, directory: Directory): Reading {
  const slugs = text.split(',').map((name) => slugOf(name.trim(), directory));
  const wrong = text.split(',').filter((_, at) => slugs[at] === undefined);
  return wrong.length === 0
    ? { value: [...new Set(slugs)].join(',') }
    : { fault: say.organization(namesLike(wrong[0] ?? '', directory)) };
}

/** Up to three names in which what was typed occurs. */
function namesLike(text: string, directory: Directory): string[] {
  const folded = fold(text.trim());
  const [register] = registersOf(directory);
  if (!folded || !register) return [];
  const like = [...register].filter(([name]) => name.includes(folded));
  return like.flatMap(([, those]) => those.map(({ name }) => name)).slice(0, 3);
}

/** What people leave out of a name: „Stadt Bonn“, „Stadt Musterstadt (Demo)“. */
const besides = /^(Stadt|Gemeinde) | \([^()]*\)$/g;

/** The slug of an organization that somebody names by its slug or its name, in any spelling. */
function slugOf(name: string, directory: Directory): string | undefined {
  if (directory.bySlug.has(name)) return name;
  const folded = fold(name);
  const lists = registersOf(directory).map((register) => register.get(folded) ?? []);
  return lists.find((those) => those.length === 1)?.[0]?.slug;
}

type Register = ReadonlyMap<string, readonly { slug: string; name: string }[]>;

const registers = new WeakMap<Directory, readonly Register[]>();

/** Organizations by their folded name, and by that without `besides`; folded once, because somebody may ask for hundreds. */
function registersOf(directory: Directory): readonly Register[] {
  const known =
    registers.get(directory) ??
    [/^/, besides].map((part) => Map.groupBy(directory.all, ({ name }) => fold(name.replace(part, ''))));
  registers.set(directory, known);
  return known;
}

function areaIn(text: string, directory: Directory): Reading {
  if (/^\d{2,12}$/.test(text))
    return directory.all.some(({ ars }) => ars?.startsWith(text)) ? { value: text } : { fault: say.area };
  const slug = slugOf(text, directory);
  const verbund = slug !== undefined && directory.bySlug.get(slug)?.kind === 'verbund';
  return verbund ? { value: slug } : { fault: say.area };
}

const isAddress = (text: string): boolean => URL.canParse(text) && new URL(text).protocol === 'https:';

/** „Veranstaltungen: Stadt Bonn, Stadt Köln“ */
function titleOf({ topic, fields }: Widget, attributes: readonly Pair[], { bySlug }: Directory): string {
  const whose = fields.filter(({ kind }) => kind === 'organization' || kind === 'area');
  const names = attributes
    .filter(([name]) => whose.some((field) => field.name === name))
    .flatMap(([, value]) => value.split(','))
    .map((slug) => bySlug.get(slug)?.name ?? say.region(slug));
  return names.length > 0 ? `${topic}: ${[...new Set(names)].join(', ')}` : say.everywhere(topic);
}

/** The names of all fields, for links that keep what was said. */
export const fieldNames = ({ fields }: Widget): string[] => [
  ...fields.map(({ name }) => name),
  'preset',
  'lang',
  'preview-page',
  'preview-width',
  'preview-height',
  ...lookNames,
];
