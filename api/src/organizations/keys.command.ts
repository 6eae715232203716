/** `npm run keys -- …`: what an operator does about keys and grants. */
import { readOptions, wantsHelp } from '../command-line.ts';
import { openDatabase } from '../database/door.ts';
import { migrate } from '../database/migrate.ts';
import { keptSecret } from '../house.ts';
import { readSettings } from '../settings.ts';
import { directoryOf } from './directory.ts';
import { grant, listGrants, listKeys, makeKey, revokeGrant, revokeKey } from './keys.ts';
import { isScope, type Scope, scopes } from './tenancy.ts';

const usage = `npm run keys -- …

  make <organization> <label> --scopes datasets:write,harvest:run [--expires 2027-12-31]
  revoke <key id>
  list
  grant <grantor> <grantee> --scopes datasets:write [--until 2027-12-31]
  revoke-grant <grant id>

Organizations are named by their slug, for example bonn. Scopes: ${scopes.join(', ')}; default: datasets:write.
The last day is a whole one, in UTC. Ends with 1 when nothing was done.`;

const now = () => new Date();
const args = process.argv.slice(2);

interface Order {
  action: string;
  first: string;
  second: string;
  scopes: Scope[];
  /** The last instant of a key or grant, RFC 3339; null for no end. */
  end: string | null;
}

type Desk = Parameters<typeof makeKey>[0] & { idOf: (slug: string) => Promise<string> };

async function answer(): Promise<string> {
  const order = readOrder();
  const act = Object.hasOwn(acts, order.action) ? acts[order.action] : undefined;
  if (act === undefined)
    throw new Error('Say what to do: make, revoke, list, grant or revoke-grant. --help shows how.');
  const settings = readSettings(process.env);
  const authToken = settings.DATABASE_AUTH_TOKEN;
  const database = await openDatabase({
    ...{ url: settings.DATABASE_URL, inThisThread: true },
    ...(authToken !== undefined && { authToken }),
  });
  try {
    await migrate(database);
    const keySecret = settings.KEY_SECRET ?? (await keptSecret(settings.DATA_DIR));
    const idOf = async (slug: string) => {
      const organization = (await directoryOf(database)()).bySlug.get(slug);
      if (organization !== undefined) return organization.id;
      throw new Error(`There is no organization "${slug}". Start the server once to fill in the real ones.`);
    };
    return await act({ database, keySecret, now, idOf }, order);
  } finally {
    await database.close();
  }
}

const acts: Readonly<Record<string, (desk: Desk, order: Order) => Promise<string>>> = {
  async make(desk, { first, second, scopes, end }) {
    const organizationId = await desk.idOf(first);
    if (second.trim() === '') throw new Error('Say what the key is for, for example "Fachverfahren X".');
    const { id, key } = await makeKey(desk, { organizationId, label: second.trim(), scopes, expiresAt: end });
    return `Key ${id} for ${first}. It is shown this once:\n${key}`;
  },
  async revoke(desk, { first }) {
    if (await revokeKey(desk, first)) return `Key ${first} is revoked.`;
    throw new Error(`There is no valid key ${first}.`);
  },
  async list({ database }) {
    const { byId } = await directoryOf(database)();
    const slugOf = (id: string) => byId.get(id)?.slug ?? id;
    const keys = (await listKeys(database)).map((key) => describeKey(key, slugOf));
    const grants = (await listGrants(database)).map((one) => describeGrant(one, slugOf));
    return [...(keys.length ? keys : ['There are no keys.']), ...grants].join('\n');
  },
  async grant(desk, { first, second, scopes, end }) {
    const [grantorId, granteeId] = [await desk.idOf(first), await desk.idOf(second)];
    const id = await grant(desk, { grantorId, granteeId, scopes, until: end });
    return `Grant ${id}: ${second} may act for ${first}.`;
  },
  async 'revoke-grant'(desk, { first }) {
    if (await revokeGrant(desk, first)) return `Grant ${first} is revoked.`;
    throw new Error(`There is no valid grant ${first}.`);
  },
};

function readOrder(): Order {
  const text = { type: 'string' } as const;
  const options = { scopes: text, expires: text, until: text };
  const { values, positionals } = readOptions({ args, allowPositionals: true, options });
  const [action = '', first = '', second = ''] = positionals;
  const end = endOf(action === 'grant' ? values.until : values.expires);
  return { action, first, second, scopes: wantedScopes(values.scopes), end };
}

function wantedScopes(list = 'datasets:write'): Scope[] {
  const wanted = list.split(',').map((scope) => scope.trim());
  const unknown = wanted.find((scope) => !isScope(scope));
  if (unknown !== undefined)
    throw new Error(`There is no scope "${unknown}". There are: ${scopes.join(', ')}.`);
  return wanted.filter(isScope);
}

/** The end of a day in UTC, or null for no end. */
function endOf(day: string | undefined): string | null {
  if (day === undefined) return null;
  const end = new Date(`${day}T23:59:59.999Z`);
  // Date makes 2 March of a 30 February.
  const exists = !Number.isNaN(end.getTime()) && end.toISOString().startsWith(`${day}T`);
  if (!exists) throw new Error(`"${day}" is not a day such as 2027-12-31.`);
  if (end < now()) throw new Error(`${day} is over.`);
  return end.toISOString();
}

type Found<List extends (...given: never[]) => Promise<unknown[]>> = Awaited<ReturnType<List>>[number];

function describeKey(key: Found<typeof listKeys>, slugOf: (id: string) => string) {
  const { id, organizationId, label, scopes, createdAt, expiresAt, revokedAt, lastUsedOn } = key;
  const state = stateOf(revokedAt, expiresAt);
  const made = `made ${createdAt.slice(0, 10)}  last used ${lastUsedOn ?? 'never'}`;
  return `${id}  ${slugOf(organizationId)}  ${state}  ${scopes.join(',')}  ${made}  ${label}`;
}

function describeGrant(one: Found<typeof listGrants>, slugOf: (id: string) => string) {
  const { id, grantorId, granteeId, scopes, until, revokedAt } = one;
  const state = stateOf(revokedAt, until);
  return `${id}  grant: ${slugOf(granteeId)} for ${slugOf(grantorId)}  ${state}  ${scopes.join(',')}`;
}

function stateOf(revokedAt: string | null, end: string | null): string {
  if (revokedAt !== null) return `revoked ${revokedAt.slice(0, 10)}`;
  return end === null ? 'valid' : `until ${end.slice(0, 10)}`;
}

try {
  console.log(wantsHelp(args) ? usage : await answer());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
