/** Which widget stands on which page of the demo town, with what narrows it: for the pages themselves and for oEmbed. */
const TOWN = 'musterstadt';
const REGION = 'regionalverbund-lindental';

export interface TownWidget {
  /** Name of the element without `opennrw-`. */
  widget: string;
  attributes: Readonly<Record<string, string>>;
}

export const townWidget = {
  town: { widget: 'dataset-list', attributes: { organization: TOWN } },
  region: { widget: 'dataset-list', attributes: { within: REGION } },
  land: { widget: 'dataset-list', attributes: {} },
  cockpit: { widget: 'cockpit-gauge', attributes: { organization: TOWN } },
  events: { widget: 'event-calendar', attributes: { within: REGION } },
  participations: { widget: 'participation-map', attributes: { within: REGION } },
  awards: { widget: 'award-showcase', attributes: { organizer: 'kreis-lindental' } },
} as const satisfies Record<string, TownWidget>;

/** By the path of the page, from the root of the instance. */
export const townWidgets: ReadonlyMap<string, TownWidget> = new Map<string, TownWidget>([
  ['', townWidget.town],
  ['stadt/region', townWidget.region],
  ['stadt/nrw', townWidget.land],
  ['stadt/cockpit', townWidget.cockpit],
  ['stadt/veranstaltungen', townWidget.events],
  ['stadt/mitmachen', townWidget.participations],
  ['stadt/preis', townWidget.awards],
]);
