import { NestFactory } from '@nestjs/core';
import { loadConfig } from './config.js';
import { orEnd } from './launch/refuse.js';
import { runWorker } from './launch/run-worker.js';
import { jsonLogger } from './shared/logger.js';
import { WorkerModule } from './worker.module.js';

await orEnd(() =>
  runWorker(loadConfig(), (config) =>
    NestFactory.createApplicationContext(WorkerModule.on(config), { logger: jsonLogger(config), abortOnError: false }),
  ),
);
