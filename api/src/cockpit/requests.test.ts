import { describe, expect, test } from 'vitest';
import { ask } from '../datasets/testing.ts';
import { testApi } from '../testing.ts';
import { cockpitNotes } from './table.ts';
import { change, faultsOf, put } from './testing.ts';

describe('a Datensatzwunsch', () => {
  const path = '/v1/data-requests';
  const text = 'Bitte veröffentlichen Sie die Standorte der Trinkbrunnen.';
  type Wish = { id: string; status: string; released: boolean };

  test('needs no account, is held until the organization releases it, and is then public', async () => {
    await using api = await testApi();
    const { id, released } = await put<Wish>(api, path, 'w1', { text }, { key: false });
    expect(released).toBe(false);
    expect(await ask(api, path)).toMatchObject({ total: 0 });
    await ask(api, `${path}/${id}`, { status: 404 });
    const key = await api.key('bonn', { scopes: ['requests:write'] });
    expect(await ask(api, path, { headers: { Authorization: key.Authorization } })).toMatchObject({
      total: 1,
    });
    await change(api, `${path}/${id}`, { released: true, status: 'planned', plannedOn: '2027-02-01' });
    expect(await ask(api, path)).toMatchObject({
      items: [{ text, status: 'planned', statusLabel: 'geplant' }],
    });
  });

  test('keeps nothing of its sender', async () => {
    await using api = await testApi({ edges: { addressOf: () => '203.0.113.77' } });
    await put(api, path, 'w1', { text }, { key: false });
    const rows = JSON.stringify(await api.database.read.select().from(cockpitNotes));
    expect(rows).not.toContain('203.0.113.77');
    expect(
      faultsOf(
        await put(
          api,
          path,
          'w2',
          { text: `${text} Ihre erika@muster.example` },
          { key: false, status: 422 },
        ),
      ),
    ).toEqual(['/text contact-in-text']);
    await put(api, path, 'w3', { text: `${text} Tel. 0228 / 123 45 67` }, { key: false, status: 422 });
    await put(api, path, 'w4', { text, email: 'x' }, { key: false, status: 422 });
  });

  test.each([
    ['is too short', '<script>alert(1)</script><b>hallo</b>'],
    ['names its sender', `${text} Tel. 0228<b></b>1234567`],
    ['is too short at the second look', '&amp;lt;script&amp;gt;lange Rede&amp;lt;/script&amp;gt; kurz'],
  ])('that %s once its markup is gone is refused, and the list stays readable', async (_, hidden) => {
    await using api = await testApi();
    await put(api, path, 'w1', { text: hidden }, { key: false, status: 422 });
    const { Authorization } = await api.key('bonn', { scopes: ['requests:write'] });
    expect(await ask(api, path, { headers: { Authorization } })).toMatchObject({ total: 0 });
  });

  test('of endless length is refused at once', async () => {
    await using api = await testApi();
    const began = performance.now();
    await put(api, path, 'w1', { text: 'x'.repeat(200_000) }, { key: false, status: 422 });
    expect(performance.now() - began).toBeLessThan(2000);
  });

  test('is one of ten that a stranger may leave in a minute', async () => {
    await using api = await testApi({ edges: { rateLimit: 600 } });
    for (let n = 0; n < 10; n += 1) await put(api, path, `w${n}`, { text: `${text} ${n}` }, { key: false });
    await put(api, path, 'w10', { text }, { key: false, status: 429 });
    await put(api, path, 'w11', { text });
  });

  test('that is held changes no public answer', async () => {
    await using api = await testApi();
    const tag = async () => (await api.request('/v1/datasets?limit=1')).headers.get('ETag');
    await api.key('bonn');
    const before = await tag();
    await put(api, path, 'w1', { text }, { key: false });
    expect(await tag()).toBe(before);
    await put(api, path, 'w2', { text });
    expect(await tag()).not.toBe(before);
  });

  test('that is withdrawn leaves no word of it behind', async () => {
    await using api = await testApi();
    const { id } = await put<Wish>(api, path, 'w1', { text }, { key: false });
    const { Authorization } = await api.key('bonn', { scopes: ['requests:write'] });
    const { headers } = await api.request(`${path}/${id}`, { headers: { Authorization } });
    const leave = { Authorization, 'If-Match': headers.get('ETag') ?? '' };
    const { status } = await api.request(`${path}/${id}`, { method: 'DELETE', headers: leave });
    expect(status).toBe(204);
    expect(JSON.stringify(await api.database.read.select().from(cockpitNotes))).not.toContain('Trinkbrunnen');
    await ask(api, `${path}/${id}`, { status: 410 });
  });

  test('sent twice is one wish, and nobody but the organization changes it', async () => {
    await using api = await testApi();
    await put(api, path, 'w1', { text }, { key: false });
    await put(api, path, 'w1', { text }, { key: false, status: 200 });
    await put(api, path, 'w1', { text: `${text} Sofort.` }, { key: false, status: 401 });
  });

  test('is turned down with a reason only, fulfilled with a place, answered in words; an ended one stays ended', async () => {
    await using api = await testApi();
    const { id } = await put<Wish>(api, path, 'w1', { text });
    expect(faultsOf(await change(api, `${path}/${id}`, { status: 'rejected' }, { status: 422 }))).toEqual([
      '/reason reason-missing',
    ]);
    expect(faultsOf(await change(api, `${path}/${id}`, { status: 'planned' }, { status: 422 }))).toEqual([
      '/plannedOn plan-missing',
    ]);
    for (const [step, fault] of [
      [{ status: 'rejected', reason: 'because' }, '/reason not-a-reason'],
      [{ status: 'opened' }, '/dataset opened-where'],
      [{ status: 'answered' }, '/answer answer-missing'],
    ] as const)
      expect(faultsOf(await change(api, `${path}/${id}`, step, { status: 422 }))).toEqual([fault]);
    await change(api, `${path}/${id}`, { status: 'rejected', reason: 'not-held' });
    expect(
      faultsOf(await change(api, `${path}/${id}`, { status: 'assessed', reason: null }, { status: 422 })),
    ).toEqual(['/status not-next-step']);
  });
});
