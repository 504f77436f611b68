import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { BulkService } from '../bulk/bulk.service.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { RefusedField } from '../shared/refused-field.js';
import { findAssignmentRows, type AssignmentRow } from './assignment-rows.js';
import type { HandOverInput } from './assignment.input.js';

/** Somebody of the viewer's organisation; `leftOpen` counts the assignments that are theirs and open. */
export interface Colleague {
  id: number;
  name: string;
  closed: boolean;
  leftOpen: number;
}

/** An open assignment of the one who leaves; `doubled` when the other has the same already. */
export type HandedOver = AssignmentRow & { doubled: boolean };

const open = 'a.done_on IS NULL AND a.taken_back_at IS NULL';

/** That the one who takes over, the parameter `to`, has the same as `a`; null stands for nobody. */
const doubled = (to: string) => `EXISTS (
  SELECT FROM assignment same
  WHERE same.id <> a.id AND same.done_on IS NULL AND same.taken_back_at IS NULL
    AND (same.recommendation_id, same.organisation_id) = (a.recommendation_id, a.organisation_id)
    AND same.limb_id IS NOT DISTINCT FROM a.limb_id AND same.public_body_id IS NOT DISTINCT FROM a.public_body_id
    AND same.account_id IS NOT DISTINCT FROM ${to}::integer)`;

/** Giving the open assignments of somebody who leaves to a colleague. */
@Injectable()
export class HandOversService {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly bulk: BulkService,
  ) {}

  /** The people of the viewer's organisation, those who left among them, by name. */
  findColleagues(viewer: Viewer): Promise<Colleague[]> {
    return this.source.query<Colleague[]>(
      `SELECT a.id, a.name, a.closed_at IS NOT NULL AS closed, (
         SELECT count(*)::integer FROM assignment w
         WHERE w.account_id = a.id AND w.done_on IS NULL AND w.taken_back_at IS NULL) AS "leftOpen"
       FROM account a WHERE a.organisation_id = $1 ORDER BY a.name, a.id`,
      [viewer.organisationId],
    );
  }

  /** What {@link handOver} would give. @throws RefusedField as that does */
  async preview(input: HandOverInput, viewer: Viewer): Promise<HandedOver[]> {
    await this.check(input, viewer);
    return findHandedOver(this.source, input, viewer);
  }

  /**
   * Gives all open assignments of `fromId` to `toId`, or back to the body or organisation, in one transaction; one that
   * the other has already is taken back. Returns the id of the operation, which can be undone.
   *
   * @throws RefusedField when one of the two is no colleague, both are the same, or the account of the other is closed
   */
  async handOver(input: HandOverInput, viewer: Viewer): Promise<number> {
    await this.check(input, viewer);
    return this.unitOfWork.run(viewer.accountId, async (manager) => {
      const rows = (await findHandedOver(manager, input, viewer)).map(({ id }) => id);
      return this.bulk.perform(manager, { kind: 'hand_over', stateCode: null, rows }, viewer, async () => {
        const [given] = await manager.query<[{ id: number }[], number]>(
          `UPDATE assignment a SET version = a.version + 1,
             taken_back_at = CASE WHEN ${doubled('$3')} THEN now() END,
             account_id = CASE WHEN ${doubled('$3')} THEN a.account_id ELSE $3 END
           WHERE a.id = ANY($1::integer[]) AND a.account_id = $2 AND ${open} RETURNING a.id`,
          [rows, input.fromId, input.toId ?? null],
        );
        return given.map(({ id }) => id);
      });
    });
  }

  private async check({ fromId, toId }: HandOverInput, viewer: Viewer): Promise<void> {
    const colleagues = await this.findColleagues(viewer);
    if (!colleagues.some(({ id }) => id === fromId)) throw new RefusedField('fromId', 'isIn');
    if (toId === undefined) return;
    if (toId === fromId || !colleagues.some(({ id, closed }) => id === toId && !closed))
      throw new RefusedField('toId', 'isIn');
  }
}

async function findHandedOver(
  source: DataSource | EntityManager,
  { fromId, toId }: HandOverInput,
  viewer: Viewer,
): Promise<HandedOver[]> {
  const rows = await findAssignmentRows(source, viewer, {
    where: `a.account_id = $5 AND ${open}`,
    order: 'a.due_on NULLS LAST, a.id',
    parameters: [fromId],
  });
  const twice = await source.query<{ id: number }[]>(
    `SELECT a.id FROM assignment a WHERE a.id = ANY($1::integer[]) AND ${doubled('$2')}`,
    [rows.map(({ id }) => id), toId ?? null],
  );
  const ids = new Set(twice.map(({ id }) => id));
  return rows.map((row) => ({ ...row, doubled: ids.has(row.id) }));
}
