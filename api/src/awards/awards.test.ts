import { parse } from 'csv-parse/sync';
import { parseFeed } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { type TestApi, testApi } from '../testing.ts';
import type { Award, AwardEntry } from './shape.ts';
import {
  after,
  decide,
  during,
  faultsOf,
  judging,
  keyOf,
  putAward,
  putEntry,
  round,
  send,
} from './testing.ts';

/** A world whose clock can be moved on. */
async function calendar(start: string): Promise<TestApi & { moveTo: (instant: string) => void }> {
  let instant = start;
  const api = await testApi({ edges: { now: () => new Date(instant) } });
  return {
    ...api,
    moveTo: (next) => {
      instant = next;
    },
  };
}

type Refusal = { errors: { pointer: string; code: string }[] };
interface List<Item> {
  items: Item[];
  total: number;
}
const titlesAt = async (api: TestApi, path: string) =>
  (await send<List<AwardEntry>>(api, path)).items.map(({ title }) => title);

describe('a round', () => {
  test('has the status of the day, and no cache keeps it beyond midnight', async () => {
    await using api = await calendar('2026-02-28T22:59:30Z');
    const { id } = await putAward(api);
    const response = await api.request('/v1/awards');
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=30, stale-if-error=86400');
    const seen: string[] = [];
    for (const instant of ['2026-02-28T22:59:30Z', '2026-02-28T23:00:00Z', judging, '2026-06-30T22:00:00Z']) {
      api.moveTo(instant);
      seen.push((await send<Award>(api, `/v1/awards/${id}`)).status);
    }
    expect(seen).toEqual(['planned', 'open', 'judging', 'decided']);
  });

  test('is created once, replaced afterwards, and found by slug, year and status', async () => {
    await using api = await testApi({ now: during });
    const { id } = await putAward(api);
    expect(await putAward(api, { theme: 'Nachbarschaft' }, { status: 200 })).toMatchObject({
      id,
      slug: 'preis-2026',
      revision: 2,
      programme: { slug: 'preis', name: 'Preis' },
      closesOn: '2026-05-31',
      announcedOn: '2026-07-01',
    });
    for (const query of [
      'organization=bonn&slug=preis-2026',
      'year=2025,2026',
      'status=open',
      'programme=preis',
    ])
      expect(await send(api, `/v1/awards?${query}`), query).toMatchObject({ total: 1 });
    expect(await send(api, '/v1/awards?status=decided')).toMatchObject({ total: 0 });
  });

  test('sent ten times at once without a condition is there once, and nobody is told to try again', async () => {
    await using api = await testApi({ now: during });
    const { id } = await putAward(api);
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, n) => putAward(api, { theme: `Motto ${n}` }, { status: 200 })),
    );
    expect(new Set(all.map((award) => award.id))).toEqual(new Set([id]));
    expect(all.map(({ revision }) => revision).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 10 }, (_, n) => n + 2),
    );
  });

  test('keeps its criteria and categories once the call has begun', async () => {
    await using api = await calendar('2026-02-01T00:00:00Z');
    await putAward(api);
    const criteria = [{ code: 'schoenheit', title: 'Schönheit' }];
    await putAward(api, { criteria: [...round.criteria, ...criteria] }, { status: 200 });
    api.moveTo(during);
    const refusal: Refusal = (await putAward(api, { criteria }, { status: 422 })) as never;
    expect(faultsOf(refusal)).toEqual(['/criteria criteria-fixed']);
  });

  test.each([
    [{ phases: [] }, '/phases one-call'],
    [
      { phases: [{ kind: 'call', start: '2026-05-31', end: '2026-03-01' }] },
      '/phases/0/end end-before-start',
    ],
    [
      { phases: [...round.phases, { kind: 'review', start: '2026-05-31', end: '2026-06-02' }] },
      '/phases before-the-call',
    ],
    [{ jury: [{ role: 'Vorsitz', organization: 'atlantis' }] }, '/jury/0/organization no-such-organization'],
    [{ categories: [] }, '/categories too-small'],
    [{ titel: 'Preis' }, '/titel unknown'],
  ])('is refused with %j', async (changes, fault) => {
    await using api = await testApi({ now: during });
    const refusal: Refusal = (await putAward(api, changes, { status: 422 })) as never;
    expect(faultsOf(refusal)).toEqual([fault]);
  });

  test('is written by its organizer alone', async () => {
    await using api = await testApi({ now: during });
    await putAward(api, {}, { status: 403, headers: await keyOf(api, 'moers') });
    await putAward(api, {}, { status: 401, headers: {} });
  });

  test('takes its entries along when it is withdrawn', async () => {
    await using api = await testApi({ now: judging });
    const award = await putAward(api);
    const entry = await putEntry(api, award.id, 'Brief', { owner: 'bonn', receivedOn: '2026-05-01' });
    const headers = { ...(await keyOf(api, 'bonn')), 'If-Match': `"${award.id}.1"` };
    await send(api, `/v1/awards/${award.id}`, { method: 'DELETE', headers, status: 204 });
    await send(api, `/v1/awards/${award.id}`, { status: 410 });
    await send(api, `/v1/award-entries/${entry.id}`, { status: 410 });
    expect(await titlesAt(api, '/v1/award-entries')).toEqual([]);
  });
});

