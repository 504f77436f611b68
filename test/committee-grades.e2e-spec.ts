import { testApp, type Visitor } from './app.js';
import { ruritania, type Ruritania } from './ruritania.js';

describe('Committee grades', () => {
  const app = testApp();
  let monitor: Visitor;
  let officer: Visitor;
  let record: Ruritania;
  let page: string;
  const grade = { gradeCode: 'B', symbol: 'CCPR/C/121/3', assessedOn: '2017-11', note: 'Some cells were dried.' };

  beforeAll(async () => {
    monitor = await app.as('monitor');
    officer = await app.as('officer');
    record = await ruritania(app.database, monitor.organisationId!);
    page = `/recommendations/${record.press.id}/committee-grades`;
  });

  const latest = async () =>
    (
      await app.database.query<[{ id: number; scale_code: string }]>(
        `SELECT id, scale_code FROM committee_grade ORDER BY id DESC LIMIT 1`,
      )
    )[0];
  const statusOf = async (knownAt?: string) => {
    const address = `/states/RUR/recommendations?grade=B&asOf=2018-01-01${knownAt ? `&knownAt=${knownAt}` : ''}`;
    return (await monitor.get(address)).payload.includes('Freedom of the press');
  };

  it('are recorded from a document, with the scale of their day', async () => {
    expect((await monitor.post(page, grade)).statusCode).toBe(303);
    expect((await latest()).scale_code).toBe('CCPR-2017');
    expect(await statusOf()).toBe(true);
    const older = { ...grade, symbol: 'CCPR/C/115/2', assessedOn: '2015-10', gradeCode: 'B2' };
    expect((await monitor.post(page, older)).statusCode).toBe(303);
    expect((await latest()).scale_code).toBe('CCPR-2012');
    const { payload } = await officer.get(page);
    expect(payload).toContain('CCPR/C/121/3');
    expect(payload).toContain('Some cells were dried.');
  });

  it('lead to their document once the record has it', async () => {
    expect((await monitor.get(page)).payload).not.toMatch(/href="[^"]*">CCPR\/C\/121\/3/);
    const [document] = await app.database.query<[{ id: number }]>(
      `INSERT INTO document (kind, voice, state_code, symbol, title, language)
       VALUES ('follow_up_evaluation', 'committee', 'RUR', 'CCPR/C/121/3', 'Evaluation', 'en') RETURNING id`,
    );
    for (const path of [page, `/recommendations/${record.press.id}`, '/states/RUR/comparison?from=2016-01-01'])
      expect((await monitor.get(path)).payload).toContain(`href="/documents/${document.id}">CCPR/C/121/3`);
  });

  it.each([
    ['gradeCode', 'B2', 'not on the scale'],
    ['symbol', 'our own view', 'Give a UN symbol'],
    ['symbol', 'CCPR/C/121/3', 'graded this part already'],
    ['assessedOn', '1990', 'No scale'],
    ['assessedOn', '2014-12', 'before the recommendation'],
    ['assessedOn', 'soon', 'Give a date'],
  ])('are refused with %s “%s”', async (field, value, words) => {
    const answer = await monitor.post(page, { ...grade, symbol: 'CCPR/C/122/9', [field]: value });
    expect(answer.statusCode).toBe(422);
    expect(answer.payload).toContain(words);
  });

  it('are not for a ministry to record, and not of another’s part', async () => {
    expect((await officer.post(page, grade)).statusCode).toBe(403);
    expect((await officer.get(`${page}/1`)).statusCode).toBe(403);
    const [limb] = await app.database.query<[{ id: number }]>(`SELECT id FROM recommendation_limb WHERE label = '(a)'`);
    expect((await monitor.post(page, { ...grade, symbol: 'CCPR/C/122/9', limbId: limb.id })).statusCode).toBe(404);
    expect((await monitor.get('/recommendations/999999/committee-grades')).statusCode).toBe(404);
  });

  it('are corrected by another, and the record still knows what it knew', async () => {
    const before = new Date().toISOString();
    const [{ id }] = await app.database.query<[{ id: number }]>(
      `SELECT id FROM committee_grade WHERE symbol = 'CCPR/C/121/3'`,
    );
    const form = await monitor.get(`${page}/${id}`);
    expect(form.payload).toContain('value="CCPR/C/121/3"');
    const correction = { ...grade, gradeCode: 'C' };
    expect((await monitor.post(`${page}/${id}/correction`, correction)).statusCode).toBe(422);
    const corrected = await monitor.post(`${page}/${id}/correction`, { ...correction, reason: 'Misread.' });
    expect(corrected.statusCode).toBe(303);
    expect(await statusOf()).toBe(false);
    expect(await statusOf(before)).toBe(true);
    expect((await monitor.get(page)).payload).toContain('Misread.');
    const again = await monitor.post(`${page}/${id}/withdrawal`, { reason: 'Again.' });
    expect(again.statusCode).toBe(409);
    const [entry] = await app.database.query<[{ account_id: number }]>(
      `SELECT account_id FROM audit_entry WHERE table_name = 'committee_grade' AND operation = 'update' AND row_id = $1`,
      [String(id)],
    );
    expect(entry.account_id).toBe(monitor.accountId);
  });

  it('are withdrawn with a reason, under their own recommendation only', async () => {
    const { id } = await latest();
    const elsewhere = `/recommendations/${record.prisons.id}/committee-grades/${id}/withdrawal`;
    expect((await monitor.post(elsewhere, { reason: 'Not ours.' })).statusCode).toBe(404);
    expect((await monitor.post(`${page}/${id}/withdrawal`, {})).statusCode).toBe(422);
    expect((await monitor.post(`${page}/${id}/withdrawal`, { reason: 'Of another State.' })).statusCode).toBe(303);
    expect((await monitor.get(page)).payload).toContain('Of another State.');
    expect((await monitor.get(`/recommendations/${record.press.id}`)).payload).not.toContain('CCPR/C/121/3');
  });
});
