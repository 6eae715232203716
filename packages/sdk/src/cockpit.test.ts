/** The cockpit of the client and the real API, in one process. */
import { testApi } from '@opennrw/api/testing';
import { expect, test } from 'vitest';
import { createClient } from './index.ts';
import { rawClient } from './raw.ts';

async function bonn() {
  const api = await testApi();
  const { Authorization } = await api.key('bonn', { scopes: ['cockpit:write'] });
  const options = { baseUrl: 'http://api.test', fetch: api.request, retries: 0, headers: { Authorization } };
  const client = createClient({ ...options, organization: 'bonn' });
  const query = { organization: 'bonn', externalId: 'bau/baustelle' };
  await rawClient(client.connection).PUT('/v1/cockpit/inventory/by-external-id', {
    params: { query },
    body: { status: 'not-provided', reason: 'effort' },
  });
  return Object.assign(client, { [Symbol.asyncDispose]: api.close });
}

test('the cockpit is that of the client’s organization, unless a call names another or none', async () => {
  await using client = await bonn();
  const { scope, indicators } = await client.cockpit.get();
  expect(scope.organization?.slug).toBe('bonn');
  expect(indicators[0]).toMatchObject({ code: 'decision', numerator: 1, denominator: 241 });
  expect((await client.cockpit.get({ organization: 'moers' })).scope.organization?.slug).toBe('moers');
  expect((await client.cockpit.get({ organization: '' })).scope.organizations).toBe(427);
});

test('what is behind the numbers can be asked for', async () => {
  await using client = await bonn();
  const { items } = await client.cockpit.inventory({ status: ['not-provided', 'available'] });
  expect(items).toMatchObject([{ modelDataset: { code: 'bau/baustelle' }, reason: { code: 'effort' } }]);
  expect((await client.cockpit.measures({ limit: 100 })).total).toBe(24);
  expect((await client.cockpit.requests()).total).toBe(0);
  expect((await client.cockpit.method()).gauges).toHaveLength(4);
});

test('a wish is left without a key, is one wish however often it is sent, and says what is wrong with it', async () => {
  await using api = await testApi();
  const { cockpit } = createClient({ baseUrl: 'http://api.test', fetch: api.request, retries: 0 });
  const wish = { organization: 'bonn', id: 'made-up', text: 'Standorte der Trinkbrunnen' };
  const { id, released } = await cockpit.wish(wish);
  expect(released).toBe(false);
  expect((await cockpit.wish({ ...wish, modelDataset: undefined })).id).toBe(id);
  await expect(
    cockpit.wish({ ...wish, id: 'other', text: 'Schreiben Sie an a@b.example' }),
  ).rejects.toMatchObject({
    status: 422,
    problem: { errors: [{ pointer: '/text', code: 'contact-in-text' }] },
  });
});
