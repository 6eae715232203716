/**
 * Everything on this port that is neither API nor widget file: the demo town, the reference, the problems’ pages,
 * and what operators and machines ask for. Pages load nothing from elsewhere and link by relative ways, so that they
 * hold below any base path.
 */
import { Hono } from 'hono';
import type { Edges, World } from '../http/world.ts';
import { assets } from './assets.ts';
import { awardFeedback } from './award-feedback.ts';
import { problems } from './problems.ts';
import { reference } from './reference.ts';
import { service } from './service.ts';
import { start } from './start.ts';
import { demoTown } from './town.ts';
import { townAwards } from './town-awards.ts';
import { townEvents } from './town-events.ts';
import { townParticipation } from './town-participation.ts';
import type { Loader } from './widget.ts';

/** @param widgets the newest version of the widgets, or null where none were built: pages then show their plain lists */
export function pages(edges: Edges, { widgets }: { widgets: Loader | null }): Hono<World> {
  const app = new Hono<World>();
  const rooms = [
    service(edges),
    assets(),
    townAwards(edges, widgets),
    townEvents(edges, widgets),
    townParticipation(edges, widgets),
    demoTown(edges, widgets),
    awardFeedback(edges),
    start(widgets),
    reference(),
    problems(edges.publicUrl),
  ];
  for (const room of rooms) app.route('/', room);
  return app;
}
