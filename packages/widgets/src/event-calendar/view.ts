import type { Occurrence } from '@opennrw/sdk';
import type { TemplateResult } from 'lit';
import type { PageLink } from '../core/pages.ts';
import type { Patch } from '../core/url-state.ts';
import type { ListView } from '../core/view.ts';
import type { Days } from './days.ts';
import type { Words } from './event-calendar.words.ts';
import type { FacetName, Filters } from './filters.ts';
import type { tell } from './when.ts';

/** What the parts of the calendar need to know to be drawn, and what they can ask for. */
export interface View extends ListView<Words, Filters, FacetName> {
  /** What a changed filter resets, what leads to the present, and what takes back every filter. */
  anew: Patch;
  nowOn: Patch;
  cleared: Patch;
  isNarrowed: boolean;
  /** Today in Germany, whether a month is shown as a grid, and which month. */
  today: string;
  isMonth: boolean;
  shown: string;
  /** The way to a date, around `content`. */
  open: (date: Occurrence, content: unknown) => TemplateResult;
  pageLink: PageLink;
  /** One date in a list. */
  item: (date: Occurrence) => TemplateResult;
  /** Pure thinking that parts that come later are handed. */
  days: Days;
  tell: typeof tell;
  /** Moves the focus to the day in the grid, when it is drawn. */
  followDay: () => void;
}
