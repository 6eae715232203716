import { BrowserEvent } from '../core/events.ts';

/**
 * The map waits for leave to ask a foreign host. A consent manager that has the visitor's leave calls `allow`, now or
 * later; whoever does nothing leaves the question to the visitor. Bubbles and crosses shadow roots.
 */
export class MapConsentEvent extends BrowserEvent {
  /** The host that the map style comes from, with its port where it has one: `karten.example.org`. */
  readonly host: string;
  /** Lets the map begin. Nothing is stored: the consent manager keeps what it was told. */
  readonly allow: () => void;

  constructor(host: string, allow: () => void) {
    super('map-consent', { bubbles: true, composed: true });
    this.host = host;
    this.allow = allow;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'map-consent': MapConsentEvent;
  }
}
