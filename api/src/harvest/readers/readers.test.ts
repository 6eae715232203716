import { describe, expect, test } from 'vitest';

import { openSource } from '../fetch.ts';
import { ckan, json, type Portal, portal, portalOf } from '../portal.testing.ts';
import { actionUrl, type Catalogue, type Page, type Read } from './catalogue.ts';
import { readCkan } from './ckan.ts';
import { readDkan } from './dkan.ts';
import { readNdjson } from './ndjson.ts';
import { readOgdJson } from './ogd-json.ts';

const records = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `d${index}`, title: `Nr. ${index}` }));

async function walk(read: Read, at: Portal | string, bounds: Partial<Catalogue> = {}): Promise<Page[]> {
  const url = new URL(typeof at === 'string' ? at : at.url);
  const source = openSource({ allowPrivate: true });
  const pages: Page[] = [];
  try {
    const catalogue = { url, pageSize: 100, maxPages: 100, maxRecords: 10_000, ...bounds };
    for await (const page of read(catalogue, source.get)) pages.push(page);
    return pages;
  } finally {
    await source.close();
  }
}

const values = (pages: Page[]) => pages.flatMap((page) => page.records.map((record) => record.value));
const failure = (code: string) => expect.objectContaining({ name: 'SourceFailure', code });

describe('a CKAN catalogue', () => {
  test('is read to its end, sorted by id', async () => {
    await using portal = await ckan(records(250));
    expect(values(await walk(readCkan, portal))).toEqual(records(250));
    expect(portal.asked).toEqual(
      [0, 100, 200].map((start) => `/api/3/action/package_search?rows=100&start=${start}&sort=id+asc`),
    );
  });

  test('is read to its end when the server hands out fewer than asked for', async () => {
    await using portal = await ckan(records(25), 10);
    expect(values(await walk(readCkan, portal))).toEqual(records(25));
  });

  test('may be empty', async () => {
    await using portal = await ckan([]);
    expect(values(await walk(readCkan, portal))).toEqual([]);
  });

  test('that stops before its count is incomplete', async () => {
    await using short = await portal((url, response) => {
      const first = url.searchParams.get('start') === '0';
      json(response, { success: true, result: { count: 250, results: first ? records(100) : [] } });
    });
    await expect(walk(readCkan, short)).rejects.toEqual(failure('incomplete'));
  });

  test('that gives the same page for ever is noticed at the second page', async () => {
    await using stuck = await portal((_, response) =>
      json(response, { success: true, result: { count: 250, results: records(100) } }),
    );
    await expect(walk(readCkan, stuck)).rejects.toEqual(failure('paging-loop'));
    expect(stuck.asked).toHaveLength(2);
  });

  test('that goes round in circles is noticed', async () => {
    await using circle = await portal((url, response) => {
      const start = Number(url.searchParams.get('start')) % 300;
      json(response, {
        success: true,
        result: { count: 100_000, results: records(400).slice(start, start + 100) },
      });
    });
    await expect(walk(readCkan, circle)).rejects.toEqual(failure('paging-loop'));
    expect(circle.asked).toHaveLength(4);
  });

  test('that grows with every page has no end', async () => {
    await using endless = await portal((url, response) => {
      const start = Number(url.searchParams.get('start'));
      json(response, {
        success: true,
        result: { count: start + 200, results: records(start + 100).slice(start) },
      });
    });
    await expect(walk(readCkan, endless, { maxPages: 5 })).rejects.toEqual(failure('too-many-pages'));
    await expect(walk(readCkan, endless, { maxRecords: 450 })).rejects.toEqual(failure('too-many-records'));
  });

  test.each([
    [
      'says no with status 200',
      '{"success":false,"error":{"message":"Zugriff verweigert"}}',
      'source-said-no',
    ],
    ['answers with a web page', '<!DOCTYPE html><html><body>Wartung</body></html>', 'html-answer'],
    ['answers with XML', '<?xml version="1.0"?><error/>', 'html-answer'],
    ['answers with a sentence', 'Bad Request: sort', 'not-json'],
    ['answers with a quoted sentence', '"Bad Request"', 'wrong-shape'],
    ['answers with nothing', '', 'not-json'],
    ['stops in the middle', '{"success":true,"result":{"count":2,"results":[{"id":"d0"},{"id', 'cut-off'],
    ['has no results', '{"success":true,"result":{"count":2}}', 'wrong-shape'],
    ['has no count', '{"success":true,"result":{"results":[]}}', 'wrong-shape'],
    ['has a list for a result', '{"success":true,"result":[]}', 'wrong-shape'],
  ])('that %s fails as a whole', async (_, body, code) => {
    await using odd = await portalOf(body);
    await expect(walk(readCkan, odd)).rejects.toEqual(failure(code));
  });

  test('with a failing second page fails as a whole', async () => {
    await using broken = await portal((url, response) => {
      if (url.searchParams.get('start') !== '0') response.writeHead(500).end();
      else json(response, { success: true, result: { count: 250, results: records(100) } });
    });
    await expect(walk(readCkan, broken)).rejects.toEqual(failure('http-status'));
  });
});

