import { frame } from '../core/frame.words.en.ts';
import { filter, reset } from '../core/list.words.en.ts';
import type { Words } from './event-calendar.words.ts';
import type { MoreWords } from './more.words.ts';

/** The words of the event calendar, in English. */
export const words: Words & MoreWords = {
  ...frame,
  filter,
  reset,
  dates: { one: '{n} date', other: '{n} dates' },
  view: 'View',
  list: 'List',
  month: 'Month',
  today: 'Today',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  search: 'Search events',
  kind: 'Kind',
  attendance: 'Taking part',
  theme: 'Topic',
  organization: 'Held by',
  all: 'all',
  subscribe: 'Subscribe',
  subscribeText: 'Your calendar stays up to date by itself. The filters chosen now apply.',
  subscribeNow: 'Subscribe in your calendar',
  address: 'Address of the calendar',
  copy: 'Copy address',
  copied: 'The address has been copied.',
  feed: 'As a feed',
  allDay: 'all day',
  allDayUntil: 'all day until {date}',
  since: 'since {date}',
  yourTime: 'your time: {time}',
  none: 'No dates found. Remove a filter, or choose another period.',
  noneYet: 'No dates have been set yet.',
  noneOnDay: 'There are no dates on this day.',
  keys: 'Arrow keys change the day, Page Up and Page Down the month.',
  back: 'Back to the calendar',
  gone: 'This event no longer exists.',
};
