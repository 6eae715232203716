import { afterEach, describe, expect, test, vi } from 'vitest';
import { systemClock } from './clock.ts';
import { delivery } from './delivery.ts';
import { isApiError, isNetworkError, isTimeoutError, TimeoutError } from './index.ts';
import { rawClient } from './raw.ts';
import { clientOn, failureOf, html, idleClock, network, page, refusal, silence } from './testing.ts';

const cut = new TypeError('fetch failed');

afterEach(() => vi.unstubAllGlobals());

describe('what is tried again', () => {
  test.each([429, 502, 503, 504])('a read that was answered %i', async (status) => {
    const { client, requests } = clientOn([refusal(status), page({ total: 7 })]);
    expect((await client.datasets.list()).total).toBe(7);
    expect(requests).toHaveLength(2);
  });

  test.each([400, 401, 404, 410, 500])('not a read that was answered %i', async (status) => {
    const { client, requests } = clientOn([refusal(status), page()]);
    expect(await failureOf(client.datasets.list())).toMatchObject({ status });
    expect(requests).toHaveLength(1);
  });

  test('a read whose connection failed', async () => {
    const { client, requests } = clientOn([cut, cut, page({ total: 7 })]);
    expect((await client.datasets.list()).total).toBe(7);
    expect(requests).toHaveLength(3);
  });

  test.each(['{"items":[', ''])('a read whose JSON was cut off after "%s"', async (rest) => {
    const half = new Response(rest, { headers: { 'Content-Type': 'application/json' } });
    const { client, requests } = clientOn([half, page({ total: 7 })]);
    expect((await client.datasets.list()).total).toBe(7);
    expect(requests).toHaveLength(2);
  });

  test('a read that took too long', async () => {
    const { client, requests } = clientOn([silence, page({ total: 7 })], { timeout: 20 });
    expect((await client.datasets.list()).total).toBe(7);
    expect(requests).toHaveLength(2);
  });

  test('a read through the raw client', async () => {
    const { client, requests } = clientOn([refusal(503), page({ total: 7 })]);
    expect((await rawClient(client.connection).GET('/v1/datasets')).data?.total).toBe(7);
    expect(requests).toHaveLength(2);
  });

  test('not a read that met a web page', async () => {
    const { client, requests } = clientOn([html(200)]);
    await failureOf(client.datasets.list());
    expect(requests).toHaveLength(1);
  });

  const writes = [
    ['PUT', '{}'],
    ['PATCH', '{}'],
    ['POST', '{}'],
    ['DELETE', null],
  ] as const;

  test.each(writes)('never a %s: nobody knows whether the first one arrived', async (method, body) => {
    const { fetch, requests } = network(refusal(503), page());
    const write = new Request('https://town.example/v1/x', { method, body });
    const response = await delivery({ fetch, clock: idleClock().clock }).send(write);
    expect([response.status, requests.length, requests[0]?.method]).toEqual([503, 1, method]);
    expect(await requests[0]?.text()).toBe(body ?? '');
  });

  test.each(writes)('never a %s whose connection failed either', async (method, body) => {
    const { fetch, requests } = network(cut, page());
    const write = new Request('https://town.example/v1/x', { method, body });
    const error = await failureOf(delivery({ fetch, clock: idleClock().clock }).send(write));
    expect([isNetworkError(error), requests.length]).toEqual([true, 1]);
  });

  test('not where the browser says that it is offline', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    const { client, requests } = clientOn([cut]);
    const error = await failureOf(client.datasets.list());
    expect(isNetworkError(error) && error.offline).toBe(true);
    expect(requests).toHaveLength(1);
  });
});

describe('how often and how long', () => {
  test('twice more by default; then the last answer counts', async () => {
    const { client, requests } = clientOn([refusal(503), refusal(502), refusal(504)]);
    expect(await failureOf(client.datasets.list())).toMatchObject({ status: 504 });
    expect(requests).toHaveLength(3);
  });

  test('never with `retries: 0`', async () => {
    const { client, requests } = clientOn([cut], { retries: 0 });
    expect(isNetworkError(await failureOf(client.datasets.list()))).toBe(true);
    expect(requests).toHaveLength(1);
  });

  test('each pause is twice as long, between half and all of it, and never more than ten seconds', async () => {
    const { client, pauses } = clientOn([cut], { retries: 9 });
    await failureOf(client.datasets.list());
    const longest = [300, 600, 1200, 2400, 4800, 9600, 10_000, 10_000, 10_000];
    expect(pauses).toHaveLength(longest.length);
    longest.forEach((most, index) => {
      expect(pauses[index]).toBeGreaterThanOrEqual(most / 2);
      expect(pauses[index]).toBeLessThanOrEqual(most);
    });
  });

  test('many pages that fail together do not come back together', async () => {
    const pauses = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const failing = clientOn([cut], { retries: 1 });
        await failureOf(failing.client.datasets.list());
        return failing.pauses[0];
      }),
    );
    expect(new Set(pauses).size).toBeGreaterThan(10);
  });

  test.each([
    ['seconds', '7'],
    ['a date', 'Sun, 01 Mar 2026 12:00:07 GMT'],
  ])('Retry-After in %s is waited for', async (_, value) => {
    const { client, pauses } = clientOn([refusal(429, { 'Retry-After': value }), page()]);
    await client.datasets.list();
    expect(pauses[0]).toBeGreaterThanOrEqual(7000);
    expect(pauses[0]).toBeLessThanOrEqual(7300);
  });

  test.each(['0', '-5', 'soon', '', 'Sun, 01 Mar 2020 12:00:00 GMT'])(
    'Retry-After "%s" asks for nothing, so the usual pause is made',
    async (value) => {
      const { client, pauses } = clientOn([refusal(503, { 'Retry-After': value }), page()]);
      await client.datasets.list();
      expect(pauses[0]).toBeGreaterThanOrEqual(150);
      expect(pauses[0]).toBeLessThanOrEqual(300);
    },
  );

  test.each(['3600', 'Sun, 01 Mar 2026 13:00:00 GMT'])(
    'a server that asks for an hour (%s) is left in peace: the error says how long',
    async (value) => {
      const { client, requests, pauses } = clientOn([refusal(503, { 'Retry-After': value })]);
      const error = await failureOf(client.datasets.list());
      expect(isApiError(error) && error.retryAfter).toBe(3600);
      expect([requests.length, pauses.length]).toEqual([1, 0]);
    },
  );
});

