/**
 * Worlds for tests: the real app over a private database, with a clock that stands still. Each test makes its own
 * and leaves nothing behind: `await using api = await testApi()`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import pino from 'pino';
import { seedBodies, seedDemo } from '../seed/seed.ts';
import { createApp } from './app.ts';
import { type Database, openDatabase } from './database/door.ts';
import { migrate } from './database/migrate.ts';
import type { Edges } from './http/world.ts';
import { type KeyOrder, makeKey } from './organizations/keys.ts';

export interface TestWorld {
  /** `bodies`: the 428 real bodies; `demo`: also the fictional ones with their content. Default: bodies. */
  seed?: 'none' | 'bodies' | 'demo';
  /** The instant at which the clock stands. */
  now?: string;
  edges?: Partial<Omit<Edges, 'database'>>;
  /** Open the database behind worker threads, as in real life, instead of in this thread. */
  threads?: boolean;
}

export interface TestApi extends AsyncDisposable {
  edges: Edges;
  database: Database;
  /** Asks the app in this process; a path is enough. */
  request: (input: string | Request, init?: RequestInit) => Promise<Response>;
  /** Makes a key and answers with the header that carries it. */
  key: (
    slug: string,
    order?: Partial<Omit<KeyOrder, 'organizationId'>>,
  ) => Promise<{ id: string; Authorization: string }>;
  /** The id of an organization. */
  idOf: (slug: string) => Promise<string>;
  close: () => Promise<void>;
}

export async function testApi({
  seed = 'bodies',
  now = '2026-11-24T12:00:00Z',
  edges,
  threads = false,
}: TestWorld = {}): Promise<TestApi> {
  const folder = await mkdtemp(join(tmpdir(), 'opennrw-test-'));
  const database = await openDatabase({ url: `file:${join(folder, 'test.db')}`, inThisThread: !threads });
  await migrate(database);
  const clock = () => new Date(now);
  if (seed !== 'none') await seedBodies(database, clock());
  if (seed === 'demo') await seedDemo(database, clock());
  const world: Edges = {
    database,
    now: clock,
    publicUrl: 'http://api.test',
    keySecret: 'a secret for tests',
    log: pino({ level: 'silent' }),
    addressOf: () => '192.0.2.1',
    rateLimit: 0,
    allowPrivateSources: false,
    ...edges,
  };
  const app = createApp(world);
  const request = async (input: string | Request, init?: RequestInit) =>
    app.request(
      typeof input === 'string' && input.startsWith('/') ? `${world.publicUrl}${input}` : input,
      init,
    );
  const idOf = async (slug: string) => {
    const response = await request(`/v1/organizations/${slug}`);
    if (!response.ok) throw new Error(`There is no organization ${slug} in this world.`);
    return ((await response.json()) as { id: string }).id;
  };
  const close = async () => {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  };
  return {
    edges: world,
    database,
    request,
    idOf,
    key: async (slug, order = {}) => {
      const organizationId = await idOf(slug);
      const { id, key } = await makeKey(world, {
        label: 'test',
        scopes: ['datasets:write'],
        expiresAt: null,
        ...order,
        organizationId,
      });
      return { id, Authorization: `Bearer ${key}` };
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** The same over a real loopback port, for browsers: ends with `close`. */
export async function serveTestApi(world: TestWorld = {}): Promise<TestApi & { origin: string }> {
  const api = await testApi({ seed: 'demo', ...world });
  const server = serve({ fetch: (request) => api.request(request), hostname: '127.0.0.1', port: 0 });
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const close = async () => {
    await new Promise((resolve) => server.close(resolve));
    await api.close();
  };
  return { ...api, origin: `http://127.0.0.1:${port}`, close, [Symbol.asyncDispose]: close };
}
