/**
 * Opens everything that a running instance consists of, in order: the data folder, the database with its newest
 * shape and first content, the secret for keys, the app with its pages and widget files.
 */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { access, constants, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import type { Logger } from 'pino';
import { seedBodies, seedDemo } from '../seed/seed.ts';
import { createApp } from './app.ts';
import { openDatabase } from './database/door.ts';
import { migrate } from './database/migrate.ts';
import { baukasten } from './embed/baukasten/baukasten.ts';
import { embed } from './embed/embed.ts';
import { fragmentDrawer } from './embed/fragment-drawer.ts';
import { oembed } from './embed/oembed.ts';
import { offerOf } from './embed/offer.ts';
import { widgetStatus } from './embed/status.ts';
import { widgetFiles } from './embed/widget-files.ts';
import { relocate } from './events/relocate.ts';
import { openBackground } from './http/background.ts';
import type { Edges } from './http/world.ts';
import { directoryOf } from './organizations/directory.ts';
import { mishapPage } from './pages/mishap.ts';
import { pages } from './pages/pages.ts';
import { BOUNDARIES_FILE } from './participations/boundaries.ts';
import { reread } from './participations/store.ts';
import type { Settings } from './settings.ts';

export interface House {
  /** Of the widgets it serves. */
  version: string;
  fetch: (request: Request, environment: object) => Response | Promise<Response>;
  close: () => Promise<void>;
}

const built = fileURLToPath(new URL('../../packages/embed/dist/widgets/', import.meta.url));

/** @throws {Error} with a sentence for the operator */
export async function openHouse(settings: Settings, publicUrl: string, log: Logger): Promise<House> {
  await writableFolder(settings.DATA_DIR);
  const database = await openDatabase({
    url: settings.DATABASE_URL,
    ...(settings.DATABASE_AUTH_TOKEN !== undefined && { authToken: settings.DATABASE_AUTH_TOKEN }),
  }).catch((cause) => {
    throw new Error(`The database ${settings.DATABASE_URL} cannot be opened: ${cause.message}`, { cause });
  });
  await migrate(database).catch((cause: Error) => {
    if (settings.DATABASE_URL.startsWith('file:')) throw cause;
    throw new Error(`The database server ${settings.DATABASE_URL} does not answer: ${cause.message}`, {
      cause,
    });
  });
  await seedBodies(database, new Date());
  if (settings.SEED === 'demo') await seedDemo(database, new Date());
  await relocate(database, await directoryOf(database)());
  await reread(database);
  const background = openBackground(log);
  const edges: Edges = {
    database,
    now: () => new Date(),
    publicUrl,
    keySecret: settings.KEY_SECRET ?? (await keptSecret(settings.DATA_DIR)),
    log,
    addressOf: (c) => addressOf(c, settings.TRUSTED_PROXIES),
    rateLimit: settings.RATE_LIMIT,
    allowPrivateSources: settings.ALLOW_PRIVATE_SOURCES,
    background,
    ...(await keptBoundaries(settings.DATA_DIR)),
  };
  const widgets = widgetFiles({
    from: built,
    keepIn: settings.DATA_DIR,
    replaceSameVersion: settings.REPLACE_WIDGETS,
    warn: (sentence) => log.warn(sentence),
  });
  const loader = widgets.newest;
  const offer = offerOf(widgets);
  const rooms = [
    ...[widgetStatus(edges, widgets), widgets.routes, embed(edges, loader)],
    oembed(edges, loader, offer?.widgets ?? []),
    baukasten(edges, offer && { files: widgets, offer, fragment: fragmentDrawer(edges) }),
    pages(edges, { widgets: loader }),
  ];
  const app = createApp(edges, rooms, mishapPage);
  return {
    version: widgets.newest?.version ?? 'without widgets',
    fetch: (request, environment) => app.fetch(request, environment),
    close: async () => {
      await background.close();
      await database.close();
    },
  };
}

async function writableFolder(folder: string) {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch (cause) {
    throw new Error(`The folder ${folder} cannot be written to. Set DATA_DIR to one that can.`, { cause });
  }
}

/** The secret under which keys are hashed: made at the first start, kept beside the data, readable by its owner only. */
export async function keptSecret(folder: string): Promise<string> {
  const file = join(folder, 'key-secret');
  const made = randomBytes(32).toString('base64url');
  await writeFile(file, made, { flag: 'wx', mode: 0o600 }).catch((error) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return readFile(file, 'utf8');
}

/** What `npm run boundaries` has left in the folder of the data. */
async function keptBoundaries(folder: string): Promise<Pick<Edges, 'boundaries'>> {
  const file = join(folder, BOUNDARIES_FILE);
  return existsSync(file) ? { boundaries: await readFile(file, 'utf8') } : {};
}

/**
 * The visitor's address: the connection's, or what the outermost trusted proxy wrote. Entries beyond the trusted
 * ones are the visitor's own claim and count for nothing.
 */
function addressOf(c: Context, trustedProxies: number): string {
  const direct = getConnInfo(c).remote.address ?? 'unknown';
  if (trustedProxies === 0) return direct;
  const forwarded = (c.req.header('X-Forwarded-For') ?? '').split(',').map((part) => part.trim());
  return forwarded.at(-trustedProxies) || direct;
}
