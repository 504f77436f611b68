import type { EntityManager } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { RefusedField } from '../shared/refused-field.js';
import { assignsBodies, findAssignees } from './assignees.js';
import type { Assignment } from './assignment.entity.js';
import type { AssignmentTarget } from './assignment.input.js';

/** The part of an assignment that says to whom, by when and what for. */
export type TargetColumns = Pick<Assignment, 'publicBodyId' | 'accountId' | 'dueOn' | 'note' | 'visibility'>;

/**
 * The columns that `target` stands for, once it is sure that `viewer` may assign so. `kept` is what an assignment has
 * already: a body or person that is gone since may stay.
 *
 * @throws RefusedField when the body or the person is not among those to whom `viewer` may assign
 */
export async function checkTarget(
  manager: EntityManager,
  stateCode: string,
  { dueOn, note, published, ...target }: AssignmentTarget,
  viewer: Viewer,
  kept?: Pick<Assignment, 'publicBodyId' | 'accountId'>,
): Promise<TargetColumns> {
  const [publicBodyId, accountId] = [target.publicBodyId ?? null, target.accountId ?? null];
  const { bodies, people } = await findAssignees(manager, stateCode, viewer);
  if (publicBodyId !== null && publicBodyId !== kept?.publicBodyId && !bodies.some(({ id }) => id === publicBodyId))
    throw new RefusedField('publicBodyId', 'isIn');
  if (accountId !== null && accountId !== kept?.accountId && !people.some(({ id }) => id === accountId))
    throw new RefusedField('accountId', 'isIn');
  return {
    publicBodyId,
    accountId,
    dueOn: dueOn ?? null,
    note: note ?? null,
    visibility: published && publicBodyId !== null && assignsBodies(viewer) ? 'public' : 'organisation',
  };
}

/** What the database refuses of an assignment, said of the fields. */
export const assignmentRules = {
  assignment_public_body_check: ['publicBodyId', 'isIn'],
  assignment_account_check: ['accountId', 'notOfBody'],
  assignment_open_once_idx: ['accountId', 'assigned'],
} as const;
