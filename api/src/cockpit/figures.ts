/** The figures of the cockpit: from inventories, descriptions and assessments to gauges that show their numbers. */
import {
  COCKPIT_METHOD,
  completions,
  type GaugeCode,
  gauges,
  inventoryStatuses,
  MOST_QUALITY_POINTS,
  qualityDimensions,
  qualityMetrics,
  qualityRatings,
} from '@opennrw/rules/cockpit-method';
import {
  applicable,
  decisionRate,
  implementationRate,
  median,
  openingRate,
  passedChecks,
  type Quality,
  quality,
  type Share,
  share,
} from '@opennrw/rules/indicators';
import { labelOf } from '@opennrw/rules/languages';
import { modelDatasets } from '@opennrw/rules/model-datasets';
import { refusalReasonByCode } from '@opennrw/rules/refusal-reasons';
import { sizeClasses, sizeClassOf } from '@opennrw/rules/size-classes';
import type { Database } from '../database/door.ts';
import { descriptions } from '../datasets/facts.ts';
import type { Language } from '../http/language.ts';
import type { Organization } from '../organizations/shape.ts';
import { type Agreement, type Agreements, agreementsOf, successorOf } from './agreements.ts';
import { type Inventory, inventories, summed } from './counts.ts';
import { asked, type Desk } from './desk.ts';
import { chosen, measuresOf } from './measures.ts';
import type { MeasureShape } from './measures-shape.ts';
import { snapshotsOf, targetsOf } from './series.ts';
import type { Cockpit, Indicator, Snapshot } from './shape.ts';

export interface Question {
  organization?: string[] | undefined;
  within?: string | undefined;
  /** Slug of the agreement that implementation is measured by; the present one without. */
  agreement?: string | undefined;
}

/** The whole cockpit for a question. */
export async function cockpitOf(
  database: Database,
  desk: Desk,
  question: Question,
  language: Language,
): Promise<Cockpit> {
  const directory = await desk.directory();
  const isNarrowed = question.organization !== undefined || question.within !== undefined;
  const organizations = asked(directory, question).filter(
    ({ kind }) => isNarrowed || kind === 'kreis' || kind === 'municipality',
  );
  const single = organizations.length === 1 ? organizations[0] : undefined;
  const agreements = await agreementsOf(desk.notes);
  const agreement = chosen(agreements, question.agreement, desk.now());
  const ids = isNarrowed ? organizations.map(({ id }) => id) : undefined;
  const [kept, described, measures, trend, targets] = await Promise.all([
    inventories(database),
    describedQuality(database, ids),
    measuresOf(desk, { agreement: agreement.slug }, language),
    single === undefined ? [] : snapshotsOf(desk, [single]),
    single === undefined ? new Map() : targetsOf(desk, single),
  ]);
  const keeping = organizations.flatMap(({ id }) => kept.get(id) ?? []);
  const inventory = summed(keeping);
  return {
    scope: {
      organization: single === undefined ? null : ownerOf(single),
      organizations: organizations.length,
      keeping: keeping.length,
    },
    method: COCKPIT_METHOD,
    agreement: namedAgreement(agreement, agreements, language),
    agreements: agreements.map((one) => namedAgreement(one, agreements, language)),
    indicators: gauges.map(({ code, label }) => ({
      ...figure(code, { inventory, described, measures }, language),
      code,
      label: label[language],
      target: targets.get(code) ?? null,
    })),
    inventory: presentInventory(inventory, keeping.length, language),
    quality: presentQuality(described, language),
    completions: completions.map(({ code, label }) => ({
      code,
      label: label[language],
      count: measures.filter(({ completion }) => completion === code).length,
    })),
    trend: trend.map((snapshot) => comparable(snapshot, agreement)),
    peers: single === undefined ? null : peersOf(single, directory.all, kept, language),
  };
}

const namedAgreement = (
  { slug, title, signedOn, validUntil }: Agreement,
  agreements: Agreements,
  language: Language,
) => ({ slug, title: title[language], signedOn, validUntil, successor: successorOf(agreements, { slug }) });

/** Shares of two agreements’ measures are no series: the trend leaves out those of another one. */
const comparable = (snapshot: Snapshot, { slug }: Agreement): Snapshot => ({
  ...snapshot,
  indicators: snapshot.indicators.filter(
    ({ code }) => code !== 'implementation' || snapshot.agreement === slug,
  ),
});

const ownerOf = ({ id, slug, name }: Organization) => ({ id, slug, name });

