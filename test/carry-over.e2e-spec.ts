import { testApp, type Visitor } from './app.js';
import { ruritania, type Ruritania } from './ruritania.js';

const page = async (visitor: Visitor, path: string) => (await visitor.get(path)).payload.replace(/\s+/g, ' ');

describe('carrying an earlier submission over', () => {
  const app = testApp();
  let monitor: Visitor;
  let record: Ruritania;
  let from: number;
  let finding: number;
  let demand: number;
  const at = '/states/RUR/carry-over';

  beforeAll(async () => {
    monitor = await app.as('monitor');
    record = await ruritania(app.database, monitor.organisationId!);
    from = record.alternativeReport.id;
    const one = async (sql: string) => (await app.database.query<[{ id: number }]>(sql))[0].id;
    finding = await one(`SELECT id FROM counter_finding WHERE document_id IS NOT NULL`);
    demand = await one(`SELECT id FROM ngo_recommendation`);
  });

  it('shows each item with what happened since', async () => {
    expect(await page(monitor, at)).toContain('What the cells are like');
    const desk = await page(monitor, `${at}?from=${from}`);
    expect(desk).toContain('2 of 2 are to be decided.');
    expect(desk).toContain('CCPR/C/99/9');
  });

  it('is closed to others: the submission does not exist for them', async () => {
    expect((await (await app.as('monitor', 'ngo', 'Another NGO')).get(`${at}?from=${from}`)).statusCode).toBe(404);
    expect((await (await app.as('officer')).get(`${at}?from=${from}`)).statusCode).toBe(403);
    expect((await monitor.get(`${at}?from=${record.observations.id}`)).statusCode).toBe(404);
  });

  it('makes nothing before a decision, and refuses an item of something else', async () => {
    expect((await monitor.post(`${at}/carrying?from=${from}`, { visibility: 'partners' })).statusCode).toBe(409);
    expect(
      (await monitor.post(`${at}/decisions?from=${from}`, { item: 'demand-999', decision: 'holds' })).statusCode,
    ).toBe(404);
    expect(
      (await monitor.post(`${at}/decisions?from=${from}`, { item: `finding-${finding}`, decision: 'changed' }))
        .statusCode,
    ).toBe(422);
  });

  it('makes new ones of today with their predecessor and links, all at once', async () => {
    await monitor.post(`${at}/decisions?from=${from}`, {
      item: `finding-${finding}`,
      decision: 'changed',
      text: 'The moss is back.',
    });
    await monitor.post(`${at}/decisions?from=${from}`, {
      item: `demand-${demand}`,
      decision: 'holds',
      note: 'Still cold.',
    });
    expect(await page(monitor, `${at}/preview?from=${from}`)).toContain('The moss is back.');
    expect((await monitor.post(`${at}/carrying?from=${from}`, { visibility: 'partners' })).statusCode).toBe(303);
    const made = await app.database.query(
      `SELECT f.text, f.predecessor_id AS predecessor, f.found_on = to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS today,
         k.recommendation_id AS about
       FROM counter_finding f JOIN subject_link k ON k.counter_finding_id = f.id WHERE f.predecessor_id IS NOT NULL`,
    );
    expect(made).toEqual([{ text: 'The moss is back.', predecessor: finding, today: true, about: record.prisons.id }]);
    expect(await page(monitor, '/states/RUR/ngo-recommendations')).toContain('repeats an earlier one');
    expect((await monitor.post(`${at}/carrying?from=${from}`, { visibility: 'partners' })).statusCode).toBe(409);
  });

  it('is taken back whole, unless somebody has gone on with it', async () => {
    const [{ id }] = await app.database.query<[{ id: number }]>(
      `SELECT id FROM counter_finding WHERE predecessor_id IS NOT NULL`,
    );
    expect((await monitor.post(`${at}/withdrawal?from=${from}`)).statusCode).toBe(303);
    expect((await monitor.get(`/counter-findings/${id}`)).statusCode).toBe(404);
    await monitor.post(`${at}/carrying?from=${from}`, { visibility: 'partners' });
    await app.database.query(`UPDATE counter_finding SET polarity = 'negative' WHERE predecessor_id IS NOT NULL`);
    expect((await monitor.post(`${at}/withdrawal?from=${from}`)).statusCode).toBe(409);
  });
});
