import { css } from 'lit';
import { detailStyles } from '../core/detail.styles.ts';

/** An opened event. Comes with `detail.ts`. */
export const styles = css`
  ${detailStyles}
  figure img {
    max-width: 100%;
    height: auto;
  }
`;
