import { chosenPeriod, type Period, periodShown } from '@opennrw/rules/period';
import type { Given } from '../core/setting.ts';
import type { Choice, Patch } from '../core/url-state.ts';
import { addDays, addMonths, lastOf, mondayOf, monthOf } from './days.ts';

/** Pure thinking about what is asked: how the visitor's choice and the page's attributes become questions to the API. */

/** What a visitor can filter by, in this order. */
export const facetNames = ['kind', 'attendance', 'municipality', 'theme', 'organization'] as const;
export type FacetName = (typeof facetNames)[number];

/** All of these. `from` and `to` are the first and the last day of a period, which is chosen instead of a month. */
const filterNames = ['q', ...facetNames, 'from', 'to'] as const;

/** What a visitor can choose. `event` is the date that is open, `day` the one that is looked at in a month. */
export const choiceNames = [...filterNames, 'view', 'month', 'day', 'page', 'event'] as const;

/** What the page says by attributes. */
export type Fixed = Record<(typeof fixedNames)[number], Given>;
export const fixedNames = ['organization', 'within', 'kind', 'theme'] as const;

/** What the webmaster's console says of them. */
const slugs = 'slugs from <api>/v1/organizations';
export const allowed = {
  organization: slugs,
  within: `an ARS, or ${slugs}`,
  kind: 'hackday …',
  theme: 'TRAN …',
};

/** The filters of the API that lists, feeds and files share. */
export type Filters = Partial<Record<(typeof filterNames)[number] | 'within', string>>;

/** What to ask the API; an attribute of the page wins over the visitor's choice. */
export function filtersOf(choice: Choice, fixed: Fixed): Filters {
  const known: Choice = { ...choice, from: undefined, to: undefined, ...chosenPeriod(choice) };
  const chosen = filterNames.map((name) => [name, known[name]?.trim()]);
  const said = fixedNames.map((name) => [name, fixed[name]]);
  return Object.fromEntries([...chosen, ...said.filter(([, value]) => value)].filter(([, value]) => value));
}

/** The facets that the page leaves to the visitor. */
export const freeFacets = (fixed: Partial<Record<FacetName, Given>>): FacetName[] =>
  facetNames.filter((name) => !fixed[name]);

export const isNarrowed = (choice: Choice): boolean => filterNames.some((name) => choice[name]);

/** Whether a text is a month, so that an address that somebody mangled means the present one. */
const isMonth = (text = ''): text is string => /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/.test(text);

export const chosenMonth = ({ month }: Choice): string | undefined => (isMonth(month) ? month : undefined);

/** Whether the list shows a period that was chosen. */
export const hasPeriod = (choice: Choice): boolean => {
  const { from, to } = chosenPeriod(choice);
  return !chosenMonth(choice) && !!(from ?? to);
};

/** The month that is shown, whether or not it was chosen. */
export const shownMonth = (choice: Choice, today: string): string =>
  chosenMonth(choice) ?? monthOf(chosenPeriod(choice).from ?? today);

/** The days that are asked for: a month, its whole weeks for the grid, a period that was chosen, or a year from today on. */
export function periodOf(choice: Choice, asGrid: boolean, today: string): Period {
  const month = shownMonth(choice, today);
  const first = `${month}-01`;
  // No month touches more than six weeks.
  if (asGrid) return { from: mondayOf(first), to: addDays(mondayOf(first), 41) };
  if (chosenMonth(choice)) return { from: first, to: lastOf(month) };
  return periodShown(chosenPeriod(choice), today);
}

/** The next month or the one before, looked at from its beginning. */
export const turned = (choice: Choice, today: string, by: number): Patch => ({
  ...nowOn,
  month: addMonths(shownMonth(choice, today), by),
});

/** What a changed filter resets. */
export const anew: Patch = { page: undefined, event: undefined };

/** From today on, whatever month or period was chosen. */
export const nowOn: Patch = { ...anew, from: undefined, to: undefined, month: undefined, day: undefined };

/** Takes back every filter. */
export const cleared: Patch = {
  ...anew,
  ...Object.fromEntries(filterNames.map((name) => [name, undefined])),
};
