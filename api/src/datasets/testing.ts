/** Words for tests about datasets. */
import { expect } from 'vitest';
import { TenantScope } from '../organizations/tenancy.ts';
import type { TestApi } from '../testing.ts';
import type { DatasetDraft, DistributionDraft } from './draft.ts';
import { datasetWriter } from './store.ts';

/** A dataset with nothing but a title, and what a test says of it. */
export function draft(title: string, about: Partial<DatasetDraft> = {}): DatasetDraft {
  return {
    title,
    externalId: title,
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
    distributions: [],
    ...about,
  };
}

export function file(format: string, about: Partial<DistributionDraft> = {}): DistributionDraft {
  const url = `https://daten.example/${format.toLowerCase()}`;
  return {
    title: null,
    description: null,
    accessUrl: url,
    downloadUrl: url,
    format,
    mediaType: null,
    byteSize: null,
    license: null,
    attribution: null,
    issued: null,
    modified: null,
    ...about,
  };
}

/** Stores datasets for an organization and answers with their ids. */
export async function store(api: TestApi, drafts: DatasetDraft[], organization = 'bonn'): Promise<string[]> {
  const writer = datasetWriter(api.database, api.edges.now);
  const scope = TenantScope.operator(await api.idOf(organization), 'test');
  const ids: string[] = [];
  for (const one of drafts) ids.push(await writer.create(scope, one));
  return ids;
}

/** The answer to a path, read as JSON; the status must be the one expected. */
export async function ask<
  Body = { items: { title: string; id: string }[]; total: number; next: string | null; prev: string | null },
>(
  api: TestApi,
  path: string,
  { status = 200, ...init }: RequestInit & { status?: number } = {},
): Promise<Body> {
  const response = await api.request(path, init);
  expect(response.status, await response.clone().text()).toBe(status);
  return (await response.json()) as Body;
}

export const titles = ({ items }: { items: { title: string }[] }) => items.map(({ title }) => title);
