/**
 * `/v1/data-requests`: Datensatzwünsche. Anybody may leave one without an account, under an id that the sender makes
 * up; it is held until the organization releases it. Nothing about the sender is kept.
 */
import { modelDatasetByCode } from '@opennrw/rules/model-datasets';
import { refusalReasonByCode } from '@opennrw/rules/refusal-reasons';
import type { Database } from '../database/door.ts';
import { titlesOf } from '../datasets/facts.ts';
import { publicly } from '../http/answers.ts';
import { recordTag } from '../http/conditional.ts';
import { shares } from '../http/front.ts';
import { type Language, languageOf } from '../http/language.ts';
import { listed } from '../http/paging.ts';
import { badField, found, keyNeeded, Problem } from '../http/problem.ts';
import type { router } from '../http/router.ts';
import { findRoute, listRoute, patchRoute, putRoute } from '../http/routes.ts';
import { rehearsal, settled } from '../http/settled.ts';
import type { Edges, Principal } from '../http/world.ts';
import { type Directory, ownerOf } from '../organizations/directory.ts';
import { TenantScope } from '../organizations/tenancy.ts';
import { asked, type Desk, mayRead, patch, put, standingNote, withdrawing } from './desk.ts';
import type { Note, NoteDraft } from './notes.ts';
import {
  DataRequest,
  DataRequestInput,
  DataRequestList,
  DataRequestPatch,
  Kept,
  nextSteps,
  requestFilters,
  type Step,
} from './requests-shape.ts';

const naming = { path: '/v1/data-requests', tag: 'DataRequests' } as const;
const wish = { kind: 'request', scope: 'requests:write' } as const;

/** How many wishes a stranger may leave in a minute, where requests are limited at all. */
const WISHES = 10;

export function requestRoutes(app: ReturnType<typeof router>, desk: Desk, edges: Edges): void {
  const { publicUrl, addressOf, rateLimit } = edges;
  const strangers = shares(Math.min(rateLimit, WISHES));
  app.openapi(listRoute(naming, DataRequestList, requestFilters), async (c) => {
    const query = c.req.valid('query');
    const directory = await desk.directory();
    const inside = new Set(asked(directory, query).map(({ id }) => id));
    const principal = c.get('principal');
    const language = languageOf(c.req.header('Accept-Language'));
    const standing = principal === null ? desk.notes.released('request') : desk.notes.all('request');
    const all = (await standing)
      .filter(({ organizationId }) => inside.has(organizationId))
      .filter(({ released, organizationId }) => released || mayRead(principal, organizationId))
      .map((note) => present(note, directory, language))
      .filter(({ released }) => query.released === undefined || query.released === released)
      .filter(({ status }) => query.status?.includes(status) ?? true)
      .filter(({ modelDataset }) => query.modelDataset?.includes(modelDataset?.code ?? '') ?? true)
      .reverse();
    return c.json(listed(c, publicUrl, query, all), 200);
  });

  app.openapi(findRoute(naming, DataRequest), async (c) => {
    const note = await readable(desk, c.req.valid('param').id, c.get('principal'));
    publicly(c, { ETag: recordTag(note) });
    return c.json(present(note, await desk.directory(), languageOf(c.req.header('Accept-Language'))), 200);
  });

  app.openapi(putRoute(naming, DataRequestInput, DataRequest), async (c) => {
    const { dryRun, ...address } = c.req.valid('query');
    const principal = c.get('principal');
    if (principal === null) await strangers.spend(addressOf(c));
    const draft = draftOf({ ...untouched, ...c.req.valid('json'), released: principal !== null });
    const { note, created } =
      principal === null
        ? await leave(desk, address, draft, dryRun ?? false)
        : await put(desk, { ...wish, principal, dryRun }, address, c.req.valid('header'), draft);
    const request = present(note, await desk.directory(), languageOf(c.req.header('Accept-Language')));
    if (dryRun) return c.json(request, 200, rehearsal);
    return c.json(request, created ? 201 : 200, { ETag: recordTag(note) });
  });

  app.openapi(patchRoute(naming, DataRequestPatch, DataRequest), async (c) => {
    const place = {
      id: c.req.valid('param').id,
      ifMatch: c.req.valid('header')['if-match'],
      patch: c.req.valid('json'),
    };
    const order = { ...wish, principal: c.get('principal'), ...c.req.valid('query') };
    const note = await patch(desk, order, place, Kept, async (kept, before) => {
      await ownDataset(edges.database, kept, before);
      return stepped(kept, before);
    });
    const request = present(note, await desk.directory(), languageOf(c.req.header('Accept-Language')));
    return c.json(request, 200, { ETag: recordTag(note) });
  });

  withdrawing(app, naming, desk, wish);
}

