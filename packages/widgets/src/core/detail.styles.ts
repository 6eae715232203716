import { css } from 'lit';

/** What is opened in the place of a list: one thing below the other, facts in two columns where there is room. */
export const detailStyles = css`
  .detail {
    display: grid;
    gap: var(--_m);
    padding-block: var(--_s);
  }
  .detail > .title {
    font-size: 1.25em;
  }
  .detail .ruled > * {
    padding-block: var(--_s);
  }
  .prose {
    max-width: var(--opennrw-measure, 65ch);
  }
  .prose * + * {
    margin-top: var(--_s);
  }
  .prose ul {
    list-style: disc;
    padding-inline-start: 1.25em;
  }
  @container (width >= 36em) {
    dl > div {
      display: grid;
      grid-template-columns: 11rem 1fr;
      gap: var(--_m);
    }
  }
`;
