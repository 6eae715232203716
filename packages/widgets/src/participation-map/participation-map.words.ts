import { frame } from '../core/frame.words.ts';
import type { Plural } from '../core/language.ts';
import { download, file, remove, reset, website } from '../core/list.words.ts';

const results: Plural = { one: '{n} Verfahren', other: '{n} Verfahren' };
const days: Plural = { one: 'noch {n} Tag', other: 'noch {n} Tage' };

/** The words of the participation map, in German. */
export const words = {
  ...frame,
  file,
  download,
  website,
  remove,
  reset,
  search: 'Ort, Thema oder Stichwort',
  results,
  many: 'Mehr als {n} Verfahren',
  days,
  today: 'endet heute',
  starts: 'ab {date}',
  overdue: 'Ergebnis überfällig',
  status: 'Stand',
  topic: 'Thema',
  mode: 'Teilnahme',
  organization: 'Veranstalter',
  all: '{name}: alle',
  unlocated: 'Ohne Ort',
  gone: 'Dieses Verfahren gibt es nicht mehr.',
  map: 'Karte',
  toMap: 'Zur Karte',
  showMap: 'Karte anzeigen',
  noMap: 'Die Karte lässt sich hier nicht anzeigen. Die Liste enthält alle Verfahren.',
  calendar: 'Termine',
  feed: 'Als Feed',
};

export type Words = typeof words;
