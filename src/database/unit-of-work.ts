import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';

/** Where every change is made: one transaction, which the audit trail ascribes to an account. */
@Injectable()
export class UnitOfWork {
  constructor(@InjectDataSource() private readonly source: DataSource) {}

  /** Runs `work` in one transaction on behalf of `accountId`, null for the machine itself. */
  run<Result>(accountId: number | null, work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
    return this.source.transaction(async (manager) => {
      await manager.query(`SELECT set_config('article40.account_id', $1, true)`, [accountId?.toString() ?? '']);
      return work(manager);
    });
  }
}
