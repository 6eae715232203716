import { css } from 'lit';
import { detailStyles } from '../core/detail.styles.ts';

/** What an opened entry or round adds to the look. */
export const styles = css`
  ${detailStyles}
  .detail > img {
    max-width: 45em;
  }
`;
