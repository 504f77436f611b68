import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { totalmem } from 'node:os';
import type { Launcher } from './account.js';

/** A PostgreSQL server that lives no longer than this process. */
export interface ServerProcess {
  port: number;
  /** Settles when the server has ended, for whatever reason, with what it wrote since its start. */
  exited: Promise<string>;
  /** Fast shutdown: open transactions are rolled back, sessions ended, everything written. */
  stop(): Promise<void>;
}

/**
 * Runs the server and, beside it, a reader of the pipe that this process holds open. The pipe closes when this process
 * closes it or ends in any way, `kill -9` included; the reader then asks the server for a fast shutdown. Both outlive a
 * signal to the process group of a terminal: they have a session of their own.
 */
const supervisor = `
trap '' HUP INT TERM
exec 3<&0 </dev/null
"$@" 3<&- &
server=$!
(read -r line <&3; kill -INT $server) 2>/dev/null &
reader=$!
exec 3<&-
wait $server
status=$?
kill -KILL $reader
exit $status
`;

/** Settings for data that must survive a power cut. */
const durable = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' };

/** Settings for tests: nothing survives a crash of the machine. */
const fast = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_wal_senders: '0',
  wal_level: 'minimal',
};

/**
 * Starts `postgres` on `cluster`, at a free port of 127.0.0.1. It may not answer yet when this returns.
 *
 * @param logFile what the server writes is appended here
 * @param lasting false for tests, whose data may be lost in a crash
 */
export async function supervise(
  postgres: string,
  launcher: Launcher,
  cluster: string,
  logFile: string,
  lasting: boolean,
): Promise<ServerProcess> {
  const port = await freePort();
  const settings = Object.entries({ ...serverSettings(), ...(lasting ? durable : fast), port: String(port) });
  const flags = ['-D', cluster, ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const log = await open(logFile, 'a+', 0o600);
  const { size: before } = await log.stat();
  const [command, ...rest] = [
    ...launcher.prefix,
    '/bin/sh',
    '-c',
    supervisor,
    'article40-postgres',
    postgres,
    ...flags,
  ];
  const child = spawn(command, rest, { ...launcher.options, detached: true, stdio: ['pipe', log.fd, log.fd] });
  const exited = once(child, 'exit').then(async () => {
    const { size } = await log.stat();
    const { buffer } = await log.read(Buffer.alloc(size - before), 0, size - before, before);
    await log.close();
    child.stdin?.destroy();
    return buffer.toString('utf8');
  });
  return {
    port,
    exited,
    async stop() {
      child.stdin?.destroy();
      await exited;
    },
  };
}

/** Sized for a laptop or a small server that the web process and the worker share. Nothing personal goes to the log. */
function serverSettings(): Record<string, string> {
  const megabytes = Math.floor(totalmem() / 1024 / 1024);
  const buffers = Math.min(1024, Math.max(128, Math.floor(megabytes / 16)));
  return {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    shared_buffers: `${buffers}MB`,
    effective_cache_size: `${Math.floor(megabytes / 2)}MB`,
    work_mem: '32MB',
    maintenance_work_mem: '128MB',
    random_page_cost: '1.1',
    jit: 'off',
    // Said here and not to initdb, which writes a name that parallel workers refuse: so older clusters have it too.
    default_text_search_config: 'pg_catalog.simple',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'error',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
