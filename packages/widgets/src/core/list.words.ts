/** Words that some widgets need, in German: each takes those that it says. */
export const filter = 'Filter';
export const active = 'Aktive Filter';
export const remove = 'Filter entfernen';
export const reset = 'Filter zurücksetzen';
export const more = '{n} weitere';

/** What a link to a file says. */
export const file = 'Datei';
export const download = 'herunterladen';
export const website = 'öffnen';

export type FileWords = Record<'file' | 'download' | 'website', string>;
