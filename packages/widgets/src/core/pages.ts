import { html, nothing, type TemplateResult } from 'lit';
import type { FrameWords } from './frame.words.ts';
import { icon } from './icons.ts';
import type { Language } from './language.ts';

/** The way to one page: a real link where the page has an address. */
export type PageLink = (page: number, content: unknown, name: string, current?: boolean) => TemplateResult;

/** Numbered pages with gaps: ‹ 1 … 4 5 6 … 11 ›; nothing where there is only one. */
export function pages(
  page: number,
  last: number,
  link: PageLink,
  { words, fill, number }: Language<FrameWords>,
): unknown {
  if (last < 2) return nothing;
  return html`<nav class="pages row" part="pages" aria-label=${words.pages}>
    ${page > 1 ? link(page - 1, icon('previous'), words.previous) : nothing}
    ${shownPages(page, last).map((n) =>
      n ? link(n, number(n), fill(words.page, { n }), n === page) : html`<span aria-hidden="true">…</span>`,
    )}
    ${page < last ? link(page + 1, icon('next'), words.next) : nothing}
  </nav>`;
}

/** The last page that numbers lead to: the API skips at most 10,000 rows. */
export const lastPage = (total: number, limit: number): number =>
  Math.ceil(Math.min(total, 10_000 + limit) / limit);

/** The page numbers to show: the first, the last, the present one and its neighbours; 0 stands for a gap. */
export function shownPages(page: number, last: number): number[] {
  const near = (n: number) => n === 1 || n === last || Math.abs(n - page) < 2;
  return [...Array(last).keys()].flatMap((before) => {
    const n = before + 1;
    // A gap of one page is filled: its number takes no more room than the gap.
    if (near(n) || (near(n - 1) && near(n + 1))) return n;
    return near(n - 1) ? 0 : [];
  });
}
