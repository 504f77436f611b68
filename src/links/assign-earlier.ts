import { NotFoundException, UnprocessableEntityException } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import type { LinkRelation } from './recommendation-link.entity.js';

/** Two recommendations to one State, whichever of them is the earlier, and how the later takes up the other. */
export interface Kinship {
  recommendationId: number;
  otherId: number;
  relation: LinkRelation;
}

/**
 * Confirms the link of two recommendations, which is made as assigned where there is none; the one of the document
 * published first is the earlier.
 *
 * @throws NotFoundException unless both are to `stateCode`
 * @throws UnprocessableEntityException for a recommendation with itself
 */
export async function assignEarlier(
  manager: EntityManager,
  stateCode: string,
  { recommendationId, otherId, relation }: Kinship,
  viewer: Viewer,
): Promise<void> {
  if (recommendationId === otherId)
    throw new UnprocessableEntityException('A recommendation is not its own predecessor: choose another one.');
  const inTime = await manager.query<{ id: number }[]>(
    `SELECT r.id FROM recommendation r JOIN document d ON d.id = r.document_id
     WHERE r.id IN ($1, $2) AND r.state_code = $3
     ORDER BY d.published_on NULLS FIRST, d.id, r.position, r.id`,
    [recommendationId, otherId, stateCode],
  );
  const [earlier, later] = inTime;
  if (!earlier || !later) throw new NotFoundException(`There is no recommendation ${otherId} to this State.`);
  await manager.query(
    `INSERT INTO recommendation_link (recommendation_id, earlier_id, relation, origin, decision, decided_by, decided_at)
     VALUES ($1, $2, $3, 'assigned', 'confirmed', $4, now())
     ON CONFLICT (least(recommendation_id, earlier_id), greatest(recommendation_id, earlier_id)) DO UPDATE
       SET relation = EXCLUDED.relation, decision = 'confirmed', decided_by = EXCLUDED.decided_by,
         decided_at = EXCLUDED.decided_at
       WHERE recommendation_link.decision <> 'confirmed' OR recommendation_link.relation <> EXCLUDED.relation`,
    [later.id, earlier.id, relation, viewer.accountId],
  );
}
