import type { FrameWords } from './frame.words.ts';

/** The words that every widget needs, in English. */
export const frame: FrameWords = {
  locale: 'en-GB',
  dir: 'ltr',
  loading: 'Loading data …',
  failed: 'The data cannot be reached right now.',
  offline: 'You are offline.',
  asOf: 'As of {time}',
  retry: 'Try again',
  source: 'Data source',
  code: 'Code:',
  wrong: 'This section is not set up correctly: {what}. Please tell the editors.',
  pages: 'Pages',
  page: 'Page {n}',
  previous: 'Previous page',
  next: 'Next page',
};
