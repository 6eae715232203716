/** Pieces of markup that several fragments have. Class names begin with `opennrw-`: they stand in other people's pages. */
import { type Content, html, type Markup, webAddress } from '../../pages/markup.ts';
import { prose } from '../../pages/prose.ts';
import type { Asked, Place } from './fragment.ts';
import type { Telling } from './telling.ts';

/** A heading as the widget has it: of the level asked for, in the size of the text around it. */
export const titled = (level: number, content: Content): Markup =>
  html`<div class="opennrw-title" role="heading" aria-level="${Math.min(6, level)}">${content}</div>`;

/** How many there are, where the widget has its toolbar. */
export const counted = (text: string): Markup => html`<div class="opennrw-bar"><b>${text}</b></div>`;

/** Facts in one line, as far as they are known. */
export function dots(facts: readonly Content[]): Markup {
  const known = facts.filter((fact) => fact !== null && fact !== undefined && fact !== false && fact !== '');
  return html`<div class="opennrw-meta"><small>${known.map((fact, at) => [at > 0 && ' · ', fact])}</small></div>`;
}

/** A link where the address may be followed, else its text. */
export function linkTo(address: string | null, content: Content): Content {
  const url = webAddress(address);
  return url === null ? content : html`<a href="${url}">${content}</a>`;
}

/** The language of a text, where it is not that of the words around it. */
export const langOf = (own: string, { language }: Pick<Asked, 'language'>): Markup | null =>
  own === language ? null : html` lang="${own}"`;

/** A text from the data, said to be in its own language. */
export const told = (text: string, around: Pick<Asked, 'language'>, own = 'de'): Content =>
  own === around.language ? prose(text) : html`<div lang="${own}">${prose(text)}</div>`;

/** Facts about one thing, those that are known. */
export function facts(rows: readonly (readonly [string, Content])[]): Markup {
  const known = rows.filter(
    ([, value]) => value !== null && value !== undefined && value !== false && value !== '',
  );
  return html`<dl class="opennrw-facts facts">${known.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

/** What stands around the content of one thing. */
export interface Around {
  telling: Telling;
  /** The way before `v1/…`. */
  root: string;
  /** A heading below the thing's title. */
  heading: (text: string) => Markup;
}

/** The same inside a fragment. */
export const aroundIn = ({
  telling,
  place,
  level,
}: Pick<Asked, 'level'> & { place: Place; telling: Telling }): Around => ({
  telling,
  root: place.root,
  heading: (text) => titled(level + 1, text),
});

/** One thing, opened: the way back, its title in its own language, what there is to say. */
export const opened = (
  wish: Pick<Asked, 'language' | 'level'> & { place: Place },
  back: string,
  title: string,
  content: Content,
  own = 'de',
): Markup =>
  html`<p><a href="${wish.place.to({})}">${back}</a></p>
${titled(wish.level, own === wish.language ? title : html`<span lang="${own}">${title}</span>`)}
${content}`;

/** The ways to the neighbouring pages of a list. `name` is that of the page number in the choice. */
export function neighbours(
  { choice, place, telling }: Pick<Asked, 'choice'> & { place: Place; telling: Telling },
  { page, last, name = 'page' }: { page: number; last: number; name?: string },
): Markup | null {
  if (last <= 1) return null;
  const { words } = telling;
  const way = (number: number, text: string) =>
    html`<a href="${place.to({ ...choice, [name]: `${number}` })}">${text}</a> `;
  return html`<div class="opennrw-pages">${page > 1 && way(page - 1, words.previous)}${page < last && way(page + 1, words.next)}</div>
`;
}

/** A page of a list that ends before the page asked for is its last one. */
export async function pageWithin<List extends { items: readonly unknown[]; total: number }>(
  read: (offset: number) => Promise<List>,
  page: number,
  limit: number,
): Promise<{ list: List; page: number; last: number }> {
  const at = (number: number) => Math.min((number - 1) * limit, 10_000);
  const list = await read(at(page));
  const last = Math.min(Math.ceil(list.total / limit), Math.floor(10_000 / limit) + 1);
  if (list.items.length > 0 || page <= last || last === 0) return { list, page, last };
  return { list: await read(at(last)), page: last, last };
}

/** The address of a list of the API under the same filters. */
export function listAddress(
  { root }: Place,
  path: string,
  filters: Readonly<Record<string, readonly string[] | string | undefined>>,
): string {
  const query = new URLSearchParams();
  for (const [name, value = ''] of Object.entries(filters))
    if (value.length > 0) query.set(name, String(value));
  return `${root}v1/${path}${query.size > 0 ? `?${query}` : ''}`;
}
