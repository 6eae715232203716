/** A licence as every resource shows it. */
import { z } from '@hono/zod-openapi';

export const License = z
  .object({
    code: z
      .string()
      .nullable()
      .openapi({ description: 'Code of the DCAT-AP.de licence list.', example: 'dl-zero-de/2.0' }),
    name: z.string().openapi({ example: 'Datenlizenz Deutschland – Zero – Version 2.0' }),
    url: z.string().nullable(),
    open: z.boolean().openapi({ description: 'Whether the Open Definition counts the licence as open.' }),
    raw: z.string().nullable().openapi({ description: 'The licence as the source wrote it.' }),
  })
  .openapi('License');
