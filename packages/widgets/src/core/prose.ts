import { html, type TemplateResult } from 'lit';
import { link, webUrl } from './text.ts';

/**
 * Text from elsewhere, shown as text: paragraphs, `- ` lists and `[text](url)` links to http and https. Nothing else
 * means anything; HTML stays visible as the characters it is.
 */
export function prose(text: string): TemplateResult[] {
  return [...text.matchAll(blocks)].map(([block]) =>
    block.startsWith('- ')
      ? html`<ul>${entries(block).map((line) => html`<li>${linked(line)}</li>`)}</ul>`
      : html`<p>${linked(block.trim())}</p>`,
  );
}

const blocks = /(?:^- .*\n?)+|(?:^(?!- |[^\S\n]*$).+\n?)+/gm;
const entries = (list: string): string[] => list.trim().slice(2).split(/\n- /);

/** Every second and third piece of the split is the text and the address of a link. */
const linked = (text: string): unknown[] =>
  text.split(link).map((piece, i, pieces) => {
    const url = i % 3 === 1 && webUrl(pieces[i + 1]);
    if (url) return html`<a href=${url}>${piece}</a>`;
    return i % 3 === 2 ? '' : piece;
  });
