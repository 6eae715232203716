/**
 * `npm run bench`: what we promise about speed, measured here and now. Ratios compare two things in one run; they
 * hold where single numbers drift with the machine. Ends with exit code 1 where a promise is not kept.
 */

import { eq } from 'drizzle-orm';
import type { Database } from '../src/database/door.ts';
import { datasetReader } from '../src/datasets/list.ts';
import { readQuery } from '../src/datasets/search.ts';
import { datasets } from '../src/datasets/table.ts';
import { Problem } from '../src/http/problem.ts';
import { addProcedures, type Ground, ground } from './ground.ts';
import { rate, served } from './load.ts';

interface Line {
  promise: string;
  measured: number;
  unit: string;
  bound: number;
  atLeast: boolean;
}

/**
 * The same question spelled in so many ways that none is kept until it comes again: leading zeros change nothing but
 * the address.
 */
const everAnew = (path: string) =>
  Array.from({ length: 1600 }, (_, at) => ({
    path: `${path}?limit=${'0'.repeat(at % 40)}20&offset=${'0'.repeat(1 + Math.floor(at / 40))}`,
  }));

const lines: Line[] = [];
const atLeast = (promise: string, measured: number, bound: number, unit: string) =>
  lines.push({ promise, measured, bound, unit, atLeast: true });
const atMost = (promise: string, measured: number, bound: number, unit: string) =>
  lines.push({ promise, measured, bound, unit, atLeast: false });
const median = (numbers: number[]) =>
  numbers.toSorted((one, other) => one - other)[numbers.length >> 1] ?? Number.NaN;

await lists();
await largeCatalogue();
for (const line of lines) console.log(sentence(line));
process.exitCode = lines.every(kept) ? 0 : 1;

/** The lists as they come from the database, repeated, and unchanged, against the bare handler. */
async function lists() {
  const place = await ground(1752);
  await addProcedures(place, 10_000);
  const [ours, bare] = [await served('ours', place.url), await served('bare', place.url)];
  try {
    await listOf('1,752 datasets', '/v1/datasets', ours.origin, bare.origin);
    await listOf('10,000 procedures', '/v1/participations', ours.origin, bare.origin);
  } finally {
    await Promise.all([ours.end(), bare.end()]);
    await place.clear();
  }
}

async function listOf(what: string, path: string, ours: string, bare: string) {
  const tag = (await fetch(`${ours}${path}`)).headers.get('ETag') ?? '';
  const repeated = [{ path }];
  const rounds: { bare: number; fresh: number; again: number; unchanged: number }[] = [];
  for (let round = 0; round < 3; round++)
    rounds.push({
      bare: await rate(repeated, bare, 200),
      fresh: await rate(everAnew(path), ours, 200),
      again: await rate(repeated, ours, 200),
      unchanged: await rate([{ path, headers: { 'If-None-Match': tag } }], ours, 304),
    });
  const fresh = Math.round(median(rounds.map((one) => one.fresh)));
  atLeast(
    `${what}: uncached list of 20 with total (${fresh}/s) : bare handler`,
    median(rounds.map((one) => one.fresh / one.bare)),
    1.2,
    '×',
  );
  atLeast(
    `${what}: repeated identical request : uncached`,
    median(rounds.map((one) => one.again / one.fresh)),
    3,
    '×',
  );
  atLeast(`${what}: 304 : uncached`, median(rounds.map((one) => one.unchanged / one.fresh)), 3, '×');
}

/** Import and search at 100,000 datasets. */
async function largeCatalogue() {
  const place = await ground(100_000);
  try {
    atLeast(
      'import of 100,000 datasets with search index',
      (place.rows / place.importMs) * 1000,
      8000,
      'rows/s',
    );
    atMost('search for a rare word, median', await searchTime(place, await rareWord(place)), 5, 'ms');
    atMost('search for the commonest word, median', await searchTime(place, 'in'), 20, 'ms');
    await manySearches(place);
    await tooSlow(place);
  } finally {
    await place.clear();
  }
}

/** One search as the API runs it: the words read against the catalogue, then a page of 20. */
async function searched({ database }: Pick<Ground, 'database'>, words: string) {
  return datasetReader(database).list({ ...(await readQuery(database, words)) }, undefined, { limit: 20 });
}

async function searchTime(place: Ground, words: string): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 30; round++) {
    const start = performance.now();
    await searched(place, words);
    times.push(performance.now() - start);
  }
  return median(times);
}

/** A word of some record that occurs in few others: the longest of its description. */
async function rareWord({ database }: Ground): Promise<string> {
  const [row] = await database.read
    .select({ text: datasets.description })
    .from(datasets)
    .where(eq(datasets.seq, 50_000));
  const [longest = ''] = (row?.text ?? '')
    .split(/[^\p{L}\p{N}]+/u)
    .toSorted((one, other) => other.length - one.length);
  const { total } = await searched({ database }, longest);
  if (total < 1 || total > 1000) throw new Error(`"${longest}" occurs ${total} times: not a rare word.`);
  return longest;
}

/** Fifty people look for common words at once; meanwhile a timer of this thread must keep its time. */
async function manySearches(place: Ground) {
  const common = ['in', 'stadt', 'und', 'die', 'daten', 'der'];
  let worst = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    worst = Math.max(worst, now - last - 5);
    last = now;
  }, 5);
  const start = performance.now();
  await Promise.all(Array.from({ length: 50 }, (_, at) => searched(place, common[at % common.length] ?? '')));
  atMost('50 searches for common words at once', performance.now() - start, 500, 'ms');
  clearInterval(timer);
  atMost('a 5 ms timer meanwhile, latest', worst, 50, 'ms');
}

/** A search past its deadline is refused, not waited for. */
async function tooSlow({ database }: Ground) {
  const hasty: Database = {
    ...database,
    read: database.read,
    boundedRead: (statements, options) => database.boundedRead(statements, { ...options, deadline: 1 }),
  };
  const start = performance.now();
  const refusal = await searched({ database: hasty }, 'und die stadt daten').catch((error) => error);
  const refused = refusal instanceof Problem && refusal.kind === 'search-too-broad';
  atLeast('a search over its deadline is a problem', Number(refused), 1, '');
  atMost('… and takes, with a deadline of 1 ms', performance.now() - start, 100, 'ms');
}

function kept({ measured, bound, atLeast }: Line): boolean {
  return atLeast ? measured >= bound : measured <= bound;
}

function sentence(line: Line): string {
  const { promise, measured, unit, bound, atLeast } = line;
  const number = measured >= 100 ? Math.round(measured).toLocaleString('en') : measured.toFixed(2);
  return `${kept(line) ? 'kept  ' : 'BROKEN'} ${promise}: ${number} ${unit} (${atLeast ? 'at least' : 'at most'} ${bound})`;
}
