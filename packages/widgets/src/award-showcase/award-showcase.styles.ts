import { css } from 'lit';

/** One column of cards, and as many beside each other as have room for 17 em. */
export const styles = css`
  .top {
    align-items: end;
  }
  label {
    display: grid;
    font-size: 0.875em;
  }
  .round {
    margin-block: var(--_m) calc(2 * var(--_m));
  }
  .round > .title {
    font-size: 1.25em;
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr));
    gap: var(--_m);
    margin-block: var(--_m);
  }
  .card {
    display: flex;
    flex-direction: column;
    gap: var(--_s);
    padding: var(--_m);
    background: var(--_raised);
    border: var(--_line);
    border-radius: var(--_radius);
    break-inside: avoid;
  }
  .card .row {
    gap: 0 var(--_m);
    margin-top: auto;
  }
  img {
    display: block;
    width: 100%;
    aspect-ratio: 16 / 9;
    object-fit: cover;
    border-radius: var(--_radius);
  }
`;
