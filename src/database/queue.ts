import { BullModule } from '@nestjs/bullmq';
import type { EventEmitter } from 'node:events';
import { Logger, type DynamicModule } from '@nestjs/common';
import { createPostgresBackend, setDefaultBackendFactory, type ConnectionOptions, type Queue } from 'bullmq';
import type { DataSource } from 'typeorm';
import type { RunningConfig } from '../config.js';
import { SteadyClient } from './steady-client.js';

/**
 * The queue of long work: on Redis where `REDIS_URL` names one, otherwise in the schema `queue` of the database. Jobs
 * carry only the id of a run; what became of it is written in the run's own row.
 */
export function queueModule({ databaseUrl, redisUrl, redisPrefix }: RunningConfig): DynamicModule {
  if (redisUrl)
    return BullModule.forRoot({ connection: { url: redisUrl, maxRetriesPerRequest: null }, prefix: redisPrefix });
  setDefaultBackendFactory(createPostgresBackend);
  const connection = { connectionString: databaseUrl, schema: 'queue', max: 4, migrate: true, Client: SteadyClient };
  // Nest's options know Redis connections only; BullMQ hands the value to the back end as it is.
  return BullModule.forRoot({ connection: connection as ConnectionOptions });
}

/** While the queue's server is away it fails many times a second; this much is said of it. */
const sayAgainAfterMs = 60_000;

/** Logs that a queue or worker has lost its server: once, and again every minute while that lasts. It reconnects by itself. */
export function logLoss(emitter: Pick<EventEmitter, 'on'>): void {
  const logger = new Logger('queue');
  let saidAt = -Infinity;
  emitter.on('error', (error: Error) => {
    if (performance.now() - saidAt < sayAgainAfterMs) return;
    saidAt = performance.now();
    logger.warn(`The queue does not answer: ${error.message}`);
  });
}

/** Queues again what a process left behind that died between the row and the queue: the unfinished runs of `table`. */
export async function queueUnfinished(
  source: DataSource,
  table: 'render_run' | 'repeat_search',
  queue: Queue<{ runId: number }>,
): Promise<void> {
  const left = await source.query<{ id: number }[]>(
    `SELECT id FROM ${table} WHERE stage IN ('queued', 'running') ORDER BY id`,
  );
  for (const { id } of left) await queue.add('left', { runId: id }, { jobId: `run-${id}` });
}
