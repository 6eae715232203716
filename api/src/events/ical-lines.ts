/**
 * An iCalendar file as components and properties (RFC 5545 §3.1), read leniently: what cannot be read is noted and left
 * out, what follows is still read. Never throws.
 */
import { type Decoded, decode, decoderFor } from '../text/decode.ts';

export interface Property {
  name: string;
  parameters: Readonly<Record<string, string>>;
  value: string;
  /** Number of its first line, from 1. */
  line: number;
}

export interface Component {
  name: string;
  properties: Property[];
  components: Component[];
  line: number;
}

export const all = ({ properties }: Component, name: string): Property[] =>
  properties.filter((property) => property.name === name);
export const has = ({ properties }: Component, name: string): boolean =>
  properties.some((property) => property.name === name);
export const written = (component: Component, name: string): string | undefined =>
  all(component, name)[0]?.value;

/** What was odd about the file itself. */
export type LineOddity =
  | 'not-a-calendar'
  | 'broken-characters'
  | 'broken-line'
  | 'unclosed-component'
  | 'stray-end'
  | 'too-deep';

/** The text of a file, each character whole: lines may be folded between the bytes of one (RFC 5545 §3.1). */
export function calendarText(bytes: Buffer, charset: string | null): Decoded {
  const whole = bytes.toString('latin1').replace(/\r*\n[ \t](?=[\x80-\xbf])/g, '');
  return decode(Buffer.from(whole, 'latin1'), charset);
}

export interface ReadLines {
  /** Everything outermost; usually one VCALENDAR. */
  components: Component[];
  oddities: { code: LineOddity; line: number }[];
  /** The text ends in the middle of a component. */
  cut: boolean;
}

const DEEPEST = 10;

/** These stand in a calendar itself: where one begins, those left open before it end. */
const outermost = /^(VCALENDAR|VEVENT|VTODO|VJOURNAL|VFREEBUSY|VTIMEZONE)$/;

export function readLines(text: string): ReadLines {
  const root: Component = { name: '', properties: [], components: [], line: 0 };
  const oddities: ReadLines['oddities'] = [];
  const open = [root];
  for (const { content, line } of unfolded(text)) {
    const property = readProperty(content, line);
    if (property === null) oddities.push({ code: 'broken-line', line });
    else if (property.name === 'BEGIN') {
      const component = { name: property.value.trim().toUpperCase(), properties: [], components: [], line };
      if (outermost.test(component.name)) leave(open, component.name, oddities);
      if (open.length > DEEPEST) oddities.push({ code: 'too-deep', line });
      open.at(-1)?.components.push(component);
      open.push(component);
    } else if (property.name === 'END') close(open, property, oddities);
    else open.at(-1)?.properties.push(property);
  }
  for (const { line } of open.slice(1)) oddities.push({ code: 'unclosed-component', line });
  if (text.includes('\ufffd')) oddities.push({ code: 'broken-characters', line: 1 });
  if (root.components.length === 0) oddities.push({ code: 'not-a-calendar', line: 1 });
  return { components: root.components, oddities, cut: open.length > 1 };
}

/** An event whose END is missing does not swallow the ones after it. */
function leave(open: Component[], name: string, oddities: ReadLines['oddities']): void {
  const at = open.findLastIndex((component) => outermost.test(component.name));
  const keeps = open[at]?.name === 'VCALENDAR' && name !== 'VCALENDAR';
  const left = at < 1 ? [] : open.splice(keeps ? at + 1 : at);
  for (const { line } of left) oddities.push({ code: 'unclosed-component', line });
}

/** Closes the innermost component of that name, with everything that was left open inside. */
function close(open: Component[], { value, line }: Property, oddities: ReadLines['oddities']): void {
  const name = value.trim().toUpperCase();
  const at = open.findLastIndex((component) => component.name === name);
  if (at < 1) oddities.push({ code: 'stray-end', line });
  else {
    for (const { line: left } of open.slice(at + 1))
      oddities.push({ code: 'unclosed-component', line: left });
    open.length = at;
  }
}

/** Lines put together again; CR, LF and both end a line (with more than one CR, too), an empty one means nothing. */
function* unfolded(text: string): Generator<{ content: string; line: number }> {
  let content = '';
  let first = 1;
  let line = 0;
  for (const written of text.split(/\r*\n|\r/)) {
    line++;
    // Files that were put together have a byte order mark in the middle, too.
    const raw = written.replace(/^\ufeff/, '');
    if (/^[ \t]/.test(raw) && content !== '') content += raw.slice(1);
    else if (/=$/.test(content) && /ENCODING=QUOTED-PRINTABLE/i.test(content))
      content = content.slice(0, -1) + raw;
    else {
      if (content.trim() !== '') yield { content, line: first };
      content = raw;
      first = line;
    }
  }
  if (content.trim() !== '') yield { content, line: first };
}

/** `NAME;PARAMETER=value;OTHER="quoted; value":value` */
function readProperty(content: string, line: number): Property | null {
  const head = /^([A-Za-z0-9-]+)((?:;[^=;:"]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*):/.exec(
    content,
  );
  if (head?.[1] === undefined) return null;
  const parameters = Object.fromEntries(
    Array.from(
      (head[2] ?? '').matchAll(/;([^=;:"]+)=((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)/g),
      ([, name = '', value = '']) => [name.toUpperCase(), value.replace(/"/g, '')],
    ),
  );
  return { name: head[1].toUpperCase(), parameters, value: content.slice(head[0].length), line };
}

/** TEXT as it was before it was escaped. */
export function textOf({ value, parameters }: Property): string {
  if (/^QUOTED-PRINTABLE$/i.test(parameters.ENCODING ?? ''))
    return quotedPrintable(value, parameters.CHARSET);
  return value.replace(/\\([\\;,nN:"])/g, (_, escaped: string) => (/n/i.test(escaped) ? '\n' : escaped));
}

function quotedPrintable(value: string, charset: string | undefined): string {
  const bytes = value.replace(/=([0-9A-F]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return (decoderFor(charset ?? null) ?? new TextDecoder()).decode(
    Uint8Array.from(bytes, (character) => character.charCodeAt(0)),
  );
}
