/** Which widget stands on which page of the demo town, with what narrows it: for the pages themselves and for oEmbed. */
const TOWN = 'musterstadt';
const REGION = 'regionalverbund-lindental';

export interface TownWidget {
  /** Of the page, from the root of the instance. */
  path: string;
  /** Name of the element without `opennrw-`. */
  widget: string;
  attributes: Readonly<Record<string, string>>;
}

export const townWidget = {
  town: { path: '', widget: 'dataset-list', attributes: { organization: TOWN } },
  region: { path: 'stadt/region', widget: 'dataset-list', attributes: { within: REGION } },
  land: { path: 'stadt/nrw', widget: 'dataset-list', attributes: {} },
  cockpit: { path: 'stadt/cockpit', widget: 'cockpit-gauge', attributes: { organization: TOWN } },
  events: { path: 'stadt/veranstaltungen', widget: 'event-calendar', attributes: { within: REGION } },
  participations: { path: 'stadt/mitmachen', widget: 'participation-map', attributes: { within: REGION } },
  awards: { path: 'stadt/preis', widget: 'award-showcase', attributes: { organizer: 'kreis-lindental' } },
} as const satisfies Record<string, TownWidget>;

/** By path. */
export const townWidgets: ReadonlyMap<string, TownWidget> = new Map(
  Object.values<TownWidget>(townWidget).map((one) => [one.path, one]),
);
