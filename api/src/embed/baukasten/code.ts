/** The code to take along: one closed box per way to embed, the first one open. */
import { html, type Markup } from '../../pages/markup.ts';
import { trustedTypes } from '../snippets/policy.ts';
import type { Snippet } from '../snippets/snippets.ts';
import { type SnippetId, snippetWords } from '../snippets/snippets.words.ts';
import { words } from './baukasten.words.ts';

const groups: Readonly<Record<keyof typeof words.code.groups, readonly SnippetId[]>> = {
  page: ['element', 'filled', 'following', 'file'],
  bare: ['iframe', 'growing', 'oembed', 'static'],
  system: ['wordpress', 'typo3', 'drupal', 'php'],
};

/** Where each text stands in the page, by the name under which the script asks for it. */
export function textsOf(snippets: readonly Snippet[]): Record<string, string> {
  return Object.fromEntries(
    snippets.flatMap(({ id, parts, policy }) => [
      ...snippetWords[id].parts.map((_, at) => [`${id}-${at}`, parts[at] ?? '']),
      [`${id}-policy`, policy],
    ]),
  );
}

export function codeMarkup(snippets: readonly Snippet[]): Markup {
  const texts = textsOf(snippets);
  const { lead, groups: names, policyHeading, policyHint, trustedTypes: types } = words.code;
  return html`<p>${lead}</p>
${Object.entries(groups).map(
  ([group, ids]) => html`<h3>${names[group as keyof typeof names]}</h3>
${ids.map((id) => way(id, texts))}`,
)}
<h3>${policyHeading}</h3>
<p>${policyHint}</p>
<p>${types} <code>${trustedTypes}</code></p>`;
}

function way(id: SnippetId, texts: Readonly<Record<string, string>>): Markup {
  const { title, when, parts } = snippetWords[id];
  const missing = !texts[`${id}-0`];
  return html`<details class="way" id="${id}"${id === 'element' && html` open`}>
<summary class="way-title"><h4>${title}</h4> <span>${when}</span></summary>
<p data-missing="${id}-0"${!missing && html` hidden`}>${words.code.none}</p>
${parts.map((label, at) => part(`${id}-${at}`, label, `${title}: ${label}`, texts[`${id}-${at}`] ?? ''))}
${part(`${id}-policy`, words.code.policy, `${title}: Content Security Policy`, texts[`${id}-policy`] ?? '')}
</details>
`;
}

function part(name: string, label: string, fullLabel: string, text: string): Markup {
  const { copy, copyOf } = words.code;
  return html`<div class="part" data-part="${name}"${text === '' && html` hidden`}><p class="part-label" id="label-${name}">${label}</p>
<pre tabindex="0" role="group" aria-labelledby="label-${name}"><code>${text}</code></pre>
<button type="button" hidden data-copy="${name}" data-what="${fullLabel}" aria-label="${copyOf(fullLabel)}">${copy}</button></div>
`;
}
