/**
 * `/v1/award-entries`: what competes in a round. Entrants write their entry with their own key while the call is open;
 * the organizer decides, and tells each entrant why.
 */
import { publicly } from '../http/answers.ts';
import { checkPut, recordTag } from '../http/conditional.ts';
import { languageOf } from '../http/language.ts';
import { patched } from '../http/merge-patch.ts';
import { listed } from '../http/paging.ts';
import { found } from '../http/problem.ts';
import type { router } from '../http/router.ts';
import { facetsRoute, findRoute, listRoute, patchRoute, putRoute, withdrawRoute } from '../http/routes.ts';
import { makeItSo, rehearsal, settled } from '../http/settled.ts';
import type { Edges, Principal } from '../http/world.ts';
import { bySlug } from '../organizations/shape.ts';
import { leaveToChange, TenantScope } from '../organizations/tenancy.ts';
import { type AwardRow, awardOf, type EntryRow } from './book.ts';
import { decisionRoutes } from './decisions.ts';
import { type Desk, entriesIn, entryNaming as naming, standingEntry } from './desk.ts';
import { feedbackRoutes } from './feedback.ts';
import { entryFiles } from './files.ts';
import { countFacets, filterEntries } from './filters.ts';
import { EntryInput, EntryPatch } from './input.ts';
import { type Moment, presentEntry } from './present.ts';
import { type EntryDraft, entryFaults, faultAt, refuse } from './rules.ts';
import { AwardEntry, AwardEntryFacets, AwardEntryList, entryFilters } from './shape.ts';
import { entryWriter } from './store.ts';

export function entryRoutes(app: ReturnType<typeof router>, desk: Desk, edges: Edges): void {
  entryFiles(app, desk);
  readRoutes(app, desk);
  writeRoutes(app, desk, edges);
  decisionRoutes(app, desk, edges);
  feedbackRoutes(app, desk, edges);
}

function readRoutes(app: ReturnType<typeof router>, desk: Desk): void {
  app.openapi(listRoute(naming, AwardEntryList, { ...entryFilters, ...bySlug }), async (c) => {
    const query = c.req.valid('query');
    const moment = await desk.moment(c.get('principal'));
    const all = filterEntries(entriesIn(moment), query, moment);
    const named = all.filter(({ slug }) => query.slug === undefined || slug === query.slug);
    return c.json(listed(c, desk.publicUrl, query, named, desk.changesAt()), 200);
  });

  app.openapi(facetsRoute(naming, AwardEntryFacets, entryFilters), async (c) => {
    const moment = await desk.moment(c.get('principal'));
    const language = languageOf(c.req.header('Accept-Language'));
    publicly(c, {}, desk.changesAt());
    return c.json(countFacets(entriesIn(moment), c.req.valid('query'), moment, language), 200);
  });

  app.openapi(findRoute(naming, AwardEntry), async (c) => {
    const principal = c.get('principal');
    const moment = await desk.moment(principal);
    const row = standingEntry(c.req.valid('param').id, moment);
    publicly(c, principal === null ? {} : { ETag: recordTag(row) }, desk.changesAt());
    return c.json(presentEntry(row, moment), 200);
  });
}

