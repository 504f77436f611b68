import { In, IsNull, type EntityManager } from 'typeorm';
import { Assessment } from '../../assessments/assessment.entity.js';
import { CounterFinding } from '../../counter-findings/counter-finding.entity.js';
import { NgoRecommendation } from '../../ngo-recommendations/ngo-recommendation.entity.js';
import { CycleEvent } from '../../cycles/cycle-event.entity.js';
import { Document } from '../../documents/document.entity.js';
import { Passage } from '../../documents/passage.entity.js';
import { ProvisionLink } from '../../links/provision-link.entity.js';
import { SubjectLink } from '../../links/subject-link.entity.js';
import { Recommendation } from '../../recommendations/recommendation.entity.js';
import { claimedStage, type ClaimedStage } from '../../state-responses/claimed-events.js';
import { Mention } from '../../state-responses/mention.entity.js';
import { StateResponse } from '../../state-responses/state-response.entity.js';

/** A claim with what its own document says of the stage of its measure, corrections included. */
export type HeldResponse = StateResponse & Required<ClaimedStage>;

/** What the database holds of a document, and of the recommendations that it concerns. */
export interface HeldRecord {
  document: Document | null;
  passages: Passage[];
  /** Of the document that made them, with their limbs. */
  recommendations: Recommendation[];
  responses: HeldResponse[];
  findings: CounterFinding[];
  demands: NgoRecommendation[];
  mentions: Mention[];
  /** Taken from this document and not superseded. */
  assessments: Assessment[];
  subjectLinks: SubjectLink[];
  provisionLinks: ProvisionLink[];
  events: CycleEvent[];
}

/** Reads it. @param recommendingDocumentId the document that made the recommendations; null when it is not known yet */
export async function findHeldRecord(
  manager: EntityManager,
  document: Document | null,
  recommendingDocumentId: number | null,
  cycleId: number | null,
): Promise<HeldRecord> {
  const documentId = document?.id ?? 0;
  const order = { id: 'ASC' as const };
  const passages = await manager.find(Passage, { where: { documentId }, order: { position: 'ASC' } });
  const recommendations = await manager.find(Recommendation, {
    where: { documentId: recommendingDocumentId ?? 0 },
    relations: { limbs: true },
    order: { position: 'ASC', id: 'ASC' },
  });
  const responses = await findResponses(manager, documentId);
  const findings = await manager.find(CounterFinding, { where: { documentId }, order });
  const demands = await manager.find(NgoRecommendation, { where: { documentId }, order });
  const ids = {
    recommendationId: In(idsOf(recommendations)),
    stateResponseId: In(idsOf(responses)),
    counterFindingId: In(idsOf(findings)),
    ngoRecommendationId: In(idsOf(demands)),
  };
  const { recommendationId: _, ...statements } = ids;
  return {
    document,
    passages,
    recommendations,
    responses,
    findings,
    demands,
    mentions: await manager.find(Mention, { where: { stateResponseId: ids.stateResponseId }, order }),
    assessments: await findAssessments(manager, documentId),
    subjectLinks: await manager.find(SubjectLink, { where: anyOf(statements), order }),
    provisionLinks: await manager.find(ProvisionLink, { where: anyOf(ids), order }),
    events: cycleId ? await manager.find(CycleEvent, { where: { cycleId }, order }) : [],
  };
}

/** Any one of the conditions. */
const anyOf = (conditions: object) =>
  Object.entries(conditions).map(([column, value]) => ({ [column]: value as unknown }));

const idsOf = (rows: { id: number }[]) => rows.map(({ id }) => id);

/** Steps that were recorded later, from elsewhere, are none of the document's business. */
async function findResponses(manager: EntityManager, documentId: number): Promise<HeldResponse[]> {
  const responses = await manager
    .createQueryBuilder(StateResponse, 'r')
    .leftJoinAndSelect(
      'r.events',
      'e',
      'e.passageId IS NOT NULL AND NOT EXISTS (SELECT FROM state_response_event later WHERE later.supersedes_id = e.id)',
    )
    .where('r.documentId = :documentId', { documentId })
    .orderBy('r.id')
    .addOrderBy('e.id')
    .getMany();
  return responses.map((response) => Object.assign(response, claimedStage(response.events)));
}

function findAssessments(manager: EntityManager, documentId: number): Promise<Assessment[]> {
  return manager
    .createQueryBuilder(Assessment, 'a')
    .innerJoin('a.evidence', 'e')
    .innerJoin('e.passage', 'p', 'p.documentId = :documentId', { documentId })
    .where('NOT EXISTS (SELECT FROM assessment later WHERE later.supersedes_id = a.id)')
    .orderBy('a.id')
    .getMany();
}

/**
 * The document that a file is a version of: the one with its symbol, its content or, of its organisation, its kind,
 * State and title. The text comes along.
 */
export async function findDocument(
  manager: EntityManager,
  identity: Pick<Document, 'kind' | 'stateCode' | 'symbol' | 'title' | 'fileSha256' | 'organisationId'>,
): Promise<Document | null> {
  const { symbol, kind, stateCode, title, fileSha256, organisationId } = identity;
  if (symbol) return manager.findOneBy(Document, { symbol });
  const owned = [{ organisationId: organisationId ?? IsNull() }, { visibility: 'public' as const }];
  const find = (where: object) =>
    manager.findOne(Document, {
      where: owned.map((owner) => ({ ...owner, kind, stateCode, symbol: IsNull(), ...where })),
      order: { id: 'ASC' },
    });
  return (await find({ fileSha256 })) ?? (await find({ title }));
}
