/** What comes when a visitor asks for more than the list: a month, filters, the ways to subscribe. */
export { month } from './month.ts';
export { moreStyles as styles } from './more.styles.ts';
export { filterPanel, subscribePanel } from './panels.ts';