/** A visitor's wish. Sent again it stays as it is: nobody but the organization changes it. */
async function leave(
  desk: Desk,
  { organization, externalId }: { organization: string; externalId: string },
  draft: NoteDraft,
  dryRun: boolean,
) {
  const owner = found((await desk.directory()).bySlug.get(organization), 'organization');
  const before = await desk.notes.findKey('request', owner.id, externalId);
  if (before !== undefined && Kept.parse(before.content).text !== Kept.parse(draft.content).text)
    throw keyNeeded();
  const note = before ?? desk.writer.row(owner.id, 'request', externalId, draft);
  if (before === undefined && !dryRun) await settled(desk.writer.create(TenantScope.visitor(owner.id), note));
  return { note, created: before === undefined };
}

/** What is held is not there for the public. */
async function readable(desk: Desk, id: string, principal: Principal | null): Promise<Note> {
  const note = await standingNote(desk, 'request', id);
  if (!note.released && !mayRead(principal, note.organizationId)) throw new Problem('not-found');
  return note;
}

const untouched: Omit<Kept, 'text' | 'modelDataset'> = {
  status: 'submitted',
  released: false,
  plannedOn: null,
  reason: null,
  answer: null,
  url: null,
  dataset: null,
};

const draftOf = (kept: Kept): NoteDraft => ({
  status: kept.status,
  reason: kept.reason,
  released: kept.released,
  content: kept,
});

/** The wishes to an organization that the public may see, the newest first. */
export async function releasedRequests(
  { notes, directory }: Desk,
  slug: string,
  language: Language,
): Promise<DataRequest[]> {
  const there = await directory();
  const owner = there.bySlug.get(slug);
  const all = owner === undefined ? [] : await notes.all('request', [owner.id]);
  return all
    .filter(({ released }) => released)
    .map((note) => present(note, there, language))
    .reverse();
}

export const wishDraft = (about: Pick<Kept, 'text'> & Partial<Kept>): NoteDraft =>
  draftOf(Kept.parse({ ...untouched, modelDataset: null, ...about }));

/** @throws {Problem} 422 for a dataset that fulfils a wish and is not the organization’s own */
async function ownDataset(database: Database, { dataset }: Kept, { organizationId, content }: Note) {
  if (dataset === null || dataset === Kept.parse(content).dataset) return;
  const own = await titlesOf(database, organizationId);
  if (!own.some(({ id }) => id === dataset)) throw badField('/dataset', 'no-such-dataset');
}

/** @throws {Problem} 422 for a step that does not follow, or that says nothing to who has wished */
function stepped(kept: Kept, { content }: Note): NoteDraft {
  const before = Kept.parse(content).status;
  const allowed: readonly Step[] = nextSteps[before];
  if (kept.status !== before && !allowed.includes(kept.status)) throw badField('/status', 'not-next-step');
  // Not part of what is stored: wishes that were ended before this was asked for stay readable.
  if (kept.status !== before && kept.status === 'opened' && kept.dataset === null && kept.url === null)
    throw badField('/dataset', 'opened-where');
  if (kept.status !== before && kept.status === 'answered' && kept.answer === null)
    throw badField('/answer', 'answer-missing');
  return draftOf(kept);
}

const labels: Record<Step, Record<Language, string>> = {
  submitted: { de: 'eingegangen', en: 'submitted' },
  assessed: { de: 'geprüft', en: 'assessed' },
  planned: { de: 'geplant', en: 'planned' },
  opened: { de: 'erfüllt', en: 'opened' },
  answered: { de: 'beantwortet', en: 'answered' },
  rejected: { de: 'abgelehnt', en: 'rejected' },
};

function present(note: Note, directory: Directory, language: Language): DataRequest {
  const { status, reason, modelDataset, dataset, ...kept } = Kept.parse(note.content);
  const model = modelDatasetByCode(modelDataset ?? '');
  const known = refusalReasonByCode(reason ?? '');
  return {
    ...kept,
    id: note.id,
    organization: ownerOf(directory, note.organizationId),
    modelDataset: model === undefined ? null : { code: model.code, label: model.label[language] },
    status,
    statusLabel: labels[status][language],
    reason: known === undefined ? null : { code: known.code, label: known.label[language] },
    dataset: dataset === null ? null : { id: dataset },
    createdOn: note.createdAt.slice(0, 10),
    updatedOn: note.updatedAt.slice(0, 10),
    revision: note.revision,
  };
}
