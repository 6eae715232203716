import { frame } from '../core/frame.words.en.ts';
import type { Words } from './award-showcase.words.ts';

/** The words of the award showcase, in English. */
export const words: Words = {
  ...frame,
  entries: { one: '{n} entry', other: '{n} entries' },
  votes: { one: '{n} vote', other: '{n} votes' },
  year: 'Year',
  category: 'Category',
  sizeClass: 'Size class',
  all: 'all',
  about: 'Jury, criteria and dates',
  reason: 'The jury’s reason',
  audience: 'Audience award',
  gone: 'This entry no longer exists.',
  entered: 'Entered',
  results: {
    'first-prize': 'First prize',
    'second-prize': 'Second prize',
    'third-prize': 'Third prize',
    'special-mention': 'Special mention',
    finalist: 'Finalist',
    'no-prize': 'Entry',
  },
  links: {
    dataset: 'Data',
    software: 'Source code',
    document: 'Document',
    video: 'Video',
    website: 'Website',
  },
};
