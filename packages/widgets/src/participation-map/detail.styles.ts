import { css } from 'lit';
import { detailStyles } from '../core/detail.styles.ts';

/** An opened procedure; it comes with the code that shows it. */
export const styles = css`
  ${detailStyles}
  .chip {
    background: var(--_raised);
  }
  .detail {
    gap: var(--_s);
    padding-block: var(--_m);
  }
`;
