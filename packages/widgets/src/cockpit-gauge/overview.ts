import type { Cockpit, CockpitIndicator } from '@opennrw/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../core/heading.ts';
import { arc, line } from './gauge.ts';
import { table } from './table.ts';
import { closed, held, past, sentence, type View } from './view.ts';

/** The four gauges, each with its picture, its sentence and the way to what is behind it. */
export const tiles = (cockpit: Cockpit, view: View): TemplateResult =>
  html`<ul class="tiles">${cockpit.indicators.map((one) => html`<li class="tile" part="gauge">${gauge(one, cockpit, view)}</li>`)}</ul>`;

/** One gauge. */
export function gauge(indicator: CockpitIndicator, cockpit: Cockpit, view: View): TemplateResult {
  const { words, language } = view;
  const { code, label, value, target, notAssessable } = indicator;
  const before = past(cockpit, code);
  const usual = code === 'decision' || code === 'opening' ? cockpit.peers?.[code] : undefined;
  const last = before.at(-1);
  return html`${heading(view.level, label)}
    <div class="picture">${arc(value, target?.value)}<b class="value">${value === null ? '–' : view.percent(value)}</b></div>
    <p>${value === null ? html`<b>${words.unknown}.</b> ` : nothing}${sentence(indicator, view)}</p>
    <div class="meta">
      ${notAssessable && value !== null ? html`<p>${language.fill(words.unchecked, { n: notAssessable })}</p>` : nothing}
      ${target ? html`<p>${language.fill(words.target, { share: view.percent(target.value), date: language.date(target.on) })}</p>` : nothing}
      ${usual === undefined ? nothing : html`<p>${language.fill(words.usual, { label: cockpit.peers?.label, share: view.percent(usual) })}</p>`}
      ${
        last
          ? html`<p class="row">${language.fill(words.before, { quarter: last.quarter, share: view.percent(last.value) })}
        ${line([...before.map((one) => one.value), ...(value === null ? [] : [value])])}</p>`
          : nothing
      }
    </div>
    <p class="ask">${view.link({ ...closed, view: views[code] }, words[`ask-${code}`])}</p>`;
}

/** Which view is behind which gauge. */
export const views = {
  decision: 'datasets',
  opening: 'open',
  'metadata-quality': 'quality',
  implementation: 'measures',
} as const;

/** The same numbers as a table, for everybody and above all for who does not see the pictures. */
export function numbers(cockpit: Cockpit, view: View): TemplateResult {
  const { words, language } = view;
  const share = (value: number | null | undefined) => (typeof value === 'number' ? view.percent(value) : '–');
  const head = [words.gauge, words.reached, words.of, words.share, words.goal, words.last];
  const rows = cockpit.indicators.map(({ code, label, status, numerator, denominator, value, target }) => [
    label,
    ...(status === 'ok'
      ? [language.number(numerator), language.number(denominator), share(value)]
      : ['–', '–', words.unknown]),
    share(target?.value),
    share(past(cockpit, code).at(-1)?.value),
  ]);
  return table(words.numbers, head, rows);
}

/** Who is counted, and until when the agreement held: both belong to every view. */
export function footnotes({ scope, agreement }: Cockpit, view: View): TemplateResult {
  const { words, language } = view;
  const { organizations: all, keeping } = scope;
  return html`<div class="meta" part="footnotes">
    ${all === 1 ? nothing : html`<p>${language.fill(words.keeping, { n: language.number(keeping), all: language.number(all) })}</p>`}
    <p>${held(agreement, view)}</p>
  </div>`;
}
