import { InjectQueue } from '@nestjs/bullmq';
import { ConflictException, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Queue } from 'bullmq';
import { DataSource } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { logLoss } from '../database/queue.js';
import { repeatQueue, type RepeatJob } from './repeat-queue.js';

/** Asking for looks through a State's recommendations. */
@Injectable()
export class RepeatSearchesService {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    @InjectQueue(repeatQueue) private readonly queue: Queue<RepeatJob>,
  ) {
    logLoss(queue);
  }

  /** Queues a search; its row says what comes of it. @throws ConflictException while another one is under way. */
  async start(stateCode: string, viewer: Viewer): Promise<number> {
    const [started] = await this.source.query<{ id: number }[]>(
      `INSERT INTO repeat_search (state_code, account_id) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING id`,
      [stateCode, viewer.accountId],
    );
    if (!started) throw new ConflictException('Somebody has started this already. Wait until it is done.');
    const { id } = started;
    await this.queue.add('search', { runId: id }, { jobId: `run-${id}` });
    return id;
  }
}
