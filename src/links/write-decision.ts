import type { EntityManager } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import type { LinkDecision, LinkRef } from './link.js';
import { ProvisionLink } from './provision-link.entity.js';
import { SubjectLink } from './subject-link.entity.js';

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
  const idsOf = (kind: LinkRef['kind']) => links.filter((link) => link.kind === kind).map(({ id }) => id);
  const [subjects, provisions] = [idsOf('subject'), idsOf('provision')];
  if (subjects.length > 0) await manager.update(SubjectLink, subjects, decided);
  if (provisions.length > 0) await manager.update(ProvisionLink, provisions, decided);
}
