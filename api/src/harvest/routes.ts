/** The routes below one source: its runs, what they found, and starting one. */
import { createRoute, z } from '@hono/zod-openapi';
import { ProblemShape } from '../http/shapes.ts';
import {
  findingFilters,
  HarvestFindingList,
  HarvestRun,
  HarvestRunList,
  ofRun,
  ofSource,
  pages,
  runOptions,
} from './shape.ts';

const problem = (description: string) =>
  ({ description, content: { 'application/problem+json': { schema: ProblemShape } } }) as const;
const json = <Schema extends z.ZodType>(description: string, schema: Schema) =>
  ({ description, content: { 'application/json': { schema } } }) as const;

const common = { tags: ['HarvestSources'], security: [{ key: [] as string[] }] };
const refusals = {
  400: problem('A parameter is unknown, repeated, or out of its range.'),
  401: problem('The key is missing or not valid.'),
  403: problem('The key’s organization, grants or scopes do not cover this.'),
  404: problem('There is no such source or run.'),
  429: problem('Too many requests; wait for `Retry-After` seconds.'),
} as const;

export const runsRoute = createRoute({
  ...common,
  method: 'get',
  path: '/v1/harvest-sources/{id}/runs',
  operationId: 'listHarvestRuns',
  summary: 'List the runs of a source, newest first',
  request: { params: ofSource, query: pages },
  responses: { 200: json('A page of the list.', HarvestRunList), ...refusals },
});

export const startRoute = createRoute({
  ...common,
  method: 'post',
  path: '/v1/harvest-sources/{id}/runs',
  operationId: 'startHarvestRun',
  summary: 'Start a run; it goes on after the answer',
  request: { params: ofSource, query: z.strictObject(runOptions) },
  responses: {
    202: json('Started; `Location` says where to look.', HarvestRun),
    ...refusals,
    409: problem('The source is being harvested already.'),
  },
});

export const runRoute = createRoute({
  ...common,
  method: 'get',
  path: '/v1/harvest-sources/{id}/runs/{run}',
  operationId: 'getHarvestRun',
  summary: 'One run of a source',
  request: { params: ofRun, query: z.strictObject({}) },
  responses: { 200: json('The run.', HarvestRun), ...refusals },
});

export const findingsRoute = createRoute({
  ...common,
  method: 'get',
  path: '/v1/harvest-sources/{id}/runs/{run}/findings',
  operationId: 'listHarvestFindings',
  summary: 'What a run has to say about single records',
  request: { params: ofRun, query: pages.extend(findingFilters) },
  responses: { 200: json('A page of the list.', HarvestFindingList), ...refusals },
});
