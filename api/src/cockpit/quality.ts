/** `/v1/cockpit/quality`: how well each dataset is described and what is missing, the poorest first. */
import { qualityMetrics } from '@opennrw/rules/cockpit-method';
import { passedChecks, type QualityFacts, quality } from '@opennrw/rules/indicators';
import { descriptions } from '../datasets/facts.ts';
import { publicly } from '../http/answers.ts';
import type { Columns } from '../http/csv.ts';
import { forExcel, sendCsv } from '../http/files.ts';
import { type Language, languageOf } from '../http/language.ts';
import { listed } from '../http/paging.ts';
import { found } from '../http/problem.ts';
import type { router } from '../http/router.ts';
import { fileRoute, findRoute, listRoute } from '../http/routes.ts';
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
  async function poorest(
    { failing, ...question }: Parameters<typeof asked>[1] & { failing?: readonly string[] | undefined },
    language: Language,
  ): Promise<DatasetQuality[]> {
    const organizationIds = asked(await desk.directory(), question).map(({ id }) => id);
    return (await descriptions(database, { organizationIds }))
      .map((facts) => present(facts, language))
      .filter(({ fixes }) => failing === undefined || fixes.some(({ code }) => failing.includes(code)))
      .sort((one, other) => one.points - other.points || (one.title < other.title ? -1 : 1));
  }

  app.openapi(listRoute(naming, DatasetQualityList, filters), async (c) => {
    const query = c.req.valid('query');
    const all = await poorest(query, languageOf(c.req.header('Accept-Language')));
    return c.json(listed(c, publicUrl, query, all), 200);
  });

  app.openapi(fileRoute(naming, 'csv', 'text/csv', { ...filters, ...forExcel }), async (c) => {
    const { excel, ...question } = c.req.valid('query');
    const all = await poorest(question, languageOf(c.req.header('Accept-Language')));
    const rows = all.flatMap((dataset) => dataset.fixes.map((fix) => ({ dataset, fix })));
    return sendCsv(c, { name: 'quality', columns, excel }, [rows]);
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

/** A line for each thing to mend: the datasets as in the list, with each the points to gain first. */
const columns: Columns<{ dataset: DatasetQuality; fix: DatasetQuality['fixes'][number] }> = {
  dataset: ({ dataset }) => dataset.id,
  title: ({ dataset }) => dataset.title,
  points: ({ dataset }) => dataset.points,
  assessable: ({ dataset }) => dataset.assessable,
  rating: ({ dataset }) => dataset.rating,
  check: ({ fix }) => fix.code,
  whatToDo: ({ fix }) => fix.label,
  gain: ({ fix }) => fix.gain,
};
