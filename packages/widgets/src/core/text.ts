import { html, type TemplateResult } from 'lit';

/**
 * Text from elsewhere, shown as text: the small subset that the API lets through (paragraphs, `- ` lists,
 * `[text](url)` links to http and https). Nothing else means anything; HTML stays visible as the characters it is.
 */
export function prose(text: string): TemplateResult[] {
  return Array.from(text.matchAll(blocks), ([block]) =>
    block.startsWith('- ')
      ? html`<ul>${block
          .trim()
          .split(/\n?^- /m)
          .slice(1)
          .map((line) => html`<li>${linked(line)}</li>`)}</ul>`
      : html`<p>${linked(block.trim())}</p>`,
  );
}

/** The same text without its marks, on one line. */
export const plain = (text: string): string =>
  text.replace(links, '$1').replace(/^- /gm, '').replace(/\s+/g, ' ').trim();

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

const blocks = /(?:^- .*\n?)+|(?:^(?!- |[^\S\n]*$).+\n?)+/gm;
const links = /\[([^\]\n]{1,300})\]\((https?:\/\/[^\s)]+)\)/g;

/** Every second and third piece of the split is the text and the address of a link. */
const linked = (text: string): unknown[] =>
  text
    .split(links)
    .map((piece, i, pieces) =>
      i % 3 === 0 ? piece : i % 3 === 1 ? html`<a href=${webUrl(pieces[i + 1]) ?? '#'}>${piece}</a>` : '',
    );
