/**
 * `/v1/agreements`, `/v1/measures` and `/v1/assessments`: what was promised, word for word, and how far it has come by
 * the judgement of the parties, of independent bodies and of civil society, side by side.
 */
import { type Assessor, assessors, type Completion, completions } from '@opennrw/rules/cockpit-method';
import { countingCompletion } from '@opennrw/rules/indicators';
import { labelOf } from '@opennrw/rules/languages';
import { publicly } from '../http/answers.ts';
import { recordTag } from '../http/conditional.ts';
import type { Columns } from '../http/csv.ts';
import { forExcel, sendCsv } from '../http/files.ts';
import { type Language, languageOf } from '../http/language.ts';
import { listed } from '../http/paging.ts';
import { badField, found, Problem } from '../http/problem.ts';
import type { router } from '../http/router.ts';
import { fileRoute, findBySlugRoute, findRoute, listRoute, patchRoute, putRoute } from '../http/routes.ts';
import { rehearsal } from '../http/settled.ts';
import type { Edges } from '../http/world.ts';
import { type Directory, ownerOf } from '../organizations/directory.ts';
import type { Organization } from '../organizations/shape.ts';
import {
  type Agreement,
  type Agreements,
  agreementsOf,
  type Measure,
  nextEnd,
  presentOf,
  successorOf,
} from './agreements.ts';
import { asked, type Desk, patch, put, standingNote, withdrawing } from './desk.ts';
import {
  AgreementList,
  AgreementShape,
  ALL_AGREEMENTS,
  Assessment,
  AssessmentInput,
  AssessmentList,
  AssessmentPatch,
  agreementOf,
  assessmentFilters,
  MeasureList,
  type MeasureShape,
  measureFilters,
} from './measures-shape.ts';
import type { Note, NoteDraft } from './notes.ts';

const agreementNaming = { path: '/v1/agreements', tag: 'Agreements' } as const;
const measureNaming = { path: '/v1/measures', tag: 'Measures' } as const;
const naming = { path: '/v1/assessments', tag: 'Assessments' } as const;
const wish = { kind: 'assessment', scope: 'assessments:write' } as const;

export function measureRoutes(app: ReturnType<typeof router>, desk: Desk, { publicUrl }: Edges): void {
  app.openapi(listRoute(agreementNaming, AgreementList, {}), async (c) => {
    const language = languageOf(c.req.header('Accept-Language'));
    const agreements = await agreementsOf(desk.notes);
    const all = agreements.map((one) => shownAgreement(one, agreements, language));
    return c.json(listed(c, publicUrl, c.req.valid('query'), all), 200);
  });

  app.openapi(findBySlugRoute(agreementNaming, AgreementShape), async (c) => {
    const agreements = await agreementsOf(desk.notes);
    const agreement = chosen(agreements, c.req.valid('param').slug, desk.now());
    publicly(c);
    return c.json(shownAgreement(agreement, agreements, languageOf(c.req.header('Accept-Language'))), 200);
  });

  app.openapi(listRoute(measureNaming, MeasureList, measureFilters), async (c) => {
    const query = c.req.valid('query');
    const measures = await measuresOf(desk, query, languageOf(c.req.header('Accept-Language')));
    const changesAt = nextEnd(await agreementsOf(desk.notes), desk.now());
    return c.json(listed(c, publicUrl, query, measures, changesAt), 200);
  });

  app.openapi(fileRoute(measureNaming, 'csv', 'text/csv', { ...measureFilters, ...forExcel }), async (c) => {
    const { excel, ...filters } = c.req.valid('query');
    const measures = await measuresOf(desk, filters, languageOf(c.req.header('Accept-Language')));
    return sendCsv(c, { name: 'measures', columns, excel }, [measures]);
  });

  assessmentRoutes(app, desk, publicUrl);
}