describe('timeouts', () => {
  test('an answer that never comes is a TimeoutError that says how long it took', async () => {
    const { client } = clientOn([silence], { timeout: 20, retries: 0 });
    const error = await failureOf(client.datasets.list({ limit: 3 }));
    expect(isTimeoutError(error) && error.timeout).toBe(20);
    expect(String(error)).toBe(
      'TimeoutError: GET https://town.example/opennrw/v1/datasets?limit=3 took longer than 20 ms.',
    );
  });

  test('a body that never ends counts too', async () => {
    const endless = () =>
      new Response(new ReadableStream({ start: (body) => body.enqueue(new TextEncoder().encode('{')) }), {
        headers: { 'Content-Type': 'application/json' },
      });
    const { client } = clientOn([endless], { timeout: 20, retries: 0 });
    expect(await failureOf(client.datasets.list())).toBeInstanceOf(TimeoutError);
  });

  test('the network is told to stop', async () => {
    const { client, requests } = clientOn([silence], { timeout: 20, retries: 0 });
    await failureOf(client.datasets.list());
    expect(requests[0]?.signal.aborted).toBe(true);
  });
});

describe('abort', () => {
  const reason = new Error('The visitor left.');

  test.each([0, 2])('rejects with the caller’s own reason, untouched (%i retries)', async (retries) => {
    const stop = new AbortController();
    const { client } = clientOn([silence], { retries });
    const failure = failureOf(client.datasets.list({}, { signal: stop.signal }));
    stop.abort(reason);
    expect(await failure).toBe(reason);
  });

  test('without a reason it is the platform’s AbortError', async () => {
    const stop = new AbortController();
    const { client } = clientOn([silence]);
    const failure = failureOf(client.datasets.get('x', { signal: stop.signal }));
    stop.abort();
    expect(await failure).toMatchObject({ name: 'AbortError' });
  });

  test('a caller’s own timeout stays the caller’s', async () => {
    const { client } = clientOn([silence]);
    const error = await failureOf(client.datasets.facets({}, { signal: AbortSignal.timeout(20) }));
    expect(isTimeoutError(error)).toBe(false);
    expect(error).toBeInstanceOf(DOMException);
  });

  test('before the call: nothing is sent', async () => {
    const { client, requests } = clientOn([page()]);
    expect(await failureOf(client.datasets.list({}, { signal: AbortSignal.abort(reason) }))).toBe(reason);
    expect(requests).toHaveLength(0);
  });

  test('during a pause: ends it at once, and nothing more is sent', async () => {
    const stop = new AbortController();
    const { client, requests } = clientOn([refusal(503, { 'Retry-After': '20' })], { clock: systemClock });
    const failure = failureOf(client.datasets.list({}, { signal: stop.signal }));
    setTimeout(() => stop.abort(reason), 20);
    expect(await failure).toBe(reason);
    expect(requests).toHaveLength(1);
  });

  test('through the raw client', async () => {
    const stop = new AbortController();
    const { client } = clientOn([silence]);
    const failure = failureOf(rawClient(client.connection).GET('/v1/datasets', { signal: stop.signal }));
    stop.abort(reason);
    expect(await failure).toBe(reason);
  });

  test('is no reason to show something old', async () => {
    const stop = new AbortController();
    const { client } = clientOn([page(), silence]);
    await client.datasets.list();
    const failure = failureOf(client.datasets.list({}, { signal: stop.signal, staleIfError: true }));
    stop.abort(reason);
    expect(await failure).toBe(reason);
  });
});

test('the real clock waits as long as it is told', async () => {
  const before = systemClock.now();
  await systemClock.wait(30, new AbortController().signal);
  expect(systemClock.now() - before).toBeGreaterThanOrEqual(28);
});

test('the real clock does not wait for somebody who has left', async () => {
  const reason = new Error('The visitor left.');
  expect(await failureOf(systemClock.wait(60_000, AbortSignal.abort(reason)))).toBe(reason);
});
