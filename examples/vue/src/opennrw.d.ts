/* Types of the OpenNRW Widgets for Vue 3: written by `npm run manifest -w @opennrw/widgets`. EUPL-1.2. */
import type { HTMLAttributes, VNodeProps } from 'vue';

/** A visitor has chosen an entry. Cancel it (`preventDefault()`) to show the entry in your own way. Bubbles and crosses shadow roots. */
export interface AwardEntrySelectEvent extends Event {
  /** The entry as the API sent it. */
  readonly entry: Sent;
}

/** The state of a widget has changed. Bubbles and crosses shadow roots; it can not be cancelled. */
export interface OpenNrwStateEvent extends Event {
  /** The state that is shown now; `empty` where there is an answer with nothing in it. */
  readonly detail: { state: 'waiting' | 'loading' | 'full' | 'stale' | 'failed' | 'empty' };
}

/** Something went wrong that the page may want to know. Bubbles and crosses shadow roots; it can not be cancelled. */
export interface OpenNrwErrorEvent extends Event {
  /** A code that the help page explains, and a sentence for the console. */
  readonly detail: { code: string; message: string };
}

/** A visitor has chosen a dataset. Cancel it (`preventDefault()`) to show the dataset in your own way. Bubbles and crosses shadow roots. */
export interface DatasetSelectEvent extends Event {
  /** The dataset as the API sent it. */
  readonly dataset: Sent;
}

/** A visitor has chosen a date of an event. Cancel it (`preventDefault()`) to show the event in your own way. Bubbles and crosses shadow roots. */
export interface EventSelectEvent extends Event {
  /** The date as the API sent it; `occurrence.event` is the id of the event. */
  readonly occurrence: Sent;
}

/** The map waits for leave to ask a foreign host. A consent manager that has the visitor's leave calls `allow`, now or later; whoever does nothing leaves the question to the visitor. Bubbles and crosses shadow roots. */
export interface MapConsentEvent extends Event {
  /** The host that the map style comes from, with its port where it has one: `karten.example.org`. */
  readonly host: string;
  /** Lets the map begin. Nothing is stored: the consent manager keeps what it was told. */
  readonly allow: () => void;
}

/** A visitor has chosen a procedure. Cancel it (`preventDefault()`) to show the procedure in your own way. Bubbles and crosses shadow roots. */
export interface ParticipationSelectEvent extends Event {
  /** Its id (UUIDv7). */
  readonly id: string;
  /** The procedure as the API sent it; not there where it was chosen on the map and is not in the list. */
  readonly participation: Sent | undefined;
}

