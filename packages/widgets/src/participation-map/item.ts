import type { Participation } from '@opennrw/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../core/heading.ts';
import type { View } from './view.ts';

/** One procedure of the list: title, who holds it, how far it is, how one takes part, what it is about. */
export function item(participation: Participation, view: View): TemplateResult {
  const { title, organizer, organization, phases, status, summary, resultOverdue } = participation;
  const modes = [...new Set(phases.map(({ mode }) => mode))];
  const own = view.language.tag;
  return html`<li class="item" part="item" lang="de">
    ${heading(view.level, view.open(participation, title))}
    <p class="meta dots" part="meta">
      <span>${organizer ?? organization.name}</span>
      <b class=${status} lang=${own}>${[view.label(status), view.timing(participation)].filter(Boolean).join(', ')}</b>
      ${modes.map((mode) => html` <span lang=${own}>${view.label(mode)}</span>`)}
      ${resultOverdue ? html`<span class="overdue" lang=${own}>${view.words.overdue}</span>` : nothing}
    </p>
    <p class="summary" part="description">${summary}</p>
  </li>`;
}
