import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { testApi } from '../testing.ts';
import { ask, draft, file, store, titles } from './testing.ts';

const zero = { code: 'dl-zero-de/2.0', raw: null };
const closed = { code: 'other-closed', raw: null };

describe('GET /v1/datasets', () => {
  test('counts every match, not just this page', async () => {
    await using api = await testApi();
    await store(api, [
      draft('Alt', { modified: '2020' }),
      draft('Neu', { modified: '2021-05' }),
      draft('Ohne Datum'),
    ]);
    expect(await ask(api, '/v1/datasets?limit=1')).toMatchObject({
      total: 3,
      totalIs: 'exact',
      items: [{ title: 'Neu' }],
    });
  });

  test('shows a dataset with everything that is known of it', async () => {
    await using api = await testApi();
    await store(api, [
      draft('Radzählstellen', {
        description: 'Gezählte Räder je Stunde.',
        publisher: 'Amt für Verkehr',
        contactPoint: { name: 'Offene Daten', email: 'opendata@bonn.example', url: null },
        themes: ['TRAN'],
        keywords: ['Rad'],
        license: { code: 'dl-zero-de/2.0', raw: 'dl-zero' },
        modified: '2026-11',
        frequency: 'HOURLY',
        spatial: { label: 'Bonn', ars: '053140000000' },
        distributions: [file('CSV', { byteSize: 2_100_000 }), file('JSON', { license: closed })],
      }),
    ]);
    const { items } = await ask(api, '/v1/datasets');
    expect(items[0]).toMatchObject({
      slug: 'radzaehlstellen',
      organization: { slug: 'bonn' },
      themes: ['TRAN'],
      license: { code: 'dl-zero-de/2.0', open: true, raw: 'dl-zero' },
      modified: '2026-11',
      temporal: null,
      spatial: { label: 'Bonn', ars: '053140000000' },
      origin: 'native',
      distributions: [
        { format: 'CSV', byteSize: 2_100_000, license: null },
        { format: 'JSON', license: { code: 'other-closed', open: false } },
      ],
      revision: 1,
    });
  });

  const filters: [query: string, found: string[]][] = [
    ['organization=moers', ['Moers']],
    ['organization=moers,bonn', ['Moers', 'Fluss', 'Rad']],
    ['within=05170', ['Moers']],
    ['within=05', ['Moers', 'Fluss', 'Rad']],
    ['theme=TRAN', ['Rad']],
    ['theme=TRAN,ENVI', ['Fluss', 'Rad']],
    ['license=dl-zero-de/2.0', ['Rad']],
    ['open=true', ['Rad']],
    ['open=false', ['Moers', 'Fluss']],
    ['format=csv', ['Fluss', 'Rad']],
    ['format=PDF', ['Fluss']],
    ['frequency=DAILY', ['Fluss']],
    ['modifiedSince=2025-01-01', ['Moers', 'Fluss']],
    ['modifiedSince=2026-01-01T00:00:00Z', ['Moers']],
    ['modifiedSince=2026-02-01T00:00:00Z', ['Moers']],
    ['modifiedSince=2026-02-01T00:00:00%2B01:00', ['Moers']],
    ['modifiedSince=2026-02-01T00:00:00-01:00', []],
    ['hasDownload=true', ['Fluss', 'Rad']],
    ['theme=TRAN&format=PDF', []],
    ['organization=bonn&slug=rad', ['Rad']],
  ];
  test.each(filters)('?%s leaves %j', async (query, found) => {
    await using api = await testApi();
    await store(api, [
      draft('Rad', { themes: ['TRAN'], license: zero, modified: '2020', distributions: [file('CSV')] }),
      draft('Fluss', {
        themes: ['ENVI'],
        frequency: 'DAILY',
        modified: '2025-06-01',
        distributions: [file('csv'), file('PDF')],
      }),
    ]);
    await store(api, [draft('Moers', { license: closed, modified: '2026-02-01' })], 'moers');
    expect(titles(await ask(api, `/v1/datasets?${query}`))).toEqual(found);
  });

  test('sorts titles as a German dictionary does', async () => {
    await using api = await testApi();
    await store(
      api,
      ['Zoo', 'Öl', 'Ofen', 'Äpfel', 'apfel', 'Straße', 'Strasse B'].map((title) => draft(title)),
    );
    expect(titles(await ask(api, '/v1/datasets?sort=title'))).toEqual(
      ['Zoo', 'Öl', 'Ofen', 'Äpfel', 'apfel', 'Straße', 'Strasse B'].sort(new Intl.Collator('de').compare),
    );
  });

  test.each(['sort=modified', 'sort=title'])(
    'walks forwards and back by cursor with %s and meets every row once',
    async (sort) => {
      await using api = await testApi();
      await store(
        api,
        ['A', 'B', 'C', 'D', 'E'].map((title, index) => draft(title, { modified: `20${20 - (index % 2)}` })),
      );
      const all = titles(await ask(api, `/v1/datasets?${sort}`));
      const pages = [await ask(api, `/v1/datasets?${sort}&limit=2`)];
      for (let next = pages[0]?.next; next; next = pages.at(-1)?.next)
        pages.push(await ask(api, `/v1/datasets?${sort}&limit=2&cursor=${next}`));
      expect(pages.flatMap(titles)).toEqual(all);
      const back = await ask(api, `/v1/datasets?${sort}&limit=2&cursor=${pages.at(-1)?.prev}`);
      expect(titles(back)).toEqual(all.slice(2, 4));
      const first = await ask(api, `/v1/datasets?${sort}&limit=2&cursor=${back.prev}`);
      expect([titles(first), first.prev]).toEqual([all.slice(0, 2), null]);
    },
  );

  test('links its neighbours by number', async () => {
    await using api = await testApi();
    await store(
      api,
      ['A', 'B', 'C', 'D', 'E'].map((title) => draft(title)),
    );
    const response = await api.request('/v1/datasets?sort=title&limit=2&offset=2');
    expect(response.headers.get('Link')).toBe(
      ['first', 0, 'prev', 0, 'next', 4, 'last', 4]
        .flatMap((_, at, all) =>
          at % 2
            ? []
            : [`<http://api.test/v1/datasets?sort=title&limit=2&offset=${all[at + 1]}>; rel="${all[at]}"`],
        )
        .join(', '),
    );
  });

  test.each([
    ['limit=0', 'limit', 'too-small'],
    ['limit=0x10', 'limit', 'invalid-type'],
    ['limit=1000000', 'limit', 'too-big'],
    ['limit=abc', 'limit', 'invalid-type'],
    ['offset=10001', 'offset', 'too-big'],
    ['sort=oldest', 'sort', 'invalid-value'],
    ['open=yes', 'open', 'invalid-value'],
    ['modifiedSince=2026-02-30', 'modifiedSince', 'invalid-union'],
    ['modifiedSince=gestern', 'modifiedSince', 'invalid-union'],
    ['within=Ü', 'within', 'invalid-format'],
    ['organization=atlantis', 'organization', 'no-such-organization'],
    ['within=99', 'within', 'no-such-organization'],
    ['thema=TRAN', 'thema', 'unknown'],
    ['theme=VERKEHR', 'theme', 'not-a-theme'],
    ['theme=TRAN,tran', 'theme', 'not-a-theme'],
    ['license=zzz', 'license', 'not-a-license'],
    ['frequency=xx', 'frequency', 'not-a-frequency'],
    ['q=a&q=b', 'q', 'repeated'],
  ])('refuses ?%s and says why', async (query, parameter, code) => {
    await using api = await testApi();
    for (const path of ['/v1/datasets', '/v1/datasets.csv', '/v1/datasets/facets']) {
      if (path !== '/v1/datasets' && /limit|offset|sort/.test(query)) continue;
      const problem = await ask<{ errors: object[] }>(api, `${path}?${query}`, { status: 400 });
      expect(problem.errors).toMatchObject([{ parameter, code }]);
    }
  });

  test.each(['AAAA', 'WyJ4Il0', '💥', '%00', 'x'.repeat(501)])('refuses the cursor %j', async (cursor) => {
    await using api = await testApi();
    await ask(api, `/v1/datasets?cursor=${encodeURIComponent(cursor)}`, { status: 400 });
  });

  test('refuses the cursor of another question', async () => {
    await using api = await testApi();
    await store(
      api,
      ['A', 'B'].map((title) => draft(title)),
    );
    const { next } = await ask(api, '/v1/datasets?limit=1');
    expect(next).not.toBeNull();
    for (const other of ['sort=title', 'organization=bonn', 'q=A'])
      expect(await ask(api, `/v1/datasets?${other}&cursor=${next}`, { status: 400 })).toMatchObject({
        type: 'http://api.test/problems/foreign-cursor',
      });
    await ask(api, `/v1/datasets?limit=1&offset=1&cursor=${next}`, { status: 400 });
  });
});

