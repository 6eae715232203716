import { modelDatasets } from '@opennrw/rules/model-datasets';
import { parse } from 'csv-parse/sync';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { ask, draft, file, store } from '../datasets/testing.ts';
import { directoryOf } from '../organizations/directory.ts';
import { type TestApi, testApi } from '../testing.ts';
import { freezeLastQuarter } from './freeze.ts';
import { quarterBefore, quarterOf } from './series.ts';
import type { Cockpit } from './shape.ts';
import { faultsOf, put } from './testing.ts';

const inventory = '/v1/cockpit/inventory';
const gauge = ({ indicators }: Cockpit, code: string) => indicators.find((one) => one.code === code);
const iri = (code: string) => `https://musterdatenkatalog.de/def/musterdatensatz/${code}`;

const table = async (api: TestApi, path: string): Promise<Record<string, string>[]> =>
  parse(await (await api.request(path)).text(), { columns: true, bom: true });

describe('the cockpit', () => {
  test('of an organization without an inventory has nothing to assess, which is not 0', async () => {
    await using api = await testApi();
    const cockpit = await ask<Cockpit>(api, '/v1/cockpit?organization=bonn');
    expect(cockpit.scope).toMatchObject({ organization: { slug: 'bonn' }, organizations: 1, keeping: 0 });
    for (const code of ['decision', 'opening', 'metadata-quality', 'implementation'])
      expect(gauge(cockpit, code), code).toMatchObject({ status: 'not-assessable', value: null });
  });

  test('shows numerator and denominator, counts a justified no as decided, and leaves out what does not apply', async () => {
    await using api = await testApi();
    await store(api, [draft('Wo gebaut wird', { references: [iri('bau/baustelle')] })]);
    await put(api, inventory, 'bau/tiefbau', { status: 'in-progress' });
    await put(api, inventory, 'bau/brunnen', { status: 'not-provided', reason: 'not-held' });
    await put(api, inventory, 'bau/bauvorhaben', { status: 'not-applicable' });
    const cockpit = await ask<Cockpit>(api, '/v1/cockpit?organization=bonn');
    expect(gauge(cockpit, 'decision')).toMatchObject({ numerator: 3, denominator: 240 });
    expect(gauge(cockpit, 'opening')).toMatchObject({ numerator: 1, denominator: 240 });
    expect(cockpit.inventory.reasons).toMatchObject([{ code: 'not-held', count: 1 }]);
  });

  test('a reference outweighs what is noted, and counts once however many datasets refer', async () => {
    await using api = await testApi();
    await put(api, inventory, 'bau/baustelle', { status: 'not-provided', reason: 'effort' });
    await store(api, [
      draft('Eins', { references: [iri('bau/baustelle')] }),
      draft('Zwei', { references: [iri('bau/baustelle'), 'https://elsewhere.example/'] }),
    ]);
    const cockpit = await ask<Cockpit>(api, '/v1/cockpit?organization=bonn');
    expect(gauge(cockpit, 'opening')).toMatchObject({ numerator: 1, denominator: 241 });
    expect(gauge(cockpit, 'decision')).toMatchObject({ numerator: 1 });
    expect(cockpit.inventory.reasons).toEqual([]);
  });

  test('of the whole Land adds up those who keep an inventory and says how many they are', async () => {
    await using api = await testApi();
    await put(api, inventory, 'bau/tiefbau', { status: 'in-progress' });
    await put(api, inventory, 'bau/tiefbau', { status: 'in-progress' }, { organization: 'moers' });
    const cockpit = await ask<Cockpit>(api, '/v1/cockpit');
    expect(cockpit.scope).toMatchObject({ organization: null, organizations: 427, keeping: 2 });
    expect(gauge(cockpit, 'decision')).toMatchObject({ numerator: 2, denominator: 482 });
  });

  test('names the agreement and the day it ended', async () => {
    await using api = await testApi();
    expect((await ask<Cockpit>(api, '/v1/cockpit')).agreement).toMatchObject({
      validUntil: '2021-10-26',
      successor: null,
    });
  });

  test('rates descriptions by what can be checked here, and says what to mend first', async () => {
    await using api = await testApi();
    const [id = ''] = await store(api, [
      draft('Karg'),
      draft('Reich', { keywords: ['a'], themes: ['TRAN'], distributions: [file('CSV')] }),
    ]);
    const { quality, ...cockpit } = await ask<Cockpit>(api, '/v1/cockpit?organization=bonn');
    expect(quality).toMatchObject({ datasets: 2, assessable: 275, most: 405 });
    expect(quality.dimensions.find(({ code }) => code === 'findability')).toMatchObject({
      points: 30,
      assessable: 100,
      most: 100,
    });
    expect(quality.fixes[0]).toMatchObject({ datasets: 2, gain: 40 });
    expect(gauge(cockpit as Cockpit, 'metadata-quality')).toMatchObject({
      notAssessable: 130,
      denominator: 275,
    });
    expect(await ask(api, '/v1/cockpit/quality?organization=bonn&failing=keyword')).toMatchObject({
      total: 1,
      items: [{ id, title: 'Karg', points: 0 }],
    });
    await ask(api, '/v1/cockpit/quality?failing=charm', { status: 400 });
    const fixes = await table(api, '/v1/cockpit/quality.csv?organization=bonn&failing=keyword');
    expect(new Set(fixes.map(({ dataset }) => dataset))).toEqual(new Set([id]));
    expect(fixes[0]).toMatchObject({ title: 'Karg', points: '0', rating: 'bad', gain: '30' });
    const gains = fixes.map(({ gain }) => Number(gain));
    expect(gains).toEqual(gains.toSorted((one, other) => other - one));
    expect(await ask(api, `/v1/cockpit/quality/${id}`)).toMatchObject({
      title: 'Karg',
      points: 0,
      rating: 'bad',
    });
  });

  test('shows what is usual in the size class only where nobody can be guessed from it', async () => {
    await using api = await testApi();
    const peers = async () => (await ask<Cockpit>(api, '/v1/cockpit?organization=bonn')).peers;
    for (const organization of ['koeln', 'essen'])
      await put(api, inventory, 'bau/tiefbau', { status: 'in-progress' }, { organization });
    expect(await peers()).toBeNull();
    await put(api, inventory, 'bau/tiefbau', { status: 'not-applicable' }, { organization: 'dortmund' });
    expect(await peers()).toMatchObject({ code: 'over-100000', organizations: 3, decision: 1 / 241 });
  });

  test('is a CSV file too, with the end of the agreement in each line', async () => {
    await using api = await testApi();
    const rows: Record<string, string>[] = parse(
      await (await api.request('/v1/cockpit.csv?organization=bonn')).text(),
      { columns: true },
    );
    expect(rows.map(({ indicator }) => indicator)).toEqual([
      'decision',
      'opening',
      'metadata-quality',
      'implementation',
    ]);
    expect(rows[0]).toMatchObject({ status: 'not-assessable', value: '', agreementValidUntil: '2021-10-26' });
  });

  test('is JSON-LD in the Data Quality Vocabulary, without a value where nothing can be assessed', async () => {
    await using api = await testApi();
    await put(api, inventory, 'bau/tiefbau', { status: 'in-progress' });
    const { '@graph': graph } = await ask<{ '@graph': Record<string, unknown>[] }>(
      api,
      '/v1/cockpit.jsonld?organization=bonn',
    );
    expect(graph[0]).toMatchObject({
      '@type': 'dqv:QualityMeasurement',
      'dqv:value': 1 / 241,
      'dct:description': '1 / 241',
    });
    expect(graph[2]).not.toHaveProperty('dqv:value');
  });

  test('tells its method by the file that it counts by', async () => {
    await using api = await testApi();
    const method = await ask<{ checks: { points: number }[]; gauges: unknown[] }>(api, '/v1/cockpit/method');
    expect(method.checks.reduce((sum, { points }) => sum + points, 0)).toBe(405);
    expect(method.gauges).toHaveLength(4);
  });
});

