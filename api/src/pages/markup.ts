/**
 * HTML that cannot be broken by what is put into it: `html` escapes every value, unless it is itself made by `html`.
 *
 *     html`<p title="${title}">${text} ${items.map((item) => html`<b>${item}</b>`)}</p>`
 *
 * Attribute values are always quoted. An address from elsewhere goes through `webAddress` first, because escaping
 * does not make `javascript:` harmless.
 */
import { isSafeUrl } from '@opennrw/rules/text';

export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** `null`, `undefined` and `false` leave nothing behind, so that `condition && html`…`` reads well. */
export type Content = Markup | string | number | null | undefined | false | readonly Content[];

export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return new Markup(strings.map((text, at) => (at === 0 ? '' : textOf(values[at - 1])) + text).join(''));
}

/** A file of ours as it is, for example a drawing. Never for text from elsewhere. */
export const drawn = (svg: string): Markup => new Markup(svg.trim());

/** Data as JSON for a `<script type="application/…json">`, which nothing in it can end. */
export const json = (data: unknown): Markup => new Markup(JSON.stringify(data).replaceAll('<', '\\u003c'));

/** An address from elsewhere, if it may become a link. */
export const webAddress = (address: string | null): string | null =>
  address !== null && isSafeUrl(address) ? address : null;

function textOf(value: Content): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Markup) return value.text;
  if (typeof value === 'object') return value.map(textOf).join('');
  return String(value).replace(/[&<>"']/g, (character) => escapes[character] ?? '');
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
