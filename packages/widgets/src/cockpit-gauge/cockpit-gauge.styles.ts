import { css } from 'lit';

/**
 * Four tiles in a row from 55 em of the element's own width, then two, and at 320 px one below the other. Tables become
 * lists of their rows where their columns do not fit. Widths are in em, so that large text counts as little room.
 */
export const styles = css`
  p {
    margin-block: 0.25em;
  }
  .tiles {
    display: grid;
    grid-template-columns: repeat(4, 1fr);
    gap: var(--_m);
  }
  .tiles,
  .single,
  table {
    margin-block: var(--_m);
  }
  @container (max-width: 55em) {
    .tiles {
      grid-template-columns: 1fr 1fr;
    }
  }
  @container (max-width: 28em) {
    .tiles {
      grid-template-columns: 1fr;
    }
  }
  .tile {
    display: flex;
    flex-direction: column;
    padding: var(--_m);
    background: var(--_raised);
    border: var(--_line);
    border-radius: var(--_radius);
  }
  .single {
    max-width: 20rem;
  }
  .picture {
    position: relative;
    max-width: 9rem;
    margin-block: var(--_s);
  }
  .value {
    position: absolute;
    inset: auto 0 0;
    text-align: center;
    font-size: 1.25em;
    font-variant-numeric: tabular-nums;
  }
  svg.arc,
  svg.line {
    display: block;
    width: 100%;
    fill: none;
    stroke-width: 10;
  }
  .track {
    stroke: currentColor;
    opacity: 0.15;
  }
  .fill,
  .line path {
    stroke: var(--_accent);
  }
  .tick {
    stroke: currentColor;
    stroke-width: 2;
  }
  svg.line {
    width: 5rem;
    height: 1.25rem;
  }
  .line path {
    stroke-width: 2;
    vector-effect: non-scaling-stroke;
  }
  .ask {
    margin-top: auto;
    padding-top: var(--_s);
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
    overflow-wrap: normal;
  }
  th,
  td {
    padding-block: var(--_s);
    padding-inline: var(--_m) 0;
    border-top: var(--_line);
    text-align: end;
    vertical-align: top;
    font-weight: inherit;
  }
  th {
    font-weight: 600;
  }
  th:first-child {
    padding-inline: 0;
    text-align: start;
  }
  [dir] :is(th, td) {
    unicode-bidi: normal;
  }
  @container (max-width: 40em) {
    table,
    tbody {
      display: block;
    }
    thead,
    thead *,
    td:not([data-column]) {
      position: absolute;
      overflow: hidden;
      width: 1px;
      height: 1px;
      clip-path: inset(50%);
    }
    tbody tr {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--_m);
      padding-block: calc(var(--_s) / 2);
      border-top: var(--_line);
    }
    tbody th {
      flex-basis: 100%;
    }
    th:first-child,
    td {
      padding: 0;
      border: 0;
      text-align: start;
      overflow-wrap: anywhere;
    }
    /* The header cells are still there to be read, so the name of the column is for the eye only. */
    td::before {
      font-size: 0.875em;
      color: var(--opennrw-muted);
      content: attr(data-column) ' ';
      content: attr(data-column) ' ' / '';
    }
  }
  ol {
    padding: 0;
    list-style: none;
  }
  .detail {
    margin-top: var(--_s);
  }
  .ruled > li {
    padding-block: var(--_s);
  }
  .detail > * + * {
    margin-top: var(--_m);
  }
  blockquote {
    padding-inline-start: var(--_m);
    border-inline-start: 3px solid var(--opennrw-line, color-mix(in oklab, currentColor 15%, transparent));
    max-width: var(--opennrw-measure, 65ch);
  }
  .chart {
    display: block;
    width: 100%;
    height: 10rem;
    border-block: var(--_line);
    fill: none;
    stroke-width: 2;
  }
  .chart path {
    vector-effect: non-scaling-stroke;
    stroke: var(--_accent);
  }
  .chart .l1 {
    stroke-dasharray: 8 6;
  }
  .chart .l2 {
    stroke-dasharray: 1 5;
  }
  .chart .l3 {
    stroke-dasharray: 12 6 1 6;
  }
  .key {
    display: inline-block;
    width: 2rem;
    height: 0.5rem;
    border: 0;
  }
  form {
    max-width: var(--opennrw-measure, 65ch);
  }
  textarea {
    display: block;
    width: 100%;
    margin-block: var(--_s);
    padding: var(--_s);
    font: inherit;
    color: inherit;
    background: none;
    border: var(--_edge);
    border-radius: var(--_radius);
  }
  .fault {
    font-weight: 600;
  }
  footer {
    margin-top: var(--_m);
    padding-top: var(--_s);
    border-top: var(--_line);
  }
  @media (forced-colors: active) {
    .fill,
    .line path,
    .chart path {
      stroke: Highlight;
    }
    .track {
      opacity: 0.5;
    }
  }
`;
