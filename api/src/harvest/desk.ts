/** What the routes of this resource share. */
import type { Context } from 'hono';
import { languageOf } from '../http/language.ts';
import { type Paging, pageLinks } from '../http/paging.ts';
import { found } from '../http/problem.ts';
import type { Edges, Principal, World } from '../http/world.ts';
import { directoryOf, type ReadDirectory } from '../organizations/directory.ts';
import { TenantScope } from '../organizations/tenancy.ts';
import { type Ledger, ledgerOf, type SourceRow } from './ledger.ts';

export const naming = { path: '/v1/harvest-sources', tag: 'HarvestSources' } as const;

export interface Desk {
  ledger: Ledger;
  directory: ReadDirectory;
  /** The source of a path, if the caller may read it. @throws {Problem} 404 also for one that is not theirs */
  source: (c: Context<World>) => Promise<SourceRow>;
  /** Headers of an answer that is for its reader alone. */
  inPrivate: (c: Context<World>, headers?: Record<string, string>) => void;
  /** The same for a page of a list. */
  page: (c: Context<World>, paging: Paging, page: Parameters<typeof pageLinks>[3]) => void;
}

export function openDesk({ database, now, publicUrl }: Edges): Desk {
  const ledger = ledgerOf(database, now);
  return {
    ledger,
    directory: directoryOf(database),
    async source(c) {
      const owners = readable(c.get('principal'));
      const row = await ledger.findSource(c.req.param('id') ?? '');
      return found(row && owners.includes(row.organizationId) ? row : null, 'source');
    },
    inPrivate,
    page: (c, paging, page) => inPrivate(c, { Link: pageLinks(c, publicUrl, paging, page) }),
  };
}

/** Ids of the organizations whose sources the holder of a key may read. @throws {Problem} 401 or 403 */
export function readable(principal: Principal | null): string[] {
  const { organizationId } = TenantScope.authorize(principal, principal?.organizationId ?? '', 'harvest:run');
  const granted = principal?.grants.filter((grant) => grant.scopes.has('harvest:run')) ?? [];
  return [organizationId, ...granted.map((grant) => grant.grantorId)];
}

export const languageIn = (c: Context<World>) => languageOf(c.req.header('Accept-Language'));

function inPrivate(c: Context<World>, headers: Record<string, string> = {}): void {
  c.header('Cache-Control', 'private, no-store');
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
}
