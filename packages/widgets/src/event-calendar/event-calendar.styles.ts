import { css } from 'lit';

/** One column up to 36 em of the element's own width, then time, event and place beside each other. */
export const styles = css`
  .top {
    margin-top: var(--_s);
  }
  .views [aria-current] {
    border-bottom: 2px solid var(--_accent);
  }
  .period b {
    flex: 1 9em;
    min-width: 9em;
    justify-content: center;
    text-align: center;
  }
  .views > *,
  .period > * {
    display: inline-flex;
    align-items: center;
    min-height: max(2rem, var(--_hit));
  }
  .period {
    gap: var(--_s);
  }
  .day > .title {
    padding-block: var(--_m) var(--_s);
    font-size: 1em;
  }
  .day > .ruled {
    border-bottom: var(--_line);
  }
  .item {
    display: grid;
    gap: 0.25em var(--_m);
    padding-block: calc(1.5 * var(--_s));
  }
  .time {
    font-variant-numeric: tabular-nums;
  }
  .off .name,
  .mark.off {
    text-decoration: line-through;
  }
  .status {
    padding: 0.1em 0.5em;
    border: 1px solid;
    border-radius: var(--_radius);
    font-size: 0.875rem;
    white-space: nowrap;
    color: var(--opennrw-warning);
  }
  .cancelled {
    color: var(--opennrw-negative);
    text-transform: uppercase;
  }
  p.dots {
    unicode-bidi: normal;
  }
  .dots > * {
    unicode-bidi: isolate;
  }
  .dots > * + ::before {
    content: '·';
    content: '·' / '';
    padding-inline-end: 0.3em;
  }
  @container (width >= 36em) {
    .item {
      grid-template-columns: 8.5rem 1fr auto;
    }
    .where {
      text-align: end;
    }
  }
  @media print {
    .views,
    .period,
    .panel {
      display: none;
    }
    .item {
      break-inside: avoid;
    }
    .title {
      break-after: avoid;
    }
  }
`;
