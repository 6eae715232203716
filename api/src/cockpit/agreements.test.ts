import { parse } from 'csv-parse/sync';
import { eq, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { ask } from '../datasets/testing.ts';
import { type TestApi, type TestWorld, testApi } from '../testing.ts';
import { readAgreement } from './agreement-file.ts';
import { checkedAgreement, keepAgreement, removeAgreement } from './agreement-keeping.ts';
import { type Agreement, type Agreements, firstAgreement, nextEnd, presentOf } from './agreements.ts';
import { freezeLastQuarter } from './freeze.ts';
import type { MeasureShape } from './measures-shape.ts';
import type { Cockpit } from './shape.ts';
import { cockpitNotes } from './table.ts';
import { change, faultsOf, put } from './testing.ts';

/** An invented successor, in force from its signing on. II.2a is a code of 2016 too. */
const successor: Agreement = {
  slug: 'vereinbarung-2026',
  title: { de: 'Vereinbarung Offenes Musterland', en: 'Agreement on an open model land' },
  signedOn: '2026-02-01',
  validUntil: '2030-12-31',
  goal: { de: 'Alles Offene ist leicht zu finden.', en: 'What is open is easy to find.' },
  parties: ['Land Nordrhein-Westfalen', 'Städtetag Nordrhein-Westfalen'],
  predecessor: 'rahmenvereinbarung-2016',
  measures: ['II.2a', 'IV.1'].map((code) => ({
    code,
    chapter: { de: 'Daten', en: 'Data' },
    title: { de: `Maßnahme ${code}`, en: `Measure ${code}` },
    quote: `Das Land stellt bereit, was unter ${code} beschrieben ist.`,
  })),
};

/** A world in which it was added. */
async function succeeded(world?: TestWorld, about: Partial<Agreement> = {}): Promise<TestApi> {
  const api = await testApi(world);
  const agreement = await checkedAgreement(api.edges, JSON.stringify({ ...successor, ...about }));
  await keepAgreement(api.edges, agreement);
  return api;
}

type Measures = { items: MeasureShape[]; total: number };
const judgement = {
  ...{ measure: 'II.2a', assessor: 'self', completion: 'complete', on: '2026-05-01' },
  evidence: [{ url: 'https://www.bonn.de/beleg', title: 'Beleg' }],
};

describe('a successor', () => {
  test('is the agreement of the cockpit while it holds; the one before stays to be read', async () => {
    await using api = await succeeded();
    const { agreement, agreements } = await ask<Cockpit>(api, '/v1/cockpit');
    expect([agreement.slug, agreement.validUntil]).toEqual(['vereinbarung-2026', '2030-12-31']);
    expect(agreements.map(({ slug, successor: next }) => [slug, next])).toEqual([
      ['vereinbarung-2026', null],
      ['rahmenvereinbarung-2016', 'vereinbarung-2026'],
    ]);
    expect((await ask<Measures>(api, '/v1/measures')).items.map(({ code }) => code)).toEqual([
      'II.2a',
      'IV.1',
    ]);
    const before = await ask<Measures>(api, '/v1/measures?agreement=rahmenvereinbarung-2016&limit=1');
    expect([before.total, before.items[0]?.agreement.validUntil]).toEqual([24, '2021-10-26']);
    expect((await ask<Measures>(api, '/v1/measures?agreement=all')).total).toBe(26);
    expect(await ask(api, '/v1/agreements/rahmenvereinbarung-2016')).toMatchObject({
      ...{ predecessor: null, successor: 'vereinbarung-2026', validUntil: '2021-10-26' },
    });
    expect(await ask(api, '/v1/agreements/vereinbarung-2026')).toMatchObject({
      ...{ predecessor: 'rahmenvereinbarung-2016', measures: 2, parties: successor.parties },
    });
  });

  test('that has ended is still the one that ran out last', async () => {
    await using api = await succeeded({ now: '2031-06-01T12:00:00Z' });
    expect((await ask<Cockpit>(api, '/v1/cockpit')).agreement.slug).toBe('vereinbarung-2026');
  });

  test('has judgements of its own, also where the one before has a measure of the same code', async () => {
    await using api = await succeeded();
    const path = '/v1/assessments';
    const without = await put(api, path, 'a', judgement, { status: 422 });
    expect(faultsOf(without)).toEqual(['/agreement which-agreement']);
    await put(api, path, 'new', { ...judgement, agreement: 'vereinbarung-2026' });
    await put(api, path, 'old', {
      ...{ ...judgement, completion: 'limited', agreement: 'rahmenvereinbarung-2016' },
    });
    const completion = async (agreement: string) =>
      (await ask<Measures>(api, `/v1/measures?agreement=${agreement}&measure=II.2a`)).items[0]?.completion;
    expect(await completion('vereinbarung-2026')).toBe('complete');
    expect(await completion('rahmenvereinbarung-2016')).toBe('limited');
    const share = async (query: string) =>
      (await ask<Cockpit>(api, `/v1/cockpit${query}`)).indicators.find(
        ({ code }) => code === 'implementation',
      );
    expect(await share('')).toMatchObject({ numerator: 1, denominator: 2 });
    expect(await share('?agreement=rahmenvereinbarung-2016')).toMatchObject({
      numerator: 0,
      denominator: 24,
    });
    expect((await ask<Measures>(api, `${path}?agreement=vereinbarung-2026`)).total).toBe(1);
  });

  test('is found by the code of a measure that no other one has', async () => {
    await using api = await succeeded();
    const stored = await put(api, '/v1/assessments', 'a', { ...judgement, measure: 'IV.1' });
    expect(stored).toMatchObject({ agreement: 'vereinbarung-2026', measure: 'IV.1' });
    const strange = { ...judgement, measure: 'IV.1', agreement: 'rahmenvereinbarung-2016' };
    expect(faultsOf(await put(api, '/v1/assessments', 'b', strange, { status: 422 }))).toEqual([
      '/measure no-such-measure',
    ]);
    const unknown = { ...judgement, agreement: 'vereinbarung-1848' };
    expect(faultsOf(await put(api, '/v1/assessments', 'b', unknown, { status: 422 }))).toEqual([
      '/agreement no-such-agreement',
    ]);
  });

  test('takes no judgement away that was given while there was no other one', async () => {
    await using api = await testApi();
    await put(api, '/v1/assessments', 'a', judgement);
    await keepAgreement(api.edges, successor);
    const { items } = await ask<Measures>(
      api,
      '/v1/measures?agreement=rahmenvereinbarung-2016&measure=II.2a',
    );
    expect(items[0]?.assessments).toMatchObject([{ agreement: 'rahmenvereinbarung-2016' }]);
    expect((await ask<Measures>(api, '/v1/measures?measure=II.2a')).items[0]?.assessments).toEqual([]);
  });

  test('keeps nobody from changing a judgement that was stored before agreements were named', async () => {
    await using api = await testApi();
    const { id } = await put<{ id: string }>(api, '/v1/assessments', 'a', judgement);
    const content = sql`json_remove(${cockpitNotes.content}, '$.agreement')`;
    await api.database.write((into) => [
      into.update(cockpitNotes).set({ content }).where(eq(cockpitNotes.id, id)),
    ]);
    await keepAgreement(api.edges, successor);
    const path = `/v1/assessments/${id}`;
    expect(await change(api, path, { note: 'Mit Beleg.' })).toMatchObject({
      ...{ agreement: 'rahmenvereinbarung-2016', note: 'Mit Beleg.' },
    });
    expect(await change(api, path, { agreement: 'vereinbarung-2026' })).toMatchObject({
      agreement: 'vereinbarung-2026',
    });
  });

  test('begins another series of implementation: shares of different measures are no trend', async () => {
    await using api = await testApi();
    await put(api, '/v1/cockpit/inventory', 'bau/tiefbau', { status: 'in-progress' });
    await freezeLastQuarter(api.database, api.edges.now());
    await keepAgreement(api.edges, successor);
    await put(api, '/v1/cockpit/snapshots', '2026-Q4', {});
    const series = async (query = '') =>
      (await ask<Cockpit>(api, `/v1/cockpit?organization=bonn${query}`)).trend.map(
        ({ quarter, agreement, indicators }) => [quarter, agreement, indicators.length],
      );
    expect(await series()).toEqual([
      ['2026-Q3', 'rahmenvereinbarung-2016', 3],
      ['2026-Q4', 'vereinbarung-2026', 4],
    ]);
    expect((await series('&agreement=rahmenvereinbarung-2016')).map(([, , n]) => n)).toEqual([4, 3]);
  });

  test('is named in the files', async () => {
    await using api = await succeeded();
    const rows = async (path: string): Promise<Record<string, string>[]> =>
      parse(await (await api.request(path)).text(), { columns: true, bom: true });
    expect((await rows('/v1/cockpit.csv'))[0]).toMatchObject({
      ...{ agreement: 'vereinbarung-2026', agreementValidUntil: '2030-12-31' },
    });
    const measures = await rows('/v1/measures.csv?agreement=rahmenvereinbarung-2016');
    expect(new Set(measures.map(({ validUntil }) => validUntil))).toEqual(new Set(['2021-10-26']));
  });

  test('an unknown one is a 404', async () => {
    await using api = await testApi();
    for (const path of ['/v1/agreements/x', '/v1/measures?agreement=x', '/v1/cockpit?agreement=x'])
      expect((await api.request(path)).status, path).toBe(404);
  });

  test('can be corrected, and taken away as long as nobody has judged it', async () => {
    await using api = await succeeded();
    const corrected = { ...successor, goal: { de: 'Neu gefasst.', en: 'Worded anew.' } };
    expect(await keepAgreement(api.edges, corrected)).toBe(false);
    expect(await ask(api, '/v1/agreements/vereinbarung-2026')).toMatchObject({ goal: 'Neu gefasst.' });
    await put(api, '/v1/assessments', 'a', { ...judgement, measure: 'IV.1' });
    await expect(removeAgreement(api.edges, successor.slug)).rejects.toThrow('have been judged (1)');
    const fewer = JSON.stringify({ ...successor, measures: successor.measures.slice(0, 1) });
    await expect(checkedAgreement(api.edges, fewer)).rejects.toThrow('IV.1 has been judged and must stay');
    await expect(removeAgreement(api.edges, firstAgreement.slug)).rejects.toThrow('comes with the software');
  });

  test('that is taken away leaves the first one as it was', async () => {
    await using api = await succeeded();
    await removeAgreement(api.edges, successor.slug);
    await expect(removeAgreement(api.edges, successor.slug)).rejects.toThrow('There is no agreement');
    expect(await ask(api, '/v1/agreements')).toMatchObject({ total: 1, items: [{ successor: null }] });
  });
});

describe('the agreement that is shown', () => {
  const of = (slug: string, signedOn: string, validUntil: string): Agreement => ({
    ...{ ...successor, slug, signedOn, validUntil },
  });
  const agreements: Agreements = [
    of('short', '2027-01-01', '2027-06-30'),
    of('long', '2026-02-01', '2030-12-31'),
    firstAgreement,
  ];

  test.each([
    ['2027-03-01T12:00:00Z', 'short', 'the newest in force'],
    ['2027-06-30T21:59:00Z', 'short', 'until its last day is over in Germany'],
    ['2027-06-30T22:01:00Z', 'long', 'then an older one that still holds'],
    ['2031-01-01T12:00:00Z', 'long', 'the one that ran out last, however new another one is'],
  ])('at %s is the %s one: %s', (now, slug) => {
    expect(presentOf(agreements, new Date(now)).slug).toBe(slug);
  });

  test('changes at the end of a day in Germany, which kept answers know', () => {
    expect(nextEnd(agreements, new Date('2027-03-01T12:00:00Z'))).toBe(Date.parse('2027-06-30T22:00:00Z'));
    expect(nextEnd(agreements, new Date('2031-03-01T12:00:00Z'))).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('the file of an agreement', () => {
  const known = { agreements: [firstAgreement] as const, today: '2026-11-24', judged: new Map() };
  const read = (about: object, more: object = {}) =>
    readAgreement(JSON.stringify({ ...successor, ...about }), { ...known, ...more });
  const [first, second] = successor.measures;
  const quoted = (quote: unknown) => ({ measures: [{ ...first, quote }] });

  test('is read as it is; that of 2016 is an example of one', () => {
    expect(read({})).toEqual(successor);
    expect(() => readAgreement(JSON.stringify(firstAgreement), known)).toThrow(
      /^The agreement cannot be added as it is:\n {2}slug: rahmenvereinbarung-2016 comes with the software and stays as it is$/,
    );
  });

  test.each<[object, string]>([
    [{ slug: 'Neue Vereinbarung' }, 'slug: must be small letters and digits, joined by hyphens'],
    [{ slug: 'all' }, 'slug: “all” stands for all of them'],
    [{ title: { de: 'Nur deutsch' } }, 'title.en: must be text'],
    [{ title: 'x' }, 'title: needs “de” and “en”, and nothing else'],
    [{ signedOn: '1.2.2026' }, 'signedOn: must be a day such as 2016-10-26'],
    [
      { signedOn: '2027-01-01' },
      'signedOn: 2027-01-01 is still to come; an agreement is added once it is signed',
    ],
    [{ validUntil: '2026-02-30' }, 'validUntil: must be a day such as 2016-10-26'],
    [{ validUntil: '2025-01-01' }, 'validUntil: 2025-01-01 is before it was signed, 2026-02-01'],
    [{ validUntil: undefined }, 'validUntil: must be a day such as 2016-10-26'],
    [{ parties: ['Land Nordrhein-Westfalen'] }, 'parties: must name at least two'],
    [{ parties: ['KDN', 'KDN'] }, 'parties: “KDN” is named twice'],
    [{ predecessor: undefined }, 'predecessor: must be the slug of another agreement, or null'],
    [{ predecessor: 'x' }, 'predecessor: there is no agreement “x”. There are: rahmenvereinbarung-2016'],
    [
      { signedOn: '2016-01-01' },
      'predecessor: “rahmenvereinbarung-2016” was signed on 2016-10-26, which is not before',
    ],
    [{ measures: [] }, 'measures: must name at least one'],
    [{ measures: [first, first] }, 'measures: II.2a is there twice'],
    [{ measures: [{ ...first, code: 'II 2 a' }] }, 'measures[0].code (II 2 a): must be a code such as II.2e'],
    [{ measures: [first, { ...second, chapter: null }] }, 'measures[1].chapter (IV.1): needs “de” and “en”'],
    [quoted(undefined), 'measures[0].quote (II.2a): must be text'],
    [quoted('Zu kurz.'), 'measures[0].quote (II.2a): is too short for what an agreement promises'],
    [quoted('Das Land stellt Nutzungs-\ndaten bereit.'), 'must be one line: undo line breaks, and hyphens'],
    [
      quoted('Das Land stellt […] Nutzungsdaten bereit.'),
      'leaves something out; a quote is verbatim and whole',
    ],
    [quoted('Das Land stellt <b>Nutzungsdaten</b> bereit.'), 'measures[0].quote (II.2a): holds markup'],
    [quoted('Das Land stellt Nutzungs\u00addaten bereit.'), 'holds a character that is not to be seen'],
    [{ parteien: [] }, 'parteien: has a field that is not known'],
  ])('%j is refused: %s', (about, sentence) => {
    expect(() => read(about)).toThrow(sentence);
  });

  test('that is no JSON, or a list, is refused in a sentence', () => {
    expect(() => readAgreement('{', known)).toThrow('The file is not JSON');
    expect(() => readAgreement('[]', known)).toThrow('The file ');
  });

  test('tells all of its faults at once', () => {
    const faults = () => read({ slug: 'A', parties: [], ...quoted('kurz') });
    expect(faults).toThrow(/slug: .*\n.*parties: .*\n.*measures\[0\]\.quote/);
  });

  test('has no quote that the agreement’s text does not hold, however lines break in it', () => {
    const text = 'Präambel.\n\nDas Land stellt be-\n\nreit, was unter II.2a beschrie-\nben ist. Ende.';
    expect(() => read({ measures: [first] }, { text })).not.toThrow();
    expect(() => read({}, { text })).toThrow('measures[1].quote (IV.1): is not in the text, word for word');
  });

  test('follows nobody who is followed already', () => {
    const agreements = [{ ...successor, slug: 'other' }, firstAgreement];
    expect(() => read({}, { agreements })).toThrow(
      '“rahmenvereinbarung-2016” is followed by “other” already',
    );
  });

  test('is not corrected to a day after its follower’s, nor to follow its follower', () => {
    const later = { ...successor, slug: 'later', signedOn: '2026-03-01', predecessor: successor.slug };
    const agreements: Agreements = [later, successor, firstAgreement];
    expect(read({ signedOn: '2026-02-02' }, { agreements }).signedOn).toBe('2026-02-02');
    for (const predecessor of ['rahmenvereinbarung-2016', 'later'])
      expect(() => read({ signedOn: '2026-04-01', predecessor }, { agreements })).toThrow(
        'signedOn: “later” follows it and was signed on 2026-03-01, which is not after 2026-04-01',
      );
  });
});
