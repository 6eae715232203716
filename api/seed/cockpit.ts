/**
 * What the demo bodies have noted in the cockpit: inventories, targets, frozen quarters, judgements and wishes. All of it
 * is made up. Judgements of the real agreement say so in their first words, because nobody real has given them.
 */
import type { Assessor, Completion } from '@opennrw/rules/cockpit-method';
import { modelDatasets } from '@opennrw/rules/model-datasets';
import { firstAgreement } from '../src/cockpit/agreements.ts';
import { draftOf as inventoryDraft } from '../src/cockpit/inventory.ts';
import { InventoryInput } from '../src/cockpit/inventory-shape.ts';
import { draftOf as assessmentDraft } from '../src/cockpit/measures.ts';
import { AssessmentInput } from '../src/cockpit/measures-shape.ts';
import type { NoteDraft } from '../src/cockpit/notes.ts';
import { wishDraft } from '../src/cockpit/requests.ts';
import { frozen, quarterBefore, quarterOf, TargetInput } from '../src/cockpit/series.ts';
import type { Indicator } from '../src/cockpit/shape.ts';
import type { NoteKind } from '../src/cockpit/table.ts';

export interface DemoNote {
  kind: NoteKind;
  key: string;
  draft: NoteDraft;
}

/** What a demo body has noted; dates count from `now`, the instant of the first start. */
export function demoNotes(slug: string, now: Date): DemoNote[] {
  const later = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  return [
    ...inventory(inventories[slug], later),
    ...(slug === 'musterstadt' ? [...targets(later), ...snapshots(now), ...wishes(later)] : []),
    ...judgements(slug),
  ];
}

type Later = (days: number) => string;

interface DemoInventory {
  /** In progress, with the days until it is planned to be there. */
  working: readonly [code: string, days: number][];
  refused: readonly [code: string, reason: string, changeability: number, text: string | null][];
  /** Parts of codes of what does not apply to this body. */
  inapplicable: readonly string[];
}

