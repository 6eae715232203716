import { frame } from '../core/frame.words.ts';
import type { Plural } from '../core/language.ts';
import { filter, reset } from '../core/list.words.ts';

const dates: Plural = { one: '{n} Termin', other: '{n} Termine' };

/** The words of the event calendar, in German. */
export const words = {
  ...frame,
  filter,
  reset,
  dates,
  view: 'Ansicht',
  list: 'Liste',
  month: 'Monat',
  today: 'Heute',
  previousMonth: 'Voriger Monat',
  nextMonth: 'Nächster Monat',
  subscribe: 'Abonnieren',
  allDay: 'ganztägig',
  allDayUntil: 'ganztägig bis {date}',
  since: 'seit {date}',
  yourTime: 'bei Ihnen: {time}',
  none: 'Keine Termine gefunden. Nehmen Sie einen Filter weg oder wählen Sie einen anderen Zeitraum.',
  noneYet: 'Zurzeit stehen keine Termine fest.',
  back: 'Zurück zum Kalender',
  gone: 'Diese Veranstaltung gibt es nicht mehr.',
};

export type Words = typeof words;
