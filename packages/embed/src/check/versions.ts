/** Checks the files of every version: their bytes, their headers, and that one hash leads to all others. */
import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { type Finding, fault, isRecord, jsonOf, type Reading, type Round, read, several } from './reading.ts';

export interface CheckedVersion {
  version: string;
  /** `integrity` of its files by their path. */
  hashes: Record<string, string>;
  findings: Finding[];
}

/** Everything about one version below `/widgets/<version>/`. */
export async function checkVersion(round: Round, version: string): Promise<CheckedVersion> {
  const home = `${round.base}/widgets/${version}`;
  const list = await hashList(round, `${home}/integrity.json`);
  if ('kind' in list) return { version, hashes: {}, findings: [list] };
  const files = await several(Object.entries(list.hashes), ([file, hash]) =>
    checkFile(round, `${home}/${file}`, file, hash),
  );
  const contents = new Map(files.map(({ file, bytes }) => [file, bytes]));
  const faults = [
    ...files.flatMap(({ findings }) => findings),
    ...(list.isWhole ? chainFaults(round, home, contents) : []),
    ...(await manners(round, home)),
  ];
  const { words } = round;
  const whole = round.foreign ? words.versionGood : words.versionBytes;
  const good = list.isWhole ? whole(version, files.length) : words.versionOld(version);
  const findings: Finding[] = faults.length > 0 ? faults : [{ kind: 'good', text: good }];
  return { version, hashes: list.hashes, findings };
}

interface HashList {
  hashes: Record<string, string>;
  /** Whether it names every file; older versions named the loader and the chunks. */
  isWhole: boolean;
}

async function hashList(round: Round, url: string): Promise<HashList | Finding> {
  const { words } = round;
  const answer = await read(round, url);
  if (typeof answer === 'string') return fault(url, answer);
  if (answer.status !== 200) return fault(url, words.status(answer.status, '200'));
  const list = jsonOf(answer.text, isRecord);
  const { loader, files, chunks } = list ?? {};
  if (typeof loader !== 'string') return fault(url, words.notJson);
  if (isHashes(files)) {
    const named = files['opennrw.js'];
    if (named !== undefined && named !== loader) return fault(url, words.loaderTwice);
    if (named !== undefined) return { hashes: files, isWhole: true };
  }
  const older = isHashes(chunks) ? Object.entries(chunks).map(([name, hash]) => [`c/${name}.js`, hash]) : [];
  return { hashes: { 'opennrw.js': loader, ...Object.fromEntries(older) }, isWhole: false };
}

const isHashes = (value: unknown): value is Record<string, string> =>
  isRecord(value) && Object.values(value).every((hash) => typeof hash === 'string');

interface CheckedFile {
  file: string;
  bytes: Buffer<ArrayBufferLike>;
  findings: Finding[];
}

/** Plain, with gzip and with br: proxies break one of them and leave the others. */
async function checkFile(round: Round, url: string, file: string, hash: string): Promise<CheckedFile> {
  const findings: Finding[] = [];
  let bytes: Buffer = Buffer.alloc(0);
  for (const coding of ['identity', 'gzip', 'br']) {
    const answer = await read(round, url, { headers: { 'Accept-Encoding': coding } });
    const wrong =
      typeof answer === 'string' ? [answer] : [...answerFaults(round, answer, file, hash, coding)];
    findings.push(...wrong.map((text) => fault(url, text)));
    if (wrong.length > 0) break;
    if (typeof answer !== 'string') bytes = answer.bytes;
  }
  return { file, bytes, findings };
}

function* answerFaults(
  { words, foreign }: Round,
  { status, headers, bytes }: Reading,
  file: string,
  hash: string,
  coding: string,
): Generator<string> {
  if (status !== 200) return yield words.status(status, '200');
  if (!fits(bytes, hash)) yield words.tampered(coding);
  for (const [name, wanted, test] of foreign ? [...crossOrigin, ...always] : [])
    if (!test.test(headers.get(name) ?? '')) yield words.header(name, headers.get(name), wanted);
  const [type, kind] = types[extname(file)] ?? ['', /^/];
  if (!kind.test(headers.get('Content-Type') ?? ''))
    yield words.header('Content-Type', headers.get('Content-Type'), type);
  if (headers.get('Content-Encoding') && !/\baccept-encoding\b|\*/i.test(headers.get('Vary') ?? ''))
    yield words.header('Vary', headers.get('Vary'), 'Accept-Encoding');
  if (headers.get('Set-Cookie')) yield words.header('Set-Cookie', headers.get('Set-Cookie'), '–');
}

