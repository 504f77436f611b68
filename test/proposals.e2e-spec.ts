import type { DataSource } from 'typeorm';
import { testApp, type Visitor } from './app.js';
import { proposeFor, type Proposed } from './proposals.js';
import { ruritania, type Ruritania } from './ruritania.js';

const desk = '/states/RUR/proposals';

describe('the matching desk', () => {
  const app = testApp();
  let monitor: Visitor;
  let record: Ruritania;
  let proposed: Proposed;

  beforeAll(async () => {
    monitor = await app.as('monitor');
    record = await ruritania(app.database, monitor.organisationId!);
  });

  beforeEach(async () => {
    await app.database.query(`DELETE FROM subject_link WHERE origin = 'suggested' OR recorded_at = decided_at`);
    await app.database.query(`DELETE FROM provision_link WHERE origin = 'suggested' OR recorded_at = decided_at`);
    proposed = await proposeFor(app.database, record, monitor.organisationId!);
  });

  const queue = async (query = '', visitor = monitor) => rowsOf((await visitor.get(desk + query)).payload);
  const decide = (fields: Record<string, unknown>, query = '') => monitor.post(`${desk}/decisions${query}`, fields);
  const correct = (key: string, fields: Record<string, unknown>) => monitor.post(`${desk}/${key}/correction`, fields);
  const decisionOf = (key: string) => decision(app.database, key);

  const latest = async () =>
    [...(await monitor.get(desk)).payload.matchAll(/withdrawals[^]*?name="link" value="([a-z]+-\d+)"/g)].map(
      ([, key]) => key!,
    );
  const takeBack = (link: string, visitor = monitor) => visitor.post(`${desk}/withdrawals`, { link });

  it('puts the surest proposal first, whatever its kind', async () => {
    const { stoves, stovesArticle, unlikely, moss } = proposed;
    expect(await queue()).toEqual([stovesArticle, stoves, moss, unlikely]);
  });

  it('shows what was said with its source, why it is proposed, and where it would lead', async () => {
    const { payload } = await monitor.get(desk);
    expect(payload).toContain('Stoves were bought.');
    expect(payload).toContain('Royal gazette');
    expect(payload).toContain('both say cells, dry');
    expect(payload).toContain('Prisons');
    expect(payload).toContain('arts. 7, 10(1)');
    expect(payload).toContain('Article 10, ICCPR');
    expect(payload).toMatch(/90\s?%/);
  });

  it('counts each kind, and narrows by kind, voice, article, recommendation, document and confidence', async () => {
    const { stoves, stovesArticle, unlikely, moss } = proposed;
    expect((await monitor.get(desk)).payload.replace(/<[^>]+>/g, '')).toMatch(
      /All 4\s+To a recommendation 3\s+To an article 1/,
    );
    expect(await queue('?kind=provision')).toEqual([stovesArticle]);
    expect(await queue('?voice=ngo')).toEqual([moss]);
    expect(await queue('?voice=committee')).toEqual([]);
    expect(await queue('?article=7')).toEqual([stoves, moss]);
    expect(await queue('?article=10')).toEqual([stovesArticle, stoves, moss]);
    expect(await queue(`?recommendation=${record.press.id}`)).toEqual([stovesArticle, unlikely]);
    expect(await queue(`?recommendation=${record.roads.id}`)).toEqual([]);
    expect(await queue(`?recommendation=${record.prisons.id}`)).toEqual([stovesArticle, stoves, moss]);
    expect(await queue(`?document=${record.alternativeReport.id}`)).toEqual([moss]);
    expect(await queue('?least=80')).toEqual([stovesArticle, stoves]);
    expect((await monitor.get(`${desk}?least=much`)).statusCode).toBe(400);
  });

  it('neither shows nor counts nor decides what somebody may not see', async () => {
    const officer = await app.as('officer');
    const { payload } = await officer.get(desk);
    expect(rowsOf(payload)).toEqual([proposed.stovesArticle, proposed.stoves, proposed.unlikely]);
    expect(payload).not.toContain('must not be named');
    expect(payload).not.toContain('What the cells are like');
    expect(payload.replace(/<[^>]+>/g, '')).toMatch(/All 3\s+To a recommendation 2/);
    const link = proposed.moss;
    expect((await officer.post(`${desk}/decisions`, { link, decision: 'confirmed' })).statusCode).toBe(404);
    expect((await officer.get(`${desk}/${link}/correction`)).statusCode).toBe(404);
    expect((await officer.post(`${desk}/${link}/correction`, { target: record.press.id })).statusCode).toBe(404);
    expect(await decisionOf(link)).toBe('proposed');
  });

  it('confirms and rejects, and goes on at the next row of the same list', async () => {
    const { stoves, stovesArticle, unlikely } = proposed;
    const confirmed = await decide({ link: stovesArticle, decision: 'confirmed', next: stoves }, '?voice=state&page=1');
    expect(confirmed.statusCode).toBe(303);
    expect(confirmed.headers.location).toBe(`${desk}?voice=state&page=1#${stoves}`);
    await decide({ link: unlikely, decision: 'rejected' });
    expect([await decisionOf(stovesArticle), await decisionOf(unlikely)]).toEqual(['confirmed', 'rejected']);
    expect(await queue()).toEqual([stoves, proposed.moss]);
    expect((await monitor.get('/states/RUR/articles/10')).payload).toContain('Stoves were bought.');
  });

  it('decides all that are ticked in one transaction, each with its line in the audit', async () => {
    const before = await audited(app.database);
    const { stoves, stovesArticle, unlikely, moss } = proposed;
    await decide({ link: [stoves, stovesArticle, unlikely], decision: 'rejected' });
    expect(await queue()).toEqual([moss]);
    const entries = (await audited(app.database)).slice(before.length);
    expect(entries.map(({ decision: now }) => now)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(new Set(entries.map(({ account_id }) => account_id))).toEqual(new Set([monitor.accountId]));
    expect((await decide({ decision: 'rejected' })).statusCode).toBe(422);
    expect((await decide({ link: 'all', decision: 'rejected' })).statusCode).toBe(422);
  });

  it('confirms all from a confidence on, as many as one saw, and takes them back together', async () => {
    const { stoves, stovesArticle, unlikely, moss } = proposed;
    const confirmAll = (query: string, count: number) => monitor.post(`${desk}/confirmations${query}`, { count });
    expect((await monitor.get(`${desk}?least=80`)).payload).toContain('Confirm all 2 proposals of at least 80 %');
    expect((await monitor.get(desk)).payload).not.toContain('confirmations');
    expect((await confirmAll('?least=80', 3)).statusCode).toBe(409);
    expect((await confirmAll('', 4)).statusCode).toBe(422);
    expect(await queue()).toHaveLength(4);
    expect((await confirmAll('?least=80', 2)).statusCode).toBe(303);
    expect(await queue()).toEqual([moss, unlikely]);
    expect(await latest()).toHaveLength(1);
    await takeBack(stovesArticle);
    expect(await queue()).toEqual([stovesArticle, stoves, moss, unlikely]);
    const officer = await app.as('officer');
    expect((await officer.post(`${desk}/confirmations?least=60`, { count: 3 })).statusCode).toBe(409);
    expect((await officer.post(`${desk}/confirmations?least=60`, { count: 2 })).statusCode).toBe(303);
    expect(await decisionOf(moss)).toBe('proposed');
  });

  it('marks the words that suggested a link in both texts', async () => {
    const { payload } = await monitor.get(`${desk}?recommendation=${record.prisons.id}`);
    expect(payload).toMatch(/should <mark>dry<\/mark> its <mark>cells<\/mark>\./);
  });

  it('decides none of several when one of them is not there or decided otherwise', async () => {
    const { stoves, unlikely } = proposed;
    expect((await decide({ link: [stoves, 'subject-999999'], decision: 'confirmed' })).statusCode).toBe(404);
    expect(await decisionOf(stoves)).toBe('proposed');
    await decide({ link: unlikely, decision: 'rejected' });
    expect((await decide({ link: [stoves, unlikely], decision: 'confirmed' })).statusCode).toBe(409);
    expect(await decisionOf(stoves)).toBe('proposed');
    expect((await decide({ link: unlikely, decision: 'rejected' })).statusCode).toBe(303);
  });

  it('leaves the links of other States to their own desks', async () => {
    const other = await monitor.post('/states/KAZ/proposals/decisions', {
      link: proposed.stoves,
      decision: 'confirmed',
    });
    expect(other.statusCode).toBe(404);
    expect(rowsOf((await monitor.get('/states/KAZ/proposals')).payload)).toEqual([]);
    expect((await monitor.get('/states/XXX/proposals')).statusCode).toBe(404);
  });

  it('is for those who record, as decisions are everywhere', async () => {
    expect((await (await app.as('viewer')).get(desk)).statusCode).toBe(403);
    expect((await (await app.as('author')).get(desk)).statusCode).toBe(200);
    expect((await (await app.as('public')).get(desk)).statusCode).toBe(303);
  });

  describe('taking back', () => {
    it('offers the last decisions, and lets what was decided together wait again together', async () => {
      const { stoves, stovesArticle, unlikely, moss } = proposed;
      await decide({ link: [stoves, stovesArticle], decision: 'rejected' });
      await decide({ link: unlikely, decision: 'confirmed' });
      const [last, ticked] = await latest();
      expect(last).toBe(unlikely);
      await takeBack(ticked!);
      expect(await queue()).toEqual([stovesArticle, stoves, moss]);
      expect(await decisionOf(unlikely)).toBe('confirmed');
      const answer = await takeBack(unlikely);
      expect(answer.headers.location).toBe(`${desk}#${unlikely}`);
      expect(await latest()).toEqual([]);
    });

    it('is for one’s own decisions', async () => {
      await decide({ link: proposed.stoves, decision: 'confirmed' });
      const colleague = await app.as('monitor');
      expect((await colleague.get(desk)).payload).not.toContain('Decided just now');
      expect((await takeBack(proposed.stoves, colleague)).statusCode).toBe(409);
      expect(await decisionOf(proposed.stoves)).toBe('confirmed');
    });

    it('of a correction removes the link that it made', async () => {
      await monitor.post(`${desk}/${proposed.stoves}/correction`, { target: record.roads.id });
      expect(await linksTo(app.database, record.roads.id)).toEqual([{ origin: 'assigned', decision: 'confirmed' }]);
      const [made] = await latest();
      await takeBack(made!);
      expect(await linksTo(app.database, record.roads.id)).toEqual([]);
      expect(await decisionOf(proposed.stoves)).toBe('proposed');
    });
  });

  describe('correcting', () => {
    it('offers what else there is, found by words', async () => {
      const all = await monitor.get(`${desk}/${proposed.stoves}/correction`);
      expect(all.payload).toContain('Freedom of the press');
      expect(all.payload).toContain('Roads &lt;of&gt; the 100% realm');
      const found = await monitor.get(`${desk}/${proposed.stoves}/correction?q=100%25+realm`);
      expect(found.payload).toContain('Roads &lt;of&gt;');
      expect(found.payload).not.toContain('Freedom of the press');
      const articles = await monitor.get(`${desk}/${proposed.stovesArticle}/correction?q=torture`);
      expect(articles.payload).toContain('Article 7');
    });

    it('rejects the proposal and confirms the recommendation chosen, as assigned', async () => {
      const answer = await monitor.post(`${desk}/${proposed.stoves}/correction?kind=subject&next=${proposed.moss}`, {
        target: record.roads.id,
      });
      expect(answer.headers.location).toBe(`${desk}?kind=subject#${proposed.moss}`);
      expect(await decisionOf(proposed.stoves)).toBe('rejected');
      expect((await monitor.get(`/recommendations/${record.roads.id}`)).payload).toContain('Stoves were bought.');
    });

    it('takes a limb of the recommendation that was proposed', async () => {
      const [limb] = await app.database.query<{ id: number }[]>(
        `SELECT id FROM recommendation_limb WHERE recommendation_id = $1 AND label = '(b)'`,
        [record.prisons.id],
      );
      await correct(proposed.stoves, { target: `${record.prisons.id}.${limb!.id}` });
      const [link] = await app.database.query(
        `SELECT limb_id, origin, decision FROM subject_link WHERE recommendation_id = $1 AND recorded_at = decided_at`,
        [record.prisons.id],
      );
      expect(link).toEqual({ limb_id: limb!.id, origin: 'assigned', decision: 'confirmed' });
    });

    it('takes another article for a statement', async () => {
      const [seven] = await app.database.query<{ id: number }[]>(
        `SELECT id FROM provision WHERE treaty_code = 'ICCPR' AND path = '7'`,
      );
      await correct(proposed.stovesArticle, { target: seven!.id });
      expect(await decisionOf(proposed.stovesArticle)).toBe('rejected');
      expect((await monitor.get('/states/RUR/articles/7?voice=state')).payload).toContain('Stoves were bought.');
    });

    it('confirms a link that was proposed already instead of making it twice', async () => {
      await correct(proposed.unlikely, { target: record.prisons.id });
      expect(await decisionOf(proposed.unlikely)).toBe('rejected');
      expect(await decisionOf(proposed.stoves)).toBe('confirmed');
    });

    it('refuses what was proposed, what there is not, nothing at all, and what is decided', async () => {
      const { stoves } = proposed;
      expect((await correct(stoves, { target: record.prisons.id })).statusCode).toBe(422);
      expect((await correct(stoves, { target: 999_999 })).statusCode).toBe(404);
      expect((await correct(stoves, { target: `${record.press.id}.999999` })).statusCode).toBe(404);
      const nothing = await correct(stoves, {});
      expect([nothing.statusCode, nothing.payload.includes('Choose one of these.')]).toEqual([422, true]);
      expect(await decisionOf(stoves)).toBe('proposed');
      await decide({ link: stoves, decision: 'confirmed' });
      expect((await correct(stoves, { target: record.roads.id })).statusCode).toBe(409);
      expect((await monitor.get(`${desk}/${stoves}/correction`)).payload).toContain('decided already');
      expect((await monitor.get(`${desk}/nonsense/correction`)).statusCode).toBe(404);
    });
  });

  it('decides the article of a statement from anywhere, and leads back to where it stands', async () => {
    const id = Number(proposed.stovesArticle.split('-')[1]);
    const answer = await monitor.post(`/provision-links/${id}/decision`, { decision: 'confirmed' });
    expect(answer.headers.location).toMatch(/^\/state-responses\/\d+$/);
    expect(await decisionOf(proposed.stovesArticle)).toBe('confirmed');
  });

  it('shows the last page when the page asked for has gone, and is named on the overview', async () => {
    expect(await queue('?page=7')).toHaveLength(4);
    expect((await monitor.get('/states/RUR')).payload).toContain('Decide 4 proposed links, one after the other');
    expect((await (await app.as('viewer')).get('/states/RUR')).payload).not.toContain('one after the other');
  });
});

/** The keys of the proposals on a page, in their order. */
const rowsOf = (payload: string) => [...payload.matchAll(/<li id="([a-z]+-\d+)"/g)].map(([, key]) => key);

async function decision(source: DataSource, key: string): Promise<string | undefined> {
  const [kind, id] = key.split('-');
  const [row] = await source.query<{ decision: string }[]>(`SELECT decision FROM ${kind}_link WHERE id = $1`, [id]);
  return row?.decision;
}

const audited = (source: DataSource) =>
  source.query<{ account_id: number; decision: string }[]>(
    `SELECT account_id, after ->> 'decision' AS decision FROM audit_entry
     WHERE table_name IN ('subject_link', 'provision_link') AND operation = 'update' ORDER BY id`,
  );

const linksTo = (source: DataSource, recommendationId: number) =>
  source.query(`SELECT origin, decision FROM subject_link WHERE recommendation_id = $1`, [recommendationId]);
