import type {
  Cockpit,
  CockpitMethod,
  DatasetQualityList,
  InventoryEntry,
  InventoryList,
  Measure,
  MeasureList,
} from '@opennrw/sdk';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { heading } from '../core/heading.ts';
import { type PageLink, pages } from '../core/pages.ts';
import { webUrl } from '../core/text.ts';
import { wordsOf } from './detail.words.ts';
import type { Draw, Source, Wish } from './source.ts';
import type { View } from './view.ts';

/** What is behind a number, in the place of the gauges. Fetched when the first of them is opened. */
export async function open(source: Source, wish: Wish, signal: AbortSignal): Promise<Draw> {
  const loaded = await load(source, wish, signal);
  return (cockpit, look) => show(loaded, wish, cockpit, look);
}

async function load(source: Source, wish: Wish, signal: AbortSignal): Promise<Loaded> {
  const { view, filter } = wish;
  const options = { signal, staleIfError: true };
  if (view === 'measures')
    return { measures: await source.measures({ agreement: wish.status, limit: 100 }, options) };
  if (view === 'method') return { method: await source.method(options) };
  const offset = (wish.page - 1) * PER_PAGE || undefined;
  if (view === 'quality' && wish.status)
    return {
      poor: await source.quality({ ...filter, failing: wish.status, limit: PER_PAGE, offset }, options),
    };
  if (view !== 'datasets' && view !== 'open') return {};
  const status = view === 'open' ? 'available' : wish.status;
  const params = { ...filter, status, limit: PER_PAGE, offset };
  return { inventory: await source.inventory(params, options) };
}

interface Loaded {
  inventory?: InventoryList;
  poor?: DatasetQualityList;
  measures?: MeasureList;
  method?: CockpitMethod;
}

const PER_PAGE = 50;

/** The view as it was loaded. */
function show(loaded: Loaded, { view, page }: Wish, cockpit: Cockpit, look: View): TemplateResult {
  const { inventory, poor, measures, method } = loaded;
  const body = inventory
    ? stock(inventory, page, cockpit, look)
    : poor
      ? lacking(poor, page, cockpit, look)
      : measures
        ? promises(measures, cockpit, look)
        : method
          ? howCounted(method, look)
          : view === 'trend'
            ? overTime(cockpit, look)
            : descriptions(cockpit, look);
  return html`<article class="detail" part="detail">${body}</article>`;
}

/** The heading of a view, unless the page has written one of its own above. */
const title = (text: string, { level, titled }: View): unknown => (titled ? heading(level, text) : nothing);

/** The model datasets with their status, and the way to those with another one. */
function stock({ items, total }: InventoryList, page: number, cockpit: Cockpit, look: View): TemplateResult {
  const words = wordsOf(look);
  const { view, status } = look.choice;
  const chosen = view === 'open' ? 'available' : status;
  const tab = (code: string | undefined, label: string) =>
    look.link({ view: 'datasets', status: code, page: undefined }, label, code === chosen);
  return html`${title(words.inventory, look)}
    <nav aria-label=${words.statuses} class="row">
      ${tab(undefined, words.all)}
      ${cockpit.inventory.statuses.map(({ code, label, count }) => tab(code, `${label} (${look.language.number(count)})`))}
    </nav>
    <p>${look.language.count(words.entries, total)}</p>
    ${items.length === 0 ? html`<p>${words.noEntries}</p>` : nothing}
    <ul class="ruled">${items.map((entry) => stockRow(entry, cockpit, look))}</ul>
    ${pages(page, Math.ceil(total / PER_PAGE), pageLink(look), look.language)}`;
}

