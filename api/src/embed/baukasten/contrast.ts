/** Whether the colours of a look can be read on each other, in numbers; the words are the page's. */
import { contrast, needed, readColour } from '@opennrw/rules/contrast';
import type { ColourName } from './look.ts';

/** What is looked at: text or links, on the page or on the widget's own surface. */
export const contrastNames = ['ink-page', 'accent-page', 'ink-surface', 'accent-surface'] as const;
export type ContrastName = (typeof contrastNames)[number];

export interface Verdict {
  name: ContrastName;
  /** From 1 to 21. */
  ratio: number;
  /** Enough for text, only for lines and the ring around the focus, or for neither. */
  fits: 'text' | 'shape' | 'nothing';
}

/** A verdict for each pair of colours that are both said. */
export function contrastsOf(colours: Readonly<Partial<Record<ColourName, string>>>): Verdict[] {
  const { accent, surface, 'page-colour': page, 'page-ink': ink } = colours;
  const pairs: [ContrastName, string | undefined, string | undefined][] = [
    ['ink-page', ink, page],
    ['accent-page', accent, page],
    ['ink-surface', ink, surface],
    ['accent-surface', accent, surface],
  ];
  return pairs.flatMap(([name, front, back]) => {
    const [one, other] = [readColour(front ?? ''), readColour(back ?? '')];
    return one && other ? [verdict(name, contrast(one, other))] : [];
  });
}

const verdict = (name: ContrastName, ratio: number): Verdict => ({
  name,
  ratio,
  fits: ratio >= needed.text ? 'text' : ratio >= needed.shape ? 'shape' : 'nothing',
});
