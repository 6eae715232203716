import { html, type TemplateResult } from 'lit';

/** One of our icons: 20 px grid, 1.5 px stroke, the colour of the text. Always beside a word or inside something named. */
export const icon = (name: keyof typeof paths): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d=${paths[name]}></path></svg>`;

const paths = {
  close: 'm5 5 10 10M15 5 5 15',
  download: 'M10 3v10m-4-4 4 4 4-4M4 17h12',
  filter: 'M3 5h14M6 10h8m-5 5h2',
  info: 'M10 9v5m0-8v1M3 10a7 7 0 1 1 14 0 7 7 0 0 1-14 0',
  next: 'm8 5 5 5-5 5',
  open: 'M8 4H4v12h12v-4M11 4h5v5m0-5-7 7',
  previous: 'm12 5-5 5 5 5',
  search: 'm13 13 4 4M3 9a6 6 0 1 1 12 0A6 6 0 0 1 3 9',
};
