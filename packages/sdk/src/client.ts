import { type Connection, type ConnectionOptions, connect } from './connection.ts';
import { type Datasets, datasets } from './datasets.ts';
import { type Notice, noticeIn } from './notice.ts';
import { type Organizations, organizations } from './organizations.ts';

export interface ClientOptions extends ConnectionOptions {
  /** Called when an answer says that its address is deprecated or will end. Default: nothing happens. */
  readonly onNotice?: ((notice: Notice) => void) | undefined;
}

export interface Client extends Pick<Connection, 'raw'> {
  readonly datasets: Datasets;
  readonly organizations: Organizations;
}

/**
 * A client for one OpenNRW API. It opens nothing and sends nothing until it is called.
 *
 * @throws OpenNrwError if `baseUrl` is not an http or https address.
 * @example
 * const client = createClient({ baseUrl: 'https://town.example/opennrw/', organization: 'bonn' });
 * const { items } = await client.datasets.list({ q: 'Radweg' });
 */
export function createClient({ onNotice, onAnswer, ...options }: ClientOptions): Client {
  const connection = connect({
    ...options,
    onAnswer(response, request) {
      onAnswer?.(response, request);
      const notice = onNotice && noticeIn(request.url, response);
      if (notice) onNotice(notice);
    },
  });
  return { datasets: datasets(connection), organizations: organizations(connection), raw: connection.raw };
}
