/**
 * The fictional bodies of the demo. They have no official keys, so that no count of real bodies ever includes them,
 * and their names say what they are. All words and numbers are made up.
 */
import type { Organization } from '../src/organizations/shape.ts';

/** A fictional body. `members` names others of this list; only a Verbund has any. */
export interface DemoBody {
  slug: string;
  name: string;
  kind: Organization['kind'];
  parent: string | null;
  members: readonly string[];
  /** Inhabitants, made up; null where a body has none. */
  population: number | null;
  website: string;
}

/** Owners of datasets come before the Verbund that they form. */
export const demoBodies: readonly DemoBody[] = [
  body('kreis-lindental', 'Kreis Lindental (Demo)', 'kreis', { population: 214_380 }),
  body('musterstadt', 'Stadt Musterstadt (Demo)', 'municipality', {
    parent: 'kreis-lindental',
    population: 61_240,
  }),
  body('beispielhausen', 'Gemeinde Beispielhausen (Demo)', 'municipality', {
    parent: 'kreis-lindental',
    population: 12_730,
  }),
  body('offenes-lindental', 'Offenes Lindental e. V. (Demo)', 'civil-society', {}),
  body('regionalverbund-lindental', 'Regionalverbund Lindental (Demo)', 'verbund', {
    members: ['kreis-lindental', 'musterstadt', 'beispielhausen'],
  }),
];

function body(slug: string, name: string, kind: DemoBody['kind'], more: Partial<DemoBody>): DemoBody {
  return {
    slug,
    name,
    kind,
    parent: null,
    members: [],
    population: null,
    website: `https://www.${slug}.example/`,
    ...more,
  };
}
