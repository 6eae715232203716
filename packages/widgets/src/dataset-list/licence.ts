import type { License } from '@opennrw/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../core/icons.ts';
import { webUrl } from '../core/text.ts';
import type { Words } from './dataset-list.words.ts';

/** The name of a licence and a button that says in plain words what it allows. `id` is unique within the widget. */
export function licence(license: License, id: string, words: Words): TemplateResult {
  const url = webUrl(license.url);
  return html`<span class="licence"
    >${license.name}
    <button type="button" class="link" popovertarget=${id} aria-label=${`${words.aboutLicence} ${license.name}`}>${icon('info')}</button>
    <span class="tip" part="tip" popover id=${id}
      >${words[permission(license)]} ${url ? html`<a href=${url} rel="license">${words.licenceText}</a>` : nothing}</span
    ></span
  >`;
}

/** What a licence allows, as the word that says it. Codes are those of the DCAT-AP.de licence list. */
export function permission({ code, open }: License): 'free' | 'name' | 'alike' | 'limited' | 'unclear' {
  const known = code?.toLowerCase() ?? '';
  if (/zero|cc0|pdm|pddl|official-?work/.test(known)) return 'free';
  if (/-n[cd]|closed|commercial|restrict/.test(known)) return 'limited';
  if (/-sa|odbl|gpl|gfdl/.test(known)) return 'alike';
  if (/by|geonutz|apache|bsd|mozilla/.test(known)) return 'name';
  return open || !known ? 'unclear' : 'limited';
}
