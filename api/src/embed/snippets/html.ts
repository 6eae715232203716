/** HTML as a webmaster would write it: every value escaped, an attribute per line where a line would grow long. */
import type { Pair } from './wanted.ts';

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => marks[mark] ?? '');

const LINE = 100;

/** An element with what is inside it. An attribute with an empty value is a flag. */
export function element(tag: string, attributes: readonly Pair[], inside = ''): string {
  const written = attributes.map(([name, value]) => (value ? `${name}="${escaped(value)}"` : name));
  const short = `<${[tag, ...written].join(' ')}>`;
  const opening = short.length <= LINE ? short : `<${tag}\n${written.map((one) => `  ${one}`).join('\n')}\n>`;
  const content = inside && `\n${inside.trimEnd()}\n`;
  return `${opening}${content}</${tag}>`;
}

/** A rule of a stylesheet as a person writes it. */
export const rule = (selector: string, properties: readonly Pair[]): string =>
  `${selector} {\n${properties.map(([name, value]) => `  ${name}: ${value};\n`).join('')}}`;

/** Lines moved in by two blanks. */
export const indented = (text: string): string => text.replace(/^(?=.)/gm, '  ');
