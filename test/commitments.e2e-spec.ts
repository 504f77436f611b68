import { testApp, type Visitor } from './app.js';
import { ruritania, type Ruritania } from './ruritania.js';

const plan = {
  title: 'Plan for dry cells',
  body: 'Royal council',
  adoptedOn: '2019-02',
  periodUntil: '2021',
  source: 'Gazette 3',
};

describe('the plans of the State', () => {
  const app = testApp();
  let officer: Visitor;
  let monitor: Visitor;
  let record: Ruritania;
  let address: string;

  const idOf = async (text: string) =>
    (await app.database.query<[{ id: number }]>(`SELECT id FROM commitment WHERE text = $1`, [text]))[0].id;

  beforeAll(async () => {
    monitor = await app.as('monitor');
    officer = await app.as('officer');
    record = await ruritania(app.database, monitor.organisationId!);
  });

  it('are recorded by officers, with what is wrong said field by field', async () => {
    const list = '/states/RUR/plans';
    expect(await read(monitor, list)).toContain('Plans, strategies and road maps');
    expect((await monitor.post(list, plan)).statusCode).toBe(403);
    expect((await monitor.get(`${list}/new`)).statusCode).toBe(403);
    const empty = await officer.post(list, { adoptedOn: 'spring', body: 'Royal council' });
    expect(empty.statusCode).toBe(422);
    expect(empty.payload).toContain('Royal council');
    expect((await officer.post(list, { ...plan, documentId: record.observations.id })).statusCode).toBe(404);
    expect((await officer.post('/states/XXX/plans', plan)).statusCode).toBe(404);
    const made = await officer.post(list, plan);
    expect(made.statusCode).toBe(303);
    address = made.headers.location as string;
    expect(await read(monitor, address)).toContain('Plan for dry cells');
  });

  it('take pasted items after a preview that names errors by line, and the same again without effect', async () => {
    const bad = await officer.post(`${address}/items/preview`, { lines: 'number,text,due\n1,Heat the cells,soon' });
    expect(bad.statusCode).toBe(422);
    expect(wordsOf(bad.payload)).toContain('Due: Give a date such as 2022');
    expect(
      (await officer.post(`${address}/items`, { lines: 'number,text,due\n1,Heat the cells,soon' })).statusCode,
    ).toBe(422);
    const lines = 'number,text,responsible,due\n1,Heat the cells,Treasury,2020-06\n2,Open windows,,';
    expect(wordsOf((await officer.post(`${address}/items/preview`, { lines })).payload)).toContain('Add 2 items');
    expect(await read(monitor, address)).toContain('No item is recorded yet');
    for (const _ of ['once', 'twice']) await officer.post(`${address}/items`, { lines });
    const page = await read(monitor, address);
    expect(page).toMatch(/1 Heat the cells Treasury overdue · due June 2020 2 Open windows not stated no day stated/);
    expect(page.match(/Heat the cells/g)).toHaveLength(1);
    expect((await monitor.post(`${address}/items`, { lines })).statusCode).toBe(403);
  });

  it('stand on a day as they were due then, and end with a day and a source, which can be undone', async () => {
    const stoves = `/commitments/${await idOf('Heat the cells')}`;
    expect(await read(monitor, `${address}?asOf=2020-06-30`)).toContain('not yet due · due June 2020');
    expect((await officer.post(`${stoves}/settlement`, { outcome: 'fulfilled' })).statusCode).toBe(422);
    const settled = { outcome: 'fulfilled', settledOn: '2021-03', settledSource: 'Report of 2021' };
    expect((await monitor.post(`${stoves}/settlement`, settled)).statusCode).toBe(403);
    expect((await officer.post(`${stoves}/settlement`, settled)).statusCode).toBe(303);
    expect((await officer.post(`${stoves}/settlement`, settled)).statusCode).toBe(409);
    expect(await read(monitor, `${address}?standing=fulfilled_late`)).toContain('fulfilled late March 2021');
    expect(await read(monitor, `${address}?asOf=2021-02-01`)).toContain('overdue');
    expect((await officer.post(`${stoves}/settlement/undo`)).statusCode).toBe(303);
    expect(await read(monitor, stoves)).not.toContain('Report of 2021');
  });

  it('show under the recommendations that their items are to carry out', async () => {
    const stoves = await idOf('Heat the cells');
    const { prisons, roads } = record;
    expect((await monitor.post(`/commitments/${stoves}/links`, { recommendationId: prisons.id })).statusCode).toBe(403);
    expect((await officer.post(`/commitments/${stoves}/links`, { recommendationId: 999_999 })).statusCode).toBe(404);
    for (const _ of ['once', 'twice'])
      expect((await officer.post(`/commitments/${stoves}/links`, { recommendationId: prisons.id })).statusCode).toBe(
        303,
      );
    expect(await read(monitor, `/recommendations/${prisons.id}`)).toMatch(
      /In the State’s plans 1 Heat the cells overdue · due June 2020/,
    );
    expect(await read(monitor, `/recommendations/${roads.id}`)).not.toContain('Heat the cells');
    expect(await read(monitor, '/states/RUR/plans')).toContain('2 of 3 recommendations have no item in any plan.');
    expect(await read(monitor, `/commitments/${stoves}?q=press`)).toContain('¶8 Prisons');
    await officer.post(`/commitments/${stoves}/links/undo`, { recommendationId: prisons.id });
    expect(await read(monitor, `/recommendations/${prisons.id}`)).not.toContain('Heat the cells');
  });

  it('refuse an edit of what somebody changed meanwhile', async () => {
    const windows = `/commitments/${await idOf('Open windows')}`;
    const edit = { text: 'Open windows', number: '2', dueOn: '2022', version: 1 };
    expect((await officer.post(windows, edit)).statusCode).toBe(303);
    expect((await officer.post(windows, { ...edit, dueOn: '2030' })).statusCode).toBe(409);
    expect(await read(monitor, windows)).toContain('Due: 2022');
    expect(
      (await officer.post(address, { ...plan, title: 'Plan for dry and warm cells', version: 1 })).statusCode,
    ).toBe(303);
    expect((await officer.post(address, { ...plan, version: 1 })).statusCode).toBe(409);
    expect(await read(monitor, '/states/RUR/plans')).toMatch(
      /Plan for dry and warm cells Royal council its time is over/,
    );
    expect((await monitor.get('/plans/999999')).statusCode).toBe(404);
    expect((await monitor.get(`${address}?standing=forgotten`)).statusCode).toBe(400);
  });
});

const read = async (visitor: Visitor, path: string) => wordsOf((await visitor.get(path)).payload);

const wordsOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,:;])/g, '$1');
