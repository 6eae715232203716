/** Awards and entries as files, by suffix or by Accept: CSV for both, schema.org JSON-LD for each record. */
import { awardResults, awardStatuses, isAwarded } from '@opennrw/rules/awards';
import { labelOf } from '@opennrw/rules/languages';
import { licenseByCode } from '@opennrw/rules/licenses';
import { sizeClasses } from '@opennrw/rules/size-classes';
import type { Context } from 'hono';
import { publicly } from '../http/answers.ts';
import { type Columns, csv, several } from '../http/csv.ts';
import {
  csvHeaders,
  forExcel,
  jsonLdFile,
  listFile,
  listFiles,
  recordFiles,
  sendFeed,
} from '../http/files.ts';
import { known } from '../http/known.ts';
import { languageOf } from '../http/language.ts';
import type { router } from '../http/router.ts';
import type { World } from '../http/world.ts';
import { awardWords } from './awards.words.ts';
import {
  awardNaming,
  awardsIn,
  type Desk,
  entriesIn,
  entryNaming,
  standingAward,
  standingEntry,
} from './desk.ts';
import { entryFeed } from './feed.ts';
import { filterAwards, filterEntries } from './filters.ts';
import { presentAward, presentEntry } from './present.ts';
import { type Award, type AwardEntry, awardFilters, entryFilters } from './shape.ts';

type App = ReturnType<typeof router>;

export function awardFiles(app: App, desk: Desk): void {
  listFiles(app, awardNaming, [
    listFile('csv', 'text/csv', { ...awardFilters, ...forExcel }, async (c, { excel, ...filters }) => {
      const moment = await desk.moment(c.get('principal'));
      const rows = filterAwards(awardsIn(moment), filters, moment);
      return sendKept(c, desk, { name: 'awards', columns: awardCsv, excel }, rows);
    }),
  ]);
  recordFiles(app, awardNaming.path, [
    jsonLdFile(awardNaming, async (c, id) => {
      const moment = await desk.moment(c.get('principal'));
      const award = presentAward(standingAward(id, moment), moment);
      publicly(c, {}, desk.changesAt());
      return awardJsonLd(award, entriesIn(moment));
    }),
  ]);
}

export function entryFiles(app: App, desk: Desk): void {
  listFiles(app, entryNaming, [
    listFile('csv', 'text/csv', { ...entryFilters, ...forExcel }, async (c, { excel, ...filters }) => {
      const moment = await desk.moment(c.get('principal'));
      const rows = filterEntries(entriesIn(moment), filters, moment);
      return sendKept(c, desk, { name: 'award-entries', columns: entryCsv, excel }, rows);
    }),
    listFile('atom', 'application/atom+xml', entryFilters, async (c, filters) => {
      const moment = await desk.moment(c.get('principal'));
      const rows = filterEntries(entriesIn(moment), filters, moment);
      publicly(c, {}, desk.changesAt());
      return sendFeed(
        c,
        desk.publicUrl,
        entryFeed(rows, filters, moment, languageOf(c.req.header('Accept-Language'))),
      );
    }),
  ]);
  recordFiles(app, entryNaming.path, [
    jsonLdFile(entryNaming, async (c, id) => {
      const moment = await desk.moment(c.get('principal'));
      const entry = presentEntry(standingEntry(id, moment), moment);
      publicly(c, {}, desk.changesAt());
      return entryJsonLd(entry);
    }),
  ]);
}

/** A file of some dozens of rows is not streamed, so that it is kept like every public answer. */
async function sendKept<Item>(
  c: Context<World>,
  desk: Desk,
  { name, columns, excel = false }: { name: string; columns: Columns<Item>; excel: boolean | undefined },
  rows: Item[],
): Promise<Response> {
  let file = '';
  for await (const piece of csv(columns, [rows], { excel })) file += piece;
  publicly(c, {}, desk.changesAt());
  return c.body(file, 200, csvHeaders(name));
}

