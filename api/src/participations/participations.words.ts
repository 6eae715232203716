/** Words of the participations' answers, feeds and files. German first; English is typed by it. */
import type { Language } from '../http/language.ts';

const de = {
  located: 'mit Ort',
  unlocated: 'ohne Ort',
  feedTitle: 'Beteiligung',
  feedTitleOf: (organization: string) => `Beteiligung: ${organization}`,
  cancelled: (title: string) => `Abgesagt: ${title}`,
  stated: (status: string) => `Stand: ${status}.`,
};

const en: typeof de = {
  located: 'with a place',
  unlocated: 'without a place',
  feedTitle: 'Participation',
  feedTitleOf: (organization) => `Participation: ${organization}`,
  cancelled: (title) => `Cancelled: ${title}`,
  stated: (status) => `Status: ${status}.`,
};

export const participationWords: Record<Language, typeof de> = { de, en };
