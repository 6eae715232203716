/** All kinds of fragments, by the name of their widget. A new widget gets its fragment by a line here. */

import type { Language } from '../../http/language.ts';
import { Problem } from '../../http/problem.ts';
import type { Edges } from '../../http/world.ts';
import { awardShowcase } from './award-showcase.ts';
import { cockpitGauge } from './cockpit-gauge.ts';
import { datasetList } from './dataset-list.ts';
import { eventCalendar } from './event-calendar.ts';
import type { FragmentKind, Query, Reading } from './fragment.ts';
import { participationMap } from './participation-map.ts';

const kinds = [datasetList, eventCalendar, participationMap, cockpitGauge, awardShowcase];

export const fragmentKinds: ReadonlyMap<string, FragmentKind> = new Map(
  kinds.map((kind) => [kind.name, kind]),
);

/** Reads the question of a widget. @throws {Problem} 404 for a widget that does not exist, 400 for what does not fit */
export function fragmentReader(edges: Edges): (name: string, query: Query, language: Language) => Reading {
  const open = new Map([...fragmentKinds].map(([name, kind]) => [name, kind.open(edges)]));
  return (name, query, language) => {
    const read = open.get(name);
    if (read === undefined) throw new Problem('not-found', { facts: { what: 'widget' } });
    return read(query, language);
  };
}
