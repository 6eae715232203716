import { html, type TemplateResult } from 'lit';

/** Text from elsewhere: shown as text, whatever it holds. Links are followed to http and https only. */

/** The small subset that the API lets through (paragraphs, `- ` lists, `[text](url)`) without its marks, on one line. */
export const plain = (text: string): string =>
  text.replace(link, '$1').replace(/^- /gm, '').replace(/\s+/g, ' ').trim();

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

/** A link that may be followed: absolute, http or https; `undefined` for everything else. */
export const webUrl = (raw: string | null | undefined): string | undefined =>
  raw && /^https?:\/\//i.test(raw) && URL.canParse(raw) ? raw : undefined;

/** `[text](url)` */
export const link = /\[([^\]\n]{1,300})\]\((https?:\/\/[^\s)]+)\)/g;
