/** The API: its resources, what every request passes, and what happens when something goes wrong. Nothing else. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context, Hono } from 'hono';
import { except } from 'hono/combine';
import awards from './awards/awards.ts';
import cockpit from './cockpit/cockpit.ts';
import datasets from './datasets/datasets.ts';
import events from './events/events.ts';
import eventFormats from './events/formats.ts';
import occurrences from './events/occurrences.ts';
import harvestSources from './harvest/sources.ts';
import { keptAnswers } from './http/answers.ts';
import { admitted, bounded, eachParameterOnce, legible, numbered, openDoors } from './http/front.ts';
import { Problem, respond } from './http/problem.ts';
import { router } from './http/router.ts';
import type { Edges, World } from './http/world.ts';
import { recognise } from './organizations/keys.ts';
import organizations from './organizations/organizations.ts';
import boundaries from './participations/boundaries.ts';
import participations from './participations/participations.ts';

/** Adding a resource to the API is adding its name here. */
const resources: ((edges: Edges) => OpenAPIHono<World>)[] = [
  organizations,
  datasets,
  events,
  occurrences,
  eventFormats,
  participations,
  boundaries,
  awards,
  cockpit,
  harvestSources,
];

/**
 * @param rooms what else lives on the same port: pages, widget files
 * @param forPeople answers with a page when what went wrong was asked for by a person with a browser
 */
export function createApp(
  edges: Edges,
  rooms: Hono<World>[] = [],
  forPeople: (thrown: unknown, c: Context<World>) => Response | undefined = () => undefined,
): OpenAPIHono<World> {
  const app = router();
  app.use(numbered(edges), openDoors(), bounded());
  // Widget files come from memory and a page asks for several: they are free. Pages about them are not.
  app.use(
    except(
      (c) => /^\/widgets\/\d/.test(c.req.path),
      admitted(edges, (key) => recognise(edges, key)),
    ),
  );
  const kept = keptAnswers(edges);
  for (const path of ['/v1/*', '/embed/*', '/oembed']) app.use(path, kept);
  app.use('/v1/*', eachParameterOnce(), legible());
  for (const resource of resources) app.route('/', resource(edges));
  for (const room of rooms) app.route('/', room);
  const answer = (thrown: unknown, c: Context<World>) => forPeople(thrown, c) ?? respond(thrown, c);
  app.onError(answer);
  app.notFound((c) => answer(nothingThere(app, c), c));
  return app;
}

const methods = ['GET', 'PUT', 'PATCH', 'POST', 'DELETE'];

/** Nothing at this address, or nothing for this method: then the answer says for which there is. */
function nothingThere(app: OpenAPIHono<World>, c: Context<World>): Problem {
  // What answers to a method that does not exist answers to all: the doors, not a resource.
  const doors = app.router.match('NONE', c.req.path)[0].length;
  const allowed = methods.filter((method) => app.router.match(method, c.req.path)[0].length > doors);
  if (allowed.length === 0) return new Problem('not-found', { facts: { what: 'route' } });
  return new Problem('method-not-allowed', {
    facts: { method: c.req.method },
    headers: { Allow: allowed.includes('GET') ? ['HEAD', ...allowed].join(', ') : allowed.join(', ') },
  });
}
