/**
 * Looks at code that somebody has on a page, and says what is wrong, missing or outdated. The text is parsed by a real
 * parser of HTML and never becomes part of a page other than as text. Pure.
 */
import { Parser } from 'htmlparser2';
import type { Directory } from '../../organizations/directory.ts';
import type { Offer, Widget } from '../offer.ts';
import { checkWords as say } from './check.words.ts';
import { presetFault, readField } from './choice.ts';

export interface Finding {
  kind: 'wrong' | 'missing' | 'outdated' | 'note' | 'good';
  text: string;
}

export interface Report {
  findings: readonly Finding[];
  /** Each widget that was found and understood, with what it says, for the way back into the form. */
  found: readonly { widget: Widget; query: readonly [string, string][] }[];
}

/** What is known here. */
export interface Known {
  offer: Offer;
  versions: readonly string[];
  /** `integrity` of a file of any version that is served. */
  integrity(version: string, file: string): string | undefined;
  /** Host of this server, with port. */
  host: string;
  directory: Directory;
}

export const LONGEST_CODE = 20_000;
const MOST_FINDINGS = 50;

interface Tag {
  name: string;
  attributes: Readonly<Record<string, string>>;
}

export function checkCode(code: string, known: Known): Report {
  const tags = tagsOf(code);
  const scripts = tags.filter((tag) => tag.name === 'script' && ourFile.test(addressIn(tag)?.pathname ?? ''));
  const elements = tags.filter(({ name }) => name.startsWith('opennrw-'));
  const iframes = tags.filter((tag) => tag.name === 'iframe' && ourPage.test(addressIn(tag)?.pathname ?? ''));
  const foreign = tags.flatMap((tag) => hostile(tag));
  const codes = shortcodesOf(code);
  if (scripts.length + elements.length + iframes.length + codes.length === 0)
    return { findings: [{ kind: 'wrong', text: say.nothing }, ...foreign], found: [] };
  const looked = [
    ...elements.map((tag) => elementReport(tag, known)),
    ...iframes.map((tag) => iframeReport(tag, known)),
    ...codes.map((attributes) => shortcodeReport(attributes, known)),
  ];
  const findings = [
    ...scripts.flatMap((tag) => scriptFindings(tag, known)),
    ...(elements.length > 0 && scripts.length === 0 ? [missing(say.script.absent)] : []),
    ...(scripts.some(isLoader) && elements.length === 0 ? [missing(say.element.absent)] : []),
    ...looked.flatMap(({ findings }) => findings),
    ...foreign,
  ];
  const unique = [...new Map(findings.map((finding) => [finding.text, finding])).values()];
  return {
    findings: unique.length > 0 ? unique.slice(0, MOST_FINDINGS) : [{ kind: 'good', text: say.fine }],
    found: looked.flatMap(({ found }) => found),
  };
}

const ourFile = /\/widgets\/([\w.-]+)\/([\w-]+\.js)$/;
const ourPage = /\/embed\/([\w-]+?)(\.html)?$/;
const isLoader = (tag: Tag) => !/\/iframe\.js$/.test(addressIn(tag)?.pathname ?? '');

const wrong = (text: string): Finding => ({ kind: 'wrong', text });
const missing = (text: string): Finding => ({ kind: 'missing', text });
const note = (text: string): Finding => ({ kind: 'note', text });

function tagsOf(code: string): Tag[] {
  const tags: Tag[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => tags.push({ name, attributes: { ...attributes } }),
  });
  parser.end(code);
  return tags;
}

/** The attributes of every `[opennrw …]`, as our plugin for WordPress reads them. */
const shortcodesOf = (code: string): Tag['attributes'][] =>
  [...code.matchAll(/\[opennrw\s([^\]]*)\]/g)].flatMap(([, said = '']) =>
    tagsOf(`<shortcode ${said.replace(/[<>]/g, '')}>`).map(({ attributes }) => attributes),
  );

/** The address of a script or an iframe, read as on a secure page. */
function addressIn({ attributes: { src } }: Tag): URL | undefined {
  const page = 'https://seite.example/';
  return src && URL.canParse(src, page) ? new URL(src, page) : undefined;
}

