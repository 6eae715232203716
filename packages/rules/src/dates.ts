/**
 * Dates as catalogues write them, kept exactly as precise as they were given.
 *
 * "2014" stays a year, "2014-11" a month. A time counts only when its zone is known; without one the date becomes
 * a day, because an instant would be invented. The one exception: CKAN writes times with six decimals and no zone,
 * and documents them as UTC.
 */

export interface GivenDate {
  /** "2014", "2014-11", "2014-11-04", or RFC 3339 with its original offset. */
  value: string;
  precision: 'year' | 'month' | 'day' | 'instant';
}

/**
 * Null for blank and unreadable texts, for dates that do not exist (30 February) and years outside 1000 to 2999.
 *
 * @example parseDate('Dienstag, 4. November 2014 - 8:49') // { value: '2014-11-04', precision: 'day' }
 */
export function parseDate(raw: string | null | undefined): GivenDate | null {
  if (raw === null || raw === undefined || raw.length > LONGEST) return null;
  const text = raw.trim().replace(DKAN_PREFIX, '');
  return fromIso(text) ?? fromGermanNumbers(text) ?? fromGermanWords(text);
}

const LONGEST = 80;
/** DKAN puts the name of its field before the value. */
const DKAN_PREFIX = /^date changed\s+/i;

const ISO =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?) ?(Z|[+-]\d\d:?\d\d)?)?)?)?$/i;
const CKAN_TIME = /\.\d{6}$/;
const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?$/;
const OFFSET = /^(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

function fromIso(text: string): GivenDate | null {
  const [, year, month, day, time, zone] = ISO.exec(text) ?? [];
  if (year === undefined) return null;
  const date = calendarDate(year, month, day);
  if (date === null || time === undefined) return date;
  if (!CLOCK.test(time)) return null;
  if (zone !== undefined) return instant(date.value, time, zone);
  return CKAN_TIME.test(time) ? instant(date.value, time, 'Z') : date;
}

function instant(day: string, time: string, zone: string): GivenDate | null {
  const offset = zone.toUpperCase().replace(/(\d\d):?(\d\d)/, '$1:$2');
  if (!OFFSET.test(offset)) return null;
  const seconds = time.length === 5 ? `${time}:00` : time;
  return { value: `${day}T${seconds}${offset}`, precision: 'instant' };
}

/** A time of day that follows a German date; it is dropped, because its zone is not said. */
const TIME = String.raw`(?:(?:,| -|,? um)? ?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: Uhr)?)?`;
const NUMBERS = new RegExp(String.raw`^(?:(\d{1,2})\.)?(\d{1,2})\.(\d{4})${TIME}$`, 'i');
const WORDS = new RegExp(
  String.raw`^(?:[a-z]{2,10}\.?, )?(?:(\d{1,2})\. ?)?([a-zä]{3,9})\.? (\d{4})${TIME}$`,
  'i',
);

function fromGermanNumbers(text: string): GivenDate | null {
  const [, day, month, year] = NUMBERS.exec(text) ?? [];
  return year === undefined ? null : calendarDate(year, month, day);
}

function fromGermanWords(text: string): GivenDate | null {
  const [, day, name, year] = WORDS.exec(text) ?? [];
  if (name === undefined || year === undefined) return null;
  const month = MONTHS.findIndex((names) => names.includes(name.toLowerCase()));
  return month === -1 ? null : calendarDate(year, String(month + 1), day);
}

const MONTHS = [
  ['januar', 'jänner', 'jan'],
  ['februar', 'feb'],
  ['märz', 'maerz', 'mär', 'mrz'],
  ['april', 'apr'],
  ['mai'],
  ['juni', 'jun'],
  ['juli', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'okt'],
  ['november', 'nov'],
  ['dezember', 'dez'],
];

function calendarDate(year: string, month: string | undefined, day: string | undefined): GivenDate | null {
  if (!/^[12]/.test(year)) return null;
  if (month === undefined) return { value: year, precision: 'year' };
  if (Number(month) < 1 || Number(month) > 12) return null;
  const value = `${year}-${month.padStart(2, '0')}`;
  if (day === undefined) return { value, precision: 'month' };
  if (Number(day) < 1 || Number(day) > daysIn(Number(year), Number(month))) return null;
  return { value: `${value}-${day.padStart(2, '0')}`, precision: 'day' };
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
