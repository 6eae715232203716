/**
 * Answers what widgets ask from saved files, in place of the API: lists with search, filters, order and pages, facets, single
 * records. What the files cannot answer is refused as the API refuses what it does not know, never answered with
 * something else.
 */
import { matches, nouns, ordered, type Record_, valuesAt } from './nouns.ts';
import type { Origin } from './saved.ts';

/** Reads the JSON of a file by its path below the folder. @throws where there is none */
export type ReadFile = (file: string) => Promise<unknown>;

/** A `fetch` for the SDK over the saved files below `home`, an address that ends in a slash. */
export function shelf(home: string, readFile: ReadFile): (request: Request) => Promise<Response> {
  const read = remembering(readFile);
  return async ({ url }) => {
    const { href, searchParams } = new URL(url);
    const path = href.slice(home.length).replace(/^v1\/|\?.*$/g, '');
    try {
      return Response.json(await answer(path, Object.fromEntries(searchParams), read));
    } catch (error) {
      if (error instanceof Refusal) return refusal(error);
      return refusal(new Refusal(404));
    }
  };
}

class Refusal extends Error {
  readonly status: number;
  readonly parameter: string | undefined;

  constructor(status: number, parameter?: string) {
    super(parameter);
    this.status = status;
    this.parameter = parameter;
  }
}

function refusal({ status, parameter }: Refusal): Response {
  const errors = parameter === undefined ? [] : [{ parameter, code: 'not-saved', message: parameter }];
  return new Response(JSON.stringify({ type: 'about:blank', title: 'Not saved', status, errors }), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  });
}

/** Each file is read once while the page is open. */
function remembering(readFile: ReadFile): ReadFile {
  const known = new Map<string, Promise<unknown>>();
  return (file) => {
    const content = known.get(file) ?? readFile(file);
    known.set(file, content);
    content.catch(() => known.delete(file));
    return content;
  };
}

type Query = Record<string, string>;

const documents: Record<string, string> = {
  cockpit: 'cockpit.json',
  'cockpit/method': 'cockpit.method.json',
  'participations.geojson': 'participations.shapes.json',
};

async function answer(path: string, query: Query, read: ReadFile): Promise<unknown> {
  const { organization: owner } = await originOf(read);
  const { limit = '20', offset = '0', sort = '', slim: _, ...rest } = query;
  // Everything that is saved belongs to this organization.
  const filters = Object.fromEntries(
    Object.entries(rest).filter(([name, value]) => !/^organiz/.test(name) || value !== owner),
  );
  const [head = '', last = ''] = path.split(/\/(?=[^/]*$)/);
  if (path === 'participations.geojson') return shapes(filters, read);
  if (documents[path] !== undefined) {
    requireNone(filters);
    return read(`v1/${documents[path]}`);
  }
  // The measures of all agreements are saved; whoever names none means the present one.
  const named = filters.agreement ?? (path === 'measures' && (await presentAgreement(read)));
  if (named) filters.agreement = named;
  const isInventory = path === 'cockpit/inventory';
  const name = isInventory ? 'cockpit.inventory' : head;
  const list = name === 'award-entries' && query.organizer === owner ? `${name}.organizer` : name;
  if (last === 'facets') return facets(name, list, filters, read);
  if (last && !isInventory) return single(name, decodeURIComponent(last), read);
  return page(name, list, filters, { limit: Number(limit), offset: Number(offset), sort }, read);
}

const isRecord = (value: unknown): value is Record_ =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

async function originOf(read: ReadFile): Promise<Pick<Origin, 'organization'>> {
  const origin = await read('v1/saved.json');
  return { organization: isRecord(origin) ? String(origin.organization) : '' };
}

async function presentAgreement(read: ReadFile): Promise<string | undefined> {
  const [slug] = valuesAt(await read('v1/cockpit.json'), 'agreement.slug');
  return slug;
}

function requireNone(filters: Query): void {
  const [name] = Object.keys(filters);
  if (name !== undefined) throw new Refusal(400, name);
}

/** What is known of a noun. @throws for a filter that the files cannot answer */
function nounFor(name: string, filters: Query) {
  const noun = nouns[name];
  if (!noun) throw new Refusal(404);
  for (const filter of Object.keys(filters))
    if (!noun.filters[filter] && !['q', 'from', 'to', 'located', 'bbox'].includes(filter))
      throw new Refusal(400, filter);
  return noun;
}

