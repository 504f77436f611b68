import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { BulkService } from '../bulk/bulk.service.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { withRules } from '../database/constraint-rules.js';
import type { AssignmentTarget } from './assignment.input.js';
import { assignmentRules, checkTarget } from './check-target.js';

/** What assigning many recommendations to one target would do. */
export interface BulkPreview {
  /** Of those chosen, how many are to this State. */
  chosen: number;
  /** How many have the same assignment already and are left as they are. */
  skipped: number;
  /** The first hundred, in the order of their documents. */
  rows: PreviewRow[];
}

export interface PreviewRow {
  id: number;
  symbol: string | null;
  paragraph: string | null;
  topic: string | null;
  /** The same assignment is open already. */
  skipped: boolean;
  /** Names of the bodies and people that have it, as far as the viewer's organisation has that in hand. */
  held: string[];
}

/** Assigning many recommendations at once. */
@Injectable()
export class BulkAssignmentsService {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly bulk: BulkService,
  ) {}

  /** What {@link assign} would do. @throws RefusedField when `viewer` may not assign so */
  async preview(
    stateCode: string,
    recommendationIds: readonly number[],
    target: AssignmentTarget,
    viewer: Viewer,
  ): Promise<BulkPreview> {
    const { publicBodyId, accountId } = await checkTarget(this.source.manager, stateCode, target, viewer);
    const rows = await this.source.query<{ row: PreviewRow; chosen: number; skipped: number }[]>(
      `WITH chosen AS (
         SELECT r.id, r.document_id, r.position, r.paragraph, r.topic, EXISTS (
           SELECT FROM assignment a
           WHERE a.recommendation_id = r.id AND a.limb_id IS NULL AND a.organisation_id = $3
             AND a.public_body_id IS NOT DISTINCT FROM $4 AND a.account_id IS NOT DISTINCT FROM $5
             AND a.done_on IS NULL AND a.taken_back_at IS NULL
         ) AS skipped
         FROM recommendation r WHERE r.state_code = $1 AND r.id = ANY($2::integer[])
       )
       SELECT jsonb_build_object(
           'id', c.id, 'symbol', d.symbol, 'paragraph', c.paragraph, 'topic', c.topic, 'skipped', c.skipped,
           'held', ARRAY(
             SELECT DISTINCT concat_ws(', ', l.label, b.name, p.name)
             FROM assignment a
             LEFT JOIN recommendation_limb l ON l.id = a.limb_id
             LEFT JOIN public_body b ON b.id = a.public_body_id
             LEFT JOIN account p ON p.id = a.account_id
             WHERE a.recommendation_id = c.id AND a.done_on IS NULL AND a.taken_back_at IS NULL
               AND assignment_in_hand(a, $3) AND num_nonnulls(b.id, p.id) > 0)
         ) AS row, (count(*) OVER ())::integer AS chosen, (count(*) FILTER (WHERE c.skipped) OVER ())::integer AS skipped
       FROM chosen c JOIN document d ON d.id = c.document_id
       ORDER BY d.published_on DESC NULLS LAST, d.id DESC, c.position, c.id LIMIT 100`,
      [stateCode, recommendationIds, viewer.organisationId, publicBodyId, accountId],
    );
    return {
      chosen: rows[0]?.chosen ?? 0,
      skipped: rows[0]?.skipped ?? 0,
      rows: rows.map(({ row }) => row),
    };
  }

  /**
   * Assigns the recommendations to a State that are among `recommendationIds`, each as a whole, in one transaction; those
   * that have the same assignment are left. Returns the id of the operation, which can be undone.
   *
   * @throws RefusedField when `viewer` may not assign so
   */
  assign(
    stateCode: string,
    recommendationIds: readonly number[],
    target: AssignmentTarget,
    viewer: Viewer,
  ): Promise<number> {
    return withRules(assignmentRules, () =>
      this.unitOfWork.run(viewer.accountId, async (manager) => {
        const columns = await checkTarget(manager, stateCode, target, viewer);
        return this.bulk.perform(manager, { kind: 'assign', stateCode }, viewer, async () => {
          const added = await manager.query<{ id: number }[]>(
            `INSERT INTO assignment (recommendation_id, organisation_id, given_by, public_body_id, account_id, visibility, due_on, note)
             SELECT r.id, $3, $4, $5, $6, $7, $8, $9
             FROM recommendation r WHERE r.state_code = $1 AND r.id = ANY($2::integer[])
             ON CONFLICT DO NOTHING RETURNING id`,
            [
              stateCode,
              recommendationIds,
              viewer.organisationId,
              viewer.accountId,
              columns.publicBodyId,
              columns.accountId,
              columns.visibility,
              columns.dueOn,
              columns.note,
            ],
          );
          return added.map(({ id }) => id);
        });
      }),
    );
  }
}
