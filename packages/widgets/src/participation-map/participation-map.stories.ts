import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { settled } from '../core/testing.ts';
import './define.ts';
import {
  demoAnswers,
  demoApi,
  demoClient,
  offlineClient,
  outage,
  paperMap,
  problem,
  procedure,
  silence,
  staleClient,
} from './participation-map.demo.ts';
import type { ParticipationMap } from './participation-map.ts';

interface Args {
  client: ParticipationMap['client'];
  query?: string;
  organization?: string;
  status?: string;
  limit?: string;
  map?: string;
  'hide-search'?: boolean;
  'hide-filters'?: boolean;
  lang?: string;
  /** What the page has put inside. */
  inside?: TemplateResult;
  openMap?: ParticipationMap['openMap'];
}

type Story = StoryObj<Args>;

/** Every state of the widget, each once. The town and its procedures are invented. */
const meta: Meta<Args> = {
  title: 'Participation map',
  component: 'opennrw-participation-map',
  args: { client: demoClient(), openMap: paperMap().openMap },
  render: (args) => widget(args),
};
export default meta;

const widget = (args: Args): TemplateResult => html`<opennrw-participation-map
  state="none"
  api=${demoApi}
  query=${args.query ?? nothing}
  organization=${args.organization ?? nothing}
  status=${args.status ?? nothing}
  limit=${args.limit ?? nothing}
  map=${args.map ?? nothing}
  lang=${args.lang ?? nothing}
  ?hide-search=${args['hide-search'] ?? false}
  ?hide-filters=${args['hide-filters'] ?? false}
  .client=${args.client}
  .openMap=${args.openMap}
  >${args.inside ?? heading}</opennrw-participation-map
>`;

const heading = html`<h2 slot="heading">Mitmachen in Musterstadt</h2>`;

const fallback = html`<p>Verfahren der Stadt Musterstadt: <a href="https://www.musterstadt.example/mitmachen">zur Übersicht</a></p>
  <time datetime="2026-11-23T13:05:00Z">Stand 23. November 2026</time>`;

async function opened(canvas: HTMLElement, title: string): Promise<void> {
  const element = canvas.querySelector('opennrw-participation-map');
  if (!element) return;
  const { shadowRoot } = await settled(element);
  const link = Array.from(shadowRoot?.querySelectorAll('button') ?? []).find((one) =>
    one.textContent?.includes(title),
  );
  link?.click();
  await settled(element);
}

/** List and map as most visitors see them, with the map that is drawn on the page. */
export const Full: Story = {};

/** What was searched for. */
export const Searched: Story = { args: { query: 'Rad' } };

/** The page shows only what runs. */
export const Running: Story = { args: { status: 'running', 'hide-filters': true } };

/** Several pages. */
export const Paged: Story = { args: { limit: '2' } };

/** One procedure, opened. */
export const Opened: Story = { play: ({ canvasElement }) => opened(canvasElement, 'Radverkehr') };

/** A result, with what became of what people said. */
export const Result: Story = { play: ({ canvasElement }) => opened(canvasElement, 'Schulwege') };

/** A result that was promised and is late. */
export const Overdue: Story = { play: ({ canvasElement }) => opened(canvasElement, 'Ufer') };

/** No participation, and why. */
export const NoParticipation: Story = { play: ({ canvasElement }) => opened(canvasElement, 'Kanal') };

/** Cancelled. */
export const Cancelled: Story = { play: ({ canvasElement }) => opened(canvasElement, 'Weberei') };

/** The map waits for a click. */
export const MapByButton: Story = { args: { map: 'button' } };

/** A browser that cannot draw a map. */
export const NoMap: Story = {
  args: {
    openMap: () => {
      throw new Error('WebGL2 is not available.');
    },
  },
};

/** The page wants no map. */
export const ListOnly: Story = { args: { map: 'none', 'hide-search': true } };

/** In English; titles and texts stay as they were written. */
export const English: Story = { args: { lang: 'en' } };

/** 320 px, the narrowest telephone. */
export const Narrow: Story = { render: (args) => html`<div class="narrow">${widget(args)}</div>` };

/** A page with light text on a dark ground. */
export const DarkPage: Story = { render: (args) => html`<div class="page dark">${widget(args)}</div>` };

/** A page with a city's own colours, lines and corners. */
export const CityPage: Story = { render: (args) => html`<div class="page city">${widget(args)}</div>` };

/** Text at 200 %. */
export const LargeText: Story = { render: (args) => html`<div class="large">${widget(args)}</div>` };

/** In simple German. */
export const Simple: Story = { args: { lang: 'de-simple' } };

/** From the right to the left, in words that nobody speaks and that are longer than English. */
export const FromTheRight: Story = {
  args: { lang: 'ar-XB' },
  render: (args) => html`<div dir="rtl">${widget(args)}</div>`,
};

/** Nothing fits. */
export const NothingFound: Story = { args: { query: 'Einhorn' } };

/** Nothing there yet. */
export const Empty: Story = { args: { client: demoClient(demoAnswers([])) } };

/** Nothing there yet to wait for: a skeleton after 300 ms. */
export const Loading: Story = { args: { client: demoClient(silence) } };

/** What the page has put inside stays until the data are there. */
export const LoadingWithContent: Story = { args: { client: demoClient(silence), inside: fallback } };

/** The API is down. */
export const Failed: Story = { args: { client: demoClient(outage) } };

/** The API is down, and the page has put something inside. */
export const FailedWithContent: Story = { args: { client: demoClient(outage), inside: fallback } };

/** No network. */
export const Offline: Story = { args: { client: offlineClient() } };

/** The last good data, with their time. */
export const Stale: Story = { args: { client: staleClient() } };

/** The page asks for what does not exist. */
export const Misused: Story = {
  args: {
    limit: 'abc',
    organization: 'atlantis',
    client: demoClient(async () => problem(400, 'Diese Organisation gibt es nicht.', 'organization')),
  },
};

/** Every text field tries to be more than text. */
export const Hostile: Story = {
  args: {
    client: demoClient(
      demoAnswers([
        procedure(1, {
          title: '<img src=x onerror="window.hacked=1">',
          summary: '<script>window.hacked=1</script>',
          landingPage: 'javascript:window.hacked=1',
        }),
      ]),
    ),
  },
};
