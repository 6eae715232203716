/**
 * What only a choice or a rare state needs: an opened procedure, active filters, an empty list, what an attribute may say.
 * Fetched when it is needed first, so this chunk may use of the widget's files only what no other chunk has.
 */
export { allowed } from './allowed.ts';
export { styles } from './detail.styles.ts';
export { active, nothingFound } from './narrowed.ts';
export { moveFocus, opened } from './opened.ts';
