import { Component, CUSTOM_ELEMENTS_SCHEMA, provideZonelessChangeDetection, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import type { EventCalendarAttributes, EventSelectEvent } from './opennrw';

/** Angular checks no attribute of a foreign element: the types are on our side, in `view` and `note`. */
@Component({
  selector: 'town-page',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <h1>Veranstaltungen</h1>
    <p><button type="button" (click)="turn()">{{ view() === 'list' ? 'Als Monat' : 'Als Liste' }}</button></p>
    <opennrw-event-calendar heading-level="2" limit="5" [attr.view]="view()" (event-select)="note($event)">
      <p><a href="/veranstaltungen">Alle Veranstaltungen der Stadt</a></p>
    </opennrw-event-calendar>
    <p role="status">{{ chosen() }}</p>
  `,
})
class TownPage {
  readonly view = signal<NonNullable<EventCalendarAttributes['view']>>('list');
  readonly chosen = signal('');

  turn(): void {
    this.view.update((view) => (view === 'list' ? 'month' : 'list'));
  }

  note(event: EventSelectEvent): void {
    this.chosen.set(`Gewählt: ${event.occurrence.title}`);
  }
}

await bootstrapApplication(TownPage, { providers: [provideZonelessChangeDetection()] });
