import type { FrameWords } from './frame.words.ts';

/** The words that every widget needs, in English. */
export const frame: FrameWords = {
  locale: 'en-GB',
  loading: 'Loading data …',
  failed: 'The data cannot be reached right now.',
  offline: 'You are offline. This continues as soon as the connection is back.',
  asOf: 'As of {time}',
  retry: 'Try again',
  source: 'Go to the data source',
  code: 'Code: {code}',
  wrong: 'This section is not set up correctly: {what}. Please tell the editors of this page.',
  filter: 'Filters',
  active: 'Active filters',
  remove: 'remove filter',
  reset: 'Reset filters',
  more: 'Show {n} more',
  fewer: 'Show fewer',
  pages: 'Pages',
  page: 'Page {n}',
  previous: 'Previous page',
  next: 'Next page',
};
