import { describe, expect, test } from 'vitest';
import {
  ApiError,
  isApiError,
  isNetworkError,
  isNotAnApiError,
  isOpenNrwError,
  isTimeoutError,
  NetworkError,
  NotAnApiError,
} from './index.ts';
import { rawClient } from './raw.ts';
import { clientOn, failureOf, html, page, refusal } from './testing.ts';

const guards = { isApiError, isNetworkError, isNotAnApiError, isTimeoutError };
const url = 'https://town.example/opennrw/v1/datasets?q=Rad';

async function failure(reply: Response | Error, options = {}) {
  const { client } = clientOn([reply], { retries: 0, ...options });
  return failureOf(client.datasets.list({ q: 'Rad' }));
}

describe('a refusal', () => {
  test('carries the problem, the request and a sentence', async () => {
    const error = await failure(refusal(400));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      name: 'ApiError',
      status: 400,
      requestId: 'r-1',
      method: 'GET',
      url,
      retryAfter: 0,
    });
    expect(isApiError(error) && error.problem?.type).toBe('https://town.example/opennrw/problems/some-kind');
    expect(String(error)).toBe(`ApiError: GET ${url} answered 400: Der Parameter „limt“ ist unbekannt.`);
  });

  test.each([
    ['a proxy’s page', html(502)],
    ['an empty answer', new Response(null, { status: 502 })],
    [
      'broken JSON',
      new Response('{"typ', { status: 502, headers: { 'Content-Type': 'application/problem+json' } }),
    ],
    ['other JSON', Response.json({ message: 'x' }, { status: 502 })],
    ['JSON that is no object', Response.json(null, { status: 502 })],
  ])('from %s has no problem, but keeps its status', async (_, reply) => {
    const error = await failure(reply);
    expect(error).toMatchObject({ name: 'ApiError', status: 502, problem: null, requestId: null });
    expect(String(error)).toContain('answered 502: no reason given.');
  });

  test('without a problem is still found in the log by its header', async () => {
    const error = await failure(new Response('', { status: 502, headers: { 'X-Request-Id': 'r-9' } }));
    expect(error).toMatchObject({ requestId: 'r-9' });
  });
});

describe('an answer that is not the API’s', () => {
  test.each([
    ['a web page', html(200), 'text/html'],
    ['an empty answer', new Response(null, { status: 204 }), null],
    ['plain text', new Response('ok', { headers: { 'Content-Type': 'text/plain' } }), 'text/plain'],
  ])('%s is no data', async (_, reply, contentType) => {
    const error = await failure(reply);
    expect(error).toBeInstanceOf(NotAnApiError);
    expect(error).toMatchObject({ name: 'NotAnApiError', url, contentType });
    expect(String(error)).toMatch(/where JSON was due\. Is baseUrl right\?$/);
  });
});

describe('a failure of the network', () => {
  test('keeps its cause', async () => {
    const cause = new TypeError('fetch failed');
    const error = await failure(cause);
    expect(error).toBeInstanceOf(NetworkError);
    expect(error).toMatchObject({ name: 'NetworkError', cause, offline: false, url });
    expect(String(error)).toBe(`NetworkError: GET ${url} got no usable answer.`);
  });

  test('broken JSON with status 200 is one', async () => {
    const error = await failure(
      new Response('{"items":[', { headers: { 'Content-Type': 'application/json' } }),
    );
    expect(error).toMatchObject({ name: 'NetworkError', cause: expect.any(SyntaxError) });
  });
});

test('each guard knows its own error, and all are OpenNrwErrors', async () => {
  const errors = {
    isApiError: await failure(refusal(404)),
    isNetworkError: await failure(new TypeError('x')),
    isNotAnApiError: await failure(html(200)),
    isTimeoutError: await failureOf(
      clientOn([() => new Promise(() => {})], { timeout: 10, retries: 0 }).client.datasets.list(),
    ),
  };
  for (const [own, error] of Object.entries(errors)) {
    const knowing = Object.entries(guards).filter(([, guard]) => guard(error));
    expect(knowing.map(([name]) => name)).toEqual([own]);
    expect(isOpenNrwError(error)).toBe(true);
  }
});

test('nothing else is an OpenNrwError', () => {
  for (const thrown of [
    null,
    undefined,
    'x',
    new Error('x'),
    new DOMException('x', 'TimeoutError'),
    { name: 'ApiError' },
  ]) {
    expect([isOpenNrwError, ...Object.values(guards)].some((guard) => guard(thrown))).toBe(false);
  }
});

test('the raw client returns refusals instead of throwing them', async () => {
  const { client } = clientOn([refusal(404)]);
  const { data, error, response } = await rawClient(client.connection).GET('/v1/datasets/{id}', {
    params: { path: { id: 'x' } },
  });
  expect([data, error?.detail, response.status]).toEqual([
    undefined,
    'Der Parameter „limt“ ist unbekannt.',
    404,
  ]);
});

describe('options', () => {
  test('headers are sent once, on every request', async () => {
    const headers = { Authorization: 'Bearer k', Accept: 'application/json' };
    const { client, requests } = clientOn([page()], { headers, language: 'en' });
    await client.datasets.list();
    await client.datasets.list();
    for (const request of requests) {
      expect([...request.headers]).toEqual([
        ['accept', 'application/json'],
        ['accept-language', 'en'],
        ['authorization', 'Bearer k'],
      ]);
    }
  });

  test('without them only JSON is asked for', async () => {
    const { client, requests } = clientOn([page()]);
    await client.datasets.list();
    expect([...(requests[0]?.headers ?? [])]).toEqual([['accept', 'application/json']]);
  });

  test('the caller’s object stays as it was', async () => {
    const options = Object.freeze({ headers: Object.freeze({ 'X-A': '1' }), organization: 'bonn' });
    const { client } = clientOn([page()], options);
    await client.datasets.list(Object.freeze({ q: 'Rad' }));
    expect(options).toEqual({ headers: { 'X-A': '1' }, organization: 'bonn' });
  });
});