describe('an entry', () => {
  test('that comes after the call is refused, whoever sends it', async () => {
    await using api = await testApi({ now: judging });
    const { id } = await putAward(api);
    const late: Refusal = (await putEntry(api, id, 'Zu spät', {}, { status: 422 })) as never;
    expect(faultsOf(late)).toEqual(['/award call-closed']);
    const typed = { owner: 'bonn', receivedOn: '2026-06-01' };
    const paper: Refusal = (await putEntry(api, id, 'Brief', typed, { status: 422 })) as never;
    expect(faultsOf(paper)).toEqual(['/receivedOn call-closed']);
    await putEntry(api, id, 'Brief', { ...typed, receivedOn: '2026-05-31' });
  });

  test('can be sent on the last day of the call until midnight in Germany', async () => {
    await using api = await calendar('2026-05-31T21:59:59Z');
    const { id } = await putAward(api);
    await putEntry(api, id, 'Gerade noch');
    api.moveTo('2026-05-31T22:00:00Z');
    await putEntry(api, id, 'Zu spät', {}, { status: 422 });
  });

  test('is seen by its entrant and the organizer alone until the call has ended', async () => {
    await using api = await calendar(during);
    const { id } = await putAward(api);
    const entry = await putEntry(api, id, 'Kölner Daten');
    const readers = { koeln: 1, bonn: 1, moers: 0 };
    for (const [slug, total] of Object.entries(readers))
      expect(await send(api, '/v1/award-entries', { headers: await keyOf(api, slug) })).toMatchObject({
        total,
      });
    await send(api, `/v1/award-entries/${entry.id}`, { status: 404 });
    api.moveTo(judging);
    expect(await titlesAt(api, '/v1/award-entries')).toEqual(['Kölner Daten']);
  });

  test('changes after the call only in image, links and aftermath', async () => {
    await using api = await calendar(during);
    const { id } = await putAward(api);
    const entry = await putEntry(api, id, 'Daten');
    api.moveTo(after);
    const headers = { ...(await keyOf(api, 'koeln')), 'If-Match': `"${entry.id}.1"` };
    const patch = (body: object, status: number) =>
      send<Refusal>(api, `/v1/award-entries/${entry.id}`, { method: 'PATCH', body, headers, status });
    expect(faultsOf(await patch({ title: 'Bessere Daten' }, 422))).toEqual(['/title entry-fixed']);
    const aftermath = [{ date: '2026-07-01', text: 'Zwei Städte nutzen es nach.', by: 'Stadt Moers' }];
    expect(await patch({ aftermath }, 200)).toMatchObject({
      revision: 2,
      aftermath: [{ by: 'Stadt Moers' }],
    });
  });

  const image = { url: 'https://koeln.example/bild.jpg', alt: 'Ein Baum' };
  test.each([
    [{ image: { url: image.url } }, '/image/alt missing'],
    [{ image: { ...image, alt: '  ' } }, '/image/alt alt-needed'],
    [{ description: 'Fragen an erika.mustermann@koeln.de' }, '/description personal-address'],
    [{ title: '\u0000' }, '/title empty'],
    [{ image: { ...image, url: 'javascript:alert(1)' } }, '/image/url not-a-url'],
    [{ category: 'schoenheit' }, '/category no-such-category'],
    [{ partners: ['Erika Mustermann'] }, '/partners/0 personal-name'],
    [{ entrant: { name: 'Stadt Köln' } }, '/entrant organizer-only'],
    [{ receivedOn: '2026-03-02' }, '/receivedOn organizer-only'],
    [{ award: '0192a000-0000-7000-8000-000000000000' }, '/award no-such-award'],
    [{ links: [{ kind: 'dataset', title: 'Daten', url: '/relativ' }] }, '/links/0/url not-a-url'],
  ])('is refused with %j', async (changes, fault) => {
    await using api = await testApi({ now: during });
    const { id } = await putAward(api);
    const refusal: Refusal = (await putEntry(api, id, 'Daten', changes, { status: 422 })) as never;
    expect(faultsOf(refusal)).toEqual([fault]);
  });

  test('is of the size class of its entrant, and outside the classes of the round refused', async () => {
    await using api = await testApi({ now: during });
    const { id } = await putAward(api, { sizeClasses: ['over-100000'] });
    expect(await putEntry(api, id, 'Groß')).toMatchObject({ sizeClass: 'over-100000' });
    const small: Refusal = (await putEntry(
      api,
      id,
      'Klein',
      { owner: 'kreis-wesel' },
      { status: 422 },
    )) as never;
    expect(faultsOf(small)).toEqual(['/sizeClass not-in-this-round']);
  });
});

