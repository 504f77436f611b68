import { testApp, type Visitor } from './app.js';
import { ruritania, type Ruritania } from './ruritania.js';

describe('assignments', () => {
  const app = testApp();
  let record: Ruritania;
  let officer: Visitor;
  let colleague: Visitor;
  let prosecutor: Visitor;
  let monitor: Visitor;
  /** The prosecution, for which the organisation of `prosecutor` works, and a ministry without accounts. */
  let prosecution: number;
  let ministry: number;

  const aBody = async (name: string, organisationId: number | null = null) => {
    const [{ id }] = await app.database.query<[{ id: number }]>(
      `INSERT INTO public_body (state_code, name, kind, organisation_id) VALUES ('RUR', $1, 'prosecution', $2) RETURNING id`,
      [name, organisationId],
    );
    return id;
  };
  const assign = async (visitor: Visitor, recommendationId: number, fields: Record<string, unknown>) => {
    const answer = await give(visitor, recommendationId, fields);
    expect(answer.statusCode).toBe(303);
    const [{ id }] = await app.database.query<[{ id: number }]>(`SELECT max(id) AS id FROM assignment`);
    return id;
  };

  beforeAll(async () => {
    officer = await app.as('officer');
    colleague = await app.as('editor', 'ministry');
    prosecutor = await app.as('officer', 'ministry', 'Office of the Prosecutor');
    monitor = await app.as('monitor');
    record = await ruritania(app.database, monitor.organisationId!);
    prosecution = await aBody('Royal Prosecution', prosecutor.organisationId);
    ministry = await aBody('Ministry of Cells');
  });

  beforeEach(() => app.database.query('DELETE FROM assignment'));

  it('stand on the recommendation, on the body’s page and in the inbox of those who work for it', async () => {
    const note = 'How many cells are dry?';
    const target = { publicBodyId: prosecution, dueOn: '2020-05-01', note };
    const id = await assign(officer, record.prisons.id, target);
    for (const visitor of [officer, prosecutor]) {
      expect(await page(visitor, `/recommendations/${record.prisons.id}`)).toContain(note);
      expect(await page(visitor, `/bodies/${prosecution}`)).toContain(note);
    }
    const inbox = await page(prosecutor, '/work');
    expect(inbox).toMatch(/Overdue <small>1<\/small>.*Prisons.*due 1 May 2020/);
    expect(inbox).toContain('My work <b>1</b>');
    expect(await page(officer, '/work')).toContain('Here stands what is assigned to you');
    await prosecutor.post(`/assignments/${id}/acceptance`, { from: 'work' });
    await prosecutor.post(`/assignments/${id}/return`, { from: 'work', remark: 'Ask the ministry of cells.' });
    expect(await page(officer, `/recommendations/${record.prisons.id}`)).toContain('Ask the ministry of cells.');
    expect((await prosecutor.post(`/assignments/${id}/completion`, { from: 'work' })).headers.location).toBe('/work');
    expect(await page(prosecutor, '/work')).toContain('Done lately');
    await prosecutor.post(`/assignments/${id}/reopening`, { from: 'work' });
    expect(await page(prosecutor, '/work')).not.toContain('Done lately');
  });

  it('of an NGO are seen by its own people alone, in no list, count, history or address of anybody else', async () => {
    const note = 'Our secret plan';
    const id = await assign(monitor, record.press.id, { accountId: monitor.accountId, note });
    const other = await app.as('editor', 'ngo', 'Another NGO');
    const path = `/recommendations/${record.press.id}`;
    expect(await page(monitor, path)).toContain(note);
    for (const stranger of [officer, other, await app.as('admin', 'ministry', 'Another ministry')]) {
      expect(await page(stranger, path)).not.toMatch(/Our secret plan|assignment-\d|: assignment|insert: assignment/);
      expect(await page(stranger, '/work')).not.toContain('press');
      expect((await stranger.get(`/assignments/${id}/edit`)).statusCode).toBe(404);
      expect((await stranger.post(`/assignments/${id}/completion`)).statusCode).toBe(404);
    }
    expect(await page(monitor, path)).toContain('assignment · Test monitor');
    const [held] =
      (await officer.get(`/states/RUR/assignments/new?recommendation=${record.press.id}&chosen=on`)).payload.match(
        /Our secret plan|Test monitor/,
      ) ?? [];
    expect(held).toBeUndefined();
  });

  it('of a ministry to a body are its own matter until they are published, and the person and note always', async () => {
    const note = 'Internal';
    const target = { publicBodyId: ministry, accountId: officer.accountId, note };
    const id = await assign(officer, record.roads.id, target);
    const path = `/recommendations/${record.roads.id}`;
    expect(await page(monitor, path)).not.toContain('Ministry of Cells');
    expect(await page(monitor, `/bodies/${ministry}`)).toContain('Nothing that you may see');
    expect(await svg(monitor)).not.toContain('Ministry of Cells');
    await officer.post(`/assignments/${id}`, { ...target, published: 'on', version: 1 });
    const seen = await page(monitor, path);
    expect(seen).toContain('Ministry of Cells');
    expect(seen).not.toMatch(/Internal|Test officer/);
    expect(await svg(monitor)).toContain('Ministry of Cells');
    expect((await monitor.post(`/assignments/${id}/withdrawal`)).statusCode).toBe(404);
  });

  it('keep each side to its own people and bodies, in the form and in the database', async () => {
    expect((await give(monitor, record.prisons.id, { publicBodyId: ministry })).statusCode).toBe(422);
    expect((await give(monitor, record.prisons.id, { accountId: officer.accountId })).statusCode).toBe(422);
    expect((await give(officer, record.prisons.id, { accountId: monitor.accountId })).statusCode).toBe(422);
    expect(
      (await give(officer, record.prisons.id, { publicBodyId: ministry, accountId: prosecutor.accountId })).statusCode,
    ).toBe(422);
    expect((await give(await app.as('viewer'), record.prisons.id, {})).statusCode).toBe(403);
    const insert = (columns: string, values: unknown[]) =>
      app.database.query(
        `INSERT INTO assignment (recommendation_id, organisation_id, ${columns}) VALUES ($1, $2, $3)`,
        [record.prisons.id, monitor.organisationId, ...values],
      );
    await expect(insert('public_body_id', [ministry])).rejects.toThrow('Only a State organisation');
    await expect(insert('account_id', [officer.accountId])).rejects.toThrow('neither of this organisation');
    await expect(insert('visibility', ['public'])).rejects.toThrow('assignment_published_check');
  });

  it('are not given twice, and answer a stale change with both versions', async () => {
    const id = await assign(officer, record.prisons.id, { publicBodyId: ministry });
    const twice = await officer.post(`/recommendations/${record.prisons.id}/assignments`, { publicBodyId: ministry });
    expect(twice.statusCode).toBe(422);
    expect(twice.payload).toContain('assigned to the same body and person already');
    const change = (dueOn: string) => officer.post(`/assignments/${id}`, { publicBodyId: ministry, dueOn, version: 1 });
    expect((await change('2031-01-01')).statusCode).toBe(303);
    const stale = await change('2032-02-02');
    expect(stale.statusCode).toBe(409);
    expect(stale.payload).toMatch(/2031-01-01[^]*2032-02-02/);
  });

  it('are taken back by those who gave them, and given again', async () => {
    const id = await assign(officer, record.prisons.id, { publicBodyId: prosecution });
    expect((await prosecutor.post(`/assignments/${id}/withdrawal`)).statusCode).toBe(403);
    await officer.post(`/assignments/${id}/withdrawal`);
    expect(await page(prosecutor, '/work')).not.toContain('Prisons');
    expect(await page(officer, `/recommendations/${record.prisons.id}`)).toContain('Give again');
    await officer.post(`/assignments/${id}/restoration`);
    expect(await page(prosecutor, '/work')).toContain('Prisons');
  });

  it('of somebody who leaves go to a colleague, after a preview, and come back when it is undone', async () => {
    const leaving = await app.as('officer');
    const given = { accountId: leaving.accountId, publicBodyId: ministry };
    await assign(officer, record.prisons.id, given);
    const pressId = await assign(officer, record.press.id, given);
    await assign(officer, record.press.id, { ...given, accountId: colleague.accountId });
    const admin = await app.as('admin', 'ministry');
    const closed = await admin.post(`/accounts/${leaving.accountId}/closing`);
    expect(closed.headers.location).toBe(`/hand-overs/new?fromId=${leaving.accountId}`);
    const pair = { fromId: leaving.accountId, toId: colleague.accountId };
    const preview = await page(colleague, `/hand-overs/new?fromId=${pair.fromId}&toId=${pair.toId}`);
    expect(preview).toContain('Give 2 assignments to Test editor');
    expect(preview).toContain('has the same already: taken back');
    const { headers } = await colleague.post('/hand-overs', pair);
    expect(await page(colleague, '/work')).toMatch(/Prisons.*press/);
    expect(await page(colleague, String(headers.location))).toContain('2 assignments were handed over');
    await colleague.post(`/assignments/${pressId}/restoration`);
    await colleague.post(`${headers.location}/undoing`);
    expect(
      await app.database.query('SELECT count(*)::integer AS n FROM assignment WHERE account_id = $1', [
        leaving.accountId,
      ]),
    ).toEqual([{ n: 2 }]);
    expect((await monitor.get(String(headers.location))).statusCode).toBe(404);
    expect((await officer.get('/hand-overs/new')).statusCode).toBe(403);
    const wrong = await colleague.post('/hand-overs', { fromId: monitor.accountId, toId: colleague.accountId });
    expect(wrong.statusCode).toBe(422);
  });

  it('are given to all that is ticked or found at once, and undone but for what was changed since', async () => {
    await assign(officer, record.roads.id, { publicBodyId: ministry });
    const target = `publicBodyId=${ministry}&dueOn=2033-03-03&chosen=on`;
    const found = await page(officer, `/states/RUR/assignments/new?all=on&q=CCPR&${target}`);
    expect(found).toContain('Assign 3 recommendations');
    expect(found).toContain('2 recommendations will be assigned. 1 has the same assignment already');
    const ids = /name="recommendation" value="([\d,]+)"/.exec(found)![1]!;
    const { headers } = await officer.post('/states/RUR/assignments', {
      recommendation: ids,
      publicBodyId: ministry,
      dueOn: '2033-03-03',
    });
    const operation = String(headers.location);
    expect(await page(officer, operation)).toContain('2 recommendations were assigned');
    const [{ id }] = await app.database.query<[{ id: number }]>(
      `SELECT id FROM assignment WHERE recommendation_id = $1`,
      [record.press.id],
    );
    await officer.post(`/assignments/${id}/completion`);
    await officer.post(`${operation}/undoing`);
    const undone = await page(officer, operation);
    expect(undone).toContain('1 was undone.');
    expect(undone).toMatch(/Freedom of the press.*changed since, stays.*Prisons.*undone/);
    expect(await app.database.query('SELECT recommendation_id AS id FROM assignment ORDER BY 1')).toEqual([
      { id: record.press.id },
      { id: record.roads.id },
    ]);
    expect((await officer.post(`${operation}/undoing`)).statusCode).toBe(303);
    expect(await page(officer, '/states/RUR/assignments/new')).toContain('No recommendation is ticked');
    expect((await officer.post('/states/RUR/assignments', { recommendation: 'x' })).statusCode).toBe(422);
  });
});

const page = async (visitor: Visitor, path: string) => (await visitor.get(path)).payload.replace(/\s+/g, ' ');

const give = (visitor: Visitor, recommendationId: number, fields: Record<string, unknown>) =>
  visitor.post(`/recommendations/${recommendationId}/assignments`, fields);

const svg = async (visitor: Visitor) => (await visitor.get('/states/RUR/charts/workload.svg')).payload;
