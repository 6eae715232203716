/** What an organization looks like from outside. */
import { z } from '@hono/zod-openapi';
import { isOrganizationKind, organizationKinds } from '@opennrw/rules/organizations';
import { codes, flag, listOf, words } from '../http/shapes.ts';

const kinds = organizationKinds.map(({ code }) => code);

export const Organization = z
  .object({
    id: z.string(),
    slug: z.string().openapi({ example: 'bonn' }),
    name: z.string().openapi({ example: 'Stadt Bonn' }),
    kind: z.enum(kinds),
    kreisfrei: z.boolean().openapi({ description: 'Whether a municipality belongs to no Kreis.' }),
    ags: z.string().nullable().openapi({ description: 'Amtlicher Gemeindeschlüssel.', example: '05314000' }),
    ars: z
      .string()
      .nullable()
      .openapi({ description: 'Amtlicher Regionalschlüssel.', example: '053140000000' }),
    parent: z.string().nullable().openapi({ description: 'Slug of the Kreis or the Land.' }),
    members: z.array(z.string()).openapi({ description: 'Slugs of a Verbund’s members.' }),
    coordinates: z
      .tuple([z.number(), z.number()])
      .nullable()
      .openapi({ description: 'Longitude, latitude (WGS 84).' }),
    population: z
      .object({ value: z.number().int(), date: z.string(), source: z.string() })
      .nullable()
      .openapi({ description: 'With its reference date and source.' }),
    website: z.string().nullable(),
    demo: z.boolean().openapi({ description: 'Whether this is a fictional body for demonstration.' }),
  })
  .openapi('Organization');
export type Organization = z.infer<typeof Organization>;

export const OrganizationList = listOf(Organization, 'OrganizationList');

/** How lists of what belongs to organizations are narrowed to some of them. */
export const ofOrganizations = {
  organization: codes('Slug of the organization.', 'bonn').optional(),
  within: z
    .string()
    .regex(/^(\d{2,12}|[a-z0-9-]+)$/)
    .max(100)
    .optional()
    .openapi({
      description: 'Prefix of the Regionalschlüssel (ARS), or the slug of a Verbund.',
      example: '05170',
    }),
};

/** How a list finds the one record of a slug. */
export const bySlug = {
  slug: z.string().max(100).optional().openapi({ description: 'Slug within the `organization` given.' }),
};

export const organizationFilters = {
  q: words('Words of the name.', 'Bonn').optional(),
  kind: codes('Kind of organization.', 'municipality', {
    is: isOrganizationKind,
    fault: 'not-a-kind',
  }).optional(),
  within: z
    .string()
    .max(100)
    .optional()
    .openapi({ description: 'Prefix of the ARS, or the slug of a Verbund.' }),
  parent: z.string().max(100).optional().openapi({ description: 'Slug of the Kreis or the Land.' }),
  demo: flag('Whether to list the fictional bodies (true) or the real ones (false).').optional(),
};
