/** The runs of a source: starting one, following it, and what it found. */
import { openBackground } from '../http/background.ts';
import { numberedPage } from '../http/paging.ts';
import { found, Problem } from '../http/problem.ts';
import type { router } from '../http/router.ts';
import type { Edges } from '../http/world.ts';
import { TenantScope } from '../organizations/tenancy.ts';
import { type Desk, languageIn, naming } from './desk.ts';
import { presentFinding, presentRun } from './present.ts';
import { findingsRoute, runRoute, runsRoute, startRoute } from './routes.ts';
import { carryOut } from './start.ts';

export function runRoutes(app: ReturnType<typeof router>, desk: Desk, edges: Edges): void {
  const { ledger } = desk;
  const { database, now, publicUrl, allowPrivateSources: allowPrivate } = edges;
  const background = edges.background ?? openBackground(edges.log);
  const userAgent = `OpenNRW-Harvester/0.1 (+${publicUrl})`;

  app.openapi(startRoute, async (c) => {
    const source = found(await ledger.findSource(c.req.valid('param').id), 'source');
    TenantScope.authorize(c.get('principal'), source.organizationId, 'harvest:run');
    const { dryRun = false } = c.req.valid('query');
    const run = await ledger.openRun(source.id, dryRun);
    if (run === null) throw new Problem('conflict', { facts: { what: 'running' } });
    const row = found(await ledger.findRun(source.id, run.id), 'run');
    const errand = { database, now, source, userAgent, dryRun, allowPrivate };
    background.start(`harvest ${source.id}`, (signal) => carryOut(run, { ...errand, signal }));
    desk.inPrivate(c, { Location: `${publicUrl}${naming.path}/${source.id}/runs/${run.id}` });
    return c.json(presentRun(row, languageIn(c)), 202);
  });

  app.openapi(runsRoute, async (c) => {
    const { id } = await desk.source(c);
    const paging = c.req.valid('query');
    const total = await ledger.countRuns(id);
    const page = await numberedPage(paging, { id }, (most, from) => ledger.runsOf(id, most, from));
    desk.page(c, paging, { ...page, total });
    return c.json({ ...page, items: page.items.map((row) => presentRun(row, languageIn(c))), total }, 200);
  });

  app.openapi(runRoute, async (c) => {
    const { id } = await desk.source(c);
    const row = found(await ledger.findRun(id, c.req.valid('param').run), 'run');
    desk.inPrivate(c);
    return c.json(presentRun(row, languageIn(c)), 200);
  });

  app.openapi(findingsRoute, async (c) => {
    const { id } = await desk.source(c);
    const { level, ...paging } = c.req.valid('query');
    const run = found(await ledger.findRun(id, c.req.valid('param').run), 'run').id;
    const total = await ledger.countFindings(run, level);
    const page = await numberedPage(paging, { run, level }, (most, from) =>
      ledger.findingsOf(run, level, most, from),
    );
    desk.page(c, paging, { ...page, total });
    return c.json(
      { ...page, items: page.items.map((row) => presentFinding(row, languageIn(c))), total },
      200,
    );
  });
}
