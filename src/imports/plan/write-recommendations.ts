import type { EntityManager } from 'typeorm';
import { RecommendationLimb } from '../../recommendations/recommendation-limb.entity.js';
import { Recommendation } from '../../recommendations/recommendation.entity.js';
import { insertAll } from './insert-all.js';
import type { PlannedRecommendation } from './plan-recommendations.js';
import type { ImportTarget } from './import-target.js';

/** Where the recommendations of a record ended up: ids in its order, and the ids of their limbs by label. */
export interface WrittenRecommendations {
  ids: number[];
  limbIds: Map<string, number>[];
}

/** Adds and updates recommendations and their limbs under the document that made them. */
export async function writeRecommendations(
  planned: readonly PlannedRecommendation[],
  passageIds: number[],
  documentId: number,
  { mechanismCode, stateCode, recommendingCycleId: cycleId }: ImportTarget,
  manager: EntityManager,
): Promise<WrittenRecommendations> {
  const present = planned.filter(({ wanted }) => wanted !== null);
  const added = present.filter(({ held }) => !held);
  const addedIds = await insertAll(
    manager,
    Recommendation,
    added.map(({ wanted }) => {
      const { line: _, passage, limbs: __, provisions: ___, original: ____, ...columns } = wanted!.row;
      return { ...columns, passageId: passageIds[passage], mechanismCode, stateCode, cycleId, documentId };
    }),
  );
  for (const { wanted, held, patch } of present) {
    if (!held) continue;
    const passageId = passageIds[wanted!.row.passage]!;
    const moved = (wanted!.row.original || held.passageId === null) && held.passageId !== passageId;
    const changes = moved ? { ...patch, passageId } : patch;
    if (Object.keys(changes).length > 0) await manager.update(Recommendation, held.id, changes);
  }
  const newIds = new Map(added.map((one, at) => [one, addedIds[at]!]));
  const ids = present.map((one) => one.held?.id ?? newIds.get(one)!);
  return { ids, limbIds: await writeLimbs(present, ids, manager) };
}

async function writeLimbs(
  present: readonly PlannedRecommendation[],
  ids: number[],
  manager: EntityManager,
): Promise<Map<string, number>[]> {
  const added = present.flatMap(({ limbs }, index) =>
    limbs.filter(({ standing }) => standing === 'new').map((limb) => ({ index, limb })),
  );
  const addedIds = await insertAll(
    manager,
    RecommendationLimb,
    added.map(({ index, limb: { label, position, text } }) => ({
      recommendationId: ids[index],
      label,
      position,
      text,
    })),
  );
  for (const { standing, held, text } of present.flatMap(({ limbs }) => limbs))
    if (standing === 'changed') await manager.update(RecommendationLimb, held!.id, { text });
  const labelled = present.map(({ held }) => new Map((held?.limbs ?? []).map(({ label, id }) => [label, id])));
  added.forEach(({ index, limb }, at) => labelled[index]!.set(limb.label, addedIds[at]!));
  return labelled;
}
