import { setTimeout } from 'node:timers/promises';
import { testApp, type Visitor } from './app.js';
import { ruritania, type Ruritania } from './ruritania.js';

describe('the record as it was known at a time', () => {
  const app = testApp();
  let monitor: Visitor;
  let record: Ruritania;
  /** Before the assessment that is recorded late, about a day long past. */
  let before: string;

  beforeAll(async () => {
    monitor = await app.as('monitor');
    record = await ruritania(app.database, monitor.organisationId!);
    await setTimeout(5);
    before = new Date().toISOString();
    await setTimeout(5);
    await monitor.post(`/recommendations/${record.roads.id}/assessments`, {
      asOf: '2018-01-01',
      level: 'regressed',
      axis: 'practice',
      rationale: 'Holes grew.',
      source: 'A late letter',
      visibility: 'public',
    });
    const [finding] = await app.database.query<{ id: number }[]>(
      `INSERT INTO counter_finding (state_code, text, verdict, found_on, source, visibility)
       VALUES ('RUR', 'Found late.', 'contradicts', '2018', 'Letter', 'public') RETURNING id`,
    );
    await app.database.query(
      `INSERT INTO subject_link (recommendation_id, counter_finding_id, origin, decision) VALUES ($1, $2, 'assigned', 'confirmed')`,
      [record.roads.id, finding!.id],
    );
  });

  const get = async (path: string) => {
    const { statusCode, payload } = await monitor.get(path);
    expect(statusCode).toBe(200);
    return payload.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&');
  };

  it.each([
    ['/states/RUR/recommendations?ngo=regressed&asOf=2018-06-01', 'Roads'],
    ['/states/RUR/recommendations?contested=on&asOf=2018-06-01', 'Roads'],
    ['/states/RUR/comparison?from=2017-01-01&to=2018-06-01', 'A late letter'],
  ])('leaves out of %s what was recorded later', async (path, late) => {
    expect(await get(path)).toContain(late);
    const then = await get(`${path}&knownAt=${before}`);
    expect(then).not.toContain(late);
    expect(then).toContain('what was recorded later is left out');
  });

  it('is silent where the word was recorded later', async () => {
    const silence = '/states/RUR/silence?asOf=2018-06-01&voice=ngo';
    expect(await get(silence)).not.toContain('Roads');
    expect(await get(`${silence}&knownAt=${before}`)).toContain('Roads');
  });

  it('keeps the time in every link of the overview, and leads back to now', async () => {
    const page = await get(`/states/RUR?asOf=2018-06-01&knownAt=${before}`);
    const time = encodeURIComponent(before);
    const links = [...page.matchAll(/(?:href|src)="(\/states\/RUR\/[^"]*)"/g)].map(([, href]) => href!);
    const timeless = links.filter((href) => href.includes('asOf=') && !href.includes(time));
    expect(timeless).toEqual([]);
    expect(links.some((href) => href.includes('/charts/movement.svg') && href.includes(time))).toBe(true);
    expect(page).toContain('href="/states/RUR?asOf=2018-06-01"');
  });

  it('counts for the matrix and the charts, and on the pages of articles', async () => {
    const [now, then] = [
      await get('/states/RUR?asOf=2018-06-01'),
      await get(`/states/RUR?asOf=2018-06-01&knownAt=${before}`),
    ];
    expect(figure(now, 'contested')).toBe(figure(then, 'contested') + 1);
    const chart = '/states/RUR/charts/movement.svg?asOf=2018-06-01';
    expect(await get(chart)).toContain('Regressed');
    expect(await get(`${chart}&knownAt=${before}`)).not.toContain('Regressed');
    const article = '/states/RUR/articles/7?asOf=2018-06-01';
    expect(await get(article)).toContain('Water ran down');
    expect(await get(`${article}&knownAt=2001-01-01`)).not.toContain('Water ran down');
  });

  it('is refused a time that is none', async () => {
    for (const path of ['/states/RUR', '/states/RUR/recommendations', '/states/RUR/articles', '/states/RUR/silence'])
      expect((await monitor.get(`${path}?knownAt=yesterday`)).statusCode).toBe(400);
  });
});

const figure = (page: string, name: string) => Number(new RegExp(`<b>(\\d+)</b> <span>${name}`).exec(page)![1]);
