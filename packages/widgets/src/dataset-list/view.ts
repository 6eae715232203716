import type { Dataset, License } from '@opennrw/sdk';
import type { TemplateResult } from 'lit';
import type { Language } from '../core/language.ts';
import type { PageLink } from '../core/pages.ts';
import type { Choice, Patch } from '../core/url-state.ts';
import type { Words } from './dataset-list.words.ts';
import type { FacetName, Filters } from './filters.ts';

/** What the parts of the list need to know to be drawn, and what they can ask for. */
export interface View {
  language: Language<Words>;
  words: Words;
  /** Level of the headings of datasets, 1 to 6. */
  level: number;
  /** Datasets per page. */
  limit: number;
  /** The address of the API, where it is known. */
  api: string | undefined;
  filters: Filters;
  /** What the visitor has chosen, and how to choose otherwise. */
  choice: Choice;
  choose: (patch: Patch) => void;
  /** The facets that the page leaves to the visitor. */
  facets: readonly FacetName[];
  /** What a facet has called a code. */
  label: (code: string) => string | undefined;
  /** The way to a dataset, around `content`; one way per dataset is the `main` one, to which the focus returns. */
  open: (dataset: Dataset, content: unknown, main?: boolean) => TemplateResult;
  /** The name of a licence, with a button that says what it allows. */
  licence: (license: License) => TemplateResult;
  pageLink: PageLink;
}
