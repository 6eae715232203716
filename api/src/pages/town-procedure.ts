/** The page of one procedure in the demo town, for readers without JavaScript and for search engines. */
import { procedureContent } from '../embed/fragments/procedure.ts';
import { tellingIn } from '../embed/fragments/telling.ts';
import type { Participation } from '../participations/shape.ts';
import { html, type Markup } from './markup.ts';
import { townPage } from './town-frame.ts';
import { takingPart, procedurePage as words } from './town-participation.words.ts';

export function procedureMarkup(procedure: Participation, root: string): Markup {
  const { id, title } = procedure;
  const list = `${root}stadt/mitmachen`;
  const heading = (text: string) => html`<h2>${text}</h2>`;
  return townPage({
    title,
    root,
    current: 'mitmachen',
    via: [{ label: takingPart.title, href: list }],
    head: html`<link rel="alternate" type="application/ld+json" href="${root}v1/participations/${id}.jsonld">`,
    article: html`<h1>${title}</h1>
${procedureContent(procedure, { telling: tellingIn('de'), root, heading })}
<p><a href="${list}">${words.back}</a></p>`,
  });
}
