import { readFileSync } from 'node:fs';

const everyMs = 500;

/**
 * Calls `gone` once when npm, which started this process, ends without having told it to: `kill -9 npm` reaches npm
 * alone. npm runs a script through a shell, which some shells stay in between of, so the shell's parent counts too.
 */
export function whenNpmEnds(gone: () => void): void {
  const [shell, npm] = [process.ppid, parentOf(process.ppid)];
  const timer = setInterval(() => {
    if (process.ppid === shell && parentOf(shell) === npm) return;
    clearInterval(timer);
    gone();
  }, everyMs);
  timer.unref();
}

/** The parent of a process, from Linux's process table; null elsewhere, where only the direct parent is watched. */
function parentOf(pid: number): number | null {
  try {
    // "pid (name) state parent …", where the name may hold spaces and brackets: proc_pid_stat(5).
    const [, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return Number(parent);
  } catch {
    return null;
  }
}
