/** Freezing the last quarter of everybody who keeps an inventory: what an operator lets run once a quarter. */
import { COCKPIT_METHOD } from '@opennrw/rules/cockpit-method';
import type { Database } from '../database/door.ts';
import { TenantScope } from '../organizations/tenancy.ts';
import { inventories } from './counts.ts';
import { openDesk } from './desk.ts';
import { cockpitOf } from './figures.ts';
import { frozen, quarterBefore, quarterOf } from './series.ts';

/** @returns the quarter, and the slugs of those that had no snapshot of it yet */
export async function freezeLastQuarter(
  database: Database,
  now: Date,
): Promise<{ quarter: string; slugs: string[] }> {
  const quarter = quarterBefore(quarterOf(now));
  const desk = openDesk({ database, now: () => now });
  const { byId } = await desk.directory();
  const key = `${quarter} ${COCKPIT_METHOD}`;
  const slugs: string[] = [];
  for (const id of (await inventories(database)).keys()) {
    const slug = byId.get(id)?.slug;
    if (slug === undefined || (await desk.notes.findKey('snapshot', id, key)) !== undefined) continue;
    const { indicators, agreement } = await cockpitOf(database, desk, { organization: [slug] }, 'de');
    await desk.writer.create(
      TenantScope.operator(id, 'freeze'),
      desk.writer.row(id, 'snapshot', key, frozen(quarter, { indicators, agreement }, now)),
    );
    slugs.push(slug);
  }
  return { quarter, slugs };
}