describe('a snapshot', () => {
  const path = '/v1/cockpit/snapshots';

  test('freezes the figures of a quarter; a second one is a conflict and changes nothing', async () => {
    await using api = await testApi({ now: '2026-11-24T12:00:00Z' });
    await put(api, inventory, 'bau/tiefbau', { status: 'in-progress' });
    const first = await put(api, path, '2026-Q4', {});
    expect(first).toMatchObject({ quarter: '2026-Q4', method: '2026-1' });
    await put(api, inventory, 'bau/brunnen', { status: 'in-progress' });
    expect(await put(api, path, '2026-Q4', {}, { status: 409 })).toMatchObject({
      detail: expect.stringContaining('schon festgehalten'),
    });
    const cockpit = await ask<Cockpit>(api, '/v1/cockpit?organization=bonn');
    expect(gauge(cockpit, 'decision')).toMatchObject({ numerator: 2 });
    expect(cockpit.trend).toHaveLength(1);
    expect(cockpit.trend[0]?.indicators[0]).toMatchObject({ code: 'decision', numerator: 1 });
  });

  test('is of the present or the last quarter, and of the server’s own figures', async () => {
    await using api = await testApi({ now: '2026-11-24T12:00:00Z' });
    await put(api, path, '2026-Q3', {});
    expect(faultsOf(await put(api, path, '2026-Q2', {}, { status: 400 }))).toEqual([
      'externalId not-this-quarter',
    ]);
    await put(api, path, '2026-Q4', { indicators: [] }, { status: 422 });
  });

  test('is made by the operator for everybody who keeps an inventory, once', async () => {
    await using api = await testApi({ now: '2026-11-24T12:00:00Z' });
    await put(api, inventory, 'bau/tiefbau', { status: 'in-progress' });
    const freeze = () => freezeLastQuarter(api.database, api.edges.now());
    expect(await freeze()).toEqual({ quarter: '2026-Q3', slugs: ['bonn'] });
    expect(await freeze()).toEqual({ quarter: '2026-Q3', slugs: [] });
    await put(api, path, '2026-Q3', {}, { status: 409 });
    expect((await ask<Cockpit>(api, '/v1/cockpit?organization=bonn')).trend).toHaveLength(1);
  });

  test('is a CSV file too: a line for each gauge of a quarter', async () => {
    await using api = await testApi({ now: '2026-11-24T12:00:00Z' });
    await put(api, inventory, 'bau/tiefbau', { status: 'in-progress' });
    await put(api, path, '2026-Q3', {});
    const rows = await table(api, `${path}.csv?organization=bonn`);
    expect(rows).toHaveLength(4);
    expect(rows[0]).toMatchObject({
      ...{ organization: 'bonn', quarter: '2026-Q3', indicator: 'decision', status: 'ok' },
      ...{ numerator: '1', denominator: '241', method: '2026-1', agreement: 'rahmenvereinbarung-2016' },
    });
  });

  test('counts its quarter in German time', () => {
    expect(quarterOf(new Date('2026-12-31T22:30:00Z'))).toBe('2026-Q4');
    expect(quarterOf(new Date('2026-12-31T23:30:00Z'))).toBe('2027-Q1');
    expect(quarterBefore('2027-Q1')).toBe('2026-Q4');
  });
});

