import { html, nothing, type TemplateResult } from 'lit';

/**
 * Numbers as a table that never scrolls sideways: where it is narrow, each row is drawn as a list, each number behind the
 * name of its column, what is unknown left out (`cockpit-gauge.styles.ts`). The roles keep it a table for screen readers, whatever it looks like.
 * The first of each row is its name.
 */
export const table = (
  name: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): TemplateResult => html`<table part="table" role="table" aria-label=${name}>
  <thead role="rowgroup"><tr role="row">${head.map((text) => html`<th role="columnheader" scope="col">${text}</th>`)}</tr></thead>
  <tbody role="rowgroup">${rows.map(
    ([first, ...cells]) => html`<tr role="row"><th role="rowheader" scope="row">${first}</th>
      ${cells.map((cell, i) => html`<td role="cell" data-column=${cell === '–' ? nothing : head[i + 1]}>${cell}</td>`)}</tr>`,
  )}</tbody>
</table>`;