/** A thing as the API sent it; openapi.json of the API describes its fields. */
export interface Sent {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** An award: its winners first, with image and the jury's reason, everything that competed, who judged and by what; and the call for entries while it is open. */
export interface AwardShowcaseAttributes {
  /** Address of the API. Default: where the script came from. */
  'api'?: string | undefined;
  /** Single words to show instead of ours, as an object or as JSON: `{"retry": "Noch einmal"}`. */
  'words'?: string | undefined;
  /** What is chosen at first, in the words of the address: `year:2026`. The address wins. */
  'preset'?: string | undefined;
  /** Slug of the organization that gives the award, or several separated by commas. */
  'organizer'?: string | undefined;
  /** Slug of the organization whose entries are shown, or several separated by commas. */
  'organization'?: string | undefined;
  /** Beginning of a Regionalschlüssel (ARS), or slug of a Verbund, whose entries are shown. */
  'within'?: string | undefined;
  /** Slug of an award through all its rounds. */
  'programme'?: string | undefined;
  /** `award` or `pitch`. */
  'kind'?: 'award' | 'pitch' | undefined;
  /** Year of the round, or several separated by commas. */
  'year'?: string | undefined;
  /** Code of a category. */
  'category'?: string | undefined;
  /** Entries per page, 1 to 100. */
  'limit'?: number | `${number}` | undefined;
  /** Level of the headings of rounds, 1 to 5; entries are one below. */
  'heading-level'?: number | `${number}` | undefined;
  /** Whether the filters are left out. */
  'hide-filters'?: true | '' | null | undefined;
  /** Where the visitor's choice is kept: `hash`, `query` or `none`. */
  'state'?: 'hash' | 'query' | 'none' | undefined;
  /** Name under which the choice is kept in the address of the page. */
  'state-key'?: string | undefined;
}

/** How far open data and the agreement have come: four gauges, each with its numbers, and behind each number the datasets, measures or checks that it is made of. */
export interface CockpitGaugeAttributes {
  /** Address of the API. Default: where the script came from. */
  'api'?: string | undefined;
  /** Single words to show instead of ours, as an object or as JSON: `{"retry": "Noch einmal"}`. */
  'words'?: string | undefined;
  /** What is chosen at first, in the words of the address: `view:measures`. The address wins. */
  'preset'?: string | undefined;
  /** Slug of the organization that is looked at, or several separated by commas. Default: the whole Land. */
  'organization'?: string | undefined;
  /** Beginning of a Regionalschlüssel (ARS), or slug of a Verbund. */
  'within'?: string | undefined;
  /** `tiles` (all four gauges), `gauge` (one), `table`, `measures` or `trend`. */
  'variant'?: 'tiles' | 'gauge' | 'table' | 'measures' | 'trend' | undefined;
  /** The gauge of variant `gauge`: `decision`, `opening`, `metadata-quality` or `implementation`. */
  'indicator'?: 'decision' | 'opening' | 'metadata-quality' | 'implementation' | undefined;
  /** Whether visitors may leave a wish for a dataset; only where the cockpit is about one organization, which reads them. */
  'requests'?: true | '' | null | undefined;
  /** Level of the headings, 1 to 6. */
  'heading-level'?: number | `${number}` | undefined;
  /** Where the visitor's choice is kept: `hash`, `query` or `none`. */
  'state'?: 'hash' | 'query' | 'none' | undefined;
  /** Name under which the choice is kept in the address of the page. */
  'state-key'?: string | undefined;
}

/** The open datasets of the Land, of one municipality or of a Verbund: searched as one types, narrowed by facets, with their files as download links. */
export interface DatasetListAttributes {
  /** Address of the API. Default: where the script came from. */
  'api'?: string | undefined;
  /** Single words to show instead of ours, as an object or as JSON: `{"retry": "Noch einmal"}`. */
  'words'?: string | undefined;
  /** What is chosen at first, in the words of the address: `theme:TRAN,ENVI;sort:title`. The address wins. */
  'preset'?: string | undefined;
  /** Slug of the organization whose datasets are listed, or several separated by commas. */
  'organization'?: string | undefined;
  /** Beginning of a Regionalschlüssel (ARS), or slug of a Verbund, whose datasets are listed. */
  'within'?: string | undefined;
  /** EU data themes to list, separated by commas: `TRAN,ENVI`. */
  'theme'?: string | undefined;
  /** Words in the search field at the beginning. */
  'query'?: string | undefined;
  /** Datasets per page, 1 to 100. */
  'limit'?: number | `${number}` | undefined;
  /** Level of the headings of datasets, 1 to 6. */
  'heading-level'?: number | `${number}` | undefined;
  /** Whether the search field is left out. */
  'hide-search'?: true | '' | null | undefined;
  /** Whether the filters are left out. */
  'hide-facets'?: true | '' | null | undefined;
  /** Where the visitor's choice is kept: `hash`, `query` or `none`. */
  'state'?: 'hash' | 'query' | 'none' | undefined;
  /** Name under which the choice is kept in the address of the page. */
  'state-key'?: string | undefined;
}

/** What takes place, of the Land, of one municipality or of a Verbund: as a list by day or as a month, filtered, to be subscribed to. */
export interface EventCalendarAttributes {
  /** Address of the API. Default: where the script came from. */
  'api'?: string | undefined;
  /** Single words to show instead of ours, as an object or as JSON: `{"retry": "Noch einmal"}`. */
  'words'?: string | undefined;
  /** What is chosen at first, in the words of the address: `view:month;theme:TRAN`. The address wins. */
  'preset'?: string | undefined;
  /** Slug of the organization whose events are shown, or several separated by commas. */
  'organization'?: string | undefined;
  /** Beginning of a Regionalschlüssel (ARS), or slug of a Verbund, whose events are shown. */
  'within'?: string | undefined;
  /** Kinds of events to show, separated by commas: `hackday,barcamp`. */
  'kind'?: string | undefined;
  /** EU data themes to show, separated by commas: `TRAN,ENVI`. */
  'theme'?: string | undefined;
  /** What is shown first: `list` or `month`. */
  'view'?: 'list' | 'month' | undefined;
  /** Dates per page of the list, 1 to 100. */
  'limit'?: number | `${number}` | undefined;
  /** Level of the headings of days, 1 to 6. */
  'heading-level'?: number | `${number}` | undefined;
  /** Whether the filters are left out. */
  'hide-filters'?: true | '' | null | undefined;
  /** Whether the ways to subscribe are left out. */
  'hide-subscribe'?: true | '' | null | undefined;
  /** Where the visitor's choice is kept: `hash`, `query` or `none`. */
  'state'?: 'hash' | 'query' | 'none' | undefined;
  /** Name under which the choice is kept in the address of the page. */
  'state-key'?: string | undefined;
}

/** Where people can take part in decisions: a list, complete and there first, and a map of it that loads when it comes into view. */
export interface ParticipationMapAttributes {
  /** Address of the API. Default: where the script came from. */
  'api'?: string | undefined;
  /** Single words to show instead of ours, as an object or as JSON: `{"retry": "Noch einmal"}`. */
  'words'?: string | undefined;
  /** What is chosen at first, in the words of the address: `status:running;map:11/50.7350/7.1000`. The address wins. */
  'preset'?: string | undefined;
  /** Slug of the organization whose procedures are listed, or several separated by commas. */
  'organization'?: string | undefined;
  /** Beginning of a Regionalschlüssel (ARS), or slug of a Verbund, whose procedures are listed. */
  'within'?: string | undefined;
  /** How far procedures are that are listed, separated by commas: `running,announced`. */
  'status'?: string | undefined;
  /** Topics to list, separated by commas: `mobility,environment`. */
  'topic'?: string | undefined;
  /** Words in the search field at the beginning. */
  'query'?: string | undefined;
  /** When the map is loaded: `view` (when it comes into view, the default), `button` (when a visitor asks), `none`. */
  'map'?: 'view' | 'button' | 'none' | undefined;
  /** Procedures per page, 1 to 100. */
  'limit'?: number | `${number}` | undefined;
  /** Level of the headings of procedures, 1 to 6. */
  'heading-level'?: number | `${number}` | undefined;
  /** Whether the search field is left out. */
  'hide-search'?: true | '' | null | undefined;
  /** Whether the filters are left out. */
  'hide-filters'?: true | '' | null | undefined;
  /** Address of a MapLibre style from elsewhere, for example of a state's map service. Shown only with consent. */
  'map-style'?: string | undefined;
  /** `given`, where the page has asked its visitors for their consent to the map style already. */
  'map-consent'?: 'given' | undefined;
  /** Address of a GeoJSON file with boundaries to draw, on a server that the page allows to ask. */
  'boundaries'?: string | undefined;
  /** Where the visitor's choice is kept: `hash`, `query` or `none`. */
  'state'?: 'hash' | 'query' | 'none' | undefined;
  /** Name under which the choice is kept in the address of the page. */
  'state-key'?: string | undefined;
}

type Camel<Name> = Name extends `${infer First}-${infer Rest}` ? `${First}${Capitalize<Camel<Rest>>}` : Name;
type Tag<Attributes, Events> = new () => {
  $props: Omit<HTMLAttributes, keyof Attributes> & VNodeProps & { [Name in keyof Attributes as Camel<Name>]: Attributes[Name] } & Events;
};

declare module 'vue' {
  interface GlobalComponents {
    'opennrw-award-showcase': Tag<AwardShowcaseAttributes, { onAwardEntrySelect?: ((event: AwardEntrySelectEvent) => void) | undefined; onOpennrwState?: ((event: OpenNrwStateEvent) => void) | undefined; onOpennrwError?: ((event: OpenNrwErrorEvent) => void) | undefined }>;
    'opennrw-cockpit-gauge': Tag<CockpitGaugeAttributes, { onOpennrwState?: ((event: OpenNrwStateEvent) => void) | undefined; onOpennrwError?: ((event: OpenNrwErrorEvent) => void) | undefined }>;
    'opennrw-dataset-list': Tag<DatasetListAttributes, { onDatasetSelect?: ((event: DatasetSelectEvent) => void) | undefined; onOpennrwState?: ((event: OpenNrwStateEvent) => void) | undefined; onOpennrwError?: ((event: OpenNrwErrorEvent) => void) | undefined }>;
    'opennrw-event-calendar': Tag<EventCalendarAttributes, { onEventSelect?: ((event: EventSelectEvent) => void) | undefined; onOpennrwState?: ((event: OpenNrwStateEvent) => void) | undefined; onOpennrwError?: ((event: OpenNrwErrorEvent) => void) | undefined }>;
    'opennrw-participation-map': Tag<ParticipationMapAttributes, { onMapConsent?: ((event: MapConsentEvent) => void) | undefined; onParticipationSelect?: ((event: ParticipationSelectEvent) => void) | undefined; onOpennrwState?: ((event: OpenNrwStateEvent) => void) | undefined; onOpennrwError?: ((event: OpenNrwErrorEvent) => void) | undefined }>;
  }
}
