/**
 * What the jury tells an entrant alone: read with the entrant's key, the organizer's, or a secret link that the organizer
 * has made for somebody without a key and can end again.
 */
import { createRoute, z } from '@hono/zod-openapi';
import { awardStatus } from '@opennrw/rules/awards';
import { median } from '@opennrw/rules/indicators';
import { found, keyNeeded, Problem } from '../http/problem.ts';
import type { router } from '../http/router.ts';
import { json, partRoute, problem, refusals, security, writing } from '../http/routes.ts';
import type { Edges, Principal } from '../http/world.ts';
import { TenantScope } from '../organizations/tenancy.ts';
import { type AwardRow, awardOf, type EntryRow } from './book.ts';
import { type Desk, entryNaming as naming, standingEntry } from './desk.ts';
import { type FeedbackLinkRow, type LinkLedger, linkLedger } from './feedback-links.ts';
import { FeedbackLinkInput } from './input.ts';
import { isEntrant, isOrganizer, type Moment } from './present.ts';
import { AwardFeedback, type FeedbackLink, FeedbackLinkList, FeedbackLinkMade } from './shape.ts';

const unkept = { 'Cache-Control': 'private, no-store' };

const secretParam = {
  secret: z.string().max(100).optional().openapi({ description: 'From a link that the organizer sent.' }),
};

export function feedbackRoutes(app: ReturnType<typeof router>, desk: Desk, edges: Edges): void {
  const ledger = linkLedger(edges);

  app.openapi(partRoute(naming, 'feedback', AwardFeedback, secretParam), async (c) => {
    const { id } = c.req.valid('param');
    return c.json(
      await feedbackFor(desk, ledger, id, c.get('principal'), c.req.valid('query').secret),
      200,
      unkept,
    );
  });

  app.openapi(issueRoute, async (c) => {
    const { entry, scope, isOut } = await organized(desk, c.req.valid('param').id, c.get('principal'));
    const { row, secret } = await ledger.issue(scope, entry.id, c.req.valid('json').label);
    const url = `${desk.publicUrl}/award-feedback/${entry.id}?secret=${secret}`;
    return c.json({ ...presentLink(row, isOut), url }, 201, unkept);
  });

  app.openapi(linksRoute, async (c) => {
    const { entry, isOut } = await organized(desk, c.req.valid('param').id, c.get('principal'));
    const items = (await ledger.of(entry.id)).map((row) => presentLink(row, isOut));
    return c.json({ items, total: items.length }, 200, unkept);
  });

  app.openapi(revokeRoute, async (c) => {
    const { id, link } = c.req.valid('param');
    const { entry, scope } = await organized(desk, id, c.get('principal'));
    const row = found(
      (await ledger.of(entry.id)).find((one) => one.id === link),
      'link',
    );
    if (row.revokedAt === null) await ledger.revoke(scope, row);
    return c.body(null, 204);
  });
}

/**
 * The feedback about an entry, for who may read it.
 * @throws {Problem} 401 without key and secret, 403 for another's key, 404 for a secret that opens nothing, whatever the
 * reason, and before the announcement
 */
export async function feedbackFor(
  desk: Desk,
  ledger: LinkLedger,
  id: string,
  principal: Principal | null,
  secret: string | undefined,
): Promise<AwardFeedback> {
  const moment = await desk.moment(principal);
  const row = standingEntry(id, moment);
  const award = awardOf(moment.book, row);
  const organizes = isOrganizer(award, moment);
  if (!organizes && !isEntrant(row, moment)) {
    if (secret === undefined) throw closed(principal);
    found((await ledger.opens(row.id, secret)) || null, 'feedback');
  }
  const isOut = organizes || isAnnounced(award, moment);
  return found(isOut ? feedbackOf(row, award) : null, 'feedback');
}

const closed = (principal: Principal | null) =>
  principal === null ? keyNeeded() : new Problem('not-allowed', { facts: { scope: 'awards:enter' } });

/** The entry, where the caller runs its round. */
async function organized(desk: Desk, id: string, principal: Principal | null) {
  const moment = await desk.moment(principal);
  const entry = standingEntry(id, moment);
  const award = awardOf(moment.book, entry);
  const scope = TenantScope.authorize(principal, award.organizationId, 'awards:write');
  return { entry, scope, isOut: entry.feedback !== null && isAnnounced(award, moment) };
}

const isAnnounced = ({ content }: AwardRow, { day }: Moment): boolean =>
  awardStatus(content.phases, day) === 'decided';

const presentLink = (
  { id, label, createdAt, revokedAt }: Omit<FeedbackLinkRow, 'hash'>,
  isOut: boolean,
): FeedbackLink => ({ id, label, createdAt, revokedAt, opens: isOut && revokedAt === null });

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

const path = `${naming.path}/{id}/feedback-links` as const;
const ofEntry = z.object({ id: z.uuid().openapi({ description: 'UUIDv7 of the entry.' }) });
const common = { tags: [naming.tag], security };
const organizerOnly = {
  ...refusals,
  401: writing[401],
  403: writing[403],
  404: problem('There is no such entry or link.'),
  410: problem('The entry was withdrawn.'),
};

const issueRoute = createRoute({
  ...common,
  method: 'post',
  path,
  operationId: 'issueAwardFeedbackLink',
  summary: 'Make a secret link to the feedback; its address is in this answer and nowhere else',
  request: {
    params: ofEntry,
    query: z.strictObject({}),
    body: { required: true, content: { 'application/json': { schema: FeedbackLinkInput } } },
  },
  responses: {
    201: json('Made.', FeedbackLinkMade),
    ...organizerOnly,
    413: writing[413],
    415: writing[415],
    422: writing[422],
  },
});

const linksRoute = createRoute({
  ...common,
  method: 'get',
  path,
  operationId: 'listAwardFeedbackLinks',
  summary: 'The links that were made to the feedback, without their secrets',
  request: { params: ofEntry, query: z.strictObject({}) },
  responses: { 200: json('All of them.', FeedbackLinkList), ...organizerOnly },
});

const revokeRoute = createRoute({
  ...common,
  method: 'delete',
  path: `${path}/{link}`,
  operationId: 'revokeAwardFeedbackLink',
  summary: 'End one link to the feedback; the others stay',
  request: {
    params: ofEntry.extend({ link: z.uuid().openapi({ description: 'UUIDv7 of the link.' }) }),
    query: z.strictObject({}),
  },
  responses: { 204: { description: 'Ended.' }, ...organizerOnly },
});
