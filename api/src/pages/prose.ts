/** Descriptions as the API stores them (paragraphs, `- ` lists, `[text](url)` links) as HTML. */
import { type Content, html, type Markup, webAddress } from './markup.ts';

export function prose(description: string): Markup[] {
  return description
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map(blockOf);
}

function blockOf(block: string): Markup {
  const lines = block.split('\n');
  if (!lines.every((line) => line.startsWith('- ')))
    return html`<p>${lines.map((line, at) => [at > 0 && html`<br>`, ...linked(line)])}</p>`;
  return html`<ul>${lines.map((line) => html`<li>${linked(line.slice(2))}</li>`)}</ul>`;
}

function linked(line: string): Content[] {
  return line.split(/(\[[^[\]]*\]\([^()\s]*\))/).map((piece) => {
    const [, text, address] = /^\[([^[\]]*)\]\(([^()\s]*)\)$/.exec(piece) ?? [];
    if (text === undefined || address === undefined) return piece;
    const url = webAddress(address);
    return url === null ? text : html`<a href="${url}">${text}</a>`;
  });
}
