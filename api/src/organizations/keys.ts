/**
 * Keys: made once, shown once, kept only as an HMAC under the server's secret. A key says which organization calls
 * and what it may do; who sits in front of it is the organization's own business.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { and, eq, gt, isNull, or } from 'drizzle-orm';
import type { Database } from '../database/door.ts';
import { newId } from '../database/id.ts';
import { Problem } from '../http/problem.ts';
import type { Edges, Principal } from '../http/world.ts';
import { grants, keys } from './table.ts';
import type { Scope } from './tenancy.ts';

type Vault = Pick<Edges, 'database' | 'keySecret' | 'now'>;

export interface KeyOrder {
  organizationId: string;
  /** What the key is for, for example the name of a Fachverfahren. */
  label: string;
  scopes: readonly Scope[];
  /** RFC 3339; without it the key stays valid until it is revoked. */
  expiresAt: string | null;
}

/** Makes a key and answers with its only appearance in the clear. The prefix lets secret scanners recognise it. */
export async function makeKey(
  { database, keySecret, now }: Vault,
  order: KeyOrder,
): Promise<{ id: string; key: string }> {
  const id = newId();
  const key = `onrw_${randomBytes(32).toString('base64url')}`;
  const row = {
    ...order,
    scopes: [...order.scopes],
    id,
    hash: hashOf(key, keySecret),
    createdAt: now().toISOString(),
  };
  await database.write((into) => [into.insert(keys).values(row)], { quiet: true });
  return { id, key };
}

/** Ends a key. Answers whether there was one to end. */
export async function revokeKey({ database, now }: Vault, id: string): Promise<boolean> {
  const [result] = await database.write(
    (into) => [
      into
        .update(keys)
        .set({ revokedAt: now().toISOString() })
        .where(and(eq(keys.id, id), isNull(keys.revokedAt))),
    ],
    { quiet: true },
  );
  return result?.changes === 1;
}

/** Lets `grantee` act for `grantor` within the scopes, until an instant if one is given. */
export async function grant(
  { database, now }: Vault,
  order: { grantorId: string; granteeId: string; scopes: readonly Scope[]; until: string | null },
): Promise<string> {
  const id = newId();
  const row = { ...order, scopes: [...order.scopes], id, createdAt: now().toISOString() };
  await database.write((into) => [into.insert(grants).values(row)], { quiet: true });
  return id;
}

/** Ends a grant. Answers whether there was one to end. */
export async function revokeGrant({ database, now }: Vault, id: string): Promise<boolean> {
  const [result] = await database.write(
    (into) => [
      into
        .update(grants)
        .set({ revokedAt: now().toISOString() })
        .where(and(eq(grants.id, id), isNull(grants.revokedAt))),
    ],
    { quiet: true },
  );
  return result?.changes === 1;
}

/**
 * Who holds this key. Unknown, expired and revoked keys look the same from outside.
 * @throws {Problem} 401
 */
export async function recognise(vault: Vault, key: string): Promise<Principal> {
  const { database, keySecret, now } = vault;
  const row = await database.read
    .select()
    .from(keys)
    .where(eq(keys.hash, hashOf(key, keySecret)))
    .get();
  const instant = now().toISOString();
  if (row === undefined || row.revokedAt !== null || (row.expiresAt !== null && row.expiresAt <= instant))
    throw new Problem('invalid-key', { headers: { 'WWW-Authenticate': 'Bearer' } });
  await noteUse(vault, row, instant.slice(0, 10));
  return {
    keyId: row.id,
    organizationId: row.organizationId,
    scopes: new Set(row.scopes),
    grants: await grantsTo(vault, row.organizationId, instant),
  };
}

async function grantsTo({ database }: Vault, granteeId: string, instant: string) {
  const rows = await database.read
    .select({ grantorId: grants.grantorId, scopes: grants.scopes })
    .from(grants)
    .where(
      and(
        eq(grants.granteeId, granteeId),
        isNull(grants.revokedAt),
        or(isNull(grants.until), gt(grants.until, instant)),
      ),
    );
  return rows.map(({ grantorId, scopes }) => ({ grantorId, scopes: new Set(scopes) }));
}

async function noteUse({ database }: Vault, { id, lastUsedOn }: typeof keys.$inferSelect, day: string) {
  if (lastUsedOn === day) return;
  await database.write((into) => [into.update(keys).set({ lastUsedOn: day }).where(eq(keys.id, id))], {
    quiet: true,
  });
}

const hashOf = (key: string, secret: string) => createHmac('sha256', secret).update(key).digest('base64url');

/** The keys of an instance, for the operator's list; never the keys themselves. */
export async function listKeys(database: Database) {
  return database.read.select().from(keys).orderBy(keys.id);
}

/** Who may act for whom, for the operator's list. */
export async function listGrants(database: Database) {
  return database.read.select().from(grants).orderBy(grants.id);
}
