import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, PreconditionFailedException } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager, type EntityTarget, type ObjectLiteral } from 'typeorm';

/** A row that a change rests on, as it was when the change was asked for. */
interface SeenRow {
  table: string;
  id: number;
  /** The transaction that wrote it last, `xmin`. */
  version: string | undefined;
  /** It was found so in a transaction, which holds it. */
  held: boolean;
}

/** Where every change is made: one transaction, which the audit trail ascribes to an account. */
@Injectable()
export class UnitOfWork {
  private readonly seen = new AsyncLocalStorage<SeenRow>();

  constructor(@InjectDataSource() private readonly source: DataSource) {}

  /** Runs `work` in one transaction on behalf of `accountId`, null for the machine itself. */
  run<Result>(accountId: number | null, work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
    return this.source.transaction(async (manager) => {
      await manager.query(`SELECT set_config('article40.account_id', $1, true)`, [accountId?.toString() ?? '']);
      const row = this.seen.getStore();
      if (row) await hold(row, manager);
      return work(manager);
    });
  }

  /**
   * Runs `work` if `isSeen` says that the row `id` of `entity` still is what somebody saw, and it stays so until the
   * first transaction of `work` holds it: of two who change the same thing, the later one has to look again.
   *
   * @throws PreconditionFailedException when somebody has changed it since; then nothing is done
   */
  async whileSeen<Result>(
    [entity, id]: [EntityTarget<ObjectLiteral>, number],
    isSeen: () => Promise<boolean>,
    work: () => Promise<Result>,
  ): Promise<Result> {
    const table = this.source.getMetadata(entity).tablePath;
    const row = { table, id, version: await versionOf(table, id, this.source.manager), held: false };
    if (!(await isSeen())) throw changed();
    return this.seen.run(row, work);
  }
}

/** Keeps others from changing the row, not from referring to it. */
async function hold(row: SeenRow, manager: EntityManager): Promise<void> {
  if (row.held) return;
  if ((await versionOf(row.table, row.id, manager, 'FOR NO KEY UPDATE')) !== row.version) throw changed();
  row.held = true;
}

async function versionOf(table: string, id: number, manager: EntityManager, lock = ''): Promise<string | undefined> {
  const [row] = await manager.query<{ version: string }[]>(
    `SELECT xmin::text AS version FROM ${table} WHERE id = $1 ${lock}`,
    [id],
  );
  return row?.version;
}

const changed = () =>
  new PreconditionFailedException('This was changed since you saw it. Get it again, and then change it.');
