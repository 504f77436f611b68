import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Config, RunningConfig } from '../config.js';
import { openDatabase } from '../database/embedded/open-database.js';
import { Refusal } from '../shared/refusal.js';
import { endWith } from './refuse.js';

/** The worker's application; closing it lets the jobs under way end. */
export interface WorkerApp {
  close(): Promise<void>;
}

/**
 * Runs the worker until it is told to stop. Beside `npm start` it is a child that ends when its parent closes the
 * channel or is killed; on its own (`node dist/worker.js`) it ends by SIGINT or SIGTERM and answers `/health/live` on
 * `HOST` and `PORT`, for whoever supervises it.
 */
export async function runWorker(config: Config, createWorkerApp: (config: RunningConfig) => Promise<WorkerApp>) {
  const isChild = process.send !== undefined;
  // A terminal's Ctrl-C reaches the whole group: a child waits for its parent, which stops things in order.
  if (isChild) for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => {});
  try {
    if (config.databaseUrl === null) throw new Refusal('A worker of its own needs DATABASE_URL.');
    const database = await openDatabase(config);
    const app = await createWorkerApp({ ...config, databaseUrl: database.url });
    if (!isChild) await answerHealth(config);
    const stop = () => void app.close().then(() => process.exit(0), endWith);
    process.once('SIGTERM', stop);
    if (!isChild) process.once('SIGINT', stop);
    else if (process.connected) process.once('disconnect', stop);
    else stop();
  } catch (error) {
    endWith(error);
  }
}

async function answerHealth({ port, host }: Config): Promise<void> {
  const server = createServer((request, response) => {
    response.writeHead(request.url === '/health/live' ? 200 : 404).end();
  }).listen(port, host);
  await once(server, 'listening');
}
