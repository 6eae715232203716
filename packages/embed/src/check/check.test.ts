import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { fixture } from '../testing.ts';
import { checkEmbed } from './check.ts';
import { checkWords } from './check.words.ts';

const files = await fixture('1.0.0');

test('a server where all is well is told so, and what it does not offer is noted', async () => {
  const findings = await checked(() => {});
  expect(findings.filter(({ kind }) => kind === 'fault')).toEqual([]);
  expect(findings.map(({ text }) => text)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^Version 1\.0\.0: \d+ Dateien stimmen Byte für Byte/),
      '/widgets/1/opennrw.js führt zu 1.0.0',
      'Seite /embed/greeting: Richtlinie streng, Prüfsummen richtig',
      '/baukasten gibt es auf diesem Server nicht',
    ]),
  );
});

describe('the check finds', () => {
  test.each<[string, Breaking, string]>([
    ['a tampered byte', (answer) => tamper(answer, 'c/greeting.js'), 'andere Bytes, als die Prüfsumme sagt'],
    ['a file that is gone', (answer) => lose(answer, 'c/greeting.en.js'), 'antwortet mit 404 statt 200'],
    ['a missing CORS header', drop('Access-Control-Allow-Origin'), 'Access-Control-Allow-Origin fehlt'],
    ['a missing CORP header', drop('Cross-Origin-Resource-Policy'), 'Cross-Origin-Resource-Policy fehlt'],
    ['a missing nosniff', drop('X-Content-Type-Options'), 'X-Content-Type-Options fehlt'],
    [
      'a file that is cached too shortly',
      set('Cache-Control', 'public, max-age=600'),
      'Cache-Control ist „public, max-age=600“',
    ],
    ['a script with another type', set('Content-Type', 'text/plain'), 'Content-Type ist „text/plain“'],
    ['a cookie', set('Set-Cookie', 'id=1'), 'Set-Cookie ist „id=1“'],
    ['packed bytes under one cache key', drop('Vary'), 'Vary fehlt, erwartet wird Accept-Encoding'],
    ['"gzip" that is none', mislabel, 'lässt sich nicht entpacken (Content-Encoding: gzip)'],
    ['bytes that were packed twice', packTwice, 'andere Bytes, als die Prüfsumme sagt (angefordert: gzip)'],
    ['packed bytes that do not say so', hidePacking, 'andere Bytes, als die Prüfsumme sagt'],
  ])('%s', async (_, breaking, sentence) => {
    expect(await faultsOf((answer) => answer.path.startsWith('/widgets/1.0.0/') && breaking(answer))).toEqual(
      expect.arrayContaining([expect.stringContaining(sentence)]),
    );
  });

  test.each<[string, string, Breaking, string]>([
    [
      'a channel that stays behind',
      '/widgets/1/opennrw.js',
      text("import '../0.9.0/opennrw.js';"),
      'führt nicht zur neuesten Version 1.0.0',
    ],
    [
      'a channel that browsers keep for a year',
      '/widgets/1/opennrw.js',
      set('Cache-Control', 'max-age=31536000, immutable'),
      'höchstens eine Stunde',
    ],
    [
      'a missing file that caches keep',
      '/widgets/1.0.0/c/gibt-es-nicht.js',
      set('Cache-Control', 'max-age=86400'),
      'kein Zwischenspeicher lange behalten',
    ],
    ['a page without a policy', '/', drop('Content-Security-Policy'), 'Content-Security-Policy fehlt'],
    [
      'a page with a loose policy',
      '/',
      set(
        'Content-Security-Policy',
        "default-src 'self'; script-src 'self' 'unsafe-inline'; base-uri 'none'",
      ),
      "script-src erlaubt 'unsafe-inline'",
    ],
    [
      'a page that loads a script without its hash',
      '/',
      text('<script type="module" src="widgets/1.0.0/opennrw.js"></script>'),
      'ohne Prüfsumme',
    ],
    [
      'a page with the hash of another file',
      '/',
      text('<script src="widgets/1.0.0/opennrw.js" integrity="sha384-x"></script>'),
      'die nicht zur Datei passt',
    ],
    [
      'an iframe page that must not be framed',
      '/embed/greeting',
      set('X-Frame-Options', 'DENY'),
      'lässt sich nicht einbetten: X-Frame-Options: DENY',
    ],
    [
      'a fragment with a script',
      '/embed/greeting.html',
      text('<script>alert(1)</script>'),
      'enthält ein Skript, das laufen würde',
    ],
    ['an oEmbed without a title', '/oembed', text('{"html":"<iframe></iframe>"}'), '<iframe> mit Titel'],
    [
      'a list of hashes that is none',
      '/widgets/1.0.0/integrity.json',
      text('<!doctype html>'),
      'ist kein JSON in der erwarteten Form',
    ],
    [
      'an answer that does not end',
      '/widgets/status.json',
      (answer) => {
        answer.body = Buffer.alloc(50_000_000);
      },
      'ist länger als 20 MB',
    ],
    [
      'a server without versions',
      '/widgets/status.json',
      text('{"versions":[],"channels":{}}'),
      'keine Version',
    ],
  ])('%s', async (_, path, breaking, sentence) => {
    expect(await faultsOf((answer) => answer.path === path && breaking(answer))).toEqual(
      expect.arrayContaining([expect.stringContaining(sentence)]),
    );
  });

  test('a loader that was made for other chunks, though the list names it', async () => {
    const other = await fixture('1.0.1');
    const loader = other.get('/widgets/1.0.1/opennrw.js') ?? '';
    const swapped = loader.replace(/greeting [\w+/]{43}=/, `greeting ${'A'.repeat(43)}=`);

    const hash = `sha384-${createHash('sha384').update(swapped).digest('base64')}`;
    const list = JSON.parse(files.get('/widgets/1.0.0/integrity.json') ?? '{}');
    const renamed = JSON.stringify({ ...list, loader: hash, files: { ...list.files, 'opennrw.js': hash } });
    const faults = await faultsOf((answer) => {
      if (answer.path.endsWith('1.0.0/opennrw.js')) text(swapped)(answer);
      if (answer.path.endsWith('1.0.0/integrity.json')) text(renamed)(answer);
    });
    expect(faults).toEqual(
      expect.arrayContaining([
        expect.stringContaining('nennt für c/greeting.js eine Prüfsumme, die nicht stimmt'),
      ]),
    );
  });
});

