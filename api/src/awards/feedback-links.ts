/**
 * Secret links to the feedback about an entry: each made for somebody, shown once, kept only as an HMAC under the
 * server's secret, and ended alone. A link that was ended and one that never was look the same from outside.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import { newId } from '../database/id.ts';
import type { Edges } from '../http/world.ts';
import { auditor } from '../organizations/records.ts';
import type { TenantScope } from '../organizations/tenancy.ts';
import { awardFeedbackLinks as links } from './table.ts';

export type FeedbackLinkRow = typeof links.$inferSelect;

export type LinkLedger = ReturnType<typeof linkLedger>;

export function linkLedger({ database, keySecret, now }: Pick<Edges, 'database' | 'keySecret' | 'now'>) {
  const noted = auditor('award-feedback-link', now);
  const hashOf = (secret: string) =>
    createHmac('sha256', keySecret).update(`award feedback ${secret}`).digest('base64url');
  const of = (entryId: string) =>
    database.read.select().from(links).where(eq(links.entryId, entryId)).orderBy(links.id);

  return {
    /** Makes a link, and answers with the only appearance of its secret in the clear. */
    async issue(scope: TenantScope, entryId: string, label: string) {
      const secret = randomBytes(32).toString('base64url');
      const row = { id: newId(), entryId, label, createdAt: now().toISOString(), revokedAt: null };
      await database.write(
        (into) => [
          into.insert(links).values({ ...row, hash: hashOf(secret) }),
          noted(into, scope, 'create', row.id),
        ],
        { quiet: true },
      );
      return { row, secret };
    },

    /** The links of an entry, oldest first, with those that were ended. */
    of,

    /** Ends a link. Once ended, it stays so. */
    async revoke(scope: TenantScope, { id }: FeedbackLinkRow): Promise<void> {
      const ends = { revokedAt: now().toISOString() };
      await database.write(
        (into) => [
          into
            .update(links)
            .set(ends)
            .where(and(eq(links.id, id), isNull(links.revokedAt))),
          noted(into, scope, 'withdraw', id),
        ],
        { quiet: true },
      );
    },

    /** Whether this secret opens the feedback about this entry. It takes the same time whichever it is. */
    async opens(entryId: string, secret: string): Promise<boolean> {
      const given = Buffer.from(hashOf(secret));
      const fits = (await of(entryId)).filter(
        ({ hash, revokedAt }) => timingSafeEqual(given, Buffer.from(hash)) && revokedAt === null,
      );
      return fits.length > 0;
    },
  };
}
