import { Account } from '../src/accounts/account.entity.js';
import { testApp, type Visitor } from './app.js';
import { ruritania, type Ruritania } from './ruritania.js';

describe('comments', () => {
  const app = testApp();
  let monitor: Visitor;
  let colleague: Visitor;
  let record: Ruritania;
  let colleagueName: string;
  let page: string;
  const idOf = async (text: string) => {
    const [row] = await app.database.query<{ id: number }[]>(`SELECT id FROM comment WHERE text LIKE $1`, [
      `%${text}%`,
    ]);
    return row!.id;
  };
  const onPrisons = (text: string) => ({ subjectKind: 'recommendation', subjectId: record.prisons.id, text });

  beforeAll(async () => {
    [monitor, colleague] = [await app.as('monitor'), await app.as('author')];
    record = await ruritania(app.database, monitor.organisationId!);
    page = `/recommendations/${record.prisons.id}`;
    const account = await app.database.manager.findOneByOrFail(Account, { id: colleague.accountId! });
    colleagueName = account.username;
  });

  it('are seen by one’s organisation, and by nobody else, wherever they look', async () => {
    const written = await monitor.post('/comments', onPrisons('The moss again'));
    expect(written.headers.location).toBe(`${page}#comment-${await idOf('The moss')}`);
    for (const visitor of [monitor, colleague]) expect((await visitor.get(page)).payload).toContain('The moss again');
    for (const visitor of [await app.as('officer'), await app.as('monitor', 'ngo', 'Another organisation')]) {
      const { payload } = await visitor.get(page);
      expect(payload).not.toContain('The moss again');
      expect(payload).not.toMatch(/comment-\d/);
      expect((await visitor.get('/search?q=moss')).payload).not.toContain('The moss again');
      expect((await visitor.post(`/comments/${await idOf('The moss')}/withdrawal`)).statusCode).toBe(404);
    }
  });

  it('bring a mention to the work of a colleague, who sets it aside and takes that back', async () => {
    await monitor.post('/comments', onPrisons(`Ask @${colleagueName}, and @nobody.`));
    const [mention, none] = await app.database.query<{ id: number; account_id: number }[]>(
      `SELECT id, account_id FROM comment_mention`,
    );
    expect([mention!.account_id, none]).toEqual([colleague.accountId, undefined]);
    expect((await colleague.get('/work')).payload).toContain(`Ask @${colleagueName}`);
    expect((await monitor.get('/work')).payload).not.toContain('Ask @');
    expect((await monitor.post(`/mentions/${mention!.id}/reading`)).statusCode).toBe(404);
    await colleague.post(`/mentions/${mention!.id}/reading`);
    expect((await colleague.get('/work')).payload).toContain(`/mentions/${mention!.id}/return`);
    await colleague.post(`/mentions/${mention!.id}/return`);
    expect((await colleague.get('/work')).payload).toContain(`/mentions/${mention!.id}/reading`);
  });

  it('are changed by their author, who learns of a change meanwhile', async () => {
    const id = await idOf('Ask @');
    expect((await colleague.get(`/comments/${id}`)).statusCode).toBe(404);
    const changed = await monitor.post(`/comments/${id}`, { text: 'Ask nobody.', version: 1 });
    expect(changed.statusCode).toBe(303);
    expect((await colleague.get('/work')).payload).not.toContain('Ask nobody.');
    const stale = await monitor.post(`/comments/${id}`, { text: 'Ask again.', version: 1 });
    expect([stale.statusCode, stale.payload.includes('Ask nobody.')]).toEqual([409, true]);
  });

  it('are withdrawn, which leaves their words to their author, and brought back', async () => {
    const id = await idOf('The moss');
    await monitor.post(`/comments/${id}/withdrawal`);
    expect((await colleague.get(page)).payload).not.toContain('The moss again');
    expect((await monitor.get(page)).payload).toContain('The moss again');
    await monitor.post(`/comments/${id}/return`);
    expect((await colleague.get(page)).payload).toContain('The moss again');
  });

  it('stand on nothing that one does not see', async () => {
    const [hidden] = await app.database.query<{ id: number }[]>(
      `SELECT id FROM counter_finding WHERE visibility = 'organisation'`,
    );
    const comment = { subjectKind: 'counter_finding', subjectId: hidden!.id, text: 'Seen?' };
    expect((await (await app.as('officer')).post('/comments', comment)).statusCode).toBe(404);
    expect((await monitor.post('/comments', comment)).statusCode).toBe(303);
    await app.database.query(`UPDATE counter_finding SET visibility = 'restricted' WHERE id = $1`, [hidden!.id]);
    expect((await monitor.get(`/counter-findings/${hidden!.id}`)).statusCode).toBe(404);
    expect((await monitor.get(`/comments/${await idOf('Seen?')}`)).statusCode).toBe(404);
  });

  it('say something', async () => {
    const empty = await monitor.post('/comments', onPrisons(' '));
    expect([empty.statusCode, empty.payload.includes('Fill in this field.')]).toEqual([422, true]);
  });
});