test('a server of one’s own needs no headers for pages elsewhere', async () => {
  const breaking: Breaking = (answer) => {
    drop('Access-Control-Allow-Origin')(answer);
    drop('Cross-Origin-Resource-Policy')(answer);
    drop('Cache-Control')(answer);
    if (answer.path === '/') answer.status = 403;
  };
  expect(await faultsOf(breaking, false)).toEqual([]);
});

test('an older version, whose list names loader and chunks only, is checked as far as that goes', async () => {
  const hash = (kind: string, file: string) =>
    `${kind}-${createHash(kind)
      .update(files.get(`/widgets/1.0.0/${file}`) ?? '')
      .digest('base64')}`;
  const list = (chunk: string) =>
    JSON.stringify({ loader: hash('sha384', 'opennrw.js'), chunks: { shared: chunk } });
  const older =
    (chunk: string): Breaking =>
    (answer) =>
      answer.path.endsWith('integrity.json') && text(list(chunk))(answer);
  const right = await checked(older(hash('sha256', 'c/shared.js')));
  expect(right[0]).toEqual({
    kind: 'good',
    text: expect.stringContaining('Version 1.0.0 hat eine ältere Liste'),
  });
  expect(await faultsOf(older(hash('sha256', 'c/greeting.js')))).toEqual([
    expect.stringContaining('c/shared.js: andere Bytes'),
  ]);
});

test('a server that is not there is one sentence, in English too', async () => {
  const findings = await checkEmbed({ base: 'http://127.0.0.1:9', words: checkWords.en, foreign: true });
  expect(findings).toEqual([{ kind: 'fault', text: expect.stringContaining('no answer') }]);
});

/** An answer before it is sent: what breaks it changes it. */
interface Answer {
  path: string;
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}
type Breaking = (answer: Answer) => unknown;

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'";