/** One row per round; headings are the fields' names in the API. */
const awardCsv: Columns<Award> = {
  id: ({ id }) => id,
  iri: ({ iri }) => iri,
  organization: ({ organization }) => organization.slug,
  programme: ({ programme }) => programme.name,
  title: ({ title }) => title,
  kind: ({ kind }) => kind,
  year: ({ year }) => year,
  theme: ({ theme }) => theme,
  status: ({ status }) => status,
  statusLabel: ({ status }) => labelOf(awardStatuses, status, 'de'),
  closesOn: ({ closesOn }) => closesOn,
  announcedOn: ({ announcedOn }) => announcedOn,
  categories: ({ categories }) => several(categories.map(({ title }) => title)),
  criteria: ({ criteria }) => several(criteria.map(({ title, weight }) => `${title} (${weight})`)),
  jury: ({ jury }) => several(jury.map(({ role, body }) => (body === null ? role : `${role}: ${body}`))),
  voteMethod: ({ publicVote }) => publicVote?.method ?? null,
  landingPage: ({ landingPage }) => landingPage,
  updatedAt: ({ updatedAt }) => updatedAt,
};

/** One row per entry. */
const entryCsv: Columns<AwardEntry> = {
  id: ({ id }) => id,
  iri: ({ iri }) => iri,
  award: ({ award }) => award.id,
  awardTitle: ({ award }) => award.title,
  year: ({ award }) => award.year,
  organizer: ({ award }) => award.organizer.slug,
  title: ({ title }) => title,
  summary: ({ summary }) => summary,
  entrant: ({ entrant }) => entrant.name,
  entrantOrganization: ({ entrant }) => entrant.organization,
  partners: ({ partners }) => several(partners),
  category: ({ category }) => category.code,
  categoryTitle: ({ category }) => category.title,
  sizeClass: ({ sizeClass }) => sizeClass,
  sizeClassLabel: ({ sizeClass }) => labelOf(sizeClasses, sizeClass, 'de'),
  result: ({ decision }) => decision?.result ?? null,
  resultLabel: ({ decision }) => decision && labelOf(awardResults, decision.result, 'de'),
  reason: ({ decision }) => decision?.reason ?? null,
  decidedOn: ({ decision }) => decision?.decidedOn ?? null,
  votes: ({ publicVote }) => publicVote?.votes ?? null,
  wonPublicVote: ({ publicVote }) => publicVote?.won ?? null,
  image: ({ image }) => image?.url ?? null,
  imageAlt: ({ image }) => image?.alt ?? null,
  links: ({ links }) => several(links.map(({ url }) => url)),
  reusedBy: ({ aftermath }) => several(aftermath.flatMap(({ by }) => by ?? [])),
  updatedAt: ({ updatedAt }) => updatedAt,
};

const language = 'de';
const prize = ({ decision, award }: AwardEntry): string | null =>
  decision !== null && isAwarded(decision.result)
    ? `${award.title}: ${labelOf(awardResults, decision.result, language)}`
    : null;

/** schema.org/CreativeWork, for search engines. Unknown things are left out. */
export function entryJsonLd(entry: AwardEntry): object {
  const { iri, title, description, summary, entrant, partners, image, links, publicVote, award } = entry;
  const won = [prize(entry), publicVote?.won ? `${award.title}: ${awardWords[language].audience}` : null];
  return known({
    '@context': 'https://schema.org/',
    '@type': 'CreativeWork',
    '@id': iri,
    name: title,
    description: description ?? summary,
    creator: [entrant.name, ...partners].map((name) => ({ '@type': 'Organization', name })),
    image:
      image &&
      known({
        '@type': 'ImageObject',
        contentUrl: image.url,
        caption: image.alt,
        creditText: image.credit,
        license: licenseByCode(image.license ?? '')?.url,
      }),
    award: listOrNothing(won.filter((text) => text !== null)),
    citation: listOrNothing(links.map(({ url }) => url)),
  });
}

/** schema.org/ItemList of the honoured entries of a round. */
export function awardJsonLd(award: Award, entries: readonly AwardEntry[]): object {
  const honoured = entries.filter((entry) => entry.award.id === award.id && prize(entry) !== null);
  return known({
    '@context': 'https://schema.org/',
    '@type': 'ItemList',
    '@id': award.iri,
    name: award.title,
    description: award.description,
    url: award.landingPage ?? award.iri,
    itemListElement: honoured.map((entry, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      item: { '@type': 'CreativeWork', '@id': entry.iri, name: entry.title, award: prize(entry) },
    })),
  });
}

const listOrNothing = (list: readonly string[]) => (list.length === 0 ? null : list);
