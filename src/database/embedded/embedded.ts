import { mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '../../shared/refusal.js';
import { clusterPassword } from './cluster.js';
import { explainFileSystem } from './explain.js';
import { findRunning, type Found, type Purpose } from './running.js';
import { application, startServer, type Place } from './start.js';

/** A database that answers. */
export interface Database {
  /** `postgres://…` of the application's own role, which row-level security binds. */
  url: string;
  /** Settles when the server ends although nobody closed it; never for a server that others run. */
  lost: Promise<void>;
  /** Stops the server if this process started it. Close every pool first. */
  close(): Promise<void>;
}

/** How an embedded database is opened. */
export interface EmbeddedOptions {
  purpose: Purpose;
  /** Told once, in a sentence, why opening takes long. */
  onWait(sentence: string): void;
}

/** How long another process may take to leave the folder before the start is refused. */
const patienceMs = 60_000;

/** Waiting is announced only when it can be felt. */
const silentWaitMs = 1_000;

/** A server whose holder is gone stops by itself in a moment; one that still runs after this long is stopped. */
const orphanAfterMs = 3_000;

/**
 * Opens the embedded PostgreSQL of `dataDir`: makes it at the first start, starts it, and stops it when this process
 * closes it or ends, however it ends. A command uses the server that `npm start` holds, and waits for another command
 * to end.
 *
 * @throws Refusal with one clear sentence when the folder, the disk, the version or another process is in the way.
 */
export async function openEmbedded(dataDir: string, options: EmbeddedOptions): Promise<Database> {
  try {
    // PostgreSQL's own account must be able to pass through when root starts it; nobody else can read in either case.
    await mkdir(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    const folder = await realpath(dataDir);
    const cluster = join(folder, 'postgres');
    const password = await clusterPassword(join(folder, 'postgres-password'), cluster);
    return await startOrShare({ folder, cluster, password }, options);
  } catch (error) {
    throw explainFileSystem(error, dataDir);
  }
}

async function startOrShare(place: Place, { purpose, onWait }: EmbeddedOptions): Promise<Database> {
  const wait = new Wait(place, onWait);
  for (;;) {
    const found = await findRunning(place.cluster, place.password);
    if (found.state === 'stopped') {
      const server = await startServer(place, purpose, true);
      if (server) return { url: applicationUrl(server.port, place), lost: server.lost, close: () => server.stop() };
    } else if (found.state === 'running' && found.holder?.purpose === 'server') {
      if (purpose === 'server') {
        throw new Refusal(
          `Article 40 already runs on ${place.folder} (process ${found.holder.pid}). Stop it first, or name another folder with DATA_DIR.`,
        );
      }
      return { url: applicationUrl(found.port, place), lost: new Promise(() => {}), close: async () => {} };
    } else {
      await wait.forChange(found);
    }
  }
}

/** Patience with another process that keeps the folder for a while. */
class Wait {
  private readonly began = Date.now();
  private announced = false;
  private orphanSince: number | null = null;

  constructor(
    private readonly place: Place,
    private readonly onWait: (sentence: string) => void,
  ) {}

  /** Pauses before the next look; stops a server that nobody holds. @throws Refusal when patience ends. */
  async forChange(found: Exclude<Found, { state: 'stopped' }>): Promise<void> {
    const reason =
      found.state === 'running' && found.holder
        ? `Another command (process ${found.holder.pid}) is working on ${this.place.folder}.`
        : `The database of ${this.place.folder} (process ${found.pid}) is starting or stopping.`;
    const waited = Date.now() - this.began;
    if (waited > patienceMs) throw new Refusal(`${reason} Start again when that has ended.`);
    if (waited > silentWaitMs && !this.announced) {
      this.announced = true;
      this.onWait(`${reason} Waiting for it.`);
    }
    this.stopOrphan(found.state === 'running' && !found.holder ? found.pid : null);
    await pause(200);
  }

  private stopOrphan(pid: number | null): void {
    this.orphanSince = pid === null ? null : (this.orphanSince ?? Date.now());
    if (pid === null || this.orphanSince === null || Date.now() - this.orphanSince < orphanAfterMs) return;
    // SIGINT is PostgreSQL's fast shutdown: https://www.postgresql.org/docs/current/server-shutdown.html.
    process.kill(pid, 'SIGINT');
    this.orphanSince = null;
  }
}

function applicationUrl(port: number, { password }: Place): string {
  return `postgres://${application}:${password}@127.0.0.1:${port}/${application}`;
}
