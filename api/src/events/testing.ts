/** Words for tests about events. */
import { expect } from 'vitest';
import type { TestApi } from '../testing.ts';
import type { OpenEvent, WrittenEvent } from './shape.ts';

type Body = Record<string, unknown>;

/** Puts an event for an organization, with a key of its own. */
export async function put(
  api: TestApi,
  title: string,
  about: Body = {},
  { organization = 'bonn', status = 201, dryRun = false } = {},
): Promise<WrittenEvent & { errors: { pointer: string; code: string }[] }> {
  const key = await api.key(organization, { scopes: ['events:write'] });
  const path = `/v1/events/by-external-id?organization=${organization}&externalId=${encodeURIComponent(title)}${dryRun ? '&dryRun=true' : ''}`;
  const response = await api.request(path, {
    method: 'PUT',
    headers: { Authorization: key.Authorization, 'Content-Type': 'application/json' },
    body: JSON.stringify({ title, start: '2026-11-26T17:00', ...about }),
  });
  const text = await response.text();
  expect(response.status, text).toBe(status);
  return JSON.parse(text);
}

/** Imports a calendar for an organization; lines are joined as RFC 5545 wants them. */
export async function bringIn(
  api: TestApi,
  lines: readonly string[] | string,
  organization = 'bonn',
  query = '',
) {
  const key = await api.key(organization, { scopes: ['events:write'] });
  const response = await api.request(`/v1/events/import?organization=${organization}${query}`, {
    method: 'POST',
    headers: { Authorization: key.Authorization, 'Content-Type': 'text/calendar' },
    body: typeof lines === 'string' ? lines : calendar(lines),
  });
  return {
    status: response.status,
    body: (await response.json()) as Body & { findings: { code: string }[] },
  };
}

/** A calendar around some lines. */
export const calendar = (lines: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');

/** An event of a calendar file. */
export const vevent = (...lines: string[]): string[] => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];

export async function read<Answer = { items: OpenEvent[]; total: number; next: string | null }>(
  api: TestApi,
  path: string,
  init: RequestInit & { status?: number } = {},
): Promise<Answer> {
  const { status = 200, ...asked } = init;
  const response = await api.request(path, asked);
  const text = await response.text();
  expect(response.status, text).toBe(status);
  return JSON.parse(text);
}