describe('GET /v1/datasets/facets', () => {
  test('agrees with the list: a value’s count is what adding it would give', async () => {
    await using api = await testApi();
    await store(api, [
      draft('Baum eins', {
        themes: ['ENVI', 'TRAN'],
        license: zero,
        frequency: 'DAILY',
        distributions: [file('CSV'), file('PDF')],
      }),
      draft('Baum zwei', { themes: ['ENVI'], license: closed, distributions: [file('CSV')] }),
      draft('Fluss', { themes: ['TRAN'], license: zero, distributions: [file('JSON')] }),
    ]);
    await store(api, [draft('Baum drei', { themes: ['ENVI'], license: zero })], 'moers');
    for (const base of [
      '',
      'q=baum',
      'theme=ENVI',
      'theme=TRAN&format=CSV',
      'organization=bonn&q=baum',
      'license=dl-zero-de/2.0&open=true',
    ]) {
      const { facets, total } = await ask<Facets>(api, `/v1/datasets/facets?${base}`);
      expect(total).toBe((await ask(api, `/v1/datasets?${base}`)).total);
      for (const [facet, values] of Object.entries(facets))
        for (const { value, count } of values) {
          const query = new URLSearchParams(base);
          query.set(facet, value);
          expect([base, facet, value, count]).toEqual([
            base,
            facet,
            value,
            (await ask(api, `/v1/datasets?${query}`)).total,
          ]);
        }
    }
  });

  test('names its values in the reader’s language', async () => {
    await using api = await testApi();
    await store(api, [draft('Rad', { themes: ['TRAN'] })]);
    const german = await ask<Facets>(api, '/v1/datasets/facets');
    const english = await ask<Facets>(api, '/v1/datasets/facets', {
      headers: { 'Accept-Language': 'en-GB,en;q=0.9,de;q=0.5' },
    });
    expect([german.facets.theme?.[0]?.label, english.facets.theme?.[0]?.label]).toEqual([
      'Verkehr',
      'Transport',
    ]);
  });
});

