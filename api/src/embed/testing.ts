/** An offer and a directory for tests: two widgets that have every kind of attribute, five organizations. */
import type { Directory } from '../organizations/directory.ts';
import type { Organization } from '../organizations/shape.ts';
import { type Offer, widgetsIn } from './offer.ts';

const text = { text: 'string' };
const content = 'content' as const;

/** As the manifest has them, in short. */
const manifest: Parameters<typeof widgetsIn>[0] = {
  modules: [
    {
      declarations: [
        {
          tagName: 'opennrw-calendar',
          german: {
            ...{ name: 'Kalender', sentence: 'Termine.', topic: 'Termine', height: 700 },
            needs: ['images'],
            languages: ['de', 'en', 'nl'],
            choices: { q: 'Suchwörter', theme: 'Thema', view: 'Ansicht', page: 'Seite', event: 'Termin' },
          },
          attributes: [
            {
              name: 'organization',
              type: text,
              german: { label: 'Wessen?', group: content, names: 'organization', empty: 'das ganze Land' },
            },
            { name: 'within', type: text, german: { label: 'Gebiet', group: content, names: 'area' } },
            {
              name: 'theme',
              type: text,
              values: ['TRAN', 'ENVI'],
              several: true,
              german: { label: 'Themen', group: content, values: { TRAN: 'Verkehr', ENVI: 'Umwelt' } },
            },
            { name: 'query', type: text, german: { label: 'Suchwörter', group: content } },
            {
              name: 'view',
              type: { text: "'list' | 'month'" },
              default: "'list'",
              values: ['list', 'month'],
              german: { label: 'Ansicht', group: 'display', values: { list: 'Liste', month: 'Monat' } },
            },
            {
              name: 'limit',
              type: { text: 'number' },
              default: '20',
              minimum: 1,
              maximum: 100,
              german: { label: 'Termine je Seite', group: 'display' },
            },
            {
              name: 'hide-filters',
              type: { text: 'boolean' },
              german: { label: 'Filter weglassen', group: 'display' },
            },
            { name: 'state-key', type: text, german: { label: 'Name', group: 'technical' } },
            { name: 'api', type: text },
            { name: 'preset', type: text },
          ],
        },
        {
          tagName: 'opennrw-map',
          german: {
            ...{ name: 'Karte', sentence: 'Verfahren.', topic: 'Beteiligung', height: 900, needs: ['map'] },
            choices: { map: 'Ausschnitt' },
          },
          attributes: [
            {
              name: 'map-style',
              type: text,
              german: { label: 'Stil', group: 'technical', names: 'address' },
            },
            { name: 'api', type: text },
          ],
        },
      ],
    },
  ],
};

const hashes: Readonly<Record<string, string>> = {
  'opennrw.js': 'sha384-loader',
  'iframe.js': 'sha384-iframe',
  'calendar.js': 'sha384-calendar',
  'fallback.css': 'sha384-fallback',
  'themes/kern.css': 'sha384-kern',
};

export const offer: Offer = {
  version: '1.2.3',
  integrity: (file) => hashes[file],
  themes: ['kern'],
  widgets: widgetsIn(manifest),
};

const organization = (slug: string, name: string, more: Partial<Organization> = {}): Organization => ({
  ...{ id: slug, slug, name, kind: 'municipality', kreisfrei: false, ags: null, ars: null, parent: null },
  ...{ members: [], coordinates: null, population: null, website: null, demo: false },
  ...more,
});

const all = [
  organization('bonn', 'Stadt Bonn', { ars: '053140000000' }),
  organization('koeln', 'Stadt Köln', { ars: '053150000000' }),
  organization('muster', 'Stadt Musterstadt (Demo)'),
  organization('lindental', 'Regionalverbund Lindental', { kind: 'verbund', members: ['bonn'] }),
  organization('quote', 'Verein „Offen & "Frei"“ <b>'),
];

export const directory: Directory = {
  all,
  bySlug: new Map(all.map((one) => [one.slug, one])),
  byId: new Map(all.map((one) => [one.id, one])),
};
