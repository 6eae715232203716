/**
 * `/v1/cockpit`: how far open data and the agreement have come, in four gauges that show their numbers, for one
 * organization, a region or all. With it the inventory, snapshots and targets, `/v1/measures` and `/v1/data-requests`.
 */
import { createRoute, z } from '@hono/zod-openapi';
import {
  COCKPIT_METHOD,
  completions,
  gauges,
  qualityMetrics,
  qualityRatings,
} from '@opennrw/rules/cockpit-method';
import { MODEL_DATASETS_VERSION, modelDatasets } from '@opennrw/rules/model-datasets';
import { changeabilities, refusalReasons } from '@opennrw/rules/refusal-reasons';
import { publicly } from '../http/answers.ts';
import type { Columns } from '../http/csv.ts';
import { forExcel, sendCsv } from '../http/files.ts';
import { type Language, languageOf } from '../http/language.ts';
import { router } from '../http/router.ts';
import { fileRoute } from '../http/routes.ts';
import { ProblemShape } from '../http/shapes.ts';
import type { Edges } from '../http/world.ts';
import { ofOrganizations } from '../organizations/shape.ts';
import { agreementsOf, nextEnd } from './agreements.ts';
import { openDesk } from './desk.ts';
import { cockpitOf } from './figures.ts';
import { inventoryRoutes } from './inventory.ts';
import { measurements } from './json-ld.ts';
import { measureRoutes } from './measures.ts';
import { ofAgreement } from './measures-shape.ts';
import { qualityRoutes } from './quality.ts';
import { requestRoutes } from './requests.ts';
import { Cockpit, type Indicator, Method } from './shape.ts';
import { snapshotRoutes } from './snapshots.ts';

const naming = { path: '/v1/cockpit', tag: 'Cockpit' } as const;

const asking = { ...ofOrganizations, ...ofAgreement };

export default function cockpit(edges: Edges) {
  const { database } = edges;
  const desk = openDesk(edges);
  const app = router();

  app.openapi(answering('', 'getCockpit', 'The cockpit', Cockpit, asking), async (c) => {
    publicly(c, {}, nextEnd(await agreementsOf(desk.notes), desk.now()));
    return c.json(
      await cockpitOf(database, desk, c.req.valid('query'), languageOf(c.req.header('Accept-Language'))),
      200,
    );
  });

  app.openapi(answering('/method', 'getCockpitMethod', 'How the cockpit counts', Method, {}), (c) => {
    publicly(c);
    return c.json(methodIn(languageOf(c.req.header('Accept-Language'))), 200);
  });

  app.openapi(fileRoute(naming, 'csv', 'text/csv', { ...asking, ...forExcel }), async (c) => {
    const { excel, ...question } = c.req.valid('query');
    const answer = await cockpitOf(database, desk, question, languageOf(c.req.header('Accept-Language')));
    const rows = answer.indicators.map((indicator) => ({ ...indicator, answer }));
    return sendCsv(c, { name: 'cockpit', columns, excel }, [rows]);
  });

  app.openapi(fileRoute(naming, 'jsonld', 'application/ld+json', asking), async (c) => {
    const answer = await cockpitOf(
      database,
      desk,
      c.req.valid('query'),
      languageOf(c.req.header('Accept-Language')),
    );
    publicly(c, {}, nextEnd(await agreementsOf(desk.notes), desk.now()));
    return c.body(JSON.stringify(measurements(answer, edges.publicUrl)), 200, {
      'Content-Type': 'application/ld+json; charset=utf-8',
    });
  });

  inventoryRoutes(app, desk, edges);
  qualityRoutes(app, desk, edges);
  snapshotRoutes(app, desk, edges);
  measureRoutes(app, desk, edges);
  requestRoutes(app, desk, edges);
  return app;
}

/** A route that answers one question with one thing. */
function answering<const Path extends string, Answer extends z.ZodType, Filter extends z.core.$ZodLooseShape>(
  path: Path,
  operationId: string,
  summary: string,
  answer: Answer,
  filter: Filter,
) {
  const refused = {
    description: 'The question does not fit.',
    content: { 'application/problem+json': { schema: ProblemShape } },
  };
  return createRoute({
    method: 'get',
    path: `${naming.path}${path}` as const,
    tags: [naming.tag],
    operationId,
    summary,
    request: { query: z.strictObject(filter) },
    responses: {
      200: { description: 'The answer.', content: { 'application/json': { schema: answer } } },
      400: refused,
      404: refused,
      429: refused,
    },
  });
}

function methodIn(language: Language): z.infer<typeof Method> {
  const named = <Code extends string>({ code, label }: { code: Code; label: Record<Language, string> }) => ({
    code,
    label: label[language],
  });
  return {
    version: COCKPIT_METHOD,
    modelDatasets: { count: modelDatasets.length, version: MODEL_DATASETS_VERSION },
    gauges: gauges.map((gauge) => ({
      ...named(gauge),
      definition: gauge.definition[language],
      formula: gauge.formula[language],
    })),
    checks: qualityMetrics.map((check) => ({
      ...named(check),
      dimension: check.dimension,
      points: check.points,
      assessable: check.assessable,
    })),
    ratings: qualityRatings.map((rating) => ({ ...named(rating), least: rating.least })),
    completions: completions.map(named),
    reasons: refusalReasons.map((reason) => ({ ...named(reason), law: reason.law })),
    changeabilities: changeabilities.map((label) => label[language]),
  };
}

type Line = Indicator & { answer: Cockpit };

const columns: Columns<Line> = {
  scope: ({ answer }) => answer.scope.organization?.slug ?? null,
  organizations: ({ answer }) => answer.scope.organizations,
  keepingAnInventory: ({ answer }) => answer.scope.keeping,
  indicator: ({ code }) => code,
  name: ({ label }) => label,
  status: ({ status }) => status,
  value: ({ value }) => value,
  numerator: ({ numerator }) => numerator,
  denominator: ({ denominator }) => denominator,
  notAssessable: ({ notAssessable }) => notAssessable,
  rating: ({ rating }) => rating,
  target: ({ target }) => target?.value ?? null,
  targetOn: ({ target }) => target?.on ?? null,
  method: ({ answer }) => answer.method,
  agreement: ({ answer }) => answer.agreement.slug,
  agreementValidUntil: ({ answer }) => answer.agreement.validUntil,
};
