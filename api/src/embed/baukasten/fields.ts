/** The form's fields, one per attribute: a label, what is meant, and, where something is wrong, a sentence that says what. */
import type { Directory } from '../../organizations/directory.ts';
import { type Content, html, type Markup } from '../../pages/markup.ts';
import type { Field } from '../offer.ts';

export interface Said {
  query: URLSearchParams;
  faults: ReadonlyMap<string, string>;
  directory: Directory;
}

export function fieldMarkup(field: Field, said: Said): Markup {
  const { name, label, empty, values, minimum, maximum } = field;
  const text = said.query.get(name) ?? '';
  switch (field.kind) {
    case 'flag':
      return html`<p class="field check"><label><input type="checkbox" name="${name}" value="true"${said.query.has(name) && html` checked`}> ${label}</label></p>
`;
    case 'one':
      return labelled(field, said, (links) =>
        select({ name, text, values, empty: `Vorgabe: ${empty ?? '–'}` }, links),
      );
    case 'several':
      return codes(field, said);
    case 'number':
      return labelled(
        field,
        said,
        (links) =>
          html`<input type="number" name="${name}" value="${text}" min="${minimum}" max="${maximum}" placeholder="${empty ?? ''}"${links}>`,
      );
    default:
      return labelled(field, said, (links) => textField(field, named(field, text, said.directory), links));
  }
}

function textField({ name, kind, empty }: Field, text: string, links: Content): Markup {
  const list = { organization: 'organizations', area: 'areas', address: '', text: '' }[kind as 'text'];
  return html`<input name="${name}" value="${text}" placeholder="${empty ?? ''}" maxlength="500" autocomplete="off" spellcheck="false"${list && html` list="${list}"`}${links}>`;
}

/** Slugs as the names that people know. */
function named({ kind }: Field, text: string, { bySlug }: Directory): string {
  if (kind !== 'organization' && kind !== 'area') return text;
  return text
    .split(',')
    .map((slug) => bySlug.get(slug.trim())?.name ?? slug)
    .join(', ')
    .replaceAll(',  ', ', ');
}

/** A label, the field, its hint and the place for what is wrong with it. */
export function labelled(
  { name, label, hint }: Pick<Field, 'name' | 'label' | 'hint'>,
  { faults }: Pick<Said, 'faults'>,
  control: (links: Content) => Markup,
): Markup {
  const fault = faults.get(name);
  const links = html` id="f-${name}" aria-describedby="fault-${name}${hint && ` hint-${name}`}"${fault !== undefined && html` aria-invalid="true"`}`;
  return html`<p class="field"><label for="f-${name}">${label}</label>
${control(links)}
${hint && html`<small id="hint-${name}">${hint}</small>`}${faultPlace(name, fault)}</p>
`;
}

export const faultPlace = (name: string, fault: string | undefined): Markup =>
  html`<strong class="fault" id="fault-${name}"${fault === undefined && html` hidden`}>${fault}</strong>`;

interface Options {
  name: string;
  text: string;
  values: readonly { value: string; label: string }[];
  /** What choosing nothing means. */
  empty: string;
}

export const select = ({ name, text, values, empty }: Options, links: Content): Markup =>
  html`<select name="${name}"${links}><option value="">${empty}</option>
${values.map(({ value, label }) => html`<option value="${value}"${value === text && html` selected`}>${label}</option>`)}</select>`;

/** Codes of which several may be chosen; closed as long as none is. */
function codes({ name, label, values, empty }: Field, { query, faults }: Said): Markup {
  const chosen = query.getAll(name).flatMap((text) => text.split(','));
  const fault = faults.get(name);
  const boxes = values.map(
    ({ value, label: text }) =>
      html`<label><input type="checkbox" name="${name}" value="${value}"${chosen.includes(value) && html` checked`}> ${text}</label>
`,
  );
  return html`<details class="codes" id="f-${name}"${chosen.length > 0 && html` open`}>
<summary>${label} <small>${empty}</small></summary>
<fieldset aria-describedby="fault-${name}"><legend>${label}</legend>
${boxes}</fieldset>${faultPlace(name, fault)}
</details>
`;
}

/** One of a few, all in view. */
export const radios = (
  { name, legend, form = '' }: { name: string; legend: string; form?: string },
  values: readonly { value: string; label: string }[],
  chosen: string,
): Markup =>
  html`<fieldset class="radios ${form ? 'row' : 'column'}"><legend>${legend}</legend>
${values.map(
  ({ value, label }) =>
    html`<label><input type="radio" name="${name}" value="${value}"${form && html` form="${form}"`}${value === chosen && html` checked`}> ${label}</label>
`,
)}</fieldset>
`;

/** What text fields offer while somebody types: every organization by its name, every Verbund. */
export const suggestions = ({ all }: Directory): Markup =>
  html`<datalist id="organizations">${all.map(({ name }) => html`<option value="${name}">`)}</datalist>
<datalist id="areas">${all.filter(({ kind }) => kind === 'verbund').map(({ name }) => html`<option value="${name}">`)}</datalist>
`;
