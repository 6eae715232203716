import type { AwardEntry } from '@opennrw/sdk';
import type { TemplateResult } from 'lit';
import type { Language } from '../core/language.ts';
import type { Choice, Patch } from '../core/url-state.ts';
import type { Words } from './award-showcase.words.ts';

/** What the parts of the showcase need to know to be drawn, and what they can ask for. */
export interface View {
  language: Language<Words>;
  words: Words;
  /** Level of the headings of rounds; entries are one below. */
  level: number;
  api: string | undefined;
  choice: Choice;
  choose: (patch: Patch) => void;
  /** What the jury decided, in a word. */
  result: (entry: AwardEntry) => string;
  /** The address of the entry's image, if it may be shown. */
  image: (entry: AwardEntry) => string | undefined;
  label: (name: 'sizeClass' | 'category', code: string) => string;
  /** The way to an entry, around `content`; one per entry is the `main` one, to which the focus returns. */
  open: (entry: AwardEntry, content: unknown, main?: boolean) => TemplateResult;
  /** The way to what is known of a round: its jury, its criteria, its dates. */
  about: (round: string, name: string) => TemplateResult;
}
