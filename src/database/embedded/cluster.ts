import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, lchown, link, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal, systemCode } from '../../shared/refusal.js';
import type { Launcher } from './account.js';
import type { Binaries } from './binaries.js';
import { explainPostgres, otherVersion } from './explain.js';

/** The superuser of an embedded cluster. The application itself connects as `article40`, bound by row-level security. */
export const superuser = 'postgres';

/** Cluster folders whose making was cut short are left by a killed start; older than this they are nobody's any more. */
const abandonedAfterMs = 10 * 60 * 1000;

/**
 * Locales for upper case, character classes and word breaking, best first; which exist depends on the system. Sorting
 * never depends on it: the database sorts by code point, and by ICU where a query names a language.
 */
const characterLocales = ['C.UTF-8', 'C.utf8', 'en_US.UTF-8', 'UTF-8'];

/**
 * Makes the cluster in `cluster` when there is none. It is made beside and renamed when whole, so neither a kill nor a
 * second start in the same moment leaves half a cluster.
 *
 * @throws Refusal when the folder holds something else, or a cluster of another version, or cannot be written.
 */
export async function ensureCluster(cluster: string, binaries: Binaries, launcher: Launcher, password: string) {
  const major = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') return null;
    throw error;
  });
  if (major?.trim() === binaries.major) return handOver(cluster, launcher);
  if (major !== null) throw new Refusal(otherVersion(cluster));

  const found = await readdir(cluster).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  });
  if (found.length > 0) {
    throw new Refusal(
      `${cluster} holds files that are not a database of Article 40. Name another folder with DATA_DIR.`,
    );
  }
  await removeAbandoned(cluster);
  const draft = await mkdtemp(`${cluster}.`);
  try {
    await initialise(draft, binaries, launcher, password);
    await rename(draft, cluster);
  } catch (error) {
    // Another start finished its cluster first: that one is used.
    if (systemCode(error) !== 'ENOTEMPTY' && systemCode(error) !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/**
 * The superuser's password of the cluster in `cluster`, kept in `file` for the account alone; made at the first start.
 *
 * @throws Refusal when there is a cluster but its password is gone.
 */
export async function clusterPassword(file: string, cluster: string): Promise<string> {
  const kept = await readFile(file, 'utf8').catch((error: unknown) => {
    if (systemCode(error) !== 'ENOENT') throw error;
    return null;
  });
  if (kept) return kept.trim();
  if (await stat(join(cluster, 'PG_VERSION')).catch(() => null)) {
    throw new Refusal(`${file} is missing, and without it the database beside it cannot be opened. Put it back.`);
  }
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 });
  try {
    // Unlike a rename, a link does not replace the password that another start has made in between.
    await link(draft, file);
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
  return (await readFile(file, 'utf8')).trim();
}

async function initialise(folder: string, { initdb }: Binaries, launcher: Launcher, password: string): Promise<void> {
  const passwordFile = `${folder}.password`;
  try {
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
    if (launcher.owner) {
      const { uid, gid } = launcher.owner;
      for (const path of [folder, passwordFile]) await chown(path, uid, gid);
    }
    for (const locale of characterLocales) {
      const said = await runInitdb(initdb, launcher, [
        `--pgdata=${folder}`,
        `--username=${superuser}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
        `--lc-ctype=${locale}`,
        '--no-instructions',
      ]);
      if (said === null) return;
      if (!/invalid locale name/.test(said)) throw explainPostgres(said, folder.replace(/\.[^.]*$/, ''));
    }
    throw new Refusal(`This system has none of the locales ${characterLocales.join(', ')}. Install one.`);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/** A cluster that root restored from a copy belongs to root, as which PostgreSQL does not run. */
async function handOver(cluster: string, { owner }: Launcher): Promise<void> {
  if (!owner || (await stat(cluster)).uid === owner.uid) return;
  for (const path of ['.', ...(await readdir(cluster, { recursive: true }))]) {
    await lchown(join(cluster, path), owner.uid, owner.gid);
  }
}

/** What `initdb` wrote on failure, or null when it made the cluster. */
function runInitdb(initdb: string, { prefix, options }: Launcher, flags: string[]): Promise<string | null> {
  const [command, ...rest] = [...prefix, initdb, ...flags];
  return new Promise((resolve) => {
    execFile(command, rest, options, (error, _output, said) => resolve(error ? said || error.message : null));
  });
}

async function removeAbandoned(cluster: string): Promise<void> {
  const parent = join(cluster, '..');
  for (const name of await readdir(parent)) {
    const path = join(parent, name);
    if (!path.startsWith(`${cluster}.`) || name.endsWith('.log')) continue;
    const { mtimeMs } = await stat(path);
    if (Date.now() - mtimeMs > abandonedAfterMs) await rm(path, { recursive: true, force: true });
  }
}
