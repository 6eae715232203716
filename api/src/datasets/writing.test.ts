import { describe, expect, test } from 'vitest';
import { grant, revokeGrant, revokeKey } from '../organizations/keys.ts';
import { type TestApi, testApi } from '../testing.ts';
import { ask } from './testing.ts';

const address = '/v1/datasets/by-external-id?organization=bonn&externalId=https%3A%2F%2Fbonn.example%2F1';
const content = { title: 'Radzählstellen', themes: ['TRAN'], license: 'dl-zero-de/2.0' };

describe('PUT /v1/datasets/by-external-id', () => {
  test('creates once and replaces afterwards, with the same id', async () => {
    await using api = await testApi();
    const created = await put(api, content);
    expect(created.status).toBe(201);
    const { id } = (await created.json()) as { id: string };
    const replaced = await put(api, { ...content, title: 'Radzählstellen 2026' });
    expect(replaced.status).toBe(200);
    expect(await replaced.json()).toMatchObject({
      id,
      title: 'Radzählstellen 2026',
      revision: 2,
      slug: 'radzaehlstellen',
    });
    expect(await ask(api, '/v1/datasets?q=2026')).toMatchObject({ total: 1 });
    expect(await ask(api, '/v1/datasets')).toMatchObject({ total: 1 });
  });

  test('gives the same title another slug', async () => {
    await using api = await testApi();
    const slugs = await Promise.all(
      ['1', '2'].map(async (externalId) => {
        const response = await put(api, content, {
          path: `/v1/datasets/by-external-id?organization=bonn&externalId=${externalId}`,
        });
        return ((await response.json()) as { slug: string }).slug;
      }),
    );
    expect(new Set(slugs).size).toBe(2);
    for (const slug of slugs) expect(slug).toMatch(/^radzaehlstellen(-[0-9a-f]{12})?$/);
  });

  test('with dryRun shows what would be stored and stores nothing', async () => {
    await using api = await testApi();
    const response = await put(api, content, { path: `${address}&dryRun=true` });
    expect([response.status, response.headers.get('OpenNRW-Dry-Run')]).toEqual([200, 'true']);
    expect(await response.json()).toMatchObject({ title: 'Radzählstellen', license: { open: true } });
    expect(await ask(api, '/v1/datasets')).toMatchObject({ total: 0 });
  });

  test('keeps text as text, whatever HTML it holds', async () => {
    await using api = await testApi();
    const hostile = {
      title: '<script>alert(1)</script>Rad <b>fett</b>',
      description:
        '<p>Eins</p><img src=x onerror=alert(1)><ul><li>zwei</ul><a href="javascript:alert(1)">drei</a>',
    };
    const stored = (await (await put(api, { ...content, ...hostile })).json()) as {
      title: string;
      description: string;
    };
    expect(stored.title).toBe('Rad fett');
    expect(stored.description).toBe('Eins\n\n- zwei\n\ndrei');
  });

  test.each([
    [{ title: '' }, '/title', 'empty'],
    [{ title: 7 }, '/title', 'invalid-type'],
    [{ themes: ['VERKEHR'] }, '/themes/0', 'not-a-theme'],
    [{ license: 'gemeinfrei' }, '/license', 'not-a-license'],
    [{ frequency: 'manchmal' }, '/frequency', 'not-a-frequency'],
    [{ modified: '2026-02-30' }, '/modified', 'not-a-date'],
    [{ issued: '24.13.2026' }, '/issued', 'not-a-date'],
    [{ landingPage: 'javascript:alert(1)' }, '/landingPage', 'not-a-url'],
    [{ landingPage: '/relativ' }, '/landingPage', 'not-a-url'],
    [{ distributions: [{ accessUrl: 'javascript:alert(1)' }] }, '/distributions/0/accessUrl', 'not-a-url'],
    [{ distributions: [{}] }, '/distributions/0/accessUrl', 'missing'],
    [{ contactPoint: { email: 'erika.mustermann@bonn.example' } }, '/contactPoint/email', 'personal-address'],
    [{ description: 'x'.repeat(20_001) }, '/description', 'too-big'],
    [{ titel: 'Rad' }, '/titel', 'unknown'],
  ])('refuses %j and points at it', async (part, pointer, code) => {
    await using api = await testApi();
    const response = await put(api, { ...content, ...part });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ errors: [{ pointer, code }] });
  });

  test('cleans NUL, control characters and lone surrogates away', async () => {
    await using api = await testApi();
    const response = await put(api, undefined, { body: '{"title":"Rad\\u0000weg \\ud800 \\u0007gut"}' });
    expect(response.status).toBe(201);
    const { title } = (await response.json()) as { title: string };
    expect(title.isWellFormed()).toBe(true);
    expect(title).not.toMatch(/\p{Cc}/u);
  });

  test.each([
    ['{"title":', {}, 400],
    ['', {}, 400],
    [JSON.stringify(content), { 'Content-Type': 'text/plain' }, 415],
    [`{"title":"${'x'.repeat(10 * 1024 * 1024)}"}`, {}, 413],
    ['[]', {}, 422],
    ['null', {}, 422],
  ])('answers a body that is wrong as a whole: %.20j %j', async (body, headers, status) => {
    await using api = await testApi();
    expect((await put(api, undefined, { body, headers })).status).toBe(status);
  });

  test('creates only where nothing is, if asked so', async () => {
    await using api = await testApi();
    expect((await put(api, content, { headers: { 'If-None-Match': '*' } })).status).toBe(201);
    expect((await put(api, content, { headers: { 'If-None-Match': '*' } })).status).toBe(412);
    expect((await put(api, content, { headers: { 'If-Match': '"other.1"' } })).status).toBe(412);
  });

  test('of many at once without a condition, all are done one after the other', async () => {
    await using api = await testApi();
    const { Authorization } = await api.key('bonn');
    const all = await Promise.all(
      Array.from({ length: 12 }, (_, at) => put(api, { ...content, title: `T${at}` }, { Authorization })),
    );
    expect(all.map(({ status }) => status).sort()).toEqual([...Array(11).fill(200), 201]);
    expect(await ask(api, '/v1/datasets')).toMatchObject({ total: 1, items: [{ revision: 12 }] });
  });

  test('of two that replace the same state at once under a condition, one is refused', async () => {
    await using api = await testApi();
    const { Authorization } = await api.key('bonn');
    const made = await put(api, content, { Authorization });
    const headers = { 'If-Match': made.headers.get('ETag') ?? '' };
    const both = await Promise.all(
      ['A', 'B'].map((title) => put(api, { ...content, title }, { Authorization, headers })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(await ask(api, '/v1/datasets')).toMatchObject({ items: [{ revision: 2 }] });
  });
});