test.each([
  ['https://opendata.test', 'https://opendata.test/api/3/action/package_search'],
  ['https://opendata.test/', 'https://opendata.test/api/3/action/package_search'],
  ['https://opendata.test/ckan/', 'https://opendata.test/ckan/api/3/action/package_search'],
  ['https://opendata.test/api/3', 'https://opendata.test/api/3/action/package_search'],
  ['https://opendata.test/api/action/package_list', 'https://opendata.test/api/action/package_search'],
  [
    'https://opendata.test/api/3/action/package_search?fq=organization:bonn#x',
    'https://opendata.test/api/3/action/package_search?fq=organization%3Abonn',
  ],
])('the API of %s is found', (source, action) => {
  expect(decodeURIComponent(actionUrl(new URL(source), 'package_search').href)).toBe(
    decodeURIComponent(action),
  );
});

describe('a DKAN catalogue', () => {
  const dkan = (hand: (offset: number, limit: number) => unknown) =>
    portal((url, response) => {
      if (!url.pathname.endsWith('/current_package_list_with_resources'))
        return void response.writeHead(404).end();
      const result = hand(Number(url.searchParams.get('offset')), Number(url.searchParams.get('limit')));
      json(response, { success: true, result });
    });

  test('is read page by page until an empty page', async () => {
    await using paging = await dkan((offset, limit) => records(250).slice(offset, offset + limit));
    expect(values(await walk(readDkan, paging))).toEqual(records(250));
  });

  test('may wrap each page in one more list', async () => {
    await using nested = await dkan((offset, limit) => [records(150).slice(offset, offset + limit)]);
    expect(values(await walk(readDkan, nested))).toEqual(records(150));
  });

  test('that knows no paging hands out everything twice and is read once', async () => {
    await using whole = await dkan(() => records(137));
    expect(values(await walk(readDkan, whole))).toEqual(records(137));
    expect(whole.asked).toHaveLength(2);
  });

  test('that knows a limit but no offset is stuck', async () => {
    await using stuck = await dkan((_, limit) => records(500).slice(0, limit));
    await expect(walk(readDkan, stuck)).rejects.toEqual(failure('paging-loop'));
  });

  test('without that action is read record by record, each wrapped in a list', async () => {
    await using old = await portal((url, response) => {
      const id = url.searchParams.get('id');
      if (url.pathname.endsWith('/package_list'))
        json(response, { success: true, result: ['d0', 'd1', 'd2', 'd1'] });
      else if (id === 'd1') json(response, { success: false, error: { message: 'weg' } });
      else if (id) json(response, { success: true, result: [{ id, title: id }] });
      else response.writeHead(404).end();
    });
    const raws = (await walk(readDkan, old)).flatMap((page) => page.records);
    expect(raws.map((raw) => raw.broken)).toEqual([null, 'record-not-shown', null]);
    expect(raws[2]?.value).toEqual({ id: 'd2', title: 'd2' });
  });

  test('whose records answer with errors of the server fails as a whole', async () => {
    await using ill = await portal((url, response) =>
      url.pathname.endsWith('/package_list')
        ? json(response, { success: true, result: ['d0'] })
        : response.writeHead(502).end(),
    );
    await expect(walk(readDkan, `${ill.url}/api/3/action/package_list`)).rejects.toEqual(
      failure('http-status'),
    );
  });
});

