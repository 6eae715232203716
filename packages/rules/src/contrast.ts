/**
 * Colours and how well one can be read on the other, as WCAG 2.2 counts it (relative luminance, contrast ratio).
 */

export interface Colour {
  /** 0 to 255 each. */
  red: number;
  green: number;
  blue: number;
}

/** Reads `#rgb` and `#rrggbb`, in either case; anything else is no colour here. */
export function readColour(text: string): Colour | undefined {
  const [, digits = ''] = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(text.trim()) ?? [];
  if (!digits) return undefined;
  const long = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  const [red = 0, green = 0, blue = 0] = (long.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  return { red, green, blue };
}

/** The contrast ratio of two colours, from 1 (the same) to 21 (black and white); which is in front does not matter. */
export function contrast(one: Colour, other: Colour): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** What text of usual size needs (success criterion 1.4.3), and what the bounds of a field or a ring around the focus do (1.4.11). */
export const needed = { text: 4.5, shape: 3 } as const;

function luminance({ red, green, blue }: Colour): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
