import { parse } from 'csv-parse/sync';
import { testApp, type Visitor } from './app.js';
import { ruritania, type Ruritania } from './ruritania.js';

const everything = { state: 'on', ngo: 'on', licence: 'CC-BY-4.0' };

describe('the public portal', () => {
  const app = testApp();
  let editor: Visitor;
  let anybody: Visitor;
  let record: Ruritania;
  /** Every address of the portal about Ruritania. */
  let addresses: string[];

  beforeAll(async () => {
    editor = await app.as('editor');
    anybody = await app.as('public');
    record = await ruritania(app.database, editor.organisationId!);
    await keepInside(app.database, record, editor.organisationId!);
    const files = [
      '/public/RUR',
      '/public/RUR/articles/7',
      '/public/RUR/recommendations',
      ...[record.prisons, record.press, record.roads].map(({ id }) => `/public/recommendations/${id}`),
    ];
    addresses = [
      ...files.flatMap((address) => ['', '.json', '.csv', '?lang=ru'].map((form) => address + form)),
      '/public/RUR/articles/7?voice=ngo',
      '/public/RUR/articles/7.json?voice=demand',
      '/public/RUR/recommendations?q=Secret',
      '/public/RUR/recommendations.json?undecided=on&sort=findings',
      '/public/RUR/charts/movement.svg',
      `/public/recommendations/${record.press.id}/timeline.svg`,
    ];
  });

  const publication = async () => {
    const [row] = await app.database.query<{ id: number }[]>('SELECT id FROM publication WHERE withdrawn_at IS NULL');
    return row?.id;
  };
  const publish = async (fields: Record<string, string> = everything, by = editor) => {
    const replaces = await publication();
    return by.post('/states/RUR/publication', { ...fields, ...(replaces && { replaces }) });
  };
  const tree = async (address: string) => JSON.parse((await anybody.get(address)).payload) as Record<string, never>;
  const table = async (address: string) =>
    parse<Record<string, string>>((await anybody.get(address)).payload, { columns: true, bom: true });

  it('shows nothing of a State before somebody publishes it, to nobody', async () => {
    const monitor = await app.as('monitor');
    for (const address of addresses) {
      expect({ address, status: (await anybody.get(address)).statusCode }).toEqual({ address, status: 404 });
      expect((await monitor.get(address)).statusCode).toBe(404);
    }
    expect((await anybody.get('/public')).payload).not.toContain('Ruritania');
  });

  it('previews what would be seen, and says what stays inside', async () => {
    const page = (await editor.get('/states/RUR/publication')).payload.replace(/\s+/g, ' ');
    expect(page).toContain('The public sees nothing of this State.');
    expect(page).toContain('4 findings');
    expect(page).toContain('4 assessments');
    const without = (await editor.get('/states/RUR/publication?licence=CC0-1.0&state=on')).payload;
    expect(without).not.toContain('<th scope="col" class="count">Findings</th>');
  });

  it('is opened by editors alone, and by no ministry', async () => {
    for (const [role, kind] of [
      ['monitor', 'ngo'],
      ['officer', 'ministry'],
      ['admin', 'ministry'],
    ] as const)
      expect((await publish(everything, await app.as(role, kind))).statusCode).toBe(403);
    expect((await publish({ ...everything, licence: 'mine' })).statusCode).toBe(422);
    const future = await publish({ ...everything, asOf: '2999-01-01' });
    expect(future.statusCode).toBe(422);
    expect(future.payload).toContain('The day has not come yet.');
    expect(await publication()).toBeUndefined();
    expect((await publish()).headers.location).toBe('/states/RUR/publication');
  });

  it('answers the second of two who publish at once with 409', async () => {
    expect((await editor.post('/states/RUR/publication', everything)).statusCode).toBe(409);
  });

  it('shows a published State in every form, and the same to whoever asks', async () => {
    const insider = await app.as('admin', 'ngo');
    for (const address of addresses) {
      const answer = await anybody.get(address);
      expect({ address, status: answer.statusCode }).toEqual({ address, status: 200 });
      expect((await insider.get(address)).payload).toBe(answer.payload);
    }
    const page = (await anybody.get(`/public/recommendations/${record.prisons.id}`)).payload;
    expect(page).toContain('Water ran down the wall.');
    expect(page).toContain('All cells were dried.');
    expect((await anybody.get('/public')).payload).toContain('Ruritania');
  });

  it('lets nothing out that is not public, whatever the form', async () => {
    const inside = /moss|stoves|What the cells are like|damp secret|regressed|Regression|Unproven|Test editor/i;
    for (const address of addresses) {
      const { payload } = await anybody.get(address);
      // A chart names every level on its axis, a page in its legend.
      const said = payload.replace(/<select[\s\S]*?<\/select>|<aside class="legend"[\s\S]*?<\/aside>|>Regressed</g, '');
      expect({ address, found: inside.exec(said)?.[0] }).toEqual({ address });
    }
    expect((await anybody.get(`/public/recommendations/${record.press.id}/timeline.svg`)).payload).not.toContain(
      'Civil',
    );
  });

  it('counts only what is public', async () => {
    const records = (await tree('/public/RUR/recommendations.json'))['recommendations'] as unknown as object[];
    expect(records).toHaveLength(3);
    expect(records).toMatchObject([
      { paragraph: '8', findings: 1, responses: 1, contested: true },
      { paragraph: '10', findings: 0, ngoLevels: [], contested: false },
      { paragraph: '12', findings: 0 },
    ]);
    expect((await tree('/public/RUR.json'))['articles']).toMatchObject([
      { article: 7, findings: 1 },
      { article: 10 },
      { article: null },
    ]);
    expect((await anybody.get('/public/RUR/recommendations?ngo=regressed')).payload).toContain(
      'No recommendation matches.',
    );
  });

  it('gives each record its address, its citation, its licence and its day', async () => {
    const { id } = record.prisons;
    const found = await tree(`/public/recommendations/${id}.json`);
    const day = new Date().toISOString().slice(0, 10);
    expect(found).toMatchObject({
      id,
      symbol: 'CCPR/C/RUR/CO/1',
      paragraph: '8',
      licence: 'CC-BY-4.0',
      retrievedOn: day,
      address: expect.stringMatching(new RegExp(`^http://localhost.*/public/recommendations/${id}$`)) as string,
    });
    expect(found['citation']).toContain('CCPR/C/RUR/CO/1, ¶8: status of implementation on');
    expect((await anybody.get(`/public/recommendations/${id}?lang=ru`)).payload).toContain('ход выполнения');
  });

  it('writes tables that come back as they were, with formulas made harmless', async () => {
    await app.database.query(`UPDATE recommendation SET text = $1, topic = '=HYPERLINK("x")' WHERE id = $2`, [
      'Said "so",\nthen; more',
      record.roads.id,
    ]);
    const answer = await anybody.get('/public/RUR/recommendations.csv');
    expect(answer.payload.startsWith('\uFEFF')).toBe(true);
    const rows = await table('/public/RUR/recommendations.csv');
    expect(rows).toHaveLength(3);
    expect(rows[2]).toMatchObject({ text: 'Said "so",\nthen; more', topic: `'=HYPERLINK("x")`, contested: 'false' });
    expect(rows[0]).toMatchObject({ grades: '(a) B (2017-03); (b) C (2017-03)', articles: '7; 10(1)' });
    expect(await table(`/public/recommendations/${record.roads.id}.csv`)).toEqual([rows[2]]);
  });

  it('may be kept by every cache: no cookie, an entity tag, 304 until something changes', async () => {
    for (const address of ['/public', '/public/data', ...addresses]) {
      const { headers } = await anybody.get(address);
      expect({ address, cookie: headers['set-cookie'] }).toEqual({ address, cookie: undefined });
      expect(headers['cache-control']).toBe('public, max-age=300, stale-while-revalidate=300');
      expect(headers.vary).toBeUndefined();
      const again = await ask(address, String(headers.etag));
      expect({ address, status: again.statusCode, body: again.payload }).toEqual({ address, status: 304, body: '' });
    }
    const before = new Map<string, string>();
    for (const address of addresses) before.set(address, String((await anybody.get(address)).headers.etag));
    await editor.post(`/recommendations/${record.prisons.id}/assessments`, {
      asOf: '2020-01-01',
      level: 'largely',
      axis: 'overall',
      rationale: 'Dry now.',
      source: 'Visit',
      visibility: 'public',
    });
    for (const address of ['/public/RUR', '/public/RUR.json', '/public/RUR/recommendations.csv'])
      expect((await ask(address, before.get(address)!)).statusCode).toBe(200);
    expect((await anybody.get('/public/RUR')).headers['last-modified']).toMatch(/GMT$/);
  });

  it('leaves out a voice that is not published, and never calls it zero', async () => {
    await publish({ state: 'on', licence: 'CC0-1.0' });
    for (const address of addresses.filter((one) => !one.includes('voice='))) {
      const { payload } = await anybody.get(address);
      expect({
        address,
        found: /Water ran|Dry now|not_implemented/.exec(
          payload.replace(/<select[\s\S]*?<\/select>|<aside[\s\S]*?<\/aside>/g, ''),
        )?.[0],
      }).toEqual({ address });
    }
    const { recommendations } = await tree('/public/RUR/recommendations.json?contested=on');
    expect(recommendations).toMatchObject([{ findings: null, ngoLevels: null, contested: null }, {}, {}]);
    expect((await anybody.get('/public/RUR/articles/7?voice=ngo')).statusCode).toBe(404);
  });

  it('stays as it was published when it is frozen', async () => {
    await publish({ ...everything, asOf: '2017-01-01' });
    const [prisons] = await table('/public/RUR/recommendations.csv');
    expect(prisons).toMatchObject({ asOf: '2017-01-01', grades: '', ngoLevels: 'partially (overall, 2016-09-01)' });
    expect((await anybody.get('/public/RUR')).payload).toContain('As of 1 January 2017, frozen.');
    await editor.post(`/recommendations/${record.prisons.id}/assessments`, {
      asOf: '2016-12-01',
      level: 'implemented',
      axis: 'overall',
      rationale: 'Late news.',
      source: 'Letter',
      visibility: 'public',
    });
    expect((await table('/public/RUR/recommendations.csv'))[0]).toMatchObject({ ngoLevels: prisons!['ngoLevels'] });
    expect((await anybody.get(`/public/recommendations/${record.prisons.id}`)).payload).not.toContain('Late news');
  });

  it('closes at once when it is withdrawn, and can be opened again', async () => {
    const { statusCode } = await editor.post('/states/RUR/publication/withdrawal', {
      publication: String(await publication()),
    });
    expect(statusCode).toBe(303);
    for (const address of addresses)
      expect({ address, status: (await anybody.get(address)).statusCode }).toEqual({ address, status: 410 });
    const gone = await anybody.get('/public/RUR');
    expect(gone.payload).toContain('has been withdrawn since');
    expect(gone.headers).toMatchObject({ 'cache-control': 'no-store' });
    expect(gone.headers['set-cookie']).toBeUndefined();
    expect((await editor.get('/states/RUR/publication')).payload).toContain('Earlier publications');
    await publish();
    expect((await anybody.get('/public/RUR')).statusCode).toBe(200);
  });

  const ask = (url: string, tag: string) =>
    app.nest.inject({ method: 'GET', url, headers: { accept: 'text/html', 'if-none-match': tag } });
});

