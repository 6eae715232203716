import { frame } from '../core/frame.words.ts';
import type { Plural } from '../core/language.ts';
import { active, download, file, filter, more, remove, reset, website } from '../core/list.words.ts';

const results: Plural = { one: '{n} Datensatz', other: '{n} Datensätze' };
const searchIn: Plural = { one: 'Suche in {n} Datensatz', other: 'Suche in {n} Datensätzen' };

/** The words of the dataset list, in German. */
export const words = {
  ...frame,
  file,
  download,
  website,
  filter,
  active,
  remove,
  reset,
  more,
  search: 'Datensätze durchsuchen',
  searchIn,
  results,
  many: 'Mehr als {n} Datensätze',
  sort: 'Sortiert:',
  relevance: 'passendste zuerst',
  modified: 'neueste zuerst',
  title: 'nach Titel',
  theme: 'Thema',
  format: 'Format',
  license: 'Lizenz',
  organization: 'Herausgeber',
  frequency: 'Aktualisierung',
  updated: 'aktualisiert am {date}',
  updatedIn: 'aktualisiert {date}',
  noLicence: 'ohne Angabe einer Lizenz',
  aboutLicence: 'Was erlaubt {name}?',
  gone: 'Diesen Datensatz gibt es nicht mehr.',
  feed: 'Als Feed',
};

export type Words = typeof words;
