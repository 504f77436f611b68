import { ForbiddenException, NotFoundException } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { may, type Viewer } from '../accounts/viewer.js';
import { CaseRecord } from './case-record.entity.js';

/** The cases `alias` that `viewer` may see, as a condition in SQL with named parameters. */
export const casesVisibleTo = (viewer: Viewer, alias: string) => ({
  sql: `may_see_case(${alias}, :viewerOrganisation, :viewerKind, :viewerRole)`,
  parameters: {
    viewerOrganisation: viewer.organisationId,
    viewerKind: viewer.organisationKind,
    viewerRole: viewer.role,
  },
});

/** Whether `viewer` works on the case: may change it, and know who its persons are. */
export const worksOn = (viewer: Viewer, { organisationId }: Pick<CaseRecord, 'organisationId'>): boolean =>
  may(viewer, 'monitor') && viewer.organisationId === organisationId;

/** @throws NotFoundException for a case that is not there, or not for `viewer` to see. */
export async function visibleCase(manager: EntityManager, id: number, viewer: Viewer): Promise<CaseRecord> {
  const { sql, parameters } = casesVisibleTo(viewer, 'c');
  const found = await manager
    .createQueryBuilder(CaseRecord, 'c')
    .innerJoinAndSelect('c.state', 'state')
    .innerJoinAndSelect('c.organisation', 'organisation')
    .where('c.id = :id', { id })
    .andWhere(sql, parameters)
    .getOne();
  if (!found) throw new NotFoundException(`There is no case ${id}.`);
  return found;
}

/**
 * A case that `viewer` works on.
 *
 * @throws NotFoundException as {@link visibleCase}; ForbiddenException for a case of another organisation.
 */
export async function ownCase(manager: EntityManager, id: number, viewer: Viewer): Promise<CaseRecord> {
  const found = await visibleCase(manager, id, viewer);
  if (!worksOn(viewer, found)) throw new ForbiddenException('Only the organisation that documents a case works on it.');
  return found;
}
