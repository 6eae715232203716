import { html, nothing, type TemplateResult } from 'lit';
import type { Data } from './data.ts';
import { failureCode } from './failure.ts';
import type { FrameWords } from './frame.words.ts';
import { icon } from './icons.ts';
import type { Language } from './language.ts';

/** What the shared states look like: skeleton, failure, stale data, a wrong attribute. */

/** Lines in the shape of what is to come; the box is there before them, so that nothing jumps. */
export const skeleton = (visible: boolean): TemplateResult =>
  html`<div class="skeleton" aria-hidden="true">${visible ? Array.from({ length: 5 }, () => html`<i></i><i></i><i></i>`) : nothing}</div>`;

/** What happened, a second try, the source itself, and since when what is shown is true (ms since 1970, if known). */
export function failure(
  data: SomeData,
  language: Language<FrameWords>,
  source?: string,
  since?: number,
): TemplateResult {
  const { words } = language;
  const code = failureCode(data.error);
  return html`<div class="notice" part="notice">
    <p>
      ${code === 'offline' ? words.offline : words.failed}
      ${since ? html`<b>${language.fill(words.asOf, { time: language.time(since) })}</b>` : nothing}
    </p>
    <p>
      <button type="button" class="button" @click=${data.retry} ?disabled=${data.busy}>${icon('retry')}${words.retry}</button>
      ${source ? html`<a href=${source}>${words.source}</a>` : nothing}
      <small>${language.fill(words.code, { code })}</small>
    </p>
  </div>`;
}

/** The quiet line above older data. */
export function staleLine(data: SomeData, language: Language<FrameWords>): TemplateResult {
  const { words } = language;
  return html`<p class="notice" part="notice">
    ${language.fill(words.asOf, { time: language.time(data.since ?? 0) })}
    <button type="button" class="link" @click=${data.retry} ?disabled=${data.busy}>${words.retry}</button>
  </p>`;
}

/** The plain sentence for a wrong attribute; nothing where all are right. */
export const misuse = (wrong: readonly string[], language: Language<FrameWords>): unknown =>
  wrong.length > 0
    ? html`<p class="notice" part="notice">${language.fill(language.words.wrong, { what: wrong.join(', ') })}</p>`
    : nothing;

type SomeData = Pick<Data<object, unknown, object>, 'busy' | 'error' | 'since' | 'retry'>;
