import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { childEnvironment, type Config, type RunningConfig } from '../config.js';
import { openDatabase, type Database } from '../database/embedded/open-database.js';
import { Refusal, systemCode } from '../shared/refusal.js';
import { whenNpmEnds } from './parent.js';
import { endWith } from './refuse.js';
import { keepWorker } from './worker-process.js';

/** What `npm start` puts together; a Nest application fits `WebApp`. */
export interface LaunchParts<App extends WebApp> {
  /** Brings the database at `url` to the newest schema, once, whoever else is doing it. */
  migrate(url: string): Promise<void>;
  createWebApp(config: RunningConfig): Promise<App>;
  /** The path of the one-time sign-in of the first administrator, `/…`; null once there is one. */
  firstSignIn(app: App): Promise<string | null>;
  /** The compiled entry point of the worker. */
  workerFile: string;
}

/** A web application that is not listening yet. */
export interface WebApp {
  listen(port: number, host: string): Promise<unknown>;
  getUrl(): Promise<string>;
  close(): Promise<void>;
}

/** How long requests and jobs under way may take to end when the program is stopped. */
const graceMs = 10_000;

/**
 * Runs the whole program until it is told to stop by a signal or by the end of the npm that started it, and then stops
 * all that it started, the embedded database last. Prints one line with the address when pages can be opened.
 * The process exits with 0 after a stop, and with 1 and one sentence when something is in the way.
 */
export async function launch<App extends WebApp>(config: Config, parts: LaunchParts<App>): Promise<void> {
  const running = new Running();
  const end = () => void running.stop().then(() => process.exit(0));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  if (config.startedByNpm) whenNpmEnds(end);
  try {
    await start(config, parts, running);
  } catch (error) {
    // What fails because it is being stopped is no failure.
    if (running.isStopping) return;
    await running.stop();
    endWith(error);
  }
}

async function start<App extends WebApp>(config: Config, parts: LaunchParts<App>, running: Running): Promise<void> {
  const database = await openDatabase(config, { purpose: 'server' });
  running.database = database;
  void database.lost.then(() =>
    running
      .stop()
      .then(() => endWith(new Refusal('The database ended unexpectedly; postgres.log in DATA_DIR may say why.'))),
  );
  await checkPort(config);
  await parts.migrate(database.url);

  const web = await parts.createWebApp({ ...config, databaseUrl: database.url });
  running.apps.push(() => web.close());
  await web.listen(config.port, config.host);
  if (config.worker === 'embedded') {
    const environment = childEnvironment({ DATABASE_URL: database.url });
    const worker = keepWorker(parts.workerFile, environment, (sentence) => console.error(sentence));
    running.apps.push(() => worker.stop(graceMs));
  }
  const address = config.publicUrl ?? (await web.getUrl());
  const signIn = await parts.firstSignIn(web);
  console.log(`Article 40 is ready at ${address}`);
  if (signIn) console.log(`Sign in once as the first administrator: ${address}${signIn}`);
}

/** What was started so far, to be stopped once and in the right order. */
class Running {
  database: Database | null = null;
  /** The stops of what uses the database. */
  readonly apps: (() => Promise<void>)[] = [];
  private stopped: Promise<void> | null = null;

  get isStopping(): boolean {
    return this.stopped !== null;
  }

  /** Stops everything; a second call waits for the first. */
  stop(): Promise<void> {
    return (this.stopped ??= this.stopAll());
  }

  private async stopAll(): Promise<void> {
    const grace = pause(graceMs, undefined, { ref: false });
    const stops = this.apps.map((stop) => Promise.race([stop(), grace]));
    for (const stop of await Promise.allSettled(stops)) {
      if (stop.status === 'rejected') console.error(stop.reason);
    }
    await this.database?.close();
  }
}

/** Looks before the long part of a start whether the address can be listened on. */
async function checkPort({ port, host }: Config): Promise<void> {
  const probe = createServer().listen(port, host);
  try {
    await once(probe, 'listening');
  } catch (error) {
    throw explainListen(error, host, port);
  }
  probe.close();
  await once(probe, 'close');
}

function explainListen(error: unknown, host: string, port: number): unknown {
  switch (systemCode(error)) {
    case 'EADDRINUSE':
      return new Refusal(`Port ${port} of ${host} is in use by another program. Set PORT to a free one.`);
    case 'EACCES':
      return new Refusal(`This account may not listen on port ${port}. Set PORT to 1024 or more.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new Refusal(`HOST is "${host}", which is not an address of this machine. Use 127.0.0.1 or 0.0.0.0.`);
    default:
      return error;
  }
}
