import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { settled, until } from '../core/testing.ts';
import './define.ts';
import {
  date,
  demoApi,
  demoClient,
  demoNow,
  demoProgramme,
  hostileDate,
  offlineClient,
  outage,
  silence,
  staleClient,
} from './event-calendar.demo.ts';
import type { EventCalendar } from './event-calendar.ts';

interface Args {
  client: EventCalendar['client'];
  view?: string;
  organization?: string;
  limit?: string;
  'heading-level'?: string;
  'hide-filters'?: boolean;
  'hide-subscribe'?: boolean;
  lang?: string;
  /** What the page has put inside. */
  inside?: TemplateResult;
}

type Story = StoryObj<Args>;

/** Every state of the calendar, each once. The town and its events are invented; it is always 24 November 2026. */
const meta: Meta<Args> = {
  title: 'Event calendar',
  component: 'opennrw-event-calendar',
  args: { client: demoClient() },
  render: (args) => calendar(args),
};
export default meta;

const calendar = (args: Args): TemplateResult => html`<opennrw-event-calendar
  state="none"
  api=${demoApi}
  view=${args.view ?? nothing}
  organization=${args.organization ?? nothing}
  limit=${args.limit ?? nothing}
  heading-level=${args['heading-level'] ?? nothing}
  lang=${args.lang ?? nothing}
  ?hide-filters=${args['hide-filters'] ?? false}
  ?hide-subscribe=${args['hide-subscribe'] ?? false}
  .client=${args.client}
  .now=${demoNow}
  >${args.inside ?? heading}</opennrw-event-calendar
>`;

const heading = html`<h2 slot="heading">Veranstaltungen</h2>`;

const fallback = html`<ul>
    <li>26. November, 17 Uhr: <a href="https://www.musterstadt.example/termine">Offener Treff</a></li>
  </ul>
  <time datetime="2026-11-23T13:05:00Z">Stand 23. November 2026</time>`;

/** The list as most visitors see it. */
export const Full: Story = {};

/** A month as a grid. */
export const Month: Story = {
  args: { view: 'month' },
  play: async ({ canvasElement }) => {
    await until(() => elementIn(canvasElement).shadowRoot?.querySelector('[role=grid]'));
  },
};

/** One filter is active, and the filters are open. */
export const Filtered: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, '[aria-expanded]');
    const { shadowRoot } = elementIn(canvasElement);
    const select = await until(() => shadowRoot?.querySelector('select'));
    select.value = 'event';
    select.dispatchEvent(new Event('change'));
    await settled(elementIn(canvasElement));
  },
};

/** A period and a place are chosen. */
export const Period: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, '[aria-expanded]');
    const choose = async (selector: string, value: string) => {
      const { shadowRoot } = elementIn(canvasElement);
      const field = await until(() =>
        shadowRoot?.querySelector<HTMLInputElement | HTMLSelectElement>(selector),
      );
      field.value = value;
      field.dispatchEvent(new Event('change'));
      await settled(elementIn(canvasElement));
    };
    await choose('label:nth-of-type(2) input', '2026-12-01');
    await choose('label:nth-of-type(3) input', '2026-12-12');
    await choose('label:nth-of-type(6) select', 'musterstadt');
  },
};

/** The ways to subscribe are open. */
export const Subscribing: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, '[aria-expanded]:last-child');
    await until(() => elementIn(canvasElement).shadowRoot?.querySelector('[part=subscribe]'));
  },
};

/** One event, opened in place. */
export const Opened: Story = { play: ({ canvasElement }) => open(canvasElement) };

/** A training, opened in place. */
export const OpenedTraining: Story = {
  args: {
    client: demoClient(
      demoProgramme([date(4, '2026-11-30T09:00:00', { kind: 'training', title: 'Schulung' })]),
    ),
  },
  play: ({ canvasElement }) => open(canvasElement),
};

/** The last of several pages. */
export const Paged: Story = {
  args: { limit: '5' },
  play: ({ canvasElement }) => press(canvasElement, '[aria-label="Seite 3"]'),
};

/** A slow API and nothing inside the element: lines in the shape of what is to come, after 300 ms. */
export const Loading: Story = { args: { client: demoClient(silence), inside: html`` } };

/** No dates at all. */
export const Empty: Story = { args: { client: demoClient(demoProgramme([])) } };

/** A month without dates. */
export const EmptyMonth: Story = { args: { view: 'month', client: demoClient(demoProgramme([])) } };

/** The API does not answer, and there is nothing inside the element. */
export const Failed: Story = { args: { client: demoClient(outage), inside: html`` } };

/** The API does not answer: what the page has put inside stays, with its date. */
export const FailedWithContent: Story = { args: { client: demoClient(outage), inside: fallback } };

/** The visitor has no network. */
export const Offline: Story = { args: { client: offlineClient(), inside: html`` } };

/** The API has answered before, but not now: older data with their time. */
export const Stale: Story = { args: { client: staleClient() } };

/** The page gives attributes values that they cannot have. */
export const WrongAttribute: Story = { args: { view: 'week', limit: 'abc' } };

export const WithoutFilters: Story = { args: { 'hide-filters': true, 'hide-subscribe': true } };

/** 320 px, the narrowest telephone. */
export const Narrow: Story = { render: (args) => html`<div class="narrow">${calendar(args)}</div>` };

export const NarrowMonth: Story = {
  args: { view: 'month' },
  render: (args) => html`<div class="narrow">${calendar(args)}</div>`,
  ...(Month.play && { play: Month.play }),
};

/** A page with light text on a dark ground. */
export const DarkPage: Story = { render: (args) => html`<div class="page dark">${calendar(args)}</div>` };

/** A page with a city's own colours, lines and corners. */
export const CityPage: Story = { render: (args) => html`<div class="page city">${calendar(args)}</div>` };

/** Text at 200 %. */
export const LargeText: Story = { render: (args) => html`<div class="large">${calendar(args)}</div>` };

export const English: Story = { args: { lang: 'en' } };

/** In simple German. */
export const Simple: Story = { args: { lang: 'de-simple' } };

/** From the right to the left, in words that nobody speaks and that are longer than English. */
export const FromTheRight: Story = {
  args: { lang: 'ar-XB' },
  render: (args) => html`<div dir="rtl">${calendar(args)}</div>`,
};

/** From right to left, to see that nothing depends on the direction. */
export const RightToLeft: Story = {
  args: { view: 'month' },
  render: (args) => html`<div dir="rtl" lang="en">${calendar(args)}</div>`,
};

/** Beside something else in a flex container. */
export const InFlex: Story = {
  render: (args) => html`<div class="flex"><p>Nebenan</p>${calendar(args)}</div>`,
};

/** HTML and script in every text field. */
export const HostileText: Story = {
  args: { client: demoClient(demoProgramme([hostileDate()])) },
  play: ({ canvasElement }) => open(canvasElement),
};

const elementIn = (canvas: HTMLElement): EventCalendar => {
  const element = canvas.querySelector('opennrw-event-calendar');
  if (!element) throw new Error('The story shows no calendar.');
  return element;
};

async function press(canvas: HTMLElement, selector: string): Promise<void> {
  const element = await settled(elementIn(canvas));
  element.shadowRoot?.querySelector<HTMLElement>(selector)?.click();
  await settled(element);
}

async function open(canvas: HTMLElement): Promise<void> {
  await press(canvas, '.item .title > *');
  await until(() => elementIn(canvas).shadowRoot?.querySelector('.detail'));
}
