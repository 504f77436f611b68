import { Client } from 'pg';
import { freshDatabase, type TestDatabase } from './database.js';

const ask = async (database: TestDatabase, sql: string): Promise<Record<string, unknown>[]> => {
  const client = new Client(database.url);
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(sql);
  await client.end();
  return rows;
};

describe('freshDatabase', () => {
  const databases: TestDatabase[] = [];
  afterAll(() => Promise.all(databases.map((database) => database.drop())));

  it('gives a migrated database to an owner that row-level security binds', async () => {
    const database = await freshDatabase();
    databases.push(database);
    expect(await ask(database, 'SELECT count(*)::int AS migrations FROM migration')).toEqual([
      { migrations: expect.any(Number) },
    ]);
    expect(await ask(database, 'SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user')).toEqual([
      { rolsuper: false, rolbypassrls: false },
    ]);
  });

  it('knows upper case and word breaks of Cyrillic', async () => {
    const database = await freshDatabase();
    databases.push(database);
    expect(
      await ask(database, `SELECT lower('ҚҰҚЫҚ') AS lower, to_tsvector('simple', 'Адам құқығы')::text AS words`),
    ).toEqual([{ lower: 'құқық', words: `'адам':1 'құқығы':2` }]);
  });

  it('keeps what one spec file writes from another', async () => {
    const [one, other] = await Promise.all([freshDatabase(), freshDatabase()]);
    databases.push(one, other);
    await ask(one, 'CREATE TABLE only_here ()');
    expect(await ask(other, `SELECT to_regclass('only_here') AS found`)).toEqual([{ found: null }]);
  });
});
