import { html, type TemplateResult } from 'lit';
import { icon } from '../core/icons.ts';
import type { Patch } from '../core/url-state.ts';
import { anew, hasPeriod, nowOn, periodOf, turned } from './filters.ts';
import type { View } from './view.ts';
import { monthName, periodName } from './when.ts';

/** The way to another choice: a real link where the page has an address for it. */
export type Way = (
  patch: Patch,
  content: unknown,
  more: { name?: string; current?: boolean },
) => TemplateResult;

/** What stands above the calendar: list or month, the period, and what opens filters and subscription. */
export function head(view: View, to: Way, openers: TemplateResult): TemplateResult {
  const { words, choice, today, shown, isMonth } = view;
  const chosen = !isMonth && hasPeriod(choice);
  return html`<div class="top row">
  <nav class="views row" aria-label=${words.view}>
    ${to({ ...anew, view: 'list' }, words.list, { current: !isMonth })}
    ${to({ ...anew, ...(chosen && { ...nowOn, month: shown }), view: 'month' }, words.month, { current: isMonth })}
  </nav>
  <div class="period row">
    ${to(nowOn, words.today, {})}
    ${to(turned(choice, today, -1), icon('previous'), { name: words.previousMonth })}
    <b>${chosen ? periodName(periodOf(choice, false, today), words) : monthName(shown, words)}</b>
    ${to(turned(choice, today, 1), icon('next'), { name: words.nextMonth })}
  </div>
  <div class="row end">${openers}</div>
</div>`;
}
