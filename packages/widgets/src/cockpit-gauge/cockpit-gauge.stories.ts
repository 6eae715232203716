import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { settled } from '../core/testing.ts';
import './define.ts';
import {
  demoApi,
  demoClient,
  demoCockpit,
  demoPortal,
  emptyCockpit,
  hostileEntries,
  landCockpit,
  outage,
  silence,
  staleClient,
  succeededCockpit,
} from './cockpit-gauge.demo.ts';
import type { CockpitGauge } from './cockpit-gauge.ts';

interface Args {
  client: CockpitGauge['client'];
  variant?: string;
  indicator?: string;
  requests?: boolean;
  lang?: string;
  /** What the page has put inside. */
  inside?: TemplateResult;
}

type Story = StoryObj<Args>;

/** Every state of the cockpit, each once. The town and its numbers are invented. */
const meta: Meta<Args> = {
  title: 'Cockpit gauge',
  component: 'opennrw-cockpit-gauge',
  args: { client: demoClient() },
  render: (args) => gauge(args),
};
export default meta;

const gauge = (args: Args): TemplateResult => html`<opennrw-cockpit-gauge
  state="none"
  api=${demoApi}
  variant=${args.variant ?? nothing}
  indicator=${args.indicator ?? nothing}
  ?requests=${args.requests ?? false}
  lang=${args.lang ?? nothing}
  .client=${args.client}
  >${args.inside ?? heading}</opennrw-cockpit-gauge
>`;

const heading = html`<h2 slot="heading">Wie offen ist Musterstadt?</h2>`;

const fallback = html`<p>61 von 226 Musterdatensätzen sind offen.</p>
  <time datetime="2026-11-23T13:05:00Z">Stand 23. November 2026</time>`;

/** The four gauges. */
export const Tiles: Story = {};

/** One gauge for a sidebar. */
export const OneGauge: Story = { args: { variant: 'gauge', indicator: 'decision' } };

export const Table: Story = { args: { variant: 'table' } };

export const Measures: Story = { args: { variant: 'measures' } };

export const Trend: Story = { args: { variant: 'trend' } };

/** What is behind a number: the model datasets with their status. */
export const Datasets: Story = { play: ({ canvasElement }) => press(canvasElement, 'Was ist entschieden?') };

/** What to mend first. */
export const Quality: Story = { play: ({ canvasElement }) => press(canvasElement, 'Was ist zu verbessern?') };

/** Which datasets fail a check. */
export const Lacking: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Was ist zu verbessern?');
    await press(canvasElement, 'Zeitraum angeben');
  },
};

/** Leaving a wish for a dataset, and what became of others. */
export const Wishes: Story = {
  args: { requests: true },
  play: ({ canvasElement }) => press(canvasElement, 'Datensatz wünschen'),
};

/** A wish that the text itself keeps from being sent. */
export const WishRefused: Story = {
  args: { requests: true },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Datensatz wünschen');
    await press(canvasElement, 'Wunsch senden');
  },
};

export const WishSent: Story = {
  args: { requests: true },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Datensatz wünschen');
    const field = canvasElement.querySelector('opennrw-cockpit-gauge')?.shadowRoot?.querySelector('textarea');
    if (field) field.value = 'Die Standorte der Trinkbrunnen';
    field?.dispatchEvent(new InputEvent('input'));
    await press(canvasElement, 'Wunsch senden');
  },
};

export const Method: Story = { play: ({ canvasElement }) => press(canvasElement, 'So wird gerechnet') };

/** All of the Land: only who keeps an inventory is counted, and that is said. */
export const WholeLand: Story = { args: { client: demoClient(demoPortal(landCockpit())) } };

/** Nothing is known, which is not 0. */
export const Empty: Story = { args: { client: demoClient(demoPortal(emptyCockpit())) } };

/** An agreement that still holds. */
export const Holding: Story = {
  args: {
    client: demoClient(
      demoPortal(demoCockpit({ agreement: { ...demoCockpit().agreement, validUntil: '2099-12-31' } })),
    ),
  },
};

/** An agreement that has ended, and the one that follows. */
export const Succeeded: Story = {
  args: { client: demoClient(demoPortal(succeededCockpit())), variant: 'measures' },
};

export const Loading: Story = { args: { client: demoClient(silence), inside: html`` } };

export const Failed: Story = { args: { client: demoClient(outage), inside: html`` } };

/** The API does not answer: what the page has put inside stays, with its date. */
export const FailedWithContent: Story = { args: { client: demoClient(outage), inside: fallback } };

/** The API has answered before, but not now: older data with their time. */
export const Stale: Story = { args: { client: staleClient() } };

/** The page gives an attribute a value that it cannot have. */
export const WrongAttribute: Story = { args: { variant: 'tacho', indicator: 'speed' } };

/** 320 px, the narrowest telephone. */
export const Narrow: Story = { render: (args) => html`<div class="narrow">${gauge(args)}</div>` };

export const NarrowTable: Story = {
  args: { variant: 'table' },
  render: (args) => html`<div class="narrow">${gauge(args)}</div>`,
};

export const NarrowTrend: Story = {
  args: { variant: 'trend' },
  render: (args) => html`<div class="narrow">${gauge(args)}</div>`,
};

export const DarkPage: Story = { render: (args) => html`<div class="page dark">${gauge(args)}</div>` };

export const CityPage: Story = { render: (args) => html`<div class="page city">${gauge(args)}</div>` };

/** Text at 200 %. */
export const LargeText: Story = { render: (args) => html`<div class="large">${gauge(args)}</div>` };

export const English: Story = { args: { lang: 'en' } };

/** In simple German. */
export const Simple: Story = { args: { lang: 'de-simple' } };

/** From the right to the left, in words that nobody speaks and that are longer than English. */
export const FromTheRight: Story = {
  args: { lang: 'ar-XB' },
  render: (args) => html`<div dir="rtl">${gauge(args)}</div>`,
};

export const RightToLeft: Story = { render: (args) => html`<div dir="rtl" lang="en">${gauge(args)}</div>` };

export const InFlex: Story = { render: (args) => html`<div class="flex"><p>Nebenan</p>${gauge(args)}</div>` };

/** HTML and script in every text field, and addresses that must not be followed. */
export const HostileText: Story = {
  args: { client: demoClient(demoPortal(demoCockpit(), hostileEntries())) },
  play: ({ canvasElement }) => press(canvasElement, 'Welche Datensätze?'),
};

async function press(canvas: HTMLElement, text: string): Promise<void> {
  const element = canvas.querySelector('opennrw-cockpit-gauge');
  if (!element) throw new Error('The story shows no cockpit.');
  await settled(element);
  const ways = Array.from(element.shadowRoot?.querySelectorAll<HTMLElement>('a, button') ?? []);
  ways.find((one) => one.textContent?.includes(text))?.click();
  await settled(element);
}