interface Known {
  inventory: Inventory;
  described: Quality;
  measures: readonly MeasureShape[];
}

type Figure = Omit<Indicator, 'code' | 'label' | 'target'>;

function figure(code: GaugeCode, { inventory, described, measures }: Known, language: Language): Figure {
  const plain = (of: Share): Figure => ({ ...of, notAssessable: 0, rating: null, ratingLabel: null });
  switch (code) {
    case 'decision':
      return plain(decisionRate(inventory.counts));
    case 'opening':
      return plain(openingRate(inventory.counts));
    case 'implementation':
      return plain(
        implementationRate(
          measures.map(({ completion }) => completion),
          measures.filter(({ assessments }) => assessments.length > 0).length,
        ),
      );
    case 'metadata-quality':
      return {
        ...share(described.points, described.datasets === 0 ? 0 : described.assessable),
        notAssessable: MOST_QUALITY_POINTS - described.assessable,
        rating: described.rating,
        ratingLabel: ratingLabel(described, language),
      };
  }
}

const ratingLabel = ({ rating }: Quality, language: Language) =>
  qualityRatings.find(({ code }) => code === rating)?.label[language] ?? null;

/** Metadata quality of the datasets of some organizations, or of all. */
async function describedQuality(
  database: Database,
  organizationIds: readonly string[] | undefined,
): Promise<Quality> {
  const facts = await descriptions(database, { organizationIds });
  const passes = new Map<string, number>();
  for (const one of facts)
    for (const check of passedChecks(one)) passes.set(check, (passes.get(check) ?? 0) + 1);
  return quality(passes, facts.length);
}

export function presentQuality(described: Quality, language: Language): Cockpit['quality'] {
  const { datasets, points, assessable, rating, checks, fixes } = described;
  const labels = new Map(qualityMetrics.map(({ code, label }) => [code, label[language]]));
  const dimensions = qualityDimensions.map(({ code, label }) => {
    const own = checks.filter((check) =>
      qualityMetrics.some((metric) => metric.code === check.code && metric.dimension === code),
    );
    const known = own.filter(({ passed }) => passed !== null);
    const gained = known.reduce((sum, check) => sum + check.points * (check.passed ?? 0), 0);
    return {
      code,
      label: label[language],
      points: datasets === 0 ? 0 : Math.round((gained / datasets) * 10) / 10,
      assessable: known.reduce((sum, check) => sum + check.points, 0),
      most: own.reduce((sum, check) => sum + check.points, 0),
    };
  });
  return {
    ...{ datasets, points, assessable, rating, dimensions, most: MOST_QUALITY_POINTS },
    ratingLabel: ratingLabel(described, language),
    fixes: fixes.map((fix) => ({ ...fix, label: labels.get(fix.code) ?? fix.code })),
  };
}

function presentInventory(
  { counts, reasons }: Inventory,
  keeping: number,
  language: Language,
): Cockpit['inventory'] {
  return {
    modelDatasets: modelDatasets.length * keeping,
    applicable: applicable(counts),
    statuses: inventoryStatuses.map(({ code, label }) => ({
      code,
      label: label[language],
      count: counts[code],
    })),
    reasons: [...reasons]
      .filter(([, count]) => count > 0)
      .sort(([, one], [, other]) => other - one)
      .map(([code, count]) => {
        const reason = refusalReasonByCode(code);
        return { code, label: reason?.label[language] ?? code, law: reason?.law ?? null, count };
      }),
  };
}

const FEWEST_PEERS = 3;

/** What is usual in the organization's size class; nothing where so few are in it that one could be guessed. */
function peersOf(
  single: Organization,
  all: readonly Organization[],
  kept: ReadonlyMap<string, Inventory>,
  language: Language,
): Cockpit['peers'] {
  const own = classOf(single);
  const others = all
    .filter((one) => one.id !== single.id && classOf(one) === own)
    .flatMap(({ id }) => kept.get(id) ?? []);
  if (own === 'other' || others.length < FEWEST_PEERS) return null;
  const shares = (rate: typeof decisionRate) =>
    median(others.flatMap(({ counts }) => rate(counts).value ?? [])) ?? 0;
  return {
    code: own,
    label: labelOf(sizeClasses, own, language),
    organizations: others.length,
    decision: shares(decisionRate),
    opening: shares(openingRate),
  };
}

const classOf = ({ kind, population }: Organization) =>
  sizeClassOf({ kind, population: population?.value ?? null });
