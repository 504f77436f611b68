import { Injectable, NotFoundException } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { bulkKinds, type BulkKind } from './bulk-kinds.js';
import { BulkOperation } from './bulk-operation.entity.js';

/** How an operation went, and what became of its undoing. */
export interface BulkOutcome {
  rows: number;
  undone: number;
  /** Of those that belong to recommendations, the first hundred; those that could not be undone first. */
  recommendations: {
    id: number;
    symbol: string | null;
    paragraph: string | null;
    topic: string | null;
    undone: boolean;
  }[];
}

/**
 * Changes to many rows at once, which can be undone. Whoever offers one shows a preview first, then does all of it in one
 * transaction through {@link perform}, and leads to `/bulk/:id`, where it can be undone.
 */
@Injectable()
export class BulkService {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Does `work` as one operation, and returns its id. A kind that adds rows is given none; one that changes them is given
   * the ids of all that `work` may change, which are held until the transaction ends.
   *
   * @param work returns the ids of the rows that it added or changed
   */
  async perform(
    manager: EntityManager,
    { kind, stateCode, rows = [] }: { kind: BulkKind; stateCode: string | null; rows?: readonly number[] },
    viewer: Viewer,
    work: () => Promise<number[]>,
  ): Promise<number> {
    const { table, columns } = bulkKinds[kind];
    const { accountId } = viewer;
    const { id } = await manager.save(
      manager.create(BulkOperation, { kind, stateCode, accountId, organisationId: viewer.organisationId! }),
    );
    const before =
      columns.length > 0 ? `jsonb_build_object(${columns.map((one) => `'${one}', t.${one}`).join(', ')})` : 'NULL';
    const images = await manager.query<{ id: number; before: object | null }[]>(
      `SELECT t.id, ${before} AS before FROM ${table} t WHERE t.id = ANY($1::integer[]) ORDER BY t.id FOR UPDATE`,
      [rows],
    );
    const done = await work();
    await manager.query(
      `INSERT INTO bulk_change (operation_id, row_id, before, after)
       SELECT $1, t.id, nullif(image.before, 'null'), to_jsonb(t)
       FROM ${table} t LEFT JOIN jsonb_to_recordset($3::jsonb) image (id integer, before jsonb) ON image.id = t.id
       WHERE t.id = ANY($2::integer[])`,
      [id, done, JSON.stringify(images)],
    );
    return id;
  }

  /** An operation of the viewer's organisation, and how it went. @throws NotFoundException for any other. */
  async findOne(id: number, viewer: Viewer): Promise<{ operation: BulkOperation; outcome: BulkOutcome }> {
    const operation = await this.source.manager.findOne(BulkOperation, {
      where: { id, organisationId: viewer.organisationId ?? 0 },
      relations: { account: true, state: true },
    });
    if (!operation) throw unknown(id);
    const [[counts], recommendations] = await Promise.all([
      this.source.query<[{ rows: number; undone: number }]>(
        `SELECT count(*)::integer AS rows, count(*) FILTER (WHERE undone)::integer AS undone
         FROM bulk_change WHERE operation_id = $1`,
        [id],
      ),
      this.source.query<BulkOutcome['recommendations']>(
        `SELECT r.id, d.symbol, r.paragraph, r.topic, bool_and(c.undone) AS undone
         FROM bulk_change c
         JOIN recommendation r ON r.id = (c.after ->> 'recommendation_id')::integer
         JOIN document d ON d.id = r.document_id
         WHERE c.operation_id = $1
         GROUP BY r.id, d.id ORDER BY bool_and(c.undone), d.published_on DESC NULLS LAST, d.id DESC, r.position, r.id
         LIMIT 100`,
        [id],
      ),
    ]);
    return { operation, outcome: { ...counts, recommendations } };
  }

  /**
   * Undoes what is still as the operation left it; rows that somebody changed since stay as they are. Doing it twice
   * changes nothing more.
   *
   * @throws NotFoundException when the operation is not of the viewer's organisation
   */
  async undo(id: number, viewer: Viewer): Promise<void> {
    await this.unitOfWork.run(viewer.accountId, async (manager) => {
      const operation = await manager.findOne(BulkOperation, {
        where: { id, organisationId: viewer.organisationId ?? 0 },
        lock: { mode: 'pessimistic_write' },
      });
      if (!operation) throw unknown(id);
      if (operation.undoneAt) return;
      const { table, columns } = bulkKinds[operation.kind];
      const unchanged = await idsUnchanged(manager, table, id);
      if (columns.length === 0) await manager.query(`DELETE FROM ${table} WHERE id = ANY($1::integer[])`, [unchanged]);
      else await restore(manager, table, columns, id, unchanged);
      await manager.query(
        `UPDATE bulk_change SET undone = true WHERE operation_id = $1 AND row_id = ANY($2::integer[])`,
        [id, unchanged],
      );
      await manager.update(BulkOperation, id, { undoneAt: () => 'now()' });
    });
  }
}

const unknown = (id: number) => new NotFoundException(`There is no operation ${id}.`);

/** Holds the rows of an operation that are to the letter as it left them. */
async function idsUnchanged(manager: EntityManager, table: string, operationId: number): Promise<number[]> {
  const rows = await manager.query<{ id: number }[]>(
    `SELECT t.id FROM ${table} t JOIN bulk_change c ON c.row_id = t.id
     WHERE c.operation_id = $1 AND t IS NOT DISTINCT FROM jsonb_populate_record(NULL::${table}, c.after)
     ORDER BY t.id FOR UPDATE OF t`,
    [operationId],
  );
  return rows.map(({ id }) => id);
}

async function restore(
  manager: EntityManager,
  table: string,
  columns: readonly string[],
  operationId: number,
  ids: number[],
): Promise<void> {
  await manager.query(
    `UPDATE ${table} t SET version = t.version + 1, ${columns.map((one) => `${one} = old.${one}`).join(', ')}
     FROM bulk_change c CROSS JOIN LATERAL jsonb_populate_record(NULL::${table}, c.before) old
     WHERE c.operation_id = $1 AND c.row_id = t.id AND t.id = ANY($2::integer[])`,
    [operationId, ids],
  );
}
