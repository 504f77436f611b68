import { ConflictException, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { holdLinks } from './held-links.js';
import { madeByCorrection } from './latest-decisions.js';
import { linkKinds, type LinkRef } from './link.js';
import type { ProposalFilter } from './proposal-filter.js';
import { linksOf, proposalQuery } from './proposal-query.js';
import { writeDecision } from './write-decision.js';

/** Decisions at the desk: on one proposal or on several at once, and taking the last ones back. */
@Injectable()
export class ProposalDecisionsService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Decides proposals in one transaction; those already decided so stay as they are.
   *
   * @throws NotFoundException when `viewer` sees no such link about `stateCode`
   * @throws ConflictException when somebody has decided one of them otherwise; then none is decided
   */
  decide(
    stateCode: string,
    refs: readonly LinkRef[],
    decision: 'confirmed' | 'rejected',
    viewer: Viewer,
  ): Promise<void> {
    return this.unitOfWork.run(viewer.accountId, async (manager) => {
      const links = await holdLinks(manager, refs, viewer, stateCode);
      if (links.some((link) => link.decision !== 'proposed' && link.decision !== decision)) throw alreadyDecided();
      const open = links.filter((link) => link.decision === 'proposed');
      await writeDecision(manager, open, decision, viewer);
    });
  }

  /**
   * Confirms, in one transaction, all proposals that `filter` keeps; taking one back takes all of them back.
   *
   * @param count how many they were when `viewer` looked
   * @throws ConflictException when they are more or fewer by now; then none is confirmed
   */
  confirmAll(stateCode: string, filter: ProposalFilter, count: number, viewer: Viewer): Promise<void> {
    const { where, parameters } = proposalQuery(stateCode, filter, viewer);
    const kinds = filter.kind ? [filter.kind] : linkKinds;
    const all = kinds.map((kind) => `SELECT '${kind}' AS kind, k.id FROM ${linksOf(kind)} WHERE ${where[kind]}`);
    return this.unitOfWork.run(viewer.accountId, async (manager) => {
      const refs = await manager.query<LinkRef[]>(all.join(' UNION ALL '), parameters);
      if (refs.length !== count) throw alreadyDecided();
      const held = await holdLinks(manager, refs, viewer, stateCode);
      if (held.some(({ decision }) => decision !== 'proposed')) throw alreadyDecided();
      await writeDecision(manager, held, 'confirmed', viewer);
    });
  }

  /**
   * Takes back what `viewer` decided together with the link `ref`: all of it waits again, and a link that a correction
   * made is removed.
   *
   * @throws NotFoundException when `viewer` sees no such link about `stateCode`
   * @throws ConflictException when it is no longer decided as `viewer` did
   */
  takeBack(stateCode: string, ref: LinkRef, viewer: Viewer): Promise<void> {
    return this.unitOfWork.run(viewer.accountId, async (manager) => {
      const [link] = await holdLinks(manager, [ref], viewer, stateCode);
      if (link!.decision === 'proposed') return;
      if (link!.decidedBy !== viewer.accountId)
        throw new ConflictException('Somebody else has decided this since. Open the desk again to see how it stands.');
      const together = await decidedWith(manager, ref);
      await holdLinks(manager, together, viewer, stateCode);
      await removeAssigned(manager, together);
      await writeDecision(manager, together, 'proposed', viewer);
    });
  }
}

/** Two people at one proposal: the later decision is not made. */
export const alreadyDecided = () =>
  new ConflictException(
    'Somebody has decided one of these otherwise in the meantime. Open the desk again to see what still waits.',
  );

/** The links that the same person decided in the same transaction, `ref` among them. */
async function decidedWith(manager: EntityManager, ref: LinkRef): Promise<LinkRef[]> {
  const table = `${ref.kind}_link`;
  const own = linkKinds.map(
    (kind) => `SELECT '${kind}' AS kind, k.id FROM act JOIN ${kind}_link k
      ON k.decided_by = act.decided_by AND k.decided_at = act.decided_at`,
  );
  return manager.query<LinkRef[]>(
    `WITH act AS (SELECT decided_by, decided_at FROM ${table} WHERE id = $1) ${own.join(' UNION ALL ')}`,
    [ref.id],
  );
}

/** Removes what was made in the very transaction that decided it: nobody had proposed it. */
async function removeAssigned(manager: EntityManager, links: readonly LinkRef[]): Promise<void> {
  for (const kind of linkKinds) {
    const ids = links.filter((link) => link.kind === kind).map(({ id }) => id);
    if (ids.length > 0)
      await manager.query(`DELETE FROM ${kind}_link k WHERE id = ANY($1::integer[]) AND ${madeByCorrection}`, [ids]);
  }
}
