import { SubjectLink } from '../src/links/subject-link.entity.js';
import { claimedEvents } from '../src/state-responses/claimed-events.js';
import { StateResponse } from '../src/state-responses/state-response.entity.js';
import { Document } from '../src/documents/document.entity.js';
import { testApp, type Visitor } from './app.js';
import { ruritania, type Ruritania } from './ruritania.js';

const source = 'Royal gazette';

describe('what the State says of its measures', () => {
  const app = testApp();
  let officer: Visitor;
  let monitor: Visitor;
  let record: Ruritania;
  let promise: number;
  let dried: number;

  const add = (step: object) => officer.post(`/state-responses/${dried}/events`, { source, saidOn: '2017', ...step });
  const stageOn = async (day: string) =>
    (
      await app.database.query<{ stage: string }[]>(
        `SELECT stage FROM response_stage_on($1) WHERE state_response_id = $2`,
        [day, dried],
      )
    )[0]!.stage;
  const outcomeOn = async (day: string) =>
    (
      await app.database.query<{ outcome: string }[]>(
        `SELECT outcome FROM promise_on($1) WHERE state_response_id = $2 ORDER BY target_on`,
        [day, promise],
      )
    ).map(({ outcome }) => outcome);
  const idOf = async (text: string) => (await app.database.manager.findOneByOrFail(StateResponse, { text })).id;

  beforeAll(async () => {
    monitor = await app.as('monitor');
    officer = await app.as('officer');
    record = await ruritania(app.database, monitor.organisationId!);
    promise = await idOf('A press law will come.');
    dried = await idOf('All cells were dried.');
  });

  describe('stages', () => {
    it('stand in a line under the recommendation, with dates that are not stated said to be so', async () => {
      expect((await add({ stage: 'announced', happenedOn: '2012' })).statusCode).toBe(303);
      expect((await add({ stage: 'draft', saidOn: '2014-03' })).statusCode).toBe(303);
      expect((await add({ stage: 'repealed', happenedOn: '2020-02-01', saidOn: '2020-03' })).statusCode).toBe(303);
      const page = await read(monitor, `/recommendations/${record.prisons.id}`);
      expect(page).toMatch(
        /announced 2012 draft date not stated, said March 2014 completed date not stated, said May 2016 repealed 1 February 2020/,
      );
    });

    it('count on a day only if they were said and reached by then', async () => {
      expect(await stageOn('2013-01-01')).toBeNull();
      expect(await stageOn('2014-06-01')).toBe('draft');
      expect(await stageOn('2016-06-01')).toBe('completed');
      expect(await stageOn('2021-01-01')).toBe('repealed');
    });

    it('are added by officers alone, and refused when their dates make no sense', async () => {
      const path = `/state-responses/${dried}/events`;
      expect((await monitor.post(path, { stage: 'draft', source })).statusCode).toBe(403);
      const backwards = await officer.post(path, { targetOn: '2016', saidOn: '2017-01', source });
      expect(backwards.statusCode).toBe(422);
      expect(backwards.payload).toContain('The promised day is earlier');
      expect(
        (await officer.post(path, { stage: 'draft', happenedOn: '2019', targetOn: '2020', source })).statusCode,
      ).toBe(422);
      expect((await officer.post(path, { source })).statusCode).toBe(422);
      expect((await officer.post('/state-responses/999999/events', { stage: 'draft', source })).statusCode).toBe(404);
    });

    it('are corrected by a new step that names the reason, once; the earlier one stays readable', async () => {
      const [{ id }] = await app.database.query<[{ id: number }]>(
        `SELECT id FROM state_response_event WHERE state_response_id = $1 AND stage = 'repealed'`,
        [dried],
      );
      const path = `/state-responses/${dried}/events/${id}/correction`;
      expect((await officer.get(path)).payload).toContain('2020-02-01');
      expect((await officer.post(path, { takeBack: 'on', source })).statusCode).toBe(422);
      expect((await officer.post(path, { takeBack: 'on', source, note: 'A misprint.' })).statusCode).toBe(303);
      const page = await read(monitor, `/state-responses/${dried}`);
      expect(page).toContain('repealed 1 February 2020');
      expect(page).toContain('taken back A misprint.');
      expect(await read(monitor, `/recommendations/${record.prisons.id}`)).not.toContain('repealed');
      const late = await officer.post(path, { stage: 'draft', source, note: 'Mine.' });
      expect(late.statusCode).toBe(409);
      expect((await officer.get(`/state-responses/${promise}/events/${id}/correction`)).statusCode).toBe(404);
      await expect(app.database.query(`DELETE FROM state_response_event`)).rejects.toThrow('never changed');
    });
  });

  describe('promises', () => {
    it('turn overdue after their day, and are kept, late, once the stage is reached', async () => {
      expect(await outcomeOn('2016-01-01')).toEqual([]);
      expect(await outcomeOn('2018-12-31')).toEqual(['open']);
      expect(await outcomeOn('2019-01-01')).toEqual(['overdue']);
      const step = { stage: 'draft', targetOn: '2020-06', saidOn: '2019-02', source };
      await officer.post(`/state-responses/${promise}/events`, step);
      await officer.post(`/state-responses/${promise}/events`, {
        stage: 'draft',
        happenedOn: '2020-05-30',
        saidOn: '2020-06',
        source,
      });
      expect(await outcomeOn('2020-07-01')).toEqual(['overdue', 'kept']);
      await officer.post(`/state-responses/${promise}/events`, {
        stage: 'in_force',
        happenedOn: '2021-01-01',
        saidOn: '2020-12',
        source,
      });
      // Foretold in December: whether it came into force is a question, and keeps nothing.
      expect(await outcomeOn('2021-02-01')).toEqual(['overdue', 'kept']);
      expect(await read(monitor, `/state-responses/${promise}`)).toContain('foretold; not confirmed since');
    });

    it('are listed, the overdue first, by outcome, year, words and day; the overview leads there', async () => {
      const list = await read(monitor, '/states/RUR/promises');
      expect(list).toMatch(/1 overdue 0 not yet due 0 kept late 1 kept/);
      expect(list).toMatch(
        /A press law will come\..*overdue · promised for 2018.*kept · promised for June 2020: draft/,
      );
      expect(await read(officer, '/states/RUR/promises?outcome=kept')).not.toContain('overdue · promised');
      expect(await read(monitor, '/states/RUR/promises?year=2018&q=press')).toContain('overdue · promised for 2018');
      expect(await read(monitor, '/states/RUR/promises?q=railway')).toContain('No promise matches');
      expect(await read(monitor, '/states/RUR/promises?asOf=2018-01-01')).toContain('not yet due · promised for 2018');
      expect((await monitor.get('/states/RUR/promises?outcome=forgotten')).statusCode).toBe(400);
      expect((await monitor.get('/states/RUR')).payload).toContain('/states/RUR/promises?outcome');
    });

    it('are withdrawn when the State says so', async () => {
      await officer.post(`/state-responses/${promise}/events`, { stage: 'withdrawn', saidOn: '2022', source });
      expect(await outcomeOn('2023-01-01')).toEqual(['withdrawn', 'kept']);
    });
  });

  describe('claims that say the same', () => {
    let again: number;

    beforeAll(async () => {
      const { manager } = app.database;
      const said = { stateCode: 'RUR', source: 'Speech of the king', saidOn: '2017-01' };
      const response = await manager.save(
        manager.create(StateResponse, {
          ...said,
          text: 'The cells were all dried.',
          kind: 'practice',
          events: claimedEvents({ targetOn: '2019' }, said),
        }),
      );
      again = response.id;
      const link = { recommendationId: record.prisons.id, origin: 'assigned', decision: 'confirmed' } as const;
      await manager.insert(SubjectLink, { ...link, stateResponseId: again });
    });

    it('become a mention of the first, which anybody on either side can undo', async () => {
      const choices = await read(monitor, `/state-responses/${again}/repeat`);
      expect(choices.indexOf('All cells were dried.')).toBeLessThan(choices.indexOf('A press law will come.'));
      expect((await monitor.post(`/state-responses/${again}/repeat`, {})).statusCode).toBe(422);
      expect((await monitor.post(`/state-responses/${again}/repeat`, { repeatsId: again })).statusCode).toBe(409);
      expect((await monitor.post(`/state-responses/${again}/repeat`, { repeatsId: dried })).statusCode).toBe(303);
      const page = await read(monitor, `/recommendations/${record.prisons.id}`);
      expect(page).not.toContain('The cells were all dried.');
      expect(page).toContain('said again 1 time');
      expect(await read(monitor, `/state-responses/${dried}`)).toMatch(
        /Said again elsewhere The cells were all dried\. Speech of the king, January 2017/,
      );
      expect((await officer.post(`/state-responses/${dried}/repeat`, { repeatsId: promise })).statusCode).toBe(409);
    });

    it('lend the first their promises, and take them back', async () => {
      const promised = () => read(monitor, '/states/RUR/promises?year=2019');
      expect(await promised()).toContain('All cells were dried.');
      expect((await officer.post(`/state-responses/${again}/repeat/undo`)).statusCode).toBe(303);
      expect(await promised()).toContain('The cells were all dried.');
      expect(await read(monitor, `/recommendations/${record.prisons.id}`)).toContain('The cells were all dried.');
    });
  });

  it('may be a document as a whole, counted as an answer and told from one that names a passage', async () => {
    const { manager } = app.database;
    const own = { kind: 'state_report', stateCode: 'RUR', language: 'en', publishedOn: '2018-05' } as const;
    const report = await manager.save(manager.create(Document, { ...own, voice: 'state', title: 'Report on roads' }));
    const path = `/recommendations/${record.roads.id}/document-responses`;
    const whole = { documentId: report.id, text: 'The report as a whole' };
    expect((await monitor.post(path, whole)).statusCode).toBe(403);
    expect((await officer.post(path, { text: 'x' })).statusCode).toBe(422);
    expect((await officer.post(path, { ...whole, documentId: record.observations.id })).statusCode).toBe(404);
    expect((await officer.post(path, whole)).statusCode).toBe(303);
    expect(await read(monitor, `/recommendations/${record.roads.id}`)).toMatch(
      /The report as a whole reply whole document Report on roads/,
    );
    expect(await read(monitor, '/states/RUR/silence')).toContain('1 statement 1 is a whole document');
    expect(await read(monitor, '/states/RUR')).toContain('0 unanswered');
  });
});

const wordsOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,:;])/g, '$1');

const read = async (visitor: Visitor, path: string) => wordsOf((await visitor.get(path)).payload);