function stockRow(entry: InventoryEntry, { scope }: Cockpit, look: View): TemplateResult {
  const words = wordsOf(look);
  const { fill, date } = look.language;
  const {
    modelDataset,
    statusLabel,
    reason,
    reasonText,
    changeabilityLabel,
    plannedOn,
    reviewOn,
    datasets,
    proposals,
  } = entry;
  const place = webUrl(entry.url);
  const facts = [
    scope.organization ? undefined : entry.organization.name,
    statusLabel,
    plannedOn && fill(words.planned, { date: date(plannedOn) }),
    reason && [reason.label, reason.law].filter(Boolean).join(', '),
    changeabilityLabel,
    reviewOn && fill(words.review, { date: date(reviewOn) }),
  ];
  return html`<li part="item">
    <b>${modelDataset.label}</b> <small>${modelDataset.topic.label}</small>
    <p class="meta">${facts.filter(Boolean).join(' · ')}</p>
    ${reasonText ? html`<p>${reasonText}</p>` : nothing}
    ${datasets.map(({ id, title }) => html`<p>${datasetLink(id, title, look)}</p>`)}
    ${place ? html`<p><a href=${place}>${words.where}</a></p>` : nothing}
    ${look.wishes && scope.organization && !datasets[0] && !place ? look.link({ view: 'wish', status: modelDataset.code, page: undefined }, words.wish, false, `${words.wish}: ${modelDataset.label}`) : nothing}
    ${proposals[0] ? html`<p class="meta">${fill(words.maybe, { title: proposals.map(({ title }) => title).join(', ') })}</p>` : nothing}
  </li>`;
}

const pageLink =
  ({ link }: View): PageLink =>
  (n, content, name, current) =>
    link({ page: n > 1 ? `${n}` : undefined }, content, current, name);

const datasetLink = (id: string, title: string, { api }: View): unknown =>
  api ? html`<a href=${`${api}id/datasets/${id}`}>${title}</a>` : title;

/** How well the datasets are described, and what to mend first. */
function descriptions({ quality }: Cockpit, look: View): TemplateResult {
  const words = wordsOf(look);
  const { number, count, fill } = look.language;
  const head = [words.dimension, words.points, words.checkable, words.most];
  const rows = quality.dimensions.map(({ label, points, assessable, most }) => [
    label,
    ...[points, assessable, most].map((value) => number(value)),
  ]);
  return html`${title(words.quality, look)}
    ${look.table(words.quality, head, rows)}
    <p><b>${words.fixes}</b></p>
    ${quality.fixes.length === 0 ? html`<p>${words.noFixes}</p>` : nothing}
    <ol class="ruled">${quality.fixes.map(
      ({
        code,
        label,
        datasets,
        gain,
      }) => html`<li class="row"><span>${look.link({ view: 'quality', status: code, page: undefined }, label)}</span>
        <span class="end meta">${count(words.failing, datasets)} · ${fill(words.gain, { n: number(gain) })}</span></li>`,
    )}</ol>`;
}

/** The datasets that fail a check, the poorest first. */
function lacking(
  { items, total }: DatasetQualityList,
  page: number,
  { quality }: Cockpit,
  look: View,
): TemplateResult {
  const words = wordsOf(look);
  const { number, count, fill } = look.language;
  const check = quality.fixes.find(({ code }) => code === look.choice.status);
  return html`${title(check?.label ?? words.quality, look)}
    <p>${count(words.failing, total)} ${look.link({ status: undefined, page: undefined }, words.fixes)}</p>
    <ul class="ruled">${items.map(
      ({ id, title: name, points, assessable }) => html`<li class="row">
        ${datasetLink(id, name, look)}
        <span class="end meta">${fill(words.gained, { n: number(points), d: number(assessable) })}</span></li>`,
    )}</ul>
    ${pages(page, Math.ceil(total / PER_PAGE), pageLink(look), look.language)}`;
}

/** What was promised, word for word, by chapter, and how far it has come. */
function promises({ items }: MeasureList, { agreements }: Cockpit, look: View): TemplateResult {
  const words = wordsOf(look);
  const tab = (one: Cockpit['agreement']) =>
    look.link(
      { view: 'measures', status: one.slug },
      look.held(one, look),
      one.slug === items[0]?.agreement.slug,
    );
  return html`${title(words.measures, look)}
    ${agreements[1] ? html`<nav aria-label=${words.agreements} class="row">${agreements.map(tab)}</nav>` : nothing}
    ${[...new Set(items.map(({ chapter }) => chapter))].map(
      (chapter) => html`<section>
        ${heading(Math.min(6, look.level + Number(look.titled)), chapter)}
        <ul class="ruled">${items.filter((one) => one.chapter === chapter).map((one) => measureRow(one, look))}</ul>
      </section>`,
    )}`;
}

