import { rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, escapeLiteral } from 'pg';
import { Refusal, systemCode } from '../../shared/refusal.js';
import { SteadyClient } from '../steady-client.js';
import { postgresLauncher } from './account.js';
import { prepareBinaries } from './binaries.js';
import { ensureCluster } from './cluster.js';
import { explainPostgres } from './explain.js';
import { adminSession, type Purpose } from './running.js';
import { supervise, type ServerProcess } from './supervise.js';

/** Where an embedded database keeps what it needs, all of it below one folder. */
export interface Place {
  /** `DATA_DIR`, free of symbolic links. */
  folder: string;
  cluster: string;
  password: string;
}

/** A server that this process started and holds. */
export interface HeldServer {
  port: number;
  /** Settles when the server ends without `stop` having been called. */
  lost: Promise<void>;
  stop(): Promise<void>;
}

/** The application's role and its database. */
export const application = 'article40';

const logLimitBytes = 1_000_000;

/**
 * Starts the server of `place`, making the cluster, the role and the database at the first start.
 *
 * @param lasting false for tests, whose data may be lost in a crash of the machine
 * @returns null when another process started it in the same moment
 * @throws Refusal when something outside the program prevents it
 */
export async function startServer(place: Place, purpose: Purpose, lasting: boolean): Promise<HeldServer | null> {
  const { folder, cluster, password } = place;
  const binaries = await prepareBinaries(folder);
  const launcher = await postgresLauncher(binaries.postgres, folder, cluster);
  await ensureCluster(cluster, binaries, launcher, password);
  const logFile = join(folder, 'postgres.log');
  await trimLog(logFile);
  for (;;) {
    const server = await supervise(binaries.postgres, launcher, cluster, logFile, lasting);
    const session = await whenReady(server, password, purpose);
    if (session instanceof Client) return await hold(server, session, place, purpose);
    if (/lock file "postmaster.pid" already exists/.test(session.log)) return null;
    // Where another program took the port between the look for a free one and now, another is tried.
    if (!/Address already in use/.test(session.log)) throw explainPostgres(session.log, cluster, logFile);
  }
}

/** Keeps the session that shows others who holds the server, and opens it again when the server restarts itself. */
async function hold(server: ServerProcess, first: Client, place: Place, purpose: Purpose): Promise<HeldServer> {
  let stopping = false;
  let session = first;
  const stop = async () => {
    stopping = true;
    await session.end().catch(() => {});
    await server.stop();
  };
  const reopenWhenLost = () => {
    session.once('end', async () => {
      const next = stopping ? null : await whenReady(server, place.password, purpose);
      if (!(next instanceof Client)) return;
      session = next;
      reopenWhenLost();
    });
  };
  reopenWhenLost();
  try {
    await ensureApplication(session, place.password);
  } catch (error) {
    await stop();
    throw error;
  }
  const lost = new Promise<void>((resolve) => {
    void server.exited.then(() => stopping || resolve());
  });
  return { port: server.port, lost, stop };
}

/** An open session as soon as the server takes one, however long it recovers from a crash; or why it ended. */
async function whenReady(server: ServerProcess, password: string, purpose: Purpose): Promise<Client | { log: string }> {
  let ended: { log: string } | null = null;
  void server.exited.then((log) => (ended = { log }));
  for (;;) {
    if (ended) return ended;
    const client = new SteadyClient(adminSession(server.port, password, purpose));
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (systemCode(error) === '28P01') {
        await server.stop();
        throw new Refusal('The file postgres-password in DATA_DIR is not that of the database beside it. Put it back.');
      }
      await pause(30);
    }
  }
}

/** Makes the role and the database that the application uses; a start that was cut short in between is made good. */
async function ensureApplication(session: Client, password: string): Promise<void> {
  const { rows } = await session.query<{ role: boolean; database: boolean }>(
    `SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS role,
            EXISTS (SELECT FROM pg_database WHERE datname = $1) AS database`,
    [application],
  );
  if (!rows[0].role) await session.query(`CREATE ROLE ${application} LOGIN PASSWORD ${escapeLiteral(password)}`);
  if (!rows[0].database) await session.query(`CREATE DATABASE ${application} OWNER ${application}`);
}

/** Keeps the log of the last runs, and of one period before them. */
async function trimLog(file: string): Promise<void> {
  const found = await stat(file).catch(() => null);
  if (found && found.size > logLimitBytes) await rename(file, file.replace(/\.log$/, '.previous.log'));
}
