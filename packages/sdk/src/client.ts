import {
  type Award,
  type AwardEntries,
  type AwardEntry,
  type AwardEntryListParams,
  type AwardListParams,
  type Awards,
  awardEntries,
  awards,
} from './awards.ts';
import { type CockpitReading, cockpit } from './cockpit.ts';
import { type Connection, type ConnectionOptions, connect } from './connection.ts';
import { type Dataset, type DatasetListParams, type Datasets, datasets } from './datasets.ts';
import {
  type EventFormat,
  type EventFormatListParams,
  type EventFormats,
  type EventListParams,
  type Events,
  eventFormats,
  events,
  type Occurrence,
  type OccurrenceListParams,
  type Occurrences,
  type OpenEvent,
  occurrences,
} from './events.ts';
import { type Notice, tellNotice } from './notice.ts';
import {
  type Organization,
  type OrganizationListParams,
  type Organizations,
  organizations,
} from './organizations.ts';
import { type Walkable, walkable } from './pages.ts';
import {
  type Participation,
  type ParticipationListParams,
  type Participations,
  participations,
} from './participations.ts';

export interface ClientOptions extends Omit<ConnectionOptions, 'onAnswer'> {
  /** Called when an answer says that its address is deprecated or will end. Default: nothing happens. */
  readonly onNotice?: ((notice: Notice) => void) | undefined;
}

export interface Client {
  /** The way to the API, for `rawClient(client.connection)` and for resources of your own. */
  readonly connection: Connection;
  readonly datasets: Datasets & Walkable<DatasetListParams, Dataset>;
  readonly events: Events & Walkable<EventListParams, OpenEvent>;
  readonly occurrences: Occurrences & Walkable<OccurrenceListParams, Occurrence>;
  readonly eventFormats: EventFormats & Walkable<EventFormatListParams, EventFormat>;
  readonly awards: Awards & Walkable<AwardListParams, Award>;
  readonly awardEntries: AwardEntries & Walkable<AwardEntryListParams, AwardEntry>;
  readonly cockpit: CockpitReading;
  readonly organizations: Organizations & Walkable<OrganizationListParams, Organization>;
  readonly participations: Participations & Walkable<ParticipationListParams, Participation>;
}

/**
 * A client for one OpenNRW API. It opens nothing and sends nothing until it is called.
 *
 * @throws OpenNrwError if `baseUrl` is not an http or https address.
 * @example
 * const client = createClient({ baseUrl: 'https://town.example/opennrw/', organization: 'bonn' });
 * const { items } = await client.datasets.list({ q: 'Radweg' });
 */
export function createClient({ onNotice, ...options }: ClientOptions): Client {
  const connection = connect({
    ...options,
    onAnswer: onNotice && ((request, response) => tellNotice(request, response, onNotice)),
  });
  return {
    connection,
    datasets: walkable(datasets(connection)),
    events: walkable(events(connection)),
    occurrences: walkable(occurrences(connection)),
    eventFormats: walkable(eventFormats(connection)),
    awards: walkable(awards(connection)),
    awardEntries: walkable(awardEntries(connection)),
    cockpit: cockpit(connection),
    organizations: walkable(organizations(connection)),
    participations: walkable(participations(connection)),
  };
}
