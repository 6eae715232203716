import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { settled, until } from '../core/testing.ts';
import './define.ts';
import {
  dataset,
  demoApi,
  demoClient,
  demoPortal,
  file,
  hostileDataset,
  offlineClient,
  outage,
  silence,
  staleClient,
} from './dataset-list.demo.ts';
import type { DatasetList } from './dataset-list.ts';

interface Args {
  client: DatasetList['client'];
  query?: string;
  organization?: string;
  limit?: string;
  'heading-level'?: string;
  'hide-search'?: boolean;
  'hide-facets'?: boolean;
  lang?: string;
  /** What the page has put inside. */
  inside?: TemplateResult;
}

type Story = StoryObj<Args>;

/** Every state of the list, each once. The town and its data are invented. */
const meta: Meta<Args> = {
  title: 'Dataset list',
  component: 'opennrw-dataset-list',
  args: { client: demoClient() },
  render: (args) => list(args),
};
export default meta;

const list = (args: Args): TemplateResult => html`<opennrw-dataset-list
  state="none"
  api=${demoApi}
  query=${args.query ?? nothing}
  organization=${args.organization ?? nothing}
  limit=${args.limit ?? nothing}
  heading-level=${args['heading-level'] ?? nothing}
  lang=${args.lang ?? nothing}
  ?hide-search=${args['hide-search'] ?? false}
  ?hide-facets=${args['hide-facets'] ?? false}
  .client=${args.client}
  >${args.inside ?? heading}</opennrw-dataset-list
>`;

const heading = html`<h2 slot="heading">Daten der Stadt Musterstadt</h2>`;

const fallback = html`<p>Datensätze der Stadt Musterstadt: <a href="https://www.musterstadt.example/daten">zur Übersicht</a></p>
  <time datetime="2026-11-23T13:05:00Z">Stand 23. November 2026</time>`;

/** The list as most visitors see it. */
export const Full: Story = {};

/** What was searched for is marked. */
export const Searched: Story = { args: { query: 'Rad' } };

/** Two filters are active. */
export const Filtered: Story = {
  play: async ({ canvasElement }) => {
    for (const name of ['Verkehr', 'CSV']) {
      const { shadowRoot } = await settled(elementIn(canvasElement));
      const boxes = Array.from(shadowRoot?.querySelectorAll('label') ?? []);
      boxes.find((label) => label.textContent?.includes(name))?.click();
      await until(() => shadowRoot?.querySelector('.chip'));
    }
    await settled(elementIn(canvasElement));
  },
};

/** One dataset, opened in place. */
export const Opened: Story = { play: ({ canvasElement }) => open(canvasElement) };

/** The last of many pages. */
export const Paged: Story = {
  args: { limit: '5' },
  play: ({ canvasElement }) => press(canvasElement, '[aria-label="Seite 12"]'),
};

/** What a licence allows, in plain words. */
export const LicenceExplained: Story = {
  play: ({ canvasElement }) => press(canvasElement, '[popovertarget]'),
};

/** A slow API and nothing inside the element: lines in the shape of what is to come, after 300 ms. */
export const Loading: Story = { args: { client: demoClient(silence), inside: html`` } };

/** Nothing matches. */
export const Empty: Story = { args: { query: 'Drachenflug' } };

/** The organization has published nothing yet. */
export const NothingYet: Story = { args: { client: demoClient(demoPortal([])) } };

/** The API does not answer, and there is nothing inside the element. */
export const Failed: Story = { args: { client: demoClient(outage), inside: html`` } };

/** The API does not answer: what the page has put inside stays, with its date. */
export const FailedWithContent: Story = { args: { client: demoClient(outage), inside: fallback } };

/** The visitor has no network. */
export const Offline: Story = { args: { client: offlineClient(), inside: html`` } };

/** The API has answered before, but not now: older data with their time. */
export const Stale: Story = { args: { client: staleClient() } };

/** The page gives an attribute a value that it cannot have. */
export const WrongAttribute: Story = { args: { limit: 'abc', 'heading-level': '9' } };

export const WithoutFacets: Story = { args: { 'hide-facets': true } };

export const WithoutSearch: Story = { args: { 'hide-search': true } };

/** 320 px, the narrowest telephone. */
export const Narrow: Story = { render: (args) => html`<div class="narrow">${list(args)}</div>` };

/** Words as long as German administration can make them. */
export const LongWords: Story = {
  args: {
    client: demoClient(
      demoPortal([
        dataset(1, {
          title: 'Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnungsverzeichnis',
          description: `${'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz '.repeat(8)}`,
          publisher: 'Straßenverkehrszulassungsbehördenangelegenheitenverwaltungsgemeinschaft',
          distributions: Array.from({ length: 12 }, (_, i) =>
            file('GEOPACKAGE', 10 ** i, `Jahresabschlussveröffentlichung ${i}`),
          ),
        }),
        dataset(2, { title: 'Wald', themes: ['ENVI'] }),
      ]),
    ),
  },
  render: (args) => html`<div class="narrow">${list(args)}</div>`,
};

/** A page with light text on a dark ground. */
export const DarkPage: Story = { render: (args) => html`<div class="page dark">${list(args)}</div>` };

/** A page with a city's own colours, lines and corners. */
export const CityPage: Story = { render: (args) => html`<div class="page city">${list(args)}</div>` };

/** Text at 200 %. */
export const LargeText: Story = { render: (args) => html`<div class="large">${list(args)}</div>` };

export const English: Story = { args: { lang: 'en' } };

/** In simple German. */
export const Simple: Story = { args: { lang: 'de-simple' } };

/** From the right to the left, in words that nobody speaks and that are longer than English. */
export const FromTheRight: Story = {
  args: { lang: 'ar-XB' },
  render: (args) => html`<div dir="rtl">${list(args)}</div>`,
};

/** From right to left, to see that nothing depends on the direction. */
export const RightToLeft: Story = { render: (args) => html`<div dir="rtl" lang="en">${list(args)}</div>` };

/** Beside something else in a flex container. */
export const InFlex: Story = { render: (args) => html`<div class="flex"><p>Nebenan</p>${list(args)}</div>` };

/** HTML and script in every text field, and addresses that must not be followed. */
export const HostileText: Story = {
  args: { client: demoClient(demoPortal([hostileDataset()])) },
  play: ({ canvasElement }) => open(canvasElement),
};

const elementIn = (canvas: HTMLElement): DatasetList => {
  const element = canvas.querySelector('opennrw-dataset-list');
  if (!element) throw new Error('The story shows no list.');
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