type HeaderRule = readonly [name: string, wanted: string, test: RegExp];

const crossOrigin: readonly HeaderRule[] = [
  ['Access-Control-Allow-Origin', '*', /^\*$/],
  ['Cross-Origin-Resource-Policy', 'cross-origin', /^cross-origin$/],
];

const always: readonly HeaderRule[] = [
  ['X-Content-Type-Options', 'nosniff', /^nosniff$/],
  [
    'Cache-Control',
    'public, max-age=31536000, immutable',
    /^(?=.*\bmax-age=(?:3[1-9]|[4-9]\d)\d{6})(?=.*\bimmutable\b)(?!.*\b(?:private|no-store|no-cache)\b)/,
  ],
];

const types: Record<string, [string, RegExp]> = {
  '.js': ['text/javascript', /^(text|application)\/javascript\b/],
  '.css': ['text/css', /^text\/css\b/],
  '.json': ['application/json', /^application\/json\b/],
  '.txt': ['text/plain', /^text\/plain\b/],
};

function fits(bytes: Buffer, hash: string): boolean {
  const [kind = '', digest] = hash.split(/-(.*)/s);
  return /^sha(256|384|512)$/.test(kind) && createHash(kind).update(bytes).digest('base64') === digest;
}

/** What files say of each other: the loader of chunks, a chunk of what it loads later, a single file of what stays beside it. */
function chainFaults({ words }: Round, home: string, contents: ReadonlyMap<string, Buffer>): Finding[] {
  return [...contents]
    .filter(([file]) => file.endsWith('.js'))
    .flatMap(([file, bytes]) => {
      const folder = file === 'opennrw.js' || file.startsWith('c/') ? 'c/' : '';
      const named = [...bytes.toString('utf8').matchAll(/["'`]([\w.-]+) ([\w+/]{43}=)["'`]/g)];
      return named.flatMap(([, name = '', hash = '']) => {
        const other = `${folder}${name}.js`;
        const content = contents.get(other);
        if (!content) return [fault(`${home}/${file}`, words.chainMissing(other))];
        return fits(content, `sha256-${hash}`) ? [] : [fault(`${home}/${file}`, words.chain(other))];
      });
    });
}

/** HEAD, OPTIONS, and what is not there. */
async function manners(round: Round, home: string): Promise<Finding[]> {
  const { words, foreign } = round;
  const loader = `${home}/opennrw.js`;
  const head = await read(round, loader, { method: 'HEAD' });
  const missing = await read(round, `${home}/c/gibt-es-nicht.js`);
  const asked = foreign
    ? await read(round, loader, {
        method: 'OPTIONS',
        headers: { Origin: 'https://stadt.example', 'Access-Control-Request-Method': 'GET' },
      })
    : undefined;
  return [
    ...judge(`HEAD ${loader}`, head, ({ status }) => (status === 200 ? [] : [words.status(status, '200')])),
    ...judge(`${home}/c/gibt-es-nicht.js`, missing, ({ status, headers }) => {
      if (status !== 404) return [words.status(status, '404')];
      const [, age = '0'] = headers.get('Cache-Control')?.match(/max-age=(\d+)/) ?? [];
      return Number(age) > 300 ? [words.missingKept] : [];
    }),
    ...(asked === undefined
      ? []
      : judge(`OPTIONS ${loader}`, asked, ({ status, headers }) => {
          const allowed = headers.get('Access-Control-Allow-Origin');
          if (status >= 300) return [words.status(status, '204')];
          return allowed === '*' ? [] : [words.header('Access-Control-Allow-Origin', allowed, '*')];
        })),
  ];
}

const judge = (address: string, answer: Reading | string, faults: (reading: Reading) => string[]) =>
  (typeof answer === 'string' ? [answer] : faults(answer)).map((text) => fault(address, text));
