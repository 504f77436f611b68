import { randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';
import { loadConfig, type RunningConfig } from '../src/config.js';
import { databaseUrl, testCluster, withAdmin } from './cluster.js';

/** A migrated database that nothing else uses. */
export interface TestDatabase {
  name: string;
  /** Address for an unprivileged role, the owner of the database. */
  url: string;
  /** Removes the database, whoever is still connected, and what its queue left in Redis. */
  drop(): Promise<void>;
}

/** Copies the template database; takes some tens of milliseconds. */
export async function freshDatabase(): Promise<TestDatabase> {
  const cluster = testCluster();
  const name = `${cluster.role}_${randomBytes(4).toString('hex')}`;
  await withAdmin(cluster, (admin) =>
    admin.query(`CREATE DATABASE ${name} OWNER ${cluster.role} TEMPLATE ${cluster.template}`),
  );
  return {
    name,
    url: databaseUrl(cluster, name),
    async drop() {
      await withAdmin(cluster, (admin) => admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
      await clearRedis(name);
    },
  };
}

/** The environment's configuration, on `database`, with keys of its own in Redis and any free port. */
export function configOn(database: TestDatabase): RunningConfig {
  return { ...loadConfig(), databaseUrl: database.url, redisPrefix: database.name, port: 0 };
}

async function clearRedis(prefix: string): Promise<void> {
  const { redisUrl } = loadConfig();
  if (!redisUrl) return;
  const redis = new Redis(redisUrl);
  for await (const keys of redis.scanStream({ match: `${prefix}:*`, count: 1000 }) as AsyncIterable<string[]>) {
    if (keys.length > 0) await redis.unlink(keys);
  }
  await redis.quit();
}
