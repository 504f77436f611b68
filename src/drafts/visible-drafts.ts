import { NotFoundException } from '@nestjs/common';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { visibleTo, type Viewer } from '../accounts/viewer.js';
import type { Draft } from './draft.entity.js';

/**
 * Keeps `query`, of drafts `d`, to those that `viewer` may see: their own organisation's by their visibility, and those
 * of the workspaces that it takes part in, unless they are kept to editors.
 */
export function keepVisibleDrafts(query: SelectQueryBuilder<Draft>, viewer: Viewer): SelectQueryBuilder<Draft> {
  const { sql, parameters } = visibleTo(viewer, 'd');
  return query.andWhere(
    `(${sql} OR d.visibility <> 'restricted' AND works_in(d.workspace_id, :viewerOrganisation))`,
    parameters,
  );
}

/** @throws NotFoundException unless `viewer`'s organisation takes part in the workspace. */
export async function checkWorksIn(manager: EntityManager, workspaceId: number, viewer: Viewer): Promise<void> {
  const [row] = await manager.query<{ within: boolean }[]>(`SELECT works_in($1, $2) AS within`, [
    workspaceId,
    viewer.organisationId,
  ]);
  if (!row!.within) throw new NotFoundException(`There is no workspace ${workspaceId}.`);
}
