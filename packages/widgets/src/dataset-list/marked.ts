import { html, type TemplateResult } from 'lit';

/** `text` with the places where something was found in `<mark>`; ranges are [start, end) in UTF-16 units, in order. */
export function marked(
  text: string,
  ranges: readonly (readonly number[])[] = [],
): (string | TemplateResult)[] {
  const pieces: (string | TemplateResult)[] = [];
  let done = 0;
  for (const [start = 0, end = 0] of ranges) {
    if (start < done || end <= start) continue;
    pieces.push(text.slice(done, start), html`<mark>${text.slice(start, end)}</mark>`);
    done = end;
  }
  return [...pieces, text.slice(done)];
}