describe('a decision', () => {
  test('stays with the organizer until the day of the announcement, counts of the vote until it is over', async () => {
    await using api = await calendar(during);
    const { id } = await putAward(api);
    const entry = await putEntry(api, id, 'Daten');
    api.moveTo('2026-06-10T10:00:00Z');
    await decide(api, entry, { votes: 120 });
    const seen = async () => {
      const { decision, publicVote } = await send<AwardEntry>(api, `/v1/award-entries/${entry.id}`);
      return [decision?.result ?? null, publicVote];
    };
    expect(await seen()).toEqual([null, null]);
    api.moveTo('2026-06-15T22:00:00Z');
    expect(await seen()).toEqual([null, { votes: 120, won: true }]);
    api.moveTo('2026-06-30T22:00:00Z');
    expect(await seen()).toEqual(['first-prize', { votes: 120, won: true }]);
  });

  test('about a juror’s own entry is refused until the juror has stepped back', async () => {
    await using api = await calendar(during);
    const { id } = await putAward(api);
    const entry = await putEntry(api, id, 'Moerser Daten', { owner: 'moers' });
    expect(entry.conflicts).toEqual([{ role: 'Mitglied', recused: false }]);
    api.moveTo(judging);
    const refusal: Refusal = (await decide(api, entry, {}, { status: 422 })) as never;
    expect(faultsOf(refusal)).toEqual(['/result conflict-open']);
    const [chair, member] = round.jury;
    const jury = [chair, { ...member, conflicts: [{ organization: 'moers', recused: true }] }];
    await putAward(api, { jury }, { status: 200 });
    expect((await decide(api, entry)).conflicts).toEqual([{ role: 'Mitglied', recused: true }]);
  });

  test.each([
    [{ decidedOn: '2026-05-31' }, '/decidedOn before-the-call'],
    [{ reason: ' ' }, '/reason empty'],
    [
      { feedback: { text: 'Gut', scores: { schoenheit: [5] } } },
      '/feedback/scores/schoenheit no-such-criterion',
    ],
    [{ result: 'vierter' }, '/result invalid-value'],
  ])('is refused with %j', async (changes, fault) => {
    await using api = await calendar(during);
    const { id } = await putAward(api);
    const entry = await putEntry(api, id, 'Daten');
    api.moveTo(judging);
    const refusal: Refusal = (await decide(api, entry, changes, { status: 422 })) as never;
    expect(faultsOf(refusal)).toEqual([fault]);
  });

  test('has no counts where the round publishes no way of voting', async () => {
    await using api = await calendar(during);
    const { id } = await putAward(api, { publicVote: null });
    const entry = await putEntry(api, id, 'Daten');
    api.moveTo(judging);
    const refusal: Refusal = (await decide(api, entry, { votes: 3 }, { status: 422 })) as never;
    expect(faultsOf(refusal)).toEqual(['/votes no-public-vote']);
  });

  test('is the organizer’s alone, on the state that was read', async () => {
    await using api = await calendar(during);
    const { id } = await putAward(api);
    const entry = await putEntry(api, id, 'Daten');
    api.moveTo(judging);
    await decide(api, entry, {}, { status: 403, headers: await keyOf(api, 'koeln') });
    await decide(api, { ...entry, revision: 7 }, {}, { status: 412 });
    await decide(api, entry, {}, { status: 428, headers: await keyOf(api, 'bonn') });
  });
});

