import type { DataSource } from 'typeorm';
import { createDataSource } from '../src/data-source.js';
import { freshDatabase, type TestDatabase } from './database.js';

describe('the migrations', () => {
  let database: TestDatabase;
  let source: DataSource;

  beforeAll(async () => {
    database = await freshDatabase();
    source = await createDataSource(database.url, 2).initialize();
  });

  afterAll(async () => {
    await source?.destroy();
    await database?.drop();
  });

  const missingFromMigrations = async () =>
    (await source.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query);
  const countRows = async (table: string) =>
    (await source.query<{ rows: number }[]>(`SELECT count(*)::int AS rows FROM ${table}`))[0]!.rows;

  it('make the very tables that the entities describe', async () => {
    expect(await missingFromMigrations()).toEqual([]);
  });

  it('leave nothing behind when taken back one by one, and come again', async () => {
    const done = await countRows('migration');
    const provisions = await countRows('provision');
    for (let left = done; left > 0; left--) await source.undoLastMigration({ transaction: 'each' });
    expect(
      await source.query(
        `SELECT relname AS name FROM pg_class
         WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v', 'm', 'S')
           AND relname NOT IN ('migration', 'migration_id_seq')
         UNION ALL
         SELECT proname FROM pg_proc p WHERE pronamespace = 'public'::regnamespace
           AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`,
      ),
    ).toEqual([]);
    expect(await source.runMigrations({ transaction: 'each' })).toHaveLength(done);
    expect(await missingFromMigrations()).toEqual([]);
    expect(await countRows('provision')).toBe(provisions);
  }, 120_000);
});
