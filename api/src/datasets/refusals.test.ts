import { expect, test } from 'vitest';
import { type TestApi, testApi } from '../testing.ts';
import { ask } from './testing.ts';

const content = { title: 'Radzählstellen', license: 'dl-zero-de/2.0' };
const page = { accessUrl: 'https://bonn.example/' };
const mail = 'Fragen an erika.mustermann@bonn.example';

test.each([
  [{ description: mail }, '/description', 'personal-address'],
  [{ title: mail }, '/title', 'personal-address'],
  [{ description: `<p>${mail}</p>` }, '/description', 'personal-address'],
  [{ distributions: [{ ...page, description: mail }] }, '/distributions/0/description', 'personal-address'],
  [{ publisher: 'Erika Mustermann' }, '/publisher', 'personal-name'],
  [{ publisher: '<b>Erika Mustermann</b>' }, '/publisher', 'personal-name'],
  [{ contactPoint: { name: 'Dr. Erika Mustermann' } }, '/contactPoint/name', 'personal-name'],
  [{ title: '  ' }, '/title', 'empty'],
  [{ title: '<b></b>' }, '/title', 'empty'],
  [{ title: '\u0000\u0007' }, '/title', 'empty'],
  [{ title: '\ufffd \ufffd' }, '/title', 'empty'],
  [{ description: '<script>alert(1)</script>' }, '/description', 'empty'],
  [{ publisher: '<i></i>' }, '/publisher', 'empty'],
  [{ keywords: ['Rad', '<i></i>'] }, '/keywords/1', 'empty'],
  [{ keywords: [''] }, '/keywords/0', 'empty'],
  [{ title: `&${'amp;'.repeat(9)}lt;b&gt;` }, '/title', 'nested-markup'],
  // Parentheses in an address are written as %28 and %29, which takes more room than there is.
  [
    { description: `${'Wort '.repeat(3500)}[x](https://a.test/${'(x)'.repeat(600)})` },
    '/description',
    'too-big',
  ],
])('What would be lost is refused: %.100j', async (part, pointer, code) => {
  await using api = await testApi();
  const response = await put(api, JSON.stringify({ ...content, ...part }));
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ errors: [{ pointer, code }] });
  expect(await ask(api, '/v1/datasets')).toMatchObject({ total: 0 });
});

test('A lone surrogate alone is no title', async () => {
  await using api = await testApi();
  const response = await put(api, '{"title":"\\ud800\\ud800"}');
  expect(await response.json()).toMatchObject({ errors: [{ pointer: '/title', code: 'empty' }] });
});

test('What cleaning does not lose is taken', async () => {
  await using api = await testApi();
  const description = '<p>Fragen an opendata@bonn.example</p>';
  const response = await put(api, JSON.stringify({ ...content, description, publisher: '' }));
  expect(response.status).toBe(201);
  expect(await response.json()).toMatchObject({ description: 'Fragen an opendata@bonn.example' });
});

test('Text is stored so that cleaning it once more changes nothing', async () => {
  await using api = await testApi();
  const written = await put(api, JSON.stringify({ ...content, title: 'Rad &amp;lt;i&amp;gt;wege' }));
  const { id, title } = (await written.json()) as { id: string; title: string };
  expect(title).toBe('Rad wege');
  const { Authorization } = await api.key('bonn');
  const changed = await api.request(`/v1/datasets/${id}`, {
    ...{ method: 'PATCH', body: '{"keywords":["Rad"]}' },
    headers: { Authorization, 'Content-Type': 'application/merge-patch+json', 'If-Match': '*' },
  });
  expect(await changed.json()).toMatchObject({ title, keywords: ['Rad'] });
});

test.each(['PUT', 'PATCH'])('A body of %s that is not UTF-8 is no JSON', async (method) => {
  await using api = await testApi();
  const latin = Buffer.from('{"title":"Radzählstellen"}', 'latin1');
  const { id } = (await (await put(api, JSON.stringify(content))).json()) as { id: string };
  const type = method === 'PUT' ? 'application/json' : 'application/merge-patch+json';
  const { Authorization } = await api.key('bonn');
  const response = await api.request(method === 'PUT' ? address : `/v1/datasets/${id}`, {
    ...{ method, body: latin, headers: { Authorization, 'Content-Type': type, 'If-Match': '*' } },
  });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ type: expect.stringMatching(/malformed-json$/) });
});

const address = '/v1/datasets/by-external-id?organization=bonn&externalId=1';

async function put(api: TestApi, body: string) {
  const { Authorization } = await api.key('bonn');
  return api.request(address, {
    ...{ method: 'PUT', body, headers: { 'Content-Type': 'application/json', Authorization } },
  });
}
