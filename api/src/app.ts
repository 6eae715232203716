/** The API: its resources, what every request passes, and what happens when something goes wrong. Nothing else. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Hono } from 'hono';
import { except } from 'hono/combine';
import awards from './awards/awards.ts';
import datasets from './datasets/datasets.ts';
import harvestSources from './harvest/sources.ts';
import { keptAnswers } from './http/answers.ts';
import { bounded, eachParameterOnce, fairShare, numbered, openDoors, recognised } from './http/front.ts';
import { Problem, respond } from './http/problem.ts';
import { router } from './http/router.ts';
import type { Edges, World } from './http/world.ts';
import { recognise } from './organizations/keys.ts';
import organizations from './organizations/organizations.ts';
import participations from './participations/participations.ts';

/** Adding a resource to the API is adding its name here. */
const resources: ((edges: Edges) => OpenAPIHono<World>)[] = [
  organizations,
  datasets,
  participations,
  awards,
  harvestSources,
];

/** @param rooms what else lives on the same port: pages, widget files */
export function createApp(edges: Edges, rooms: Hono<World>[] = []): OpenAPIHono<World> {
  const app = router();
  app.use(numbered(edges), openDoors(), bounded());
  app.use(
    '/v1/*',
    recognised((key) => recognise(edges, key)),
  );
  // Widget files come from memory and a page asks for several: they are free.
  app.use(except('/widgets/*', fairShare(edges)));
  app.use('/v1/*', keptAnswers(edges), eachParameterOnce());
  for (const resource of resources) app.route('/', resource(edges));
  for (const room of rooms) app.route('/', room);
  app.onError(respond);
  app.notFound((c) => respond(new Problem('not-found', { facts: { what: 'route' } }), c));
  return app;
}
