import { CounterFinding } from '../src/counter-findings/counter-finding.entity.js';
import { SubjectLink } from '../src/links/subject-link.entity.js';
import { StateResponse } from '../src/state-responses/state-response.entity.js';
import { testApp, type Visitor } from './app.js';
import { ruritania, type Ruritania } from './ruritania.js';

/** The words of a page without its marks, in one line. */
const words = (html: string) =>
  html
    .replace(/<(script|style|head)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x([0-9A-F]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');

/** The words of a page that must be there. */
const read = async (visitor: Visitor, path: string) => {
  const answer = await visitor.get(path);
  expect({ path, status: answer.statusCode }).toEqual({ path, status: 200 });
  return words(answer.payload);
};

describe('the desk', () => {
  const app = testApp();
  let monitor: Visitor;
  let officer: Visitor;
  let record: Ruritania;

  const list = (query = '') => read(monitor, `/states/RUR/recommendations${query}`);

  beforeAll(async () => {
    monitor = await app.as('monitor');
    officer = await app.as('officer');
    record = await ruritania(app.database, monitor.organisationId!);
  });

  it.each(['/', '/states', '/states/RUR', '/states/RUR/recommendations', '/states/RUR/articles', '/documents/1'])(
    'asks who is not signed in to sign in before %s',
    async (path) => {
      const answer = await (await app.as('public')).get(path);
      expect(answer.statusCode).toBe(303);
      expect(answer.headers.location).toMatch(/^\/sign-in/);
    },
  );

  it.each([
    '/states/QQQ',
    '/states/QQQ/recommendations',
    '/states/QQQ/articles',
    '/states/QQQ/documents',
    '/states/RUR/articles/399',
    '/states/RUR?cycle=CCPR/RUR/9',
    '/states/RUR/charts/movement.svg?cycle=CCPR/RUR/9',
    '/recommendations/999999/timeline.svg',
    '/documents/999999',
    '/documents/999999/file',
  ])('answers 404 for what is not there: %s', async (path) => {
    expect((await monitor.get(path)).statusCode).toBe(404);
  });

  it.each(['?page=0', '?state=splendid', '?asOf=2022-02-30', '?sort=colour', '?article=seven'])(
    'refuses the query %s with 400',
    async (query) => {
      expect((await monitor.get(`/states/RUR/recommendations${query}`)).statusCode).toBe(400);
    },
  );

  describe('states', () => {
    it('lists each State with its cycles, recommendations and how many have their text', async () => {
      expect(await read(monitor, '/states')).toMatch(/Ruritania 1 3 2/);
    });

    it('names a State in the language of the page', async () => {
      const visitor = await app.as('viewer');
      await visitor.post('/language', { language: 'ru', next: '/states' });
      expect(await read(visitor, '/states')).toContain('Руритания');
    });
  });

  describe('overview', () => {
    it('counts recommendations, unanswered, contested and overdue promises', async () => {
      expect(await read(monitor, '/states/RUR')).toMatch(
        /3 recommendations 1 unanswered 1 contested 1 promise overdue/,
      );
    });

    it('counts nothing that was made after the day', async () => {
      expect(await read(monitor, '/states/RUR?asOf=2014-01-01')).toContain(
        'No recommendation had been made by this day',
      );
    });

    it('does not call a promise for a year overdue before the year has ended', async () => {
      expect(await read(monitor, '/states/RUR?asOf=2018-12-31')).toContain('0 promises overdue');
      expect(await read(monitor, '/states/RUR?asOf=2019-01-01')).toContain('1 promise overdue');
    });

    it('no longer calls a promise overdue once the State says that its subject is in force', async () => {
      const { manager } = app.database;
      const kept = await manager.save(
        manager.create(StateResponse, {
          stateCode: 'RUR',
          text: 'The press law is in force.',
          kind: 'legislative',
          saidOn: '2020-01-01',
          source: 'Royal gazette',
          events: [{ stage: 'in_force', saidOn: '2020-01-01', source: 'Royal gazette' }],
        }),
      );
      await manager.query(
        `INSERT INTO subject_link (recommendation_id, state_response_id, origin, decision) VALUES ($1, $2, 'assigned', 'confirmed')`,
        [record.press.id, kept.id],
      );
      expect(await read(monitor, '/states/RUR?asOf=2019-12-31')).toContain('1 promise overdue');
      expect(await read(monitor, '/states/RUR?asOf=2020-01-01')).toContain('0 promises overdue');
      await manager.delete(SubjectLink, { stateResponseId: kept.id });
    });

    it('shows the line of the cycle with what comes next, and an event without a date in its place', async () => {
      const page = await read(monitor, '/states/RUR');
      expect(page).toMatch(
        /Report received date not known .*Dialogue 2 March 2015 – 3 March 2015 .*Next Next report due 20 March 2099/,
      );
    });

    it('sets the three voices of an article side by side', async () => {
      expect(await read(monitor, '/states/RUR')).toMatch(
        /Article 7 1 Committee grade B Committee grade C Implemented 1 1 Not implemented 1 2 Contested 1/,
      );
    });

    it('draws how the voices moved, with the same figures as a table', async () => {
      const page = await monitor.get('/states/RUR');
      expect(page.payload).toContain('/states/RUR/charts/movement.svg');
      expect(words(page.payload)).toMatch(/2016-09-01 1 0 0 2019-09-01 0 1 1/);
    });
  });

  it('counts recommendations with proposals to decide, but not those whose statement the viewer may not see', async () => {
    const { manager } = app.database;
    const moss = await manager.findOneByOrFail(CounterFinding, { visibility: 'organisation' });
    const { raw } = await manager.insert(SubjectLink, {
      recommendationId: record.roads.id,
      counterFindingId: moss.id,
      origin: 'suggested',
      decision: 'proposed',
    });
    expect(await read(monitor, '/states/RUR')).toContain('1 with links to decide');
    expect(await read(monitor, '/states/RUR/recommendations?undecided=on')).toMatch(/1–1 of 1 .*¶12 Roads/);
    expect(await read(officer, '/states/RUR')).not.toContain('with links to decide');
    expect(await read(officer, '/states/RUR/recommendations?undecided=on')).toContain('No recommendation matches.');
    await manager.delete(SubjectLink, (raw as { id: number }[])[0]!.id);
  });

  describe('list of recommendations', () => {
    it('stands in the order of the document with the standing of each', async () => {
      expect(await list()).toMatch(/1–3 of 3 .*¶8 Prisons .*arts\. 7, 10\(1\) .*¶10 Freedom of the press .*¶12 Roads/);
    });

    it.each([
      ['?q=FREE+press', ['Freedom of the press']],
      ['?q=100%25', ['Roads']],
      ['?q=co/1+¶8', ['Prisons']],
      ['?article=7', ['Prisons']],
      ['?article=10', ['Prisons']],
      ['?article=19', []],
      ['?cycle=CCPR/RUR/1', ['Prisons', 'Freedom of the press', 'Roads']],
      ['?mechanism=CAT', []],
      ['?grade=C', ['Prisons']],
      ['?grade=none&unanswered=on', ['Roads']],
      ['?state=implemented', ['Prisons']],
      ['?ngo=regressed', ['Freedom of the press']],
      ['?ngo=partially&asOf=2018-01-01', ['Prisons']],
      ['?contested=on', ['Prisons']],
      ['?overdue=on', ['Freedom of the press']],
    ])('keeps to what %s asks for', async (query, topics) => {
      const page = await list(query);
      for (const topic of ['Prisons', 'Freedom of the press', 'Roads'])
        expect({ topic, shown: page.includes(`¶`) && new RegExp(`¶\\d+ ${topic}`).test(page) }).toEqual({
          topic,
          shown: topics.includes(topic),
        });
    });

    it.each([
      ['topic', /Freedom of the press .*Prisons .*Roads/],
      ['claims', /Prisons .*Freedom of the press .*Roads/],
      ['findings', /Prisons .*Freedom of the press .*Roads/],
    ])('sorts by %s', async (sort, order) => {
      expect(await list(`?sort=${sort}`)).toMatch(order);
    });

    it('says when nothing matches, and offers the way back', async () => {
      const { payload } = await monitor.get('/states/RUR/recommendations?q=submarine');
      expect(words(payload)).toContain('No recommendation matches.');
      expect(payload).toContain('href="/states/RUR/recommendations"');
    });

    it('offers an import where a State has none', async () => {
      expect(await read(monitor, '/states/AND/recommendations')).toContain('Import concluding observations');
    });
  });

  describe('articles', () => {
    it('lists the articles of the Covenant with what stands under each', async () => {
      expect(await read(monitor, '/states/RUR/articles')).toMatch(/Article 7 .+? 1 1 2 Contested 1 Article 8/);
    });

    it('gathers recommendations, responses, findings and demands on one article', async () => {
      const page = await read(monitor, '/states/RUR/articles/7');
      for (const text of [
        '¶8 Prisons',
        'All cells were dried.',
        'Water ran down the wall.',
        'Buy stoves.',
        'No. 20 (1992)',
      ])
        expect(page).toContain(text);
    });

    it('shows one voice alone, page by page', async () => {
      const page = await read(monitor, '/states/RUR/articles/7?voice=ngo');
      expect(page).toContain('1–2 of 2');
      expect(page).not.toContain('All cells were dried.');
    });

    it('says so when nothing is linked with an article', async () => {
      expect(await read(monitor, '/states/RUR/articles/27')).toContain(
        'No recommendation is linked with this article.',
      );
    });
  });

  describe('documents', () => {
    it('lists documents with what became of them', async () => {
      expect(await read(monitor, '/states/RUR/documents')).toMatch(
        /What the cells are like .*1 finding 1 demand .*Concluding observations on Ruritania .*5 3 recommendations/,
      );
    });

    it('says of each passage what became of it, with its notes at the end', async () => {
      const path = `/documents/${record.observations.id}`;
      const { payload } = await monitor.get(path);
      expect(payload).toMatch(/id="p\d+"/);
      expect(words(payload)).toMatch(
        /2 of 3 passages taken up .*Prisons 7 Cells are damp\. 1 Concern → ¶8 .*8 The State party should dry its cells\. Recommendation → ¶8 .*9 The castle was visited\. nothing yet .*Notes 1 Visit of the rapporteur/,
      );
    });

    it('hands out the file as it came in, to be saved', async () => {
      const answer = await monitor.get(`/documents/${record.observations.id}/file`);
      expect(answer.payload).toBe('Observations');
      expect(answer.headers['content-disposition']).toBe("attachment; filename*=UTF-8''CCPR-C-RUR-CO-1.txt");
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
    });

    it('answers 404 for the file of a document that has none', async () => {
      expect((await monitor.get(`/documents/${record.alternativeReport.id}/file`)).statusCode).toBe(404);
    });
  });

  describe('what a ministry sees', () => {
    it('is nothing of what civil society keeps to itself, on any page', async () => {
      const paths = ['', '/recommendations', '/articles', '/articles/7', '/articles/7?voice=ngo', '/documents'];
      for (const path of paths) {
        const page = await read(officer, `/states/RUR${path}`);
        expect(page).not.toMatch(/must not be named|What the cells are like|Buy stoves|Secret moss/);
      }
      expect((await officer.get(`/documents/${record.alternativeReport.id}`)).statusCode).toBe(404);
    });

    it('counts only what it may see', async () => {
      expect(await read(officer, '/states/RUR/recommendations')).toContain('1 finding');
      expect(await read(officer, '/states/RUR/recommendations?ngo=regressed')).toContain('No recommendation matches.');
      expect(await read(officer, '/states/RUR/articles')).toMatch(/Article 7 .+? 1 1 1 Contested 1 Article 8/);
      expect(await read(officer, '/states/RUR')).toMatch(/2016-09-01 1 0 2019-09-01 0 1/);
    });

    it('gains a finding when its authors publish it', async () => {
      await app.database.manager.update(
        CounterFinding,
        { text: 'A prisoner who must not be named grew moss.' },
        { visibility: 'public' },
      );
      expect(await read(officer, '/states/RUR/recommendations')).toContain('2 findings');
    });
  });

  describe('charts', () => {
    it.each(['/states/RUR/charts/movement.svg', '/states/RUR/charts/movement.svg?theme=dark&size=small'])(
      'are pictures with a title and a description, never kept by a cache: %s',
      async (path) => {
        const answer = await monitor.get(path);
        expect(answer.headers['content-type']).toMatch(/^image\/svg\+xml/);
        expect(answer.headers['cache-control']).toBe('no-store');
        expect(answer.payload).toMatch(
          /^<svg role="img" aria-label="Over time"[^>]*><title>Over time<\/title><desc>.+<\/desc>/,
        );
      },
    );

    it('show how one recommendation fared, in the language of the viewer', async () => {
      const visitor = await app.as('viewer');
      await visitor.post('/language', { language: 'kk', next: '/states' });
      const { payload } = await visitor.get(`/recommendations/${record.prisons.id}/timeline.svg`);
      expect(payload).toContain('Уақыт бойынша орындалуы');
      expect(payload).toContain('Азаматтық қоғам');
    });

    it('are drawn even where nobody has said anything', async () => {
      expect((await monitor.get(`/recommendations/${record.roads.id}/timeline.svg`)).statusCode).toBe(200);
      expect((await monitor.get('/states/AND/charts/movement.svg')).statusCode).toBe(200);
    });
  });

  it.each(['en', 'ru', 'kk'])('speaks %s on every page', async (language) => {
    const visitor = await app.as('admin');
    await visitor.post('/language', { language, next: '/states' });
    for (const path of [
      '/states',
      '/states/RUR',
      '/states/RUR/recommendations',
      '/states/RUR/articles',
      '/states/RUR/articles/7',
      '/states/RUR/documents',
      `/documents/${record.observations.id}`,
    ]) {
      const { payload, statusCode } = await visitor.get(path);
      expect({ path, statusCode }).toEqual({ path, statusCode: 200 });
      expect(payload).toContain(`<html lang="${language}"`);
    }
  });
});
