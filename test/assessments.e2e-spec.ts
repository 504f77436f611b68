import { testApp, type Visitor } from './app.js';
import { ruritania, type Ruritania } from './ruritania.js';

const opinion = {
  asOf: '2024-06-30',
  level: 'partially',
  axis: 'law',
  rationale: 'The code changed, courts did not follow.',
  visibility: 'public',
};

describe('an assessment', () => {
  const app = testApp();
  let monitor: Visitor;
  let officer: Visitor;
  let record: Ruritania;
  let page: string;
  let press: string;

  beforeAll(async () => {
    monitor = await app.as('monitor');
    officer = await app.as('officer');
    record = await ruritania(app.database, monitor.organisationId!);
    page = `/recommendations/${record.prisons.id}`;
    press = `/recommendations/${record.press.id}`;
  });

  const only = async (sql: string, parameters: unknown[] = []) =>
    (await app.database.query<{ id: number }[]>(sql, parameters))[0]!.id;
  const responseId = () => only(`SELECT id FROM state_response WHERE text = 'All cells were dried.'`);
  const findingId = (text: string) => only(`SELECT id FROM counter_finding WHERE text LIKE $1`, [text]);
  const latest = () => only(`SELECT max(id) AS id FROM assessment`);
  /** The row of the assessment `id` on the page. */
  const rowOf = async (visitor: Visitor, id: number) => {
    const row = new RegExp(`<tr id="assessment-${id}"[^]*?</tr>`).exec((await visitor.get(page)).payload);
    return row?.[0].replaceAll('&#x3D;', '=') ?? '';
  };

  it('rests on responses, findings and passages of the record, and on other sources, each with its address', async () => {
    const passage = await only(`SELECT id FROM passage WHERE text = 'Cells are damp.'`);
    const answer = await monitor.post(`${page}/assessments`, {
      ...opinion,
      confidence: 'medium',
      evidence: [`state-${await responseId()}`, `ngo-${await findingId('Water ran%')}`],
      passage: `/documents/${record.observations.id}#p${passage}`,
      source: 'Survey of courts, 2024',
      url: 'https://example.org/survey',
    });
    expect(answer.statusCode).toBe(303);
    const row = await rowOf(monitor, await latest());
    expect(row).toContain('medium confidence');
    expect(row).toContain(`href="/state-responses/${await responseId()}">All cells were dried.`);
    expect(row).toContain('Water ran down the wall.');
    expect(row).toContain(`href="/documents/${record.observations.id}#p${passage}">CCPR/C/RUR/CO/1 ¶7`);
    expect(row).toContain('href="https://example.org/survey">Survey of courts, 2024');
    const moved = await monitor.get('/states/RUR/comparison?from=2024-01-01&to=2024-12-31&voice=ngo');
    expect(moved.payload).toContain('Survey of courts, 2024');
    expect(moved.payload).toContain('Water ran down the wall.');
  });

  it.each([
    ['evidence', 'a response that is not linked here', 'state-999999', 'not in the record'],
    ['passage', 'a passage that does not exist', '/documents/1#p999999', 'not in the record'],
    ['url', 'an address of another kind', 'javascript:alert(1)', 'begins with http'],
    ['lawOn', 'a date that is none', '2016-13', 'Give a date'],
  ])('is refused %s that is %s', async (field, _, value, words) => {
    const answer = await monitor.post(`${page}/assessments`, { ...opinion, source: 'Survey', [field]: value });
    expect(answer.statusCode).toBe(422);
    expect(answer.payload).toContain(words);
    expect(answer.payload).toContain('The code changed, courts did not follow.');
  });

  it('never cites to others what they may not see', async () => {
    const hidden = await findingId('A prisoner%');
    const cites = { ...opinion, evidence: `ngo-${hidden}` };
    const open = await monitor.post(`${page}/assessments`, cites);
    expect(open.statusCode).toBe(422);
    expect(open.payload).toContain('Fewer people may see this');
    expect((await monitor.post(`${page}/assessments`, { ...cites, visibility: 'organisation' })).statusCode).toBe(303);
    expect(await rowOf(monitor, await latest())).toContain('A prisoner who must not be named');
    expect(await rowOf(officer, await latest())).toBe('');
    // A ministry cannot tell a hidden finding from one that does not exist.
    for (const evidence of [`ngo-${hidden}`, 'ngo-999999']) {
      const { statusCode, payload } = await officer.post(`${page}/assessments`, { ...opinion, evidence });
      expect(statusCode).toBe(422);
      expect(payload).toContain('This is not in the record of this recommendation.');
    }
  });

  it('keeps citing only what is still open when a finding is closed afterwards', async () => {
    const finding = await findingId('Water ran%');
    await monitor.post(`${page}/assessments`, { ...opinion, evidence: `ngo-${finding}` });
    const id = await latest();
    expect(await rowOf(officer, id)).toContain('Water ran');
    await app.database.query(`UPDATE counter_finding SET visibility = 'organisation' WHERE id = $1`, [finding]);
    expect(await rowOf(officer, id)).not.toContain('Water ran');
    expect(await rowOf(officer, id)).not.toContain('without source');
    await app.database.query(`UPDATE counter_finding SET visibility = 'public' WHERE id = $1`, [finding]);
  });

  it('does not take a law older than the recommendation for progress, unless it is said why', async () => {
    const old = { ...opinion, source: 'Prison Act', lawOn: '2010' };
    const refused = await monitor.post(`${page}/assessments`, old);
    expect(refused.statusCode).toBe(422);
    expect(refused.payload).toContain('older than the recommendation');
    expect((await monitor.post(`${page}/assessments`, { ...old, level: 'not_implemented' })).statusCode).toBe(303);
    const reasoned = { ...old, reasonOlderLaw: 'It entered into force afterwards.' };
    expect((await monitor.post(`${page}/assessments`, reasoned)).statusCode).toBe(303);
    const row = await rowOf(monitor, await latest());
    expect(row).toContain(
      'Law of 2010, older than the recommendation (1 April 2015). It entered into force afterwards.',
    );
    // The year of the recommendation itself is not older, and a later law needs no reason.
    for (const lawOn of ['2015', '2016-02'])
      expect((await monitor.post(`${page}/assessments`, { ...old, lawOn })).statusCode).toBe(303);
  });

  it('takes the date of a law from the response that it rests on', async () => {
    await officer.post(`${page}/state-responses`, {
      text: 'The Cells Act is in force.',
      kind: 'legislative',
      stage: 'in_force',
      happenedOn: '2009-05',
      saidOn: '2016',
      source: 'Gazette',
    });
    const act = await only(`SELECT id FROM state_response WHERE text = 'The Cells Act is in force.'`);
    const answer = await officer.post(`${page}/assessments`, { ...opinion, evidence: `state-${act}` });
    expect(answer.statusCode).toBe(422);
    expect(answer.payload).toContain('older than the recommendation');
  });

  it('is held to these rules by the database itself', async () => {
    const insert = (columns: string, values: string) =>
      app.database.query(
        `INSERT INTO assessment (recommendation_id, side, as_of, level, rationale ${columns})
         VALUES (${record.prisons.id}, 'ngo', '2020-01-01', 'largely', 'Seen' ${values})`,
      );
    await expect(insert('', '')).rejects.toThrow('assertion without source');
    await expect(insert(', law_on, without_source', `, '2001', true`)).rejects.toThrow('older than recommendation');
    await expect(
      app.database.query(`INSERT INTO assessment_evidence (assessment_id, position) SELECT max(id), 9 FROM assessment`),
    ).rejects.toThrow('assessment_evidence_one_check');
    await expect(app.database.query(`DELETE FROM assessment_evidence`)).rejects.toThrow('never changed');
  });

  it('is replaced under its own recommendation only, and in its own part', async () => {
    const limb = await only(`SELECT id FROM recommendation_limb WHERE recommendation_id = $1 AND label = '(b)'`, [
      record.prisons.id,
    ]);
    await monitor.post(`${page}/assessments`, { ...opinion, source: 'Visit', limbId: limb });
    const earlier = await latest();
    const elsewhere = `${press}/assessments/${earlier}/supersession`;
    const replacement = { ...opinion, source: 'Second visit', reason: 'We went again.' };
    expect((await monitor.get(elsewhere)).statusCode).toBe(404);
    expect((await monitor.post(elsewhere, replacement)).statusCode).toBe(404);
    const form = await monitor.get(`${page}/assessments/${earlier}/supersession`);
    expect(form.payload).toContain('value="Visit"');
    await monitor.post(`${page}/assessments/${earlier}/supersession`, { ...replacement, limbId: '' });
    const [later] = await app.database.query<{ limb_id: number; supersedes_id: number }[]>(
      `SELECT limb_id, supersedes_id FROM assessment ORDER BY id DESC LIMIT 1`,
    );
    expect(later).toEqual({ limb_id: limb, supersedes_id: earlier });
  });
});