const inventories: Readonly<Record<string, DemoInventory>> = {
  musterstadt: {
    working: [
      ['abfallentsorgung/abgabestelle', 40],
      ['abfallentsorgung/strassenreinigung', 75],
      ['bau/bauvorhaben', 120],
      ['bildung/bibliothek/bestand', 30],
      ['bildung/schule/standort', 20],
      ['bildung/kindertageseinrichtung/standort', 20],
      ['digitalisierung/openData/zugriffszahl', 60],
      ['digitalisierung/wlanUndMobilfunk', 90],
      ['finanzen/haushalt/jahresabschluss', 150],
      ['floraUndFauna/baumbestand/baumfaellung', 45],
      ['freizeit/grillplatz', 100],
      ['freizeit/sitzgelegenheit', 100],
      ['klimaschutzUndUmweltschutz/berichtUndAnalyse/klimabilanz', 180],
      ['kultur/denkmal', 80],
      ['kultur/friedhof/standort', 60],
      ['kultur/veranstaltung/angebot', 14],
      ['politischePartizipation/politischeVertretung/gremium', 30],
      ['politischePartizipation/wahl/wahllokal', 50],
      ['raumplanung/raumgliederung/strasse', 25],
      ['raumplanung/raumgliederung/ortsteil', 25],
    ],
    refused: [
      [
        'bevoelkerungsstruktur/religionszugehoerigkeit',
        'personal-data',
        2,
        'In kleinen Stadtteilen wären einzelne Menschen zu erkennen.',
      ],
      [
        'bevoelkerungsstruktur/staatsangehoerigkeit',
        'personal-data',
        4,
        'Zusammengefasst nach Kontinenten ab 2027 möglich.',
      ],
      ['bildung/schule/schuleingangsuntersuchung', 'personal-data', 3, null],
      [
        'bildung/schule/wunschschule',
        'decision-process',
        4,
        'Veröffentlichung nach Abschluss des Verfahrens.',
      ],
      ['bildung/bibliothek/budget', 'effort', 4, null],
      ['buergerservice/telefonverzeichnis', 'personal-data', 4, 'Funktionsnummern werden geprüft.'],
      ['energie/stromversorgung', 'business-secrets', 2, 'Netzdaten gehören der Stadtwerke-Tochter.'],
      ['energie/wasserversorgung', 'security', 1, 'Lage und Leistung der Anlagen sind geschützt.'],
      ['energie/waermeversorgung', 'business-secrets', 3, null],
      ['finanzen/haushalt/sponsoring', 'third-party-rights', 3, null],
      ['finanzen/steuernUndAbgaben', 'other-law', 1, 'Steuergeheimnis, Abgabenordnung § 30.'],
      ['geschichte/quelle/entschaedigung', 'personal-data', 1, null],
      ['geschichte/quelle/archivbestand', 'no-digital-form', 4, 'Die Findbücher werden bis 2028 erfasst.'],
      ['geschichte/quelle/personalverzeichnis', 'personal-data', 1, null],
      ['gesundheit/infektion', 'not-held', 3, 'Zuständig ist der Kreis.'],
      ['sicherheit/ordnungsamt', 'public-interest', 2, null],
      ['sicherheit/kriminalitaetsstatistik', 'not-held', 3, 'Zuständig ist die Kreispolizei.'],
      ['sicherheit/zivilschutzUndKatastrophenschutz/sirene', 'security', 3, null],
      [
        'sozialeHilfe/flucht/fluechtlingsunterbringung',
        'public-interest',
        2,
        'Schutz der Bewohnerinnen und Bewohner.',
      ],
      ['sozialeHilfe/finanzielleUnterstuetzung/wohngeld', 'quality', 4, null],
    ],
    inapplicable: [
      'hochschule/',
      'jagdbezirk',
      'umweltzone',
      'buergerhaushalt',
      'musikschule/',
      'verbundwahl',
      'kampfmittelfund',
      'theater/',
    ],
  },
  beispielhausen: {
    working: [
      ['abfallentsorgung/abfallkalender', 60],
      ['freizeit/verein', 30],
    ],
    refused: [['finanzen/steuernUndAbgaben', 'other-law', 1, 'Steuergeheimnis, Abgabenordnung § 30.']],
    inapplicable: [
      'hochschule/',
      'musikschule/',
      'theater/',
      'museum/',
      'volkshochschule/',
      'wahl/beiratswahl',
      'umweltzone',
      'krankenhaus',
    ],
  },
  'kreis-lindental': {
    working: [
      ['klimaschutzUndUmweltschutz/berichtUndAnalyse/wasser', 45],
      ['gesundheit/gesundheitsberichterstattung', 110],
      ['sicherheit/rettungshilfe/waldrettungspunkt', 20],
    ],
    refused: [
      [
        'gesundheit/infektion',
        'personal-data',
        3,
        'Gemeinden mit weniger als fünf Fällen werden zusammengefasst.',
      ],
      ['gesundheit/hebamme', 'third-party-rights', 3, null],
    ],
    inapplicable: [
      'bau/brunnen',
      'hundekottuete',
      'kommunalwahl',
      'spielplatzUndSpielstaette',
      'badUndFreibad',
      'stadtmarketing',
    ],
  },
};

function inventory(demo: DemoInventory | undefined, later: Later): DemoNote[] {
  if (demo === undefined) return [];
  const note = (key: string, input: object): DemoNote => ({
    kind: 'inventory',
    key,
    draft: inventoryDraft(InventoryInput.parse(input)),
  });
  const none = modelDatasets.filter(({ code }) => demo.inapplicable.some((part) => code.includes(part)));
  return [
    ...demo.working.map(([code, days]) => note(code, { status: 'in-progress', plannedOn: later(days) })),
    ...demo.refused.map(([code, reason, changeability, reasonText]) =>
      note(code, { status: 'not-provided', reason, changeability, reasonText, reviewOn: later(365) }),
    ),
    ...none.map(({ code }) => note(code, { status: 'not-applicable' })),
  ];
}

function targets(later: Later): DemoNote[] {
  const target = (key: string, value: number): DemoNote => ({
    kind: 'target',
    key,
    draft: {
      status: null,
      reason: null,
      released: true,
      content: TargetInput.parse({ value, on: later(400), agreedBy: 'Rat der Stadt Musterstadt' }),
    },
  });
  return [target('decision', 0.5), target('opening', 0.25)];
}

/** Six quarters that have passed, the oldest first: decided, open, points of metadata. */
const past: readonly [decided: number, open: number, points: number][] = [
  [9, 6, 171.5],
  [17, 9, 188],
  [26, 14, 203.5],
  [38, 17, 214],
  [49, 21, 226.5],
  [58, 24, 231],
];

