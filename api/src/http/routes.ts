/**
 * The routes that every resource has, as functions a resource calls. Each returns a concrete route, so that its
 * handler stays fully checked: list, facets, find, put by external id, merge-patch and withdraw.
 */
import { createRoute, type RouteConfig, z } from '@hono/zod-openapi';
import { flag, ProblemShape, paging } from './shapes.ts';

export const problem = (description: string) =>
  ({ description, content: { 'application/problem+json': { schema: ProblemShape } } }) as const;

export const refusals = {
  400: problem('A parameter is unknown, repeated, or out of its range.'),
  429: problem('Too many requests; wait for `Retry-After` seconds.'),
} as const;

const missing = { 404: problem('There is no such record.') } as const;

export const writing = {
  401: problem('The key is missing or not valid.'),
  403: problem('The key’s organization, grants or scopes do not cover this.'),
  413: problem('The body is too large.'),
  415: problem('The body is not of the expected media type.'),
  422: problem('A field does not fit.'),
} as const;

const changing = {
  410: problem('The record was withdrawn.'),
  412: problem('`If-Match` is not the record’s present ETag.'),
  428: problem('`If-Match` is missing.'),
} as const;

export const json = <Schema extends z.ZodType>(description: string, schema: Schema) =>
  ({ description, content: { 'application/json': { schema } } }) as const;

/** In whose name something is written. */
export const owner = z
  .string()
  .min(1)
  .max(100)
  .openapi({ description: 'Slug of the owner.', example: 'bonn' });

export const security = [{ key: [] as string[] }];
const dryRun = { dryRun: flag('Check and show what would be stored, but store nothing.').optional() };
const idParam = z.object({ id: z.uuid().openapi({ description: 'UUIDv7 of the record.' }) });
const ifMatch = z.object({
  'if-match': z.string().optional().openapi({ description: 'ETag of the record as last read. Required.' }),
});

export interface Naming<Path extends string> {
  /** Where it lives, for example `/v1/datasets`. */
  path: Path;
  /** The resource's name in the documentation, for example `Datasets`. */
  tag: string;
}

/** The same route for holders of a key only. */
export const guarded = <Route extends RouteConfig>(route: Route) =>
  createRoute({
    ...route,
    security,
    responses: { ...route.responses, 401: writing[401], 403: writing[403] },
  });

/** `GET /v1/<plural>`: a page of items, filtered and sorted. Unknown parameters are refused. */
export function listRoute<
  const Path extends string,
  Item extends z.ZodType,
  Filter extends z.core.$ZodLooseShape,
>({ path, tag }: Naming<Path>, list: Item, filter: Filter) {
  return createRoute({
    method: 'get',
    path,
    tags: [tag],
    operationId: `list${tag}`,
    summary: `List ${tag.toLowerCase()}`,
    request: { query: z.strictObject({ ...filter, ...paging }) },
    responses: {
      200: json('A page of the list.', list),
      ...refusals,
      503: problem('The search is too broad.'),
    },
  });
}

/** `GET /v1/<plural>/facets`: how many rows each value of each facet would leave, under the same filters. */
export function facetsRoute<
  const Path extends string,
  Answer extends z.ZodType,
  Filter extends z.core.$ZodLooseShape,
>({ path, tag }: Naming<Path>, facets: Answer, filter: Filter) {
  return createRoute({
    method: 'get',
    path: `${path}/facets` as const,
    tags: [tag],
    operationId: `facets${tag}`,
    summary: `Count ${tag.toLowerCase()} by facet`,
    request: { query: z.strictObject(filter) },
    responses: { 200: json('The facets.', facets), ...refusals, 503: problem('The search is too broad.') },
  });
}

