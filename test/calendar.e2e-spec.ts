import ICAL from 'ical.js';
import { testApp, type Visitor } from './app.js';

const addressIn = (page: string) => /https?:\/\/[^/]+(\/calendar\/feed\/[\w-]+\.ics)/.exec(page)![1]!;
const comingUpIn = (page: string) => /<section class="coming-up"[^]*?<\/section>/.exec(page)?.[0] ?? '';
/** A page without what differs from one request to the next. */
const plain = (page: string) =>
  page.replaceAll(/value="[^"]*"|\/calendar\/feed\/[\w-]+\.ics|<strong>[^<]*<\/strong>/g, '');
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describe('the calendar', () => {
  const app = testApp();
  let monitor: Visitor;
  let officer: Visitor;
  /** CCPR/KAZ/3, whose follow-up report is due in July 2028. */
  let cycleId: number;

  beforeAll(async () => {
    monitor = await app.as('monitor');
    officer = await app.as('officer');
    const [cycle] = await app.database.query<{ id: number }[]>(
      `SELECT id FROM reporting_cycle WHERE label = 'CCPR/KAZ/3'`,
    );
    cycleId = cycle!.id;
  });

  const calendar = async (query: string, visitor = monitor) => (await visitor.get(`/calendar?${query}`)).payload;

  it('puts what happened and what falls due into the quarters of a year', async () => {
    const page = await calendar('year=2016');
    const [first, second, third] = ['1', '2', '3'].map((quarter) => page.indexOf(`id="quarter-${quarter}"`));
    expect(first).toBeGreaterThan(0);
    expect(page.indexOf('22 June 2016 – 23 June 2016')).toBeGreaterThan(second!);
    expect(page.indexOf('22 June 2016 – 23 June 2016')).toBeLessThan(third!);
    expect(page).toContain('8 March 2016 – 9 March 2016');
    expect(await calendar('year=2033')).toMatch(/Some time in the year[^]*<em>2033<\/em>[^]*Next dialogue/);
  });

  it('narrows to a State, a treaty and a subject', async () => {
    expect(await calendar('year=2016&state=NAM')).not.toContain('CCPR/KAZ/2');
    expect(await calendar('year=2016&treaty=CAT')).toContain('Nothing is dated here.');
    const kinds = (await calendar('year=2016&state=KAZ&about=dialogue')).matchAll(/<th scope="row">([^<]+)/g);
    expect([...kinds].map(([, kind]) => kind)).toEqual([
      'Dialogue',
      'Concluding observations adopted',
      'Concluding observations issued',
    ]);
    expect((await monitor.get('/calendar?year=never')).statusCode).toBe(400);
  });

  it('shows eight years at once, what is overdue, and what has no day', async () => {
    expect(await calendar('view=eight_years&year=2025')).toContain('2025–2032');
    const overdue = await calendar('view=overdue');
    expect(overdue).toContain('overdue: nothing recorded');
    expect(overdue).toContain('CCPR/NAM/2');
    const open = await monitor.post('/states/TUV/cycles', { treatyCode: 'CRC', ordinal: 2 });
    expect(open.statusCode).toBe(303);
    expect(await calendar('view=unknown&state=TUV')).toContain('The rule depends on the procedure');
  });

  it('keeps to the States that one follows, and each account follows its own', async () => {
    await monitor.post('/calendar/followed-states', { state: 'NAM' });
    await monitor.post('/calendar/followed-states', { state: 'NAM' });
    expect(await calendar('year=2016&mine=on')).not.toContain('CCPR/KAZ/2');
    expect(await calendar('year=2016&mine=on', officer)).toContain('Nothing is dated here.');
    await monitor.post('/calendar/followed-states/NAM/removal');
    expect(await calendar('year=2016&mine=on')).not.toContain('CCPR/NAM/2');
    expect((await monitor.post('/calendar/followed-states', { state: 'XXX' })).statusCode).toBe(404);
  });

  describe('reminds', () => {
    it('on the start page and the overview, from as many days before as one wants, and never another account', async () => {
      await monitor.post('/reminders', { cycleId, kind: 'next_dialogue', daysBefore: 366 });
      expect(comingUpIn((await monitor.get('/states')).payload)).toBe('');
      const event = { kind: 'session', onDate: inDays(20), source: 'Invented' };
      await monitor.post(`/cycles/${cycleId}/events`, event);
      await monitor.post('/reminders', { cycleId, kind: 'session', daysBefore: 19 });
      expect(comingUpIn((await monitor.get('/states')).payload)).toBe('');
      await monitor.post('/reminders', { cycleId, kind: 'session', daysBefore: 20 });
      await monitor.post('/reminders', { text: 'Ring the coalition', onDay: inDays(-1), daysBefore: 3 });
      const start = comingUpIn((await monitor.get('/states')).payload);
      expect(start).toMatch(/Ring the coalition[^]*overdue since[^]*Session of the body/);
      const overview = comingUpIn((await monitor.get('/states/KAZ')).payload);
      expect(overview).toContain('Session of the body');
      expect(overview).not.toContain('Ring the coalition');
      expect(comingUpIn((await officer.get('/states')).payload)).toBe('');
    });

    it('no more once dismissed, unless that is undone, and rests for a week', async () => {
      const [{ id }] = await app.database.query<[{ id: number }]>(`SELECT id FROM reminder WHERE text IS NOT NULL`);
      expect((await officer.post(`/reminders/${id}/dismissal`)).statusCode).toBe(404);
      const dismissed = await monitor.post(`/reminders/${id}/dismissal`, { next: '/states' });
      expect([dismissed.statusCode, dismissed.headers.location]).toEqual([303, '/states']);
      expect((await monitor.get('/states')).payload).toMatch(/Dismissed:[^]*Ring the coalition[^]*Undo/);
      await monitor.post(`/reminders/${id}/return`, { next: '//elsewhere.example' });
      expect(comingUpIn((await monitor.get('/states')).payload)).toContain('overdue since');
      await monitor.post(`/reminders/${id}/rest`);
      expect(comingUpIn((await monitor.get('/states')).payload)).not.toContain('Ring the coalition');
      expect((await monitor.get('/reminders')).payload).toContain('rests until');
    });

    it('of nothing that the form does not say', async () => {
      const wrong = await monitor.post('/reminders', { onDay: '2027-02-30', daysBefore: 400 });
      expect(wrong.statusCode).toBe(422);
      expect(wrong.payload).toMatch(/Fill in this field[^]*Give a day such as[^]*This number is too large/);
      expect((await monitor.post('/reminders', { cycleId: 999, kind: 'session', daysBefore: 1 })).statusCode).toBe(404);
    });
  });

  describe('in another program', () => {
    let address: string;
    const read = async (path = address) => (await app.as('public')).get(path);
    const events = async () => {
      const calendarOf = new ICAL.Component(ICAL.parse((await read()).payload));
      return calendarOf.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
    };

    it('is read at a secret address that is shown once and kept only as its hash', async () => {
      const made = await monitor.post('/calendar/feed');
      address = addressIn(made.payload);
      const answer = await read();
      expect(answer.statusCode).toBe(200);
      expect(answer.headers['content-type']).toContain('text/calendar');
      const secret = address.split('/').at(-1)!.replace('.ics', '');
      const kept = await app.database.query<object[]>(
        `SELECT FROM calendar_feed WHERE to_jsonb(calendar_feed)::text LIKE $1
         UNION ALL SELECT FROM audit_entry WHERE audit_entry::text LIKE $1`,
        [`%${secret}%`],
      );
      expect(kept).toHaveLength(0);
      expect((await monitor.get('/calendar')).payload).not.toContain(secret);
    });

    it('has whole days, months as spans, no bare years, and a signal where one wants to be reminded', async () => {
      const all = await events();
      const followUp = all.find(({ uid }) => uid === `deadline-${cycleId}-follow_up_due@article40`)!;
      expect(followUp.summary).toBe('Kazakhstan: Follow-up report due (CCPR/KAZ/3)');
      expect([followUp.startDate.isDate, String(followUp.startDate), String(followUp.endDate)]).toEqual([
        true,
        '2028-07-01',
        '2028-08-01',
      ]);
      const dialogue = all.find(({ summary }) => summary === 'Kazakhstan: Dialogue (CCPR/KAZ/2)')!;
      expect([String(dialogue.startDate), String(dialogue.endDate)]).toEqual(['2016-06-22', '2016-06-24']);
      expect(all.map(({ summary }) => summary).filter((one) => one.includes('Next dialogue'))).toEqual([]);
      const session = all.find(({ summary }) => summary.includes('Session of the body'))!;
      const alarm = session.component.getFirstSubcomponent('valarm')!;
      expect(String(alarm.getFirstPropertyValue('trigger'))).toBe('-P20D');
      expect(all.filter(({ component }) => component.getFirstSubcomponent('valarm'))).toHaveLength(2);
    });

    it('keeps the identity of what changes, and says when nothing changed', async () => {
      const { headers } = await read();
      const again = await app.nest.inject({
        url: address,
        headers: { 'if-none-match': headers.etag as string },
      });
      expect(again.statusCode).toBe(304);
      const before = (await events()).map(({ uid }) => uid);
      await app.database.query(
        `UPDATE cycle_event SET on_date = '2028-07-15' WHERE cycle_id = $1 AND kind = 'follow_up_due'`,
        [cycleId],
      );
      expect((await read()).headers.etag).not.toBe(headers.etag);
      expect((await events()).map(({ uid }) => uid).toSorted()).toEqual(before.toSorted());
    });

    it('speaks the language of its owner, and leaves another’s reminders out', async () => {
      await app.database.query(`UPDATE account SET language = 'ru' WHERE id = $1`, [officer.accountId]);
      const made = await officer.post('/calendar/feed');
      const { payload } = await read(addressIn(made.payload));
      const summaries = new ICAL.Component(ICAL.parse(payload))
        .getAllSubcomponents('vevent')
        .map((component) => new ICAL.Event(component).summary);
      expect(summaries).toContain('Казахстан: Срок доклада о последующих мерах (CCPR/KAZ/3)');
      expect(summaries).not.toContain('Ring the coalition');
      expect(payload).not.toContain('VALARM');
    });

    it('ends with a new address, with its withdrawal and with the account, all alike', async () => {
      const renewed = addressIn((await monitor.post('/calendar/feed')).payload);
      const gone = await read(address);
      const never = await read(`/calendar/feed/${'x'.repeat(43)}.ics`);
      expect([gone.statusCode, plain(gone.payload)]).toEqual([404, plain(never.payload)]);
      expect((await read(renewed)).statusCode).toBe(200);
      await monitor.post('/calendar/feed/withdrawal');
      expect((await read(renewed)).statusCode).toBe(404);
      const last = addressIn((await monitor.post('/calendar/feed')).payload);
      await app.database.query(`UPDATE account SET closed_at = now() WHERE id = $1`, [monitor.accountId]);
      expect((await read(last)).statusCode).toBe(404);
    });
  });
});
