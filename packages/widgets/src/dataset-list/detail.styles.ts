import { css } from 'lit';
import { detailStyles } from '../core/detail.styles.ts';

/** The look of an opened dataset. */
export const styles = css`
  ${detailStyles}
  .detail > .title {
    justify-self: start;
  }
`;
