import { css } from 'lit';

/** One column up to 45 em of the element's own width (720 px at the usual size of text), then filters beside the list. */
export const styles = css`
  .top {
    align-items: end;
  }
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
  .search input,
  label span,
  .results {
    flex: 1;
  }
  ::placeholder {
    color: inherit;
    opacity: 0.75;
  }
  fieldset {
    max-height: 20rem;
    overflow: auto;
    padding: 2px 2px var(--_s);
  }
  label {
    display: flex;
    align-items: center;
    gap: var(--_s);
    min-height: var(--_hit);
    padding-block: 2px;
  }
  [type='checkbox'] {
    accent-color: var(--_accent);
  }
  .chip {
    background: var(--_raised);
  }
  .item {
    display: grid;
    gap: 0.25em var(--_m);
    padding-block: var(--_m);
  }
  .summary {
    max-width: var(--opennrw-measure, 65ch);
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
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
  .meta .link {
    color: inherit;
    text-decoration-style: dotted;
  }
  .files {
    gap: 0 var(--_m);
  }
  summary,
  .bar,
  .foot {
    padding-block: var(--_s);
  }
  .foot {
    border-top: var(--_line);
  }
  #tip {
    max-width: 24rem;
    margin: 0;
    inset: auto;
    position-area: block-end span-inline-end;
    position-try: flip-block, flip-inline;
    padding: var(--_m);
    border: var(--_edge);
  }
  @container (width >= 36em) {
    .item {
      grid-template-columns: 1fr auto;
    }
    .item > * {
      grid-column: 1;
    }
    .item > .files {
      grid-area: 1 / 2 / span 3;
      flex-direction: column;
      align-items: end;
    }
  }
  @container (width >= 45em) {
    .columns {
      display: flex;
      gap: calc(2 * var(--_m));
    }
    #filters {
      flex: 0 0 14rem;
    }
    #filters > button {
      display: none;
    }
    #facets {
      display: block;
    }
  }
  @media print {
    #filters {
      display: none;
    }
    .item {
      break-inside: avoid;
    }
  }
`;
