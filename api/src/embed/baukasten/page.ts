/** The page of the configurator: a form in three steps, a preview beside it, and the code to take along. */
import { type Content, html, type Markup } from '../../pages/markup.ts';
import { productPage } from '../../pages/product-frame.ts';
import type { Offer, Widget } from '../offer.ts';
import type { Snippet } from '../snippets/snippets.ts';
import { words } from './baukasten.words.ts';
import { type Choice, fieldNames, heights, pages, passing, widths } from './choice.ts';
import { codeMarkup } from './code.ts';
import { contrastNames, type Verdict } from './contrast.ts';
import { fieldMarkup, labelled, radios, type Said, select, suggestions } from './fields.ts';
import { type ColourName, colourNames } from './look.ts';

/** All that the page shows. */
export interface Shown extends Said {
  offer: Offer;
  choice: Choice;
  snippets: readonly Snippet[];
  contrasts: readonly Verdict[];
  /** The way to the preview, from this page. */
  preview: string;
}

const FORM = 'baukasten';

export function baukastenPage(shown: Shown): Markup {
  const { offer, choice, directory } = shown;
  const integrity = offer.integrity('baukasten.js');
  const script =
    integrity !== undefined &&
    html`<script type="module" src="widgets/${offer.version}/baukasten.js" integrity="${integrity}" crossorigin="anonymous"></script>`;
  return productPage({
    title: words.title,
    language: 'de',
    root: './',
    head: script,
    article: html`<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
${summary(choice)}
${step(1, words.steps.widget)}
${widgets(shown)}
<div class="workbench">
<form id="${FORM}" method="get" action="baukasten">
<input type="hidden" name="widget" value="${choice.widget.name}">
${step(2, words.steps.content)}
${content(shown)}
${step(3, words.steps.appearance)}
${appearance(shown)}
<p class="apply"><button>${words.apply}</button></p>
</form>
${preview(shown)}
</div>
<section class="take" id="take">${step(4, words.steps.code)}
${codeMarkup(shown.snippets)}
</section>
<section class="existing"><h2>${words.check.heading}</h2><p>${words.check.text} <a href="baukasten/pruefen">${words.check.link}</a></p>
<p class="hint">${words.docs}</p></section>
${suggestions(directory)}
<p class="news" id="news" role="status"></p>
${messages}`,
  });
}

/** Sentences that the script says, so that they have one home. */
const messages = html`<div hidden id="messages"${Object.entries(words.live).map(
  ([name, sentence]) =>
    html` data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}="${typeof sentence === 'string' ? sentence : sentence('{what}')}"`,
)} data-pick="${words.colours.pick('{what}')}"></div>`;

const step = (number: number, text: string) => html`<h2 class="step"><span>${number}</span> ${text}</h2>`;

function summary({ widget, faults }: Choice): Content {
  if (faults.size === 0) return null;
  const labels = new Map(widget.fields.map(({ name, label }) => [name, label]));
  return html`<div class="faults" role="alert"><p><strong>${words.faults}</strong></p>
<ul>${[...faults].map(([name, sentence]) => html`<li><a href="#f-${name}">${labels.get(name) ?? otherLabels[name] ?? words.title}</a>: ${sentence}</li>`)}</ul></div>`;
}

const otherLabels: Readonly<Record<string, string>> = {
  preset: words.preset.label,
  lang: words.language.label,
  'theme-file': words.theme.legend,
  radius: words.radius.label,
  'preview-page': words.preview.page,
  'preview-width': words.preview.width,
  'preview-height': words.preview.height,
  ...Object.fromEntries(colourNames.map((name) => [name, words.colours.names[name]])),
};

/** Whoever changes the widget keeps what the other one understands too. */
function widgets({ offer, choice, query }: Shown): Markup {
  const link = (widget: Widget) => {
    const known = new Set(
      fieldNames(widget).filter((name) => name !== 'preset' && name !== 'preview-height'),
    );
    const kept = [...query].filter(([name, value]) => known.has(name) && value);
    return `baukasten?${new URLSearchParams([['widget', widget.name], ...kept])}`;
  };
  return html`<ul class="widgets">
${offer.widgets.map(
  (widget) =>
    html`<li><a href="${link(widget)}"${widget.name === choice.widget.name && html` aria-current="true"`}><strong>${widget.label}</strong> <span>${widget.sentence}</span></a></li>
`,
)}</ul>`;
}

function content(shown: Shown): Markup {
  const { widget, wanted } = shown.choice;
  const { preset } = words;
  const choices = Object.entries(widget.choices).filter(([name]) => !passing.test(name));
  const field = { name: 'preset', label: preset.label, hint: preset.hint };
  const technical = widget.fields.filter(({ group }) => group === 'technical');
  return html`${widget.fields.filter(({ group }) => group === 'content').map((one) => fieldMarkup(one, shown))}
${labelled(
  field,
  shown,
  (links) =>
    html`<input name="preset" value="${wanted.preset || shown.query.get('preset')}" maxlength="500" autocomplete="off" spellcheck="false" placeholder="${choices.map(([name]) => name).slice(0, 1)}:…"${links}>`,
)}
<details class="more"><summary>${words.technical}</summary>
<div>${technical.map((one) => fieldMarkup(one, shown))}</div></details>`;
}

