import { Injectable, NotFoundException, UnprocessableEntityException } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { checkPart } from '../recommendations/check-part.js';
import { Provision } from '../treaties/provision.entity.js';
import { assignEarlier } from './assign-earlier.js';
import { holdLinks, type HeldLink } from './held-links.js';
import type { LinkRef } from './link.js';
import { alreadyDecided } from './proposal-decisions.service.js';
import type { LinkRelation } from './recommendation-link.entity.js';
import { writeDecision } from './write-decision.js';

/** Where a link should lead instead; a link to an article has a provision, any other a recommendation. */
export interface CorrectTarget {
  id: number;
  /** Null for a whole recommendation, and for articles. */
  limbId: number | null;
  /** How a recommendation takes up the other; null for other kinds, and where it stays as proposed. */
  relation: LinkRelation | null;
}

/** Putting a proposal right: it is rejected, and the link that a person chose is made in its place. */
@Injectable()
export class CorrectionsService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Rejects a proposal and confirms the link to `target`, which is made as assigned where there is none.
   *
   * @throws NotFoundException when `viewer` sees no such link about `stateCode`, or there is no such target
   * @throws ConflictException when the proposal is decided
   * @throws UnprocessableEntityException when `target` is what was proposed
   */
  correct(stateCode: string, ref: LinkRef, target: CorrectTarget, viewer: Viewer): Promise<void> {
    return this.unitOfWork.run(viewer.accountId, async (manager) => {
      const [held] = await holdLinks(manager, [ref], viewer, stateCode);
      const link = held!;
      if (link.decision !== 'proposed') throw alreadyDecided();
      if (leadsTo(link, target))
        throw new UnprocessableEntityException('That is what was proposed: confirm the proposal instead.');
      await writeDecision(manager, [link], 'rejected', viewer);
      if (link.kind === 'subject') await assignRecommendation(manager, stateCode, link, target, viewer);
      else if (link.kind === 'provision') await assignProvision(manager, link, target, viewer);
      else await assignOther(manager, stateCode, link, target, viewer);
    });
  }
}

function leadsTo(link: HeldLink, { id, limbId, relation }: CorrectTarget): boolean {
  if (link.kind === 'recommendation') return link.earlierId === id && (relation ?? link.relation) === link.relation;
  if (link.kind === 'provision') return link.provisionId === id;
  return link.recommendationId === id && link.limbId === limbId;
}

/** A link that was there before, whatever was decided of it, now stands. */
const stands = `decision = 'confirmed', decided_by = EXCLUDED.decided_by, decided_at = EXCLUDED.decided_at`;

async function assignRecommendation(
  manager: EntityManager,
  stateCode: string,
  link: HeldLink,
  { id, limbId }: CorrectTarget,
  viewer: Viewer,
): Promise<void> {
  await checkPart(id, limbId, manager);
  const [own] = await manager.query<unknown[]>(`SELECT FROM recommendation WHERE id = $1 AND state_code = $2`, [
    id,
    stateCode,
  ]);
  if (!own) throw new NotFoundException(`There is no recommendation ${id} to this State.`);
  await manager.query(
    `INSERT INTO subject_link (recommendation_id, limb_id, state_response_id, counter_finding_id, ngo_recommendation_id,
       origin, decision, decided_by, decided_at)
     VALUES ($1, $2, $3, $4, $5, 'assigned', 'confirmed', $6, now())
     ON CONFLICT ON CONSTRAINT subject_link_once_key DO UPDATE SET ${stands} WHERE subject_link.decision <> 'confirmed'`,
    [id, limbId, link.stateResponseId, link.counterFindingId, link.ngoRecommendationId, viewer.accountId],
  );
}

const assignOther = (
  manager: EntityManager,
  stateCode: string,
  link: HeldLink,
  { id, relation }: CorrectTarget,
  viewer: Viewer,
): Promise<void> => {
  const kinship = { recommendationId: link.recommendationId!, otherId: id, relation: relation ?? link.relation! };
  return assignEarlier(manager, stateCode, kinship, viewer);
};

async function assignProvision(
  manager: EntityManager,
  link: HeldLink,
  { id }: CorrectTarget,
  viewer: Viewer,
): Promise<void> {
  if (!(await manager.existsBy(Provision, { id }))) throw new NotFoundException(`There is no article ${id}.`);
  const owners = {
    recommendation_id: link.recommendationId,
    state_response_id: link.stateResponseId,
    counter_finding_id: link.counterFindingId,
    ngo_recommendation_id: link.ngoRecommendationId,
  };
  const [column, owner] = Object.entries(owners).find(([, value]) => value !== null)!;
  await manager.query(
    `INSERT INTO provision_link (${column}, provision_id, origin, decision, decided_by, decided_at)
     VALUES ($1, $2, 'assigned', 'confirmed', $3, now())
     ON CONFLICT (${column}, provision_id) DO UPDATE SET ${stands} WHERE provision_link.decision <> 'confirmed'`,
    [owner, id, viewer.accountId],
  );
}