describe('HEAD and other methods', () => {
  test('HEAD says what GET would, without a body, and knows If-None-Match', async () => {
    await using api = await testApi();
    const get = await api.request('/v1/datasets');
    const head = await api.request('/v1/datasets', { method: 'HEAD' });
    expect([head.status, await head.text(), head.headers.get('ETag')]).toEqual([
      200,
      '',
      get.headers.get('ETag'),
    ]);
    const again = { method: 'HEAD', headers: { 'If-None-Match': head.headers.get('ETag') ?? '' } };
    expect((await api.request('/v1/datasets', again)).status).toBe(304);
  });

  test.each([
    ['POST', '/v1/datasets', 'HEAD, GET'],
    ['DELETE', '/v1/datasets/by-external-id', null],
    ['POST', '/v1/datasets/01a20c2a-e910-75f5-9ded-8b19e647ba42', 'HEAD, GET, PATCH, DELETE'],
  ])('%s %s is refused and the others are named', async (method, path, allow) => {
    await using api = await testApi();
    const response = await api.request(path, { method });
    if (allow !== null) expect([response.status, response.headers.get('Allow')]).toEqual([405, allow]);
    else expect(response.status).toBeGreaterThanOrEqual(400);
  });
});

describe('GET /v1/datasets/{id}', () => {
  test('answers 404 for an id that was never given, and 400 for what is none', async () => {
    await using api = await testApi();
    await ask(api, '/v1/datasets/01a20c2a-e910-75f5-9ded-8b19e647ba42', { status: 404 });
    await ask(api, '/v1/datasets/nonsense', { status: 400 });
  });

  test('says "not modified" until the dataset changes', async () => {
    await using api = await testApi();
    const [id] = await store(api, [draft('Rad')]);
    const tag = (await api.request(`/v1/datasets/${id}`)).headers.get('ETag') ?? '';
    const again = await api.request(`/v1/datasets/${id}`, { headers: { 'If-None-Match': tag } });
    expect([again.status, await again.text(), again.headers.get('Content-Type')]).toEqual([304, '', null]);
  });
});

