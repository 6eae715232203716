/** Looking into values of which nothing is known yet. */

export type Fields = Readonly<Record<string, unknown>>;

/** The value as an object with named fields, or null for everything else (lists too). */
export function fields(value: unknown): Fields | null {
  return isFields(value) ? value : null;
}

/** A list stays one, nothing becomes an empty one, anything else a list of one. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** Text or a number as trimmed text; null where there is nothing to read, or only a word for nothing. */
export function wordOf(value: unknown): string | null {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : null;
  if (typeof value !== 'string') return null;
  const text = value.trim();
  return text === '' || (text.length < 10 && NOTHING.has(text.toLowerCase())) ? null : text;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** How exports write "nothing": Python's NaN and None among them. */
const NOTHING = new Set(['nan', 'none', 'null', 'undefined', 'n/a', '-']);
