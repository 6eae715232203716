import { describe, expect, test } from 'vitest';
import { MOST_QUALITY_POINTS, qualityMetrics } from './cockpit-method.ts';
import {
  applicable,
  countingCompletion,
  decisionRate,
  implementationRate,
  openingRate,
  passedChecks,
  type QualityFacts,
  quality,
} from './indicators.ts';
import { modelDatasetByCode, modelDatasetOf, modelDatasets, modelTopics } from './model-datasets.ts';
import { proposedModels } from './model-match.ts';
import { refusalReasonByCode, refusalReasons } from './refusal-reasons.ts';

const counts = { available: 61, 'in-progress': 40, 'not-provided': 42, 'not-applicable': 15, undecided: 83 };

describe('the model datasets', () => {
  test('are 241 in 25 topics, each code once, and all named in both languages', () => {
    expect(modelDatasets).toHaveLength(241);
    expect(modelTopics).toHaveLength(25);
    expect(new Set(modelDatasets.map(({ code }) => code)).size).toBe(241);
    for (const { label } of modelDatasets) expect(label.de !== '' && label.en !== '').toBe(true);
  });

  test('are found by their IRI, with http or https and a slash at the end, and by nothing else', () => {
    const { iri, code } = modelDatasetByCode('abfallentsorgung/abfallkalender') ?? { iri: '', code: '' };
    expect(modelDatasetOf(iri)).toBe(code);
    expect(modelDatasetOf(`${iri.replace('https', 'http')}/`)).toBe(code);
    expect(modelDatasetOf('https://musterdatenkatalog.de/def/musterdatensatz/abfallentsorgung')).toBeNull();
    expect(modelDatasetOf(`${iri}/gibtEsNicht`)).toBeNull();
    expect(modelDatasetOf('https://elsewhere.example/abfallentsorgung/abfallkalender')).toBeNull();
  });
});

test('the four exceptions of the IFG NRW are among the reasons, with their paragraphs', () => {
  const laws = refusalReasons.flatMap(({ law }) => law ?? []);
  expect(laws).toEqual(['IFG NRW § 6', 'IFG NRW § 7', 'IFG NRW § 8', 'IFG NRW § 9']);
  expect(refusalReasonByCode('personal-data')?.law).toBe('IFG NRW § 9');
});

describe('rates', () => {
  test('keep numerator and denominator, and leave out what does not apply', () => {
    expect(applicable(counts)).toBe(226);
    expect(decisionRate(counts)).toEqual({
      status: 'ok',
      numerator: 143,
      denominator: 226,
      value: 143 / 226,
    });
    expect(openingRate(counts)).toMatchObject({ numerator: 61, denominator: 226 });
  });

  test('a justified no raises the decision rate and leaves the opening rate alone', () => {
    const decided = { ...counts, 'not-provided': 43, undecided: 82 };
    expect(decisionRate(decided).numerator).toBe(decisionRate(counts).numerator + 1);
    expect(openingRate(decided)).toEqual(openingRate(counts));
  });

  test('without anything to divide by are not assessable, which is not 0', () => {
    const none = { available: 0, 'in-progress': 0, 'not-provided': 0, 'not-applicable': 241, undecided: 0 };
    expect(decisionRate(none)).toMatchObject({ status: 'not-assessable', value: null });
    expect(implementationRate(['no-evidence', 'no-evidence'], 0)).toMatchObject({
      status: 'not-assessable',
      denominator: 2,
      value: null,
    });
  });

  test('of the agreement count the independent assessment before the own one', () => {
    expect(countingCompletion({ self: 'complete', independent: 'limited' })).toBe('limited');
    expect(countingCompletion({ self: 'complete' })).toBe('complete');
    expect(countingCompletion({})).toBe('no-evidence');
    expect(implementationRate(['complete', 'substantial', 'limited', 'no-evidence'], 3)).toMatchObject({
      numerator: 2,
      denominator: 4,
    });
  });
});

describe('metadata quality', () => {
  const nothing: QualityFacts = {
    ...{
      keywords: false,
      themes: false,
      spatial: false,
      temporal: false,
      license: false,
      licenseListed: false,
    },
    ...{ contactPoint: false, publisher: false, issued: false, modified: false, files: [] },
  };

  test('has 405 points: 100, 100, 110, 75 and 20', () => {
    const sum = (dimension?: string) =>
      qualityMetrics
        .filter((metric) => dimension === undefined || metric.dimension === dimension)
        .reduce((total, { points }) => total + points, 0);
    expect(sum()).toBe(MOST_QUALITY_POINTS);
    const dimensions = ['findability', 'accessibility', 'interoperability', 'reusability', 'contextuality'];
    expect(dimensions.map(sum)).toEqual([100, 100, 110, 75, 20]);
  });

  test('takes the file that gains most, not parts of several', () => {
    const pdf = { download: true, format: 'PDF', mediaType: 'application/pdf', byteSize: true };
    const csv = { download: false, format: 'CSV', mediaType: null, byteSize: false };
    const passed = passedChecks({ ...nothing, files: [pdf, csv] });
    expect([passed.has('machine-readable'), passed.has('media-type')]).toEqual([true, false]);
    expect(passed.has('download-url')).toBe(true);
  });

  test('what cannot be checked here is left out of the points that could be gained', () => {
    const { assessable, checks } = quality(new Map(), 1);
    expect(assessable).toBe(275);
    expect(checks.find(({ code }) => code === 'dcat-ap')?.passed).toBeNull();
  });

  test('the fix list begins with what gains most over all datasets', () => {
    const { fixes, points } = quality(
      new Map([
        ['keyword', 4],
        ['theme', 1],
        ['publisher', 1],
      ]),
      4,
    );
    expect(fixes[0]).toEqual({ code: 'theme', datasets: 3, gain: 90 });
    expect(fixes.some(({ code }) => code === 'keyword')).toBe(false);
    expect(points).toBe(40);
  });

  test('of no dataset has no class', () => {
    expect(quality(new Map(), 0)).toMatchObject({ points: 0, rating: null });
  });
});

test('a title proposes the model datasets whose name is in it, and short names do not', () => {
  const codes = (title: string) => proposedModels(title).map(({ code }) => code);
  expect(codes('Baustellen auf städtischen Straßen')).toContain('bau/baustelle');
  expect(codes('Baumkataster der Stadt')).toContain('floraUndFauna/baumbestand/baumkataster');
  expect(codes('Arztsuche')).toEqual([]);
  expect(codes('')).toEqual([]);
});
