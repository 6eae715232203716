/**
 * An iCalendar file as components and properties (RFC 5545 §3.1), read leniently: what cannot be read is noted and left
 * out, what follows is still read. Never throws.
 */

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

/** What was odd about the file itself. */
export type LineOddity = 'not-a-calendar' | 'broken-line' | 'unclosed-component' | 'stray-end' | 'too-deep';

export interface ReadLines {
  /** Everything outermost; usually one VCALENDAR. */
  components: Component[];
  oddities: { code: LineOddity; line: number }[];
}

const DEEPEST = 10;

export function readLines(text: string): ReadLines {
  const root: Component = { name: '', properties: [], components: [], line: 0 };
  const oddities: ReadLines['oddities'] = [];
  const open = [root];
  for (const { content, line } of unfolded(text)) {
    const property = readProperty(content, line);
    if (property === null) oddities.push({ code: 'broken-line', line });
    else if (property.name === 'BEGIN') {
      if (open.length > DEEPEST) oddities.push({ code: 'too-deep', line });
      const component = { name: property.value.trim().toUpperCase(), properties: [], components: [], line };
      open.at(-1)?.components.push(component);
      open.push(component);
    } else if (property.name === 'END') close(open, property, oddities);
    else open.at(-1)?.properties.push(property);
  }
  for (const { line } of open.slice(1)) oddities.push({ code: 'unclosed-component', line });
  if (root.components.length === 0) oddities.push({ code: 'not-a-calendar', line: 1 });
  return { components: root.components, oddities };
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

/** Lines put together again; CR, LF and both end a line, an empty one means nothing. */
function* unfolded(text: string): Generator<{ content: string; line: number }> {
  let content = '';
  let first = 1;
  let line = 0;
  for (const raw of text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)) {
    line++;
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
  if (/^QUOTED-PRINTABLE$/i.test(parameters.ENCODING ?? '')) return quotedPrintable(value);
  return value.replace(/\\([\\;,nN:"])/g, (_, escaped: string) => (/n/i.test(escaped) ? '\n' : escaped));
}

function quotedPrintable(value: string): string {
  const bytes = value.replace(/=([0-9A-F]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return new TextDecoder().decode(Uint8Array.from(bytes, (character) => character.charCodeAt(0)));
}
