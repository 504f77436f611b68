import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { seedBench } from '../src/bench-data/seed-bench.js';
import { seedCommand } from '../src/commands/seed.command.js';
import { createDataSource } from '../src/data-source.js';
import { testApp } from './app.js';
import { freshDatabase, type TestDatabase } from './database.js';

const size = 300;
const states = 3;

/** What is said in the record, without the ids and times that differ from database to database. */
async function digestOf(source: DataSource): Promise<string> {
  const rows = await source.query<object[]>(
    `SELECT r.state_code, d.symbol, d.published_on, r.paragraph, r.text,
       (SELECT array_agg(a.side || a.as_of || a.recorded_at || a.level || a.visibility ORDER BY a.id) FROM assessment a WHERE a.recommendation_id = r.id) AS assessed,
       (SELECT array_agg(s.text || s.said_on || k.decision ORDER BY s.id) FROM subject_link k JOIN state_response s ON s.id = k.state_response_id WHERE k.recommendation_id = r.id) AS claimed,
       (SELECT array_agg(f.text || f.verdict || f.visibility ORDER BY f.id) FROM subject_link k JOIN counter_finding f ON f.id = k.counter_finding_id WHERE k.recommendation_id = r.id) AS found
     FROM recommendation r JOIN document d ON d.id = r.document_id WHERE d.symbol LIKE 'BENCH/%' ORDER BY d.symbol, r.position`,
  );
  expect(rows).toHaveLength(size);
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}

describe('the invented record of seed bench', () => {
  const app = testApp();
  let other: TestDatabase;
  let source: DataSource;

  beforeAll(async () => {
    other = await freshDatabase();
    source = await createDataSource(other.url, 2).initialize();
    await seedBench(app.database, { size, states });
  });

  afterAll(async () => {
    await source?.destroy();
    await other?.drop();
  });

  it('has four assessments, a response and a finding for each recommendation, audited and found', async () => {
    const [made] = await app.database.query<Record<string, number>[]>(
      `SELECT (SELECT count(*)::integer FROM assessment) AS assessments, (SELECT count(*)::integer FROM state_response) AS responses,
         (SELECT count(*)::integer FROM counter_finding) AS findings,
         (SELECT count(*)::integer FROM audit_entry WHERE table_name = 'assessment') AS audited,
         (SELECT count(DISTINCT kind)::integer FROM search_entry) AS kinds`,
    );
    expect(made).toEqual({ assessments: 4 * size, responses: size, findings: size, audited: 4 * size, kinds: 4 });
  });

  it('is uneven among the States, and every page of the largest shows', async () => {
    const monitor = await app.as('monitor');
    expect((await monitor.get('/states/AFG/recommendations')).payload).toContain('of 118');
    for (const path of ['', '/articles', '/silence', '/promises', '/cycles', '/proposals'])
      expect({ path, status: (await monitor.get(`/states/AFG${path}`)).statusCode }).toEqual({ path, status: 200 });
  });

  it('is the same in every database, made at once or taken up after an interruption', async () => {
    const stop = new Error('stopped by the test');
    const onProgress = (done: number) => {
      if (done > 90) throw stop;
    };
    await expect(seedBench(source, { size, states, onProgress })).rejects.toBe(stop);
    await seedBench(source, { size, states });
    expect(await digestOf(source)).toBe(await digestOf(app.database));
  });

  it('is not made twice', async () => {
    expect(await seedBench(app.database, { size, states })).toMatchObject({ assessments: 4 * size });
  });

  it('does not mix with what people recorded, unless they insist', async () => {
    const monitor = await app.as('monitor');
    await app.database.query(
      `WITH who AS (SELECT set_config('article40.account_id', $1, false))
       INSERT INTO counter_finding (state_code, source, text) SELECT 'AFG', 'Seen', 'A finding' FROM who`,
      [String(monitor.accountId)],
    );
    await expect(seedBench(app.database, { size, states })).rejects.toThrow(/People have worked in this record/);
    expect(await seedBench(app.database, { size, states, force: true })).toMatchObject({ counterFindings: size + 1 });
  });

  it.each(['0', 'many', '-1', '12.5', '99999999'])('does not take %s for a size', async (typed) => {
    const run = seedCommand.run(
      { positionals: ['bench'], options: { size: typed } },
      { config: app.config, app: () => Promise.resolve(app.nest), print: () => {} },
    );
    await expect(run).rejects.toThrow(/--size/);
  });
});
