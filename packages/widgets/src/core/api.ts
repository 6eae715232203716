import { defaultApi } from './chunks.ts';
import type { Given } from './setting.ts';

/**
 * The address of the API for an element: its `api` attribute, else the one that belongs to the script.
 *
 * @param page the address of the page, against which a relative `api` is read
 * @returns an absolute URL that ends in a slash; `undefined` when there is none, it is not one, or the browser would block
 *   it because it is `http:` on an `https:` page
 */
export function apiUrl(attribute: Given, page = location.href): string | undefined {
  const given = attribute || defaultApi();
  if (!given || !URL.canParse(given, page)) return undefined;
  const { href } = new URL(given.replace(/\/*$/, '/'), page);
  return (page.startsWith('https:') ? secure : web).test(href) ? href : undefined;
}

const web = /^https?:/;
const secure = /^https:|^http:..(localhost|127\.|\[::1])/;
