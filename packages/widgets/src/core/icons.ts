import { html, type TemplateResult } from 'lit';

/** One of our icons: 20 px grid, 1.5 px stroke, the colour of the text. Always beside a word or inside something named. */
export const icon = (name: keyof typeof paths): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d=${paths[name]}></path></svg>`;

const paths = {
  back: 'M16 10H4m5-5-5 5 5 5',
  close: 'm5 5 10 10M15 5 5 15',
  down: 'm5 8 5 5 5-5',
  download: 'M10 3v10m-4-4 4 4 4-4M4 17h12',
  filter: 'M3 5h14M6 10h8m-5 5h2',
  info: 'M10 9v5m0-8v.5M2.5 10a7.5 7.5 0 1 1 15 0 7.5 7.5 0 0 1-15 0',
  next: 'm8 5 5 5-5 5',
  open: 'M8 4H4v12h12v-4M11 4h5v5m0-5-7 7',
  previous: 'm12 5-5 5 5 5',
  retry: 'M16 10a6 6 0 1 1-2-4.5L16 7m0-4v4h-4',
  search: 'm13 13 4 4M3 8.5a5.5 5.5 0 1 1 11 0 5.5 5.5 0 0 1-11 0',
};
