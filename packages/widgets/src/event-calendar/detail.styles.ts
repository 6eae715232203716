import { css } from 'lit';

/** An opened event. Comes with `detail.ts`. */
export const detailStyles = css`
  .detail {
    display: grid;
    gap: var(--_m);
    padding-block: var(--_s);
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
  .detail dl > div {
    padding-block: var(--_s);
  }
  figure img {
    max-width: 100%;
    height: auto;
  }
  @container (width >= 36em) {
    dl > div {
      display: grid;
      grid-template-columns: 11rem 1fr;
    }
  }
`;
