/** The shapes of the contract as HTML: fields with type, meaning and example; named shapes are links. */

import { type Content, html, type Markup } from './markup.ts';
import type { Schema } from './openapi.ts';

/** `shape-Dataset`: where a named shape stands on the page. */
export const shapeAnchor = (name: string): string => `shape-${name}`;

export function fieldList(schema: Schema): Markup | null {
  const { properties, required = [] } = merged(schema);
  if (properties === undefined) return null;
  const fields = Object.entries(properties);
  return html`<dl class="fields">${fields.map(([name, field]) =>
    entry(name, field, required.includes(name) ? null : 'optional', paragraph(field.description)),
  )}</dl>`;
}

/** One field or parameter, with what is inside it. `remark` stands beside its type, `about` below. */
export function entry(name: string, schema: Schema, remark: Content, about: Content): Markup {
  return html`<div><dt><code>${name}</code> <span class="type">${typeOf(schema)}${remark && html`, ${remark}`}</span></dt>
<dd>${about}${limits(schema)}${fieldList(innermost(schema))}</dd></div>`;
}

/** A description of the contract as a paragraph. */
export const paragraph = (text: string | undefined): Content => text && html`<p>${ticked(text)}</p>`;

/** The type in words: `string or null`, `array of Distribution`. */
export function typeOf(schema: Schema): Content {
  if (schema.$ref !== undefined) return shapeLink(schema.$ref);
  const variants = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (variants !== undefined) return joined(variants.map(typeOf), ' or ');
  if (schema.prefixItems !== undefined) return html`[${joined(schema.prefixItems.map(typeOf), ', ')}]`;
  const names = [schema.type ?? 'any'].flat();
  return joined(
    names.map((name) => (name === 'array' ? html`array of ${typeOf(schema.items ?? {})}` : name)),
    ' or ',
  );
}

/** `code` between backticks, as the contract’s descriptions write it. */
export const ticked = (text: string): Content[] =>
  text
    .split(/(`[^`]+`)/)
    .map((piece) =>
      piece.startsWith('`') && piece.length > 2 ? html`<code>${piece.slice(1, -1)}</code>` : piece,
    );

function shapeLink(ref: string): Markup {
  const name = ref.slice(ref.lastIndexOf('/') + 1);
  return html`<a href="#${shapeAnchor(name)}">${name}</a>`;
}

function limits(schema: Schema): Markup | null {
  const values = schema.enum ?? schema.items?.enum;
  const facts: Content[] = [
    values &&
      html`One of ${joined(
        values.filter((value) => value !== null).map((value) => html`<code>${String(value)}</code>`),
        ', ',
      )}.`,
    schema.default !== undefined && html`Default <code>${String(schema.default)}</code>.`,
    schema.minimum !== undefined && schema.minimum > Number.MIN_SAFE_INTEGER && `At least ${schema.minimum}.`,
    schema.maximum !== undefined && schema.maximum < Number.MAX_SAFE_INTEGER && `At most ${schema.maximum}.`,
    schema.example !== undefined && html`Example <code>${exampleText(schema.example)}</code>`,
  ].filter(Boolean);
  return facts.length === 0 ? null : html`<p class="limits">${joined(facts, ' ')}</p>`;
}

const exampleText = (example: unknown) => (typeof example === 'string' ? example : JSON.stringify(example));

/** The object that a list or a nullable field is about. */
function innermost(schema: Schema): Schema {
  if (schema.$ref !== undefined) return {};
  if (schema.items !== undefined) return innermost(schema.items);
  const inline = (schema.anyOf ?? schema.oneOf ?? []).find(({ properties }) => properties !== undefined);
  return inline ?? schema;
}

/** `allOf` as the one shape that it means. */
function merged(schema: Schema): Schema {
  if (schema.allOf === undefined) return schema;
  return Object.assign({}, ...schema.allOf, schema);
}

function joined(parts: readonly Content[], between: string): Content[] {
  return parts.map((part, at) => (at === 0 ? part : [between, part]));
}
