/** Words for tests about the cockpit: keys, writing, asking. */
import { expect } from 'vitest';
import type { Scope } from '../organizations/tenancy.ts';
import type { TestApi } from '../testing.ts';

const all: readonly Scope[] = ['cockpit:write', 'assessments:write', 'requests:write'];

/** Puts a document with a key of the organization, or without one. The status must be the one expected. */
export async function put<Body = Record<string, unknown>>(
  api: TestApi,
  path: string,
  externalId: string,
  body: object,
  {
    organization = 'bonn',
    status = 201,
    key = true,
    query = '',
  }: { organization?: string; status?: number; key?: boolean; query?: string } = {},
): Promise<Body> {
  const { Authorization } = await api.key(organization, { scopes: all });
  const address = `${path}/by-external-id?organization=${organization}&externalId=${encodeURIComponent(externalId)}${query}`;
  const response = await api.request(address, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...(key && { Authorization }) },
    body: JSON.stringify(body),
  });
  expect(response.status, await response.clone().text()).toBe(status);
  return (await response.json()) as Body;
}

/** Patches with a key of the organization and the present ETag. */
export async function change<Body = Record<string, unknown>>(
  api: TestApi,
  path: string,
  body: object,
  { organization = 'bonn', status = 200 } = {},
): Promise<Body> {
  const { Authorization } = await api.key(organization, { scopes: all });
  const present = await api.request(path, { headers: { Authorization } });
  const response = await api.request(path, {
    method: 'PATCH',
    headers: {
      'Content-Type': 'application/merge-patch+json',
      'If-Match': present.headers.get('ETag') ?? '',
      Authorization,
    },
    body: JSON.stringify(body),
  });
  expect(response.status, await response.clone().text()).toBe(status);
  return (await response.json()) as Body;
}

/** The codes of what a problem finds wrong, with their places. */
export const faultsOf = (problem: unknown): string[] => {
  const { errors = [] } = problem as { errors?: { pointer?: string; parameter?: string; code: string }[] };
  return errors.map(({ pointer, parameter, code }) => `${pointer ?? parameter} ${code}`);
};
