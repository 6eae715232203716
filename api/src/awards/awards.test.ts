import { describe, expect, test } from 'vitest';
import { testApi } from '../testing.ts';
import type { Award, AwardEntry } from './shape.ts';
import {
  after,
  calendar,
  decide,
  during,
  faultsOf,
  judging,
  keyOf,
  putAward,
  putEntry,
  type Refusal,
  round,
  send,
  titlesAt,
} from './testing.ts';

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
    [
      { jury: [{ role: 'Vorsitz', conflicts: [{ recused: true }] }] },
      '/jury/0/conflicts/0/organization missing-body',
    ],
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

  test('stays changeable where the organizer has moved the call since, and can not arrive tomorrow', async () => {
    await using api = await calendar(during);
    const { id } = await putAward(api);
    const entry = await putEntry(api, id, 'Daten');
    const tomorrow = { owner: 'bonn', receivedOn: '2026-04-02' };
    const early: Refusal = (await putEntry(api, id, 'Brief', tomorrow, { status: 422 })) as never;
    expect(faultsOf(early)).toEqual(['/receivedOn in-the-future']);
    const [, ...later] = round.phases;
    const phases = [{ kind: 'call', start: '2026-03-01', end: '2026-03-20' }, ...later];
    await putAward(api, { phases, sizeClasses: ['kreis'] }, { status: 200 });
    const headers = { ...(await keyOf(api, 'koeln')), 'If-Match': `"${entry.id}.1"` };
    const body = { aftermath: [{ date: '2026-04-01', text: 'Übernommen.' }] };
    await send(api, `/v1/award-entries/${entry.id}`, { method: 'PATCH', body, headers });
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
    await decide(api, entry, { votes: 120, decidedOn: '2026-06-09' });
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

  test('knows a juror’s own entry also by the name of the entrant or a partner, and a body that is no organization here', async () => {
    await using api = await calendar('2026-05-20T10:00:00Z');
    const body = 'Lesekreis Niederau e. V.';
    const [chair, member] = round.jury;
    const reader = { role: 'Stimme der Vereine', body };
    const { id } = await putAward(api, { jury: [chair, member, reader] });
    const paper = { owner: 'bonn', receivedOn: '2026-05-18' };
    const entries = [
      await putEntry(api, id, 'Brief', { ...paper, entrant: { name: 'Stadt moers' } }),
      await putEntry(api, id, 'Gemeinsam', { partners: ['Stadt Moers', 'Hochschule'] }),
      await putEntry(api, id, 'Bücher', { ...paper, entrant: { name: 'lesekreis niederau e. V.' } }),
      await putEntry(api, id, 'Fremd', { partners: ['Stadtwerke Moers'] }),
    ];
    expect(entries.map(({ conflicts }) => conflicts.map(({ role }) => role))).toEqual([
      ['Mitglied'],
      ['Vorsitz', 'Mitglied'],
      ['Stimme der Vereine'],
      [],
    ]);
    api.moveTo(judging);
    const [, , books] = entries;
    if (books === undefined) throw new Error('There is an entry about books.');
    const refusal: Refusal = (await decide(api, books, {}, { status: 422 })) as never;
    expect(faultsOf(refusal)).toEqual(['/result conflict-open']);
    const conflicts = [{ name: body, recused: true }];
    const { jury } = await putAward(
      api,
      { jury: [chair, member, { ...reader, conflicts }] },
      { status: 200 },
    );
    expect(jury[2]?.conflicts).toEqual([{ organization: null, name: body, recused: true, note: null }]);
    expect((await decide(api, books)).conflicts).toEqual([{ role: 'Stimme der Vereine', recused: true }]);
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
    [{ decidedOn: '2026-06-21' }, '/decidedOn in-the-future'],
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
