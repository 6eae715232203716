import type { Occurrence } from '@opennrw/sdk';
import { BrowserEvent } from '../core/events.ts';

/**
 * A visitor has chosen a date of an event. Cancel it (`preventDefault()`) to show the event in your own way.
 * Bubbles and crosses shadow roots.
 */
export class EventSelectEvent extends BrowserEvent {
  /** The date as the API sent it; `occurrence.event` is the id of the event. */
  readonly occurrence: Occurrence;

  constructor(occurrence: Occurrence) {
    super('event-select', { bubbles: true, composed: true, cancelable: true });
    this.occurrence = occurrence;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'event-select': EventSelectEvent;
  }
}