/** Gives the record a row of each kind and visibility that nobody outside may see, and links that nobody confirmed. */
async function keepInside(
  source: ReturnType<typeof testApp>['database'],
  { prisons, press }: Ruritania,
  owner: number,
) {
  for (const visibility of ['partners', 'organisation', 'restricted'])
    await source.query(
      `WITH found AS (
         INSERT INTO counter_finding (state_code, text, verdict, found_on, source, organisation_id, visibility)
         VALUES ('RUR', 'Secret moss, ' || $1, 'contradicts', '2016', 'Visit', $2, $1) RETURNING id
       ), seen AS (
         INSERT INTO assessment (recommendation_id, side, as_of, level, rationale, without_source, organisation_id, visibility)
         VALUES ($4, 'ngo', '2018-01-01', 'regressed', 'A damp secret.', true, $2, $1)
       )
       INSERT INTO subject_link (recommendation_id, counter_finding_id, origin, decision)
       SELECT $3, id, 'assigned', 'confirmed' FROM found UNION ALL SELECT $4, id, 'assigned', 'confirmed' FROM found`,
      [visibility, owner, prisons.id, press.id],
    );
  // A public finding that only a machine has linked, and one whose document stays inside.
  await source.query(
    `WITH found AS (
       INSERT INTO counter_finding (state_code, text, verdict, found_on, source, visibility)
       VALUES ('RUR', 'Unproven.', 'contradicts', '2016', 'Visit', 'public') RETURNING id
     )
     INSERT INTO subject_link (recommendation_id, counter_finding_id, origin) SELECT $1, id, 'suggested' FROM found`,
    [press.id],
  );
  await source.query(
    `UPDATE counter_finding f SET document_id = d.id, passage_id = p.id
     FROM document d JOIN passage p ON p.document_id = d.id
     WHERE f.text = 'Water ran down the wall.' AND d.title = 'What the cells are like'`,
  );
}
