/** The four gauges with their sentences, the measures, the quarters: what `<opennrw-cockpit-gauge>` shows without JavaScript. */
import { gauges } from '@opennrw/rules/cockpit-method';
import { endOfDay } from '@opennrw/rules/german-time';
import { z } from 'zod';
import { type Desk, openDesk } from '../../cockpit/desk.ts';
import { cockpitOf } from '../../cockpit/figures.ts';
import { measurements } from '../../cockpit/json-ld.ts';
import { measuresOf } from '../../cockpit/measures.ts';
import type { MeasureShape } from '../../cockpit/measures-shape.ts';
import type { Cockpit, Indicator } from '../../cockpit/shape.ts';
import type { Edges } from '../../http/world.ts';
import { ofOrganizations } from '../../organizations/shape.ts';
import { html, type Markup } from '../../pages/markup.ts';
import { bare, type Drawn, fragmentKind, page, type WishFor, whose } from './fragment.ts';
import { linkTo, listAddress, titled } from './parts.ts';
import type { Telling } from './telling.ts';

const attributes = z.object({
  ...ofOrganizations,
  variant: z.enum(['tiles', 'gauge', 'table', 'measures', 'trend']).optional(),
  indicator: z.enum(gauges.map(({ code }) => code)).optional(),
  requests: bare,
});
const choices = z
  .strictObject({
    view: z.enum(['datasets', 'open', 'quality', 'measures', 'method', 'trend', 'wish']),
    status: z.string().max(100),
    page,
  })
  .partial();

type Asking = WishFor<typeof attributes, typeof choices>;

export const cockpitGauge = fragmentKind({
  name: 'cockpit-gauge',
  attributes,
  choices,
  open: (edges) => {
    const desk = openDesk(edges);
    return (wish) => draw(edges, desk, wish);
  },
});

async function draw(edges: Edges, desk: Desk, wish: Asking): Promise<Drawn> {
  const { own, chosen, telling, place } = wish;
  const { words: all, language } = telling;
  const words = all.cockpit;
  const question = { organization: own.organization, within: own.within };
  const cockpit = await cockpitOf(edges.database, desk, question, language);
  const shown =
    [chosen.view, own.variant].find((name) => name === 'measures' || name === 'trend') ?? own.variant;
  const measures = shown === 'measures';
  const asked = chosen.view === 'measures' ? chosen.status : undefined;
  const agreement = cockpit.agreements.find(({ slug }) => slug === asked) ?? cockpit.agreement;
  const file = measures
    ? listAddress(place, 'measures.csv', { agreement: agreement.slug })
    : listAddress(place, shown === 'trend' ? 'cockpit/snapshots.csv' : 'cockpit.csv', question);
  const now = edges.now().getTime();
  return {
    title: `${measures ? words.measuresTitle : words.title} ${whose(question, await desk.directory(), telling)}`,
    linked: measures ? [] : [measurements(cockpit, edges.publicUrl)],
    changesAt: Math.min(
      ...cockpit.agreements.map(endOf).filter((end) => end > now),
      Number.POSITIVE_INFINITY,
    ),
    content: html`${measures ? await measureList(desk, wish, { ...cockpit, agreement }, now) : shown === 'trend' ? trend(cockpit, telling) : overview(cockpit, wish)}
${footnotes(cockpit, telling, now)}
<div class="opennrw-foot"><a href="${file}">${words.file}</a></div>`,
  };
}

function overview(cockpit: Cockpit, wish: Asking): Markup {
  const { variant, indicator } = wish.own;
  if (variant === 'table') return table(cockpit, wish.telling);
  const some =
    variant === 'gauge'
      ? cockpit.indicators.filter(({ code }) => code === (indicator ?? 'opening'))
      : cockpit.indicators;
  return html`<ul class="opennrw-tiles${variant === 'gauge' && ' opennrw-single'}">
${some.map((one) => tile(one, wish))}</ul>`;
}

function tile(indicator: Indicator, { telling, level }: Asking): Markup {
  const { label, value, target } = indicator;
  const { words, percent, date } = telling;
  return html`<li>${titled(level, label)}
<div class="opennrw-value">${arc(value)}<b>${value === null ? '–' : percent(value)}</b></div>
<div>${value === null && html`<b>${words.cockpit.unknown}.</b> `}${sentence(indicator, telling)}</div>
${
  target !== null &&
  html`<div><small>${words.cockpit.target(percent(target.value), date(target.on))}</small></div>
`
}</li>
`;
}

/** A half circle filled as far as the share; it says nothing that the number beside it does not. */
const arc = (share: number | null): Markup =>
  html`<svg width="144" height="80" viewBox="0 0 112 62" fill="none" stroke="currentColor" stroke-width="10" aria-hidden="true"><path d="${half}" opacity="0.15"${share === null && html` stroke-dasharray="4 4"`}/>${
    share !== null &&
    share > 0 &&
    html`<path class="opennrw-arc" d="${half}" pathLength="100" stroke-dasharray="${Math.min(1, share) * 100} 200"/>`
  }</svg>`;

const half = 'M6 56A50 50 0 0 1 106 56';

const sentence = (
  { code, status, numerator, denominator, ratingLabel }: Indicator,
  { words, number }: Telling,
): string =>
  status === 'ok'
    ? words.cockpit.sentences[code](number(numerator), number(denominator), ratingLabel ?? '')
    : words.cockpit.missing[code];

