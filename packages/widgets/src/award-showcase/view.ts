import type { AwardEntry, AwardEntryFacets } from '@opennrw/sdk';
import type { TemplateResult } from 'lit';
import type { Patch } from '../core/url-state.ts';
import type { SharedView } from '../core/view.ts';
import type { WayOptions } from '../core/way.ts';
import type { Words } from './award-showcase.words.ts';
import type { Later } from './showcase.ts';

/** What the parts of the showcase need to know to be drawn, and what they can ask for. */
export interface View extends SharedView<Words> {
  /** Level of the headings of rounds; entries are one below. */
  level: number;
  choose: (patch: Patch) => void;
  /** The way to another choice, around `content`; where `first` says no, nothing is chosen. */
  to: (patch: Patch, content: unknown, more: WayOptions, first?: () => boolean) => TemplateResult;
  /** The code that is fetched when it is needed first, once it is there. */
  later: Later | undefined;
  /** What the jury decided, in a word. */
  result: (entry: AwardEntry) => string;
  /** The address of the entry's image, if it may be shown. */
  image: (entry: AwardEntry) => string | undefined;
  /** What can be filtered by, with what it calls its codes; once it is known. */
  facets: AwardEntryFacets['facets'] | undefined;
  /** The way to an entry, around `content`; one per entry is the `main` one, to which the focus returns. */
  open: (entry: AwardEntry, content: unknown, main?: boolean) => TemplateResult;
  /** The way to what is known of a round: its jury, its criteria, its dates. */
  about: (round: string, name: string) => TemplateResult;
}