function assessmentRoutes(app: ReturnType<typeof router>, desk: Desk, publicUrl: string): void {
  app.openapi(listRoute(naming, AssessmentList, assessmentFilters), async (c) => {
    const query = c.req.valid('query');
    const directory = await desk.directory();
    const inside = new Set(asked(directory, query).map(({ id }) => id));
    const language = languageOf(c.req.header('Accept-Language'));
    const all = (await desk.notes.all('assessment'))
      .filter(({ organizationId }) => inside.has(organizationId))
      .map((note) => presentAssessment(note, directory, language))
      .filter(({ agreement }) => query.agreement?.includes(agreement) ?? true)
      .filter(({ measure }) => query.measure?.includes(measure) ?? true)
      .filter(({ assessor }) => query.assessor?.includes(assessor) ?? true);
    return c.json(listed(c, publicUrl, query, all), 200);
  });

  app.openapi(findRoute(naming, Assessment), async (c) => {
    const note = await standingNote(desk, 'assessment', c.req.valid('param').id);
    publicly(c, { ETag: recordTag(note) });
    return c.json(
      presentAssessment(note, await desk.directory(), languageOf(c.req.header('Accept-Language'))),
      200,
    );
  });

  app.openapi(putRoute(naming, AssessmentInput, Assessment), async (c) => {
    const { dryRun, ...address } = c.req.valid('query');
    const directory = await desk.directory();
    const owner = found(directory.bySlug.get(address.organization), 'organization');
    const agreements = await agreementsOf(desk.notes);
    const draft = draftOf(c.req.valid('json'), owner, agreements);
    const order = { ...wish, principal: c.get('principal'), dryRun };
    const { note, created } = await put(desk, order, address, c.req.valid('header'), draft);
    const assessment = presentAssessment(note, directory, languageOf(c.req.header('Accept-Language')));
    if (dryRun) return c.json(assessment, 200, rehearsal);
    return c.json(assessment, created ? 201 : 200, { ETag: recordTag(note) });
  });

  app.openapi(patchRoute(naming, AssessmentPatch, Assessment), async (c) => {
    const directory = await desk.directory();
    const place = {
      id: c.req.valid('param').id,
      ifMatch: c.req.valid('header')['if-match'],
      patch: c.req.valid('json'),
    };
    const order = { ...wish, principal: c.get('principal'), ...c.req.valid('query') };
    const note = await patch(desk, order, place, AssessmentInput, async (input, before) => {
      const owner = found(directory.byId.get(before.organizationId), 'organization');
      return draftOf(withAgreement(input, place.patch, before), owner, await agreementsOf(desk.notes));
    });
    const assessment = presentAssessment(note, directory, languageOf(c.req.header('Accept-Language')));
    return c.json(assessment, 200, { ETag: recordTag(note) });
  });

  withdrawing(app, naming, desk, wish);
}

/** @throws {Problem} 422 for a measure that is not in the agreement or in any, or in the name of somebody else */
export function draftOf(
  input: AssessmentInput,
  { kind, name }: Pick<Organization, 'kind' | 'name'>,
  agreements: readonly Agreement[],
): NoteDraft {
  const { slug: agreement, parties } = agreementWith(input, agreements);
  if ((input.assessor === 'civil-society') !== (kind === 'civil-society')) throw notYourRole(roleWords);
  if (input.assessor === 'independent' && parties.includes(name)) throw notYourRole(partyWords);
  return {
    status: input.completion,
    reason: input.assessor,
    released: true,
    content: { ...input, agreement },
  };
}

/** A judgement stays with its agreement, also one that was stored before agreements were named. */
const withAgreement = (input: AssessmentInput, patch: object, { content }: Note): AssessmentInput =>
  'agreement' in patch ? input : { ...input, agreement: agreementOf(AssessmentInput.parse(content)) };

/** The agreement that a judgement is about: the one it names, else the only one that has its measure. */
function agreementWith(
  { agreement: slug, measure }: AssessmentInput,
  agreements: readonly Agreement[],
): Agreement {
  const named = slug === null ? agreements : agreements.filter((one) => one.slug === slug);
  if (named.length === 0) throw badField('/agreement', 'no-such-agreement');
  const [one, another] = named.filter(({ measures }) => measures.some(({ code }) => code === measure));
  if (one === undefined) throw badField('/measure', 'no-such-measure');
  if (another !== undefined) throw badField('/agreement', 'which-agreement');
  return one;
}

/** The agreement asked for, else the present one. @throws {Problem} 404 where there is none of that name */
export const chosen = (agreements: Agreements, slug: string | undefined, now: Date): Agreement =>
  slug === undefined
    ? presentOf(agreements, now)
    : found(
        agreements.find((one) => one.slug === slug),
        'agreement',
      );

