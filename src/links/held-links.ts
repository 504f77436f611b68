import { ForbiddenException, NotFoundException } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { linkKinds, type LinkDecision, type LinkKind, type LinkRef } from './link.js';
import type { LinkRelation } from './recommendation-link.entity.js';
import { linkParameters, linksOf, ownAndSeen } from './proposal-query.js';

/** A link that a transaction holds. */
export interface HeldLink extends LinkRef {
  decision: LinkDecision;
  decidedBy: number | null;
  /** The organisation of who decided; null while nobody has, or the text itself confirms the link. */
  decidedFor: number | null;
  recommendationId: number | null;
  limbId: number | null;
  provisionId: number | null;
  /** The earlier recommendation of two, and how the later takes it up. */
  earlierId: number | null;
  relation: LinkRelation | null;
  stateResponseId: number | null;
  counterFindingId: number | null;
  ngoRecommendationId: number | null;
}

/** The columns that only one kind has. */
const leadsTo: Record<LinkKind, string> = {
  subject: 'k.limb_id AS "limbId", NULL AS "provisionId", NULL AS "earlierId", NULL AS relation',
  provision: 'NULL AS "limbId", k.provision_id AS "provisionId", NULL AS "earlierId", NULL AS relation',
  recommendation: 'NULL AS "limbId", NULL AS "provisionId", k.earlier_id AS "earlierId", k.relation',
};

/**
 * Takes the links `refs` for the length of the transaction, so that of two people who decide one only one does.
 *
 * @param stateCode the State that they must be about; null for any
 * @throws NotFoundException when there is one among them that `viewer` may not see
 * @throws ForbiddenException when `viewer` speaks for the State and one hangs on what civil society said
 */
export async function holdLinks(
  manager: EntityManager,
  refs: readonly LinkRef[],
  viewer: Viewer,
  stateCode: string | null = null,
): Promise<HeldLink[]> {
  const held: HeldLink[] = [];
  for (const kind of linkKinds) {
    const ids = [...new Set(refs.filter((ref) => ref.kind === kind).map(({ id }) => id))];
    if (ids.length === 0) continue;
    const links = await manager.query<HeldLink[]>(
      `SELECT '${kind}' AS kind, k.id, k.decision, k.decided_by AS "decidedBy", decider.organisation_id AS "decidedFor", k.recommendation_id AS "recommendationId",
         ${leadsTo[kind]}, k.state_response_id AS "stateResponseId", k.counter_finding_id AS "counterFindingId",
         k.ngo_recommendation_id AS "ngoRecommendationId"
       FROM ${linksOf(kind)} LEFT JOIN account decider ON decider.id = k.decided_by WHERE k.id = ANY($5::integer[]) AND ${ownAndSeen}
       ORDER BY k.id FOR UPDATE OF k`,
      [...linkParameters(stateCode, viewer), ids],
    );
    const missing = ids.find((id) => !links.some((link) => link.id === id));
    if (missing) throw new NotFoundException(`There is no link ${missing}.`);
    if (viewer.organisationKind === 'ministry' && links.some(isOfCivilSociety)) {
      throw new ForbiddenException('What civil society said is linked by civil society alone.');
    }
    held.push(...links);
  }
  return held;
}

const isOfCivilSociety = ({ counterFindingId, ngoRecommendationId }: HeldLink) =>
  counterFindingId !== null || ngoRecommendationId !== null;
