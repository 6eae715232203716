import type { Language, Locale } from './language.ts';
import type { Choice, Patch } from './url-state.ts';

/** What the parts of every widget need to know to be drawn. */
export interface SharedView<Words extends Locale> {
  language: Language<Words>;
  words: Words;
  /** Level of the widget's headings. */
  level: number;
  /** The address of the API, where it is known. */
  api: string | undefined;
  /** What the visitor has chosen. */
  choice: Choice;
}

/** The same of a list that a visitor narrows and pages through. */
export interface ListView<Words extends Locale, Filters, Facet> extends SharedView<Words> {
  /** Entries per page. */
  limit: number;
  filters: Filters;
  /** Chooses otherwise; what is `typed` is one step of the back button. */
  choose: (patch: Patch, typed?: boolean) => void;
  /** The facets that the page leaves to the visitor. */
  facets: readonly Facet[];
}
