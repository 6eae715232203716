/** Words of the datasets' answers, feeds and files. German first; English is typed by it. */
import type { Language } from '../http/language.ts';

const de = {
  open: 'offen',
  closed: 'nicht offen',
  feedTitle: 'Offene Daten',
  feedTitleOf: (organization: string) => `Offene Daten: ${organization}`,
  allOf: 'Nordrhein-Westfalen',
};

const en: typeof de = {
  open: 'open',
  closed: 'not open',
  feedTitle: 'Open data',
  feedTitleOf: (organization) => `Open data: ${organization}`,
  allOf: 'North Rhine-Westphalia',
};

export const openWords: Record<Language, typeof de> = { de, en };
