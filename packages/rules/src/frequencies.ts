/**
 * How often data are updated: the frequency codes of the European Union, and how to recognise them.
 *
 * Codes: EU Publications Office, authority table "frequency": the edition of 2019-06-19 without OP_DATPRO, which
 * marks provisional data, and the eight codes added since.
 */
import { fold } from './fold.ts';
import type { Label } from './languages.ts';

export interface Frequency {
  /** For example "DAILY". */
  code: string;
  iri: string;
  label: Label;
}

const FREQUENCY_BASE = 'http://publications.europa.eu/resource/authority/frequency/';

/** From often to seldom; what cannot be ordered stands at the end. */
export const frequencies: readonly Frequency[] = [
  frequency('CONT', 'ununterbrochen', 'continuous'),
  frequency('UPDATE_CONT', 'fortlaufend', 'continuously updated'),
  frequency('1MIN', 'minütlich', 'every minute'),
  frequency('5MIN', 'alle fünf Minuten', 'every five minutes'),
  frequency('10MIN', 'alle zehn Minuten', 'every ten minutes'),
  frequency('15MIN', 'viertelstündlich', 'every fifteen minutes'),
  frequency('30MIN', 'halbstündlich', 'every thirty minutes'),
  frequency('HOURLY', 'stündlich', 'hourly'),
  frequency('BIHOURLY', 'alle zwei Stunden', 'every two hours'),
  frequency('TRIHOURLY', 'alle drei Stunden', 'every three hours'),
  frequency('12HRS', 'alle zwölf Stunden', 'every twelve hours'),
  frequency('DAILY_2', 'zweimal täglich', 'twice a day'),
  frequency('DAILY', 'täglich', 'daily'),
  frequency('WEEKLY_3', 'dreimal wöchentlich', 'three times a week'),
  frequency('WEEKLY_2', 'zweimal wöchentlich', 'twice a week'),
  frequency('WEEKLY', 'wöchentlich', 'weekly'),
  frequency('MONTHLY_3', 'dreimal monatlich', 'three times a month'),
  frequency('BIWEEKLY', 'alle zwei Wochen', 'every two weeks'),
  frequency('MONTHLY_2', 'zweimal monatlich', 'twice a month'),
  frequency('MONTHLY', 'monatlich', 'monthly'),
  frequency('BIMONTHLY', 'alle zwei Monate', 'every two months'),
  frequency('QUARTERLY', 'vierteljährlich', 'quarterly'),
  frequency('ANNUAL_3', 'dreimal jährlich', 'three times a year'),
  frequency('ANNUAL_2', 'halbjährlich', 'twice a year'),
  frequency('ANNUAL', 'jährlich', 'yearly'),
  frequency('BIENNIAL', 'alle zwei Jahre', 'every two years'),
  frequency('TRIENNIAL', 'alle drei Jahre', 'every three years'),
  frequency('QUADRENNIAL', 'alle vier Jahre', 'every four years'),
  frequency('QUINQUENNIAL', 'alle fünf Jahre', 'every five years'),
  frequency('DECENNIAL', 'alle zehn Jahre', 'every ten years'),
  frequency('BIDECENNIAL', 'alle zwanzig Jahre', 'every twenty years'),
  frequency('TRIDECENNIAL', 'alle dreißig Jahre', 'every thirty years'),
  frequency('AS_NEEDED', 'bei Bedarf', 'as needed'),
  frequency('IRREG', 'unregelmäßig', 'irregular'),
  frequency('NOT_PLANNED', 'nicht geplant', 'not planned'),
  frequency('NEVER', 'nie', 'never'),
  frequency('OTHER', 'anders', 'other'),
  frequency('UNKNOWN', 'unbekannt', 'unknown'),
];

function frequency(code: string, de: string, en: string): Frequency {
  return { code, iri: FREQUENCY_BASE + code, label: { de, en } };
}

const byCode = new Map(frequencies.map((known) => [known.code, known]));

export function frequencyByCode(code: string): Frequency | undefined {
  return byCode.get(code);
}

