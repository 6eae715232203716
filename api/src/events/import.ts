/** `POST /v1/events/import`: an iCalendar file of an organization, by UID. Nothing is lost without a finding. */
import { createRoute, z } from '@hono/zod-openapi';
import { fault } from '../http/fields.ts';
import { found } from '../http/problem.ts';
import type { router } from '../http/router.ts';
import { json, owner, refusals, security, writing } from '../http/routes.ts';
import { settled } from '../http/settled.ts';
import { flag } from '../http/shapes.ts';
import type { Edges } from '../http/world.ts';
import { TenantScope } from '../organizations/tenancy.ts';
import { type Desk, naming } from './desk.ts';
import type { EventDraft } from './draft.ts';
import { readCalendar } from './ical-events.ts';
import { calendarText } from './ical-lines.ts';
import type { EventReader } from './list.ts';
import type { EventRow } from './present.ts';
import { type EventWriter, eventWriter } from './store.ts';
import { hostOf } from './writing.ts';
import { isZone } from './zone.ts';

const MOST_FINDINGS = 500;

const ImportReport = z
  .object({
    read: z.number().int().openapi({ description: 'Events in the file.' }),
    created: z.number().int(),
    updated: z.number().int(),
    unchanged: z.number().int(),
    skipped: z
      .number()
      .int()
      .openapi({ description: 'Older than what is stored, withdrawn here, or another’s.' }),
    findings: z.array(z.object({ code: z.string(), line: z.number().int(), uid: z.string().nullable() })),
    findingsTotal: z.number().int(),
  })
  .openapi('ImportReport');
type ImportReport = z.infer<typeof ImportReport>;
type Finding = ImportReport['findings'][number];

const route = createRoute({
  method: 'post',
  path: '/v1/events/import',
  tags: [naming.tag],
  operationId: 'importEvents',
  summary: 'Import an iCalendar file',
  description:
    'Events are told apart by UID. A lower SEQUENCE than the stored one changes nothing. What had to be mended or left out is a finding; so is what the file calls private or confidential, which is not taken.',
  security,
  request: {
    query: z.strictObject({
      organization: owner,
      timeZone: z
        .string()
        .max(60)
        .refine(isZone, fault('not-a-zone'))
        .default('Europe/Berlin')
        .openapi({ description: 'Zone of times that name none.' }),
      dryRun: flag('Read and report, but store nothing.').optional(),
    }),
    body: { required: true, content: { 'text/calendar': { schema: z.string() } } },
  },
  responses: { 200: json('What became of the events.', ImportReport), ...refusals, ...writing },
});

export function importRoute(app: ReturnType<typeof router>, desk: Desk, edges: Edges): void {
  app.openapi(route, async (c) => {
    const { organization, timeZone, dryRun } = c.req.valid('query');
    const directory = await desk.directory();
    const owner = found(directory.bySlug.get(organization), 'organization');
    const scope = TenantScope.authorize(c.get('principal'), owner.id, 'events:write');
    const charset = /charset="?([\w-]+)/i.exec(c.req.header('Content-Type') ?? '')?.[1] ?? null;
    const { text, guessed } = calendarText(Buffer.from(await c.req.arrayBuffer()), charset);
    const calendar = readCalendar(text, timeZone);
    const writer = eventWriter(edges.database, edges.now, hostOf(edges.publicUrl), directory);
    const report = await bring(calendar.drafts, scope, desk.reader, dryRun ? null : writer);
    const findings = [
      ...(guessed ? [{ code: 'charset-guessed', line: 1, uid: null }] : []),
      ...calendar.findings,
      ...report.findings,
    ];
    return c.json(
      {
        ...{ ...report, read: calendar.read, findings: findings.slice(0, MOST_FINDINGS) },
        findingsTotal: findings.length,
      },
      200,
    );
  });
}

/**
 * Stores what is new or newer.
 * @param writer null to only look
 */
export async function bring(
  drafts: readonly EventDraft[],
  scope: TenantScope,
  reader: EventReader,
  writer: EventWriter | null,
): Promise<Pick<ImportReport, 'created' | 'updated' | 'unchanged' | 'skipped' | 'findings'>> {
  const report = { created: 0, updated: 0, unchanged: 0, skipped: 0, findings: [] as Finding[] };
  for (const draft of drafts) {
    const uid = draft.uid ?? '';
    const present = await reader.findUid(uid, scope.organizationId);
    const [outcome, code] =
      present === undefined && (await isTaken(uid, scope, reader))
        ? (['skipped', 'name-taken'] as const)
        : judge(draft, present, scope);
    report[outcome]++;
    if (code !== undefined) report.findings.push({ code, line: 0, uid });
    if (writer === null) continue;
    if (outcome === 'created') await settled(writer.create(scope, draft));
    if (outcome === 'updated' && present !== undefined)
      await settled(writer.replace(scope, present, kept(draft, present), 'replace'));
  }
  return report;
}

/** Somebody wrote another event here under the name that the file's has. */
async function isTaken(uid: string, { organizationId }: TenantScope, reader: EventReader): Promise<boolean> {
  const named = await reader.findBy('externalId', organizationId, uid);
  return named !== undefined && named.withdrawnAt === null;
}

type Outcome = 'created' | 'updated' | 'unchanged' | 'skipped';

function judge(draft: EventDraft, present: EventRow | undefined, scope: TenantScope): [Outcome, string?] {
  if (present === undefined) return ['created'];
  if (present.organizationId !== scope.organizationId) return ['skipped', 'held-by-another'];
  if (present.withdrawnAt !== null) return ['skipped', 'withdrawn-here'];
  if ((draft.sequence ?? 0) < present.sequence) return ['skipped', 'older-sequence'];
  return fingerprint(kept(draft, present)) === fingerprint(present) ? ['unchanged'] : ['updated'];
}

/** What a calendar file has no words for stays as somebody wrote it here. */
function kept(draft: EventDraft, present: EventRow): EventDraft {
  const { accessibility, organizers, audience, registration, capacity, free, image, training } =
    present.content;
  return {
    ...draft,
    ...{ coHosts: present.coHosts, themes: present.themes, format: present.format, state: present.state },
    content: {
      ...present.content,
      ...draft.content,
      ...{ accessibility, organizers, audience, registration, capacity, free, image, training },
      licenseCode: present.content.licenseCode,
    },
  };
}

const fingerprint = (of: EventDraft | EventRow): string =>
  JSON.stringify([
    ...[
      of.title,
      of.kind,
      of.status,
      of.attendance,
      of.start,
      of.end,
      of.timeZone,
      of.rrule,
      of.rdates,
      of.exdates,
    ],
    of.overrides.map(({ recurrenceId, start, end, title, status }) => [
      recurrenceId,
      start,
      end,
      title,
      status,
    ]),
    Object.entries(of.content).toSorted(([one], [other]) => (one < other ? -1 : 1)),
  ]);
