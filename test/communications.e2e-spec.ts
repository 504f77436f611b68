import { testApp, type Visitor } from './app.js';
import { ruritania } from './ruritania.js';

const views = {
  mechanismCode: 'CCPR',
  number: '2137/2012',
  title: 'Rassendyll v. Ruritania',
  outcome: 'violation',
  symbol: 'CCPR/C/112/D/2137/2012',
  decidedOn: '2014-10-21',
  transmittedOn: '2015-01-02',
  violated: '9, 19',
  notViolated: '14(3)(d)',
  source: 'The Views',
};
const said = { saidOn: '2016-02', source: 'Letter', visibility: 'public' };
const plain = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

async function read(visitor: Visitor, address: string): Promise<string> {
  const answer = await visitor.get(address);
  expect({ address, status: answer.statusCode }).toEqual({ address, status: 200 });
  return plain(answer.payload);
}

async function sent(visitor: Visitor, address: string, fields: Record<string, unknown>, status = 303) {
  const answer = await visitor.post(address, fields);
  expect({ address, status: answer.statusCode }).toEqual({ address, status });
  return answer;
}

describe('communications', () => {
  const app = testApp();
  let monitor: Visitor;
  let officer: Visitor;
  let path: string;

  beforeAll(async () => {
    monitor = await app.as('monitor');
    officer = await app.as('officer');
    await ruritania(app.database, monitor.organisationId!);
    path = (await sent(monitor, '/states/RUR/communications', views)).headers.location as string;
    await sent(monitor, `${path}/remedies`, { kind: 'compensation', text: 'Adequate compensation.' });
    await sent(monitor, `${path}/remedies`, { kind: 'publication', text: 'Publish the Views.' });
  });

  it('show what was found and when the reply was due, to both sides', async () => {
    for (const visitor of [monitor, officer]) {
      const page = await read(visitor, path);
      expect(page).toContain('Reply due 1 July 2015');
      expect(page).toContain('no reply in time');
      expect(page).toContain('Article 19 violated');
      expect(page).toContain('Article 14(3)(d) not violated');
    }
    expect((await officer.get('/states/RUR')).payload).toContain('/states/RUR/communications');
    expect((await officer.get('/states/RUR/communications')).payload).not.toContain('/cases');
  });

  it('keep the three voices on each remedy, and civil society’s own from ministries', async () => {
    const at = `${path}/remedies/1/statements`;
    await sent(officer, at, { ...said, voice: 'state', standing: 'done', text: 'It was paid.' });
    await sent(monitor, at, { ...said, voice: 'committee', standing: 'partly', text: 'In part.', grade: 'B' });
    const secret = { ...said, voice: 'ngo', standing: 'done', text: 'He told us so.', visibility: 'organisation' };
    await sent(monitor, at, secret);
    expect(await read(monitor, path)).toContain('He told us so.');
    expect(await read(officer, path)).not.toContain('He told us so.');
    expect(await read(monitor, '/states/RUR/communications')).toMatch(/State: 1 of 2 done.*Civil society: 1 of 2 done/);
    expect(await read(officer, '/states/RUR/communications')).toMatch(
      /State: 1 of 2 done.*Civil society: nothing recorded/,
    );
    await sent(monitor, at, { ...said, voice: 'ngo', saidOn: '2017', standing: 'not_done', text: 'He erred.' });
    expect(await read(monitor, '/states/RUR/communications')).toContain('Civil society: 0 of 2 done');
    expect(await read(monitor, path)).not.toContain('no reply in time');
  });

  it('let each side speak for itself alone', async () => {
    const at = `${path}/remedies/1/statements`;
    await sent(monitor, at, { ...said, voice: 'state', standing: 'done', text: 'x' }, 403);
    await sent(officer, at, { ...said, voice: 'ngo', standing: 'done', text: 'x' }, 403);
    await sent(officer, `${path}/remedies`, { kind: 'other', text: 'x' }, 403);
    await sent(officer, path, { ...views, version: 1 }, 403);
    await expect(app.database.query(`UPDATE remedy_statement SET text = 'x'`)).rejects.toThrow('never changed');
  });

  it('go back with what is wrong in them', async () => {
    const refused = async (change: object) =>
      plain((await sent(monitor, '/states/RUR/communications', { ...views, ...change }, 422)).payload);
    expect(await refused({})).toContain('This is in the record already.');
    expect(await refused({ number: '1/2020', symbol: 'CCPR/C/GC/37' })).toContain('Give the symbol of Views');
    expect(await refused({ number: '1/2020', symbol: '', violated: '99' })).toContain('no such article');
    expect(await refused({ number: '1/2020', symbol: '', outcome: 'pending' })).toContain('It was decided');
    await sent(monitor, `${path}/remedies/1/statements`, { ...said, voice: 'ngo', standing: 'done' }, 422);
    await sent(monitor, `${path}/remedies/99/statements`, { ...said, voice: 'ngo', standing: 'done', text: 'x' }, 404);
    expect((await monitor.get('/communications/999')).statusCode).toBe(404);
    expect((await monitor.get('/states/RUR/communications?outcome=odd')).statusCode).toBe(400);
  });

  it('do not let two people overwrite each other', async () => {
    await sent(monitor, path, { ...views, title: 'Rassendyll v. Ruritania (No. 2)', version: 1 });
    const stale = await sent(monitor, path, { ...views, title: 'R. v. Ruritania', version: 1 }, 409);
    expect(stale.payload).toContain('Rassendyll v. Ruritania (No. 2)');
    expect(stale.payload).toContain('value="R. v. Ruritania"');
  });
});
