import type { DataSource } from 'typeorm';
import { ReportingCycle } from '../src/cycles/reporting-cycle.entity.js';
import { Document } from '../src/documents/document.entity.js';
import { RecommendationLink } from '../src/links/recommendation-link.entity.js';
import { Recommendation } from '../src/recommendations/recommendation.entity.js';
import { testApp, type Visitor } from './app.js';
import { ruritania, type Ruritania } from './ruritania.js';

const desk = '/states/RUR/proposals';
const plain = (payload: string) => payload.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');

describe('the lineage of a demand', () => {
  const app = testApp();
  let monitor: Visitor;
  let record: Ruritania;
  /** Made again by the Committee against Torture in 2017, and by the Human Rights Committee in 2021. */
  let torture: Recommendation;
  let again: Recommendation;

  beforeAll(async () => {
    monitor = await app.as('monitor');
    record = await ruritania(app.database, monitor.organisationId!);
    torture = await make(app.database, {
      mechanismCode: 'CAT',
      symbol: 'CAT/C/RUR/CO/4',
      publishedOn: '2017-06-01',
      text: 'Dry all cells at once.',
    });
    again = await make(app.database, {
      mechanismCode: 'CCPR',
      symbol: 'CCPR/C/RUR/CO/2',
      publishedOn: '2021-08',
      text: 'The Committee reiterates that cells should be dried.',
    });
  });

  beforeEach(() => app.database.query('DELETE FROM recommendation_link'));

  const propose = (recommendationId: number, earlierId: number, score: number) =>
    app.database.manager.save(
      app.database.manager.create(RecommendationLink, {
        recommendationId,
        earlierId,
        relation: 'repeats',
        origin: 'suggested',
        score,
        reason: 'both say cells',
      }),
    );
  const linkByHand = (id: number, other: number, relation = 'repeats') =>
    monitor.post(`/recommendations/${id}/lineage`, { other, relation });
  const links = () =>
    app.database.query(
      `SELECT recommendation_id AS later, earlier_id AS earlier, relation, origin, decision FROM recommendation_link ORDER BY id`,
    );

  it('waits at the desk with the other proposals, and is confirmed, taken back and rejected there', async () => {
    const link = await propose(torture.id, record.prisons.id, 0.8);
    const key = `recommendation-${link.id}`;
    const { payload } = await monitor.get(`${desk}?kind=recommendation`);
    expect(payload).toContain(`<li id="${key}"`);
    expect(payload).toContain('Dry all <mark>cells</mark> at once.');
    expect(plain(payload)).toMatch(/repeats ¶8 Prisons/);
    await monitor.post(`${desk}/decisions`, { link: key, decision: 'confirmed' });
    expect((await monitor.get(`/recommendations/${torture.id}`)).payload).toContain('Made by 2 bodies since 2015');
    await monitor.post(`${desk}/withdrawals`, { link: key });
    expect(await links()).toMatchObject([{ decision: 'proposed' }]);
    await monitor.post(`${desk}/decisions`, { link: key, decision: 'rejected' });
    expect((await monitor.get(`/recommendations/${torture.id}`)).payload).toContain(
      'No earlier or later recommendation is linked',
    );
  });

  it('joins the queue of its recommendation, its article and its document', async () => {
    const { id } = await propose(torture.id, record.prisons.id, 0.8);
    for (const query of [
      `recommendation=${record.prisons.id}`,
      `recommendation=${torture.id}`,
      `document=${torture.documentId}`,
      'article=7',
      'voice=committee&kind=recommendation',
      'least=80',
    ])
      expect([query, (await monitor.get(`${desk}?${query}`)).payload.includes(`recommendation-${id}"`)]).toEqual([
        query,
        true,
      ]);
    for (const query of ['voice=state', 'article=19', 'least=81', 'kind=subject'])
      expect([
        query,
        (await monitor.get(`${desk}?${query}`)).payload.includes(`<li id="recommendation-${id}"`),
      ]).toEqual([query, false]);
  });

  it('says in the order of time what had become of each making when the next came', async () => {
    await linkByHand(torture.id, record.prisons.id);
    await linkByHand(again.id, torture.id, 'supersedes');
    const { payload } = await monitor.get(`/recommendations/${record.prisons.id}/lineage`);
    const text = plain(payload);
    expect(text).toContain('Made by 2 bodies since 2015');
    const rows = [...payload.matchAll(/<tr [^]*?<\/tr>/g)].map(([row]) => plain(row));
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatch(/2015-04-01CCPR .*CCPR\/C\/RUR\/CO\/1.*B.*C.*Implemented.*Partly implemented.*2017-06-01/);
    expect(rows[1]).toMatch(/2017-06-01CAT .*CAT\/C\/RUR\/CO\/4.*Blank.*2021-08-01/);
    expect(rows[2]).toContain('CCPR/C/RUR/CO/2');
    expect(text).toMatch(/CCPR\/C\/RUR\/CO\/2 supersedes/);
  });

  it('shows no assessment that somebody may not see', async () => {
    await linkByHand(again.id, record.press.id);
    const own = await monitor.get(`/recommendations/${again.id}/lineage`);
    expect(own.payload).not.toContain('Regressed 2019');
    expect(plain(own.payload)).toContain('Regressed');
    const officer = await app.as('officer');
    const { payload } = await officer.get(`/recommendations/${again.id}/lineage`);
    expect([...payload.matchAll(/<tr [^]*?<\/tr>/g)].some(([row]) => row.includes('Regressed'))).toBe(false);
  });

  it('is tied by hand, whichever of the two is the earlier, once', async () => {
    await linkByHand(record.prisons.id, again.id);
    await linkByHand(again.id, record.prisons.id, 'same_subject');
    expect(await links()).toEqual([
      {
        later: again.id,
        earlier: record.prisons.id,
        relation: 'same_subject',
        origin: 'assigned',
        decision: 'confirmed',
      },
    ]);
    const found = await monitor.get(`/recommendations/${torture.id}/lineage?q=reiterates`);
    expect(found.payload).toContain(`value="${again.id}"`);
    expect(found.payload).not.toContain(`value="${record.press.id}"`);
    expect((await linkByHand(torture.id, torture.id)).statusCode).toBe(422);
    expect((await linkByHand(torture.id, 999_999)).statusCode).toBe(404);
    expect((await monitor.post(`/recommendations/${torture.id}/lineage`, { relation: 'repeats' })).statusCode).toBe(
      422,
    );
    const viewer = await app.as('viewer');
    expect((await viewer.post(`/recommendations/${torture.id}/lineage`, {})).statusCode).toBe(403);
    expect((await viewer.get('/recommendations/999999/lineage')).statusCode).toBe(404);
  });

  it('is corrected to another recommendation, or to another relation, and the correction is taken back', async () => {
    const link = await propose(again.id, torture.id, 0.7);
    const address = `${desk}/recommendation-${link.id}/correction`;
    const { payload } = await monitor.get(address);
    expect(payload).toContain('Is on the same subject');
    expect(payload).not.toContain(`name="target" value="${again.id}"`);
    expect((await monitor.post(address, { target: torture.id, relation: 'repeats' })).statusCode).toBe(422);
    await monitor.post(address, { target: record.prisons.id, relation: 'same_subject' });
    expect(await links()).toMatchObject([
      { earlier: torture.id, decision: 'rejected' },
      { earlier: record.prisons.id, relation: 'same_subject', decision: 'confirmed' },
    ]);
    await monitor.post(`${desk}/withdrawals`, { link: `recommendation-${link.id}` });
    expect(await links()).toMatchObject([{ earlier: torture.id, decision: 'proposed' }]);
    await monitor.post(address, { target: torture.id, relation: 'same_subject' });
    expect(await links()).toMatchObject([{ earlier: torture.id, relation: 'same_subject', decision: 'confirmed' }]);
  });

  it('marks the list of recommendations, and narrows it', async () => {
    await linkByHand(torture.id, record.prisons.id);
    const { payload } = await monitor.get('/states/RUR/recommendations?repeated=on');
    expect(payload.match(/made 2 times/g)).toHaveLength(2);
    expect(payload).not.toContain('Freedom of the press');
  });

  it('is bound to one State, and to one link of two recommendations, by the database', async () => {
    await propose(torture.id, record.prisons.id, 0.8);
    await expect(propose(record.prisons.id, torture.id, 0.8)).rejects.toThrow('recommendation_link_pair_key');
    await expect(propose(torture.id, torture.id, 0.8)).rejects.toThrow('recommendation_link_self_check');
    const [foreign] = await app.database.query<{ id: number }[]>(
      `SELECT id FROM recommendation WHERE state_code <> 'RUR' LIMIT 1`,
    );
    await expect(propose(torture.id, foreign!.id, 0.8)).rejects.toThrow('different States');
    expect((await linkByHand(torture.id, foreign!.id)).statusCode).toBe(404);
  });

  it('leaves its changes in the audit, and in the history of the later recommendation', async () => {
    await linkByHand(torture.id, record.prisons.id);
    const { payload } = await monitor.get(`/recommendations/${torture.id}`);
    expect(plain(payload)).toMatch(/added link between recommendations · Test monitor/);
  });
});

async function make(
  { manager }: DataSource,
  { symbol, publishedOn, mechanismCode, text }: Record<'symbol' | 'publishedOn' | 'mechanismCode' | 'text', string>,
): Promise<Recommendation> {
  const { id: cycleId } = await manager.findOneByOrFail(ReportingCycle, { label: 'CCPR/RUR/1' });
  const document = await manager.save(
    manager.create(Document, {
      kind: 'concluding_observations',
      voice: 'committee',
      stateCode: 'RUR',
      symbol,
      title: `Concluding observations ${symbol}`,
      language: 'en',
      publishedOn,
    }),
  );
  return manager.save(
    manager.create(Recommendation, {
      mechanismCode,
      stateCode: 'RUR',
      cycleId: mechanismCode === 'CCPR' ? cycleId : null,
      documentId: document.id,
      paragraph: '21',
      position: 1,
      topic: 'Damp cells',
      text,
    }),
  );
}
