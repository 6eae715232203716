/**
 * What one organization's widgets ask the API, saved as files: the list from which the bundle is made, from which its
 * refresh script is written, and in which `own-data.js` looks for answers.
 */

/** A file, and what of the API it holds. */
export interface Saved {
  /** Path below the folder; of a list without the `.<n>.json` of its pages. */
  file: string;
  /** Path and query below the API. `{from}` and `{to}` stand for the year that is saved of events. */
  ask: string;
  /** Entries per page, where it is a list that is saved page by page, as `<file>.1.json` and so on. */
  pages?: number;
}

/** Lists are saved this deep; the API numbers no further. */
export const DEEPEST = 10_000;

/** Everything that is saved for the organization with this slug. */
export function savedFor(organization: string): Saved[] {
  const own = `organization=${encodeURIComponent(organization)}`;
  const organizer = own.replace('organization', 'organizer');
  const list = (file: string, ask: string, pages = 100): Saved => ({
    file: `v1/${file}`,
    ask: `v1/${ask}`,
    pages,
  });
  const one = (file: string, ask = file): Saved => ({ file: `v1/${file}`, ask: `v1/${ask}` });
  return [
    list('datasets', `datasets?${own}`),
    one('datasets.facets.json', `datasets/facets?${own}`),
    list('occurrences', `occurrences?${own}&from={from}&to={to}`, 1000),
    list('events', `events?${own}`),
    one('events.facets.json', `events/facets?${own}&from={from}`),
    list('participations', `participations?${own}`),
    one('participations.facets.json', `participations/facets?${own}`),
    one('participations.shapes.json', `participations.geojson?${own}&slim=true`),
    list('award-entries', `award-entries?${own}`),
    one('award-entries.facets.json', `award-entries/facets?${own}`),
    list('award-entries.organizer', `award-entries?${organizer}`),
    one('award-entries.organizer.facets.json', `award-entries/facets?${organizer}`),
    list('awards', `awards?${own}`),
    one('cockpit.json', `cockpit?${own}`),
    one('cockpit.method.json', 'cockpit/method'),
    list('cockpit.inventory', `cockpit/inventory?${own}`),
    list('measures', 'measures?agreement=all'),
    // What visitors download or subscribe to from the widgets.
    one('datasets.csv', `datasets.csv?${own}`),
    one('datasets.atom', `datasets.atom?${own}`),
    one('events.ics', `events.ics?${own}`),
    one('events.atom', `events.atom?${own}`),
    one('events.csv', `events.csv?${own}`),
    one('participations.ics', `participations.ics?${own}`),
    one('participations.atom', `participations.atom?${own}`),
    one('participations.csv', `participations.csv?${own}`),
    one('participations.geojson', `participations.geojson?${own}`),
    one('cockpit.csv', `cockpit.csv?${own}`),
    one('measures.csv', 'measures.csv?agreement=all'),
    one('cockpit/inventory.csv', `cockpit/inventory.csv?${own}`),
    one('cockpit/quality.csv', `cockpit/quality.csv?${own}`),
    one('cockpit/snapshots.csv', `cockpit/snapshots.csv?${own}`),
  ];
}

/** The year of events that is saved, from the first of this month on. */
export function savedYear(now: Date): { from: string; to: string } {
  const [year = '', month = ''] = now.toISOString().split('-');
  return { from: `${year}-${month}-01`, to: `${Number(year) + 1}-${month}-01` };
}

/** `v1/saved.json`: whose data these are, where they come from and since when. */
export interface Origin {
  organization: string;
  api: string;
  savedAt: string;
}
