/** Dates, numbers and counts as fragments write them: as short as the widgets do, in German time. */
import type { Language } from '../../http/language.ts';
import { type Counted, type FragmentWords, fragmentWords } from './fragment.words.ts';

export interface Telling {
  language: Language;
  words: FragmentWords;
  /** As precise as it was given: "2014", "Nov. 2014", "3. Nov. 2026". */
  date: (given: string) => string;
  /** "Di., 24. Nov. 2026, 13:00" */
  moment: (instant: Date) => string;
  /** "Do., 26. November", with the year where it is not that of `today`. */
  day: (day: string, today: string) => string;
  /** "3. Dez." */
  shortDay: (day: string) => string;
  number: (n: number) => string;
  /** A share of 0 to 1: "83 %". */
  percent: (share: number) => string;
  /** "2,1 MB", in steps of 1,000. */
  bytes: (size: number) => string;
  count: (forms: Counted, n: number) => string;
}

export const tellingIn = (language: Language): Telling => tellings[language];

const tellings: Record<Language, Telling> = { de: make('de'), en: make('en') };

function make(language: Language): Telling {
  const words = fragmentWords[language];
  const form = (options: Intl.DateTimeFormatOptions) => {
    const made = new Intl.DateTimeFormat(words.locale, options);
    return (instant: number | Date) => made.format(instant);
  };
  const german = { timeZone: 'Europe/Berlin' };
  const month = { month: 'short', year: 'numeric' } as const;
  const inMonth = form({ ...month, timeZone: 'UTC' });
  const onDay = form({ ...month, day: 'numeric', timeZone: 'UTC' });
  const atInstant = form({ ...month, day: 'numeric', ...german });
  const clock = { hour: '2-digit', minute: '2-digit', weekday: 'short', day: 'numeric' } as const;
  const weekday = { weekday: 'short', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  const thisYear = form(weekday);
  const otherYear = form({ ...weekday, year: 'numeric' });
  const numbers = new Intl.NumberFormat(words.locale);
  const shares = new Intl.NumberFormat(words.locale, { style: 'percent', maximumFractionDigits: 0 });
  const plural = new Intl.PluralRules(words.locale);
  const number = (n: number) => numbers.format(n);
  return {
    language,
    words,
    date: (given) => {
      const instant = given.length > 4 ? Date.parse(given) : Number.NaN;
      if (Number.isNaN(instant)) return given;
      return (given.length === 7 ? inMonth : given.length > 10 ? atInstant : onDay)(instant);
    },
    moment: form({ ...month, ...clock, ...german }),
    day: (day, today) => (day.slice(0, 4) === today.slice(0, 4) ? thisYear : otherYear)(Date.parse(day)),
    shortDay: (day) => form({ day: 'numeric', month: 'short', timeZone: 'UTC' })(Date.parse(day)),
    number,
    percent: (share) => shares.format(share),
    bytes: (size) => sizeIn(words.locale, size),
    count: (forms, n) => (plural.select(n) === 'one' ? forms.one : forms.other).replace('{n}', number(n)),
  };
}

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];

function sizeIn(locale: string, size: number): string {
  const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, size)) / 3)));
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    maximumFractionDigits: step > 1 ? 1 : 0,
  }).format(size / 1000 ** step);
}
