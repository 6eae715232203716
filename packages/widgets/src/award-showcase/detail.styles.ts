import { css } from 'lit';

/** What an opened entry or round adds to the look. */
export const styles = css`
  .detail {
    display: grid;
    gap: var(--_m);
    padding-block: var(--_s);
  }
  .detail > img {
    max-width: 45em;
  }
  .detail > .title {
    font-size: 1.25em;
  }
  .prose,
  .notice {
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
  @container (width >= 36em) {
    dl > div {
      display: grid;
      grid-template-columns: 11rem 1fr;
    }
  }
`;
