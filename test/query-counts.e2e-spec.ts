import type { DataSource } from 'typeorm';
import { testApp, type Visitor } from './app.js';
import { manyRecommendations } from './many-recommendations.js';
import { ruritania, type Ruritania } from './ruritania.js';

/** Counts what the application asks its database while `work` runs. */
async function queriesOf(source: DataSource, work: () => Promise<unknown>): Promise<number> {
  const { logger } = source;
  let queries = 0;
  const count = { ...quiet, logQuery: () => void (queries += 1) };
  source.logger = count;
  try {
    await work();
  } finally {
    source.logger = logger;
  }
  return queries;
}

const nothing = () => undefined;
const quiet = {
  logQuery: nothing,
  logQueryError: nothing,
  logQuerySlow: nothing,
  logSchemaBuild: nothing,
  logMigration: nothing,
  log: nothing,
};

describe('queries of a page', () => {
  const app = testApp();
  let monitor: Visitor;
  let record: Ruritania;
  const before = new Map<string, number>();
  const paths = [
    '/states',
    '/public',
    '/public/RUR',
    '/public/RUR/recommendations',
    '/public/RUR/articles/8',
    '/states/RUR',
    '/states/RUR?cycle=CCPR/RUR/1',
    '/states/RUR/charts/movement.svg',
    '/states/RUR/recommendations',
    '/states/RUR/bodies',
    '/states/RUR/assignments/new?all=on&chosen=on',
    '/work',
    '/states/RUR/recommendations?contested=on&q=act&sort=findings',
    '/states/RUR/articles',
    '/states/RUR/articles/8',
    '/states/RUR/articles/8?voice=ngo',
    '/states/RUR/cycles',
    '/calendar',
    '/calendar?view=eight_years',
    '/reminders',
    '/views',
    '/states/RUR/charts/cycles.svg',
    '/states/RUR/cases',
    '/states/RUR/communications',
    '/states/RUR/documents',
    '/states/RUR/plans',
    '/states/RUR/ngo-recommendations?year=2016',
    '/states/RUR/promises',
    '/search?q=act',
    '/search?q=CCPR/C/RUR/CO/1+cells&state=RUR&article=7',
    '/search?q=prses',
    '/states/RUR/proposals',
    '/states/RUR/proposals?kind=provision&article=8&least=10',
    '/states/RUR/proposals?kind=recommendation',
  ];
  const count = (path: string) =>
    queriesOf(app.database, async () => expect((await monitor.get(path)).statusCode).toBe(200));

  beforeAll(async () => {
    monitor = await app.as('monitor');
    record = await ruritania(app.database, monitor.organisationId!);
    await app.database.query(
      `INSERT INTO publication (state_code, voices, licence, published_by) VALUES ('RUR', '{committee,state,ngo}', 'CC0-1.0', $1)`,
      [monitor.accountId],
    );
    await manyRecommendations(app.database, 30);
    paths.push(`/documents/${record.observations.id}`, `/recommendations/${record.prisons.id}/timeline.svg`);
    paths.push(
      `/recommendations/${record.prisons.id}/lineage?q=act`,
      `/recommendations/${record.prisons.id}/committee-grades`,
    );
    for (const path of paths) before.set(path, await count(path));
    await manyRecommendations(app.database, 300);
  });

  it('are as many with three hundred more rows as with thirty', async () => {
    const after = new Map<string, number>();
    for (const path of paths) after.set(path, await count(path));
    expect(Object.fromEntries(after)).toEqual(Object.fromEntries(before));
  });

  it('are never more than a dozen', () => {
    for (const [path, queries] of before) {
      expect({ path, few: queries > 0 && queries <= 12 }).toEqual({ path, few: true });
    }
  });
});