describe('who may write', () => {
  test.each([
    ['no key', async () => ({}), 401],
    [
      'a key that never was',
      async () => ({ Authorization: 'Bearer onrw_0123456789012345678901234567890' }),
      401,
    ],
    ['something else than a key', async () => ({ Authorization: 'Basic dXNlcjpwYXNz' }), 401],
    ['a key of another organization', (api: TestApi) => api.key('moers'), 403],
    ['a key without the scope', (api: TestApi) => api.key('bonn', { scopes: ['harvest:run'] }), 403],
    ['an expired key', (api: TestApi) => api.key('bonn', { expiresAt: '2026-11-24T11:59:59Z' }), 401],
    [
      'a key that expires later',
      (api: TestApi) => api.key('bonn', { expiresAt: '2026-11-24T12:00:01Z' }),
      201,
    ],
  ])('%s', async (_, key, status) => {
    await using api = await testApi();
    expect(
      (
        await put(api, content, {
          Authorization: ((await key(api)) as { Authorization?: string }).Authorization ?? '',
        })
      ).status,
    ).toBe(status);
  });

  test('a revoked key', async () => {
    await using api = await testApi();
    const { id, Authorization } = await api.key('bonn');
    expect(await revokeKey(api.edges, id)).toBe(true);
    expect((await put(api, content, { Authorization })).status).toBe(401);
    expect(await revokeKey(api.edges, id)).toBe(false);
  });

  test('a key whose organization was granted it, until the grant ends', async () => {
    await using api = await testApi();
    const { Authorization } = await api.key('moers');
    const order = {
      grantorId: await api.idOf('bonn'),
      granteeId: await api.idOf('moers'),
      scopes: ['datasets:write'] as const,
      until: null,
    };
    const id = await grant(api.edges, order);
    expect((await put(api, content, { Authorization })).status).toBe(201);
    await revokeGrant(api.edges, id);
    expect((await put(api, content, { Authorization })).status).toBe(403);
  });

  test('a grant that has run out, or is for something else', async () => {
    await using api = await testApi();
    const { Authorization } = await api.key('moers');
    const order = { grantorId: await api.idOf('bonn'), granteeId: await api.idOf('moers') };
    await grant(api.edges, { ...order, scopes: ['datasets:write'], until: '2026-11-24T11:00:00Z' });
    await grant(api.edges, { ...order, scopes: ['harvest:run'], until: null });
    expect((await put(api, content, { Authorization })).status).toBe(403);
  });

  test('notes the day of a key’s use and who changed what, and no more', async () => {
    await using api = await testApi();
    const { id, Authorization } = await api.key('bonn');
    await put(api, content, { Authorization });
    const { audit, keys } = await import('../organizations/table.ts');
    expect(await api.database.read.select({ id: keys.id, used: keys.lastUsedOn }).from(keys)).toEqual([
      { id, used: '2026-11-24' },
    ]);
    expect(await api.database.read.select({ actor: audit.actor, action: audit.action }).from(audit)).toEqual([
      { actor: `key:${id}`, action: 'create' },
    ]);
  });
});

