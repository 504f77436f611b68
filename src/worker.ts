import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { loadConfig } from './config.js';
import { orEnd } from './launch/refuse.js';
import { runWorker } from './launch/run-worker.js';

await orEnd(() =>
  runWorker(loadConfig(), (config) =>
    NestFactory.createApplicationContext(AppModule.on(config), { logger: ['warn', 'error'], abortOnError: false }),
  ),
);
