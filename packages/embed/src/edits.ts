/** Changes to a source text at known places, so that a build step replaces what it has parsed and nothing else. */
export interface Edit {
  /** The place in the original, in UTF-16 units. */
  start: number;
  end: number;
  /** What stands there afterwards. */
  text: string;
}

/** The text with all edits made; they may come in any order but must not overlap. */
export function edited(code: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start)) {
    result += code.slice(at, start) + text;
    at = end;
  }
  return result + code.slice(at);
}
