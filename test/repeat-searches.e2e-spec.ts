import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Document } from '../src/documents/document.entity.js';
import { RepeatSearchService } from '../src/lineage/repeat-search.service.js';
import { Recommendation } from '../src/recommendations/recommendation.entity.js';
import { WorkerModule } from '../src/worker.module.js';
import { testApp, type Visitor } from './app.js';
import { manyRecommendations } from './many-recommendations.js';
import { demands, sameDemands } from './matching/demands.js';
import { ruritania } from './ruritania.js';

const desk = '/states/RUR/proposals?kind=recommendation';
const searches = '/states/RUR/repeat-searches';

describe('looking for repeated demands', () => {
  const app = testApp();
  let monitor: Visitor;
  let worker: INestApplicationContext | undefined;

  beforeAll(async () => {
    monitor = await app.as('monitor');
    await ruritania(app.database, monitor.organisationId!);
    const { manager } = app.database;
    const published = ['2011', '2014-05', '2018-03-02'];
    const documents = await manager.save(
      published.map((publishedOn, at) =>
        manager.create(Document, {
          kind: 'concluding_observations',
          voice: 'committee',
          stateCode: 'RUR',
          title: `Observations ${at + 1}`,
          language: 'en',
          publishedOn,
        }),
      ),
    );
    await manager.save(
      demands.map(({ id, documentId, topic, text }) =>
        manager.create(Recommendation, {
          mechanismCode: documentId === 2 ? 'CAT' : 'CCPR',
          stateCode: 'RUR',
          documentId: documents[documentId - 1]!.id,
          paragraph: String(id),
          position: id,
          topic,
          text,
        }),
      ),
    );
  });

  afterAll(() => worker?.close());

  const links = () =>
    app.database.query<{ later: string; earlier: string; decision: string }[]>(
      `SELECT later.paragraph AS later, earlier.paragraph AS earlier, k.decision FROM recommendation_link k
       JOIN recommendation later ON later.id = k.recommendation_id
       JOIN recommendation earlier ON earlier.id = k.earlier_id ORDER BY k.id`,
    );
  const latest = async () => {
    const [row] = await app.database.query<{ id: number; stage: string; proposed: number | null }[]>(
      `SELECT id, stage, proposed FROM repeat_search ORDER BY id DESC LIMIT 1`,
    );
    return row!;
  };

  it('waits for the worker, once for a State, and for those who decide on links', async () => {
    expect((await monitor.get(desk)).payload).toContain('Look for repeated demands');
    expect((await monitor.post(searches)).headers.location).toBe(desk);
    expect((await monitor.post(searches)).statusCode).toBe(409);
    expect((await (await app.as('viewer')).post(searches)).statusCode).toBe(403);
    expect((await monitor.post('/states/XXX/repeat-searches')).statusCode).toBe(404);
    expect((await monitor.get(desk)).payload).toContain('begins soon');
  });

  it('proposes what we mean when the worker comes, and says how many', async () => {
    worker = await NestFactory.createApplicationContext(WorkerModule.on(app.config), { logger: ['error'] });
    for (let tries = 0; tries < 100 && (await latest()).stage !== 'done'; tries++)
      await new Promise((resolve) => setTimeout(resolve, 100));
    const found = await links();
    expect(await latest()).toMatchObject({ stage: 'done', proposed: found.length });
    const pairs = found.map(({ later, earlier }) => `${later} ${earlier}`);
    expect(pairs).toEqual(expect.arrayContaining(sameDemands.slice(0, 6).map((pair) => pair.join(' '))));
    expect((await monitor.get(desk)).payload).toContain(`${found.length} new proposals.`);
    const [{ audited }] = (await app.database.query<{ audited: number }[]>(
      `SELECT count(*)::integer AS audited FROM audit_entry WHERE table_name = 'recommendation_link' AND account_id = $1`,
      [monitor.accountId],
    )) as [{ audited: number }];
    expect(audited).toBe(found.length);
  });

  it('proposes nothing again, not even what was rejected, and leaves a finished search alone', async () => {
    const before = (await links()).length;
    await app.database.query(`UPDATE recommendation_link SET decision = 'rejected' WHERE id % 2 = 0`);
    const service = worker!.get(RepeatSearchService);
    await service.run((await latest()).id);
    const [again] = await app.database.query<{ id: number }[]>(
      `INSERT INTO repeat_search (state_code) VALUES ('RUR') RETURNING id`,
    );
    await service.run(again!.id);
    expect(await latest()).toMatchObject({ id: again!.id, stage: 'done', proposed: 0 });
    expect(await links()).toHaveLength(before);
  });

  it('comes to an end with thousands of recommendations that say nearly the same', async () => {
    await manyRecommendations(app.database, 2000);
    const [many] = await app.database.query<{ id: number }[]>(
      `INSERT INTO repeat_search (state_code) VALUES ('RUR') RETURNING id`,
    );
    await worker!.get(RepeatSearchService).run(many!.id);
    expect(await latest()).toMatchObject({ stage: 'done' });
  }, 60_000);
});