async function savedPage(list: string, number: number, read: ReadFile) {
  const content = await read(`v1/${list}.${number}.json`);
  if (!isRecord(content) || !Array.isArray(content.items)) throw new Refusal(404);
  return {
    items: content.items.filter(isRecord),
    isLast: content.next === null,
    total: Number(content.total),
  };
}

/** All entries of a list, or its first ones where `most` are enough. */
async function entries(list: string, read: ReadFile, most = Number.POSITIVE_INFINITY) {
  const items: Record_[] = [];
  for (let number = 1; ; number++) {
    const saved = await savedPage(list, number, read);
    items.push(...saved.items);
    if (saved.isLast || saved.items.length === 0 || items.length >= most)
      return { items, total: saved.total };
  }
}

interface Wanted {
  limit: number;
  offset: number;
  sort: string;
}

async function page(name: string, list: string, filters: Query, wanted: Wanted, read: ReadFile) {
  const noun = nounFor(name, filters);
  const { limit, offset, sort } = wanted;
  const isPlain = Object.keys(filters).length === 0 && (!sort || sort === noun.order);
  const end = offset + limit;
  const saved = await entries(list, read, isPlain ? end : undefined);
  const found = isPlain ? saved.items : ordered(saved.items.filter(matches(noun, filters)), sort);
  const total = isPlain ? saved.total : found.length;
  return { items: found.slice(offset, end), total, totalIs: 'exact', next: null, prev: null };
}

async function single(name: string, id: string, read: ReadFile): Promise<Record_> {
  const lists = name === 'award-entries' ? [name, `${name}.organizer`] : [name];
  nounFor(name, {});
  for (const list of lists) {
    const found = (await entries(list, read)).items.find((entry) => entry.id === id);
    if (found) return found;
  }
  throw new Refusal(404);
}

/** Counted here, named as the API named them when they were saved. */
async function facets(name: string, list: string, filters: Query, read: ReadFile): Promise<unknown> {
  // Whether an event takes place in a period, its dates say.
  const ofDates = name === 'events' && filters.to !== undefined;
  const noun = nounFor(ofDates ? 'occurrences' : name, filters);
  const saved = await read(`v1/${list}.facets.json`);
  if (!isRecord(saved) || !isRecord(saved.facets)) throw new Refusal(404);
  const { from = '', ...narrowing } = filters;
  const { to = '' } = narrowing;
  if (Object.keys(narrowing).length === 0) return saved;
  const items = ofDates ? await eventsWithin({ from, to }, read) : (await entries(list, read)).items;
  const counted = Object.entries(saved.facets).map(([facet, values]) => {
    const { [facet]: own, ...others } = narrowing;
    const among = items.filter(matches(noun, others));
    const path = noun.filters[facet];
    return [facet, Array.isArray(values) && path ? countsOf(values.filter(isRecord), among, path) : []];
  });
  const total = items.filter(matches(noun, narrowing)).length;
  return { total, totalIs: 'exact', facetsTruncated: false, facets: Object.fromEntries(counted) };
}

/** A date of each event that takes place in the period: dates say themselves what events are filtered by. */
async function eventsWithin(period: Query, read: ReadFile): Promise<Record_[]> {
  const { items } = await entries('occurrences', read);
  const dates = items.filter(matches(nounFor('occurrences', period), period));
  return [...new Map(dates.map((date) => [date.event, date])).values()];
}

const countsOf = (values: Record_[], items: Record_[], path: string): Record_[] =>
  values
    .map((facet) => ({
      ...facet,
      count: items.filter((item) => valuesAt(item, path).includes(String(facet.value))).length,
    }))
    .filter(({ count }) => count > 0);

async function shapes(filters: Query, read: ReadFile): Promise<unknown> {
  const saved = await read('v1/participations.shapes.json');
  const noun = nounFor('participations', filters);
  if (Object.keys(filters).length === 0 || !isRecord(saved) || !Array.isArray(saved.features)) return saved;
  const found = (await entries('participations', read)).items.filter(matches(noun, filters));
  const ids = new Set(found.map(({ id }) => String(id).replaceAll('-', '')));
  const shown = saved.features.filter(
    (feature) => isRecord(feature) && ids.has(valuesAt(feature, 'properties.id')[0] ?? ''),
  );
  return { ...saved, features: shown };
}
