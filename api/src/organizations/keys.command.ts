/**
 * `npm run keys -- …`: what an operator does about keys and grants.
 *
 *   make <organization> <label> --scopes datasets:write,harvest:run [--expires 2027-12-31]
 *   revoke <key id>
 *   list
 *   grant <grantor> <grantee> --scopes datasets:write [--until 2027-12-31]
 *   revoke-grant <grant id>
 */
import { parseArgs } from 'node:util';
import { openDatabase } from '../database/door.ts';
import { migrate } from '../database/migrate.ts';
import { keptSecret } from '../house.ts';
import { readSettings } from '../settings.ts';
import { directoryOf } from './directory.ts';
import { grant, listKeys, makeKey, revokeGrant, revokeKey } from './keys.ts';
import { isScope, type Scope, scopes } from './tenancy.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { scopes: { type: 'string' }, expires: { type: 'string' }, until: { type: 'string' } },
});
const [action, first = '', second = ''] = positionals;
const settings = readSettings(process.env);
const database = await openDatabase({ url: settings.DATABASE_URL, inThisThread: true });

try {
  await migrate(database);
  const keySecret = settings.KEY_SECRET ?? (await keptSecret(settings.DATA_DIR));
  console.log(await act({ database, keySecret, now: () => new Date() }));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await database.close();
}

async function act(vault: Parameters<typeof makeKey>[0]): Promise<string> {
  switch (action) {
    case 'make': {
      const order = {
        organizationId: await idOf(first),
        label: second,
        scopes: wantedScopes(),
        expiresAt: endOf(values.expires),
      };
      const { id, key } = await makeKey(vault, order);
      return `Key ${id} for ${first}. It is shown this once:\n${key}`;
    }
    case 'revoke':
      return (await revokeKey(vault, first)) ? `Key ${first} is revoked.` : `There is no valid key ${first}.`;
    case 'list':
      return (await listKeys(database)).map(describe).join('\n') || 'There are no keys.';
    case 'grant': {
      const order = {
        grantorId: await idOf(first),
        granteeId: await idOf(second),
        scopes: wantedScopes(),
        until: endOf(values.until),
      };
      return `Grant ${await grant(vault, order)}: ${second} may act for ${first}.`;
    }
    case 'revoke-grant':
      return (await revokeGrant(vault, first))
        ? `Grant ${first} is revoked.`
        : `There is no valid grant ${first}.`;
    default:
      throw new Error(
        'Say what to do: make, revoke, list, grant or revoke-grant. The head of keys.command.ts shows how.',
      );
  }
}

async function idOf(slug: string): Promise<string> {
  const organization = (await directoryOf(database)()).bySlug.get(slug);
  if (organization === undefined)
    throw new Error(`There is no organization "${slug}". Start the server once to fill in the real ones.`);
  return organization.id;
}

function wantedScopes(): Scope[] {
  const wanted = (values.scopes ?? 'datasets:write').split(',').map((scope) => scope.trim());
  const unknown = wanted.find((scope) => !isScope(scope));
  if (unknown !== undefined)
    throw new Error(`There is no scope "${unknown}". There are: ${scopes.join(', ')}.`);
  return wanted.filter(isScope);
}

/** The end of a day in UTC, or null for no end. */
function endOf(day: string | undefined): string | null {
  if (day === undefined) return null;
  const end = new Date(`${day}T23:59:59.999Z`);
  if (Number.isNaN(end.getTime())) throw new Error(`"${day}" is not a day such as 2027-12-31.`);
  return end.toISOString();
}

function describe({
  id,
  label,
  scopes,
  createdAt,
  expiresAt,
  revokedAt,
  lastUsedOn,
}: Awaited<ReturnType<typeof listKeys>>[number]) {
  const state =
    revokedAt !== null
      ? `revoked ${revokedAt.slice(0, 10)}`
      : expiresAt === null
        ? 'valid'
        : `until ${expiresAt.slice(0, 10)}`;
  return `${id}  ${state}  ${scopes.join(',')}  made ${createdAt.slice(0, 10)}  last used ${lastUsedOn ?? 'never'}  ${label}`;
}