test('a target stands beside its gauge', async () => {
  await using api = await testApi();
  await put(api, '/v1/cockpit/targets', 'opening', { value: 0.5, on: '2027-12-31' });
  const cockpit = await ask<Cockpit>(api, '/v1/cockpit?organization=bonn');
  expect(gauge(cockpit, 'opening')?.target).toEqual({ value: 0.5, on: '2027-12-31' });
  await put(api, '/v1/cockpit/targets', 'happiness', { value: 1, on: '2027' }, { status: 404 });
});

describe('measures', () => {
  const path = '/v1/assessments';
  const evidence = [{ url: 'https://open.nrw/', title: 'Portal' }];
  const about = { measure: 'II.2a', on: '2021-10-26', evidence };
  type Measures = {
    items: {
      code: string;
      quote: string;
      completion: string;
      assessments: { assessor: string }[];
      agreement: { validUntil: string };
    }[];
    total: number;
  };

  test('are the 24 of the agreement, word for word, 20 of chapter II and 4 of chapter III', async () => {
    await using api = await testApi();
    const { items, total } = await ask<Measures>(api, '/v1/measures?limit=100');
    expect([total, items.filter(({ code }) => code.startsWith('II.')).length]).toEqual([24, 20]);
    expect(items.find(({ code }) => code === 'II.2g')?.quote).toBe(
      'Das Land NRW stellt Nutzungsdaten des Open.NRW-Portals regelmäßig als offene Datensätze bereit.',
    );
    expect(new Set(items.map(({ completion }) => completion))).toEqual(new Set(['no-evidence']));
    expect(new Set(items.map(({ agreement }) => agreement.validUntil))).toEqual(new Set(['2021-10-26']));
    expect(await ask(api, '/v1/agreements')).toMatchObject({
      total: 1,
      items: [{ signedOn: '2016-10-26', measures: 24 }],
    });
  });

  test('keep the judgements side by side and count the independent one', async () => {
    await using api = await testApi();
    await put(api, path, 'a', { ...about, assessor: 'self', completion: 'complete' });
    await put(
      api,
      path,
      'b',
      { ...about, assessor: 'independent', completion: 'limited' },
      { organization: 'moers' },
    );
    const { items } = await ask<Measures>(api, '/v1/measures?measure=II.2a');
    expect(items[0]).toMatchObject({
      completion: 'limited',
      assessments: [{ assessor: 'self' }, { assessor: 'independent' }],
    });
    const cockpit = await ask<Cockpit>(api, '/v1/cockpit');
    expect(gauge(cockpit, 'implementation')).toMatchObject({ status: 'ok', numerator: 0, denominator: 24 });
  });

  test('refuse a judgement without evidence, of no measure, or in the name of others', async () => {
    await using api = await testApi();
    const faults = async (body: object) =>
      faultsOf(
        await put(
          api,
          path,
          'a',
          { ...about, assessor: 'self', completion: 'complete', ...body },
          { status: 422 },
        ),
      );
    expect(await faults({ evidence: [] })).toEqual(['/evidence evidence-missing']);
    expect(await faults({ measure: 'IX.1' })).toEqual(['/measure no-such-measure']);
    expect(await faults({ assessor: 'civil-society' })).toEqual(['/assessor not-your-role']);
    const byParty = { ...about, assessor: 'independent', completion: 'complete' };
    const refused = await put(api, path, 'a', byParty, { organization: 'nrw', status: 422 });
    expect(faultsOf(refused)).toEqual(['/assessor not-your-role']);
  });
});

