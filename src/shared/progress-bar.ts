const width = 30;

/**
 * A bar on standard error that `update(done, total)` moves, with what is counted behind it; it ends its line when all is
 * done. Silent where standard error is no terminal.
 */
export function progressBar(what: string, { stderr } = process): (done: number, total: number) => void {
  return (done, total) => {
    if (!stderr.isTTY) return;
    const filled = Math.floor((width * done) / total);
    const bar = '█'.repeat(filled).padEnd(width, '░');
    stderr.write(`\r${bar} ${done} of ${total} ${what}${done >= total ? '\n' : ''}`);
  };
}
