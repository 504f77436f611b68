import type { EntityManager } from 'typeorm';
import { ProvisionLink } from '../../links/provision-link.entity.js';
import { SubjectLink } from '../../links/subject-link.entity.js';
import type { ImportPlan } from './import-plan.js';
import { insertAll } from './insert-all.js';
import { type LinkOwner, linkOwners, type OwnerRef } from './plan-links.js';

/** Ids of the rows that links hang on, in the order of the record. */
export type OwnerIds = Record<LinkOwner, number[]>;

/** Adds the new links, and confirms proposals that the text now states. */
export async function writeLinks(
  { provisionLinks, subjectLinks }: Pick<ImportPlan, 'provisionLinks' | 'subjectLinks'>,
  ids: OwnerIds,
  limbIds: Map<string, number>[],
  manager: EntityManager,
): Promise<void> {
  const ownerColumn = ({ kind, index, id }: OwnerRef) => ({ [linkOwners[kind]]: id ?? ids[kind][index!] });
  await insertAll(
    manager,
    ProvisionLink,
    provisionLinks
      .filter(({ standing }) => standing === 'new')
      .map(({ owner, provisionId, row: { origin, decision, score, reason } }) => {
        return { origin, decision, score, reason, provisionId, ...ownerColumn(owner) };
      }),
  );
  await insertAll(
    manager,
    SubjectLink,
    subjectLinks
      .filter(({ standing }) => standing === 'new')
      .map(({ owner, row: { recommendation, limb, ...row } }) => {
        const own = 'index' in recommendation;
        const recommendationId = own ? ids.recommendations[recommendation.index] : recommendation.id;
        const limbId = (own && limb && limbIds[recommendation.index]!.get(limb)) || null;
        return { ...row, recommendationId, limbId, ...ownerColumn(owner) };
      }),
  );
  for (const { standing, held, row } of provisionLinks)
    if (standing === 'changed') await manager.update(ProvisionLink, held!.id, confirmed(row));
  for (const { standing, held, row } of subjectLinks)
    if (standing === 'changed') await manager.update(SubjectLink, held!.id, confirmed(row));
}

const confirmed = ({ origin, decision, reason }: Pick<ProvisionLink, 'origin' | 'decision' | 'reason'>) => ({
  origin,
  decision,
  reason,
  score: null,
});
