import { accessFacts, attendanceModes, eventStatuses } from '@opennrw/rules/events';
import type { Language } from '../core/language.ts';

/** The words for codes, in the language of the calendar. Parts that come later are handed them. */
const lists = { accessFacts, attendanceModes, eventStatuses };

export type CodeList = keyof typeof lists;

/** The label of a code of one of the lists; the code itself where there is none. */
export const labelOf = (list: CodeList, code: string, { tag }: Pick<Language<never>, 'tag'>): string =>
  lists[list].find((one) => one.code === code)?.label[tag === 'en' ? 'en' : 'de'] ?? code;