const notYourRole = (message: (language: Language) => string) =>
  new Problem('invalid-content', { faults: [{ pointer: '/assessor', code: 'not-your-role', message }] });

const partyWords = (language: Language) =>
  language === 'de'
    ? 'Wer die Vereinbarung geschlossen hat, urteilt nicht unabhängig über sie.'
    : 'Who has made the agreement is no independent judge of it.';

const roleWords = (language: Language) =>
  language === 'de'
    ? 'Für die Zivilgesellschaft urteilen deren Organisationen, und nur für sie.'
    : 'Organizations of civil society judge as civil society, and nobody else does.';

/** The measures of an agreement, or of all, each with the assessment that counts. */
export async function measuresOf(
  desk: Desk,
  filters: {
    agreement?: string | undefined;
    completion?: string[] | undefined;
    measure?: string[] | undefined;
  },
  language: Language,
): Promise<MeasureShape[]> {
  const agreements = await agreementsOf(desk.notes);
  const shown =
    filters.agreement === ALL_AGREEMENTS ? agreements : [chosen(agreements, filters.agreement, desk.now())];
  const directory = await desk.directory();
  const all = (await desk.notes.all('assessment')).map((note) =>
    presentAssessment(note, directory, language),
  );
  return shown
    .flatMap((agreement) =>
      agreement.measures.map((measure) =>
        presentMeasure(
          measure,
          agreement,
          all.filter((one) => one.agreement === agreement.slug && one.measure === measure.code),
          language,
        ),
      ),
    )
    .filter(({ code }) => filters.measure?.includes(code) ?? true)
    .filter(({ completion }) => filters.completion?.includes(completion) ?? true);
}

function presentMeasure(
  { code, chapter, title, quote }: Measure,
  agreement: Agreement,
  all: readonly Assessment[],
  language: Language,
): MeasureShape {
  const ordered = [...all].sort((one, other) => (one.on < other.on ? 1 : -1));
  const latest: Partial<Record<Assessor, Completion>> = {};
  for (const { assessor, completion } of ordered) latest[assessor] ??= completion;
  const newest = ordered.filter(
    (one, index) =>
      ordered.findIndex(
        (other) => other.assessor === one.assessor && other.organization.id === one.organization.id,
      ) === index,
  );
  const completion = countingCompletion(latest);
  return {
    code,
    agreement: { slug: agreement.slug, title: agreement.title[language], validUntil: agreement.validUntil },
    chapter: chapter[language],
    title: title[language],
    quote,
    completion,
    completionLabel: labelOf(completions, completion, language),
    assessments: assessors.flatMap((role) => newest.filter(({ assessor }) => assessor === role.code)),
  };
}

function presentAssessment(note: Note, directory: Directory, language: Language): Assessment {
  const input = AssessmentInput.parse(note.content);
  const { measure, assessor, completion, on, note: text, evidence } = input;
  return {
    id: note.id,
    agreement: agreementOf(input),
    measure,
    assessor,
    assessorLabel: labelOf(assessors, assessor, language),
    organization: ownerOf(directory, note.organizationId),
    completion,
    completionLabel: labelOf(completions, completion, language),
    on,
    note: text,
    evidence,
    revision: note.revision,
  };
}

const shownAgreement = (
  { title, goal, measures, parties, ...agreement }: Agreement,
  agreements: Agreements,
  language: Language,
) => ({
  ...agreement,
  successor: successorOf(agreements, { slug: agreement.slug }),
  parties: [...parties],
  title: title[language],
  goal: goal[language],
  measures: measures.length,
});

const columns: Columns<MeasureShape> = {
  agreement: ({ agreement }) => agreement.slug,
  validUntil: ({ agreement }) => agreement.validUntil,
  code: ({ code }) => code,
  chapter: ({ chapter }) => chapter,
  title: ({ title }) => title,
  quote: ({ quote }) => quote,
  completion: ({ completion }) => completion,
  ...Object.fromEntries(
    assessors.map(({ code: role }) => [
      role,
      ({ assessments }: MeasureShape) =>
        assessments.find(({ assessor }) => assessor === role)?.completion ?? null,
    ]),
  ),
  evidence: ({ assessments }) =>
    assessments.flatMap(({ evidence }) => evidence.map(({ url }) => url)).join(' | '),
};
