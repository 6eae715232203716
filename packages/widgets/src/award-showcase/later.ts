/**
 * What only a choice or a rare state needs: an opened entry or round, an open call, an empty list, what attributes may say.
 * Fetched when it is needed first, so this chunk may use of the widget's files only what no other chunk has.
 */
export { moveFocus } from '../core/opening.ts';
export { allowed } from './allowed.ts';
export { call } from './call.ts';
export { styles } from './detail.styles.ts';
export { nothingFound } from './narrowed.ts';
export { opened } from './opened.ts';
