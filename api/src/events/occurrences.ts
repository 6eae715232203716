/** `/v1/occurrences`: every date of every event within a period, flat and in order. What a calendar shows. */
import { createRoute, z } from '@hono/zod-openapi';
import { dayOf, endOfDay } from '@opennrw/rules/german-time';
import { LONGEST_DAYS } from '@opennrw/rules/period';
import { publicly } from '../http/answers.ts';
import { pageLinks } from '../http/paging.ts';
import { badParameter } from '../http/problem.ts';
import { router } from '../http/router.ts';
import { json, refusals } from '../http/routes.ts';
import { paging, wholeNumber } from '../http/shapes.ts';
import type { Edges } from '../http/world.ts';
import { mayPlan, openDesk } from './desk.ts';
import { conditionOf, periodOf } from './filters.ts';
import { pageOfDates } from './list.ts';
import { presentMoment } from './present.ts';
import { eventFilters, OccurrenceList, period } from './shape.ts';
import { DAY } from './zone.ts';

/** More than other lists have: a month of a whole region is one question. */
const MOST_DATES = 1000;

const route = createRoute({
  method: 'get',
  path: '/v1/occurrences',
  tags: ['Occurrences'],
  operationId: 'listOccurrences',
  summary: 'List the dates of events',
  description: `Without \`from\` from today on; without \`to\` for 31 days. At most ${LONGEST_DAYS} days.`,
  request: {
    query: z.strictObject({
      ...eventFilters,
      ...period,
      ...paging,
      limit: wholeNumber(1, MOST_DATES, 100, 'Rows per page. Default 100.').default(100),
    }),
  },
  responses: { 200: json('A page of the list.', OccurrenceList), ...refusals },
});

export default function occurrences(edges: Edges) {
  const desk = openDesk(edges);
  const app = router();

  app.openapi(route, async (c) => {
    const { limit, offset, cursor, ...filters } = c.req.valid('query');
    const today = dayOf(edges.now().getTime());
    const asked = bounded({ ...filters, from: filters.from ?? today });
    const directory = await desk.directoryFor(asked);
    const { from, to } = periodOf(asked);
    const dates = await desk.reader.dates(conditionOf(asked, directory, mayPlan(c)), from, to);
    const listing = pageOfDates(dates, asked, { limit, offset, cursor });
    const around = desk.around(directory);
    const items = listing.items.map(({ row, moment }) => presentMoment(row, moment, around));
    // Without a first day the answer is another one from midnight on.
    const until = filters.from === undefined ? endOfDay(today) : Number.POSITIVE_INFINITY;
    publicly(c, { Link: pageLinks(c, edges.publicUrl, { limit, offset, cursor }, listing) }, until);
    return c.json({ ...listing, items }, 200);
  });

  return app;
}

/** @throws {Problem} 400 for a period that is longer than anybody reads */
function bounded<Period extends { from: string; to?: string | undefined }>(
  filters: Period,
): Period & { to: string } {
  const { from } = periodOf(filters);
  const to = filters.to ?? new Date(from + 31 * DAY).toISOString();
  const { to: end } = periodOf({ to });
  if (end - from <= (LONGEST_DAYS + 1) * DAY) return { ...filters, to };
  throw badParameter('to', 'window-too-long');
}
