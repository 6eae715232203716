/**
 * From somebody's record to a `DatasetDraft`, leniently: what can be read is taken, what cannot is left out with a
 * finding, and nothing is made up. The field names on the right of each line are all the spellings met so far:
 * CKAN and DKAN, OGD 1.1 (Moers, Bonn), data.json, DCAT-AP.de's extras, our own export.
 */

import { fold, words } from '@opennrw/rules/fold';

import type { DatasetDraft } from '../datasets/draft.ts';
import { fields, wordOf } from './fields.ts';
import { distributionsOf } from './files.ts';
import type { FindingCode } from './findings.ts';
import { Given } from './given.ts';
import { type Mapping, mappingOf } from './mapping.ts';
import { contactOf, namesOfPersons, publisherOf } from './people.ts';
import { Persons } from './persons.ts';
import { dateOf, frequencyOf, languagesOf, licenseOf, spatialOf, temporalOf, themesOf } from './values.ts';

export type Mapped =
  | { readonly guid: string; readonly draft: DatasetDraft }
  /** The record cannot be taken. Its guid, where it has one, shows that the source still lists it. */
  | { readonly guid: string | null; readonly draft: null; readonly reason: FindingCode };

/** Catalogues of datasets. */
export type CatalogueKind = 'ckan' | 'dkan' | 'ogd-json' | 'ndjson';
/** Everything that can be harvested; a calendar has events. */
export type SourceKind = CatalogueKind | 'icalendar';

export interface Origin {
  readonly kind: SourceKind;
  readonly url: URL;
  /** Who must not be named in title, description and keywords; without them those that the record itself names. */
  readonly persons?: Persons;
}

/** Everything lost or changed on the way is told to `note`. */
export function mapRecord(value: unknown, source: Origin, note: Mapping['note']): Mapped {
  const record = fields(value);
  if (!record) return { guid: null, draft: null, reason: 'not-an-object' };
  const given = new Given(record);
  const guid = guidOf(given);
  if (guid === null) return { guid, draft: null, reason: 'identity-missing' };
  if (guid.length > 500) return { guid: null, draft: null, reason: 'identity-too-long' };
  if (!isPublic(given, source.kind)) return { guid, draft: null, reason: 'not-public' };
  const mapping = mappingOf(given, note, () => baseOf(given, source));
  const persons = source.persons ?? new Persons(namesOfPersons(given));
  const title = titleOf(mapping, persons);
  return title === null
    ? { guid, draft: null, reason: 'title-missing' }
    : { guid, draft: draftOf(mapping, guid, title, persons) };
}

function draftOf(mapping: Mapping, guid: string, title: string, persons: Persons): DatasetDraft {
  const { given, text, link } = mapping;
  const written = given.word('notes', 'description');
  const plain = written && text(written, 'description', 20_000);
  const description = plain && unnamed(plain, 'description', persons, mapping);
  const landingPage = given.word(...LANDING_PAGE);
  const license = licenseOf(mapping);
  const distributions = distributionsOf(mapping);
  if (!license && !distributions.some((one) => one.license)) mapping.note('license-missing', 'license');
  return {
    externalId: given.word('externalId', 'identifier') ?? guid,
    title,
    description,
    publisher: publisherOf(mapping),
    contactPoint: contactOf(mapping),
    themes: themesOf(mapping),
    keywords: withoutPersons(keywordsOf(mapping), persons, `${title} ${description}`, mapping),
    license,
    issued: dateOf(mapping, [
      'issued',
      'releaseDate',
      'veroeffentlicht',
      'metadata_created',
      'created',
      'erstellt',
    ]),
    modified: dateOf(mapping, ['modified', 'updated_at', 'aktualisiert', 'metadata_modified']),
    frequency: frequencyOf(mapping),
    temporal: temporalOf(mapping),
    spatial: spatialOf(mapping),
    landingPage: landingPage && link(landingPage, 'landingPage'),
    languages: languagesOf(mapping),
    references: referencesOf(mapping),
    distributions,
  };
}

const LANDING_PAGE = ['landing_page', 'landingPage', 'accessURL', 'url', 'metadata_original_html'];

/** What the source itself calls the record by: its id, else the best name it has (Moers: the title). */
function guidOf(given: Given): string | null {
  return given.word('id', 'identifier', 'guid', 'externalId', '@id', 'iri', 'name', 'landingPage', 'title');
}

/** DKAN's `private` is translated, and means the opposite as often as not; CKAN's is a plain true or false. */
function isPublic(given: Given, kind: SourceKind): boolean {
  const state = given.word('state')?.toLowerCase();
  return state !== 'deleted' && state !== 'draft' && !(kind === 'ckan' && given.any('private') === true);
}

/** A dump is read from anywhere; what it calls relative was so on the portal that its records link to. */
function baseOf(given: Given, { kind, url }: Origin): string {
  if (kind === 'ckan' || kind === 'dkan') return url.href;
  const page = given.word(...LANDING_PAGE);
  return page && /^https?:\/\//i.test(page) && URL.canParse(page) ? page : url.href;
}

function titleOf(mapping: Mapping, persons: Persons): string | null {
  const { given, note, line } = mapping;
  const title = given.word('title');
  const clean = title && line(title, 'title', 500);
  if (clean) return unnamed(clean, 'title', persons, mapping);
  const name = given.word('name');
  if (name) note('title-from-name', 'title', name);
  return name && line(name, 'title', 500);
}

/** The text without the persons that the catalogue names elsewhere. */
function unnamed(text: string, field: string, persons: Persons, { note }: Mapping): string {
  const masked = persons.maskedIn(text);
  if (masked !== text) note('personal-name', field);
  return masked;
}

function keywordsOf(mapping: Mapping): string[] {
  const { given, note, line } = mapping;
  const names = [
    ...given.parts('tags').flatMap((tag) => wordOf(tag.display_name) ?? wordOf(tag.name) ?? []),
    ...given.words('tags', 'keyword', 'keywords').flatMap((word) => word.split(/[,;]/)),
  ];
  const keywords = new Set(names.flatMap((name) => (wordOf(name) && line(name, 'keywords', 100)) ?? []));
  if (keywords.size > MOST_KEYWORDS) note('list-cut', 'keywords', keywords.size);
  return [...keywords].slice(0, MOST_KEYWORDS);
}

const MOST_KEYWORDS = 100;

/** The names of persons in a record. */
export function personsIn(value: unknown): string[] {
  const record = fields(value);
  return record ? namesOfPersons(new Given(record)) : [];
}

/**
 * Portals that make keywords of a page's text (Moers did) make some of the name of whoever looks after it. A keyword
 * that is part of a person's name is kept only where the record itself speaks of it.
 */
function withoutPersons(keywords: string[], persons: Persons, text: string, { note }: Mapping): string[] {
  const suspects = keywords.filter((keyword) => persons.isNamed(fold(keyword)));
  if (suspects.length === 0) return keywords;
  const spoken = new Set(words(text).map(({ word }) => word));
  const dropped = new Set(suspects.filter((keyword) => !spoken.has(fold(keyword))));
  for (const _ of dropped) note('personal-name', 'keywords');
  return keywords.filter((keyword) => !dropped.has(keyword));
}

function referencesOf({ given, link }: Mapping): string[] {
  return [...new Set(given.words('references').flatMap((raw) => link(raw, 'references') ?? []))].slice(
    0,
    100,
  );
}
