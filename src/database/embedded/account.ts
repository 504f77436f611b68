import { execFile, spawnSync, type SpawnOptions } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { Refusal } from '../../shared/refusal.js';

const run = promisify(execFile);

/** How to start a program of PostgreSQL: `[...prefix, program, ...arguments]` with `options`. */
export interface Launcher {
  prefix: string[];
  options: Pick<SpawnOptions, 'uid' | 'gid' | 'cwd' | 'env'>;
  /** Whose the files of the cluster must be; null when that is whoever runs this process. */
  owner: { uid: number; gid: number } | null;
}

/** Nothing of the caller's environment (`PGDATA`, `LC_ALL`, …) may change what the embedded server does. */
const environment = { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C' };

/**
 * Decides who runs PostgreSQL, which refuses to run as root: root hands it to the owner of an existing cluster, else to
 * the account `postgres`, which is made when the system has none. Anybody else runs it as themselves.
 *
 * `program` and `folder` must be reachable for that account. Where they lie below a folder closed to others, such as
 * `/root`, the program gets the single privilege to search folders instead of the folder's mode being changed.
 *
 * @throws Refusal when root has nobody to hand it to.
 */
export async function postgresLauncher(program: string, folder: string, cluster: string): Promise<Launcher> {
  const options = { cwd: '/', env: environment };
  if (process.getuid?.() !== 0) return { prefix: [], options, owner: null };

  const owner = (await clusterOwner(cluster)) ?? (await account()) ?? (await makeAccount());
  const plain: Launcher = { prefix: [], options: { ...options, ...owner }, owner };
  if (reaches(plain, program, folder)) return plain;

  const privilege = ['--inh-caps=-all,+dac_read_search', '--ambient-caps=-all,+dac_read_search'];
  const identity = [`--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups'];
  const privileged: Launcher = { prefix: ['setpriv', ...identity, ...privilege], options, owner };
  if (reaches(privileged, program, folder)) return privileged;

  throw new Refusal(
    `PostgreSQL does not run as root, and the account it would run as (user id ${owner.uid}) may not enter ${folder}. Set DATA_DIR to a folder it may enter, or start as another user.`,
  );
}

async function clusterOwner(cluster: string): Promise<Launcher['owner']> {
  const found = await stat(cluster).catch(() => null);
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : null;
}

async function account(): Promise<Launcher['owner']> {
  try {
    const [uid, gid] = await Promise.all(
      ['-u', '-g'].map((flag) => run('id', [flag, 'postgres'], { env: environment })),
    );
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    // `id` fails when there is no such account.
    return null;
  }
}

async function makeAccount(): Promise<{ uid: number; gid: number }> {
  await run('useradd', ['--system', '--user-group', '--shell', '/usr/sbin/nologin', 'postgres'], {
    env: environment,
  }).catch(() => null);
  const made = await account();
  if (made) return made;
  throw new Refusal(
    'PostgreSQL does not run as root, and no account "postgres" exists or could be made. Start as another user, or set DATABASE_URL.',
  );
}

function reaches({ prefix, options }: Launcher, program: string, folder: string): boolean {
  const [command, ...rest] = [...prefix, '/bin/sh', '-c', 'cd "$1" && "$2" --version', 'sh', folder, program];
  return spawnSync(command, rest, { ...options, stdio: 'ignore' }).status === 0;
}
