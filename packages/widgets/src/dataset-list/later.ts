/**
 * What only a choice or a rare state needs: an opened dataset, a licence explained, active filters, nothing found.
 * Fetched when it is needed first, so this chunk may use of the widget's files only what no other chunk has.
 */

export { moveFocus } from '../core/opening.ts';
export { allowed } from './allowed.ts';
export { styles } from './detail.styles.ts';
export { explanation } from './detail.ts';
export { chips, nothingFound, onlyNewest } from './narrowed.ts';
export { opened } from './opened.ts';