test('427 organizations × 241 model datasets are counted within 200 ms, uncached', async () => {
  await using api = await testApi({ threads: true });
  const { all } = await directoryOf(api.database)();
  const ids = JSON.stringify(all.flatMap(({ id, kind }) => (kind === 'land' ? [] : [id])));
  const codes = JSON.stringify(modelDatasets.map(({ code }) => code));
  const filling = sql`insert into cockpit_notes
    (id, kind, organization_id, key, status, reason, released, content, created_at, updated_at, revision)
    select lower(hex(randomblob(16))), 'inventory', o.value, m.value,
      case (o.key + m.key) % 3 when 0 then 'available' when 1 then 'in-progress' else 'not-provided' end,
      iif((o.key + m.key) % 3 = 2, 'effort', null), 1, '{}', '2026', '2026', 1
    from json_each(${ids}) o, json_each(${codes}) m`;
  await api.database.write(() => [filling]);
  const { Authorization } = await api.key('bonn');
  const times: number[] = [];
  for (const query of ['', '?within=05', '', '?within=05']) {
    const start = performance.now();
    // An answer to a key is never kept, so every one of these counts afresh.
    const { inventory: counted } = await ask<Cockpit>(api, `/v1/cockpit${query}`, {
      headers: { Authorization },
    });
    times.push(performance.now() - start);
    expect(counted.applicable).toBe(427 * 241);
  }
  const median = times.sort((one, other) => one - other)[2];
  expect(median).toBeLessThan(200);
}, 30_000);
