import type { Participation } from '@opennrw/sdk';
import { BrowserEvent } from '../core/events.ts';

/**
 * A visitor has chosen a procedure. Cancel it (`preventDefault()`) to show the procedure in your own way.
 * Bubbles and crosses shadow roots.
 */
export class ParticipationSelectEvent extends BrowserEvent {
  /** Its id (UUIDv7). */
  readonly id: string;
  /** The procedure as the API sent it; not there where it was chosen on the map and is not in the list. */
  readonly participation: Participation | undefined;

  constructor(id: string, participation?: Participation) {
    super('participation-select', { bubbles: true, composed: true, cancelable: true });
    this.id = id;
    this.participation = participation;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'participation-select': ParticipationSelectEvent;
  }
}
