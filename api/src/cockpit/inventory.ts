/**
 * `/v1/cockpit/inventory`: which model datasets an organization publishes, is working on, or will not provide and why.
 * A dataset that refers to a model dataset makes it available; everything else is what the organization notes down.
 */

import { type InventoryStatus, inventoryStatuses } from '@opennrw/rules/cockpit-method';
import { fold } from '@opennrw/rules/fold';
import { labelOf } from '@opennrw/rules/languages';
import {
  type ModelDataset,
  modelDatasetByCode,
  modelDatasetOf,
  modelDatasets,
} from '@opennrw/rules/model-datasets';
import { proposedModels } from '@opennrw/rules/model-match';
import { changeabilities, refusalReasonByCode } from '@opennrw/rules/refusal-reasons';
import type { Database } from '../database/door.ts';
import { referencesTo, titlesOf } from '../datasets/facts.ts';
import { publicly } from '../http/answers.ts';
import { recordTag } from '../http/conditional.ts';
import type { Columns } from '../http/csv.ts';
import { forExcel, sendCsv } from '../http/files.ts';
import { type Language, languageOf } from '../http/language.ts';
import { listed } from '../http/paging.ts';
import { badField, badParameter, found } from '../http/problem.ts';
import type { router } from '../http/router.ts';
import { fileRoute, findRoute, listRoute, patchRoute, putRoute } from '../http/routes.ts';
import { rehearsal } from '../http/settled.ts';
import type { Edges } from '../http/world.ts';
import type { Organization } from '../organizations/shape.ts';
import { type Gone, goneDatasets, inventoryCell } from './confirmed.ts';
import { asked, type Desk, patch, put, standingNote, type Wish, withdrawing } from './desk.ts';
import {
  InventoryEntry,
  InventoryInput,
  InventoryList,
  InventoryPatch,
  inventoryFilters,
} from './inventory-shape.ts';
import type { Note, NoteDraft } from './notes.ts';

const naming = { path: '/v1/cockpit/inventory', tag: 'Inventory' } as const;
const wish = { kind: 'inventory', scope: 'cockpit:write' } satisfies Pick<Wish, 'kind' | 'scope'>;

/** Part of the IRIs by which a dataset names a model dataset. */
export const MODEL_IRI = '//musterdatenkatalog.de/def/musterdatensatz/';

export function inventoryRoutes(
  app: ReturnType<typeof router>,
  desk: Desk,
  { database, publicUrl }: Edges,
): void {
  app.openapi(listRoute(naming, InventoryList, inventoryFilters), async (c) => {
    const query = c.req.valid('query');
    const all = await cells(desk, database, query, languageOf(c.req.header('Accept-Language')));
    return c.json(listed(c, publicUrl, query, all), 200);
  });

  app.openapi(fileRoute(naming, 'csv', 'text/csv', { ...inventoryFilters, ...forExcel }), async (c) => {
    const { excel, ...filters } = c.req.valid('query');
    const rows = await cells(desk, database, filters, languageOf(c.req.header('Accept-Language')));
    return sendCsv(c, { name: 'inventory', columns, excel }, [rows]);
  });

  app.openapi(findRoute(naming, InventoryEntry), async (c) => {
    const note = await standingNote(desk, 'inventory', c.req.valid('param').id);
    publicly(c, { ETag: recordTag(note) });
    return c.json(await one(desk, database, note, languageOf(c.req.header('Accept-Language'))), 200);
  });

  app.openapi(putRoute(naming, InventoryInput, InventoryEntry), async (c) => {
    const { dryRun, ...address } = c.req.valid('query');
    if (modelDatasetByCode(address.externalId) === undefined)
      throw badParameter('externalId', 'not-a-model-dataset');
    const owner = found((await desk.directory()).bySlug.get(address.organization), 'organization');
    const input = await checked(database, c.req.valid('json'), owner.id);
    const order = { ...wish, principal: c.get('principal'), dryRun };
    const { note, created } = await put(desk, order, address, c.req.valid('header'), draftOf(input));
    const entry = await one(desk, database, note, languageOf(c.req.header('Accept-Language')));
    if (dryRun) return c.json(entry, 200, rehearsal);
    return c.json(entry, created ? 201 : 200, { ETag: recordTag(note) });
  });

  app.openapi(patchRoute(naming, InventoryPatch, InventoryEntry), async (c) => {
    const place = {
      id: c.req.valid('param').id,
      ifMatch: c.req.valid('header')['if-match'],
      patch: c.req.valid('json'),
    };
    const order = { ...wish, principal: c.get('principal'), ...c.req.valid('query') };
    const note = await patch(desk, order, place, InventoryInput, async (input, note) =>
      draftOf(await checked(database, input, note.organizationId, contentOf(note)?.datasets)),
    );
    return c.json(await one(desk, database, note, languageOf(c.req.header('Accept-Language'))), 200, {
      ETag: recordTag(note),
    });
  });

  withdrawing(app, naming, desk, wish);
}

