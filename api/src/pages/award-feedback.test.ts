import { expect, test } from 'vitest';
import { createApp } from '../app.ts';
import { calendar, decide, during, judging, keyOf, putAward, putEntry, send } from '../awards/testing.ts';
import { mishapPage } from './mishap.ts';
import { pages } from './pages.ts';
import { tagsOf, waysOf } from './testing.ts';

/** A decided entry with feedback, a link to it, and somebody with a browser. */
async function linked() {
  const api = await calendar(during);
  const { id } = await putAward(api);
  const entry = await putEntry(api, id, 'Daten <b>für alle</b> & mehr');
  api.moveTo(judging);
  const feedback = { text: 'Mehr Beispiele bitte.\n\n- aus dem Alltag', scores: { wirkung: [5, 2, 4.5] } };
  await decide(api, entry, { feedback });
  const headers = await keyOf(api, 'bonn');
  const links = `/v1/award-entries/${entry.id}/feedback-links`;
  const made = { method: 'POST', body: { label: 'Verein Offen' }, headers, status: 201 };
  const link = await send<{ id: string; url: string }>(api, links, made);
  api.moveTo('2026-07-02T10:00:00Z');
  const app = createApp(api.edges, [pages(api.edges, { widgets: null })], mishapPage);
  const open = async (url: string, language = 'de') =>
    app.request(url, { headers: { Accept: 'text/html', 'Accept-Language': language } });
  const revoke = () => send(api, `${links}/${link.id}`, { method: 'DELETE', headers, status: 204 });
  return { api, entry, link, open, revoke };
}

test('a secret link leads to a page that an entrant can read, and that nothing keeps or finds', async () => {
  const { api, entry, link, open } = await linked();
  await using _ = api;
  const response = await open(link.url);
  const page = await response.text();
  expect([
    response.status,
    response.headers.get('Cache-Control'),
    response.headers.get('X-Robots-Tag'),
  ]).toEqual([200, 'private, no-store', 'noindex']);
  for (const part of [
    'Rückmeldung der Jury',
    'Mehr Beispiele bitte.',
    '<li>aus dem Alltag</li>',
    '2 · 4,5 · 5',
  ])
    expect(page).toContain(part);
  expect(tagsOf(page).filter(({ name }) => name === 'b')).toEqual([]);
  expect(waysOf(page)).toContain(`../embed/award-showcase?preset=entry%3A${entry.id}`);
  expect(page).not.toContain(new URL(link.url).searchParams.get('secret'));
  expect(await (await open(link.url, 'en')).text()).toContain('Scores by criterion');
});

test('a link that was ended and one that never was lead to the same page', async () => {
  const { api, entry, link, open, revoke } = await linked();
  await using _ = api;
  await revoke();
  const base = `http://api.test/award-feedback/${entry.id}`;
  const pages: string[] = [];
  for (const url of [link.url, `${base}?secret=geraten`, base]) {
    const response = await open(url);
    expect(response.status, url).toBe(404);
    pages.push((await response.text()).replace(/[0-9a-f-]{36}/g, ''));
  }
  expect(new Set(pages).size).toBe(1);
});
