/** An element of ours as a page writes it, and where it stands alone. */
import { drawn, html, type Markup } from '../pages/markup.ts';
import { isBare, type Query } from './fragments/fragment.ts';

/** @param name of the element without `opennrw-`; one of ours, never text from elsewhere */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string>>,
  content: Markup,
): Markup =>
  html`${drawn(`<opennrw-${name}`)}${Object.entries(attributes).map(([key, value]) => html` ${drawn(key)}="${value}"`)}>
${content}${drawn(`</opennrw-${name}>`)}`;

/** For a page's head: where to ask about embedding it, as oEmbed finds it. */
export const discovery = (
  publicUrl: string,
  address: string,
  title: string,
): Markup => html`<link rel="alternate" type="application/json+oembed" href="${publicUrl}/oembed?${new URLSearchParams({ format: 'json', url: address }).toString()}" title="${title}">
`;

/** The iframe page of a widget; equal questions have one address. @param root the way before `embed/` */
export function embedAddress(root: string, name: string, query: Query): string {
  const pairs = Object.entries(query).filter(([key, value]) => value !== '' || isBare(key));
  const text = new URLSearchParams(pairs.sort(([one], [other]) => (one < other ? -1 : 1))).toString();
  return `${root}embed/${name}${text && `?${text}`}`;
}
