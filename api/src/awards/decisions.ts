/**
 * What the jury decided about an entry, written by the round's organizer; and what it tells the entrant alone, readable
 * with the entrant's key, the organizer's, or a secret link that the organizer passes on.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import { awardStatus } from '@opennrw/rules/awards';
import { median } from '@opennrw/rules/indicators';
import { recordTag, requireMatch } from '../http/conditional.ts';
import { found, keyNeeded, Problem } from '../http/problem.ts';
import type { router } from '../http/router.ts';
import { partRoute, putPartRoute } from '../http/routes.ts';
import { settled } from '../http/settled.ts';
import type { Edges } from '../http/world.ts';
import { TenantScope } from '../organizations/tenancy.ts';
import { type AwardRow, awardOf, type EntryRow } from './book.ts';
import { type Desk, entryNaming as naming, standingEntry } from './desk.ts';
import { DecisionInput } from './input.ts';
import { isEntrant, isOrganizer, presentEntry } from './present.ts';
import { decisionFaults, refuse } from './rules.ts';
import { AwardEntry, AwardFeedback } from './shape.ts';
import { entryWriter } from './store.ts';

const Decided = AwardEntry.extend({
  feedbackLink: z
    .string()
    .nullable()
    .openapi({ description: 'Secret address of the feedback, for an entrant without a key.' }),
}).openapi('AwardEntryDecided');

const secretParam = {
  secret: z.string().max(100).optional().openapi({ description: 'From the link that the organizer sent.' }),
};

export function decisionRoutes(app: ReturnType<typeof router>, desk: Desk, edges: Edges): void {
  const writer = entryWriter(edges.database, edges.now);

  app.openapi(putPartRoute(naming, 'decision', DecisionInput, Decided), async (c) => {
    const principal = c.get('principal');
    const moment = await desk.moment(principal);
    const row = standingEntry(c.req.valid('param').id, moment);
    const award = awardOf(moment.book, row);
    const scope = TenantScope.authorize(principal, award.organizationId, 'awards:write');
    requireMatch(c.req.valid('header')['if-match'], row);
    const { feedback, ...decision } = c.req.valid('json');
    refuse(decisionFaults({ ...decision, feedback }, row, award, moment.directory));
    const feedbackLink =
      feedback && `${edges.publicUrl}${naming.path}/${row.id}/feedback?secret=${secretOf(row.id, edges)}`;
    if (c.req.valid('query').dryRun)
      return c.json({ ...presentEntry({ ...row, decision, feedback }, moment), feedbackLink }, 200, {
        'OpenNRW-Dry-Run': 'true',
      });
    await settled(writer.decide(scope, row, { decision, feedback }));
    const after = await desk.moment(principal);
    const entry = presentEntry(standingEntry(row.id, after), after);
    return c.json({ ...entry, feedbackLink }, 200, { ETag: recordTag(entry) });
  });

  app.openapi(partRoute(naming, 'feedback', AwardFeedback, secretParam), async (c) => {
    const moment = await desk.moment(c.get('principal'));
    const { secret } = c.req.valid('query');
    const row = standingEntry(c.req.valid('param').id, moment);
    const award = awardOf(moment.book, row);
    const organizes = isOrganizer(award, moment);
    if (!organizes && !isEntrant(row, moment) && !isSecret(secret, row.id, edges)) throw closed(secret);
    const isOut = organizes || awardStatus(award.content.phases, moment.day) === 'decided';
    c.header('Cache-Control', 'private, no-store');
    return c.json(found(isOut ? feedbackOf(row, award) : null, 'feedback'), 200);
  });
}

const closed = (secret: string | undefined) =>
  secret === undefined ? keyNeeded() : new Problem('not-allowed', { facts: { scope: 'awards:enter' } });

/** Made from the entry's id under the server's secret, so that it need not be stored. */
const secretOf = (id: string, { keySecret }: Edges): string =>
  createHmac('sha256', keySecret).update(`feedback ${id}`).digest('base64url');

function isSecret(given: string | undefined, id: string, edges: Edges): boolean {
  const wanted = Buffer.from(secretOf(id, edges));
  const offered = Buffer.from(given ?? '');
  return offered.length === wanted.length && timingSafeEqual(offered, wanted);
}

/** Scores are sorted, so that their order says nothing about who gave them. */
function feedbackOf({ id, feedback }: EntryRow, { content }: AwardRow): AwardFeedback | null {
  if (feedback === null) return null;
  const scores = content.criteria.flatMap(({ code, title, weight }) => {
    const given = feedback.scores[code];
    if (given === undefined) return [];
    return [
      { criterion: code, title, weight, median: median(given), scores: given.toSorted((a, b) => a - b) },
    ];
  });
  return { entry: id, text: feedback.text, scores };
}
