/** A format for events that others can take over: what it is for, for how many, and what it takes (agreement II.1). */
import { z } from '@hono/zod-openapi';
import { preparationEfforts } from '@opennrw/rules/event-formats';
import { listOf, oneOf } from '../http/shapes.ts';

const content = {
  purpose: z.string().nullable(),
  description: z.string().nullable(),
  participants: z.object({ from: z.number().int().nullable(), to: z.number().int().nullable() }).nullable(),
  duration: z.string().nullable().openapi({ example: 'P1D', description: 'ISO 8601 duration.' }),
  effort: oneOf(preparationEfforts).nullable(),
  preparation: z.array(z.string()).openapi({ description: 'Steps, in their order.' }),
  templates: z.array(z.object({ title: z.string(), url: z.string() })),
};

export const FormatContent = z.object(content);
export type FormatContent = z.infer<typeof FormatContent>;

export const EventFormat = z
  .object({
    id: z.string(),
    slug: z.string(),
    organization: z.object({ id: z.string(), slug: z.string(), name: z.string() }),
    externalId: z.string().nullable(),
    title: z.string(),
    ...content,
    createdAt: z.string(),
    updatedAt: z.string(),
    revision: z.number().int(),
  })
  .openapi('EventFormat');
export type EventFormat = z.infer<typeof EventFormat>;

export const EventFormatList = listOf(EventFormat, 'EventFormatList');