/** What a good server answers, before it is packed. */
function good(path: string, query: URLSearchParams): Answer {
  const found = (type: string, body: string, headers = {}): Answer => ({
    path,
    status: 200,
    headers: {
      'Content-Type': type,
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'X-Content-Type-Options': 'nosniff',
      ...headers,
    },
    body: Buffer.from(body),
  });
  const file = files.get(path);
  const forever = { 'Cache-Control': 'public, max-age=31536000, immutable', Vary: 'Accept-Encoding' };
  const type = { js: 'text/javascript', css: 'text/css', json: 'application/json', txt: 'text/plain' };
  const kind = Object.entries(type).find(([ending]) => path.endsWith(ending))?.[1] ?? 'text/html';
  if (file !== undefined) return found(kind, file, forever);
  const hash: string = JSON.parse(files.get('/widgets/1.0.0/integrity.json') ?? '{}').loader;
  const script = `<script type="module" src="widgets/1.0.0/opennrw.js" integrity="${hash}" crossorigin></script>`;
  const page = { 'Content-Security-Policy': policy };
  const known: Record<string, Answer> = {
    '/widgets/status.json': found(kind, '{"versions":[{"version":"1.0.0"}],"channels":{"1":"1.0.0"}}'),
    '/widgets/1/opennrw.js': found(kind, "import '../1.0.0/opennrw.js';", {
      'Cache-Control': 'max-age=3600',
    }),
    '/': found('text/html', `<title>Stadt</title>${script}`, page),
    '/embed/greeting.html': found(
      'text/html',
      '<p>Guten Tag</p><script type="application/ld+json">{}</script>',
    ),
    '/embed/greeting': found('text/html', `<title>Grüße</title>${script.replace('widgets', '../widgets')}`, {
      'Content-Security-Policy': `${policy}; frame-ancestors *`,
    }),
  };
  if (path === '/oembed' && query.get('url')?.startsWith('http://127.0.0.1'))
    return found('application/json', '{"width":320,"html":"<iframe title=\\"Grüße\\"></iframe>"}');
  return known[path] ?? { ...found('text/plain', '', { 'Cache-Control': 'no-store' }), status: 404 };
}

async function checked(breaking: Breaking, foreign = true) {
  const server = createServer((request, response) => send(request, response, breaking));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return checkEmbed({ base: `http://127.0.0.1:${port}`, words: checkWords.de, foreign });
}

const faultsOf = async (breaking: Breaking, foreign = true) =>
  (await checked(breaking, foreign)).filter(({ kind }) => kind === 'fault').map(({ text }) => text);

function send({ url = '/', method, headers }: IncomingMessage, response: ServerResponse, breaking: Breaking) {
  const { pathname, searchParams } = new URL(url, 'http://host');
  const answer = good(pathname, searchParams);
  if (method === 'OPTIONS') return void response.writeHead(204, answer.headers).end();
  const [coding, pack] = packing[String(headers['accept-encoding'])] ?? [];
  if (coding && pack && answer.headers.Vary) {
    answer.headers['Content-Encoding'] = coding;
    answer.body = pack(answer.body);
  }
  breaking(answer);
  response.writeHead(answer.status, answer.headers).end(method === 'HEAD' ? undefined : answer.body);
}

const packing: Record<string, [string, (bytes: Buffer) => Buffer]> = {
  gzip: ['gzip', (bytes) => gzipSync(bytes)],
  br: ['br', (bytes) => brotliCompressSync(bytes)],
};

const drop =
  (name: string): Breaking =>
  ({ headers }) =>
    delete headers[name];
const set =
  (name: string, value: string): Breaking =>
  ({ headers, status }) => {
    if (status === 200 || name === 'Cache-Control') headers[name] = value;
  };
const text =
  (body: string): Breaking =>
  (answer) => {
    delete answer.headers['Content-Encoding'];
    answer.body = Buffer.from(body);
  };
function tamper(answer: Answer, file: string) {
  if (answer.path.endsWith(`/${file}`)) text(`${files.get(answer.path)} `)(answer);
}
function lose(answer: Answer, file: string) {
  if (answer.path.endsWith(`/${file}`)) answer.status = 404;
}
function mislabel(answer: Answer) {
  if (answer.headers['Content-Encoding'] === 'gzip') answer.body = Buffer.from(files.get(answer.path) ?? '');
}
function packTwice(answer: Answer) {
  if (answer.headers['Content-Encoding'] === 'gzip') answer.body = gzipSync(answer.body);
}
function hidePacking({ headers }: Answer) {
  delete headers['Content-Encoding'];
}
