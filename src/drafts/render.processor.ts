import { InjectQueue, Processor, WorkerHost } from '@nestjs/bullmq';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Job, Queue } from 'bullmq';
import { DataSource } from 'typeorm';
import { logLoss } from '../database/queue.js';
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

  /** Queues again what was left behind by a process that died between the row and the queue. */
  async onApplicationBootstrap(): Promise<void> {
    logLoss(this.worker);
    const left = await this.source.query<{ id: number }[]>(
      `SELECT id FROM render_run WHERE stage IN ('queued', 'running') ORDER BY id`,
    );
    for (const { id } of left) await this.queue.add('render', { runId: id }, { jobId: `run-${id}` });
  }
}
