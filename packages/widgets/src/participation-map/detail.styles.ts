import { css } from 'lit';

/** An opened procedure; it comes with the code that shows it. */
export const styles = css`
  .detail {
    display: grid;
    gap: var(--_s);
    padding-block: var(--_m);
  }
  .detail > .title {
    font-size: 1.25em;
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
  .detail .ruled > * {
    padding-block: var(--_s);
  }
  @container (width >= 45em) {
    dl > div {
      display: grid;
      grid-template-columns: 11rem 1fr;
    }
  }
`;
