/** How many events each value of each facet would leave; a facet leaves out its own filter when it counts. */
import { eventKinds } from '@opennrw/rules/event-kinds';
import { attendanceModes } from '@opennrw/rules/events';
import { labelOf } from '@opennrw/rules/languages';
import { themes } from '@opennrw/rules/themes';
import { sql } from 'drizzle-orm';
import type { Database } from '../database/door.ts';
import type { Language } from '../http/language.ts';
import { type Directory, facetOf } from '../organizations/directory.ts';
import { conditionOf, type Filters } from './filters.ts';
import { type EventFacets, facetNames } from './shape.ts';
import { events } from './table.ts';
import { placeName } from './whereabouts.ts';

type Name = (typeof facetNames)[number];

/** An event counts for each of its themes, and for each organization that holds it. */
const counting: Record<Name, { value: ReturnType<typeof sql<string>>; from: ReturnType<typeof sql> }> = {
  kind: { value: sql<string>`${events.kind}`, from: sql`${events}` },
  attendance: { value: sql<string>`${events.attendance}`, from: sql`${events}` },
  theme: { value: sql<string>`each.value`, from: sql`${events}, json_each(${events.themes}) as each` },
  municipality: { value: sql<string>`${events.municipalityId}`, from: sql`${events}` },
  organization: {
    value: sql<string>`each.value`,
    from: sql`${events}, json_each(json_insert(${events.coHosts}, '$[#]', ${events.organizationId})) as each`,
  },
};

export async function countFacets(
  database: Database,
  filters: Filters,
  directory: Directory,
  mayPlan: boolean,
  language: Language,
): Promise<EventFacets> {
  const counted = await Promise.all(
    facetNames.map(async (name) => {
      const { value, from } = counting[name];
      const where = sql`${conditionOf({ ...filters, [name]: undefined }, directory, mayPlan)} and ${value} is not null`;
      const rows = await database.read
        .select({ value, count: sql<number>`count(*)` })
        .from(from)
        .where(where)
        .groupBy(value)
        .orderBy(sql`count(*) desc`, value);
      return [name, rows.map((row) => labelled(name, row, directory, language))] as const;
    }),
  );
  const [total] = await database.read
    .select({ total: sql<number>`count(*)` })
    .from(events)
    .where(conditionOf(filters, directory, mayPlan));
  const facets = Object.fromEntries(counted);
  return { total: total?.total ?? 0, totalIs: 'exact', facetsTruncated: false, facets };
}

const lists = { kind: eventKinds, attendance: attendanceModes, theme: themes };

function labelled(
  name: Name,
  { value, count }: { value: string; count: number },
  directory: Directory,
  language: Language,
) {
  if (name === 'organization') return { ...facetOf(directory, value), count };
  if (name === 'municipality') {
    const town = facetOf(directory, value);
    return { value: town.value, label: placeName(town.label), count };
  }
  return { value, label: labelOf(lists[name], value, language), count };
}