describe('a JSON file', () => {
  test.each([
    ['a list', records(3)],
    ['data.json', { conformsTo: 'https://project-open-data.cio.gov/v1.1/schema', dataset: records(3) }],
    ['a saved CKAN answer', { success: true, result: { count: 3, results: records(3) } }],
  ])('may be %s', async (_, value) => {
    await using file = await portalOf(JSON.stringify(value));
    expect(values(await walk(readOgdJson, file))).toEqual(records(3));
  });

  test.each([
    ['a web page', '<html></html>', 'html-answer'],
    ['cut in the middle', JSON.stringify(records(3)).slice(0, 40), 'cut-off'],
    ['an object without records', '{"hello":1}', 'wrong-shape'],
    ['a number', '7', 'wrong-shape'],
  ])('that is %s fails as a whole', async (_, body, code) => {
    await using file = await portalOf(body);
    await expect(walk(readOgdJson, file)).rejects.toEqual(failure(code));
  });

  const umlauts = '[{"id":"1","title":"Bäume in Köln"}]';
  const title = [{ id: '1', title: 'Bäume in Köln' }];
  test.each([
    ['UTF-8', Buffer.from(umlauts), 'application/json', false],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${umlauts}`), 'application/json', false],
    ['UTF-8 under a wrong header', Buffer.from(umlauts), 'application/json; charset=iso-8859-1', false],
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${umlauts}`, 'utf16le'), 'application/json', false],
    ['Latin-1 as announced', Buffer.from(umlauts, 'latin1'), 'application/json; charset=ISO-8859-1', false],
    ['Latin-1 without a word', Buffer.from(umlauts, 'latin1'), 'application/json', true],
    ['Latin-1 announced as UTF-8', Buffer.from(umlauts, 'latin1'), 'application/json; charset=utf-8', true],
    [
      'Latin-1 under an unknown name',
      Buffer.from(umlauts, 'latin1'),
      'application/json; charset=klingon',
      true,
    ],
  ])('in %s is read right', async (_, body, type, guessed) => {
    await using file = await portalOf(body, type);
    const pages = await walk(readOgdJson, file);
    expect(values(pages)).toEqual(title);
    expect(pages[0]?.guessed).toBe(guessed);
  });
});

describe('a file with one record per line', () => {
  const lines = (...all: string[]) => all.join('\n');

  test('is handed out in portions', async () => {
    await using file = await portalOf(lines(...records(250).map((record) => JSON.stringify(record))));
    const pages = await walk(readNdjson, file);
    expect(pages.map((page) => page.records.length)).toEqual([100, 100, 50]);
    expect(values(pages)).toEqual(records(250));
  });

  test('may have empty lines, Windows line ends and a mark', async () => {
    await using file = await portalOf('\uFEFF{"id":"a"}\r\n\r\n  \n{"id":"b"}\r\n');
    expect(values(await walk(readNdjson, file))).toEqual([{ id: 'a' }, { id: 'b' }]);
  });

  test('arrives in pieces cut anywhere, also within a letter', async () => {
    const body = Buffer.from('{"id":"a","title":"Straßenbäume"}\n{"id":"b","title":"Köln"}');
    await using drip = await portal((_, response) => {
      let at = 0;
      const drop = () =>
        at < body.length ? response.write(body.subarray(at, ++at), () => setImmediate(drop)) : response.end();
      drop();
    });
    expect(values(await walk(readNdjson, drip))).toEqual([
      { id: 'a', title: 'Straßenbäume' },
      { id: 'b', title: 'Köln' },
    ]);
  });

  test('keeps its good lines when one is bad, and says which', async () => {
    await using file = await portalOf('{"id":"a"}\n{"id":\n{"id":"c"}\n');
    const [page] = await walk(readNdjson, file);
    expect(page?.records.map(({ at, broken }) => [at, broken])).toEqual([
      ['line 1', null],
      ['line 2', 'not-json'],
      ['line 3', null],
    ]);
  });

  test('drops a line that is too long and goes on', async () => {
    const long = `{"id":"b","notes":"${'x'.repeat(33 * 2 ** 20)}"}`;
    await using file = await portalOf(lines('{"id":"a"}', long, '{"id":"c"}'));
    const [page] = await walk(readNdjson, file);
    expect(page?.records.map((record) => record.broken)).toEqual([null, 'line-too-long', null]);
    expect(page?.records[2]?.value).toEqual({ id: 'c' });
  });

  test('that stops in the middle of a line fails as a whole', async () => {
    await using file = await portalOf('{"id":"a"}\n{"id":"b","tit');
    await expect(walk(readNdjson, file)).rejects.toEqual(failure('cut-off'));
  });

  test('that is a web page fails as a whole', async () => {
    await using page = await portalOf('<!doctype html>\n<html>\n</html>\n');
    await expect(walk(readNdjson, page)).rejects.toEqual(failure('html-answer'));
  });

  test('without an end fails when it is longer than allowed', async () => {
    await using endless = await portal((_, response) => {
      const pour = () => {
        while (!response.destroyed && response.write('{"id":"a"}\n'.repeat(1000)));
      };
      response.on('drain', pour);
      pour();
    });
    await expect(walk(readNdjson, endless)).rejects.toEqual(failure('too-many-records'));
  });
});
