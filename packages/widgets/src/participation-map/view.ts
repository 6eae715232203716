import type { Participation } from '@opennrw/sdk';
import type { TemplateResult } from 'lit';
import type { Patch } from '../core/url-state.ts';
import type { ListView } from '../core/view.ts';
import type { FacetName, Filters } from './filters.ts';
import type { Words } from './participation-map.words.ts';
import type { Later } from './procedures.ts';

/** What the parts of the widget need to know to be drawn, and what they can ask for. */
export interface View extends ListView<Words, Filters, FacetName> {
  /** The same by a button that goes with it: the focus moves to the count. */
  drop: (patch: Patch) => void;
  /** The address of another choice, where choices have addresses. */
  href: (patch: Patch) => string | undefined;
  /** The code that is fetched when it is needed first, once it is there. */
  later: Later | undefined;
  /** Whether there is anything that a visitor could take back to see more. */
  narrowed: boolean;
  /** What a facet has called a code. */
  label: (code: string) => string;
  /** "noch 9 Tage", "endet heute", "ab 3. Dez. 2026"; nothing where there is nothing to say. */
  timing: (participation: Participation) => string;
  /** The way to a procedure, around `content`. */
  open: (participation: Participation, content: unknown) => TemplateResult;
  /** Goes to the map, where there is one. */
  toMap: (() => void) | undefined;
  /** The way to another state of this widget. */
  go: (patch: Patch, content: unknown, name: string, current?: boolean) => TemplateResult;
}