function table(cockpit: Cockpit, { words: all, number, percent }: Telling): Markup {
  const words = all.cockpit;
  const part = (value: number | null | undefined) => (typeof value === 'number' ? percent(value) : '–');
  const last = (code: string) =>
    quartersOf(cockpit)
      .map((snapshot) => shareIn(snapshot, code))
      .find((value) => typeof value === 'number');
  const row = ({ code, label, status, numerator, denominator, value, target }: Indicator) => [
    label,
    ...(status === 'ok' ? [number(numerator), number(denominator), part(value)] : ['–', '–', words.unknown]),
    part(target?.value),
    part(last(code)),
  ];
  const head = [words.gauge, words.reached, words.of, words.share, words.goal, words.last];
  return tabular(head, cockpit.indicators.map(row), 4);
}

/** The frozen quarters, the newest first; only those that were counted as today. */
const quartersOf = ({ trend, method }: Cockpit) =>
  trend.filter((snapshot) => snapshot.method === method).toReversed();

const shareIn = ({ indicators }: Cockpit['trend'][number], code: string): number | null | undefined =>
  indicators.find((one) => one.code === code)?.value;

function trend(cockpit: Cockpit, { words: all, percent }: Telling): Markup {
  const words = all.cockpit;
  const quarters = quartersOf(cockpit);
  if (quarters.length === 0) return html`<p>${words.noTrend}</p>`;
  const part = (value: number | null | undefined) => (typeof value === 'number' ? percent(value) : '–');
  return tabular(
    [words.quarter, ...cockpit.indicators.map(({ label }) => label)],
    quarters.map((snapshot) => [
      snapshot.quarter,
      ...cockpit.indicators.map(({ code }) => part(shareIn(snapshot, code))),
    ]),
  );
}

/**
 * A table that the style sheet draws as lists where it is narrow, without what is unknown; the roles keep it a table. The
 * first of each row names it. Pages without the sheet see the first `plain` columns.
 */
function tabular(head: readonly string[], rows: readonly (readonly string[])[], plain = head.length): Markup {
  const hidden = (column: number) => column >= plain && html` hidden`;
  const row = ([first, ...cells]: readonly string[]) =>
    html`<tr role="row"><th role="rowheader" scope="row">${first}</th>${cells.map((cell, i) => html`<td role="cell"${hidden(i + 1)}${cell !== '–' && html` data-column="${head[i + 1]}"`}>${cell}</td>`)}</tr>
`;
  return html`<table class="opennrw-table" role="table"><thead role="rowgroup"><tr role="row">${head.map((text, i) => html`<th role="columnheader" scope="col"${hidden(i)}>${text}</th>`)}</tr></thead>
<tbody role="rowgroup">
${rows.map(row)}</tbody></table>`;
}

async function measureList(
  desk: Desk,
  { telling, level, place }: Asking,
  { agreement, agreements }: Pick<Cockpit, 'agreement' | 'agreements'>,
  now: number,
): Promise<Markup> {
  const measures = await measuresOf(desk, { agreement: agreement.slug }, telling.language);
  const ways = agreements.map(
    (one) =>
      html`<li><a href="${place.to({ view: 'measures', status: one.slug })}"${one.slug === agreement.slug && html` aria-current="true"`}>${held(one, telling, now)}</a></li>
`,
  );
  return html`${agreements.length > 1 && html`<ul class="opennrw-meta">${ways}</ul>`}<ul class="opennrw-rows">
${measures.map((one) => measureRow(one, telling, level))}</ul>`;
}

/** What was promised, word for word, and what was judged of it, with the evidence. */
function measureRow(
  { code, title, quote, completionLabel, assessments }: MeasureShape,
  { words, date }: Telling,
  level: number,
): Markup {
  const judgements = assessments.map(
    ({ organization, assessorLabel, completionLabel: what, on, note, evidence }) =>
      html`<div class="opennrw-meta"><small>${words.cockpit.judgement(organization.name, assessorLabel, what, date(on))}${note !== null && `. ${note}`}${evidence.map(({ url, title: name }) => [' ', linkTo(url, name)])}</small></div>
`,
  );
  return html`<li>${titled(level, title)}<div class="opennrw-meta"><small>${code} · ${completionLabel}</small></div>
<details><summary>${words.cockpit.quote}</summary><blockquote lang="de">${quote}</blockquote></details>
${judgements}</li>
`;
}

const endOf = ({ validUntil }: Cockpit['agreement']): number => endOfDay(validUntil);

/** Until when an agreement held or holds. */
const held = (agreement: Cockpit['agreement'], { words, date }: Telling, now: number): string =>
  (endOf(agreement) <= now ? words.cockpit.ended : words.cockpit.holds)(
    agreement.title,
    date(agreement.validUntil),
  );

/** Who is counted, and until when the agreement held. */
function footnotes({ scope, agreement }: Cockpit, telling: Telling, now: number): Markup {
  const { words, number } = telling;
  return html`<div class="opennrw-meta"><small>${
    scope.organizations !== 1 &&
    `${words.cockpit.keeping(number(scope.keeping), number(scope.organizations))} `
  }${held(agreement, telling, now)}</small></div>`;
}
