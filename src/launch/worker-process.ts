import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A worker process that is started again whenever it ends. */
export interface WorkerProcess {
  /** Lets it finish what can be finished in `graceMs`, then ends it; what was cut short is taken up at the next start. */
  stop(graceMs: number): Promise<void>;
}

const firstPauseMs = 1_000;
const longestPauseMs = 60_000;
/** A worker that lived this long was well: the next pause is short again. */
const wellAfterMs = 60_000;

/**
 * Keeps one worker running: starts `file` as a child that ends when this process does, and again after a pause that
 * doubles from one second to one minute when it ends by itself.
 *
 * @param env the worker's whole environment
 * @param say told in one sentence when the worker ended by itself
 */
export function keepWorker(file: string, env: NodeJS.ProcessEnv, say: (sentence: string) => void): WorkerProcess {
  let child: ChildProcess;
  let stopping = false;
  let pauseMs = firstPauseMs;
  let restart: NodeJS.Timeout | undefined;

  const start = () => {
    const began = Date.now();
    child = fork(file, { env });
    child.once('exit', (code, signal) => {
      if (stopping) return;
      if (Date.now() - began > wellAfterMs) pauseMs = firstPauseMs;
      say(`The worker ended (${signal ?? `status ${code}`}); it is started again in ${pauseMs / 1000} s.`);
      restart = setTimeout(start, pauseMs);
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
    });
  };
  start();

  return {
    async stop(graceMs) {
      stopping = true;
      clearTimeout(restart);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const timer = setTimeout(() => child.kill('SIGKILL'), graceMs);
      // The worker takes the closed channel for "stop", so that it also stops when this process is killed.
      if (child.connected) child.disconnect();
      await once(child, 'exit');
      clearTimeout(timer);
    },
  };
}
