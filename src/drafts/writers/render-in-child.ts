import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { projectRoot } from '../../shared/paths.js';
import type { DraftSnapshot } from '../snapshot.js';
import type { DraftFormat } from '../draft-format.js';
import type { DraftProgress, RenderedDraft } from './render-draft.js';

/** What the child is asked for. */
export interface RenderOrder {
  snapshot: DraftSnapshot;
  format: DraftFormat;
  outFile: string;
}

/** A draft that a child process has written to a file. */
export interface RenderedFile extends Omit<RenderedDraft, 'bytes'> {
  /** Size of the file. */
  bytes: number;
  /** Time of the rendering itself, without the start of the process. */
  milliseconds: number;
  /** Most memory that the process held at once (resident set), in bytes. */
  peakBytes: number;
}

/** What the child says: how far it is, and in the end the draft or what went wrong. */
export interface RenderAnswer {
  progress?: Parameters<DraftProgress>[0];
  rendered?: RenderedFile;
  failure?: string;
}

/** How a child process is run. */
export interface ChildOptions {
  onProgress?: DraftProgress;
  /** Ends the rendering. */
  signal?: AbortSignal;
  /** The process is ended after this time; default ten minutes. */
  timeoutMilliseconds?: number;
}

/** The compiled entry: TypeScript cannot be forked, so that from `src` it is the one of the last build. */
const ENTRY = join(projectRoot, 'dist', 'drafts', 'writers', 'render-process.js');
const TEN_MINUTES = 600_000;
const HEAP_LIMIT = '--max-old-space-size=2048';

/**
 * Renders a snapshot to `outFile` in a process of its own, which knows nothing of the environment and its secrets.
 * @throws Error with the reason when the draft cannot be rendered, the process dies, is ended, or takes too long.
 */
export function renderInChild(
  snapshot: DraftSnapshot,
  format: DraftFormat,
  outFile: string,
  { onProgress, signal, timeoutMilliseconds = TEN_MINUTES }: ChildOptions = {},
): Promise<RenderedFile> {
  if (!existsSync(ENTRY)) return Promise.reject(new Error('The renderer is not built: run `npm run build`.'));
  const child = fork(ENTRY, { env: {}, execArgv: [HEAP_LIMIT], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  const ended = outcome(child, onProgress);
  const stop = (reason: string) => () => {
    ended.fail(reason);
    child.kill('SIGKILL');
  };
  const timer = setTimeout(
    stop(`The rendering took longer than ${Math.round(timeoutMilliseconds / 1000)} s.`),
    timeoutMilliseconds,
  );
  const abort = stop('The rendering was stopped.');
  signal?.addEventListener('abort', abort, { once: true });
  if (signal?.aborted) abort();
  const order: RenderOrder = { snapshot, format, outFile };
  child.send(order, (error) => {
    if (error) ended.fail(`The rendering could not be started: ${error.message}`);
  });
  return ended.promise.finally(() => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  });
}

/** Settles when the process has ended: by what it answered last, or by what it died of. */
function outcome(child: ChildProcess, onProgress: DraftProgress | undefined) {
  let complaint = '';
  let answer: RenderAnswer = {};
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(-2000);
  });
  child.on('message', (message: RenderAnswer) => {
    if (message.progress) onProgress?.(message.progress);
    else answer = message;
  });
  const fail = (reason: string) => {
    answer = { failure: reason };
  };
  const promise = new Promise<RenderedFile>((resolve, reject) => {
    child.on('error', (error) => reject(error));
    child.on('close', (code, signal) => {
      if (answer.rendered) return resolve(answer.rendered);
      const death = `The rendering ended unfinished (${signal ?? `status ${code}`}). ${lastLine(complaint)}`.trim();
      return reject(new Error(answer.failure ?? death));
    });
  });
  return { promise, fail };
}

function lastLine(text: string): string {
  return text.trimEnd().split('\n').at(-1) ?? '';
}
