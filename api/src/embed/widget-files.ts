/**
 * The files that a page embeds: `/widgets/<version>/…`, every version that was ever served, unchanging; and
 * `/widgets/<major>/opennrw.js`, one import of the newest version of that major, for pages that want no exact version.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { type Context, Hono } from 'hono';
import { names } from '../http/conditional.ts';
import { found } from '../http/problem.ts';
import type { World } from '../http/world.ts';
import type { Loader } from '../pages/widget.ts';
import { type KeepOptions, keepVersions } from './kept-versions.ts';
import { hashesOf, type Release, releasesIn } from './releases.ts';

export interface WidgetFiles {
  routes: Hono<World>;
  /** The newest version with the hashes of its files, for snippets and pages; `null` where no widgets were built. */
  newest: Loader | null;
  /** Every version that is served, in no order. */
  versions: readonly string[];
  /** The newest version of each major, by the major: what `/widgets/<major>/opennrw.js` imports. */
  channels: ReadonlyMap<string, string>;
  /** What is known about the releases. */
  releases: readonly Release[];
  /** The text of a file of a version, by its path within it: `text('0.1.0', 'integrity.json')`. */
  text(version: string, file: string): string | undefined;
}

/** Keeps the built version below `keepIn`, now, and serves every version that is kept there. */
export function widgetFiles(options: KeepOptions): WidgetFiles {
  const versions = keepVersions(options);
  const newest = newestOf([...versions.keys()]);
  const channels = channelsOf([...versions.keys()]);
  const read = rememberingFiles();
  const routes = new Hono<World>();
  routes.get('/widgets/:major{\\d+}/opennrw.js', (c) => {
    const version = found(channels.get(c.req.param('major')), 'file');
    c.header('Cache-Control', 'public, max-age=3600');
    return c.body(`import '../${version}/opennrw.js';\n`, 200, { 'Content-Type': types['.js'] });
  });
  routes.get('/widgets/:version/:file{.+}', async (c) => {
    // A look into the list of known files, never a path made from the request.
    const path = versions.get(c.req.param('version'))?.get(c.req.param('file'));
    return answer(c, await read(found(path, 'file')));
  });
  return {
    routes,
    newest: newest ? { version: newest, ...hashed(versions.get(newest)) } : null,
    versions: [...versions.keys()],
    channels,
    releases: releasesIn(options.from),
    text: (version, file) => textAt(versions.get(version)?.get(file)),
  };
}

interface KnownFile {
  type: string;
  tag: string;
  /** The bytes as they are and compressed, by the name of the coding. */
  bodies: Record<'identity' | 'br' | 'gzip', Uint8Array<ArrayBuffer>>;
}

const types = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
} as const;

const [br, gz] = [promisify(brotliCompress), promisify(gzip)];

/** Reads and compresses a file when it is first asked for; versions are small and few, so they stay in memory. */
function rememberingFiles(): (path: string) => Promise<KnownFile> {
  const known = new Map<string, Promise<KnownFile>>();
  return (path) => {
    const file = known.get(path) ?? readKnownFile(path);
    known.set(path, file);
    return file;
  };
}

async function readKnownFile(path: string): Promise<KnownFile> {
  const bytes = await readFile(path);
  const [brotli, zipped] = await Promise.all([br(bytes), gz(bytes, { level: 9 })]);
  const kind = Object.entries(types).find(([extension]) => extension === extname(path));
  return {
    type: kind?.[1] ?? 'application/octet-stream',
    tag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    bodies: { identity: new Uint8Array(bytes), br: new Uint8Array(brotli), gzip: new Uint8Array(zipped) },
  };
}

function answer(c: Context<World>, { type, tag, bodies }: KnownFile): Response {
  c.header('Cache-Control', 'public, max-age=31536000, immutable');
  c.header('Vary', 'Accept-Encoding');
  // Weak, because one tag stands for the same content in three codings.
  c.header('ETag', `W/${tag}`);
  if (names(c.req.header('If-None-Match') ?? '', tag)) return c.body(null, 304);
  const coding = codingFor(c.req.header('Accept-Encoding') ?? '');
  if (coding !== 'identity') c.header('Content-Encoding', coding);
  return c.body(bodies[coding], 200, {
    'Content-Type': type,
    'Content-Length': String(bodies[coding].length),
  });
}

function codingFor(accepted: string): 'br' | 'gzip' | 'identity' {
  const codings = accepted
    .toLowerCase()
    .split(',')
    .map((part) => part.trim())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.split(';')[0]);
  if (codings.includes('br')) return 'br';
  return codings.includes('gzip') ? 'gzip' : 'identity';
}

/** The highest version; one with a suffix (`1.0.0-beta`) only where there is no other. */
function newestOf(versions: string[]): string | undefined {
  const finished = versions.filter((version) => !version.includes('-'));
  return inOrder(finished.length > 0 ? finished : versions).at(-1);
}

const order = new Intl.Collator('en', { numeric: true });

/** Versions, the lowest first. */
export const inOrder = (versions: readonly string[]): string[] => versions.toSorted(order.compare);

function channelsOf(versions: string[]): Map<string, string> {
  const byMajor = Map.groupBy(inOrder(versions), (version) => version.split('.')[0] ?? '');
  return new Map([...byMajor].map(([major, those]) => [major, newestOf(those) ?? '']));
}

const textAt = (path: string | undefined) => (path === undefined ? undefined : readFileSync(path, 'utf8'));

function hashed(files: ReadonlyMap<string, string> | undefined): Pick<Loader, 'integrity' | 'files'> {
  const { 'opennrw.js': integrity = '', ...others } = hashesOf(textAt(files?.get('integrity.json')));
  return { integrity, files: others };
}
