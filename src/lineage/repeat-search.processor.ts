import { InjectQueue, Processor, WorkerHost } from '@nestjs/bullmq';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Job, Queue } from 'bullmq';
import { DataSource } from 'typeorm';
import { logLoss, queueUnfinished } from '../database/queue.js';
import { repeatQueue, type RepeatJob } from './repeat-queue.js';
import { RepeatSearchService } from './repeat-search.service.js';

/** Takes looks for repeated demands off the queue, in the worker. */
@Processor(repeatQueue)
export class RepeatSearchProcessor extends WorkerHost implements OnApplicationBootstrap {
  constructor(
    private readonly searches: RepeatSearchService,
    @InjectQueue(repeatQueue) private readonly queue: Queue<RepeatJob>,
    @InjectDataSource() private readonly source: DataSource,
  ) {
    super();
    logLoss(queue);
  }

  process(job: Job<RepeatJob>): Promise<void> {
    return this.searches.run(job.data.runId);
  }

  async onApplicationBootstrap(): Promise<void> {
    logLoss(this.worker);
    await queueUnfinished(this.source, 'repeat_search', this.queue);
  }
}
