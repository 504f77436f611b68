import { testApp, type Visitor } from './app.js';
import { CycleEvent } from '../src/cycles/cycle-event.entity.js';
import { ReportingCycle } from '../src/cycles/reporting-cycle.entity.js';

describe('the cycles of a State', () => {
  const app = testApp();
  let monitor: Visitor;
  let officer: Visitor;

  beforeAll(async () => {
    monitor = await app.as('monitor');
    officer = await app.as('officer');
  });

  const cycleNamed = (label: string) => app.database.manager.findOneByOrFail(ReportingCycle, { label });
  const eventsOf = (label: string) =>
    app.database.manager.find(CycleEvent, { where: { cycle: { label } }, order: { id: 'ASC' } });

  it('tell each deadline with the rule and source that give it, and the document that names it', async () => {
    const page = (await monitor.get('/states/KAZ/cycles')).payload;
    expect(page).toContain('8 years after: Dialogue, 24 June 2025');
    expect(page).toContain('<em>2033</em> <small>computed</small>');
    expect(page).toContain('https://www.ohchr.org/en/treaty-bodies/ccpr/predictable-review-cycle');
    expect(page).toContain('July 2028');
    expect(page).toContain('CCPR/C/95/3');
    expect(page).not.toContain('Two days contradict each other.');
  });

  it('open for any State and any treaty of reports, with the name that people give them', async () => {
    const empty = await monitor.get('/states/FJI/cycles');
    expect(empty.payload).toContain('href="/states/FJI/cycles/new"');
    const opened = await monitor.post('/states/FJI/cycles', {
      treatyCode: 'CEDAW',
      ordinal: 5,
      procedure: 'simplified',
    });
    const { id } = await cycleNamed('CEDAW/FJI/5');
    expect([opened.statusCode, opened.headers.location]).toEqual([303, `/states/FJI/cycles#cycle-${id}`]);
    await officer.post('/states/FJI/cycles', { treatyCode: 'CRC-OPAC', ordinal: 1 });
    expect(await cycleNamed('CRC-OPAC/FJI/1')).toMatchObject({ procedure: null, stateCode: 'FJI' });
    const list = (await monitor.get('/states')).payload;
    expect(list).toContain('href="/states/FJI"');
    expect(list).toContain('href="/states/TON/cycles">Tonga');
  });

  it('say in the form which field is taken or wrong', async () => {
    const again = await monitor.post('/states/FJI/cycles', { treatyCode: 'CEDAW', ordinal: 5 });
    expect(again.statusCode).toBe(422);
    expect(again.payload).toContain('This State already has a cycle of this number under the treaty.');
    const named = await monitor.post('/states/FJI/cycles', { treatyCode: 'CAT', ordinal: 1, label: 'CCPR/KAZ/2' });
    expect(named.payload).toContain('This name is taken.');
    const wrong = await monitor.post('/states/FJI/cycles', { treatyCode: 'UPR', ordinal: 'four' });
    expect(wrong.payload).toMatch(/Choose one of the options\.[^]*Give a whole number\./);
    expect((await monitor.get('/states/XXX/cycles')).statusCode).toBe(404);
  });

  it('compute by the rules of their own body', async () => {
    const { id } = await cycleNamed('CEDAW/FJI/5');
    const record = (fields: object) => officer.post(`/cycles/${id}/events`, { source: 'Invented', ...fields });
    await record({ kind: 'session', onDate: '2027-10-11', untilDate: '2027-10-29' });
    await record({ kind: 'observations_adopted', onDate: '2027-10-25', symbol: 'CEDAW/C/FJI/CO/5' });
    const page = (await officer.get('/states/FJI/cycles')).payload;
    expect(page).toContain('4 weeks before: Session of the body, 11 October 2027');
    expect(page).toContain('<em>13 September 2027</em>');
    expect(page).toContain('<em>25 October 2029</em>');
    expect(page).toContain('No rule of the body is known.');
  });

  it('keep both days where a document contradicts the rule', async () => {
    const { id } = await cycleNamed('CEDAW/FJI/5');
    const due = { kind: 'follow_up_due', onDate: '2028-10', source: 'CEDAW/C/FJI/CO/5, para. 60' };
    expect((await monitor.post(`/cycles/${id}/events`, due)).statusCode).toBe(303);
    const page = (await monitor.get('/states/FJI/cycles')).payload;
    expect(page).toContain('Two days contradict each other.');
    expect(page).toContain('By the rule: 25 October 2029');
  });

  it('take corrections of events and refuse the one that was begun before another', async () => {
    const [session] = await eventsOf('CEDAW/FJI/5');
    const correct = (fields: object) =>
      monitor.post(`/cycle-events/${session!.id}`, { kind: 'session', source: 'Invented', ...fields });
    const backwards = await correct({ onDate: '2027-10-11', untilDate: '2027-10-01', version: session!.version });
    expect(backwards.statusCode).toBe(422);
    expect(backwards.payload).toContain('The last day comes before the first.');
    expect((await correct({ onDate: '2027-10-18', version: session!.version })).statusCode).toBe(303);
    const stale = await correct({ onDate: '2027-10-25', version: session!.version });
    expect(stale.statusCode).toBe(409);
    expect(stale.payload).toContain('2027-10-18');
    expect(stale.payload).toContain('value="2027-10-25"');
    expect((await eventsOf('CEDAW/FJI/5'))[0]).toMatchObject({ onDate: '2027-10-18', untilDate: null });
  });

  it('take out an event on a named confirmation, and keep in the audit trail what it said', async () => {
    const due = (await eventsOf('CEDAW/FJI/5')).at(-1)!;
    const page = (await monitor.get(`/cycle-events/${due.id}`)).payload;
    expect(page).toContain('Remove “Follow-up report due October 2028” from CEDAW/FJI/5');
    expect((await monitor.post(`/cycle-events/${due.id}/removal`, { version: due.version + 1 })).statusCode).toBe(409);
    expect((await monitor.post(`/cycle-events/${due.id}/removal`, { version: due.version })).statusCode).toBe(303);
    expect((await monitor.get(`/cycle-events/${due.id}`)).statusCode).toBe(404);
    const [entry] = await app.database.query<{ account_id: number; before: object }[]>(
      `SELECT account_id, before FROM audit_entry WHERE table_name = 'cycle_event' AND row_id = $1 AND operation = 'delete'`,
      [String(due.id)],
    );
    expect(entry).toMatchObject({ account_id: monitor.accountId, before: { on_date: '2028-10' } });
  });

  it('take corrections of a cycle, and refuse a stale one', async () => {
    const { id, version } = await cycleNamed('CRC-OPAC/FJI/1');
    const correction = { treatyCode: 'CRC-OPAC', ordinal: 1, procedure: 'standard', version };
    expect((await officer.post(`/cycles/${id}`, correction)).statusCode).toBe(303);
    expect((await cycleNamed('CRC-OPAC/FJI/1')).procedure).toBe('standard');
    expect((await monitor.post(`/cycles/${id}`, correction)).statusCode).toBe(409);
  });

  it('are drawn, and closed to those who may only look', async () => {
    const chart = await monitor.get('/states/KAZ/charts/cycles.svg');
    expect(chart.headers['content-type']).toContain('image/svg+xml');
    expect(chart.payload).toContain('CCPR/KAZ/3');
    const reader = await app.as('viewer');
    expect((await reader.get('/states/KAZ/cycles')).payload).not.toContain('/cycles/new');
    expect((await reader.get('/states/KAZ/cycles/new')).statusCode).toBe(403);
    expect((await reader.post('/states/KAZ/cycles', { treatyCode: 'CAT', ordinal: 4 })).statusCode).toBe(403);
    const nobody = await app.as('public');
    expect((await nobody.get('/states/KAZ/cycles')).statusCode).toBe(303);
  });
});
