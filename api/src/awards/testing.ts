/** Words for tests about awards: a round, an entry, and what keys do with them. */
import { expect } from 'vitest';
import type { Edges } from '../http/world.ts';
import { type TestApi, testApi } from '../testing.ts';
import type { Award, AwardEntry } from './shape.ts';

/** A round whose call runs from March to May 2026, announced on 1 July. */
export const round = {
  title: 'Preis 2026',
  programme: 'Preis',
  year: 2026,
  phases: [
    { kind: 'call', start: '2026-03-01', end: '2026-05-31' },
    { kind: 'vote', start: '2026-06-05', end: '2026-06-15' },
    { kind: 'announcement', start: '2026-07-01', end: '2026-07-01' },
  ],
  categories: [
    { code: 'beteiligung', title: 'Beteiligung' },
    { code: 'daten', title: 'Offene Daten' },
  ],
  criteria: [
    { code: 'wirkung', title: 'Wirkung', weight: 2, bands: [{ from: 0, to: 1, text: 'kaum' }] },
    { code: 'uebertragbarkeit', title: 'Übertragbarkeit' },
  ],
  jury: [
    { role: 'Vorsitz', body: 'Hochschule' },
    { role: 'Mitglied', body: 'Stadt Moers', organization: 'moers' },
  ],
  publicVote: { method: 'Stimmzettel im Bürgerbüro, von zwei Personen gezählt' },
};

export const during = '2026-04-01T10:00:00Z';
export const judging = '2026-06-20T10:00:00Z';
export const after = '2026-07-02T10:00:00Z';

/** A world whose clock can be moved on. */
export async function calendar(
  start: string,
  edges: Partial<Pick<Edges, 'log'>> = {},
): Promise<TestApi & { moveTo: (instant: string) => void }> {
  let instant = start;
  const api = await testApi({ edges: { ...edges, now: () => new Date(instant) } });
  return {
    ...api,
    moveTo: (next) => {
      instant = next;
    },
  };
}

export type Refusal = { errors: { pointer: string; code: string }[] };
export interface List<Item> {
  items: Item[];
  total: number;
}

export interface Sending {
  body?: object;
  headers?: Record<string, string>;
  method?: string;
  status?: number;
}

/** The answer to a request, read as JSON; the status must be the one expected. */
export async function send<Answer>(api: TestApi, path: string, sending: Sending = {}): Promise<Answer> {
  const { body, headers = {}, method = body === undefined ? 'GET' : 'PUT', status = 200 } = sending;
  const type = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
  const init = { method, headers: { 'Content-Type': type, ...headers } };
  const response = await api.request(
    path,
    body === undefined ? init : { ...init, body: JSON.stringify(body) },
  );
  const text = await response.text();
  expect(response.status, text).toBe(status);
  return JSON.parse(text || 'null');
}

export const keyOf = async (api: TestApi, slug: string) => {
  const { Authorization } = await api.key(slug, { scopes: ['awards:write', 'awards:enter'] });
  return { Authorization };
};

const address = (resource: string, organization: string, externalId: string) =>
  `/v1/${resource}/by-external-id?organization=${organization}&externalId=${externalId}`;

export const putAward = async (api: TestApi, changes: object = {}, sending: Sending = {}, owner = 'bonn') =>
  send<Award>(api, address('awards', owner, 'runde'), {
    body: { ...round, ...changes },
    headers: await keyOf(api, owner),
    status: 201,
    ...sending,
  });

/** Sends an entry; the title is its identifier. */
export const putEntry = async (
  api: TestApi,
  award: string,
  title: string,
  { owner = 'koeln', ...changes }: Record<string, unknown> & { owner?: string } = {},
  sending: Sending = {},
) =>
  send<AwardEntry>(api, address('award-entries', owner, encodeURIComponent(title)), {
    body: { award, category: 'daten', title, ...changes },
    headers: await keyOf(api, owner),
    status: 201,
    ...sending,
  });

export const verdict = { result: 'first-prize', reason: 'Weil es wirkt.', decidedOn: '2026-06-20' };

export const decide = async (
  api: TestApi,
  { id, revision }: { id: string; revision: number },
  changes: object = {},
  sending: Sending = {},
) =>
  send<AwardEntry>(api, `/v1/award-entries/${id}/decision`, {
    body: { ...verdict, ...changes },
    headers: { ...(await keyOf(api, 'bonn')), 'If-Match': `"${id}.${revision}"` },
    ...sending,
  });

/** The titles of a list of entries. */
export const titlesAt = async (api: TestApi, path: string) =>
  (await send<List<AwardEntry>>(api, path)).items.map(({ title }) => title);

/** The codes and places of what was refused. */
export const faultsOf = ({ errors }: { errors?: { pointer: string; code: string }[] }) =>
  (errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);
