/**
 * Shapes that every resource of the API shares: the list, the facets, the problem, and the small
 * scalar types of a query string. They know no domain.
 */
import { z } from '@hono/zod-openapi';
import type { CustomFault } from './fault.words.ts';

/** How many rows a page may have, and how far numbered pages reach. Beyond, walk with `cursor`. */
export const MOST_ROWS = 100;
export const FARTHEST_OFFSET = 10_000;
/** Totals are exact up to this number and a lower bound beyond it. */
export const COUNTED_EXACTLY = 10_000;

/** A whole number of a query string, written in digits. */
export const wholeNumber = (least: number, most: number, example: number, description: string) =>
  z
    .string()
    // Only digits: `0x10` and `1e1` are numbers to JavaScript and typos to everybody else.
    .transform((written) => (/^-?\d+(\.\d+)?$/.test(written) ? Number(written) : written))
    .pipe(z.number().int().min(least).max(most))
    .openapi({ type: 'integer', minimum: least, maximum: most, example, description });

/** The query parameters that page through any list. */
export const paging = {
  limit: wholeNumber(1, MOST_ROWS, 20, 'Rows per page. Default 20.').default(20),
  offset: wholeNumber(
    0,
    FARTHEST_OFFSET,
    0,
    'Rows to skip, for numbered pages. Not together with `cursor`.',
  ).optional(),
  cursor: z.string().max(500).optional().openapi({
    description: 'Where a former answer’s `next` or `prev` pointed. Walks a list of any length.',
  }),
};

/** `true` or `false`, spelled out. */
export const flag = (description: string) =>
  z
    .enum(['true', 'false'])
    .transform((word) => word === 'true')
    .openapi({ type: 'boolean', description });

/**
 * One or several codes separated by commas; several mean "any of these".
 * @param known which codes there are, and the fault where one is none: a typo must not return an empty list
 */
export const codes = (
  description: string,
  /** One that exists everywhere: the reference links to it. */
  example: string | undefined,
  known?: { is: (code: string) => boolean; fault: CustomFault },
) =>
  z
    .string()
    .min(1)
    .max(500)
    .transform((cell) =>
      [...new Set(cell.split(',').map((code) => code.trim()))].filter((code) => code !== ''),
    )
    .refine((list) => known === undefined || list.every(known.is), { message: known?.fault ?? '' })
    .openapi({
      type: 'string',
      description: `${description} Several, separated by commas, mean any of them.`,
      ...(example !== undefined && { example }),
    });

/** One of the codes of a list of `@opennrw/rules`. */
export const oneOf = <const Code extends string>(list: readonly { code: Code }[]) =>
  z.enum(list.map(({ code }) => code));

/** For `codes`: those of this list, and no others. */
export const listed = (list: readonly { code: string }[]) => ({
  is: (code: string) => list.some((known) => known.code === code),
  fault: 'no-such-code' as const,
});

/** A day, or an RFC 3339 instant with its offset. */
export const dayOrInstant = (description: string, example: string) =>
  z.union([z.iso.date(), z.iso.datetime({ offset: true })]).openapi({ type: 'string', description, example });

/** Free text of a query string, bounded. */
export const words = (description: string, example: string) =>
  z.string().max(500).openapi({ description, example });

/** A page of items with its place in the whole list. */
export const listOf = <Item extends z.ZodType>(item: Item, name: string) =>
  z
    .object({
      items: z.array(item),
      total: z
        .number()
        .int()
        .openapi({ description: 'Matching rows. A lower bound where `totalIs` is `atLeast`.' }),
      totalIs: z.enum(['exact', 'atLeast']),
      ranked: z
        .enum(['newest'])
        .optional()
        .openapi({ description: 'Present where too many rows match: the newest 2,000 of them were ranked.' }),
      next: z
        .string()
        .nullable()
        .openapi({ description: 'Cursor of the following page, or null on the last one.' }),
      prev: z
        .string()
        .nullable()
        .openapi({ description: 'Cursor of the preceding page, or null on the first one.' }),
    })
    .openapi(name);

export const Facet = z
  .object({
    value: z.string().openapi({ example: 'TRAN' }),
    label: z.string().openapi({ example: 'Verkehr' }),
    count: z.number().int().openapi({ example: 214 }),
  })
  .openapi('Facet', {
    description: 'A value, its label in the language of the request, and how many rows it would leave.',
  });

/** The answer of `/v1/<plural>/facets`. A facet is exact, or it is absent and `facetsTruncated` says so. */
export const facetsOf = <const Name extends string>(names: readonly Name[], schemaName: string) =>
  z
    .object({
      total: z.number().int(),
      totalIs: z.enum(['exact', 'atLeast']),
      facetsTruncated: z.boolean(),
      facets: z.object(
        Object.fromEntries(names.map((name) => [name, z.array(Facet).optional()])) as Record<
          Name,
          z.ZodOptional<z.ZodArray<typeof Facet>>
        >,
      ),
    })
    .openapi(schemaName);

export const ProblemShape = z
  .object({
    type: z.url().openapi({ example: 'https://data.example.org/problems/unknown-parameter' }),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    instance: z.string().openapi({ description: 'The path that was asked for, without its query string.' }),
    requestId: z.string(),
    errors: z
      .array(
        z.object({
          parameter: z.string().optional(),
          pointer: z.string().optional().openapi({ description: 'RFC 6901 pointer into the request body.' }),
          code: z.string(),
          message: z.string(),
        }),
      )
      .optional(),
  })
  .openapi('Problem', { description: 'RFC 9457 problem details. `type` leads to a page that explains it.' });
