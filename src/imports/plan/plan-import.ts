import type { Document } from '../../documents/document.entity.js';
import {
  compareAssessment,
  compareDemand,
  compareFinding,
  comparePassage,
  compareResponse,
  entries,
  kept,
  passageAnchor,
} from './comparables.js';
import type { HeldRecord } from './held-record.js';
import type { ImportPlan, PlannedEvent, PlannedMention } from './import-plan.js';
import {
  type EventRow,
  type ImportRecord,
  type ProvisionRow,
  type StatementRow,
  type SubjectRow,
  emptyRecord,
} from './import-record.js';
import type { MatchChoices } from './match-recommendations.js';
import { type Linked, type LinkOwner, planProvisionLinks, planSubjectLinks } from './plan-links.js';
import {
  claimProposals,
  type KnownClaim,
  type KnownRecommendation,
  limbProposals,
  proposalsForNew,
} from './proposals.js';
import { planRecommendations, type PlannedRecommendation } from './plan-recommendations.js';
import { pair, reconcile, type Reconciled, type Standing } from './reconcile.js';

/** What a plan is made from, besides the record of the file. */
export interface PlanContext {
  held: HeldRecord;
  /** The record of the last import of the same document; null at the first. */
  base: ImportRecord | null;
  /** The document that made the recommendations is held already. */
  recommendingDocumentIsHeld: boolean;
  /** Lower-case hex SHA-256 of the file. */
  sha256: string;
  choices: MatchChoices;
  /** Ids of the articles of the treaty, by path. */
  provisionIds: ReadonlyMap<string, number>;
  /** The State's recommendations and claims that are held, for proposals. */
  knownRecommendations: readonly KnownRecommendation[];
  knownClaims: readonly KnownClaim[];
}

const heldAnchor = ({ passageId }: { passageId: number | null }) => passageAnchor(passageId, 0);

/** Compares the record of a file with what is held; pure. */
export function planImport(record: ImportRecord, context: PlanContext): ImportPlan {
  const { held, choices } = context;
  const base = context.base ?? emptyRecord(record.document);
  const keptPassages = kept(held.passages, comparePassage);
  const baseEntries = entries(base.passages, comparePassage);
  const passages = reconcile(entries(record.passages, comparePassage), keptPassages, baseEntries);
  const heldPassage = new Map(passages.map((one) => [one.wanted?.index ?? -1, one.held?.id ?? null]));
  const basePassage = new Map([...pair(baseEntries, keptPassages)].map(([entry, one]) => [entry.index, one.id]));
  const anchor = ({ passage }: { passage: number }) => passageAnchor(heldPassage.get(passage), passage);
  const baseAnchor = ({ passage }: { passage: number }) => passageAnchor(basePassage.get(passage), passage);

  const recommendations = planRecommendations(
    record.recommendations,
    held.recommendations,
    base.recommendations,
    choices,
    articlesHeld(held, context),
  );
  const responses = reconcile(
    entries(record.responses, compareResponse, anchor),
    kept(held.responses, compareResponse, heldAnchor),
    entries(base.responses, compareResponse, baseAnchor),
  );
  const findings = reconcile(
    entries(record.findings, compareFinding, anchor),
    kept(held.findings, compareFinding, heldAnchor),
    entries(base.findings, compareFinding, baseAnchor),
  );
  const demands = reconcile(
    entries(record.demands, compareDemand, anchor),
    kept(held.demands, compareDemand, heldAnchor),
    entries(base.demands, compareDemand, baseAnchor),
  );
  const assessments = planAssessments(record, base, held, recommendations);
  const linked = [
    ...linkedRecommendations(recommendations),
    ...linkedStatements('responses', responses, proposalsFor(record, recommendations, context.knownRecommendations)),
    ...linkedStatements('findings', findings, nothing),
    ...linkedStatements('demands', demands, nothing),
    ...linkedClaims(recommendations, context),
  ];
  return {
    document: planDocument(record, held.document, context.sha256),
    recommendingDocument: context.recommendingDocumentIsHeld ? null : record.recommendingDocument,
    passages,
    recommendations,
    responses,
    findings,
    demands,
    mentions: planMentions(record, held, responses, heldPassage),
    assessments,
    provisionLinks: planProvisionLinks(linked, held.provisionLinks, context.provisionIds),
    subjectLinks: planSubjectLinks(linked, held.subjectLinks, recommendations),
    events: record.events.map((row) => planEvent(row, held, base)),
    warnings: [...record.warnings, ...unknownArticles(record, context), ...topicMatches(recommendations)],
  };
}

/** The articles linked to a held recommendation. */
function articlesHeld({ provisionLinks }: HeldRecord, { provisionIds }: PlanContext) {
  const paths = new Map([...provisionIds].map(([path, id]) => [id, path]));
  return (id: number) =>
    provisionLinks.filter((one) => one.recommendationId === id).map(({ provisionId }) => paths.get(provisionId) ?? '');
}

function planDocument({ document: row }: ImportRecord, held: Document | null, sha256: string): ImportPlan['document'] {
  const standing = !held ? 'new' : held.fileSha256 === sha256 ? 'equal' : 'changed';
  return { standing, row, held };
}

const recommendationAnchor = (id: number | undefined, index: number) => (id ? `recommendation ${id}` : `new ${index}`);