test('feedback is read with the entrant’s key or the secret link, by nobody else, and never listed', async () => {
  await using api = await calendar(during);
  const { id } = await putAward(api);
  const entry = await putEntry(api, id, 'Daten');
  api.moveTo(judging);
  const feedback = { text: 'Mehr Beispiele bitte.', scores: { wirkung: [5, 2, 4] } };
  const { feedbackLink } = await decide(api, entry, { feedback });
  const path = `/v1/award-entries/${entry.id}/feedback`;
  const entrant = await keyOf(api, 'koeln');
  await send(api, path, { headers: entrant, status: 404 });
  api.moveTo(after);
  const told = {
    text: 'Mehr Beispiele bitte.',
    scores: [{ criterion: 'wirkung', median: 4, scores: [2, 4, 5] }],
  };
  expect(await send(api, path, { headers: entrant })).toMatchObject(told);
  const link = await api.request(feedbackLink ?? '');
  expect([link.status, link.headers.get('Cache-Control')]).toEqual([200, 'private, no-store']);
  expect(await link.json()).toMatchObject(told);
  await send(api, path, { status: 401 });
  await send(api, path, { headers: await keyOf(api, 'moers'), status: 401 });
  await send(api, `${path}?secret=geraten`, { status: 403 });
  expect(JSON.stringify(await send(api, `/v1/award-entries/${entry.id}`))).not.toContain('Mehr Beispiele');
});