/** Names of languages that have none of ours. */
const german = new Intl.DisplayNames('de', { type: 'language' });

function appearance(shown: Shown): Markup {
  const { choice, offer, query, contrasts } = shown;
  const { language, theme, colours, radius } = words;
  const names: Readonly<Record<string, string>> = { ...theme.all, ...language.all };
  const themes = offer.themes.map((name) => ({ value: name, label: names[name] ?? name }));
  return html`${choice.widget.fields.filter(({ group }) => group === 'display').map((one) => fieldMarkup(one, shown))}
${labelled({ name: 'lang', label: language.label, hint: language.hint }, shown, (links) =>
  select(
    {
      name: 'lang',
      text: query.get('lang') ?? '',
      values: choice.widget.languages.map((value) => ({
        value,
        label: names[value] ?? german.of(value) ?? value,
      })),
      empty: language.page,
    },
    links,
  ),
)}
${radios({ name: 'theme-file', legend: theme.legend }, [{ value: 'neutral', label: theme.neutral }, ...themes], choice.look.theme ?? 'neutral')}
<p class="hint">${theme.hint}</p>
<fieldset class="colours"><legend>${colours.legend}</legend>
<p class="hint">${colours.hint}</p>
${colourNames.map((name) => colourField(name, shown))}
${labelled(
  { name: 'radius', label: radius.label, hint: undefined },
  shown,
  (links) =>
    html`<input type="number" name="radius" min="0" max="24" value="${query.get('radius')}" placeholder="${radius.empty}"${links}>`,
)}
</fieldset>
${contrastMarkup(contrasts)}`;
}

function colourField(name: ColourName, shown: Shown): Markup {
  const field = { name, label: words.colours.names[name], hint: undefined };
  const usual = name === 'page-colour' || name === 'page-ink' ? pages[shown.choice.page][name] : '';
  return labelled(
    field,
    shown,
    (links) =>
      html`<input class="colour" name="${name}" value="${shown.query.get(name)}" maxlength="7" autocomplete="off" spellcheck="false" placeholder="${usual}"${links}>`,
  );
}

const twoDigits = new Intl.NumberFormat('de', { maximumFractionDigits: 1 });

/** „7,4 : 1, gut lesbar“; rounded down, so that nothing looks enough that is not. */
export const verdictText = ({ ratio, fits }: Verdict): string =>
  `${twoDigits.format(Math.floor(ratio * 10) / 10)} : 1, ${words.contrast.fits[fits]}`;

function contrastMarkup(contrasts: readonly Verdict[]): Markup {
  const { heading, names } = words.contrast;
  return html`<h3>${heading}</h3>
<ul class="contrasts">
${contrastNames.map((name) => {
  const verdict = contrasts.find((one) => one.name === name);
  return html`<li data-contrast="${name}" data-fits="${verdict?.fits}"${verdict === undefined && html` hidden`}>${names[name]}: <b>${verdict && verdictText(verdict)}</b></li>
`;
})}</ul>`;
}

function preview({ choice, faults, preview: address }: Shown): Markup {
  const {
    heading,
    title,
    page,
    pages: pageNames,
    width,
    widths: widthNames,
    height,
    heightHint,
    toCode,
  } = words.preview;
  const fault = faults.get('preview-height');
  return html`<section class="preview" aria-labelledby="preview-heading"><h2 id="preview-heading">${heading}</h2>
<p><a href="#take">${toCode}</a></p>
<div class="tools">
${radios({ name: 'preview-width', legend: width, form: FORM }, options(widths, widthNames), choice.width)}
${radios({ name: 'preview-page', legend: page, form: FORM }, options(pages, pageNames), choice.page)}
<p class="field"><label for="f-preview-height">${height}</label>
<input type="number" id="f-preview-height" name="preview-height" form="${FORM}" min="${heights.least}" max="${heights.most}" step="10" value="${choice.wanted.height}" aria-describedby="fault-preview-height hint-height"${fault !== undefined && html` aria-invalid="true"`}>
<small id="hint-height">${heightHint}</small><strong class="fault" id="fault-preview-height"${fault === undefined && html` hidden`}>${fault}</strong></p>
</div>
<div class="stage ${choice.page} ${choice.width}" tabindex="0" role="group" aria-labelledby="preview-heading"><iframe id="preview" src="${address}" title="${title(choice.widget.label)}" width="${widths[choice.width]}" height="${choice.wanted.height}"></iframe></div>
</section>`;
}

const options = <Name extends string>(
  all: Readonly<Record<Name, unknown>>,
  labels: Readonly<Record<Name, string>>,
) => (Object.keys(all) as Name[]).map((value) => ({ value, label: labels[value] }));