/** `GET /v1/<plural>.<suffix>`: the whole filtered list as a file or feed. `file` describes it where it is JSON. */
export function fileRoute<const Path extends string, Filter extends z.core.$ZodLooseShape>(
  { path, tag }: Naming<Path>,
  suffix: string,
  mediaType: string,
  filter: Filter,
  file: z.ZodType = z.string(),
) {
  return createRoute({
    method: 'get',
    path: `${path}.${suffix}` as const,
    tags: [tag],
    operationId: `${suffix}${tag}`,
    summary: `${tag} as ${mediaType}`,
    request: { query: z.strictObject(filter) },
    responses: {
      200: { description: 'The file.', content: { [mediaType]: { schema: file } } },
      ...refusals,
      503: problem('The search is too broad.'),
    },
  });
}

/** `GET /v1/<plural>/{id}.jsonld`: one record for search engines. */
export function jsonLdRoute<const Path extends string>({ path, tag }: Naming<Path>) {
  return createRoute({
    method: 'get',
    path: `${path}/{id}.jsonld` as const,
    tags: [tag],
    operationId: `jsonLd${tag}`,
    summary: `One of the ${tag.toLowerCase()} as schema.org JSON-LD`,
    request: { params: idParam, query: z.strictObject({}) },
    responses: {
      200: { description: 'The record.', content: { 'application/ld+json': { schema: z.looseObject({}) } } },
      ...refusals,
      ...missing,
      410: problem('The record was withdrawn.'),
    },
  });
}

/** `GET /v1/<plural>/{id}.<suffix>`: one record as a file. */
export function oneAsFileRoute<const Path extends string>(
  { path, tag }: Naming<Path>,
  suffix: string,
  mediaType: string,
) {
  return createRoute({
    method: 'get',
    path: `${path}/{id}.${suffix}` as const,
    tags: [tag],
    operationId: `${suffix}Of${tag}`,
    summary: `One of the ${tag.toLowerCase()} as ${mediaType}`,
    request: { params: idParam, query: z.strictObject({}) },
    responses: {
      200: { description: 'The file.', content: { [mediaType]: { schema: z.string() } } },
      ...refusals,
      ...missing,
      410: problem('The record was withdrawn.'),
    },
  });
}

/** `GET /v1/<plural>/{id}`. */
export function findRoute<const Path extends string, Item extends z.ZodType>(
  { path, tag }: Naming<Path>,
  item: Item,
) {
  return createRoute({
    method: 'get',
    path: `${path}/{id}` as const,
    tags: [tag],
    operationId: `get${tag}`,
    summary: `One of the ${tag.toLowerCase()}`,
    request: { params: idParam, query: z.strictObject({}) },
    responses: {
      200: json('The record.', item),
      ...refusals,
      ...missing,
      410: problem('The record was withdrawn.'),
    },
  });
}

/** `GET /v1/<plural>/{slug}`, where slugs are unique for the whole instance. */
export function findBySlugRoute<const Path extends string, Item extends z.ZodType>(
  { path, tag }: Naming<Path>,
  item: Item,
) {
  return createRoute({
    method: 'get',
    path: `${path}/{slug}` as const,
    tags: [tag],
    operationId: `get${tag}`,
    summary: `One of the ${tag.toLowerCase()}`,
    request: { params: z.object({ slug: z.string().max(100) }), query: z.strictObject({}) },
    responses: { 200: json('The record.', item), ...refusals, ...missing },
  });
}

/** `PUT /v1/<plural>/by-external-id`: creates or replaces, idempotently, for people and machines alike. */
export function putRoute<const Path extends string, Input extends z.ZodType, Item extends z.ZodType>(
  { path, tag }: Naming<Path>,
  input: Input,
  item: Item,
) {
  return createRoute({
    method: 'put',
    path: `${path}/by-external-id` as const,
    tags: [tag],
    operationId: `put${tag}`,
    summary: `Create or replace one of the ${tag.toLowerCase()}`,
    description:
      'What is sent again as it is changes nothing: the ETag stays, and feeds have no news. So a whole source may be sent every night.',
    security,
    request: {
      query: z.strictObject({
        organization: owner,
        externalId: z
          .string()
          .min(1)
          .max(1000)
          .openapi({ description: 'The owner’s identifier, often an IRI.' }),
        ...dryRun,
      }),
      headers: z.object({
        'if-match': z
          .string()
          .optional()
          .openapi({ description: 'Replace only if the record still has this ETag.' }),
        'if-none-match': z.string().optional().openapi({ description: '`*`: create only.' }),
      }),
      body: { required: true, content: { 'application/json': { schema: input } } },
    },
    responses: {
      200: json('Replaced (or, with `dryRun`, checked).', item),
      201: json('Created.', item),
      ...refusals,
      ...writing,
      ...missing,
      412: problem('The condition of `If-Match` or `If-None-Match` does not hold.'),
    },
  });
}

