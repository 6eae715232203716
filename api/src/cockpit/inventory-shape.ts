/** The inventory from outside: an entry, what a key may write, and the filters of its list. */
import { z } from '@hono/zod-openapi';
import { inventoryStatuses } from '@opennrw/rules/cockpit-method';
import { parseDate } from '@opennrw/rules/dates';
import { refusalReasonByCode } from '@opennrw/rules/refusal-reasons';
import { address, CLEANED, fault, line, maybe, office } from '../http/fields.ts';
import { codes, flag, listOf, oneOf, words } from '../http/shapes.ts';
import { ofOrganizations } from '../organizations/shape.ts';
import { DatasetLink, Named, Owner } from './shape.ts';

export const InventoryEntry = z
  .object({
    id: z.string().nullable().openapi({ description: 'UUIDv7; null where nobody has noted anything yet.' }),
    organization: Owner,
    modelDataset: Named.extend({ iri: z.string(), topic: Named }),
    status: oneOf(inventoryStatuses),
    statusLabel: z.string(),
    reason: Named.extend({ law: z.string().nullable() }).nullable(),
    reasonText: z.string().nullable(),
    changeability: z
      .number()
      .int()
      .nullable()
      .openapi({ description: 'How easily what stands in the way could be changed: 0 (never) to 5.' }),
    changeabilityLabel: z.string().nullable().openapi({ example: 'schwer zu ändern, etwa Landesrecht' }),
    plannedOn: z.string().nullable(),
    reviewOn: z.string().nullable().openapi({ description: 'When the no is looked at again.' }),
    unit: z.string().nullable().openapi({ description: 'The office that decides, never a person.' }),
    url: z.string().nullable().openapi({ description: 'Where it is, if not in this catalogue.' }),
    datasets: z.array(DatasetLink.extend({ by: z.enum(['reference', 'confirmed']) })).openapi({
      description: 'Datasets that refer to the model dataset, or that the organization has confirmed.',
    }),
    withdrawn: z.array(z.string()).openapi({
      description:
        'Ids of confirmed datasets that were withdrawn since. They make nothing available any more.',
    }),
    proposals: z
      .array(DatasetLink)
      .openapi({ description: 'Datasets whose title resembles it. They count nowhere until confirmed.' }),
    updatedAt: z.string().nullable(),
    revision: z.number().int().nullable(),
  })
  .openapi('InventoryEntry');
export type InventoryEntry = z.infer<typeof InventoryEntry>;

export const InventoryList = listOf(InventoryEntry, 'InventoryList');

export const inventoryFilters = {
  ...ofOrganizations,
  status: codes('Status.', 'not-provided').optional(),
  topic: codes('Topic of the model dataset.', 'verkehr').optional(),
  reason: codes('Reason for a no.', 'personal-data').optional(),
  modelDataset: codes('Code of the model dataset.', 'bau/baustelle').optional(),
  proposed: flag('Only those with proposals.').optional(),
  q: words('Words of the model dataset’s name.', 'Baum').optional(),
};

export const day = z
  .string()
  .max(10)
  .refine((text) => parseDate(text) !== null, fault('not-a-date'));

export const InventoryInput = z
  .strictObject({
    status: z.enum(['available', 'in-progress', 'not-provided', 'not-applicable']),
    reason: maybe(
      z.string().refine((code) => refusalReasonByCode(code) !== undefined, fault('not-a-reason')),
    ),
    reasonText: maybe(line(1000)),
    changeability: maybe(z.number().int().min(0).max(5)),
    plannedOn: maybe(day),
    reviewOn: maybe(day),
    unit: maybe(office(200)),
    url: maybe(address),
    datasets: z
      .array(z.uuid())
      .max(20)
      .default([])
      .openapi({ description: 'Ids of the organization’s own datasets, confirmed.' }),
  })
  .refine(({ status, reason }) => status !== 'not-provided' || reason !== null, {
    ...fault('reason-missing'),
    path: ['reason'],
  })
  .refine(({ status, reason }) => status === 'not-provided' || reason === null, {
    ...fault('reason-without-no'),
    path: ['reason'],
  })
  .refine(({ status, datasets, url }) => status !== 'available' || datasets.length > 0 || url !== null, {
    ...fault('where-missing'),
    path: ['datasets'],
  })
  .openapi('InventoryInput', { description: CLEANED });
export type InventoryInput = z.infer<typeof InventoryInput>;

export const InventoryPatch = z.looseObject({}).openapi('InventoryPatch', {
  description: 'Fields of InventoryInput. A missing field stays as it is, null empties it.',
});