describe('files and feeds', () => {
  test('CSV keeps every value as it is and reads back', async () => {
    await using api = await testApi();
    const title = '=1+1; "Rad", \n und Weg';
    await store(api, [draft(title, { keywords: ['a', 'b'] }), draft('Umlaut ä')]);
    const response = await api.request('/v1/datasets.csv?sort', {});
    expect(response.status).toBe(400);
    const text = await (await api.request('/v1/datasets.csv')).text();
    expect(text).toMatch(/^id,iri,/);
    expect(text.endsWith('\r\n')).toBe(true);
    const rows: Record<string, string>[] = parse(text, { columns: true });
    expect(rows.map((row) => row.title)).toEqual(['Umlaut ä', title]);
    expect(rows[1]?.keywords).toBe('a | b');
  });

  test('say in Vary that Accept decides', async () => {
    await using api = await testApi();
    for (const Accept of ['application/json', 'text/csv', 'application/atom+xml'])
      expect((await api.request('/v1/datasets', { headers: { Accept } })).headers.get('Vary')).toContain(
        'Accept',
      );
  });

  test('CSV for Excel has a mark, semicolons, and no cell that runs', async () => {
    await using api = await testApi();
    await store(api, [draft('=HYPERLINK("https://böse.example")')]);
    const bytes = new Uint8Array(await (await api.request('/v1/datasets.csv?excel=true')).arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows: Record<string, string>[] = parse(Buffer.from(bytes), {
      columns: true,
      bom: true,
      delimiter: ';',
    });
    expect(rows[0]?.title).toBe(`'=HYPERLINK("https://böse.example")`);
  });

  test('every format answers to the same filters, by suffix and by Accept', async () => {
    await using api = await testApi();
    await store(api, [draft('Rad', { themes: ['TRAN'] }), draft('Fluss')]);
    const csv = await (await api.request('/v1/datasets.csv?theme=TRAN')).text();
    const feed = await (await api.request('/v1/datasets.atom?theme=TRAN')).text();
    expect([
      csv.includes('Rad'),
      csv.includes('Fluss'),
      feed.includes('Rad'),
      feed.includes('Fluss'),
    ]).toEqual([true, false, true, false]);
    const accepted = await api.request('/v1/datasets?theme=TRAN', { headers: { Accept: 'text/csv' } });
    expect(await accepted.text()).toBe(csv);
    const browser = await api.request('/v1/datasets', { headers: { Accept: 'text/html,*/*;q=0.8' } });
    expect(browser.headers.get('Content-Type')).toContain('application/json');
    await ask(api, '/v1/datasets', { status: 406, headers: { Accept: 'image/png' } });
  });

  test('the feed is well-formed whatever a title says', async () => {
    await using api = await testApi();
    await store(api, [draft('<script>alert(1)</script> & \u0001 "Rad"')]);
    const feed = await (await api.request('/v1/datasets.atom')).text();
    expect(feed).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp;  &quot;Rad&quot;');
    expect(feed).not.toContain('\u0001');
  });

  test('JSON-LD describes one dataset for search engines', async () => {
    await using api = await testApi();
    const [id] = await store(api, [
      draft('Rad', { license: zero, distributions: [file('CSV', { mediaType: 'text/csv' })] }),
    ]);
    for (const request of [
      api.request(`/v1/datasets/${id}.jsonld`),
      api.request(`/v1/datasets/${id}`, { headers: { Accept: 'application/ld+json' } }),
    ])
      expect(await (await request).json()).toEqual({
        '@context': 'https://schema.org/',
        '@type': 'Dataset',
        '@id': `http://api.test/id/datasets/${id}`,
        url: `http://api.test/id/datasets/${id}`,
        identifier: 'Rad',
        name: 'Rad',
        publisher: { '@type': 'Organization', name: expect.stringContaining('Bonn') },
        license: 'https://www.govdata.de/dl-de/zero-2-0',
        isAccessibleForFree: true,
        distribution: [
          { '@type': 'DataDownload', contentUrl: 'https://daten.example/csv', encodingFormat: 'text/csv' },
        ],
      });
  });
});

interface Facets {
  total: number;
  facets: Record<string, { value: string; label: string; count: number }[]>;
}
