import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '../shared/paths.js';

const folder = join(projectRoot, 'migrations');
const suffix = '.up.sql';

/**
 * The files `migrations/<milliseconds>-<name>.up.sql` with their `.down.sql`, oldest first, as TypeORM wants them:
 * classes whose names end in the time stamp.
 */
export function readMigrations(): (new () => MigrationInterface)[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(suffix))
    .toSorted()
    .map((file) => migration(file.slice(0, -suffix.length)));
}

function migration(file: string): new () => MigrationInterface {
  const [, stamp, title] = /^(\d{13})-(.+)$/.exec(file) ?? [];
  if (!stamp) throw new Error(`migrations/${file}${suffix}: a migration is named <13-digit milliseconds>-<name>.`);
  const run = async (runner: QueryRunner, direction: 'up' | 'down') => {
    await runner.query(readFileSync(join(folder, `${file}.${direction}.sql`), 'utf8'));
  };
  return class implements MigrationInterface {
    name = `${title}${stamp}`;
    up = (runner: QueryRunner) => run(runner, 'up');
    down = (runner: QueryRunner) => run(runner, 'down');
  };
}
