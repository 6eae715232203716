/** Words that some widgets need, in English: each takes those that it says. */
export const filter = 'Filters';
export const active = 'Active filters';
export const remove = 'remove filter';
export const reset = 'Reset filters';
export const more = '{n} more';

/** What a link to a file says. */
export const file = 'File';
export const download = 'download';
export const website = 'open';
