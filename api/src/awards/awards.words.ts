/** Words of the awards' feeds and files. German first; English is typed by it. */
import type { Language } from '../http/language.ts';

const de = {
  feed: 'Beiträge zu Preisen',
  feedOf: (names: string) => `Beiträge zu Preisen: ${names}`,
  entered: 'Eingereicht',
  audience: 'Publikumspreis',
  reason: 'Begründung der Jury',
};

const en: typeof de = {
  feed: 'Award entries',
  feedOf: (names) => `Award entries: ${names}`,
  entered: 'Entered',
  audience: 'Audience award',
  reason: 'The jury’s reason',
};

export const awardWords: Record<Language, typeof de> = { de, en };
