import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { firstSignIn } from './accounts/first-sign-in.js';
import { loadConfig } from './config.js';
import { migrate } from './database/migrate.js';
import { demonstrate } from './demo/demonstrate.js';
import { launch } from './launch/launch.js';
import { orEnd } from './launch/refuse.js';
import { createWebApp } from './web.js';

await orEnd(() => {
  const config = loadConfig();
  return launch(config, {
    migrate: async (url) => {
      await migrate(url);
      // A database of the administrator's own gets the demonstration only by `article40 seed demo`.
      if (config.databaseUrl === null) await demonstrate(url);
    },
    createWebApp,
    firstSignIn: (app) => firstSignIn(app.get(DataSource)),
    workerFile: join(import.meta.dirname, 'worker.js'),
  });
});