function planAssessments(
  record: ImportRecord,
  base: ImportRecord,
  held: HeldRecord,
  recommendations: readonly PlannedRecommendation[],
) {
  const baseIds = new Map(
    recommendations.flatMap((one) =>
      one.base && one.held ? [[base.recommendations.indexOf(one.base), one.held.id]] : [],
    ) as [number, number][],
  );
  return reconcile(
    entries(record.assessments, compareAssessment, ({ recommendation: index }) =>
      recommendationAnchor(recommendations[index]?.held?.id, index),
    ),
    kept(held.assessments, compareAssessment, ({ recommendationId }) => recommendationAnchor(recommendationId, 0)),
    entries(base.assessments, compareAssessment, ({ recommendation: index }) =>
      recommendationAnchor(baseIds.get(index), index),
    ),
  );
}

const linkedRecommendations = (planned: readonly PlannedRecommendation[]): Linked[] =>
  planned.flatMap(({ wanted, held, base }) => {
    if (!wanted) return [];
    const owner = { kind: 'recommendations' as const, index: wanted.index, id: held?.id ?? null };
    return [{ owner, provisions: wanted.row.provisions, subjects: [], earlierProvisions: base?.provisions ?? [] }];
  });

type StatementEntry = { index: number; row: StatementRow };
type Propose = (row: StatementRow) => { provisions: ProvisionRow[]; subjects: SubjectRow[] };

const nothing: Propose = () => ({ provisions: [], subjects: [] });

/** Links are proposed when a statement comes in or changes, and not again: what a person cleared away stays away. */
function linkedStatements(
  kind: Exclude<LinkOwner, 'recommendations'>,
  planned: readonly Reconciled<StatementEntry, { id: number }>[],
  propose: Propose,
): Linked[] {
  return planned.flatMap(({ standing, wanted, held, base }) => {
    if (!wanted || standing === 'doubtful') return [];
    const { provisions, subjects } = wanted.row;
    const proposed = (standing === 'equal' ? nothing : propose)(wanted.row);
    return [
      {
        owner: { kind, index: wanted.index, id: held?.id ?? null },
        provisions: [...provisions, ...proposed.provisions],
        subjects: [...subjects, ...proposed.subjects],
        earlierProvisions: base?.row.provisions ?? [],
      },
    ];
  });
}

/** A reply is tied by its document, and may be narrowed to a limb; any other claim has to be matched. */
function proposalsFor(
  { passages }: ImportRecord,
  planned: readonly PlannedRecommendation[],
  known: readonly KnownRecommendation[],
): Propose {
  const headings = new Map(passages.filter(({ kind }) => kind === 'heading').map((row) => [row.section, row.text]));
  const match = claimProposals(known);
  return ({ text, subjects, passage }) => {
    if (subjects.length > 0) return { provisions: [], subjects: limbProposals(text, subjects, planned) };
    return match(text, headings.get(passages[passage]!.section) ?? null);
  };
}

function linkedClaims(planned: readonly PlannedRecommendation[], context: PlanContext): Linked[] {
  return proposalsForNew(planned, context.knownRecommendations, context.knownClaims).map(({ claim, subjects }) => ({
    owner: { kind: 'responses', index: null, id: claim.id },
    provisions: [],
    subjects,
    earlierProvisions: [],
  }));
}

function planMentions(
  record: ImportRecord,
  held: HeldRecord,
  responses: ImportPlan['responses'],
  heldPassage: ReadonlyMap<number, number | null>,
): PlannedMention[] {
  const heldResponse = new Map(responses.map((one) => [one.wanted?.index ?? -1, one.held?.id ?? null]));
  return record.responses.flatMap(({ mentions }, response) =>
    mentions.map(({ passage, text }): PlannedMention => {
      const twin = held.mentions.find(
        (one) => one.stateResponseId === heldResponse.get(response) && one.passageId === heldPassage.get(passage),
      );
      const standing: Standing = !twin ? 'new' : twin.text === text ? 'equal' : 'changed';
      return { standing, response, passage, text, held: twin ?? null };
    }),
  );
}

/** A date that is held stays; another one in the file is doubtful once, and only a gap is filled. */
function planEvent(row: EventRow, held: HeldRecord, base: ImportRecord): PlannedEvent {
  const twins = held.events.filter(({ kind }) => kind === row.kind);
  const twin = twins.find(({ symbol }) => symbol !== null && symbol === row.symbol) ?? (row.symbol ? null : twins[0]);
  if (!twin) return { standing: 'new', row, held: null };
  const said = base.events.some((one) => one.kind === row.kind && one.onDate === row.onDate);
  const agrees = row.onDate === null || row.onDate === twin.onDate || said;
  return { standing: agrees ? 'equal' : twin.onDate === null ? 'changed' : 'doubtful', row, held: twin };
}

function unknownArticles(record: ImportRecord, { provisionIds }: PlanContext) {
  const rows = [...record.recommendations, ...record.findings, ...record.demands];
  const unknown = new Map(
    rows.flatMap(({ line, provisions }) =>
      provisions.filter(({ path }) => !provisionIds.has(path)).map(({ path }) => [path, line] as const),
    ),
  );
  return [...unknown].map(([path, line]) => ({ line, code: 'article-unknown', values: { article: path } }));
}

const topicMatches = (planned: readonly PlannedRecommendation[]) =>
  planned.flatMap(({ wanted, held, matchedBy }) => {
    if (matchedBy !== 'topic' || !wanted || !held) return [];
    const values = { paragraph: held.paragraph ?? '', topic: held.topic ?? '' };
    return [{ line: wanted.row.line, code: 'matched-by-topic', values }];
  });