describe('lists and files', () => {
  async function decided(): Promise<TestApi> {
    const api = await calendar(during);
    const { id } = await putAward(api);
    const entries = {
      Anerkannt: await putEntry(api, id, 'Anerkannt', { category: 'beteiligung' }),
      Dabei: await putEntry(api, id, 'Dabei', { owner: 'kreis-wesel' }),
      Erster: await putEntry(api, id, 'Erster', { owner: 'bonn', entrant: { name: 'Verein Offen' } }),
    };
    api.moveTo(after);
    await decide(api, entries.Anerkannt, { result: 'special-mention', votes: 3 });
    await decide(api, entries.Dabei, { result: 'no-prize', votes: 9 });
    await decide(api, entries.Erster, { votes: 5, reason: 'Weil es wirkt & „hält“.' });
    return api;
  }

  test('winners come first', async () => {
    await using api = await decided();
    expect(await titlesAt(api, '/v1/award-entries')).toEqual(['Erster', 'Anerkannt', 'Dabei']);
    expect(await titlesAt(api, '/v1/award-entries?limit=1&offset=1')).toEqual(['Anerkannt']);
  });

  test.each<[query: string, found: string[]]>([
    ['organization=koeln', ['Anerkannt']],
    ['within=05170', ['Dabei']],
    ['organizer=bonn&category=beteiligung', ['Anerkannt']],
    ['organizer=moers', []],
    ['year=2025', []],
    ['kind=pitch', []],
    ['sizeClass=kreis,other', ['Erster', 'Dabei']],
    ['result=first-prize', ['Erster']],
    ['awarded=true', ['Erster', 'Anerkannt', 'Dabei']],
    ['q=verein+erst', ['Erster']],
    ['programme=preis&sizeClass=kreis', ['Dabei']],
  ])('?%s leaves %j', async (query, found) => {
    await using api = await decided();
    expect(await titlesAt(api, `/v1/award-entries?${query}`)).toEqual(found);
  });

  test.each(['award-entries', 'award-entries/facets', 'award-entries.csv', 'award-entries.atom'])(
    'what does not exist is a mistake to %s, not an empty list',
    async (resource) => {
      await using api = await decided();
      const nobody = '0192a000-0000-7000-8000-000000000000';
      for (const [parameter, value, code] of [
        ['organization', 'atlantis', 'no-such-organization'],
        ['organizer', 'bonn,atlantis', 'no-such-organization'],
        ['within', 'atlantis', 'no-such-organization'],
        ['award', nobody, 'no-such-award'],
        ['programme', 'pries', 'no-such-programme'],
        ['category', 'daten,date', 'category-of-no-round'],
      ] as const)
        expect(
          await send(api, `/v1/${resource}?${parameter}=${value}`, { status: 400 }),
          parameter,
        ).toMatchObject({ errors: [{ parameter, code }] });
      const both: Refusal = await send(api, `/v1/${resource}?programme=pries&category=date`, { status: 400 });
      expect(both.errors).toHaveLength(2);
    },
  );

  test('a category of another round than the one asked for leaves an empty list', async () => {
    await using api = await decided();
    const path = '/v1/awards/by-external-id?organization=moers&externalId=preis';
    const categories = [{ code: 'wohnen', title: 'Wohnen' }];
    const { id } = await send<Award>(api, path, {
      body: { ...round, programme: 'Moerser Preis', categories },
      headers: await keyOf(api, 'moers'),
      status: 201,
    });
    for (const query of ['programme=preis&category=wohnen', 'category=wohnen', `award=${id}&category=daten`])
      expect(await titlesAt(api, `/v1/award-entries?${query}`), query).toEqual([]);
  });

  test('a round that was withdrawn has no entries any more; its id is no typo, its category has become one', async () => {
    await using api = await decided();
    const { items } = await send<List<Award>>(api, '/v1/awards');
    const { id = '' } = items[0] ?? {};
    const headers = { ...(await keyOf(api, 'bonn')), 'If-Match': `"${id}.1"` };
    await send(api, `/v1/awards/${id}`, { method: 'DELETE', headers, status: 204 });
    expect(await titlesAt(api, `/v1/award-entries?award=${id}`)).toEqual([]);
    await send(api, '/v1/award-entries?category=daten', { status: 400 });
  });

  test('a code or a year that does not exist is a mistake, not an empty list', async () => {
    await using api = await testApi();
    for (const query of ['kind=medal', 'year=soon', 'sizeClass=big', 'result=gold'])
      await send(api, `/v1/award-entries?${query}`, { status: 400 });
    for (const query of ['kind=medal', 'year=26', 'status=over', 'programme=pries'])
      await send(api, `/v1/awards?${query}`, { status: 400 });
  });

  test('facets count what adding a value would leave, with labels in the reader’s language', async () => {
    await using api = await decided();
    const { facets } = await send<{ facets: Record<string, object[]> }>(
      api,
      '/v1/award-entries/facets?category=daten',
      { headers: { 'Accept-Language': 'en' } },
    );
    expect(facets.category).toEqual([
      { value: 'beteiligung', label: 'Beteiligung', count: 1 },
      { value: 'daten', label: 'Offene Daten', count: 2 },
    ]);
    expect(facets.sizeClass).toEqual([
      { value: 'kreis', label: 'Districts', count: 1 },
      { value: 'other', label: 'Other bodies', count: 1 },
    ]);
  });

  test('CSV has a row for each entry and each round', async () => {
    await using api = await decided();
    const rowsOf = async (path: string): Promise<Record<string, string>[]> =>
      parse(await (await api.request(path)).text(), { columns: true });
    expect(await rowsOf('/v1/award-entries.csv?awarded=true&category=daten')).toMatchObject([
      {
        title: 'Erster',
        entrant: 'Verein Offen',
        resultLabel: '1. Preis',
        votes: '5',
        wonPublicVote: 'false',
      },
      { title: 'Dabei', result: 'no-prize', votes: '9', wonPublicVote: 'true' },
    ]);
    expect(await rowsOf('/v1/awards.csv')).toMatchObject([{ title: 'Preis 2026', status: 'decided' }]);
  });

  test('Atom tells of entries with prize and reason, under the filters of the list, to a reader of feeds', async () => {
    await using api = await decided();
    const response = await api.request('/v1/award-entries.atom?organizer=bonn&awarded=true&category=daten');
    expect(response.headers.get('Content-Type')).toBe('application/atom+xml; charset=utf-8');
    const text = await response.text();
    expect(parseFeed(text)).toMatchObject({
      type: 'atom',
      id: 'http://api.test/v1/award-entries.atom?organizer=bonn&awarded=true&category=daten',
      title: 'Beiträge zu Preisen: Stadt Bonn',
      items: [{ title: 'Erster' }, { title: 'Dabei' }],
    });
    const first = parseFeed(text)?.items.find(({ title }) => title === 'Erster');
    expect(first?.description).toBe('1. Preis · Preis 2026\n\nBegründung der Jury: Weil es wirkt & „hält“.');
    const byAccept = { headers: { Accept: 'application/atom+xml', 'Accept-Language': 'en' } };
    const english = await (await api.request('/v1/award-entries?programme=preis', byAccept)).text();
    expect(parseFeed(english)?.title).toBe('Award entries: Preis');
    expect(english).toContain('<category term="Audience award"/>');
  });

  test('Atom says when something became public, also where only the calendar did it', async () => {
    await using api = await calendar(during);
    const { id } = await putAward(api);
    const entry = await putEntry(api, id, 'Daten');
    const news = async () => {
      const feed = parseFeed(await (await api.request('/v1/award-entries.atom')).text());
      return feed?.items.map(({ pubDate, description }) => [pubDate?.toISOString(), description]);
    };
    expect(await news()).toEqual([]);
    api.moveTo('2026-06-10T10:00:00Z');
    expect(await news()).toEqual([['2026-05-31T22:00:00.000Z', 'Eingereicht · Preis 2026']]);
    api.moveTo(judging);
    await decide(api, entry);
    expect(await news()).toEqual([['2026-06-20T10:00:00.000Z', 'Eingereicht · Preis 2026']]);
    api.moveTo(after);
    expect(await news()).toEqual([
      ['2026-06-30T22:00:00.000Z', '1. Preis · Preis 2026\n\nBegründung der Jury: Weil es wirkt.'],
    ]);
  });

  test('JSON-LD names the prize', async () => {
    await using api = await decided();
    const { items } = await send<List<AwardEntry>>(api, '/v1/award-entries');
    expect(await send(api, `/v1/award-entries/${items[0]?.id}.jsonld`)).toMatchObject({
      '@type': 'CreativeWork',
      creator: [{ name: 'Verein Offen' }],
      award: ['Preis 2026: 1. Preis'],
    });
    expect(await send(api, `/v1/awards/${items[0]?.award.id}.jsonld`)).toMatchObject({
      '@type': 'ItemList',
      itemListElement: [{ item: { name: 'Erster' } }, { item: { name: 'Anerkannt' } }],
    });
  });
});
