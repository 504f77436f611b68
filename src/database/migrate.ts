import { DataSource } from 'typeorm';
import { readMigrations } from './migrations.js';

/** Any number will do; two processes that start at once take turns. */
const migrationLock = 40_40;

/** Where the migrations that were run are listed. */
export const migrationsTableName = 'migration';

/** Brings the database at `url` up to date, reference data included; without effect when it is. */
export async function migrate(url: string): Promise<void> {
  const source = new DataSource({
    type: 'postgres',
    url,
    poolSize: 2,
    migrations: readMigrations(),
    migrationsTableName,
  });
  await source.initialize();
  const runner = source.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    await source.runMigrations({ transaction: 'each' });
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [migrationLock]);
    await runner.release();
    await source.destroy();
  }
}
