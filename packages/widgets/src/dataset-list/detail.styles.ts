import { css } from 'lit';

/** The look of an opened dataset. */
export const styles = css`
  .detail,
  .detail .ruled > * {
    padding-block: var(--_s);
  }
  .detail {
    display: grid;
    gap: var(--_m);
  }
  .detail > .title {
    justify-self: start;
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
  @container (width >= 36em) {
    dl > div {
      display: grid;
      grid-template-columns: 11rem 1fr;
    }
  }
`;
