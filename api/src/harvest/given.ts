/**
 * A record as the source gave it, whatever its dialect: CKAN and DKAN with `extras`, the filled-in JSON Schema of
 * Moers with its values under `description`, data.json, or our own export. Asks for fields by all of their names.
 */

import { type Fields, fields, listOf, wordOf } from './fields.ts';

export class Given {
  readonly #record: Fields;
  readonly #extras: Fields;

  constructor(record: Fields) {
    const plain = isFilledInSchema(record) ? filledIn(record) : record;
    this.#record = plain;
    this.#extras = extrasOf(plain.extras);
  }

  /** The first of these fields that has a value, of any type. */
  any(...names: readonly string[]): unknown {
    for (const name of names) {
      const value = this.#record[name] ?? this.#extras[name];
      if (value !== undefined && value !== null && value !== '') return value;
    }
    return null;
  }

  /** The first of these fields that has a word or a number in it, as text. */
  word(...names: readonly string[]): string | null {
    for (const name of names) {
      const word = wordOf(this.#record[name]) ?? wordOf(this.#extras[name]);
      if (word !== null) return word;
    }
    return null;
  }

  /** All words of all these fields. A list may be a real one, or JSON in a string as CKAN's extras have it. */
  words(...names: readonly string[]): string[] {
    const found: string[] = [];
    for (const name of names) {
      for (const one of itemsOf(this.#record[name] ?? this.#extras[name])) {
        const word = wordOf(one);
        if (word !== null) found.push(word);
      }
    }
    return found;
  }

  /** The objects in the first of these fields that is a list of objects. */
  parts(...names: readonly string[]): Fields[] {
    for (const name of names) {
      const parts = itemsOf(this.#record[name] ?? this.#extras[name])
        .map(fields)
        .filter((part) => part !== null);
      if (parts.length) return parts;
    }
    return [];
  }
}

function itemsOf(value: unknown): readonly unknown[] {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return listOf(value);
  const parsed = parsedOrNull(value);
  return parsed === null ? [value] : listOf(parsed);
}

/** CKAN's extras: a list of `{ key, value }`, or an object in older versions, with values sometimes quoted twice. */
function extrasOf(extras: unknown): Fields {
  if (!Array.isArray(extras)) return fields(extras) ?? NONE;
  const named: Record<string, unknown> = Object.create(null);
  for (const entry of extras) {
    const { key, value } = fields(entry) ?? NONE;
    if (typeof key === 'string') named[key] = typeof value === 'string' ? unquoted(value) : value;
  }
  return named;
}

const NONE: Fields = {};

function unquoted(value: string): unknown {
  return value.length > 1 && value.startsWith('"') && value.endsWith('"')
    ? (parsedOrNull(value) ?? value)
    : value;
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isFilledInSchema = (record: Fields) => typeof fields(record.title)?.description === 'string';

/** No schema of a record is deeper; what pretends to be is not followed. */
const DEEPEST = 8;

/** Turns `{ title: { type: 'string', description: 'Adressen' } }` into `{ title: 'Adressen' }`. */
function filledIn(properties: Fields, depth = 0): Fields {
  if (depth > DEEPEST) return NONE;
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, valueIn(schema, depth + 1)]),
  );
}

function valueIn(schema: unknown, depth: number): unknown {
  const { properties, items, description } = fields(schema) ?? NONE;
  const inner = fields(properties);
  if (inner) return filledIn(inner, depth);
  if (depth > DEEPEST) return null;
  if (Array.isArray(items)) return items.map((item) => valueIn(item, depth + 1));
  // A list of plain words has its values, comma separated, in its own description.
  return fields(fields(items)?.properties) ? [valueIn(items, depth + 1)] : description;
}
