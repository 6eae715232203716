import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { settled, until } from '../core/testing.ts';
import './define.ts';
import {
  award,
  demoApi,
  demoClient,
  demoPortal,
  entry,
  hostileEntry,
  offlineClient,
  outage,
  silence,
  staleClient,
} from './award-showcase.demo.ts';
import type { AwardShowcase } from './award-showcase.ts';

interface Args {
  client: AwardShowcase['client'];
  year?: string;
  kind?: string;
  limit?: string;
  'heading-level'?: string;
  'hide-filters'?: boolean;
  lang?: string;
  /** What the page has put inside. */
  inside?: TemplateResult;
}

type Story = StoryObj<Args>;

/** Every state of the showcase, each once. The Kreis and its award are invented. */
const meta: Meta<Args> = {
  title: 'Award showcase',
  component: 'opennrw-award-showcase',
  args: { client: demoClient() },
  render: (args) => showcase(args),
};
export default meta;

const showcase = (args: Args): TemplateResult => html`<opennrw-award-showcase
  state="none"
  api=${demoApi}
  year=${args.year ?? nothing}
  kind=${args.kind ?? nothing}
  limit=${args.limit ?? nothing}
  heading-level=${args['heading-level'] ?? nothing}
  lang=${args.lang ?? nothing}
  ?hide-filters=${args['hide-filters'] ?? false}
  .client=${args.client}
  >${args.inside ?? heading}</opennrw-award-showcase
>`;

const heading = html`<h2 slot="heading">Offen gemacht im Lindental</h2>`;

const fallback = html`<p>Der Open-Government-Preis: <a href="https://www.kreis-lindental.example/preis">alle Runden</a></p>
  <time datetime="2026-11-23T13:05:00Z">Stand 23. November 2026</time>`;

/** Winners first, the open call above them. */
export const Full: Story = {};

/** One year, given by the page: no filter for it. */
export const OneYear: Story = { args: { year: '2026' } };

/** A category was chosen. */
export const Filtered: Story = {
  play: async ({ canvasElement }) => {
    const { shadowRoot } = await settled(elementIn(canvasElement));
    const select = await until(() => shadowRoot?.querySelectorAll('select')[1]);
    select.value = 'beteiligung';
    select.dispatchEvent(new Event('change'));
    await settled(elementIn(canvasElement));
  },
};

/** One entry, opened in place: the jury's reason, links, what came of it. */
export const Opened: Story = { play: ({ canvasElement }) => open(canvasElement, '.card .title > *') };

/** A round, opened in place: jury, criteria, dates. */
export const Round: Story = { play: ({ canvasElement }) => open(canvasElement, '.round > button') };

/** Entries that are still being judged have no result. */
export const Judging: Story = {
  args: {
    client: demoClient(
      demoPortal({ awards: [award(2026, { status: 'judging' })], entries: [entry(1, 2026, null)] }),
    ),
  },
};

export const Paged: Story = { args: { limit: '2' } };

/** A slow API and nothing inside the element: lines in the shape of what is to come, after 300 ms. */
export const Loading: Story = { args: { client: demoClient(silence), inside: html`` } };

/** Only a call so far. */
export const NothingYet: Story = { args: { client: demoClient(demoPortal({ entries: [] })) } };

/** The API does not answer, and there is nothing inside the element. */
export const Failed: Story = { args: { client: demoClient(outage), inside: html`` } };

/** The API does not answer: what the page has put inside stays, with its date. */
export const FailedWithContent: Story = { args: { client: demoClient(outage), inside: fallback } };

/** The visitor has no network. */
export const Offline: Story = { args: { client: offlineClient(), inside: html`` } };

/** The API has answered before, but not now: older data with their time. */
export const Stale: Story = { args: { client: staleClient() } };

/** The page gives attributes values that they cannot have. */
export const WrongAttribute: Story = { args: { year: 'bald', kind: 'medaille', limit: 'abc' } };

export const WithoutFilters: Story = { args: { 'hide-filters': true } };

/** 320 px, the narrowest telephone. */
export const Narrow: Story = { render: (args) => html`<div class="narrow">${showcase(args)}</div>` };

/** Words as long as German administration can make them. */
export const LongWords: Story = {
  args: {
    client: demoClient(
      demoPortal({
        entries: [
          entry(1, 2026, 'special-mention', {
            title: 'Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnungsverzeichnis',
            category: { code: 'x', title: 'Verwaltungsvorschriftenvereinfachungsvorhaben' },
            entrant: {
              name: 'Straßenverkehrszulassungsbehördenangelegenheitenverwaltungsgemeinschaft',
              organization: null,
            },
          }),
          entry(2, 2026, 'first-prize'),
        ],
      }),
    ),
  },
  render: (args) => html`<div class="narrow">${showcase(args)}</div>`,
};

/** A page with light text on a dark ground. */
export const DarkPage: Story = { render: (args) => html`<div class="page dark">${showcase(args)}</div>` };

/** A page with a city's own colours, lines and corners. */
export const CityPage: Story = { render: (args) => html`<div class="page city">${showcase(args)}</div>` };

/** Text at 200 %. */
export const LargeText: Story = { render: (args) => html`<div class="large">${showcase(args)}</div>` };

export const English: Story = { args: { lang: 'en' } };

/** In simple German. */
export const Simple: Story = { args: { lang: 'de-simple' } };

/** From the right to the left, in words that nobody speaks and that are longer than English. */
export const FromTheRight: Story = {
  args: { lang: 'ar-XB' },
  render: (args) => html`<div dir="rtl">${showcase(args)}</div>`,
};

/** From right to left, to see that nothing depends on the direction. */
export const RightToLeft: Story = {
  render: (args) => html`<div dir="rtl" lang="en">${showcase(args)}</div>`,
};

/** Beside something else in a flex container. */
export const InFlex: Story = {
  render: (args) => html`<div class="flex"><p>Nebenan</p>${showcase(args)}</div>`,
};

/** HTML and script in every text field, and addresses that must not be followed. */
export const HostileText: Story = {
  args: { client: demoClient(demoPortal({ entries: [hostileEntry()] })) },
  play: ({ canvasElement }) => open(canvasElement, '.card .title > *'),
};

const elementIn = (canvas: HTMLElement): AwardShowcase => {
  const element = canvas.querySelector('opennrw-award-showcase');
  if (!element) throw new Error('The story shows no award.');
  return element;
};

async function open(canvas: HTMLElement, selector: string): Promise<void> {
  const element = await settled(elementIn(canvas));
  element.shadowRoot?.querySelector<HTMLElement>(selector)?.click();
  await until(() => element.shadowRoot?.querySelector('.detail'));
  await settled(element);
}
