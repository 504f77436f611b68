import { testApp, type Visitor } from './app.js';
import { ruritania } from './ruritania.js';

/** A page in one line. */
const plain = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replace(/\s+/g, ' ');

describe('the history of a row', () => {
  const app = testApp();
  let monitor: Visitor;
  let officer: Visitor;
  let finding: number;
  const change = (version: number, text: string, visibility = 'organisation', verdict = 'contradicts') =>
    monitor.post(`/counter-findings/${finding}`, {
      version,
      text,
      verdict,
      polarity: 'negative',
      source: 'Visit',
      visibility,
    });
  const entryOf = async (text: string) => {
    const [row] = await app.database.query<{ id: string }[]>(
      `SELECT id FROM audit_entry WHERE table_name = 'counter_finding' AND row_id = $1::text AND after ->> 'text' = $2 ORDER BY id DESC`,
      [finding, text],
    );
    return row!.id;
  };
  const page = async (visitor: Visitor, query = '') => {
    const answer = await visitor.get(`/history/counter_finding/${finding}${query}`);
    return answer.statusCode === 200 ? plain(answer.payload) : answer.statusCode;
  };

  beforeAll(async () => {
    [monitor, officer] = [await app.as('monitor'), await app.as('officer')];
    const record = await ruritania(app.database, monitor.organisationId!);
    await monitor.post(`/recommendations/${record.roads.id}/counter-findings`, {
      text: 'Named: the road at the old mill.',
      verdict: 'not_stated',
      source: 'Visit',
      visibility: 'organisation',
    });
    const [row] = await app.database.query<{ id: number }[]>(`SELECT max(id) AS id FROM counter_finding`);
    finding = row!.id;
  });

  it('tells each change in words, latest first, to those who see the row', async () => {
    expect((await change(1, 'A road has holes.')).statusCode).toBe(303);
    const told = await page(monitor);
    expect(told).toContain('Named: the road at the old mill. → A road has holes.');
    expect(told).toContain('not stated → contradicts');
    expect(told).toContain('changed · Test monitor');
    expect(await page(officer)).toBe(404);
    expect((await monitor.get(`/counter-findings/${finding}`)).payload).toContain(
      `/history/counter_finding/${finding}`,
    );
  });

  it('never shows what was hidden when it was so, though the row is public now', async () => {
    expect((await change(2, 'A road has holes.', 'public')).statusCode).toBe(303);
    expect((await change(3, 'Two roads have holes.', 'public')).statusCode).toBe(303);
    const told = await page(officer);
    expect(told).toContain('A road has holes. → Two roads have holes.');
    expect(told).toContain('Test ngo');
    expect(told).not.toContain('old mill');
    expect(told).not.toContain('Test monitor');
    expect(await page(monitor)).toContain('old mill');
  });

  it('shows what going back would change, and goes back by a new change', async () => {
    const entry = await entryOf('A road has holes.');
    expect(await page(monitor, `?state=${entry}`)).toContain('Text Two roads have holes. A road has holes.');
    const back = { entryId: entry, version: 4 };
    expect((await monitor.post(`/history/counter_finding/${finding}/restoration`, back)).statusCode).toBe(303);
    const [now] = await app.database.query<object[]>(
      `SELECT text, visibility, version FROM counter_finding WHERE id = $1`,
      [finding],
    );
    expect(now).toEqual({ text: 'A road has holes.', visibility: 'organisation', version: 5 });
    expect(await page(monitor)).toContain('Two roads have holes. → A road has holes.');
  });

  it('does not go back over what somebody changed meanwhile', async () => {
    const back = { entryId: await entryOf('Two roads have holes.'), version: 4 };
    expect((await monitor.post(`/history/counter_finding/${finding}/restoration`, back)).statusCode).toBe(409);
  });

  it('is set back by those who may change the row, and by nobody else', async () => {
    await change(5, 'A road has holes.', 'public');
    const back = { entryId: await entryOf('Two roads have holes.'), version: 6 };
    const other = await app.as('monitor', 'ngo', 'Another organisation');
    expect(await page(other)).not.toContain('Restore this state');
    for (const visitor of [other, officer, await app.as('viewer')]) {
      const answer = await visitor.post(`/history/counter_finding/${finding}/restoration`, back);
      expect(answer.statusCode).toBe(403);
    }
  });

  it('is there for what both sides keep together, in the words of the reader', async () => {
    const [event] = await app.database.query<{ id: number; version: number }[]>(
      `SELECT id, version FROM cycle_event WHERE source = 'Invented' AND kind = 'dialogue'`,
    );
    const said = { kind: 'dialogue', onDate: '2015-03-03', source: 'Press release', version: event!.version };
    expect((await officer.post(`/cycle-events/${event!.id}`, said)).statusCode).toBe(303);
    await officer.post('/language', { language: 'ru', next: '/' });
    expect(plain((await officer.get(`/history/cycle_event/${event!.id}`)).payload)).toContain(
      'День 2 марта 2015 г. → 3 марта 2015 г.',
    );
  });

  it('is not of tables that have none', async () => {
    for (const path of ['/history/account/1', '/history/comment/1', '/history/toString/1', '/history/public_body/999'])
      expect((await monitor.get(path)).statusCode).toBe(404);
  });
});
