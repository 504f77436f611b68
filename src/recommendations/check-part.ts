import { NotFoundException } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RecommendationLimb } from './recommendation-limb.entity.js';
import { Recommendation } from './recommendation.entity.js';

/** Checks that a limb belongs to a recommendation. @throws NotFoundException when either is unknown. */
export async function checkPart(
  recommendationId: number,
  limbId: number | null,
  manager: EntityManager,
): Promise<void> {
  const known = limbId
    ? await manager.existsBy(RecommendationLimb, { id: limbId, recommendationId })
    : await manager.existsBy(Recommendation, { id: recommendationId });
  if (!known) throw new NotFoundException(`There is no such part of recommendation ${recommendationId}.`);
}
