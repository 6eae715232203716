/** The words in which the tests of this package speak. Not part of the published package. */
import type { Fetch } from './attempt.ts';
import { type ClientOptions, createClient } from './client.ts';
import type { Clock } from './clock.ts';
import type { Dataset, DatasetList } from './datasets.ts';
import type { Problem } from './errors/api-error.ts';

/** An answer, a failure of the network, or what to do with the request. */
export type Reply = Response | Error | Fetch;

/** A network that gives these replies one after the other, the last one for ever, and remembers the requests. */
export function network(...replies: readonly [Reply, ...Reply[]]) {
  const requests: Request[] = [];
  const fetch: Fetch = (request) => {
    requests.push(request);
    const reply = replies[requests.length - 1] ?? replies.at(-1) ?? replies[0];
    if (reply instanceof Error) throw reply;
    return reply instanceof Response ? reply.clone() : reply(request);
  };
  return { fetch, requests };
}

/** A client on such a network, with a clock that lets no test wait. */
export function clientOn(replies: readonly [Reply, ...Reply[]], options: Partial<ClientOptions> = {}) {
  const { fetch, requests } = network(...replies);
  const { clock, pauses } = idleClock();
  const client = createClient({ baseUrl: 'https://town.example/opennrw/', fetch, clock, ...options });
  return { client, requests, clock, pauses };
}

/** A clock on which pauses pass at once. It starts at 2026-03-01T12:00:00Z. */
export function idleClock(): { clock: Clock; pauses: number[] } {
  let now = Date.UTC(2026, 2, 1, 12);
  const pauses: number[] = [];
  const wait: Clock['wait'] = async (ms, signal) => {
    signal.throwIfAborted();
    pauses.push(ms);
    now += ms;
  };
  return { clock: { now: () => now, wait }, pauses };
}

/** A page of a dataset list as the API sends it. */
export function page(page: Partial<DatasetList> = {}, headers: Record<string, string> = {}): Response {
  const empty: DatasetList = { items: [], total: 0, totalIs: 'exact', next: null, prev: null };
  return Response.json({ ...empty, ...page }, { headers });
}

/** A refusal as the API sends it. */
export function refusal(status: number, headers: Record<string, string> = {}): Response {
  const problem: Problem = {
    type: 'https://town.example/opennrw/problems/some-kind',
    title: 'Das geht nicht.',
    status,
    detail: 'Der Parameter „limt“ ist unbekannt.',
    instance: '/v1/datasets',
    requestId: 'r-1',
  };
  return Response.json(problem, {
    status,
    headers: { 'Content-Type': 'application/problem+json', ...headers },
  });
}

export function html(status: number): Response {
  return new Response('<!doctype html><title>Rathaus</title>', {
    status,
    headers: { 'Content-Type': 'text/html' },
  });
}

/** A request that is never answered, by a network that does not even listen to the signal. */
export const silence: Fetch = () => new Promise<Response>(() => {});

export function dataset(title: string): Dataset {
  return {
    id: '019ab000-0000-7000-8000-000000000001',
    slug: 'bäume',
    iri: 'https://town.example/opennrw/id/1',
    organization: { id: '019ab000-0000-7000-8000-000000000002', slug: 'bonn', name: 'Stadt Bonn' },
    externalId: null,
    title,
    description: null,
    publisher: null,
    contactPoint: null,
    themes: [],
    keywords: [],
    license: null,
    issued: null,
    modified: null,
    frequency: null,
    temporal: null,
    spatial: null,
    landingPage: null,
    languages: [],
    references: [],
    origin: 'native',
    distributions: [],
    createdAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-01-01T00:00:00Z',
    revision: 1,
  };
}

/** What a promise was rejected with; a test that expects a failure fails when there is none. */
export async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  const nothing = Symbol('nothing');
  const thrown = await promise.then(
    () => nothing,
    (error: unknown) => error,
  );
  if (thrown === nothing) throw new Error('Expected a failure, but there was none.');
  return thrown;
}
