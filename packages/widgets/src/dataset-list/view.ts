import type { Dataset, License } from '@opennrw/sdk';
import type { TemplateResult } from 'lit';
import type { PageLink } from '../core/pages.ts';
import type { Patch } from '../core/url-state.ts';
import type { ListView } from '../core/view.ts';
import type { Later } from './catalogue.ts';
import type { Words } from './dataset-list.words.ts';
import type { FacetName, Filters } from './filters.ts';

/** What the parts of the list need to know to be drawn, and what they can ask for. */
export interface View extends ListView<Words, Filters, FacetName> {
  /** The code that is fetched when it is needed first, once it is there. */
  later: Later | undefined;
  /** The address of another choice, where choices have addresses. */
  href: (patch: Patch) => string | undefined;
  /** The values chosen in facets, and how to choose or drop one, or all of them, with the words or without. */
  picked: readonly (readonly [name: FacetName, value: string])[];
  toggle: (name: FacetName, value: string) => void;
  reset: (keepWords?: boolean) => void;
  /** Whether there is anything that a visitor could take back to see more. */
  narrowed: boolean;
  /** What a facet has called a code. */
  label: (code: string) => string | undefined;
  /** The way to a dataset, around `content`; one way per dataset is the `main` one, to which the focus returns. */
  open: (dataset: Dataset, content: unknown, main?: boolean) => TemplateResult;
  /** The language that a dataset is written in. */
  languageOf: (dataset: Dataset) => string;
  /** The name of a licence, with a button that says what it allows. */
  licence: (license: License) => TemplateResult;
  pageLink: PageLink;
}
