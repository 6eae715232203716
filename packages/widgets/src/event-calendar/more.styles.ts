import { css } from 'lit';

/** The grid of a month (marks for what takes place, their titles where there is room), and the panels. */
export const moreStyles = css`
  .grid {
    width: 100%;
    table-layout: fixed;
    border-collapse: collapse;
    margin-block: var(--_s);
  }
  th {
    padding: var(--_s);
    font-size: 0.875em;
    text-align: start;
  }
  td {
    height: 4.5em;
    padding: 0.25em;
    border: var(--_line);
    vertical-align: top;
    cursor: pointer;
    overflow: hidden;
  }
  td:hover {
    background: var(--_raised);
  }
  td:focus-visible {
    outline-offset: -2px;
  }
  .other {
    color: var(--opennrw-muted);
    font-style: italic;
  }
  [aria-selected='true'] {
    outline: 2px solid;
    outline-offset: -2px;
  }
  .number,
  .mark,
  .rest {
    display: block;
    font-variant-numeric: tabular-nums;
  }
  [aria-current] .number {
    width: fit-content;
    padding-inline: 0.2em;
    white-space: nowrap;
    border: 2px solid var(--_accent);
    border-radius: 1em;
  }
  .mark {
    width: 0.6em;
    height: 0.6em;
    margin-block: 0.15em;
    border-radius: 50%;
    overflow: hidden;
    color: transparent;
    border: 0.3em solid var(--_accent);
    background: var(--_accent);
  }
  .mark.off {
    border-style: dotted;
  }
  @container (width >= 40em) {
    td {
      height: 7em;
    }
    .mark {
      width: auto;
      height: auto;
      padding-inline-start: 0.4em;
      border: 0;
      background: none;
      border-inline-start: 3px solid var(--_accent);
      border-radius: 0;
      color: inherit;
      font-size: 0.875em;
      font-style: normal;
      white-space: nowrap;
      text-overflow: ellipsis;
    }
  }
  .panel {
    display: grid;
    gap: var(--_s) var(--_m);
    padding: var(--_m);
    margin-bottom: var(--_m);
    background: var(--_raised);
    border: var(--_line);
    border-radius: var(--_radius);
  }
  .panel label {
    display: grid;
    gap: 2px;
    font-size: 0.875em;
  }
  .panel input,
  .panel select {
    font: inherit;
    font-size: 1rem;
    color: inherit;
    background: none;
    border: var(--_edge);
    border-radius: var(--_radius);
    min-height: max(2.5rem, var(--_hit));
    max-width: 100%;
    padding: 0 var(--_s);
  }
  @container (width >= 36em) {
    .panel.row {
      grid-template-columns: repeat(auto-fill, minmax(12rem, 1fr));
      align-items: end;
    }
  }
`;