function writeRoutes(app: ReturnType<typeof router>, desk: Desk, { database, now }: Edges): void {
  const writer = entryWriter(database, now);

  app.openapi(putRoute(naming, EntryInput, AwardEntry), async (c) => {
    const { organization, externalId, dryRun } = c.req.valid('query');
    const principal = c.get('principal');
    return makeItSo(c.req.valid('header'), async () => {
      const moment = await desk.moment(principal);
      const owner = found(moment.directory.bySlug.get(organization), 'organization');
      const scope = TenantScope.authorize(principal, owner.id, 'awards:enter');
      const present =
        moment.book.entries.find((row) => row.organizationId === owner.id && row.externalId === externalId) ??
        null;
      checkPut(c.req.valid('header'), present);
      const { award, draft } = drafted(c.req.valid('json'), owner.id, present, moment);
      if (dryRun) return c.json(rehearsed(draft, present, award, externalId, moment), 200, rehearsal);
      const id =
        present?.id ?? (await settled(writer.create(scope, { ...draft, awardId: award.id, externalId })));
      if (present !== null) await settled(writer.replace(scope, present, draft));
      const entry = await shown(id, principal);
      return c.json(entry, present === null ? 201 : 200, {
        ETag: recordTag(entry),
        Location: entry.iri,
      });
    });
  });

  app.openapi(patchRoute(naming, EntryPatch, AwardEntry), async (c) => {
    const principal = c.get('principal');
    const moment = await desk.moment(principal);
    const { row, scope } = changeable(c.req.valid('param').id, c.req.valid('header')['if-match'], moment);
    const before = { ...row.content, award: row.awardId, receivedOn: given(row, moment) };
    const merged = patched(EntryInput, before, c.req.valid('json'));
    const { award, draft } = drafted(merged, row.organizationId, row, moment);
    if (c.req.valid('query').dryRun)
      return c.json(rehearsed(draft, row, award, row.externalId, moment), 200, rehearsal);
    await settled(writer.replace(scope, row, draft));
    const entry = await shown(row.id, principal);
    return c.json(entry, 200, { ETag: recordTag(entry) });
  });

  app.openapi(withdrawRoute(naming), async (c) => {
    const moment = await desk.moment(c.get('principal'));
    const { row, scope } = changeable(c.req.valid('param').id, c.req.valid('header')['if-match'], moment);
    if (!c.req.valid('query').dryRun) await settled(writer.withdraw(scope, row));
    return c.body(null, 204);
  });

  async function shown(id: string, principal: Principal | null): Promise<AwardEntry> {
    const moment = await desk.moment(principal);
    return presentEntry(standingEntry(id, moment), moment);
  }
}

/** The row that a change is about, once key, owner and If-Match are right. */
function changeable(id: string, ifMatch: string | undefined, moment: Moment) {
  const row = standingEntry(id, moment);
  return { row, scope: leaveToChange(row, moment.principal, 'awards:enter', ifMatch) };
}

/** The day of arrival as far as the sender gives it: only the organizer does. */
const given = (row: EntryRow, { book }: Moment): string | null =>
  awardOf(book, row).organizationId === row.organizationId ? row.receivedOn : null;

/** What was sent, as it would be stored. @throws {Problem} 422 where the round does not allow it */
function drafted(
  { award: awardId, receivedOn, ...content }: EntryInput,
  organizationId: string,
  present: EntryRow | null,
  { book, directory, day }: Moment,
): { award: AwardRow; draft: EntryDraft } {
  const award = book.awards.find(({ id }) => id === awardId);
  if (award === undefined || (present !== null && present.awardId !== awardId)) {
    refuse([faultAt('/award', 'no-such-award')]);
    throw new Error('A refusal does not return.');
  }
  const isOrganizer = award.organizationId === organizationId;
  const draft = {
    content,
    organizationId,
    receivedOn: (isOrganizer ? receivedOn : null) ?? present?.receivedOn ?? day,
  };
  refuse([
    ...(!isOrganizer && receivedOn !== null ? [faultAt('/receivedOn', 'organizer-only')] : []),
    ...entryFaults(draft, present, award, directory, day),
  ]);
  return { award, draft };
}

/** The entry that a draft would become. */
function rehearsed(
  draft: EntryDraft,
  present: EntryRow | null,
  { id: awardId }: AwardRow,
  externalId: string,
  moment: Moment,
): AwardEntry {
  const unborn = { id: '', slug: '', createdAt: '', updatedAt: '', withdrawnAt: null, revision: 0 };
  const undecided = { decision: null, feedback: null };
  return presentEntry({ ...unborn, ...undecided, externalId, awardId, ...present, ...draft }, moment);
}
