/** Lists and records as files and feeds: each under a suffix of its own, and by Accept at the address of its JSON. */
import { type RouteConfig, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { atom, type Feed } from './atom.ts';
import { type Columns, csv } from './csv.ts';
import { alternatives, streamed } from './formats.ts';
import { misfit, type router } from './router.ts';
import { fileRoute, jsonLdRoute, type Naming, oneAsFileRoute } from './routes.ts';
import { flag } from './shapes.ts';
import type { World } from './world.ts';

type App = ReturnType<typeof router>;
type Ask = Context<World>;

interface ListFile {
  suffix: string;
  mediaType: string;
  filter: z.core.$ZodLooseShape;
  /** What the file is like where it is JSON. */
  shape: z.ZodType | undefined;
  send: (c: Ask) => Promise<Response>;
}

/** A list as a file. `send` gets the query checked, whichever way the file was asked for. */
export function listFile<const Filter extends z.core.$ZodLooseShape>(
  suffix: string,
  mediaType: string,
  filter: Filter,
  send: (c: Ask, query: z.infer<z.ZodObject<Filter, z.core.$strict>>) => Promise<Response>,
  shape?: z.ZodType,
): ListFile {
  const query = z.strictObject(filter);
  return { suffix, mediaType, filter, shape, send: (c) => send(c, readQuery(c, query)) };
}

/** The files that a list has besides its JSON. */
export function listFiles<Path extends string>(
  app: App,
  naming: Naming<Path>,
  files: readonly ListFile[],
): void {
  app.use(
    naming.path,
    alternatives(Object.fromEntries(files.map(({ mediaType, send }) => [mediaType, send]))),
  );
  for (const { suffix, mediaType, filter, shape, send } of files)
    app.openapi(fileRoute(naming, suffix, mediaType, filter, shape), send);
}

interface RecordFile {
  suffix: string;
  mediaType: string;
  route: RouteConfig;
  send: (c: Ask, id: string) => Promise<Response>;
}

/** One record as a file. */
export const recordFile = <const Path extends string>(
  naming: Naming<Path>,
  suffix: string,
  mediaType: string,
  send: RecordFile['send'],
): RecordFile => ({ suffix, mediaType, route: oneAsFileRoute(naming, suffix, mediaType), send });

/** One record for search engines. `describe` makes the schema.org object, and says how public it is. */
export const jsonLdFile = <const Path extends string>(
  naming: Naming<Path>,
  describe: (c: Ask, id: string) => Promise<object>,
): RecordFile => ({
  suffix: 'jsonld',
  mediaType: 'application/ld+json',
  route: jsonLdRoute(naming),
  send: async (c, id) =>
    c.body(JSON.stringify(await describe(c, id)), 200, {
      'Content-Type': 'application/ld+json; charset=utf-8',
    }),
});

/** The files that a record has besides its JSON. They have no parameters. */
export function recordFiles(app: App, path: string, files: readonly RecordFile[]): void {
  const asked = (send: RecordFile['send'], idOf: (c: Ask) => string) => (c: Ask) => {
    readQuery(c, z.strictObject({}));
    return send(c, idOf(c));
  };
  const byAccept = files.map(({ mediaType, send }) => [
    mediaType,
    asked(send, (c) => c.req.param('id') ?? ''),
  ]);
  app.use(`${path}/:id`, alternatives(Object.fromEntries(byAccept)));
  for (const { suffix, route, send } of files) {
    // A suffix after a parameter is a pattern to Hono, which OpenAPI has no words for.
    app.openAPIRegistry.registerPath(route);
    const idOf = (c: Ask) => (c.req.param('file') ?? '').slice(0, -`.${suffix}`.length);
    app.get(`${path}/:file{[^/]+\\.${suffix}}`, asked(send, idOf));
  }
}

function readQuery<Query extends z.ZodType>(c: Context, query: Query): z.infer<Query> {
  const result = query.safeParse(c.req.query());
  if (!result.success) throw misfit(result.error.issues, 'query');
  return result.data;
}

/** The parameter that every CSV file has besides its filters. */
export const forExcel = {
  excel: flag('For Excel: byte order mark, semicolons, guarded cells.').optional(),
};

export const csvHeaders = (name: string) => ({
  'Content-Type': 'text/csv; charset=utf-8; header=present',
  'Content-Disposition': `attachment; filename="${name}.csv"`,
});

/** Sends rows as CSV while they are read. What is streamed is not kept here; caches may, for a minute. */
export function sendCsv<Item>(
  c: Ask,
  { name, columns, excel = false }: { name: string; columns: Columns<Item>; excel: boolean | undefined },
  batches: Iterable<Item[]> | AsyncIterable<Item[]>,
  cacheControl = 'public, max-age=60',
): Response {
  return streamed(c, csv(columns, batches, { excel }), {
    ...csvHeaders(name),
    'Cache-Control': cacheControl,
  });
}

/** Sends the feed that lives at the address asked for. */
export function sendFeed(c: Ask, publicUrl: string, about: Omit<Feed, 'id' | 'self'>): Response {
  const self = selfOf(c, publicUrl);
  const feed = atom({ id: self, self, ...about });
  return c.body(feed, 200, { 'Content-Type': 'application/atom+xml; charset=utf-8' });
}

/** The address asked for, as the outside knows it. */
export function selfOf(c: Context, publicUrl: string): string {
  const { pathname, search } = new URL(c.req.url);
  return `${publicUrl}${pathname}${search}`;
}
