import { lastPage } from './pages.ts';

/** As much of a list's answer as it takes to see whether it is one. */
export interface Part {
  items: readonly unknown[];
  total: number;
}

/**
 * A part of a list from `offset` on; the last page of `limit` where the list ends before, as after a visit that was long ago.
 *
 * @throws an error named `NotAnApiError` when what was answered is no list
 */
export async function partOf<Answer extends Part>(
  load: (offset: number) => Promise<Answer>,
  offset: number,
  limit: number,
): Promise<Answer> {
  const part = await load(offset);
  if (!Array.isArray(part.items))
    throw Object.assign(new Error('An answer without a list of items.'), { name: 'NotAnApiError' });
  const last = Math.max(0, (lastPage(part.total, limit) - 1) * limit);
  return part.items[0] || offset <= last ? part : partOf(load, last, limit);
}

/** The number of a page, from 1; whatever else an address says means the first. */
export const pageNumber = (raw: string | undefined): number => Math.max(1, Math.trunc(Number(raw)) || 1);
