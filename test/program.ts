import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { projectRoot } from '../src/shared/paths.js';

/** A start of the program as its user makes it, in processes of its own. */
export interface Program {
  child: ChildProcess;
  /** What it wrote so far. */
  output(): string;
  errors(): string;
  /** The address it printed; fails with its words when it ends instead. */
  ready(): Promise<string>;
  /** The exit status, null when a signal ended it. */
  ended: Promise<number | null>;
}

/** `npm start` without the build, or the built program itself. */
export type Command = 'npm start' | 'node';

/** A build of the sources as they are now, in a folder of its own. */
export interface Build {
  /** Starts the program with `env` and nothing else of this process's environment, in a process group of its own. */
  start(env: Record<string, string>, command?: Command): Program;
  remove(): Promise<void>;
}

/** Compiles `src` as `nest build` does, beside links to what the program reads; takes about a second. */
export async function buildProgram(): Promise<Build> {
  const folder = await mkdtemp(join(tmpdir(), 'article40-build-'));
  for (const name of ['node_modules', 'migrations', 'templates', 'package.json']) {
    await symlink(join(projectRoot, name), join(folder, name));
  }
  const compiler = join(projectRoot, 'node_modules', '@swc', 'cli', 'bin', 'swc.js');
  const flags = ['src', '--out-dir', join(folder, 'dist'), '--strip-leading-paths', '--config-file', '.swcrc'];
  await promisify(execFile)(process.execPath, [compiler, ...flags], { cwd: projectRoot });
  return {
    start: (env, command = 'node') => startProgram(folder, env, command),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

function startProgram(cwd: string, env: Record<string, string>, command: Command): Program {
  const [file, ...rest] =
    command === 'node' ? [process.execPath, 'dist/main.js'] : ['npm', 'start', '--silent', '--ignore-scripts'];
  const child = spawn(file, rest, {
    cwd,
    detached: true,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: '0', ...env },
  });
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const ended = once(child, 'close').then(([status]) => status as number | null);
  const address = () => /ready at (\S+)/.exec(output)?.[1];
  return {
    child,
    output: () => output,
    errors: () => errors,
    ended,
    async ready() {
      await until(() => address() !== undefined || child.exitCode !== null);
      const found = address();
      if (!found) throw new Error(`The program ended instead: ${errors}`);
      return found;
    },
  };
}

/** Waits for `condition`, looking every 50 ms for at most `seconds`. */
export async function until(condition: () => boolean, seconds = 60): Promise<void> {
  const deadline = Date.now() + seconds * 1000;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error(`Waited ${seconds} s in vain for ${condition.toString()}`);
    await pause(50);
  }
}

/** A live process, from Linux's process table. */
export interface Process {
  pid: number;
  parent: number;
  /** Its program and arguments, with spaces between. */
  args: string;
}

/** The live processes that were started for `dataDir`, by argument or environment. */
export function processesOf(dataDir: string): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const read = (file: string) => readFileSync(join('/proc', pid, file), 'utf8');
        const args = read('cmdline').replaceAll('\0', ' ').trim();
        // A zombie has no arguments left.
        if (!args || !`${args} ${read('environ')}`.includes(dataDir)) return [];
        return [{ pid: Number(pid), parent: Number(read('stat').split(') ').at(-1)?.split(' ')[1]), args }];
      } catch {
        // It ended in between, or belongs to somebody else.
        return [];
      }
    });
}
