import { modelDatasets } from '@opennrw/rules/model-datasets';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { ask, draft, store } from '../datasets/testing.ts';
import { type TestApi, testApi } from '../testing.ts';
import type { InventoryEntry } from './inventory-shape.ts';
import { change, faultsOf, put } from './testing.ts';

const path = '/v1/cockpit/inventory';
const model = 'bau/baustelle';
const iri = `https://musterdatenkatalog.de/def/musterdatensatz/${model}`;
type List = { items: InventoryEntry[]; total: number };

describe('the inventory', () => {
  test('of an organization that has noted nothing is 241 undecided model datasets', async () => {
    await using api = await testApi();
    const { items, total } = await ask<List>(api, `${path}?organization=bonn&limit=100`);
    expect(total).toBe(241);
    expect(new Set(items.map(({ status }) => status))).toEqual(new Set(['undecided']));
    expect(items[0]).toMatchObject({
      id: null,
      organization: { slug: 'bonn' },
      modelDataset: { label: 'Abfallkalender' },
    });
  });

  test('a dataset that refers to a model dataset makes it available by itself', async () => {
    await using api = await testApi();
    await store(api, [draft('Wo gebaut wird', { references: [iri] })]);
    const { items } = await ask<List>(api, `${path}?organization=bonn&status=available`);
    expect(items).toMatchObject([
      { modelDataset: { code: model }, datasets: [{ title: 'Wo gebaut wird', by: 'reference' }] },
    ]);
  });

  test('a title that resembles it is a proposal, which counts only once it is confirmed', async () => {
    await using api = await testApi();
    const [id = ''] = await store(api, [draft('Baustellen der Stadt')]);
    const before = await ask<List>(api, `${path}?organization=bonn&proposed=true`);
    expect(before.items).toMatchObject([{ status: 'undecided', proposals: [{ id }], datasets: [] }]);
    await put(api, path, model, { status: 'available', datasets: [id] });
    const after = await ask<List>(api, `${path}?organization=bonn&modelDataset=${model}`);
    expect(after.items).toMatchObject([
      { status: 'available', datasets: [{ id, by: 'confirmed' }], proposals: [] },
    ]);
  });

  test('a confirmed dataset that is withdrawn later makes nothing available any more', async () => {
    await using api = await testApi();
    const [id = '', other = ''] = await store(api, [draft('Baustellen der Stadt'), draft('Sperrungen')]);
    await put(api, path, model, { status: 'available', datasets: [id, other] });
    await put(api, path, 'bau/bauvorhaben', {
      ...{ status: 'available', datasets: [id], url: 'https://www.bonn.de/plaene' },
    });
    const opened = async () => {
      const { indicators } = await ask<{ indicators: { code: string; numerator: number }[] }>(
        api,
        '/v1/cockpit?organization=bonn',
      );
      return indicators.find(({ code }) => code === 'opening')?.numerator;
    };
    const entry = async (code: string) =>
      (await ask<List>(api, `${path}?organization=bonn&modelDataset=${code}`)).items[0];
    expect(await opened()).toBe(2);
    await withdraw(api, id);
    expect(await opened()).toBe(2);
    expect(await entry(model)).toMatchObject({ status: 'available', datasets: [{ id: other }] });
    await withdraw(api, other);
    expect(await opened()).toBe(1);
    expect(await entry(model)).toMatchObject({ status: 'undecided', datasets: [], withdrawn: [id, other] });
    expect(await entry('bau/bauvorhaben')).toMatchObject({ status: 'available', datasets: [] });
    expect((await ask<List>(api, `${path}?within=05314&status=available`)).total).toBe(1);
  });

  test('without an organization lists only those that keep one', async () => {
    await using api = await testApi();
    await put(api, path, model, { status: 'not-applicable' });
    expect((await ask<List>(api, path)).total).toBe(241);
  });

  test('a no names its reason in the language of the reader, with its paragraph', async () => {
    await using api = await testApi();
    const no = { status: 'not-provided', reason: 'personal-data', changeability: 4, reviewOn: '2027-06-30' };
    expect(await put(api, path, model, no)).toMatchObject({
      statusLabel: 'wird nicht bereitgestellt',
      reason: { code: 'personal-data', label: 'Personenbezogene Daten', law: 'IFG NRW § 9' },
      reviewOn: '2027-06-30',
    });
  });

  test('where a dataset refers to it all the same, a no says nothing any more', async () => {
    await using api = await testApi();
    const no = { status: 'not-provided', reason: 'effort', reasonText: 'Zu teuer.', reviewOn: '2027-06-30' };
    await put(api, path, model, { ...no, changeability: 2, unit: 'Tiefbauamt' });
    await store(api, [draft('Wo gebaut wird', { references: [iri] })]);
    const { items } = await ask<List>(api, `${path}?organization=bonn&modelDataset=${model}`);
    expect(items).toMatchObject([
      { status: 'available', unit: 'Tiefbauamt', reason: null, reasonText: null, reviewOn: null },
    ]);
    expect(items).toMatchObject([{ changeability: null, changeabilityLabel: null }]);
  });

  test('is a CSV file too, under the same filters', async () => {
    await using api = await testApi();
    await put(api, path, model, { status: 'in-progress', plannedOn: '2027-01' });
    const response = await api.request(`${path}.csv?organization=bonn&status=in-progress`);
    const rows: Record<string, string>[] = parse(await response.text(), { columns: true });
    expect(rows).toMatchObject([
      { organization: 'bonn', modelDataset: model, status: 'in-progress', plannedOn: '2027-01' },
    ]);
  });

  test('is changed by a patch and withdrawn to undecided, with the key of its owner only', async () => {
    await using api = await testApi();
    const { id } = await put<{ id: string }>(api, path, model, { status: 'in-progress' });
    expect(await change(api, `${path}/${id}`, { plannedOn: '2027-03-01' })).toMatchObject({
      plannedOn: '2027-03-01',
      revision: 2,
    });
    const { Authorization } = await api.key('bonn', { scopes: ['cockpit:write'] });
    const foreign = await api.key('moers', { scopes: ['cockpit:write'] });
    const remove = (headers: Record<string, string>) =>
      api.request(`${path}/${id}`, { method: 'DELETE', headers });
    const ETag = (await api.request(`${path}/${id}`)).headers.get('ETag') ?? '';
    expect((await remove({ Authorization: foreign.Authorization, 'If-Match': ETag })).status).toBe(403);
    expect((await remove({ Authorization, 'If-Match': ETag })).status).toBe(204);
    expect((await api.request(`${path}/${id}`)).status).toBe(410);
    const { items } = await ask<List>(api, `${path}?organization=bonn&modelDataset=${model}`);
    expect(items).toMatchObject([{ id: null, status: 'undecided' }]);
    await put(api, path, model, { status: 'in-progress' });
  });
});

