import type { Dataset, License } from '@opennrw/sdk';
import type { TemplateResult } from 'lit';
import type { Language } from '../core/language.ts';
import type { Choice, Patch } from '../core/url-state.ts';
import type { Words } from './dataset-list.words.ts';
import type { FacetName, Sort } from './filters.ts';

/** What the parts of the list need to know to be drawn, and what they can ask for. */
export interface View {
  language: Language<Words>;
  /** Level of the headings of datasets, 1 to 6. */
  headingLevel: number;
  /** What the visitor has chosen, and how to choose otherwise. */
  choice: Choice;
  choose: (patch: Patch, typed?: boolean) => void;
  sort: Sort;
  /** The words in the search field. */
  searched: string;
  /** The facets that the page leaves to the visitor. */
  facets: readonly FacetName[];
  /** What a facet has called a code. */
  label: (code: string) => string | undefined;
  /** The way to a dataset, around `content`; one way per dataset is the `main` one, to which the focus returns. */
  open: (dataset: Dataset, content: unknown, main: boolean) => TemplateResult;
  /** The name of a licence, with a button that says what it allows. */
  licence: (license: License) => TemplateResult;
}
