import type { EntityManager } from 'typeorm';
import { Assessment } from '../../assessments/assessment.entity.js';
import { AssessmentEvidence } from '../../assessments/assessment-evidence.entity.js';
import { CounterFinding } from '../../counter-findings/counter-finding.entity.js';
import { NgoRecommendation } from '../../ngo-recommendations/ngo-recommendation.entity.js';
import { CycleEvent } from '../../cycles/cycle-event.entity.js';
import { Document } from '../../documents/document.entity.js';
import { Mention } from '../../state-responses/mention.entity.js';
import { findRepeats, writeRepeats } from '../../lineage/find-repeats.js';
import { StateResponse } from '../../state-responses/state-response.entity.js';
import { insertAll } from './insert-all.js';
import type { ImportPlan } from './import-plan.js';
import type { DocumentRow } from './import-record.js';
import { bringsText } from './plan-recommendations.js';
import type { Reconciled } from './reconcile.js';
import { writeLinks } from './write-links.js';
import { writePassages } from './write-passages.js';
import { writeResponseEvents } from './write-response-events.js';
import type { ImportTarget } from './import-target.js';
import { writeRecommendations } from './write-recommendations.js';

/** Carries out a plan within the transaction of `manager`; returns the id of the document. */
export async function writePlan(plan: ImportPlan, target: ImportTarget, manager: EntityManager): Promise<number> {
  const documentId = await writeDocument(plan, target, manager);
  const recommendingId = await findOrAddRecommending(plan, target, documentId, manager);
  const passageIds = await writePassages(plan.passages, documentId, manager);
  const recommendations = await writeRecommendations(plan.recommendations, passageIds, recommendingId, target, manager);
  const owned = { stateCode: target.stateCode, documentId, organisationId: target.organisationId };
  const placed = ({ passage, text }: { passage: number; text: string }) => ({ passageId: passageIds[passage]!, text });
  const { visibility } = target;
  const responses = await writeStatements(manager, StateResponse, plan.responses, (row) => ({
    ...owned,
    ...placed(row),
    kind: row.kind,
    saidOn: row.saidOn,
  }));
  await writeResponseEvents(plan.responses, responses, passageIds, target, manager);
  const findings = await writeStatements(manager, CounterFinding, plan.findings, (row) => {
    return { ...owned, ...placed(row), foundOn: row.foundOn, visibility };
  });
  const demands = await writeStatements(manager, NgoRecommendation, plan.demands, (row) => {
    return { ...owned, ...placed(row), position: row.position, askedOn: plan.document.row.publishedOn, visibility };
  });
  await writeMentions(plan, responses, passageIds, manager);
  await writeAssessments(plan, recommendations.ids, passageIds, target, manager);
  const ids = { recommendations: recommendations.ids, responses, findings, demands };
  await writeLinks(plan, ids, recommendations.limbIds, manager);
  await writeEvents(plan, target, manager);
  await proposeRepeated(plan, recommendations.ids, target, manager);
  return documentId;
}

async function writeDocument({ document }: ImportPlan, target: ImportTarget, manager: EntityManager): Promise<number> {
  const { row, held } = document;
  const { fileSha256, text, organisationId, visibility, stateCode, cycleId } = target;
  if (held && document.standing === 'equal') return held.id;
  if (held) {
    const { language, publishedOn } = row;
    await manager.update(Document, held.id, {
      fileSha256,
      text,
      language,
      cycleId: held.cycleId ?? cycleId,
      publishedOn: publishedOn ?? held.publishedOn,
    });
    return held.id;
  }
  const owner = row.voice === 'ngo' ? { organisationId, visibility } : { organisationId };
  const inserted = { ...row, ...owner, stateCode, cycleId, fileSha256, text };
  return (await insertAll(manager, Document, [inserted]))[0]!;
}

/** The document that made the recommendations, known by title or symbol alone when it has not been imported. */
async function findOrAddRecommending(
  { recommendingDocument, document }: ImportPlan,
  target: ImportTarget,
  documentId: number,
  manager: EntityManager,
): Promise<number> {
  if (target.recommendingDocumentId) return target.recommendingDocumentId;
  if (!recommendingDocument || document.row.kind === 'concluding_observations') return documentId;
  const row: DocumentRow = recommendingDocument;
  const inserted = { ...row, stateCode: target.stateCode, cycleId: target.recommendingCycleId };
  return (await insertAll(manager, Document, [inserted]))[0]!;
}

