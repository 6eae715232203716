import type { Occurrence } from '@opennrw/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../core/heading.ts';
import { labelOf } from './codes.ts';
import type { View } from './view.ts';
import { longDay, ownTime, timeText } from './when.ts';

/** One date in a list: when, what, where, who, and what is known about access. */
export function item(date: Occurrence, view: View): TemplateResult {
  const { words, language, level } = view;
  const { status, title, place, hosts, attendance, access } = date;
  const off = status === 'cancelled' || status === 'postponed';
  const own = ownTime(date, language);
  const day = longDay(date.start.slice(0, 10), words);
  return html`<li class="item ${off ? 'off' : ''}" part="item">
    <p class="time" part="time">${timeText(date, language)}${own ? html`<br /><small>${own}</small>` : nothing}</p>
    <div>
      ${heading(
        Math.min(6, level + 1),
        html`${view.open(date, html`<span class="name">${title}</span><span class="unseen">, ${day}</span>`)}${said(date, view)}`,
      )}
      <p class="meta dots" part="meta">
        ${[
          place,
          hosts.join(', '),
          ...access.yes.slice(0, 3).map((fact) => `${labelOf('accessFacts', fact, language)} ✓`),
        ]
          .filter(Boolean)
          .map((text) => html`<span>${text}</span> `)}
      </p>
      ${date.statusNote ? html`<p class="meta">${date.statusNote}</p>` : nothing}
    </div>
    <p class="where meta" part="attendance">${labelOf('attendanceModes', attendance, language)}</p>
  </li>`;
}

/** How it stands, where there is more to say than that it takes place. */
function said({ status }: Occurrence, { language }: View): unknown {
  if (status === 'scheduled') return nothing;
  return html` <span class="status ${status}" part="status">${labelOf('eventStatuses', status, language)}</span>`;
}