/** `PATCH /v1/<plural>/{id}`: RFC 7396 merge-patch; null removes a field. */
export function patchRoute<const Path extends string, Input extends z.ZodType, Item extends z.ZodType>(
  { path, tag }: Naming<Path>,
  input: Input,
  item: Item,
) {
  return createRoute({
    method: 'patch',
    path: `${path}/{id}` as const,
    tags: [tag],
    operationId: `patch${tag}`,
    summary: `Change one of the ${tag.toLowerCase()}`,
    security,
    request: {
      params: idParam,
      query: z.strictObject(dryRun),
      headers: ifMatch,
      body: { required: true, content: { 'application/merge-patch+json': { schema: input } } },
    },
    responses: { 200: json('Changed.', item), ...refusals, ...writing, ...missing, ...changing },
  });
}

/** `DELETE /v1/<plural>/{id}`: withdraws. The address then answers 410 for good. */
export function withdrawRoute<const Path extends string>({ path, tag }: Naming<Path>) {
  return createRoute({
    method: 'delete',
    path: `${path}/{id}` as const,
    tags: [tag],
    operationId: `withdraw${tag}`,
    summary: `Withdraw one of the ${tag.toLowerCase()}`,
    security,
    request: { params: idParam, query: z.strictObject(dryRun), headers: ifMatch },
    responses: {
      204: { description: 'Withdrawn.' },
      ...refusals,
      401: writing[401],
      403: writing[403],
      ...missing,
      ...changing,
    },
  });
}

/** `GET /v1/<plural>/{id}/<part>`: something of a record that not everybody may see. */
export function partRoute<
  const Path extends string,
  const Part extends string,
  Answer extends z.ZodType,
  Query extends z.core.$ZodLooseShape,
>({ path, tag }: Naming<Path>, part: Part, answer: Answer, query: Query) {
  return createRoute({
    method: 'get',
    path: `${path}/{id}/${part}` as const,
    tags: [tag],
    operationId: `${part}${tag}`,
    summary: `The ${part} of one of the ${tag.toLowerCase()}`,
    security,
    request: { params: idParam, query: z.strictObject(query) },
    responses: {
      200: json('The part.', answer),
      ...refusals,
      401: writing[401],
      403: writing[403],
      ...missing,
      410: changing[410],
    },
  });
}

/** `PUT /v1/<plural>/{id}/<part>`: replaces a part of a record that another hand writes than the rest. */
export function putPartRoute<
  const Path extends string,
  const Part extends string,
  Input extends z.ZodType,
  Item extends z.ZodType,
>({ path, tag }: Naming<Path>, part: Part, input: Input, item: Item) {
  return createRoute({
    method: 'put',
    path: `${path}/{id}/${part}` as const,
    tags: [tag],
    operationId: `put${part.charAt(0).toUpperCase()}${part.slice(1)}${tag}`,
    summary: `Write the ${part} of one of the ${tag.toLowerCase()}`,
    security,
    request: {
      params: idParam,
      query: z.strictObject(dryRun),
      headers: ifMatch,
      body: { required: true, content: { 'application/json': { schema: input } } },
    },
    responses: { 200: json('Written.', item), ...refusals, ...writing, ...missing, ...changing },
  });
}
