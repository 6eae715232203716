import { css } from 'lit';

/** One column up to 45 em of the element's own width (720 px at the usual size of text), then filters beside the list. */
export const styles = css`
  .top {
    align-items: end;
    margin-block-end: var(--_m);
  }
  ::slotted([slot='heading']) {
    margin: 0 !important;
  }
  .search {
    display: flex;
    flex: 1 1 16rem;
    max-inline-size: 30rem;
  }
  .search input {
    flex: 1;
    border-inline-end: 0;
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }
  .search button {
    border-start-start-radius: 0;
    border-end-start-radius: 0;
  }
  ::placeholder {
    color: inherit;
    opacity: 0.75;
  }
  #facets:not([data-shown]) {
    display: none;
  }
  details:last-child {
    border-block-end: var(--_line);
  }
  summary {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-block-size: max(2.5rem, var(--_hit));
    list-style: none;
  }
  ::-webkit-details-marker {
    display: none;
  }
  [open] > summary .icon {
    rotate: 180deg;
  }
  details details {
    border: 0 !important;
  }
  label {
    display: flex;
    align-items: center;
    gap: var(--_s);
    min-block-size: max(1.75rem, var(--_hit));
  }
  [type='checkbox'] {
    flex: none;
    inline-size: 1em;
    min-block-size: 1em;
    margin: 0;
    accent-color: var(--_accent);
  }
  label span {
    flex: 1;
  }
  .bar {
    min-block-size: 2.5rem;
    margin-block-end: var(--_s);
  }
  .chip {
    gap: 0.25em;
    min-block-size: max(2rem, var(--_hit));
    background: var(--_raised);
  }
  .results {
    transition: opacity 0.15s 0.3s;
  }
  [aria-busy='true'] {
    opacity: 0.6;
  }
  .item {
    display: grid;
    gap: 0.25em var(--_m);
    padding-block: var(--_m);
  }
  .summary,
  .prose {
    max-inline-size: var(--opennrw-measure, 65ch);
  }
  .summary {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }
  .dots > * + ::before {
    content: '· ';
  }
  .files {
    gap: 0 var(--_m);
  }
  .file {
    display: inline-flex;
    align-items: center;
    gap: 0.25em;
    min-block-size: var(--_hit);
  }
  #tip {
    max-inline-size: min(24rem, 90vi);
    margin: 0;
    inset: auto;
    position-area: block-end span-inline-end;
    position-try: flip-block, flip-inline;
    padding: var(--_m);
    border: var(--_edge);
    border-radius: var(--_radius);
    box-shadow: 0 4px 16px #0003;
    color: CanvasText;
    background: Canvas;
  }
  .foot {
    border-block-start: var(--_line);
    padding-block: var(--_m);
  }
  #back {
    display: inline-flex;
    align-items: center;
    min-block-size: max(2rem, var(--_hit));
  }
  .detail {
    display: grid;
    gap: var(--_m);
  }
  .detail > .title {
    font-size: 1.25em;
  }
  .prose * + * {
    margin-block-start: var(--_s);
  }
  .prose ul {
    list-style: disc;
    padding-inline-start: 1.25em;
  }
  .detail .ruled > * {
    padding-block: var(--_s);
  }
  @container (inline-size >= 36em) {
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
    dl > div {
      display: grid;
      grid-template-columns: 11rem 1fr;
    }
  }
  @container (inline-size >= 45em) {
    .columns {
      display: flex;
      gap: calc(2 * var(--_m));
    }
    .results {
      flex: 1;
    }
    #filters {
      flex: 0 0 14rem;
    }
    #filters > button {
      display: none;
    }
    #facets#facets {
      display: block;
    }
  }
  @media (prefers-reduced-motion) {
    .results {
      transition: none;
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
