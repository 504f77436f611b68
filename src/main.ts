import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { firstSignIn } from './accounts/first-sign-in.js';
import { loadConfig } from './config.js';
import { migrate } from './database/migrate.js';
import { launch } from './launch/launch.js';
import { orEnd } from './launch/refuse.js';
import { createWebApp } from './web.js';

await orEnd(() =>
  launch(loadConfig(), {
    migrate,
    createWebApp,
    firstSignIn: (app) => firstSignIn(app.get(DataSource)),
    workerFile: join(import.meta.dirname, 'worker.js'),
  }),
);
