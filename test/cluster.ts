import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { clusterPassword } from '../src/database/embedded/cluster.js';
import { adminSession } from '../src/database/embedded/running.js';
import { startServer } from '../src/database/embedded/start.js';
import { migrate } from '../src/database/migrate.js';

/** What the processes of one Jest run share; handed to the workers in `ARTICLE40_TEST`, as JSON. */
export interface TestCluster {
  /** Address of a role that may create databases. */
  adminUrl: string;
  /** An unprivileged role, as the application has in production, and the start of the name of every database. */
  role: string;
  password: string;
  /** The database that is copied: migrated, and nobody is connected to it. */
  template: string;
}

/** Undoes what `openCluster` did. */
let close: (() => Promise<void>) | null = null;

/**
 * Starts an embedded PostgreSQL in a folder of its own, or takes the server of `TEST_DATABASE_URL` or `DATABASE_URL`,
 * whose role must be allowed to create roles and databases; and migrates a template database there.
 */
export async function openCluster(): Promise<void> {
  const given = process.env.TEST_DATABASE_URL || process.env.DATABASE_URL;
  const server = given ? { adminUrl: given, stop: async () => {} } : await startEmbedded();
  const role = `article40_test_${process.pid}_${randomBytes(3).toString('hex')}`;
  const cluster: TestCluster = {
    adminUrl: server.adminUrl,
    role,
    password: randomBytes(16).toString('hex'),
    template: `${role}_template`,
  };
  close = async () => {
    await dropAll(cluster);
    await server.stop();
  };
  try {
    await withAdmin(cluster, async (admin) => {
      await admin.query(`CREATE ROLE ${role} LOGIN PASSWORD '${cluster.password}'`);
      await admin.query(`CREATE DATABASE ${cluster.template} OWNER ${role} TEMPLATE template0 ENCODING 'UTF8'`);
    });
    await migrate(databaseUrl(cluster, cluster.template));
  } catch (error) {
    await closeCluster();
    throw error;
  }
  process.env.ARTICLE40_TEST = JSON.stringify(cluster);
}

/** Drops every database of the run, kept or not, and stops the server if the run started it. */
export async function closeCluster(): Promise<void> {
  await close?.();
  close = null;
}

/** The run's cluster, as a spec file sees it. */
export function testCluster(): TestCluster {
  if (!process.env.ARTICLE40_TEST) throw new Error('Run the specs with .jest.config.json, which starts a database.');
  return JSON.parse(process.env.ARTICLE40_TEST) as TestCluster;
}

/** The address of the run's database `name`, for the unprivileged role. */
export function databaseUrl({ adminUrl, role, password }: TestCluster, name: string): string {
  const url = new URL(adminUrl);
  return Object.assign(url, { username: role, password, pathname: `/${name}` }).href;
}

/** Does `work` in one session that may create databases. */
export async function withAdmin<Result>(
  cluster: TestCluster,
  work: (admin: Client) => Promise<Result>,
): Promise<Result> {
  const admin = new Client({ connectionString: cluster.adminUrl });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

async function startEmbedded(): Promise<{ adminUrl: string; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'article40-test-'));
  // PostgreSQL's own account passes through when root runs the tests.
  if (process.getuid?.() === 0) await chmod(folder, 0o711);
  const data = join(folder, 'postgres');
  const password = await clusterPassword(join(folder, 'postgres-password'), data);
  const server = await startServer({ folder, cluster: data, password }, 'server', false);
  if (!server) throw new Error(`${folder} is in use, which was made a moment ago.`);
  const { user, port, database } = adminSession(server.port, password);
  return {
    adminUrl: `postgres://${user}:${password}@127.0.0.1:${port}/${database}`,
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function dropAll(cluster: TestCluster): Promise<void> {
  await withAdmin(cluster, async (admin) => {
    const { rows } = await admin.query<{ name: string }>(
      `SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)`,
      [cluster.role],
    );
    for (const { name } of rows) await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await admin.query(`DROP ROLE IF EXISTS ${cluster.role}`);
  });
}
