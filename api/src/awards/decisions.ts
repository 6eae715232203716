/** What the jury decided about an entry, and what it tells the entrant alone: written by the round's organizer. */
import { recordTag, requireMatch } from '../http/conditional.ts';
import type { router } from '../http/router.ts';
import { putPartRoute } from '../http/routes.ts';
import { rehearsal, settled } from '../http/settled.ts';
import type { Edges } from '../http/world.ts';
import { TenantScope } from '../organizations/tenancy.ts';
import { awardOf } from './book.ts';
import { type Desk, entryNaming as naming, standingEntry } from './desk.ts';
import { DecisionInput } from './input.ts';
import { presentEntry } from './present.ts';
import { decisionFaults, refuse } from './rules.ts';
import { AwardEntry } from './shape.ts';
import { entryWriter } from './store.ts';

export function decisionRoutes(app: ReturnType<typeof router>, desk: Desk, edges: Edges): void {
  const writer = entryWriter(edges.database, edges.now);

  app.openapi(putPartRoute(naming, 'decision', DecisionInput, AwardEntry), async (c) => {
    const principal = c.get('principal');
    const moment = await desk.moment(principal);
    const row = standingEntry(c.req.valid('param').id, moment);
    const award = awardOf(moment.book, row);
    const scope = TenantScope.authorize(principal, award.organizationId, 'awards:write');
    requireMatch(c.req.valid('header')['if-match'], row);
    const { feedback, ...decision } = c.req.valid('json');
    refuse(decisionFaults({ ...decision, feedback }, row, award, moment));
    if (c.req.valid('query').dryRun)
      return c.json(presentEntry({ ...row, decision, feedback }, moment), 200, rehearsal);
    await settled(writer.decide(scope, row, { decision, feedback }));
    const after = await desk.moment(principal);
    const entry = presentEntry(standingEntry(row.id, after), after);
    return c.json(entry, 200, { ETag: recordTag(entry) });
  });
}