type StatementPlan<Row> = Pick<Reconciled<{ index: number; row: Row }, { id: number }>, 'standing' | 'wanted' | 'held'>;

/** Adds the new statements and updates the changed; the ids of all in the order of the record. */
async function writeStatements<Row, Entity extends StateResponse | CounterFinding | NgoRecommendation>(
  manager: EntityManager,
  entity: new () => Entity,
  planned: readonly StatementPlan<Row>[],
  columnsOf: (row: Row) => object,
): Promise<number[]> {
  const present = planned.filter(({ wanted }) => wanted !== null);
  const added = present.filter(({ standing }) => standing === 'new');
  const addedIds = await insertAll(
    manager,
    entity,
    added.map(({ wanted }) => columnsOf(wanted!.row)),
  );
  for (const { wanted, held } of present.filter(({ standing }) => standing === 'changed')) {
    const { organisationId: _, visibility: __, ...columns } = columnsOf(wanted!.row) as Record<string, unknown>;
    await manager
      .createQueryBuilder()
      .update(entity)
      .set(columns as object)
      .where({ id: held!.id })
      .execute();
  }
  const newIds = new Map(added.map((one, at) => [one, addedIds[at]!]));
  return present.map((one) => one.held?.id ?? newIds.get(one)!);
}

async function writeMentions(
  { mentions }: ImportPlan,
  responses: number[],
  passageIds: number[],
  manager: EntityManager,
): Promise<void> {
  const added = mentions.filter(({ standing }) => standing === 'new');
  await insertAll(
    manager,
    Mention,
    added.map(({ response, passage, text }) => ({
      stateResponseId: responses[response],
      passageId: passageIds[passage],
      text,
    })),
  );
  for (const { held, text } of mentions.filter(({ standing }) => standing === 'changed'))
    await manager.update(Mention, held!.id, { text });
}

/** Assessments are append-only: one that the file changed is superseded, with the reason. */
async function writeAssessments(
  { assessments }: ImportPlan,
  recommendationIds: number[],
  passageIds: number[],
  { organisationId, visibility, accountId }: ImportTarget,
  manager: EntityManager,
): Promise<void> {
  const written = assessments.filter(({ standing }) => standing === 'new' || standing === 'changed');
  const rows = written.map(({ wanted, held }) => {
    const { recommendation, asOf, level, axis, direction, rationale } = wanted!.row;
    const opinion = { asOf, level, axis, direction, rationale };
    const author = { side: 'ngo' as const, organisationId, visibility, assessorId: accountId };
    const supersession = held && { supersedesId: held.id, reason: 'The document says otherwise in its later version.' };
    return {
      recommendationId: recommendationIds[recommendation],
      ...opinion,
      ...author,
      ...supersession,
    };
  });
  const ids = await insertAll(manager, Assessment, rows);
  await insertAll(
    manager,
    AssessmentEvidence,
    written.map(({ wanted }, at) => ({
      assessmentId: ids[at],
      position: 1,
      passageId: passageIds[wanted!.row.passage],
    })),
  );
}

/** Proposes which earlier or later recommendations to the State make the same demand as those that the file brings. */
async function proposeRepeated(
  { recommendations }: ImportPlan,
  ids: number[],
  { stateCode }: ImportTarget,
  manager: EntityManager,
): Promise<void> {
  const present = recommendations.filter(({ wanted }) => wanted !== null);
  const fresh = new Set(ids.filter((_, at) => bringsText(present[at]!)));
  if (fresh.size > 0) await writeRepeats(manager, await findRepeats(manager, stateCode, fresh));
}

async function writeEvents({ events }: ImportPlan, { cycleId }: ImportTarget, manager: EntityManager): Promise<void> {
  if (cycleId === null) return;
  const added = events.filter(({ standing }) => standing === 'new');
  await insertAll(
    manager,
    CycleEvent,
    added.map(({ row }) => ({ ...row, cycleId })),
  );
  for (const { held, row } of events.filter(({ standing }) => standing === 'changed'))
    await manager.update(CycleEvent, held!.id, { onDate: row.onDate });
}
