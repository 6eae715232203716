/** An event as it comes in, from a key's request or from a calendar file, already cleaned. */
import type { EventKind } from '@opennrw/rules/event-kinds';
import type { AttendanceMode, EventStatus } from '@opennrw/rules/events';
import type { Schedule } from './recurrence.ts';
import type { EventContent } from './shape.ts';

export interface EventDraft extends Schedule {
  externalId: string | null;
  /** As another calendar named it; null where we name it. */
  uid: string | null;
  /** As another calendar counts; null where we count. */
  sequence: number | null;
  title: string;
  kind: EventKind;
  status: EventStatus;
  state: 'planned' | 'published';
  attendance: AttendanceMode;
  /** Ids of organizations. */
  coHosts: readonly string[];
  themes: readonly string[];
  format: string | null;
  content: EventContent;
}
