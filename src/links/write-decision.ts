import type { EntityManager } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { linkKinds, type LinkDecision, type LinkRef } from './link.js';
import { ProvisionLink } from './provision-link.entity.js';
import { RecommendationLink } from './recommendation-link.entity.js';
import { SubjectLink } from './subject-link.entity.js';

const entities = { subject: SubjectLink, provision: ProvisionLink, recommendation: RecommendationLink };

/** Writes a decision on links, or with `proposed` takes it back. All of a transaction are decided at one time. */
export async function writeDecision(
  manager: EntityManager,
  links: readonly LinkRef[],
  decision: LinkDecision,
  viewer: Viewer,
): Promise<void> {
  const open = decision === 'proposed';
  const decided = {
    decision,
    decidedBy: open ? null : viewer.accountId,
    decidedAt: open ? null : () => 'now()',
  };
  for (const kind of linkKinds) {
    const ids = links.filter((link) => link.kind === kind).map(({ id }) => id);
    if (ids.length > 0) await manager.update(entities[kind], ids, decided);
  }
}
