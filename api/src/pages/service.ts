/** For machines: liveness and readiness, the index of the API and its contract, permanent addresses, robots. */
import { Hono } from 'hono';
import { z } from 'zod';
import { pending } from '../database/migrate.ts';
import { found } from '../http/problem.ts';
import type { Edges, World } from '../http/world.ts';
import { contract, contractText } from './openapi.ts';
import { handOut, printedOnce } from './print.ts';

export function service({ database, publicUrl, log }: Edges): Hono<World> {
  const document = printedOnce(() => contractText, 'application/json; charset=utf-8');
  const index = printedOnce(() => indexText(publicUrl), 'application/json; charset=utf-8');
  const app = new Hono<World>();
  app.get('/health', (c) => c.json({ status: 'ok' }, 200, unkept));
  app.get('/ready', async (c) => {
    const waiting = await pending(database).catch((error) => {
      log.error({ err: error }, 'not ready');
      return null;
    });
    if (waiting === null)
      return c.json({ status: 'unavailable', reason: 'The database does not answer.' }, 503, unkept);
    if (waiting.length > 0)
      return c.json({ status: 'unavailable', reason: 'Migrations are missing.' }, 503, unkept);
    return c.json({ status: 'ok' }, 200, unkept);
  });
  app.get('/v1', async (c) => handOut(c, await index(), fresh));
  app.get('/v1/openapi.json', async (c) => handOut(c, await document(), fresh));
  app.get('/id/:plural/:id', (c) => {
    const plural = found(plurals.find((known) => known === c.req.param('plural')) ?? null, 'record');
    const id = found(z.uuid().safeParse(c.req.param('id')).data, 'record');
    return c.body(null, 303, {
      Location: `${publicUrl}/v1/${plural}/${id}`,
      'Cache-Control': 'public, max-age=86400',
    });
  });
  app.get('/robots.txt', (c) => c.text(robots, 200, { 'Cache-Control': 'public, max-age=86400' }));
  return app;
}

/** The contract changes with the server, not with the data: these answers are not among the kept ones of `http/answers.ts`. */
const fresh = { 'Cache-Control': 'public, max-age=300' };
const unkept = { 'Cache-Control': 'no-store' };

/** Lists and single records may be found; walking every combination of filters helps nobody. */
const robots = 'User-agent: *\nDisallow: /v1/*?\n';

/** What has records with an id of their own: the API finds them at `/v1/<plural>/{id}`. */
const plurals = Object.keys(contract.paths).flatMap(
  (path) => /^\/v1\/([^/]+)\/\{id\}$/.exec(path)?.[1] ?? [],
);

/** The lists of the API, which are its GET paths without anything to fill in. */
function indexText(publicUrl: string): string {
  const lists = Object.entries(contract.paths).flatMap(([path, methods]) =>
    'get' in methods && /^\/v1\/[^/.{]+$/.test(path) ? [[path.slice('/v1/'.length), publicUrl + path]] : [],
  );
  const { title, version } = contract.info;
  return `${JSON.stringify({
    title,
    version,
    contract: `${publicUrl}/v1/openapi.json`,
    reference: `${publicUrl}/reference`,
    problems: `${publicUrl}/problems`,
    resources: Object.fromEntries(lists),
  })}\n`;
}
