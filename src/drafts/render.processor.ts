import { InjectQueue, Processor, WorkerHost } from '@nestjs/bullmq';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Job, Queue } from 'bullmq';
import { DataSource } from 'typeorm';
import { logLoss, queueUnfinished } from '../database/queue.js';
import { renderQueue, type RenderJob } from './render-queue.js';
import { RenderService } from './render.service.js';

/** Takes renderings off the queue, in the worker. */
@Processor(renderQueue)
export class RenderProcessor extends WorkerHost implements OnApplicationBootstrap {
  constructor(
    private readonly renders: RenderService,
    @InjectQueue(renderQueue) private readonly queue: Queue<RenderJob>,
    @InjectDataSource() private readonly source: DataSource,
  ) {
    super();
    logLoss(queue);
  }

  process(job: Job<RenderJob>): Promise<void> {
    return this.renders.render(job.data.runId);
  }

  async onApplicationBootstrap(): Promise<void> {
    logLoss(this.worker);
    await queueUnfinished(this.source, 'render_run', this.queue);
  }
}
