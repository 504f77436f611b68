import type { Config } from '../../config.js';
import { Refusal, systemCode } from '../../shared/refusal.js';
import { SteadyClient } from '../steady-client.js';
import { openEmbedded, type Database, type EmbeddedOptions } from './embedded.js';

export type { Database } from './embedded.js';

/** PostgreSQL's `server_version_num` of the oldest version that the migrations are written for. */
const oldestVersion = 150000;

/**
 * Opens the database that `config` names: the server of `DATABASE_URL`, or the embedded one of `DATA_DIR`.
 *
 * @param options who asks, which decides whether a server that already runs is shared or refused, and where to say that
 *   opening takes long (standard error unless told otherwise)
 * @throws Refusal with one clear sentence when it cannot be used.
 */
export async function openDatabase(config: Config, options: Partial<EmbeddedOptions> = {}): Promise<Database> {
  if (config.databaseUrl === null) {
    return openEmbedded(config.dataDir, {
      purpose: 'command',
      onWait: (sentence) => console.error(sentence),
      ...options,
    });
  }
  await checkServer(config.databaseUrl);
  return { url: config.databaseUrl, lost: new Promise(() => {}), close: async () => {} };
}

/** Says in one sentence why a server of the administrator's own cannot be used. */
async function checkServer(url: string): Promise<void> {
  const client = new SteadyClient({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number; encoding: string }>(
      `SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding`,
    );
    const [{ version, encoding }] = rows;
    if (version < oldestVersion) throw new Refusal('The server of DATABASE_URL is older than PostgreSQL 15.');
    if (encoding !== 'UTF8') throw new Refusal(`The database of DATABASE_URL is encoded in ${encoding}, not in UTF8.`);
  } catch (error) {
    throw explainConnection(error, client.host, client.port);
  } finally {
    await client.end().catch(() => {});
  }
}

/** Classes and codes: https://www.postgresql.org/docs/current/errcodes-appendix.html. */
function explainConnection(error: unknown, host: string, port: number): unknown {
  const code = systemCode(error);
  if (error instanceof Refusal) return error;
  const server = `The database server of DATABASE_URL (${host}:${port})`;
  if (code === '28P01' || code === '28000') return new Refusal(`${server} does not accept the name and password.`);
  if (code === '3D000') return new Refusal(`${server} has no database of the name that DATABASE_URL asks for.`);
  if (code === '53300') return new Refusal(`${server} has no connection left to give.`);
  return new Refusal(`${server} does not answer${code ? ` (${code})` : ''}. Is it running, and the address right?`);
}
