import type { Occurrence } from '@opennrw/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../core/heading.ts';
import { byEachDay, dayAfterKey, weeksOf } from './month-days.ts';
import { moreWords } from './more.words.ts';
import type { View } from './view.ts';

/**
 * A month as a grid of days (ARIA grid pattern): one day takes the focus, arrows and page keys move it, and what takes
 * place on it is told below. Comes when a month is first shown.
 */
export function month(dates: readonly Occurrence[], view: View): TemplateResult {
  const { level, shown, tell, item } = view;
  const words = { ...moreWords, ...view.words };
  const weeks = weeksOf(shown, view.days);
  const days = byEachDay(dates, weeks[0]?.[0] ?? '', weeks.at(-1)?.[6] ?? '', view.days);
  const current = currentDay(view);
  const listed = days.get(current) ?? [];
  return html`<table class="grid" part="grid" role="grid" aria-label=${tell.monthName(shown, words)} aria-describedby="keys"
      @keydown=${(event: KeyboardEvent) => press(event, current, view)}>
      <thead>
        <tr role="row">
          ${weeks[0]?.map((day) => html`<th role="columnheader" scope="col" abbr=${tell.weekdayName(day, words, 'long')}>${tell.weekdayName(day, words, 'short')}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${weeks.map((week) => html`<tr role="row">${week.map((day) => cell(day, days.get(day) ?? [], current, view))}</tr>`)}
      </tbody>
    </table>
    <p id="keys" class="unseen">${words.keys}</p>
    <section class="day" part="day" aria-live="polite">
      ${heading(level, tell.longDay(current, words))}
      ${
        listed.length > 0
          ? html`<ul class="ruled">${listed.map((date) => item(date))}</ul>`
          : html`<p>${words.noneOnDay}</p>`
      }
    </section>`;
}

/** The day that has the focus in the grid: the one chosen, else today, else the first of the month. */
function currentDay({ choice, today, shown, days: { monthOf } }: View): string {
  const { day = '' } = choice;
  if (/^\d{4}-\d\d-\d\d$/.test(day) && monthOf(day) === shown) return day;
  return monthOf(today) === shown ? today : `${shown}-01`;
}

const MOST_TITLES = 3;

/** "3 Termine", remembered: making a plural anew for each of 42 cells would cost more than drawing them. */
const counts = new Map<string, string>();
function counted(n: number, { language }: View, forms: Parameters<View['language']['count']>[0]): string {
  const key = `${language.tag} ${n}`;
  const known = counts.get(key) ?? language.count(forms, n);
  counts.set(key, known);
  return known;
}

function cell(day: string, dates: Occurrence[], current: string, view: View): TemplateResult {
  const {
    words,
    shown,
    tell,
    days: { monthOf },
  } = view;
  const rest = dates.length - MOST_TITLES;
  return html`<td role="gridcell" class=${monthOf(day) === shown ? '' : 'other'} part="cell"
    tabindex=${day === current ? 0 : -1} aria-selected=${day === current} aria-current=${day === view.today ? 'date' : nothing}
    @click=${() => go(day, view)}>
    <span class="number" aria-hidden="true">${Number(day.slice(8))}</span>
    <span class="unseen">${tell.longDay(day, words)}, ${counted(dates.length, view, words.dates)}</span>
    ${dates
      .slice(0, MOST_TITLES)
      .map(
        ({ title, status }) =>
          html`<span class="mark ${status === 'cancelled' || status === 'postponed' ? 'off' : ''}">${title}</span>`,
      )}
    ${rest > 0 ? html`<small class="rest">${`+ ${rest}`}</small>` : nothing}
  </td>`;
}

function press(event: KeyboardEvent, current: string, view: View): void {
  const next =
    event.ctrlKey || event.altKey || event.metaKey
      ? undefined
      : dayAfterKey(current, event.key, event.shiftKey, view.days);
  if (next === undefined) return;
  event.preventDefault();
  go(next, view);
}

function go(day: string, view: View): void {
  view.choose({ ...view.anew, day, month: view.days.monthOf(day) }, true);
  view.followDay();
}