function measureRow(
  { code, title, quote, completionLabel, assessments }: Measure,
  look: View,
): TemplateResult {
  const words = wordsOf(look);
  const { fill, date } = look.language;
  return html`<li part="item">
    <div class="row"><span><small>${code}</small> <b>${title}</b></span> <span class="end">${completionLabel}</span></div>
    <details><summary>${words.quote}</summary><blockquote lang="de"><p>${quote}</p></blockquote></details>
    ${assessments.map(
      ({ organization, assessorLabel, completionLabel: what, note, on, evidence }) => html`<p class="meta">
        ${fill(words.judgement, { who: organization.name, role: assessorLabel, what })} (${date(on)})${note ? html`. ${note}` : nothing}
        ${evidence.map(({ url, title: name }) => (webUrl(url) ? html` <a href=${url}>${name}</a>` : nothing))}
      </p>`,
    )}
  </li>`;
}

/** Definitions and formulas, from the file that the server counts by. */
function howCounted(
  { version, modelDatasets, gauges, checks, reasons }: CockpitMethod,
  look: View,
): TemplateResult {
  const words = wordsOf(look);
  return html`${title(words.method, look)}
    <dl>${gauges.map(
      ({ label, definition, formula }) => html`<dt>${label}</dt>
        <dd><p>${definition}</p><p class="meta">${words.formula} ${formula}</p></dd>`,
    )}</dl>
    <p><b>${words.check}</b></p>
    <ul class="ruled">${checks.map(
      ({ label, points, assessable }) => html`<li class="row"><span>${label}</span>
        <span class="end meta">${assessable ? nothing : `${words.uncheckable} · `}${look.language.fill(words.worth, { n: points })}</span></li>`,
    )}</ul>
    <ul>${reasons.filter(({ law }) => law).map(({ label, law }) => html`<li class="meta">${law}: ${label}</li>`)}</ul>
    <p class="meta">${look.language.fill(words.version, { version, edition: modelDatasets.version, n: modelDatasets.count })}</p>`;
}

/** The frozen quarters as lines and as a table. */
function overTime(cockpit: Cockpit, look: View): TemplateResult {
  const words = wordsOf(look);
  const lines = cockpit.indicators
    .map(({ code, label }) => ({ label, points: look.past(cockpit, code) }))
    .filter(({ points }) => points[0]);
  const quarters = [...new Set(lines.flatMap(({ points }) => points.map(({ quarter }) => quarter)))].sort();
  if (!quarters[0]) return html`${title(words.trend, look)}<p>${words.noTrend}</p>`;
  const drawn = lines.map(({ label, points }) => ({
    label,
    values: quarters.map((quarter) => points.find((point) => point.quarter === quarter)?.value),
  }));
  const rows = quarters.map((quarter, i) => [
    quarter,
    ...drawn.map(({ values }) => {
      const value = values[i];
      return value === undefined ? '–' : look.percent(value);
    }),
  ]);
  return html`${title(words.trend, look)}
    ${quarters[1] ? chart(quarters, drawn, look) : nothing}
    ${look.table(words.trend, [words.quarter, ...drawn.map(({ label }) => label)], rows)}`;
}

/** The lines, with their scale and what is which: a picture of the table below. One quarter is none yet. */
const chart = (
  quarters: readonly string[],
  drawn: readonly Line[],
  look: View,
): TemplateResult => html`<div class="meta" aria-hidden="true">
      ${look.percent(1)}
      <svg class="chart" viewBox="0 0 600 160" preserveAspectRatio="none" stroke-linecap="round">
        ${drawn.map(({ values }, i) => stroke(look.path(values, 600, 160), i))}
      </svg>
      <div class="row">${look.percent(0)} · ${quarters[0]}<span class="end">${quarters.at(-1)}</span></div>
      <div class="row">${drawn.map(({ label }, i) => html`<span><svg class="chart key" viewBox="0 0 32 8">${stroke('M0 4h32', i)}</svg> ${label}</span>`)}</div>
    </div>`;

interface Line {
  label: string;
  /** In the order of the quarters. */
  values: (number | undefined)[];
}

/** The nth line, told from the others by its dashes, not by its colour. */
const stroke = (path: string, n: number): unknown => svg`<path class=${`l${n}`} d=${path}></path>`;
