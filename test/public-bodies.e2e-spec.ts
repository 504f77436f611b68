import { PublicBodiesService } from '../src/public-bodies/public-bodies.service.js';
import { testApp, type Visitor } from './app.js';
import { ruritania } from './ruritania.js';

describe('public bodies', () => {
  const app = testApp();
  let officer: Visitor;
  let monitor: Visitor;

  const add = async (fields: Record<string, unknown>): Promise<number> => {
    const { statusCode, headers } = await officer.post('/states/RUR/bodies', { kind: 'ministry', ...fields });
    expect(statusCode).toBe(303);
    return Number(/\d+$/.exec(String(headers.location))![0]);
  };

  beforeAll(async () => {
    [officer, monitor] = await Promise.all([app.as('officer'), app.as('monitor')]);
    await ruritania(app.database, monitor.organisationId!);
  });

  it('stand as a tree, and after a renaming say who came after and since when', async () => {
    expect((await monitor.get('/states/RUR/bodies')).payload).toContain('Here stand the bodies of this State');
    const justice = await add({ name: 'Ministry of Justice', nameRu: 'Министерство юстиции' });
    await add({ name: 'Prison Service', parentId: justice, kind: 'agency' });
    const press = await add({ name: 'Ministry of the Press and Roads' });
    const old = await add({ name: 'Ministry of the Press', successorId: press, succeededOn: '2019-03' });
    const page = (await monitor.get('/states/RUR/bodies')).payload.replace(/\s+/g, ' ');
    expect(page).toMatch(/Ministry of Justice<\/a>.*?<ul><li> <a href="\/bodies\/\d+">Prison Service/);
    expect(page).toContain(`since March 2019: <a href="/bodies/${press}">`);
    expect((await monitor.get(`/bodies/${press}`)).payload).toContain(`<a href="/bodies/${old}">Ministry of the Press`);
  });

  it('are found by any name, whatever its case, spaces and quotation marks', async () => {
    const bodies = app.nest.get(PublicBodiesService);
    const id = await add({ name: 'Royal Archive', kind: 'agency' });
    await officer.post(`/bodies/${id}/aliases`, { name: 'Архив «Его Величества»', language: 'ru', untilOn: '2011' });
    expect(await bodies.findByName('RUR', '  royal\u00a0ARCHIVE ')).toEqual([id]);
    expect(await bodies.findByName('RUR', 'архив "его величества"')).toEqual([id]);
    expect(await bodies.findByName('RUR', 'архив')).toEqual([]);
    const found = (await monitor.get(`/states/RUR/bodies?q=${encodeURIComponent('“его вел')}`)).payload;
    expect(found).toContain('Royal Archive');
    expect(found).not.toContain('Prison Service');
  });

  it('give a removed name back to be added again', async () => {
    const id = await add({ name: 'Royal Mint', kind: 'agency' });
    await officer.post(`/bodies/${id}/aliases`, { name: 'The Mint', fromOn: '1990' });
    expect((await officer.post(`/bodies/${id}/aliases`, { name: 'The Mint' })).statusCode).toBe(422);
    const [alias] = await app.database.query<[{ id: number }]>(
      `SELECT id FROM public_body_alias WHERE name = 'The Mint'`,
    );
    const { headers } = await officer.post(`/bodies/${id}/aliases/${alias.id}/removal`);
    const page = (await officer.get(String(headers.location))).payload;
    expect(page).toContain('“The Mint” was removed');
    expect(page).toContain('value="1990"');
  });

  it('never stand above or after themselves', async () => {
    const upper = await add({ name: 'Upper Office' });
    const lower = await add({ name: 'Lower Office', parentId: upper, successorId: upper });
    const parent = await officer.post(`/bodies/${upper}`, {
      name: 'Upper Office',
      kind: 'ministry',
      version: 1,
      parentId: lower,
    });
    expect(parent.statusCode).toBe(422);
    expect(parent.payload).toContain('A body cannot stand above, or follow, itself.');
    const successor = { name: 'Upper Office', kind: 'ministry', version: 1, successorId: lower };
    expect((await officer.post(`/bodies/${upper}`, successor)).statusCode).toBe(422);
    await expect(
      app.database.query(`UPDATE public_body SET parent_id = $2 WHERE id = $1`, [upper, lower]),
    ).rejects.toThrow('A body cannot stand above itself.');
  });

  it('answer a second edit of the same reading with both versions', async () => {
    const id = await add({ name: 'Office of Weights' });
    const edit = (name: string) => officer.post(`/bodies/${id}`, { name, kind: 'agency', version: 1 });
    expect((await edit('Office of Weights and Measures')).statusCode).toBe(303);
    const stale = await edit('Office of Scales');
    expect(stale.statusCode).toBe(409);
    expect(stale.payload).toContain('Office of Weights and Measures · agency or committee');
    expect(stale.payload).toContain('value="Office of Scales"');
  });

  it('become one, with the names, parts and assignments of both', async () => {
    const [stays, goes] = [
      await add({ name: 'Coast Guard' }),
      await add({ name: 'Coastguard Service', nameRu: 'Охрана' }),
    ];
    const part = await add({ name: 'Lighthouse', parentId: goes });
    const [{ id: recommendation }] = await app.database.query<[{ id: number }]>(
      `SELECT id FROM recommendation WHERE state_code = 'RUR' LIMIT 1`,
    );
    for (const publicBodyId of [stays, goes])
      await officer.post(`/recommendations/${recommendation}/assignments`, { publicBodyId });
    await officer.post(`/recommendations/${recommendation}/assignments`, {
      publicBodyId: goes,
      dueOn: '2030-01-01',
      accountId: officer.accountId,
    });
    expect((await officer.post(`/bodies/${goes}/merger`, { intoId: stays })).statusCode).toBe(303);
    const page = (await officer.get(`/bodies/${stays}`)).payload;
    for (const name of ['Coastguard Service', 'Охрана', 'Lighthouse', '2030-01-01']) expect(page).toContain(name);
    expect((await officer.get(`/bodies/${goes}`)).statusCode).toBe(404);
    expect(
      await app.database.query(
        `SELECT count(*)::integer AS open FROM assignment WHERE public_body_id = $1 AND taken_back_at IS NULL`,
        [stays],
      ),
    ).toEqual([{ open: 2 }]);
    const lower = await add({ name: 'Lamp', parentId: part });
    expect((await officer.post(`/bodies/${stays}/merger`, { intoId: lower })).statusCode).toBe(422);
  });

  it('are kept by the State’s side and read by everybody', async () => {
    expect((await monitor.get('/states/RUR/bodies/new')).statusCode).toBe(403);
    expect((await monitor.post('/states/RUR/bodies', { name: 'Mine', kind: 'other' })).statusCode).toBe(403);
    const visitor = await app.as('public');
    expect((await visitor.get('/states/RUR/bodies')).statusCode).toBe(303);
    expect((await monitor.get('/bodies/999999')).statusCode).toBe(404);
    expect((await officer.post('/states/XXX/bodies', { name: 'None', kind: 'other' })).statusCode).toBe(404);
  });

  it('have people here only where an administrator says so', async () => {
    const admin = await app.as('admin', 'ngo');
    const organisationId = officer.organisationId!;
    const byOfficer = await add({ name: 'Watch', organisationId });
    const watch = { name: 'Watch', kind: 'other', version: 1 };
    expect((await admin.get(`/bodies/${byOfficer}`)).payload).not.toContain('its people here');
    const wrong = await admin.post(`/bodies/${byOfficer}`, { ...watch, organisationId: monitor.organisationId });
    expect(wrong.statusCode).toBe(422);
    expect((await admin.post(`/bodies/${byOfficer}`, { ...watch, organisationId })).statusCode).toBe(303);
    expect((await admin.get(`/bodies/${byOfficer}`)).payload).toContain('its people here: Test ministry');
  });
});