/**
 * The code for what a portal wrote: codes, IRIs, German and English words, ISO 19115 codes ("asNeeded") and ISO 8601
 * intervals ("R/P1M"). Null when it is not recognised.
 */
export function normalizeFrequency(raw: string | null | undefined): string | null {
  if (raw === null || raw === undefined || raw.length > LONGEST) return null;
  return CODES_BY_NAME.get(nameKey(raw)) ?? null;
}

const LONGEST = 120;

function nameKey(raw: string): string {
  return fold(
    raw.replace(/^https?:\/\/publications\.europa\.eu\/resource\/authority\/frequency\//i, ''),
  ).replace(/[\s_-]+/g, '');
}

const OTHER_NAMES: Record<string, string> = {
  CONT: 'continuous|R/PT1S',
  UPDATE_CONT: 'continuously|continual|laufend|kontinuierlich|ständig|permanent|echtzeit|realtime',
  '1MIN': 'R/PT1M|jede minute',
  '5MIN': 'R/PT5M|alle 5 minuten',
  '10MIN': 'R/PT10M|alle 10 minuten',
  '15MIN': 'R/PT15M|alle 15 minuten|viertelstündig',
  '30MIN': 'R/PT30M|alle 30 minuten',
  HOURLY: 'R/PT1H|jede stunde',
  DAILY: 'R/P1D|jeden tag|tagesaktuell|werktäglich|every day',
  WEEKLY: 'R/P1W|R/P7D|jede woche|every week',
  WEEKLY_2: 'R/P3.5D|zweimal pro woche|zweimal in der woche',
  WEEKLY_3: 'R/P0.33W|dreimal pro woche',
  BIWEEKLY:
    'R/P2W|R/P14D|fortnightly|14-tägig|14-tägl|vierzehntägig|zweiwöchentlich|alle 2 wochen|alle 14 tage',
  MONTHLY: 'R/P1M|jeden monat|every month',
  MONTHLY_2: 'R/P0.5M|semimonthly|zweimal im monat|zweimal pro monat',
  MONTHLY_3: 'R/P0.33M|dreimal im monat',
  BIMONTHLY: 'R/P2M|zweimonatlich|alle 2 monate',
  QUARTERLY: 'R/P3M|quartalsweise|pro quartal|alle drei monate|alle 3 monate|1/4-jährlich',
  ANNUAL_3: 'R/P4M|dreimal im jahr',
  ANNUAL_2:
    'R/P6M|biannually|biannual|semiannual|zweimal jährlich|zweimal im jahr|halbjahresweise|alle sechs monate|1/2-jährlich',
  ANNUAL: 'R/P1Y|annually|einmal jährlich|einmal im jahr|jedes jahr|every year',
  BIENNIAL: 'R/P2Y|zweijährlich|zweijährig|alle 2 jahre',
  TRIENNIAL: 'R/P3Y|dreijährlich|alle 3 jahre',
  QUADRENNIAL: 'R/P4Y|alle 4 jahre',
  QUINQUENNIAL: 'R/P5Y|alle 5 jahre|fünfjährlich',
  DECENNIAL: 'R/P10Y|alle 10 jahre',
  BIDECENNIAL: 'R/P20Y|alle 20 jahre',
  TRIDECENNIAL: 'R/P30Y|alle 30 jahre',
  AS_NEEDED: 'asNeeded|nach bedarf|je nach bedarf|anlassbezogen|bei änderung|bei änderungen',
  IRREG: 'irregularly|unregelmäßige aktualisierung|sporadisch|in unregelmäßigen abständen',
  NEVER: 'einmalig|keine aktualisierung|wird nicht aktualisiert|niemals|once',
  OTHER: 'sonstige|sonstiges',
  UNKNOWN: 'nicht bekannt',
};

const CODES_BY_NAME = new Map(
  frequencies.flatMap(({ code, label }): [string, string][] =>
    [code, label.de, label.en, ...(OTHER_NAMES[code] ?? code).split('|')].map((name) => [
      nameKey(name),
      code,
    ]),
  ),
);
