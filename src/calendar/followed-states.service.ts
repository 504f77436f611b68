import { Injectable, NotFoundException } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { State } from '../treaties/state.entity.js';
import { FollowedState } from './followed-state.entity.js';

/** The States that an account follows. */
@Injectable()
export class FollowedStatesService {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** By name in English. */
  find({ accountId }: Pick<Viewer, 'accountId'>): Promise<State[]> {
    return this.source.manager
      .createQueryBuilder(State, 's')
      .innerJoin(FollowedState, 'f', 'f.stateCode = s.code AND f.accountId = :accountId', { accountId })
      .orderBy('s.name')
      .addOrderBy('s.code')
      .getMany();
  }

  /** Follows a State; a repeat changes nothing. @throws NotFoundException for a code that no State has. */
  async follow(stateCode: string, { accountId }: Viewer): Promise<void> {
    await this.unitOfWork.run(accountId, async (manager) => {
      if (!(await manager.existsBy(State, { code: stateCode })))
        throw new NotFoundException(`There is no State ${stateCode}.`);
      await manager
        .createQueryBuilder()
        .insert()
        .into(FollowedState)
        .values({ accountId: accountId!, stateCode })
        .orIgnore()
        .execute();
    });
  }

  /** Follows a State no more. */
  async leave(stateCode: string, { accountId }: Viewer): Promise<void> {
    await this.unitOfWork.run(accountId, (manager) =>
      manager.delete(FollowedState, { accountId: accountId!, stateCode }),
    );
  }
}
