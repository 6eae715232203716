import { css } from 'lit';

/** One column up to 45 em of the element's own width (720 px at the usual size of text), then filters beside the list. */
export const styles = css`
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: calc(3 * var(--_space)) calc(6 * var(--_space));
    margin-block-end: calc(4 * var(--_space));
  }
  ::slotted([slot='heading']) {
    margin: 0 !important;
  }
  .search {
    display: flex;
    flex: 1 1 16rem;
    max-inline-size: 32rem;
    margin-inline-start: auto;
  }
  .search input {
    flex: 1;
    min-inline-size: 0;
    border-inline-end: 0;
    border-start-end-radius: 0;
    border-end-end-radius: 0;
    text-overflow: ellipsis;
  }
  .search input::placeholder {
    color: inherit;
    opacity: 0.75;
  }
  .search button {
    border-start-start-radius: 0;
    border-end-start-radius: 0;
  }
  .filters {
    margin-block-end: calc(4 * var(--_space));
  }
  .filters > button {
    display: inline-flex;
    align-items: center;
    gap: calc(2 * var(--_space));
  }
  .filters > div:not(.shown) {
    display: none;
  }
  .filters > .shown {
    margin-block-start: calc(2 * var(--_space));
  }
  .group {
    border-block-start: 1px solid var(--_line);
  }
  .group:last-child {
    border-block-end: 1px solid var(--_line);
  }
  summary {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-block-size: calc(var(--_target) + 4 * var(--_space));
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  details[open] > summary .icon {
    rotate: 180deg;
  }
  fieldset {
    padding-block-end: calc(3 * var(--_space));
  }
  fieldset summary {
    justify-content: start;
    gap: var(--_space);
    font-weight: inherit;
    font-size: 0.875em;
    min-block-size: var(--_target);
  }
  fieldset label {
    display: flex;
    align-items: baseline;
    gap: calc(2 * var(--_space));
    min-block-size: var(--_target);
    padding-block: calc(0.5 * var(--_space));
  }
  fieldset label:hover span {
    text-decoration: underline;
  }
  fieldset input {
    flex: none;
    inline-size: 1em;
    block-size: 1em;
    min-block-size: 0;
    margin: 0;
    accent-color: var(--_accent);
    translate: 0 0.125em;
  }
  fieldset span {
    flex: 1;
  }
  fieldset small {
    font-variant-numeric: tabular-nums;
    color: var(--_muted);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space)) calc(4 * var(--_space));
    min-block-size: calc(var(--_target) + 4 * var(--_space));
  }
  .count {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space));
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: var(--_space);
    min-block-size: calc(var(--_target) + var(--_space));
    background: var(--_raised);
    border-color: var(--_line);
    text-align: start;
  }
  .chip .icon {
    inline-size: 1em;
    block-size: 1em;
  }
  .order {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--_space));
    margin-inline-start: auto;
    min-inline-size: 0;
  }
  .hint {
    font-size: 0.875em;
    margin-block: calc(2 * var(--_space));
  }
  .results {
    min-inline-size: 0;
    transition: opacity 150ms 300ms;
  }
  .results[aria-busy='true'] {
    opacity: 0.6;
  }
  .item {
    display: grid;
    gap: calc(1.5 * var(--_space)) calc(6 * var(--_space));
    padding-block: calc(4 * var(--_space));
    border-block-start: 1px solid var(--_line);
  }
  .title a,
  .title button {
    color: inherit;
    font-weight: inherit;
  }
  .summary,
  .prose {
    max-inline-size: var(--opennrw-measure, 65ch);
  }
  .summary {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
    overflow: hidden;
  }
  .meta {
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
    color: var(--_muted);
  }
  .meta > * + *::before,
  .feeds > * + *::before {
    content: '·' / '';
    display: inline-block;
    margin-inline: 0.4em;
    text-decoration: none;
  }
  .licence > button {
    min-inline-size: var(--_target);
    text-align: center;
    vertical-align: baseline;
  }
  .tip {
    max-inline-size: min(24rem, 90vi);
    margin: 0;
    inset: auto;
    position-area: block-end span-inline-end;
    position-try-fallbacks: flip-block, flip-inline;
    padding: calc(3 * var(--_space));
    color: CanvasText;
    background: Canvas;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    box-shadow: 0 0.25rem 1rem rgb(0 0 0 / 20%);
    font-size: 1rem;
  }
  .tip a {
    color: LinkText;
  }
  .downloads {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: calc(2 * var(--_space)) calc(4 * var(--_space));
  }
  .download {
    display: inline-flex;
    align-items: center;
    gap: var(--_space);
    min-block-size: var(--_target);
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(3 * var(--_space)) calc(6 * var(--_space));
    padding-block-start: calc(4 * var(--_space));
    border-block-start: 1px solid var(--_line);
  }
  .feeds {
    margin-inline-start: auto;
  }
  .back a,
  .back button {
    display: inline-flex;
    align-items: center;
    gap: var(--_space);
    min-block-size: calc(var(--_target) + 2 * var(--_space));
  }
  .detail {
    display: grid;
    gap: calc(4 * var(--_space));
    padding-block: calc(3 * var(--_space));
  }
  .detail > .title {
    font-size: 1.25em;
    line-height: 1.3;
  }
  .prose {
    display: grid;
    gap: calc(3 * var(--_space));
    white-space: pre-line;
  }
  .prose ul {
    list-style: disc;
    padding-inline-start: 1.25em;
  }
  .label {
    font-weight: 600;
  }
  .files {
    margin-block-start: calc(-3 * var(--_space));
  }
  .files > li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    gap: 0 calc(6 * var(--_space));
    padding-block: calc(2 * var(--_space));
    border-block-start: 1px solid var(--_line);
  }
  .files small {
    display: block;
    max-inline-size: var(--opennrw-measure, 65ch);
  }
  .files .download small {
    display: inline;
  }
  dl > div {
    display: grid;
    gap: 0 calc(6 * var(--_space));
    padding-block: calc(2 * var(--_space));
    border-block-start: 1px solid var(--_line);
  }
  dt {
    font-size: 0.875em;
  }
  @container (inline-size >= 36em) {
    .item {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .item > * {
      grid-column: 1;
    }
    .downloads {
      grid-column: 2;
      grid-row: 1 / span 3;
      max-inline-size: 14rem;
      justify-content: end;
      align-content: start;
    }
    dl > div {
      grid-template-columns: 11rem minmax(0, 1fr);
    }
  }
  @container (inline-size >= 45em) {
    .columns {
      display: grid;
      grid-template-columns: 15rem minmax(0, 1fr);
      gap: calc(10 * var(--_space));
    }
    .columns > .results:only-child {
      grid-column: 1 / -1;
    }
    .filters > button {
      display: none;
    }
    .filters > div:not(.shown),
    .filters > .shown {
      display: block;
      margin-block-start: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .results {
      transition: none;
    }
  }
  @media (pointer: coarse) {
    .downloads {
      gap: 0 calc(4 * var(--_space));
    }
  }
  @media print {
    .filters,
    .order,
    .chips .link,
    .back {
      display: none;
    }
    .item {
      break-inside: avoid;
    }
  }
`;
