import { html, nothing, type TemplateResult } from 'lit';
import { contentTime, hasContent } from './content.ts';
import type { Shown } from './data.ts';
import { failureCode, isGone } from './failure.ts';
import type { FrameWords } from './frame.words.ts';
import type { Language } from './language.ts';

/** What the states that all widgets share look like: a skeleton, a failure or old data, a wrong attribute. */

/** Lines in the shape of what is to come; the room for them is taken before they are seen, so that nothing jumps. */
export const skeleton = (visible: boolean): TemplateResult =>
  html`<div class="skeleton" aria-hidden="true">${visible ? [...Array(15)].map(() => html`<i></i>`) : nothing}</div>`;

/**
 * What happened, how old the data are that are shown (ms since 1970, if known), a second try, and the way to the source
 * itself.
 */
export function trouble(
  { error, busy, retry, since }: Omit<Shown<object>, 'value' | 'state'>,
  { words, fill, time, tag, dir }: Language<FrameWords>,
  source?: string,
  shown = since,
): TemplateResult {
  const code = error ? failureCode(error) : undefined;
  return html`<div class="notice row bad" part="notice" lang=${tag} dir=${dir}>
    ${code ? html`<p>${code === 'offline' ? words.offline : words.failed}</p>` : nothing}
    ${shown ? html`<p>${fill(words.asOf, { time: time(shown) })}</p>` : nothing}
    <button type="button" class="link" aria-disabled=${busy} @click=${busy ? nothing : again(retry)}>${words.retry}</button>
    ${code && source ? html`<a href=${source}>${words.source}</a>` : nothing}
    ${code ? html`<small>${words.code} ${code}</small>` : nothing}
  </div>`;
}

/**
 * What is opened in the place of a list, in the state that its data are in: `content` once it is there, else why it can
 * not be shown; `gone` is the sentence for what there is no more. `lang` is the language of the content.
 */
export function opening(
  data: Shown<object>,
  content: unknown,
  gone: string,
  { language, api }: { language: Language<FrameWords>; api: string | undefined },
  lang: unknown = nothing,
): TemplateResult {
  const { error, state, busy } = data;
  return html`<div aria-busy=${busy} lang=${lang}>
      ${content || nothing} ${state === 'loading' ? skeleton(true) : nothing}
    </div>
    ${error ? (isGone(error) ? html`<p class="notice" part="notice">${gone}</p>` : trouble(data, language, api)) : nothing}`;
}

/** Tries again. When the button goes with the trouble, its focus moves to what came instead: the count, or a heading. */
const again =
  (retry: () => Promise<void>) =>
  async ({ currentTarget }: Event): Promise<void> => {
    if (!(currentTarget instanceof HTMLElement)) return;
    const root = currentTarget.getRootNode();
    if (!(root instanceof ShadowRoot)) return void retry();
    const focused = root.activeElement === currentTarget;
    await retry();
    if (focused && !root.activeElement && document.activeElement === document.body)
      root.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
  };

/** The plain sentence for a wrong attribute; nothing where all are right. */
export const misuse = (wrong: readonly string[], { words, fill, tag, dir }: Language<FrameWords>): unknown =>
  wrong[0]
    ? html`<p class="notice bad" part="notice" lang=${tag} dir=${dir}>${fill(words.wrong, { what: wrong.join(', ') })}</p>`
    : nothing;

/** Whether there is more to show than what the page has put inside. */
export const isReady = (
  host: Element,
  { value }: Pick<Shown<object>, 'value'>,
  { ready, error }: Language<FrameWords>,
): boolean => ready && !!value && !(error && hasContent(host));

/** What the page has put inside, or the place where the data will be. */
export function before(
  host: Element,
  data: Shown<object>,
  language: Language<FrameWords>,
  { wrong, api }: { wrong: readonly string[]; api: string | undefined },
): TemplateResult {
  const failed = data.state === 'failed' || wrong[0];
  return html`<slot name="heading"></slot><slot></slot>${misuse(wrong, language)}
    ${failed && !wrong[0] ? trouble(data, language, api, contentTime(host)) : nothing}
    ${failed || hasContent(host) ? nothing : skeleton(data.state === 'loading')}`;
}
