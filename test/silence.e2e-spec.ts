import { testApp, type Visitor } from './app.js';
import { followUp, observations } from './import-documents.js';

describe('the silence report', () => {
  const app = testApp();
  let monitor: Visitor;

  const bringIn = async (name: string, text: string) => {
    const { headers } = await monitor.upload('/imports', { name, content: text });
    await monitor.post(`${headers.location}/import`);
  };

  beforeAll(async () => {
    monitor = await app.as('monitor');
    await bringIn('observations.txt', observations());
  });

  it('names every recommendation while nobody has said anything', async () => {
    const page = await report(monitor);
    expect(page).toContain(
      'The State has answered nothing to 3 recommendations. Civil society has not commented on 3.',
    );
    expect(page).toContain('Safety at sea');
  });

  it('names the parts that the State’s reply passes over, in that document and since that day', async () => {
    await bringIn('follow-up.txt', followUp);
    expect(await report(monitor)).toContain('The State has answered nothing to 2 recommendations.');
    const [{ id }] = await app.database.query<[{ id: number }]>(
      `SELECT id FROM document WHERE voice = 'state' AND state_code = 'TUV'`,
    );
    expect(await report(monitor, `?document=${id}`)).toContain('nothing to 2 recommendations');
    expect(await report(monitor, '?since=2025-01-01')).toContain('nothing to 3 recommendations');
  });

  it('counts a finding only for those who may see it', async () => {
    const [{ id }] = await app.database.query<[{ id: number }]>(
      `SELECT id FROM recommendation WHERE state_code = 'TUV' ORDER BY id LIMIT 1`,
    );
    await monitor.post(`/recommendations/${id}/counter-findings`, {
      text: 'The office has no telephone.',
      verdict: 'not_stated',
      source: 'Visit',
      visibility: 'organisation',
    });
    expect(await report(monitor)).toContain('has not commented on 2.');
    expect(await report(await app.as('officer'))).toContain('has not commented on 3.');
  });

  it('refuses a scope that is none', async () => {
    expect((await monitor.get('/states/TUV/silence?since=never')).statusCode).toBe(400);
    expect((await monitor.get('/states/XXX/silence')).statusCode).toBe(404);
  });
});

const report = async (visitor: Visitor, query = '') =>
  (await visitor.get(`/states/TUV/silence${query}`)).payload.replace(/\s+/g, ' ');
