import { css } from 'lit';

/** One column up to 45 em of the element's own width, then the map beside the list. */
export const styles = css`
  .search {
    display: flex;
    flex: 1 1 16rem;
    max-width: 30rem;
    border: var(--_edge);
    border-radius: var(--_radius);
  }
  .search > * {
    border: 0;
  }
  input {
    flex: 1;
  }
  ::placeholder {
    color: inherit;
    opacity: 0.75;
  }
  .item {
    display: grid;
    gap: 0.25em;
    padding-block: var(--_m);
  }
  .running {
    color: var(--opennrw-positive);
  }
  .overdue {
    color: var(--opennrw-negative);
  }
  .summary {
    max-width: var(--opennrw-measure, 65ch);
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
    display: inline-block;
    padding-inline-end: 0.3em;
  }
  .bar,
  .foot,
  .ruled + .title {
    padding-block: var(--_s);
  }
  .results > .title {
    margin-top: var(--_m);
    font-size: 1.25em;
  }
  .map {
    position: relative;
    margin-top: var(--_m);
    border: var(--_line);
    border-radius: var(--_radius);
    overflow: hidden;
  }
  .coming {
    min-height: 26rem;
  }
  .map > .row {
    padding: var(--_m);
  }
  @container (width >= 45em) {
    .jump {
      display: none;
    }
    .columns {
      display: grid;
      grid-template-columns: minmax(18rem, 5fr) 7fr;
      gap: calc(2 * var(--_m));
      align-items: start;
    }
    .map {
      position: sticky;
      top: var(--_s);
      margin: 0;
    }
    .coming {
      min-height: 34rem;
    }
  }
  @media print {
    .map {
      display: none;
    }
    .columns {
      display: block;
    }
    .item {
      break-inside: avoid;
    }
  }
`;