function snapshots(now: Date): DemoNote[] {
  let quarter = quarterOf(now);
  return past.toReversed().map(([decided, open, points]) => {
    quarter = quarterBefore(quarter);
    const [year = 0, number = 0] = quarter.split('-Q').map(Number);
    const end = new Date(Date.UTC(year, number * 3, 0, 12));
    return {
      kind: 'snapshot',
      key: `${quarter} 2026-1`,
      draft: frozen(
        quarter,
        {
          agreement: firstAgreement,
          indicators: [
            part('decision', decided, 224),
            part('opening', open, 224),
            { ...part('metadata-quality', points, 275), notAssessable: 130 },
          ],
        },
        end,
      ),
    };
  });
}

const part = (code: Indicator['code'], numerator: number, denominator: number): Indicator => ({
  ...{ code, label: '', status: 'ok', numerator, denominator, value: numerator / denominator },
  ...{ notAssessable: 0, rating: null, ratingLabel: null, target: null },
});

function wishes(later: Later): DemoNote[] {
  const wish = (key: string, about: Parameters<typeof wishDraft>[0]): DemoNote => ({
    kind: 'request',
    key,
    draft: wishDraft({ released: true, ...about }),
  });
  return [
    wish('demo-1', {
      text: 'Wo stehen in Musterstadt öffentliche Sitzbänke? Meine Mutter braucht unterwegs Pausen.',
      modelDataset: 'freizeit/sitzgelegenheit',
      status: 'planned',
      plannedOn: later(100),
    }),
    wish('demo-2', {
      text: 'Bitte veröffentlichen Sie die Ausleihen der Stadtbibliothek nach Medienart.',
      modelDataset: 'bildung/bibliothek/ausleihe',
      status: 'opened',
      url: 'https://www.musterstadt.example/stadtbibliothek/ausleihen',
    }),
    wish('demo-3', {
      text: 'Ich wünsche mir die Steuerbescheide der größten Betriebe.',
      modelDataset: 'finanzen/steuernUndAbgaben',
      status: 'rejected',
      reason: 'other-law',
      answer: 'Das Steuergeheimnis lässt das nicht zu. Die Summe der Gewerbesteuer steht im Haushaltsplan.',
    }),
    wish('demo-4', {
      text: 'Gibt es die Standorte der Denkmäler als Karte?',
      modelDataset: 'kultur/denkmal',
      status: 'assessed',
    }),
    wish('demo-5', {
      text: 'Noch nicht freigegeben: Bitte zählen Sie auch die Lastenräder.',
      released: false,
    }),
  ];
}

const given: Readonly<Record<string, readonly [measure: string, completion: Completion, note: string][]>> = {
  'kreis-lindental': [
    ['II.2a', 'substantial', 'Alle Datensätze des Kreises gehen an das Landesportal.'],
    ['II.2e', 'limited', 'Dieses Cockpit zeigt den Bestand von drei Kommunen.'],
    ['II.3b', 'limited', 'Verfahren stehen auf der Karte, Ergebnisse fehlen noch.'],
    ['II.4a', 'complete', 'Eigene Programme liegen im öffentlichen Register.'],
    ['II.5a', 'substantial', 'Termine stehen im gemeinsamen Kalender.'],
    ['II.5e', 'not-started', 'Noch kein Angebot.'],
  ],
  'offenes-lindental': [
    ['II.2a', 'substantial', 'Die Daten kommen an, Beschreibungen sind oft knapp.'],
    ['II.2c', 'complete', 'Der runde Tisch tagt jedes Quartal.'],
    ['II.2e', 'limited', 'Ein Anfang; Gründe für ein Nein sind jetzt nachzulesen.'],
    ['II.2g', 'no-evidence', 'Wir haben keine Nutzungsdaten gefunden.'],
    ['II.4a', 'limited', 'Zwei von fünf Programmen sind offen.'],
  ],
};

function judgements(slug: string): DemoNote[] {
  const by = { kind: slug === 'offenes-lindental' ? 'civil-society' : 'kreis', name: slug } as const;
  const assessor: Assessor = by.kind === 'civil-society' ? by.kind : 'self';
  return (given[slug] ?? []).map(([measure, completion, note]) => {
    const evidence = [{ url: `https://www.${slug}.example/open-government`, title: 'Beleg (Demo)' }];
    const input = AssessmentInput.parse({
      measure,
      assessor,
      completion,
      on: '2021-10-26',
      note: `Erfundenes Beispiel: ${note}`,
      evidence,
    });
    return {
      kind: 'assessment',
      key: `demo ${measure}`,
      draft: assessmentDraft(input, by, [firstAgreement]),
    };
  });
}
