/** The arithmetic of the cockpit: shares that keep their numerator and denominator, and metadata quality in points. */
import {
  type Assessor,
  type Completion,
  type InventoryStatus,
  MOST_QUALITY_POINTS,
  type QualityRating,
  qualityMetrics,
  qualityRatings,
} from './cockpit-method.ts';
import { formatByLabel } from './formats.ts';

/** A share of something. Without anything to divide by it is not assessable: `value` is null then, never 0. */
export interface Share {
  status: 'ok' | 'not-assessable';
  numerator: number;
  denominator: number;
  /** From 0 to 1. */
  value: number | null;
}

export function share(numerator: number, denominator: number): Share {
  return denominator > 0
    ? { status: 'ok', numerator, denominator, value: numerator / denominator }
    : { status: 'not-assessable', numerator, denominator, value: null };
}

/** How many model datasets have each status. */
export type InventoryCounts = Readonly<Record<InventoryStatus, number>>;

/** What can be expected of an organization at all: everything but what does not apply to it. */
export const applicable = (counts: InventoryCounts): number =>
  counts.available + counts['in-progress'] + counts['not-provided'] + counts.undecided;

/** A justified no counts as a decision. (One without a reason cannot be stored.) */
export const decisionRate = (counts: InventoryCounts): Share =>
  share(counts.available + counts['in-progress'] + counts['not-provided'], applicable(counts));

export const openingRate = (counts: InventoryCounts): Share => share(counts.available, applicable(counts));

/** The measures that have come far, of all. Where none has been assessed there is nothing to say. */
export function implementationRate(completions: readonly Completion[], assessed: number): Share {
  const far = completions.filter((one) => one === 'substantial' || one === 'complete').length;
  return assessed === 0
    ? { ...share(0, 0), denominator: completions.length }
    : share(far, completions.length);
}

/** The assessment that counts for a measure, of the latest by each assessor; `no-evidence` where there is none. */
export function countingCompletion(latest: Partial<Record<Assessor, Completion>>): Completion {
  return latest.independent ?? latest['civil-society'] ?? latest.self ?? 'no-evidence';
}

/** What the checks of metadata quality need to know of a dataset. */
export interface QualityFacts {
  keywords: boolean;
  themes: boolean;
  spatial: boolean;
  temporal: boolean;
  license: boolean;
  licenseListed: boolean;
  contactPoint: boolean;
  publisher: boolean;
  issued: boolean;
  modified: boolean;
  files: readonly FileFacts[];
}

export interface FileFacts {
  download: boolean;
  format: string | null;
  mediaType: string | null;
  byteSize: boolean;
}

/** Formats that no single maker owns; formats that programs read without guessing. Labels as in `formats`. */
const NON_PROPRIETARY = new Set(
  'CSV TSV ODS JSON NDJSON JSON-LD XML YAML RDF TURTLE N-TRIPLES ICS RSS ATOM GEOJSON TOPOJSON GML KML GPKG GPX CITYGML WMS WFS WMTS WCS CSW OGC-API REST API PDF ODT TXT MARKDOWN HTML PNG JPEG SVG GTFS PARQUET NETCDF SPARQL SQL SDMX'.split(
    ' ',
  ),
);
const MACHINE_READABLE = new Set(
  'CSV TSV XLSX XLS ODS JSON NDJSON JSON-LD XML YAML RDF TURTLE N-TRIPLES ICS RSS ATOM GEOJSON TOPOJSON GML KML GPKG GPX CITYGML SHP WFS WCS CSW OGC-API REST API GTFS PARQUET NETCDF SPARQL SQL SDMX DBF'.split(
    ' ',
  ),
);

const POINTS = new Map(qualityMetrics.map(({ code, points }) => [code, points]));

/** The codes of the checks that a dataset passes; of several files the one that gains most points counts. */
export function passedChecks(facts: QualityFacts): ReadonlySet<string> {
  const { files } = facts;
  const simple: [string, boolean][] = [
    ['keyword', facts.keywords],
    ['theme', facts.themes],
    ['spatial', facts.spatial],
    ['temporal', facts.temporal],
    ['download-url', files.some(({ download }) => download)],
    ['license', facts.license],
    ['listed-license', facts.licenseListed],
    ['contact-point', facts.contactPoint],
    ['publisher', facts.publisher],
    ['byte-size', files.some(({ byteSize }) => byteSize)],
    ['issued', facts.issued],
    ['modified', facts.modified],
  ];
  const best = files.map(checksOfFile).sort((one, other) => pointsOf(other) - pointsOf(one))[0] ?? [];
  return new Set([...simple.flatMap(([code, passed]) => (passed ? [code] : [])), ...best]);
}

function checksOfFile({ format, mediaType }: FileFacts): string[] {
  const checks: [string, boolean][] = [
    ['format', format !== null],
    ['media-type', mediaType !== null],
    ['listed-format', format !== null && typeof formatByLabel(format)?.iri === 'string'],
    ['non-proprietary', format !== null && NON_PROPRIETARY.has(format)],
    ['machine-readable', format !== null && MACHINE_READABLE.has(format)],
  ];
  return checks.flatMap(([code, passed]) => (passed ? [code] : []));
}

const pointsOf = (checks: readonly string[]) =>
  checks.reduce((sum, code) => sum + (POINTS.get(code) ?? 0), 0);

/** Metadata quality of one dataset or of many. */
export interface Quality {
  datasets: number;
  /** Points gained, to a tenth, and how many could be gained by what is assessable here; of 405. */
  points: number;
  assessable: number;
  rating: QualityRating | null;
  /** For each check: its points, how many datasets pass; what is not assessable passes null times. */
  checks: readonly { code: string; points: number; passed: number | null }[];
  /** What to mend first: the failing checks, by the points gained over all datasets. */
  fixes: readonly { code: string; datasets: number; gain: number }[];
}

/** Sums up how many datasets pass each check: the mean share of each check times its weight. */
export function quality(passes: ReadonlyMap<string, number>, datasets: number): Quality {
  const checks = qualityMetrics.map(({ code, points, assessable }) => ({
    code,
    points,
    passed: assessable ? (passes.get(code) ?? 0) : null,
  }));
  const assessed = checks.filter(
    (check): check is typeof check & { passed: number } => check.passed !== null,
  );
  const assessable = assessed.reduce((sum, { points }) => sum + points, 0);
  const gained =
    datasets === 0 ? 0 : assessed.reduce((sum, { points, passed }) => sum + points * passed, 0) / datasets;
  const fixes = assessed
    .map(({ code, points, passed }) => ({
      code,
      datasets: datasets - passed,
      gain: points * (datasets - passed),
    }))
    .filter(({ gain }) => gain > 0)
    .sort((one, other) => other.gain - one.gain);
  const points = Math.round(gained * 10) / 10;
  return {
    datasets,
    points,
    assessable,
    rating: datasets === 0 ? null : rated(points, assessable),
    checks,
    fixes,
  };
}

/** The class of the points, carried over from what is assessable to all 405. */
function rated(points: number, assessable: number): QualityRating {
  const ofAll = (points / assessable) * MOST_QUALITY_POINTS;
  return qualityRatings.find(({ least }) => ofAll >= least)?.code ?? 'bad';
}

/** The middle of several values, which no single one can pull away; null without any. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2;
}
