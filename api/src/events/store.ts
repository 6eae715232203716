/** Writing events: what a key puts, changes or withdraws, and what a calendar file brings. */
import { parts, words } from '@opennrw/rules/fold';
import { toSlug } from '@opennrw/rules/slug';
import { titleKey } from '@opennrw/rules/title-key';
import type { Database } from '../database/door.ts';
import type { Directory } from '../organizations/directory.ts';
import {
  auditor,
  born,
  changing,
  freeSlug,
  type Owner,
  renewed,
  saysAlready,
  tombstone,
} from '../organizations/records.ts';
import type { TenantScope } from '../organizations/tenancy.ts';
import type { EventDraft } from './draft.ts';
import { type EventRow, scheduleOf } from './present.ts';
import { reachOf } from './recurrence.ts';
import { events } from './table.ts';
import { whereabouts } from './whereabouts.ts';

type NewRow = Omit<EventRow, 'seq'>;

/** The writing half of the store. `host` is the end of the UIDs that we give. */
export function eventWriter(database: Database, now: () => Date, host: string, directory: Directory) {
  const noted = auditor('event', now);
  const columns = (draft: EventDraft, { organizationId }: Owner) => ({
    ...columnsOf(draft),
    municipalityId: whereabouts(draft, organizationId, directory),
  });
  const newRow = (draft: EventDraft, owner: Owner, at: string): NewRow => {
    const record = born(owner, toSlug(draft.title) || 'termin', at);
    return {
      ...columns(draft, owner),
      ...record,
      uid: draft.uid ?? `${record.id}@${host}`,
      sequence: draft.sequence ?? 0,
      ...{ sourceId: null, missingSince: null },
    };
  };

  return {
    /** Stores a new event. @throws a unique-constraint error where its identifier got taken meanwhile */
    async create(scope: TenantScope, draft: EventDraft): Promise<string> {
      const row = newRow(draft, scope, now().toISOString());
      await database.write((into) => [
        into.insert(events).values({ ...row, slug: freeSlug(events, row) }),
        noted(into, scope, 'create', row.id),
      ]);
      return row.id;
    },

    /** The row that a draft would become, for a rehearsal that stores nothing. */
    rehearse: (scope: TenantScope, draft: EventDraft, present: EventRow | null): EventRow => {
      const base = present ?? { seq: 0, ...newRow(draft, scope, now().toISOString()) };
      return { ...base, ...columns(draft, scope), sequence: sequenceAfter(present, draft) };
    },

    /** Replaces an event's content. @throws {Unexpected} if it changed since it was read */
    async replace(scope: TenantScope, present: EventRow, draft: EventDraft, action: 'replace' | 'change') {
      const said = { ...columns(draft, scope), sequence: sequenceAfter(present, draft) };
      if (saysAlready(present, said)) return;
      const changed = { ...said, ...renewed(present, now().toISOString()) };
      await database.write((into) => [
        changing(into, events, scope, present, changed),
        noted(into, scope, action, present.id),
      ]);
    },

    /** Withdraws an event: its address answers 410; feeds say for a year that it is cancelled. @throws as `replace` */
    async withdraw(scope: TenantScope, present: EventRow): Promise<void> {
      const remains = { ...tombstone(events, present, now().toISOString()), sequence: present.sequence + 1 };
      await database.write((into) => [
        changing(into, events, scope, present, remains),
        noted(into, scope, 'withdraw', present.id),
      ]);
    },
  };
}

export type EventWriter = ReturnType<typeof eventWriter>;

/** The columns that come from the content alone. */
function columnsOf(draft: EventDraft) {
  const { title, kind, status, state, attendance, start, end, timeZone, rrule, format, content } = draft;
  const { first, last } = reachOf(draft);
  return {
    ...{ externalId: draft.externalId, title, titleKey: titleKey(title), kind, status, state, attendance },
    ...{ start, end, timeZone, rrule, format, content },
    rdates: [...draft.rdates],
    exdates: [...draft.exdates],
    overrides: [...draft.overrides],
    coHosts: [...new Set(draft.coHosts)],
    themes: [...draft.themes],
    firstAt: new Date(first).toISOString(),
    lastAt: Number.isFinite(last) ? new Date(last).toISOString() : '9999-12-31T23:59:59.999Z',
    venueArs: content.venue?.ars ?? null,
    words: searchable(draft),
  };
}

/** A calendar takes the event with the higher number: raised when where, when or whether changes. */
function sequenceAfter(present: EventRow | null, draft: EventDraft): number {
  if (present === null) return draft.sequence ?? 0;
  if (draft.sequence !== null) return Math.max(draft.sequence, present.sequence);
  return essence(present) === essence(draft) ? present.sequence : present.sequence + 1;
}

const essence = (of: EventDraft | EventRow): string =>
  JSON.stringify([scheduleOf(of), of.status, of.attendance, of.content.venue, of.content.onlineUrl]);

/** Folded words, each after a space, so that a word's beginning is found at ` begin`. */
function searchable({ title, content }: EventDraft): string {
  const { venue, description, keywords, organizers, audience } = content;
  const texts = [
    title,
    venue?.name,
    venue?.city,
    audience,
    ...keywords,
    ...organizers.map(({ name }) => name),
    description,
  ];
  const folded = texts.flatMap((text) => words((text ?? '').slice(0, 4000))).map(({ word }) => word);
  return ` ${[...new Set([...folded, ...folded.flatMap(parts)])].join(' ')}`;
}
