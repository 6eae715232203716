/** Counting the inventories: how many model datasets have which status, for each organization that keeps one. */
import { type InventoryStatus, inventoryStatuses } from '@opennrw/rules/cockpit-method';
import type { InventoryCounts } from '@opennrw/rules/indicators';
import { modelDatasetOf, modelDatasets } from '@opennrw/rules/model-datasets';
import { sql } from 'drizzle-orm';
import type { Database } from '../database/door.ts';
import { referencesTo } from '../datasets/facts.ts';
import { goneDatasets, inventoryCell } from './confirmed.ts';
import { effective, MODEL_IRI } from './inventory.ts';
import { cockpitNotes } from './table.ts';

export interface Inventory {
  counts: InventoryCounts;
  /** How many are not provided for each reason. */
  reasons: ReadonlyMap<string, number>;
}

const DEADLINE_MS = 5000;

/** The inventories of all organizations that keep one, by organization. */
export async function inventories(database: Database): Promise<Map<string, Inventory>> {
  const pairs = await referredModels(database);
  const [[rows = [], noted = []], gone] = await Promise.all([
    database.boundedRead([counting, notesOf(pairs)], { deadline: DEADLINE_MS }),
    goneDatasets(database),
  ]);
  const tallies = new Map<string, Tally>();
  for (const [organization, status, reason, count] of rows)
    add(tallies, String(organization), status, reason, Number(count));
  const statuses = new Map(
    noted.map(([organization, key, status, reason]) => [`${organization} ${key}`, { status, reason }]),
  );
  for (const { organizationId, code } of pairs) {
    const before = statuses.get(`${organizationId} ${code}`);
    if (before !== undefined) add(tallies, organizationId, before.status, before.reason, -1);
    add(tallies, organizationId, 'available', null, 1);
  }
  const referred = new Set(pairs.map(({ organizationId, code }) => inventoryCell(organizationId, code)));
  const emptied = new Set(gone.flatMap((one) => (one.emptied && !referred.has(one.cell) ? one.cell : [])));
  for (const cell of emptied) add(tallies, cell.split(' ')[0] ?? '', 'available', null, -1);
  return new Map([...tallies].map(([organization, tally]) => [organization, finished(tally)]));
}

/** Adds up the inventories of several organizations. */
export function summed(all: readonly Inventory[]): Inventory {
  const tally = emptyTally();
  for (const { counts, reasons } of all) {
    for (const { code: status } of inventoryStatuses) tally.counts[status] += counts[status];
    for (const [reason, count] of reasons)
      tally.reasons.set(reason, (tally.reasons.get(reason) ?? 0) + count);
  }
  return tally;
}

interface Tally {
  counts: Record<InventoryStatus, number>;
  reasons: Map<string, number>;
}

const emptyTally = (): Tally => ({
  counts: { available: 0, 'in-progress': 0, 'not-provided': 0, 'not-applicable': 0, undecided: 0 },
  reasons: new Map(),
});

function add(
  tallies: Map<string, Tally>,
  organization: string,
  status: unknown,
  reason: unknown,
  count: number,
): void {
  const tally = tallies.get(organization) ?? emptyTally();
  tallies.set(organization, tally);
  tally.counts[effective(typeof status === 'string' ? status : null, false)] += count;
  if (typeof reason === 'string') tally.reasons.set(reason, (tally.reasons.get(reason) ?? 0) + count);
}

/** What nobody has noted anything about is undecided. */
function finished({ counts, reasons }: Tally): Inventory {
  const decided =
    counts.available + counts['in-progress'] + counts['not-provided'] + counts['not-applicable'];
  return { counts: { ...counts, undecided: modelDatasets.length - decided }, reasons };
}

const counting = sql`select ${cockpitNotes.organizationId}, ${cockpitNotes.status}, ${cockpitNotes.reason}, count(*)
  from ${cockpitNotes} where ${cockpitNotes.kind} = 'inventory' and ${cockpitNotes.withdrawnAt} is null
  group by 1, 2, 3`;

interface Pair {
  organizationId: string;
  code: string;
}

/** The model datasets that datasets refer to, each once for each organization. */
async function referredModels(database: Database): Promise<Pair[]> {
  const pairs = new Map<string, Pair>();
  for (const { organizationId, iri } of await referencesTo(database, MODEL_IRI)) {
    const code = modelDatasetOf(iri);
    if (code !== null) pairs.set(`${organizationId} ${code}`, { organizationId, code });
  }
  return [...pairs.values()];
}

const notesOf = (pairs: readonly Pair[]) => sql`select ${cockpitNotes.organizationId}, ${cockpitNotes.key},
  ${cockpitNotes.status}, ${cockpitNotes.reason} from json_each(${JSON.stringify(pairs)}) as pair
  join ${cockpitNotes} on ${cockpitNotes.kind} = 'inventory' and ${cockpitNotes.withdrawnAt} is null
  and ${cockpitNotes.organizationId} = pair.value ->> 'organizationId' and ${cockpitNotes.key} = pair.value ->> 'code'`;
