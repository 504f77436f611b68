import { testApp, type Visitor } from './app.js';
import { ruritania, type Ruritania } from './ruritania.js';

/** A name that must leave nowhere, in any of its forms. */
const name = 'Leopold Strakonitz';
const aCase = {
  title: 'A prisoner and the moss',
  kind: 'person',
  language: 'en',
  place: 'Strelsau',
  beganOn: '2016-03',
  source: 'Interview of 4 March 2016',
  visibility: 'partners',
};
const somebody = {
  role: 'victim',
  description: 'a man, 34',
  pseudonym: 'L.',
  initials: 'L. S.',
  fullName: name,
  internal: 'full_name',
  confidential: 'full_name',
  submission: 'full_name',
  portal: 'full_name',
  press: 'none',
};
const plain = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

const read = async (visitor: Visitor, address: string) => {
  const answer = await visitor.get(address);
  expect({ address, status: answer.statusCode }).toEqual({ address, status: 200 });
  return plain(answer.payload);
};

const sent = async (visitor: Visitor, address: string, fields: Record<string, unknown>, status = 303) => {
  const answer = await visitor.post(address, fields);
  expect({ address, status: answer.statusCode }).toEqual({ address, status });
  return answer;
};

describe('cases', () => {
  const app = testApp();
  let monitor: Visitor;
  let editor: Visitor;
  let partner: Visitor;
  let officer: Visitor;
  let record: Ruritania;
  let path: string;
  beforeAll(async () => {
    monitor = await app.as('monitor');
    editor = await app.as('editor');
    partner = await app.as('monitor', 'ngo', 'Another NGO');
    officer = await app.as('officer');
    record = await ruritania(app.database, monitor.organisationId!);
    path = (await sent(monitor, '/states/RUR/cases', aCase)).headers.location as string;
    await sent(monitor, `${path}/persons`, somebody);
    await sent(monitor, `${path}/summaries/en`, { oneLine: '[[1]] sat in a damp cell.', paragraph: 'It was cold.' });
    await sent(monitor, `${path}/events`, {
      kind: 'trial',
      onDate: '2016-05',
      text: 'The court hears [[1]].',
      standing: 'pending',
    });
    await sent(monitor, `${path}/recommendations`, { target: `${record.prisons.id}` });
    await sent(monitor, `${path}/articles`, { article: '10(1)' });
  });

  it('are listed with what is awaited and what they are evidence of', async () => {
    const list = await read(monitor, '/states/RUR/cases?only=pending');
    expect(list).toContain('A prisoner and the moss');
    expect(list).toContain('art. 10(1)');
    expect(list).toContain('1 event awaited');
    expect(await read(monitor, '/states/RUR/cases?only=withdrawn')).not.toContain('the moss');
  });

  it('stand as evidence under the voice of civil society, for those who may see them', async () => {
    for (const address of [`/recommendations/${record.prisons.id}`, '/states/RUR/articles/10']) {
      expect(await read(partner, address)).toContain('Evidence: 1 case');
      const seen = await read(officer, address);
      expect(seen).not.toContain('Evidence');
      expect(seen).not.toContain('moss');
    }
    expect(await read(monitor, `/recommendations/${record.prisons.id}`)).toContain('added case as evidence');
    expect(await read(officer, `/recommendations/${record.prisons.id}`)).not.toContain('case as evidence');
  });

  it('are hidden from ministries whatever their visibility, and changed by their own organisation alone', async () => {
    expect((await officer.get(path)).statusCode).toBe(404);
    expect((await officer.get('/states/RUR/cases')).statusCode).toBe(404);
    expect((await officer.get('/states/RUR')).payload).not.toContain('/cases');
    expect((await partner.get(`${path}/edit`)).statusCode).toBe(403);
    expect((await partner.get(`${path}/persons/1`)).statusCode).toBe(403);
    expect((await partner.get(`${path}/disclosure`)).statusCode).toBe(403);
    await sent(partner, `${path}/events`, { kind: 'other', text: 'x', standing: 'concluded' }, 403);
    await sent(monitor, path, { ...aCase, visibility: 'organisation', version: 1 });
    expect((await partner.get(path)).statusCode).toBe(404);
    expect((await partner.get(`${path}/persons/1`)).statusCode).toBe(404);
    await sent(monitor, path, { ...aCase, version: 2 });
  });

  it('print a person as the consent and the risks allow, in one text for each use', async () => {
    const disclosed = async (use: string) => read(monitor, `${path}/disclosure?use=${use}`);
    expect(await disclosed('submission')).toContain('A man, 34 sat in a damp cell.');
    const uses = ['internal', 'confidential', 'submission', 'portal'];
    const consent = { givenBy: 'self', givenOn: '2016-03-04', uses, upTo: 'full_name', document: 'Folder 7' };
    await sent(monitor, `${path}/persons/1/consents`, consent);
    expect(await disclosed('submission')).toContain(`${name} sat in a damp cell.`);
    expect(await disclosed('press')).toContain('A person sat in a damp cell.');
    await sent(monitor, `${path}/persons/1/risks`, { kind: 'reprisal' });
    expect(await disclosed('submission')).toContain('L. sat in a damp cell.');
    expect(await read(partner, path)).toContain('L. sat in a damp cell.');
    await sent(monitor, `${path}/persons/1/risks/1/confirmation`, {}, 403);
    await sent(editor, `${path}/persons/1/risks/1/confirmation`, {});
    expect(await read(partner, path)).toContain(`The court hears ${name}.`);
    await sent(monitor, `${path}/persons/1/consents/1/withdrawal`, { withdrawnOn: '2016-02-01' }, 422);
    await sent(monitor, `${path}/persons/1/consents/1/withdrawal`, { withdrawnOn: '2017-01-01' });
    expect(await read(partner, path)).toContain('The court hears a man, 34.');
  });

  it('keep every look at an identity, and show it to editors', async () => {
    const [{ before }] = await app.database.query<[{ before: number }]>(
      'SELECT count(*)::integer AS before FROM person_file.identity_access',
    );
    expect(await read(monitor, `${path}/persons/1`)).not.toContain('Who looked');
    expect(await read(editor, `${path}/persons/1`)).toContain('Test editor');
    const [{ after }] = await app.database.query<[{ after: number }]>(
      'SELECT count(*)::integer AS after FROM person_file.identity_access',
    );
    expect(after - before).toBe(2);
    await expect(app.database.query('DELETE FROM person_file.identity_access')).rejects.toThrow('never changed');
  });

  it('let no name into a text, the audit trail, the search or an address', async () => {
    const refused = await sent(monitor, `${path}/summaries/en`, { oneLine: `${name} sat.`, version: 1 }, 422);
    expect(refused.payload).toContain('A person of the case is named here.');
    await sent(monitor, path, { ...aCase, title: `The case of ${name}`, version: 3 }, 422);
    await sent(monitor, `${path}/events`, { kind: 'other', text: `They hit ${name}.`, standing: 'concluded' }, 422);
    await sent(monitor, `${path}/summaries/ru`, {
      oneLine: 'Страконица били.',
      paragraph: 'The man Strakonitz. [[9]]',
    });
    const check = await read(monitor, `${path}/disclosure`);
    expect(check).toContain('like the name of person 1: strakonitz');
    expect(check).toContain('[[9]] stands for nobody in this case');
    expect(check).toContain('Nobody has consented for person 1');
    expect(check).toContain('An event is still awaited');
    for (const table of ['audit_entry', 'search_word', 'search_entry']) {
      const [{ held }] = await app.database.query<[{ held: number }]>(
        `SELECT count(*)::integer AS held FROM ${table} t WHERE t::text ~* 'strakoni'`,
      );
      expect({ table, held }).toEqual({ table, held: 0 });
    }
  });

  it('do not let two people overwrite each other', async () => {
    const [{ version }] = await app.database.query<[{ version: number }]>('SELECT version FROM case_record');
    await sent(monitor, path, { ...aCase, title: 'A prisoner and much moss', version });
    const stale = await sent(editor, path, { ...aCase, title: 'A prisoner and no moss', version }, 409);
    expect(stale.payload).toContain('A prisoner and much moss');
    expect(stale.payload).toContain('value="A prisoner and no moss"');
    expect((await sent(monitor, `${path}/summaries/en`, { oneLine: 'Late.', version: 9 }, 409)).payload).toContain(
      'sat in a damp cell',
    );
    expect((await sent(monitor, `${path}/persons/1`, { ...somebody, version: 9 }, 409)).payload).toContain(
      'Somebody changed this',
    );
    const late = { kind: 'trial', text: 'Late.', standing: 'concluded', version: 9 };
    expect((await sent(monitor, `${path}/events/1`, late, 409)).payload).toContain('The court hears [[1]].');
  });

  it('and their events come back after they were taken out', async () => {
    await sent(monitor, `${path}/events/1/withdrawal`, {});
    expect(await read(partner, path)).not.toContain('The court hears');
    await sent(monitor, `${path}/events/1/restoration`, {});
    expect(await read(partner, path)).toContain('The court hears');
    await sent(monitor, `${path}/withdrawal`, {}, 422);
    await sent(monitor, `${path}/withdrawal`, { reason: 'The family asked.' });
    expect((await partner.get(path)).statusCode).toBe(404);
    expect(await read(partner, `/recommendations/${record.prisons.id}`)).not.toContain('Evidence');
    expect(await read(monitor, '/states/RUR/cases?only=withdrawn')).toContain('moss');
    await sent(monitor, `${path}/restoration`, {});
    expect(await read(partner, path)).toContain('moss');
  });

  it('are tied to what there is, and untied again', async () => {
    await sent(monitor, `${path}/articles`, { article: '99' }, 422);
    await sent(monitor, `${path}/recommendations`, { target: '999999' }, 404);
    await sent(monitor, `${path}/recommendations`, { target: `${record.prisons.id}` });
    await sent(monitor, `${path}/recommendations/1/removal`, {});
    expect(await read(monitor, `/recommendations/${record.prisons.id}`)).not.toContain('Evidence');
  });
});
