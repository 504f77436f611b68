import { testApp, type Visitor } from './app.js';
import { ruritania } from './ruritania.js';

const list = '/states/RUR/recommendations';
/** As the address bar of somebody who filled in the form of the list. */
const narrowed = `${list}?unanswered=on&q=&page=1&article=7`;
const kept = `${list}?article=7&unanswered=on`;

describe('saved views', () => {
  const app = testApp();
  let monitor: Visitor;
  let colleague: Visitor;
  let officer: Visitor;
  const idOf = async (name: string) => {
    const [row] = await app.database.query<{ id: number }[]>(`SELECT id FROM saved_view WHERE name = $1`, [name]);
    return row!.id;
  };

  beforeAll(async () => {
    [monitor, colleague, officer] = [await app.as('monitor'), await app.as('author'), await app.as('officer')];
    await ruritania(app.database, monitor.organisationId!);
  });

  it('keep what a list is narrowed to, and lead back to it', async () => {
    const saved = await monitor.post('/views', { name: 'Torture, unanswered', address: narrowed });
    expect([saved.statusCode, saved.headers.location]).toEqual([303, kept]);
    const followed = await monitor.get(`/views/${await idOf('Torture, unanswered')}`);
    expect([followed.statusCode, followed.headers.location]).toEqual([302, kept]);
    expect((await monitor.get(kept)).statusCode).toBe(200);
    expect((await monitor.get(list)).payload).toContain('Torture, unanswered');
    expect((await monitor.get('/states/RUR/cases')).payload).not.toContain('Torture, unanswered');
  });

  it('are one’s own until they are shared, and then those of one’s organisation alone', async () => {
    const id = await idOf('Torture, unanswered');
    expect((await colleague.get(`/views/${id}`)).statusCode).toBe(404);
    expect((await colleague.get(list)).payload).not.toContain('Torture, unanswered');
    const shared = await monitor.post(`/views/${id}`, { name: 'Article 7, unanswered', shared: 'on', version: 1 });
    expect(shared.statusCode).toBe(303);
    expect((await colleague.get(list)).payload).toContain('Article 7, unanswered');
    expect((await colleague.get(`/views/${id}`)).headers.location).toBe(kept);
    expect((await colleague.post(`/views/${id}/removal`)).statusCode).toBe(404);
    for (const visitor of [officer, await app.as('monitor', 'ngo', 'Another organisation')]) {
      expect((await visitor.get(`/views/${id}`)).statusCode).toBe(404);
      expect((await visitor.get(list)).payload).not.toContain('Article 7, unanswered');
    }
  });

  it('are removed, and brought back', async () => {
    const id = await idOf('Article 7, unanswered');
    await monitor.post(`/views/${id}/removal`);
    expect((await monitor.get(`/views/${id}`)).statusCode).toBe(404);
    expect((await colleague.get('/views')).payload).not.toContain('Article 7, unanswered');
    expect((await monitor.get('/views')).payload).toContain(`/views/${id}/return`);
    await monitor.post(`/views/${id}/return`);
    expect((await monitor.get(`/views/${id}`)).statusCode).toBe(302);
  });

  it('lead nowhere but to lists of ours', async () => {
    for (const address of ['https://elsewhere.example/search', '//elsewhere.example/search', '/sign-out']) {
      const answer = await monitor.post('/views', { name: 'Away', address });
      expect([answer.statusCode, answer.payload.includes('Only a list of ours can be saved.')]).toEqual([422, true]);
    }
  });

  it('have names of their own, and tell who changed one meanwhile', async () => {
    const again = await monitor.post('/views', { name: 'Article 7, unanswered', address: list });
    expect([again.statusCode, again.payload.includes('This name is taken.')]).toEqual([422, true]);
    const id = await idOf('Article 7, unanswered');
    const stale = await monitor.post(`/views/${id}`, { name: 'Mine', version: 1 });
    expect([stale.statusCode, stale.payload.includes('value="Mine"')]).toEqual([409, true]);
  });

  it('are not for those who have not signed in', async () => {
    const visitor = await app.as('public');
    expect((await visitor.get(`/views/${await idOf('Article 7, unanswered')}`)).headers.location).toMatch(/^\/sign-in/);
  });
});
