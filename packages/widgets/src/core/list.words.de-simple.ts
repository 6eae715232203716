/** Words that some widgets need, in simple German: each takes those that it says. */
export const filter = 'Auswählen';
export const active = 'Das haben Sie ausgewählt';
export const remove = 'nicht mehr auswählen';
export const reset = 'Wieder alles zeigen';
export const more = '{n} weitere zeigen';

/** What a link to a file says. */
export const file = 'Datei';
export const download = 'auf Ihr Gerät laden';
export const website = 'öffnen';
