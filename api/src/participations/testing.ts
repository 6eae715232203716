/** Words for tests about participation procedures. */
import { TenantScope } from '../organizations/tenancy.ts';
import type { TestApi } from '../testing.ts';
import { ParticipationInput } from './input.ts';
import { participationWriter } from './store.ts';

/** A procedure with the ten mandatory things, and what a test says of it, as a key would send it. */
export const procedure = (about: Record<string, unknown> = {}) => ({
  title: 'Radverkehrskonzept',
  summary: 'Wo fehlen Radwege?',
  contactPoint: { name: 'Amt für Mobilität' },
  subject: 'strategy',
  topics: ['mobility'],
  level: 'consult',
  influence: 'Die Hinweise gehen in den Entwurf ein.',
  mandate: { open: 'Lage der Wege', decidedBy: 'Rat' },
  scope: { level: 'municipality', ars: '053140000000' },
  phases: [{ mode: 'online', start: '2026-11-16', end: '2026-12-06' }],
  license: 'dl-zero-de/2.0',
  ...about,
});

/** A square of so many degrees with its south-west corner at a place. */
export const square = (west: number, south: number, size = 0.01) => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ],
  ],
});

/** Stores procedures for an organization, each under its title, and answers with their ids. */
export async function store(
  api: TestApi,
  procedures: Record<string, unknown>[],
  organization = 'bonn',
): Promise<string[]> {
  const writer = participationWriter(api.database, api.edges.now);
  const scope = TenantScope.operator(await api.idOf(organization), 'test');
  const ids: string[] = [];
  for (const about of procedures) {
    const draft = ParticipationInput.parse(procedure(about));
    ids.push(await writer.create(scope, `${draft.title} ${ids.length}`, draft));
  }
  return ids;
}