/** Every cell of the inventories asked about: organizations by name, model datasets by topic. */
async function cells(
  desk: Desk,
  database: Database,
  filters: Filters,
  language: Language,
): Promise<InventoryEntry[]> {
  const organizations = asked(await desk.directory(), filters);
  const single = organizations.length === 1 ? organizations[0] : undefined;
  const ids = organizations.length > MOST_NAMED ? undefined : organizations.map(({ id }) => id);
  const [notes, references, gone, titles] = await Promise.all([
    desk.notes.all('inventory', ids),
    referencesTo(database, MODEL_IRI, ids),
    goneIn(database),
    single === undefined ? [] : titlesOf(database, single.id),
  ]);
  const noteOf = new Map(notes.map((note) => [inventoryCell(note.organizationId, note.key), note]));
  const linked = Map.groupBy(references, ({ organizationId, iri }) =>
    inventoryCell(organizationId, modelDatasetOf(iri) ?? ''),
  );
  const names = new Map(titles.map(({ id, title }) => [id, title]));
  const proposed = proposals(titles);
  const keeping = new Set([...notes, ...references].map(({ organizationId }) => organizationId));
  const models = modelDatasets.filter((model) => fits(model, filters));
  return organizations
    .filter(({ id }) => single !== undefined || keeping.has(id))
    .flatMap((organization) =>
      models.map((model) => {
        const cell = inventoryCell(organization.id, model.code);
        const links = (linked.get(cell) ?? []).map(({ datasetId: id, title }) => ({ id, title }));
        return present(
          organization,
          model,
          noteOf.get(cell),
          { links, names, gone: gone.get(cell) ?? [], proposals: proposed.get(model.code) ?? [] },
          language,
        );
      }),
    )
    .filter((entry) => shows(entry, filters));
}

/** The cell that is noted down. */
async function one(desk: Desk, database: Database, note: Note, language: Language): Promise<InventoryEntry> {
  const organization = found((await desk.directory()).byId.get(note.organizationId), 'organization');
  const model = found(modelDatasetByCode(note.key), 'model dataset');
  const [references, gone, titles] = await Promise.all([
    referencesTo(database, model.iri.slice('https:'.length), [organization.id]),
    goneIn(database),
    titlesOf(database, organization.id),
  ]);
  const links = references
    .filter(({ iri }) => modelDatasetOf(iri) === model.code)
    .map(({ datasetId: id, title }) => ({ id, title }));
  const names = new Map(titles.map(({ id, title }) => [id, title]));
  return present(
    organization,
    model,
    note,
    {
      ...{ links, names, proposals: proposals(titles).get(model.code) ?? [] },
      gone: gone.get(inventoryCell(organization.id, model.code)) ?? [],
    },
    language,
  );
}

/**
 * @param before what is noted already may have been withdrawn since, and keeps nothing else from being changed
 * @throws {Problem} 422 for a dataset that the organization does not have
 */
async function checked(
  database: Database,
  input: InventoryInput,
  organizationId: string,
  before: readonly string[] = [],
): Promise<InventoryInput> {
  if (input.datasets.every((id) => before.includes(id))) return input;
  const own = new Set((await titlesOf(database, organizationId)).map(({ id }) => id));
  const strange = input.datasets.findIndex((id) => !own.has(id) && !before.includes(id));
  if (strange >= 0) throw badField(`/datasets/${strange}`, 'no-such-dataset');
  return input;
}

/** Beyond so many organizations all rows are read and sorted out here. */
const MOST_NAMED = 400;

interface Filters {
  organization?: string[] | undefined;
  within?: string | undefined;
  status?: string[] | undefined;
  topic?: string[] | undefined;
  reason?: string[] | undefined;
  modelDataset?: string[] | undefined;
  proposed?: boolean | undefined;
  q?: string | undefined;
}

interface Link {
  id: string;
  title: string;
}

function fits({ code, topic, label }: ModelDataset, filters: Filters): boolean {
  const wanted = filters.q === undefined ? [] : fold(filters.q).split(/\s+/);
  const name = fold(`${label.de} ${label.en}`);
  return (
    (filters.topic?.includes(topic.code) ?? true) &&
    (filters.modelDataset?.includes(code) ?? true) &&
    wanted.every((word) => name.includes(word))
  );
}

const shows = ({ status, reason, proposals: offered }: InventoryEntry, filters: Filters): boolean =>
  (filters.status?.includes(status) ?? true) &&
  (filters.reason === undefined || (reason !== null && filters.reason.includes(reason.code))) &&
  (filters.proposed === undefined || offered.length > 0 === filters.proposed);