function scriptFindings(tag: Tag, { offer, versions, integrity, host }: Known): Finding[] {
  const url = addressIn(tag);
  const [, version = '', file = ''] = ourFile.exec(url?.pathname ?? '') ?? [];
  if (!url) return [];
  const { type, crossorigin, integrity: hash } = tag.attributes;
  const general = [
    ...(isInsecure(url) ? [wrong(say.script.insecure)] : []),
    ...(type === 'module' ? [] : [wrong(say.script.module)]),
    ...(hash && crossorigin === undefined ? [missing(say.script.crossorigin)] : []),
  ];
  if (/^\d+$/.test(version))
    return [...general, hash ? wrong(say.script.pinnedFollowing) : note(say.script.following)];
  if (!hash) general.push(missing(say.script.integrity));
  if (url.host !== host) return [...general, note(say.script.elsewhere(short(url.host)))];
  if (!versions.includes(version)) return [...general, wrong(say.script.unknown(short(version)))];
  if (hash && !hash.split(/\s+/).includes(integrity(version, file) ?? ''))
    general.push(wrong(say.script.otherIntegrity(version)));
  if (version !== offer.version)
    general.push({ kind: 'outdated', text: say.script.outdated(version, offer.version) });
  return general;
}

function elementReport({ name: tag, attributes }: Tag, known: Known): Report {
  const widget = known.offer.widgets.find((one) => one.tag === tag);
  if (!widget) return { findings: [wrong(say.element.unknown(short(tag)))], found: [] };
  const { api, style, ...others } = attributes;
  const own = Object.entries(others).filter(([name]) => !isGlobal.test(name));
  const findings = [
    ...(api ? [] : [missing(say.element.api(tag))]),
    ...(api && isInsecure(urlOf(api)) ? [wrong(say.element.insecure(tag))] : []),
    ...(style === undefined ? [] : [note(say.element.style(tag))]),
    ...own.flatMap(([name, value]) => valueFindings(tag, widget, name, value, known)),
  ];
  return { findings, found: [{ widget, query: own }] };
}

function iframeReport(tag: Tag, known: Known): Report {
  const url = addressIn(tag);
  const [, name = ''] = ourPage.exec(url?.pathname ?? '') ?? [];
  const widget = known.offer.widgets.find((one) => one.name === name);
  if (!url || !widget) return { findings: [wrong(say.iframe.unknown(short(name)))], found: [] };
  const query = [...url.searchParams].filter(([name]) => !['lang', 'heading', 'api'].includes(name));
  const said = query.filter(([name]) => !lookNames.includes(name));
  const findings = [
    ...(tag.attributes.title?.trim() ? [] : [missing(say.iframe.title)]),
    ...(isInsecure(url) ? [wrong(say.iframe.insecure)] : []),
    ...(tag.attributes.height || tag.attributes.style ? [] : [note(say.iframe.height)]),
    ...said.flatMap(([name, value]) => valueFindings('iframe', widget, name, value, known)),
  ];
  return { findings, found: [{ widget, query }] };
}

function shortcodeReport({ widget: name = '', lang: _, ...others }: Tag['attributes'], known: Known): Report {
  const widget = known.offer.widgets.find((one) => one.name === name);
  if (!widget) return { findings: [wrong(say.shortcode.unknown(short(name)))], found: [] };
  const query = Object.entries(others);
  const findings = query.flatMap(([key, value]) => valueFindings('opennrw', widget, key, value, known));
  return { findings, found: [{ widget, query }] };
}

/** What the address of an iframe says about its look. */
const lookNames = [
  'accent',
  'on-accent',
  'surface',
  'surface-raised',
  'line',
  'muted',
  'positive',
  'warning',
  'negative',
  'radius',
  'space',
  'measure',
  'scheme',
  'theme-file',
];

/** What any element may carry. */
const isGlobal = /^(id|class|lang|dir|slot|hidden|title|tabindex|role|data-.*|aria-.*|on.*)$/;

function valueFindings(tag: string, widget: Widget, name: string, value: string, known: Known): Finding[] {
  if (name === 'preset') {
    const fault = presetFault(value, widget);
    return fault ? [wrong(say.element.value(tag, name, fault))] : [];
  }
  const field = widget.fields.find((one) => one.name === name);
  if (!field) return [wrong(say.element.attribute(tag, short(name)))];
  // A flag counts by being there, whatever it says.
  const { fault } = field.kind === 'flag' ? {} : readField(field, [value], known.directory);
  return fault ? [wrong(say.element.value(tag, name, fault))] : [];
}

/** What has no business in code to embed. */
function hostile({ name: tag, attributes }: Tag): Finding[] {
  return Object.entries(attributes).flatMap(([name, value]) => [
    ...(/^on/.test(name) ? [wrong(say.handler(short(tag), short(name)))] : []),
    ...(/^\s*javascript:/i.test(value) ? [wrong(say.scriptAddress(short(tag)))] : []),
  ]);
}

const urlOf = (text: string): URL | undefined => (URL.canParse(text) ? new URL(text) : undefined);

/** Browsers treat this machine as secure. */
const isInsecure = (url: URL | undefined): boolean =>
  url?.protocol === 'http:' && !/^(localhost|127\.|\[::1])/.test(url.hostname);

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
