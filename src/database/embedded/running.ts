import { readFile, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ClientConfig } from 'pg';
import { systemCode } from '../../shared/refusal.js';
import { SteadyClient } from '../steady-client.js';
import { superuser } from './cluster.js';

/** What holds an embedded server: `npm start` for as long as it runs, or one command of the command line. */
export type Purpose = 'server' | 'command';

/** The process that started a server and will stop it. */
export interface Holder {
  purpose: Purpose;
  pid: number;
}

/** What a look at a cluster's folder finds. */
export type Found =
  | { state: 'stopped' }
  /** Starting, stopping, or recovering from a crash: worth another look. */
  | { state: 'changing'; pid: number }
  /** `holder` is null when the server outlived the process that started it. */
  | { state: 'running'; pid: number; port: number; holder: Holder | null };

const holderName = /^article40 (server|command) (\d+)$/;

/** A superuser's session on the embedded server at `port`; one that is named by `purpose` shows who holds the server. */
export function adminSession(port: number, password: string, purpose?: Purpose): ClientConfig {
  return {
    host: '127.0.0.1',
    port,
    user: superuser,
    password,
    database: 'postgres',
    connectionTimeoutMillis: 5000,
    ...(purpose && { application_name: `article40 ${purpose} ${process.pid}` }),
  };
}

/**
 * Finds out whether a server runs on `cluster`, and who holds it. What counts is what answers: process ids are reused,
 * so a lock file alone proves nothing, but only the server of this cluster knows the cluster's password and sees the
 * very same lock file.
 */
export async function findRunning(cluster: string, password: string): Promise<Found> {
  const lockFile = join(cluster, 'postmaster.pid');
  const lock = await readLock(lockFile);
  if (!lock) return { state: 'stopped' };
  const { pid, port } = lock;
  const answer = port ? await ask(lock, password) : 'none';
  if (answer !== 'none' && answer !== 'another cluster') return { state: 'running', pid, port, holder: answer.holder };
  if (answer === 'none' && (await isPostgres(pid))) return { state: 'changing', pid };
  // Left by a crash, or copied with the folder. PostgreSQL refuses to start where the id belongs to a live process.
  await rm(lockFile, { force: true });
  return { state: 'stopped' };
}

interface Lock {
  pid: number;
  /** 0 while the server has not written it yet. */
  port: number;
  /** When the file itself last changed, in whole seconds: a copy of the file has another time. */
  changedAt: number;
}

/** Lines 1 and 4 of `postmaster.pid`: https://www.postgresql.org/docs/current/storage-file-layout.html. */
async function readLock(file: string): Promise<Lock | null> {
  try {
    const [text, { ctimeMs }] = await Promise.all([readFile(file, 'utf8'), stat(file)]);
    const [pid, , , port] = text.split('\n').map(Number);
    return pid ? { pid, port: port || 0, changedAt: Math.floor(ctimeMs / 1000) } : null;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

async function ask(lock: Lock, password: string): Promise<{ holder: Holder | null } | 'another cluster' | 'none'> {
  const client = new SteadyClient(adminSession(lock.port, password));
  try {
    await client.connect();
    const { rows } = await client.query<{ changedAt: number; names: string[] }>(
      `SELECT extract(epoch FROM (pg_stat_file('postmaster.pid')).change)::float AS "changedAt",
              ARRAY(SELECT application_name FROM pg_stat_activity) AS names`,
    );
    if (Math.floor(rows[0].changedAt) !== lock.changedAt) return 'another cluster';
    const [, purpose, pid] = rows[0].names.map((name) => holderName.exec(name)).find(Boolean) ?? [];
    return { holder: purpose ? { purpose: purpose as Purpose, pid: Number(pid) } : null };
  } catch {
    // Refused, not ready yet, or another program's port: in every case this cluster's server did not answer.
    return 'none';
  } finally {
    await client.end().catch(() => {});
  }
}

/** Whether the process `pid` is the main process of a PostgreSQL server. */
async function isPostgres(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (systemCode(error) === 'ESRCH') return false;
  }
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  // Without /proc (macOS) a live process of that id is taken for the server, as PostgreSQL itself does.
  return command === null ? process.platform !== 'linux' : basename(command.split('\0')[0]) === 'postgres';
}