async function withdraw(api: TestApi, id: string): Promise<void> {
  const { Authorization } = await api.key('bonn', { scopes: ['datasets:write'] });
  const tag = (await api.request(`/v1/datasets/${id}`)).headers.get('ETag') ?? '';
  const headers = { Authorization, 'If-Match': tag };
  expect((await api.request(`/v1/datasets/${id}`, { method: 'DELETE', headers })).status).toBe(204);
}

describe('the inventory refuses', () => {
  test('a no without a reason, a reason without a no, and a yes without a dataset', async () => {
    await using api = await testApi();
    const faults = async (body: object) => faultsOf(await put(api, path, model, body, { status: 422 }));
    expect(await faults({ status: 'not-provided' })).toEqual(['/reason reason-missing']);
    expect(await faults({ status: 'in-progress', reason: 'effort' })).toEqual(['/reason reason-without-no']);
    expect(await faults({ status: 'available' })).toEqual(['/datasets where-missing']);
  });

  test('an unknown model dataset, an unknown reason and the dataset of somebody else', async () => {
    await using api = await testApi();
    const [strange = ''] = await store(api, [draft('Baustellen')], 'moers');
    expect(
      faultsOf(await put(api, path, 'bau/luftschloss', { status: 'in-progress' }, { status: 400 })),
    ).toEqual(['externalId not-a-model-dataset']);
    await put(api, path, model, { status: 'not-provided', reason: 'because' }, { status: 422 });
    const foreign = await put(
      api,
      path,
      model,
      { status: 'available', datasets: [strange] },
      { status: 422 },
    );
    expect(faultsOf(foreign)).toEqual(['/datasets/0 no-such-dataset']);
  });

  test('the dataset of somebody else in a patch too; a withdrawn one keeps nothing else from being changed', async () => {
    await using api = await testApi();
    const [strange = ''] = await store(api, [draft('Baustellen')], 'moers');
    const [own = ''] = await store(api, [draft('Baustellen')]);
    const { id } = await put<{ id: string }>(api, path, model, { status: 'available', datasets: [own] });
    const foreign = { datasets: [own, strange] };
    expect(faultsOf(await change(api, `${path}/${id}`, foreign, { status: 422 }))).toEqual([
      '/datasets/1 no-such-dataset',
    ]);
    await withdraw(api, own);
    expect(await change(api, `${path}/${id}`, { unit: 'Tiefbauamt' })).toMatchObject({
      ...{ status: 'undecided', unit: 'Tiefbauamt', datasets: [], withdrawn: [own] },
    });
    expect(await change(api, `${path}/${id}`, { url: 'https://www.bonn.de/baustellen' })).toMatchObject({
      ...{ status: 'available', withdrawn: [own] },
    });
  });

  test('what cleaning would lose: a person’s address, a text of markup alone', async () => {
    await using api = await testApi();
    const faults = async (reasonText: string) =>
      faultsOf(
        await put(
          api,
          path,
          model,
          { status: 'not-provided', reason: 'effort', reasonText },
          { status: 422 },
        ),
      );
    expect(await faults('Fragen Sie erika.muster@bonn.de')).toEqual(['/reasonText personal-address']);
    expect(await faults('<script>alert(1)</script>')).toEqual(['/reasonText empty']);
  });

  test('writing without a key, and stores nothing in a rehearsal', async () => {
    await using api = await testApi();
    await put(api, path, model, { status: 'in-progress' }, { key: false, status: 401 });
    await put(api, path, model, { status: 'in-progress' }, { query: '&dryRun=true', status: 200 });
    expect((await ask<List>(api, `${path}?organization=bonn&status=in-progress`)).total).toBe(0);
  });

  test('an unknown organization and an unknown filter', async () => {
    await using api = await testApi();
    await ask(api, `${path}?organization=atlantis`, { status: 400 });
    await ask(api, `${path}?colour=red`, { status: 400 });
  });
});

test('every model dataset can be written', async () => {
  await using api = await testApi();
  await put(api, path, modelDatasets.at(-1)?.code ?? '', { status: 'not-applicable' });
});
