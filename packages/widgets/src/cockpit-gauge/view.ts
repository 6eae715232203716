import type { Cockpit, CockpitIndicator } from '@opennrw/sdk';
import type { TemplateResult } from 'lit';
import type { Patch } from '../core/url-state.ts';
import type { SharedView } from '../core/view.ts';
import type { Words } from './cockpit-gauge.words.ts';
import type { pathOf } from './gauge.ts';
import type { table } from './table.ts';

/**
 * What the parts of the cockpit need to know to be drawn. What is fetched later gets its tools from here too, because a
 * chunk imports nothing of another one.
 */
export interface View extends SharedView<Words> {
  /** Whether a view needs a heading of ours. */
  titled: boolean;
  /** A share as a whole per cent. */
  percent: (value: number) => string;
  /** The values of a gauge in the frozen quarters. */
  past: typeof past;
  table: typeof table;
  /** Until when an agreement held or holds. */
  held: typeof held;
  /** The path of a line through values. */
  path: typeof pathOf;
  /** Whether visitors may leave wishes. */
  wishes: boolean | undefined;
  /** Says something to those who do not see what has changed. */
  say: (text: string) => void;
  focus: (selector: string) => void;
  /** Shows what has changed outside of the data. */
  redraw: () => Promise<unknown>;
  /** The way to another view. */
  link: (patch: Patch, content: unknown, current?: boolean, name?: string) => TemplateResult;
}

/** Nothing opened behind the numbers. */
export const closed = { view: undefined, status: undefined, page: undefined };

/** What an indicator says, in one sentence. */
export function sentence(indicator: CockpitIndicator, { language, words }: View): string {
  const { code, numerator, denominator, ratingLabel, status } = indicator;
  const { number, fill } = language;
  if (status !== 'ok') return words[`no-${code}`];
  return fill(words[code], { n: number(numerator), d: number(denominator), rating: ratingLabel ?? '' });
}

/** Until when an agreement held or holds. */
export const held = (
  { title, validUntil }: Cockpit['agreement'],
  { language, words }: Pick<View, 'language' | 'words'>,
): string =>
  language.fill(Date.parse(validUntil) + 86_400_000 < Date.now() ? words.ended : words.holds, {
    title,
    date: language.date(validUntil),
  });

/** The values of a gauge in the frozen quarters, the oldest first; only of the present method. */
export const past = ({ trend, method }: Cockpit, code: string): { quarter: string; value: number }[] =>
  trend.flatMap((snapshot) => {
    const value = snapshot.method === method && snapshot.indicators.find((one) => one.code === code)?.value;
    return typeof value === 'number' ? [{ quarter: snapshot.quarter, value }] : [];
  });
