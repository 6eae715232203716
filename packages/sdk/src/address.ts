/** How addresses are written: where the API lives, ids inside paths, filters as a query. */
import { OpenNrwError } from './errors/open-nrw-error.ts';

/** The API's root without query, fragment and closing slash. In a browser it may be relative to the page. */
export function rootOf(baseUrl: string): string {
  const page = globalThis.document?.baseURI;
  const { origin, pathname } = new URL(URL.canParse(baseUrl, page) ? baseUrl : 'invalid:', page);
  if (!origin.startsWith('http')) throw new OpenNrwError(`baseUrl "${baseUrl}" is not an http address.`);
  return origin + pathname.replace(/\/+$/, '');
}

/**
 * Fills `{id}` places. `.` and `..` would leave their folder even when encoded, and an empty id would turn one
 * record into the list: such ids exist nowhere and are refused before anything is sent.
 */
export function fillPath(template: string, ids: Record<string, unknown>): string {
  return template.replace(/\{(\w+)\}/g, (_, place: string) => {
    const id = `${ids[place]}`;
    if (/^\.{0,2}$|\p{Surrogate}/u.test(id)) throw new OpenNrwError(`"${id}" is not a possible ${place}.`);
    return encodeURIComponent(id);
  });
}

/**
 * Writes filters: several values are joined by commas, absent and empty ones are left out, and the order is
 * always the same, so that equal questions have equal addresses and meet in every cache.
 */
export function writeQuery(filters: object): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) {
    const text = `${value ?? ''}`;
    if (text) query.set(name, text);
  }
  query.sort();
  return query.toString();
}
