/** Datensatzwünsche from outside: a wish, what anybody may send, and how an organization answers. */
import { z } from '@hono/zod-openapi';
import { modelDatasetByCode } from '@opennrw/rules/model-datasets';
import { refusalReasonByCode } from '@opennrw/rules/refusal-reasons';
import { address, fault, line, maybe } from '../http/fields.ts';
import { codes, flag, listOf } from '../http/shapes.ts';
import { ofOrganizations } from '../organizations/shape.ts';
import { day } from './inventory-shape.ts';
import { DatasetLink, Named, Owner } from './shape.ts';

/** A wish's way: which step may follow which. The last three end it. */
export const nextSteps = {
  submitted: ['assessed', 'planned', 'opened', 'answered', 'rejected'],
  assessed: ['planned', 'opened', 'answered', 'rejected'],
  planned: ['planned', 'opened', 'answered', 'rejected'],
  opened: [],
  answered: [],
  rejected: [],
} as const satisfies Record<string, readonly string[]>;
export type Step = keyof typeof nextSteps;
const steps = ['submitted', 'assessed', 'planned', 'opened', 'answered', 'rejected'] as const;

/** Mail addresses, and what looks like a phone number: a wish holds no sender. */
const contact = /[^\s@]{1,64}@[^\s@]{1,255}\.[a-z]{2,}|(?:\+|\b0)[\d\s/()-]{6,}\d/i;

// Anybody may send this: what is too long is looked at no further.
const wish = z
  .string()
  .min(10, { abort: true })
  .max(2000, { abort: true })
  .refine((words) => !contact.test(words), { message: 'contact-in-text' });
// Without its markup a text can be shorter, or say a number that it had hidden.
const text = wish.pipe(line(2000)).pipe(wish);
const modelDataset = maybe(
  z.string().refine((code) => modelDatasetByCode(code) !== undefined, { message: 'not-a-model-dataset' }),
);

export const DataRequest = z
  .object({
    id: z.string(),
    organization: Owner.openapi({ description: 'Who is asked.' }),
    text: z.string(),
    modelDataset: Named.nullable(),
    status: z.enum(steps),
    statusLabel: z.string(),
    released: z
      .boolean()
      .openapi({ description: 'False while it is held: only the organization’s key sees it then.' }),
    plannedOn: z.string().nullable(),
    reason: Named.nullable().openapi({ description: 'Why not. Every rejection has one.' }),
    answer: z.string().nullable(),
    url: z.string().nullable(),
    dataset: DatasetLink.pick({ id: true }).nullable(),
    createdOn: z.string(),
    updatedOn: z.string(),
    revision: z.number().int(),
  })
  .openapi('DataRequest');
export type DataRequest = z.infer<typeof DataRequest>;
export const DataRequestList = listOf(DataRequest, 'DataRequestList');

export const requestFilters = {
  ...ofOrganizations,
  status: codes('Status of the wish.', 'planned').optional(),
  modelDataset: codes('Code of the model dataset.', 'bau/baustelle').optional(),
  released: flag('With a key: whether to list the released or the held ones.').optional(),
};

/** What anybody may send, without an account. */
export const DataRequestInput = z.strictObject({ text, modelDataset }).openapi('DataRequestInput');
export type DataRequestInput = z.infer<typeof DataRequestInput>;

/** The whole of a stored wish, as a patch is laid over it. */
export const Kept = z
  .strictObject({
    text,
    modelDataset,
    status: z.enum(steps),
    released: z.boolean(),
    plannedOn: maybe(day),
    reason: maybe(
      z.string().refine((code) => refusalReasonByCode(code) !== undefined, fault('not-a-reason')),
    ),
    answer: maybe(line(2000)),
    url: maybe(address),
    dataset: maybe(z.uuid()),
  })
  .refine(({ status, reason }) => status !== 'rejected' || reason !== null, {
    message: 'reason-missing',
    path: ['reason'],
  })
  .refine(({ status, reason }) => status === 'rejected' || reason === null, {
    message: 'reason-without-no',
    path: ['reason'],
  })
  .refine(({ status, plannedOn }) => status !== 'planned' || plannedOn !== null, {
    message: 'plan-missing',
    path: ['plannedOn'],
  });
export type Kept = z.infer<typeof Kept>;

export const DataRequestPatch = z.looseObject({}).openapi('DataRequestPatch', {
  description:
    'Any of text, modelDataset, status, released, plannedOn, reason, answer, url, dataset. `rejected` needs a reason, `planned` a date, `opened` a dataset or an address, `answered` the answer.',
});
