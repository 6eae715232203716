/** Fields with a vocabulary behind them: licence, dates, themes, frequency, languages, places. */

import { parseDate } from '@opennrw/rules/dates';
import { normalizeFrequency } from '@opennrw/rules/frequencies';
import { normalizeLicense } from '@opennrw/rules/licenses';
import { normalizeTheme } from '@opennrw/rules/themes';

import type { DatasetDraft, LicenseDraft } from '../datasets/draft.ts';
import { type Fields, fields, wordOf } from './fields.ts';
import type { Mapping } from './mapping.ts';

/** The licence's code where the DCAT-AP.de list has it, and always the words as given. */
export function licenseOf({ given, note, line }: Mapping): LicenseDraft | null {
  const object = fields(given.any('license'));
  const terms = fields(given.any('terms_of_use'));
  const words = [
    given.word('license_id', 'license', 'license_raw'),
    given.word('license_title'),
    given.word('license_url'),
    wordOf(terms?.license_id),
    ...[object?.code, object?.raw, object?.name, object?.url].map(wordOf),
  ].filter((word) => word !== null);
  const first = words[0];
  if (first === undefined) return null;
  const raw = line(first, 'license', 300);
  for (const word of words) {
    const known = normalizeLicense(word);
    if (known) return { code: known.code, raw };
  }
  note('license-unknown', 'license', first);
  return { code: null, raw };
}

/** The first of these fields that is a date, as precise as it was given. */
export function dateOf({ given, note }: Mapping, names: readonly string[]): string | null {
  const roles = given.parts('dates');
  for (const name of names) {
    const raw = given.word(name) ?? wordOf(roles.find((entry) => entry.role === name)?.date);
    // DKAN writes "Date changed" and leaves the date out.
    if (raw === null || !/\d/.test(raw)) continue;
    const date = parseDate(raw);
    if (date) return date.value;
    note('date-unreadable', name, raw);
  }
  return null;
}

export function temporalOf(mapping: Mapping): DatasetDraft['temporal'] {
  const { given, note } = mapping;
  const named = fields(given.any('temporal')) ?? given.parts('temporal', 'temporal_coverage')[0];
  const start = dateOf(mapping, ['temporal_start', 'temporal_coverage_from']) ?? partOf(named, 'start', note);
  const end = dateOf(mapping, ['temporal_end', 'temporal_coverage_to']) ?? partOf(named, 'end', note);
  if (start ?? end) return { start, end };
  const written = given.word('temporal', 'temporal_coverage');
  return written && !named ? periodIn(written, note) : null;
}

function partOf(period: Fields | undefined, end: 'start' | 'end', note: Mapping['note']): string | null {
  const raw = wordOf(period?.[end]);
  return raw ? dateIn(raw, note) : null;
}

/** "2014/2015", "Freitag, 1. Januar 1926 - 0:00 bis Samstag, 31. Mai 2014 - 0:00", or one date for both ends. */
function periodIn(written: string, note: Mapping['note']): DatasetDraft['temporal'] {
  const [from = '', to = from] = written.split(/\/| bis /).map((part) => part.trim());
  const start = dateIn(from, note);
  const end = dateIn(to, note);
  return (start ?? end) ? { start, end } : null;
}

function dateIn(raw: string, note: Mapping['note']): string | null {
  const date = raw ? parseDate(raw) : null;
  if (!date && raw) note('date-unreadable', 'temporal', raw);
  return date?.value ?? null;
}

/**
 * EU data themes from categories and CKAN groups. Only where those say nothing, keywords of a controlled
 * vocabulary (Bonn's are the old OGD categories) and comma-joined ones are tried.
 */
export function themesOf({ given, note }: Mapping): string[] {
  const groups = given.parts('groups').flatMap((group) => [wordOf(group.name), wordOf(group.title)]);
  const named = given.words('themes', 'theme', 'theme_raw', 'category', 'categories');
  const plain = given.words('groups').flatMap((word) => word.split(','));
  const found = themesIn([...groups, ...named, ...plain]);
  if (found.length) return found;
  for (const name of named) note('theme-unknown', 'themes', name);
  const vocabulary = given.parts('tags').flatMap((tag) => (tag.vocabulary_id ? [wordOf(tag.name)] : []));
  return themesIn([...vocabulary, ...given.words('keyword', 'tags')]);
}

function themesIn(words: readonly (string | null)[]): string[] {
  const themes = new Set<string>();
  for (const word of words) if (word !== null) for (const theme of normalizeTheme(word)) themes.add(theme);
  return [...themes];
}

export function frequencyOf({ given, note }: Mapping): string | null {
  const raw = given.word('frequency', 'accrualPeriodicity', 'update_frequency');
  if (raw === null) return null;
  const code = normalizeFrequency(raw);
  if (!code) note('frequency-unknown', 'frequency', raw);
  return code;
}

/** Languages as `de`, from EU codes (`DEU`) and their IRIs, from tags ("de", "de_DE") and from a few names. */
export function languagesOf({ given, note }: Mapping): string[] {
  const tags = given.words('languages', 'language').flatMap((raw) => {
    const tag = languageTag(raw.split('/').at(-1)?.toLowerCase() ?? '');
    if (tag === null) note('language-unknown', 'languages', raw);
    return tag ?? [];
  });
  return [...new Set(tags)];
}

function languageTag(word: string): string | null {
  const named = LANGUAGES[word] ?? word.replace('_', '-');
  if (!/^[a-z]{2,3}(-[a-z]{2})?$/.test(named)) return null;
  return new Intl.Locale(named).language;
}

const LANGUAGES: Readonly<Record<string, string>> = {
  deutsch: 'de',
  german: 'de',
  englisch: 'en',
  english: 'en',
};

/** A place in words, and the Regionalschlüssel where DCAT-AP.de's geocoding URI names one. */
export function spatialOf({ given, line }: Mapping): DatasetDraft['spatial'] {
  const named = fields(given.any('spatial'));
  const uris = given.words('politicalGeocodingURI', 'spatial_uri');
  const ars = wordOf(named?.ars) ?? uris.map(keyIn).find((key) => key !== null) ?? null;
  const words = [...given.words('geocodingText'), given.word('spatial'), wordOf(named?.label)];
  const label = words.find((word) => word && !/^[{[]|^https?:/.test(word));
  return ars || label ? { label: label ? line(label, 'spatial', 300) : null, ars } : null;
}

function keyIn(uri: string): string | null {
  const [, kind, key] = GEOCODING.exec(uri) ?? [];
  if (!kind || !key) return null;
  // North Rhine-Westphalia has no associations of municipalities, so the short key determines the long one.
  if (kind !== 'municipalityKey') return key;
  return /^05\d{6}$/.test(key) ? `${key.slice(0, 5)}0${key.slice(5)}${key.slice(5)}` : null;
}

const GEOCODING = /\/(regionalKey|municipalityKey|districtKey|stateKey)\/(\d{2,12})$/;
