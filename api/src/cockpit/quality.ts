/** `/v1/cockpit/quality`: how well each dataset is described and what is missing, the poorest first. */
import { qualityMetrics } from '@opennrw/rules/cockpit-method';
import { passedChecks, type QualityFacts, quality } from '@opennrw/rules/indicators';
import { descriptions } from '../datasets/facts.ts';
import { publicly } from '../http/answers.ts';
import { type Language, languageOf } from '../http/language.ts';
import { listed } from '../http/paging.ts';
import { found } from '../http/problem.ts';
import type { router } from '../http/router.ts';
import { findRoute, listRoute } from '../http/routes.ts';
import { codes, oneOf } from '../http/shapes.ts';
import type { Edges } from '../http/world.ts';
import { ofOrganizations } from '../organizations/shape.ts';
import { asked, type Desk } from './desk.ts';
import { presentQuality } from './figures.ts';
import { DatasetQuality, DatasetQualityList } from './shape.ts';

const naming = { path: '/v1/cockpit/quality', tag: 'DatasetQuality' } as const;
const filters = {
  ...ofOrganizations,
  failing: codes('Check that the dataset fails.', 'temporal').pipe(oneOf(qualityMetrics).array()).optional(),
};

export function qualityRoutes(
  app: ReturnType<typeof router>,
  desk: Desk,
  { database, publicUrl }: Edges,
): void {
  app.openapi(listRoute(naming, DatasetQualityList, filters), async (c) => {
    const query = c.req.valid('query');
    const { failing } = query;
    const organizationIds = asked(await desk.directory(), query).map(({ id }) => id);
    const language = languageOf(c.req.header('Accept-Language'));
    const all = (await descriptions(database, { organizationIds }))
      .map((facts) => present(facts, language))
      .filter(({ fixes }) => failing === undefined || fixes.some(({ code }) => failing.includes(code)))
      .sort((one, other) => one.points - other.points || (one.title < other.title ? -1 : 1));
    return c.json(listed(c, publicUrl, query, all), 200);
  });

  app.openapi(findRoute(naming, DatasetQuality), async (c) => {
    const [facts] = await descriptions(database, { id: c.req.valid('param').id });
    publicly(c);
    return c.json(present(found(facts, 'dataset'), languageOf(c.req.header('Accept-Language'))), 200);
  });
}

function present(facts: QualityFacts & { id: string; title: string }, language: Language): DatasetQuality {
  const passes = new Map([...passedChecks(facts)].map((check) => [check, 1]));
  const { datasets: _, dimensions: __, ...own } = presentQuality(quality(passes, 1), language);
  return { id: facts.id, title: facts.title, ...own };
}
