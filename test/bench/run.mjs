/**
 * `npm run bench`: compiles the sources and the benchmarks into a temporary folder and runs them there, so that what is
 * measured is what is in the working tree, built or not.
 */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { transformFile } from '@swc/core';

const project = join(import.meta.dirname, '..', '..');
const scratch = await mkdtemp(join(tmpdir(), 'article40-bench-'));
const copy = join(scratch, 'project');
try {
  await mkdir(copy);
  for (const name of ['node_modules', 'migrations', 'templates', 'package.json'])
    await symlink(join(project, name), join(copy, name));
  // What is forked is taken from `dist`; the documents to measure on stand beside the project.
  await symlink(join(copy, 'src'), join(copy, 'dist'));
  await symlink(join(project, '..', 'shared'), join(scratch, 'shared'));
  for (const folder of ['src', 'test']) await compile(folder);
  process.exitCode = await run(join(copy, 'test', 'bench', 'bench.js'), process.argv.slice(2));
} finally {
  await rm(scratch, { recursive: true, force: true });
}

async function compile(folder) {
  const files = await readdir(join(project, folder), { recursive: true });
  for (const file of files.filter((name) => name.endsWith('.ts') && !/\.(d|.*spec)\.ts$/.test(name))) {
    const source = join(project, folder, file);
    const { code } = await transformFile(source, { configFile: join(project, '.swcrc'), sourceMaps: false });
    const target = join(copy, folder, file.replace(/\.ts$/, '.js'));
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, code);
  }
}

/** The exit status of the benchmarks; an interrupt ends them and then this. */
function run(entry, args) {
  const child = spawn(process.execPath, [entry, ...args], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)));
}
