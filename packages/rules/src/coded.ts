/** Codes with their labels, as the lists of this package hold them. */
import type { Label } from './languages.ts';

/** A code with its labels. */
export interface Coded<Code extends string> {
  code: Code;
  label: Label;
}

/** A row of such a list. */
export const coded = <const Code extends string>(code: Code, de: string, en: string): Coded<Code> => ({
  code,
  label: { de, en },
});