describe('PATCH and DELETE /v1/datasets/{id}', () => {
  test('a merge-patch changes what it names and empties what it sets to null', async () => {
    await using api = await testApi();
    const { id, tag, Authorization } = await created(api, {
      ...content,
      description: 'Alt',
      keywords: ['Rad'],
    });
    const response = await patch(
      api,
      id,
      { description: null, title: 'Neu' },
      { Authorization, 'If-Match': tag },
    );
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      title: 'Neu',
      description: null,
      keywords: ['Rad'],
      themes: ['TRAN'],
      revision: 2,
    });
    expect(await ask(api, '/v1/datasets?q=alt')).toMatchObject({ total: 0 });
  });

  test.each([
    [{}, 428],
    [{ 'If-Match': '"stale.1"' }, 412],
    [{ 'If-Match': '*' }, 200],
  ])('wants to know which state is meant: %j', async (headers, status) => {
    await using api = await testApi();
    const { id, Authorization } = await created(api, content);
    expect((await patch(api, id, { title: 'Neu' }, { Authorization, ...headers })).status).toBe(status);
  });

  test('refuses a patch that would leave something wrong', async () => {
    await using api = await testApi();
    const { id, tag, Authorization } = await created(api, content);
    const response = await patch(api, id, { title: null }, { Authorization, 'If-Match': tag });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ errors: [{ pointer: '/title', code: 'missing' }] });
    expect(
      (await patch(api, id, { title: 'x' }, { Authorization, 'If-Match': tag, 'Content-Type': 'text/plain' }))
        .status,
    ).toBe(415);
  });

  test('a withdrawn dataset answers 410, leaves lists and search, and frees its slug', async () => {
    await using api = await testApi();
    const { id, tag, Authorization } = await created(api, content);
    const response = await api.request(`/v1/datasets/${id}`, {
      method: 'DELETE',
      headers: { Authorization, 'If-Match': tag },
    });
    expect(response.status).toBe(204);
    expect(await ask(api, `/v1/datasets/${id}`, { status: 410 })).toMatchObject({
      detail: expect.stringContaining('2026-11-24'),
    });
    expect(await ask(api, '/v1/datasets?q=rad')).toMatchObject({ total: 0 });
    expect(await ask(api, '/v1/datasets')).toMatchObject({ total: 0 });
    const again = (await (await put(api, content, { Authorization })).json()) as { id: string; slug: string };
    expect([again.slug, again.id === id]).toEqual(['radzaehlstellen', false]);
  });

  test('with dryRun nothing is withdrawn', async () => {
    await using api = await testApi();
    const { id, tag, Authorization } = await created(api, content);
    await api.request(`/v1/datasets/${id}?dryRun=true`, {
      method: 'DELETE',
      headers: { Authorization, 'If-Match': tag },
    });
    await ask(api, `/v1/datasets/${id}`);
  });

  test('nobody without a key learns anything from trying', async () => {
    await using api = await testApi();
    const { id } = await created(api, content);
    expect((await api.request(`/v1/datasets/${id}`, { method: 'DELETE' })).status).toBe(401);
    expect(
      (await api.request('/v1/datasets/01a20c2a-e910-75f5-9ded-8b19e647ba42', { method: 'DELETE' })).status,
    ).toBe(401);
  });
});

interface Sending {
  path?: string;
  body?: string;
  Authorization?: string;
  headers?: Record<string, string>;
}

async function put(
  api: TestApi,
  value: unknown,
  { path = address, body = JSON.stringify(value), Authorization, headers = {} }: Sending = {},
) {
  const key = Authorization ?? (await api.key('bonn')).Authorization;
  return api.request(path, {
    method: 'PUT',
    body,
    headers: { 'Content-Type': 'application/json', ...(key !== '' && { Authorization: key }), ...headers },
  });
}

async function created(api: TestApi, value: unknown) {
  const { Authorization } = await api.key('bonn');
  const response = await put(api, value, { Authorization });
  const { id } = (await response.json()) as { id: string };
  return { id, tag: response.headers.get('ETag') ?? '', Authorization };
}

const patch = (api: TestApi, id: string, value: unknown, headers: Record<string, string>) =>
  api.request(`/v1/datasets/${id}`, {
    method: 'PATCH',
    body: JSON.stringify(value),
    headers: { 'Content-Type': 'application/merge-patch+json', ...headers },
  });
