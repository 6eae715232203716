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

/** The page numbers to show: the first, the last, the present one and its neighbours; 0 stands for a gap. */
export function shownPages(page: number, last: number): number[] {
  const numbers = [1, page - 1, page, page + 1, last].filter(
    (n, i, all) => n > 0 && n <= last && all.indexOf(n) === i,
  );
  return numbers.flatMap((n, i) => {
    const gap = n - (numbers[i - 1] ?? 0);
    return gap > 2 ? [0, n] : gap > 1 ? [n - 1, n] : n;
  });
}
