import { resolve } from 'node:path';
import { Refusal } from './shared/refusal.js';

/** Everything that the environment decides, read once when a process starts. */
export interface Config {
  /** `DATABASE_URL`, `postgres://…`; null runs the embedded PostgreSQL of `dataDir`. */
  databaseUrl: string | null;
  /** `REDIS_URL`, `redis://…` or `rediss://…`; null keeps the queue in PostgreSQL. */
  redisUrl: string | null;
  /** `REDIS_PREFIX`, what the name of every key in Redis begins with. */
  redisPrefix: string;
  /** `DATA_DIR`, absolute: the embedded database and the stored files. */
  dataDir: string;
  /** `PORT`, 0–65535; 0 takes any free port. */
  port: number;
  /** `HOST`, the address listened on. */
  host: string;
  /** `PUBLIC_URL`, the address people reach the pages at, without a final slash; null when it is `host` and `port`. */
  publicUrl: string | null;
  /** `TRUST_PROXY`, addresses or ranges whose `X-Forwarded-*` headers are believed. */
  trustProxy: string[];
  /** `WORKER`: `embedded` starts one beside the web process, `separate` leaves that to whoever starts `worker.js`. */
  worker: 'embedded' | 'separate';
  /** `LOG_LEVEL`: nothing less grave is logged. */
  logLevel: 'error' | 'warn' | 'info' | 'debug';
  /** True when npm started the process, which then ends when npm does. */
  startedByNpm: boolean;
}

/** A configuration whose database is known to run. */
export type RunningConfig = Config & { databaseUrl: string };

/** Passwords that appear in tutorials and example files: no server may hold a tracker's data behind one. */
const defaultPasswords = new Set(['postgres', 'password', 'article40', 'changeme', 'secret', 'admin', 'example']);

/**
 * Reads and checks the environment; an empty variable counts as unset.
 *
 * @throws Refusal naming the variable, what is wrong with it and what it may be.
 */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const text = (name: string) => env[name]?.trim() || null;
  return {
    databaseUrl: databaseUrl(text('DATABASE_URL')),
    redisUrl: url('REDIS_URL', text('REDIS_URL'), ['redis:', 'rediss:']),
    redisPrefix: text('REDIS_PREFIX') ?? 'article40',
    dataDir: resolve(text('DATA_DIR') ?? '.data'),
    port: port(text('PORT') ?? '3000'),
    host: text('HOST') ?? '127.0.0.1',
    publicUrl: url('PUBLIC_URL', text('PUBLIC_URL'), ['http:', 'https:'])?.replace(/\/+$/, '') ?? null,
    trustProxy: text('TRUST_PROXY')?.split(/[\s,]+/) ?? [],
    worker: oneOf('WORKER', text('WORKER') ?? 'embedded', ['embedded', 'separate']),
    logLevel: oneOf('LOG_LEVEL', text('LOG_LEVEL') ?? 'info', ['error', 'warn', 'info', 'debug']),
    startedByNpm: text('npm_lifecycle_event') !== null,
  };
}

/** This process's environment with `changes`, for a process that it starts. */
export function childEnvironment(changes: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...changes };
}

function databaseUrl(value: string | null): string | null {
  const checked = url('DATABASE_URL', value, ['postgres:', 'postgresql:']);
  if (checked === null) return null;
  const { hostname, password } = new URL(checked);
  const local = ['', 'localhost', '127.0.0.1', '[::1]'].includes(hostname);
  if (!local && defaultPasswords.has(decodeURIComponent(password).toLowerCase())) {
    throw new Refusal('DATABASE_URL holds a default password. Give the database role one of its own.');
  }
  return checked;
}

/** Checks without repeating the value in the message: it may hold a password. */
function url(name: string, value: string | null, protocols: string[]): string | null {
  if (value === null) return null;
  if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol)) {
    throw new Refusal(`${name} is not an address that begins with ${protocols.map((p) => `${p}//`).join(' or ')}.`);
  }
  return value;
}

function port(value: string): number {
  const number = /^\d{1,5}$/.test(value) ? Number(value) : NaN;
  if (!(number <= 65535)) throw new Refusal(`PORT is "${value}"; it must be a whole number from 0 to 65535.`);
  return number;
}

function oneOf<Choice extends string>(name: string, value: string, choices: Choice[]): Choice {
  const choice = choices.find((c) => c === value);
  if (!choice) throw new Refusal(`${name} is "${value}"; it must be ${choices.join(' or ')}.`);
  return choice;
}