/** Datasets by the code of the model dataset that their title resembles most. */
function proposals(titles: readonly Link[]): Map<string, Link[]> {
  const named = titles.flatMap((link) => {
    const [model] = proposedModels(link.title);
    return model === undefined ? [] : [{ code: model.code, link }];
  });
  return new Map(
    [...Map.groupBy(named, ({ code }) => code)].map(([code, all]) => [code, all.map(({ link }) => link)]),
  );
}

/** The document that a key wrote, as stored. */
const contentOf = (note: Note | undefined): InventoryInput | undefined =>
  note === undefined ? undefined : InventoryInput.parse(note.content);

/** A reference of a dataset outweighs what is noted: the data are there. */
export const effective = (noted: string | null | undefined, referred: boolean): InventoryStatus =>
  referred ? 'available' : (inventoryStatuses.find(({ code }) => code === noted)?.code ?? 'undecided');

/** Confirmed datasets that were withdrawn, by the cell of the inventory that names them. */
const goneIn = async (database: Database): Promise<Map<string, Gone[]>> =>
  Map.groupBy(await goneDatasets(database), ({ cell }) => cell);

/** What surrounds the note of a model dataset: links to it by reference, titles, what was withdrawn, what might fit. */
interface Around {
  links: Link[];
  names: ReadonlyMap<string, string>;
  gone: Gone[];
  proposals: Link[];
}

function present(
  { id, slug, name }: Organization,
  model: ModelDataset,
  note: Note | undefined,
  { links, names, gone, proposals: offered }: Around,
  language: Language,
): InventoryEntry {
  const content = contentOf(note);
  const noted = gone.some(({ emptied }) => emptied) ? null : note?.status;
  const status = effective(noted, links.length > 0);
  // What was noted for another status says nothing about this one.
  const apt = status === content?.status ? content : undefined;
  const reason = status === 'not-provided' ? refusalReasonByCode(content?.reason ?? '') : undefined;
  const confirmed = (content?.datasets ?? [])
    .filter((id) => !links.some((link) => link.id === id) && !gone.some(({ dataset }) => dataset === id))
    .map((dataset) => ({
      id: dataset,
      title: names.get(dataset) ?? model.label[language],
      by: 'confirmed' as const,
    }));
  const counted = new Set([...links.map((link) => link.id), ...confirmed.map((link) => link.id)]);
  return {
    id: note?.id ?? null,
    organization: { id, slug, name },
    modelDataset: {
      code: model.code,
      label: model.label[language],
      iri: model.iri,
      topic: { code: model.topic.code, label: model.topic.label[language] },
    },
    status,
    statusLabel: labelOf(inventoryStatuses, status, language),
    reason:
      reason === undefined ? null : { code: reason.code, label: reason.label[language], law: reason.law },
    reasonText: apt?.reasonText ?? null,
    changeability: apt?.changeability ?? null,
    changeabilityLabel: changeabilities[apt?.changeability ?? -1]?.[language] ?? null,
    plannedOn: apt?.plannedOn ?? null,
    reviewOn: apt?.reviewOn ?? null,
    unit: content?.unit ?? null,
    url: content?.url ?? null,
    datasets: [...links.map((link) => ({ ...link, by: 'reference' as const })), ...confirmed],
    withdrawn: gone.map(({ dataset }) => dataset),
    proposals: status === 'available' ? [] : offered.filter((link) => !counted.has(link.id)),
    updatedAt: note?.updatedAt ?? null,
    revision: note?.revision ?? null,
  };
}

export const draftOf = (input: InventoryInput): NoteDraft => ({
  status: input.status,
  reason: input.reason,
  released: true,
  content: input,
});

const columns: Columns<InventoryEntry> = {
  organization: ({ organization }) => organization.slug,
  organizationName: ({ organization }) => organization.name,
  modelDataset: ({ modelDataset }) => modelDataset.code,
  name: ({ modelDataset }) => modelDataset.label,
  topic: ({ modelDataset }) => modelDataset.topic.label,
  status: ({ status }) => status,
  reason: ({ reason }) => reason?.code ?? null,
  law: ({ reason }) => reason?.law ?? null,
  reasonText: ({ reasonText }) => reasonText,
  changeability: ({ changeability }) => changeability,
  plannedOn: ({ plannedOn }) => plannedOn,
  reviewOn: ({ reviewOn }) => reviewOn,
  unit: ({ unit }) => unit,
  url: ({ url }) => url,
  datasets: ({ datasets }) => datasets.map(({ id }) => id).join(' | '),
  withdrawn: ({ withdrawn }) => withdrawn.join(' | '),
};
