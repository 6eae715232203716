import type { AwardEntry } from '@opennrw/sdk';
import { BrowserEvent } from '../core/events.ts';

/**
 * A visitor has chosen an entry. Cancel it (`preventDefault()`) to show the entry in your own way.
 * Bubbles and crosses shadow roots.
 */
export class AwardEntrySelectEvent extends BrowserEvent {
  /** The entry as the API sent it. */
  readonly entry: AwardEntry;

  constructor(entry: AwardEntry) {
    super('award-entry-select', { bubbles: true, composed: true, cancelable: true });
    this.entry = entry;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'award-entry-select': AwardEntrySelectEvent;
  }
}
