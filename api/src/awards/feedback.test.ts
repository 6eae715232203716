import { createHmac } from 'node:crypto';
import pino from 'pino';
import { describe, expect, test } from 'vitest';
import { awardFeedbackLinks } from './table.ts';
import {
  after,
  calendar,
  decide,
  during,
  faultsOf,
  judging,
  keyOf,
  type List,
  putAward,
  putEntry,
  type Refusal,
  send,
} from './testing.ts';

describe('feedback', () => {
  const feedback = { text: 'Mehr Beispiele bitte.', scores: { wirkung: [5, 2, 4] } };
  const told = {
    text: 'Mehr Beispiele bitte.',
    scores: [{ criterion: 'wirkung', median: 4, scores: [2, 4, 5] }],
  };
  type Made = { id: string; label: string; url: string };

  /** A decided entry of Köln with feedback, after the announcement; and what the organizer does about links. */
  async function answered(edges: Parameters<typeof calendar>[1] = {}) {
    const api = await calendar(during, edges);
    const { id } = await putAward(api);
    const entry = await putEntry(api, id, 'Daten');
    api.moveTo(judging);
    await decide(api, entry, { feedback });
    const path = `/v1/award-entries/${entry.id}/feedback`;
    const headers = await keyOf(api, 'bonn');
    /** Makes a link; its secret is used with the API here, as a program would. */
    const issue = async (label: string) => {
      const sending = { method: 'POST', body: { label }, headers, status: 201 };
      const { id, url } = await send<Made>(api, `${path}-links`, sending);
      expect(url).toMatch(`http://api.test/award-feedback/${entry.id}?secret=`);
      return { id, url: `http://api.test${path}${new URL(url).search}` };
    };
    const revoke = (link: string, status = 204) =>
      send(api, `${path}-links/${link}`, { method: 'DELETE', headers, status });
    const listed = async () =>
      (await send<List<Record<string, unknown>>>(api, `${path}-links`, { headers })).items;
    return { api, entry, path, headers, issue, revoke, listed };
  }

  test('is read with the entrant’s key after the announcement, by nobody else, and never listed', async () => {
    const { api, entry, path } = await answered();
    await using _ = api;
    const entrant = await keyOf(api, 'koeln');
    await send(api, path, { headers: entrant, status: 404 });
    api.moveTo(after);
    expect(await send(api, path, { headers: entrant })).toMatchObject(told);
    await send(api, path, { status: 401 });
    await send(api, path, { headers: await keyOf(api, 'moers'), status: 403 });
    expect(JSON.stringify(await send(api, `/v1/award-entries/${entry.id}`))).not.toContain('Mehr Beispiele');
  });

  test('is read with a link from the announcement on; each is made and ended alone', async () => {
    const { api, issue, revoke, listed } = await answered();
    await using _ = api;
    const [first, second] = [await issue('Verein Offen'), await issue('Lesekreis')];
    expect((await api.request(first.url)).status).toBe(404);
    expect((await listed()).map(({ opens }) => opens)).toEqual([false, false]);
    api.moveTo(after);
    const opened = await api.request(first.url);
    expect([opened.status, opened.headers.get('Cache-Control')]).toEqual([200, 'private, no-store']);
    expect(await opened.json()).toMatchObject(told);
    await revoke(first.id);
    await revoke(first.id);
    expect([(await api.request(first.url)).status, (await api.request(second.url)).status]).toEqual([
      404, 200,
    ]);
    expect(await listed()).toEqual([
      {
        id: first.id,
        label: 'Verein Offen',
        createdAt: expect.any(String),
        revokedAt: '2026-07-02T10:00:00.000Z',
        opens: false,
      },
      { id: second.id, label: 'Lesekreis', createdAt: expect.any(String), revokedAt: null, opens: true },
    ]);
  });

  test('is closed alike to a secret that was ended, guessed, of another entry, or made as before from the entry', async () => {
    const { api, entry, path, issue, revoke } = await answered();
    await using _ = api;
    const { id, url } = await issue('Verein Offen');
    const other = await putEntry(api, entry.award.id, 'Brief', { owner: 'bonn', receivedOn: '2026-05-01' });
    await decide(api, other, { feedback });
    api.moveTo(after);
    await revoke(id);
    const { search } = new URL((await issue('Lesekreis')).url);
    const former = createHmac('sha256', api.edges.keySecret)
      .update(`feedback ${entry.id}`)
      .digest('base64url');
    const answers = [];
    for (const address of [
      url,
      `${path}?secret=geraten`,
      `${path}?secret=`,
      `/v1/award-entries/${other.id}/feedback${search}`,
      `${path}?secret=${former}`,
    ]) {
      const { requestId, instance, ...problem } = await send<Record<string, string>>(api, address, {
        status: 404,
      });
      answers.push(JSON.stringify(problem));
    }
    expect(new Set(answers).size).toBe(1);
  });

  test('has links that the organizer alone makes, sees and ends, and only for bodies', async () => {
    const { api, path, headers, issue, revoke } = await answered();
    await using _ = api;
    const { id } = await issue('Verein Offen');
    for (const [slug, status] of [
      ['koeln', 403],
      ['moers', 403],
    ] as const) {
      const others = await keyOf(api, slug);
      await send(api, `${path}-links`, { headers: others, status });
      await send(api, `${path}-links`, { method: 'POST', body: { label: 'Wir' }, headers: others, status });
      await send(api, `${path}-links/${id}`, { method: 'DELETE', headers: others, status });
    }
    await send(api, `${path}-links`, { status: 401 });
    await revoke('0192a000-0000-7000-8000-000000000000', 404);
    const person: Refusal = await send(api, `${path}-links`, {
      ...{ method: 'POST', body: { label: 'Erika Mustermann' }, headers, status: 422 },
    });
    expect(faultsOf(person)).toEqual(['/label personal-name']);
  });

  test('leaves no secret in the database, the log or a problem', async () => {
    const lines: string[] = [];
    const log = pino({ level: 'trace' }, { write: (line: string) => lines.push(line) });
    const { api, issue } = await answered({ log });
    await using _ = api;
    const { url } = await issue('Verein Offen');
    const secret = new URL(url).searchParams.get('secret') ?? '';
    expect(secret).toMatch(/^[\w-]{43}$/);
    const rows = await api.database.read.select().from(awardFeedbackLinks);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(secret);
    const refused = await api.request(`${url}&secret=noch`);
    expect(refused.status).toBe(400);
    expect(await refused.text()).not.toContain(secret);
    expect(await (await api.request(url)).text()).not.toContain(secret);
    expect(lines.join('\n')).toContain('/feedback');
    expect(lines.join('\n')).not.toContain(secret);
  });
});
