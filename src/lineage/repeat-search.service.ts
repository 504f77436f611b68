import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { UnitOfWork } from '../database/unit-of-work.js';
import { findRepeats, writeRepeats } from './find-repeats.js';
import { RepeatSearch } from './repeat-search.entity.js';

/** Looks through a State's recommendations, in the worker; says in the row of the search how far it has come. */
@Injectable()
export class RepeatSearchService {
  private readonly logger = new Logger('repeats');

  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Carries out search `id`; one that was interrupted begins anew, a finished one is left alone. */
  async run(id: number): Promise<void> {
    const searches = this.source.getRepository(RepeatSearch);
    const search = await searches.findOneBy({ id });
    if (!search || search.stage === 'done' || search.stage === 'failed') return;
    const { stateCode, accountId } = search;
    await searches.update(id, { stage: 'running', startedAt: new Date() });
    try {
      const proposals = await findRepeats(this.source.manager, stateCode, undefined, (done, total) =>
        searches.update(id, { done, total }),
      );
      await this.unitOfWork.run(accountId, async (manager) => {
        const proposed = await writeRepeats(manager, proposals);
        await manager.update(RepeatSearch, id, { stage: 'done', proposed, finishedAt: new Date() });
      });
    } catch (error) {
      this.logger.error({ run: id, fault: error instanceof Error ? error.stack : String(error) });
      const failure = error instanceof Error ? error.message.split('\n')[0]! : 'The search failed.';
      await searches.update(id, { stage: 'failed', failure, finishedAt: new Date() });
    }
  }
}
