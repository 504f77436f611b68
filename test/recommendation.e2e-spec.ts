import { testApp, type Visitor } from './app.js';

const assessment = {
  asOf: '2024-06-30',
  level: 'partially',
  axis: 'law',
  rationale: 'The code changed, courts did not follow.',
  source: 'Survey of courts, 2024',
  visibility: 'public',
};

describe('a recommendation', () => {
  const app = testApp();
  let id: number;
  let limbId: number;
  let page: string;

  beforeAll(async () => {
    const [row] = await app.database.query<{ id: number; limb: number }[]>(
      `SELECT r.id, l.id AS limb FROM recommendation r JOIN document d ON d.id = r.document_id
       JOIN recommendation_limb l ON l.recommendation_id = r.id
       WHERE d.symbol = 'CCPR/C/KAZ/CO/2' AND r.paragraph = '24' AND l.label = '(a)'`,
    );
    id = row!.id;
    limbId = row!.limb;
    page = `/recommendations/${id}`;
  });

  it('shows the Committee’s grades limb by limb, and says what nobody has said', async () => {
    const { payload } = await (await app.as('viewer')).get(page);
    expect(payload).toContain('CCPR/C/123/2');
    expect(payload.match(/class="grade">[BC]</g)).toHaveLength(6 + 1);
    expect(payload).toContain('Nobody has assessed this yet.');
    expect(payload).toContain('Not commented: no finding is recorded.');
  });

  it('is not open to the public, and unknown ones do not exist', async () => {
    expect((await (await app.as('public')).get(page)).headers.location).toBe(
      `/sign-in?next=${encodeURIComponent(page)}`,
    );
    expect((await (await app.as('viewer')).get('/recommendations/999999')).statusCode).toBe(404);
    expect((await (await app.as('viewer')).get('/recommendations/abc')).statusCode).toBe(400);
  });

  it('gives back a form that lacks its source, with what was typed', async () => {
    const monitor = await app.as('monitor');
    const { source: _, ...unsourced } = assessment;
    const answer = await monitor.post(`${page}/assessments`, unsourced);
    expect(answer.statusCode).toBe(422);
    expect(answer.payload).toContain('id="source-error"');
    expect(answer.payload).toContain('The code changed, courts did not follow.');
    expect(await count('assessment')).toBe(0);
  });

  it('takes an assertion without source when it is marked as one', async () => {
    const monitor = await app.as('monitor');
    const { source: _, ...unsourced } = assessment;
    const answer = await monitor.post(`${page}/assessments`, { ...unsourced, limbId, withoutSource: 'on' });
    expect(answer.statusCode).toBe(303);
    expect((await monitor.get(page)).payload).toContain('assertion without source');
  });

  it('keeps the superseded assessment readable, with the reason for the change', async () => {
    const monitor = await app.as('monitor');
    await monitor.post(`${page}/assessments`, assessment);
    const [{ id: earlier }] = await app.database.query<[{ id: number }]>(
      `SELECT id FROM assessment WHERE limb_id IS NULL ORDER BY id DESC LIMIT 1`,
    );
    const form = `${page}/assessments/${earlier}/supersession`;
    expect((await monitor.get(form)).payload).toContain('The code changed');

    const noReason = await monitor.post(form, { ...assessment, level: 'not_implemented' });
    expect(noReason.statusCode).toBe(422);
    const replaced = await monitor.post(form, {
      ...assessment,
      level: 'not_implemented',
      reason: 'The survey was corrected.',
    });
    expect(replaced.statusCode).toBe(303);
    const { payload } = await monitor.get(page);
    expect(payload).toContain('The survey was corrected.');
    expect(payload).toContain('class="superseded"');

    const stale = await monitor.post(form, { ...assessment, reason: 'Again.' });
    expect(stale.statusCode).toBe(409);
    expect(stale.payload).toContain('The survey was corrected.');
  });

  it('leaves an assessment to the organisation that made it', async () => {
    const [{ id: other }] = await app.database.query<[{ id: number }]>(`SELECT max(id) AS id FROM assessment`);
    const stranger = await app.as('monitor', 'ngo', 'Another organisation');
    const answer = await stranger.post(`${page}/assessments/${other}/supersession`, { ...assessment, reason: 'Ours.' });
    expect(answer.statusCode).toBe(409);
  });

  it('cannot be rewritten behind the application’s back', async () => {
    await expect(app.database.query(`UPDATE assessment SET level = 'implemented'`)).rejects.toThrow('never changed');
    await expect(app.database.query(`DELETE FROM audit_entry`)).rejects.toThrow('never changed');
  });

  describe('voices', () => {
    let officer: Visitor;
    let monitor: Visitor;
    const finding = { text: 'Complaints are not looked into.', verdict: 'contradicts', source: 'Case file 7' };
    const response = {
      text: 'A special unit investigates.',
      kind: 'institutional',
      stage: 'in_force',
      source: 'Reply of 2024',
    };

    beforeAll(async () => {
      officer = await app.as('officer');
      monitor = await app.as('monitor');
    });

    it('are each recorded by their own side only', async () => {
      expect((await officer.post(`${page}/counter-findings`, { ...finding, visibility: 'public' })).statusCode).toBe(
        403,
      );
      expect((await monitor.post(`${page}/state-responses`, response)).statusCode).toBe(403);
      expect((await officer.post(`${page}/state-responses`, { ...response, limbId })).statusCode).toBe(303);
      expect((await monitor.get(page)).payload).toContain('A special unit investigates.');
    });

    it.each([
      ['public', ['officer', 'partner', 'colleague', 'editor']],
      ['partners', ['partner', 'colleague', 'editor']],
      ['organisation', ['colleague', 'editor']],
      ['restricted', ['editor']],
    ] as const)('of civil society that are %s are seen by %j', async (visibility, seers) => {
      const text = `A finding for ${visibility}.`;
      await monitor.post(`${page}/counter-findings`, { ...finding, text, visibility });
      const visitors = {
        officer,
        partner: await app.as('monitor', 'ngo', 'Partner organisation'),
        colleague: await app.as('author'),
        editor: await app.as('editor'),
      };
      const seen: string[] = [];
      for (const [name, visitor] of Object.entries(visitors)) {
        if ((await visitor.get(page)).payload.includes(text)) seen.push(name);
      }
      expect(seen).toEqual(seers);
      const [{ id: findingId }] = await app.database.query<[{ id: number }]>(
        `SELECT max(id) AS id FROM counter_finding`,
      );
      const address = await visitors.officer.get(`/counter-findings/${findingId}`);
      expect(address.statusCode).toBe(visibility === 'public' ? 200 : 404);
    });

    it('are not counted in the history of those who may not see them', async () => {
      const [own, others] = [await app.as('editor'), officer];
      const hidden = linksIn((await own.get(page)).payload) - linksIn((await others.get(page)).payload);
      expect(hidden).toBe(3);
    });

    it('keep their links out of the hands of the other side', async () => {
      const [found, claimed] = [await linkOf('counter_finding_id'), await linkOf('state_response_id')];
      expect((await officer.post(found, { decision: 'rejected' })).statusCode).toBe(403);
      expect((await monitor.post(claimed, { decision: 'rejected' })).statusCode).toBe(403);
      expect((await monitor.get(page)).payload).toContain('A special unit investigates.');
    });

    it('are proposed, confirmed, rejected and taken back', async () => {
      const [{ link }] = await app.database.query<[{ link: number }]>(
        `WITH said AS (INSERT INTO state_response (state_code, text, kind, source) VALUES ('KAZ', 'Cameras were put up.', 'practice', 'Review') RETURNING id)
         INSERT INTO subject_link (recommendation_id, state_response_id, origin, score, reason)
         SELECT $1, id, 'suggested', 0.7, 'cameras' FROM said RETURNING id AS link`,
        [id],
      );
      expect((await monitor.get(page)).payload).toContain('1 proposed link');
      await monitor.post(`/subject-links/${link}/decision`, { decision: 'confirmed' });
      expect((await monitor.get(page)).payload).not.toContain('proposed link<');
      await monitor.post(`/subject-links/${link}/decision`, { decision: 'rejected' });
      expect((await monitor.get(page)).payload).toContain('1 rejected link');
      await monitor.post(`/subject-links/${link}/decision`, { decision: 'proposed' });
      const [row] = await app.database.query(`SELECT decision, decided_by FROM subject_link WHERE id = $1`, [link]);
      expect(row).toEqual({ decision: 'proposed', decided_by: null });
      const changes = await app.database.query<{ decision: string; account_id: number }[]>(
        `SELECT after ->> 'decision' AS decision, account_id FROM audit_entry
         WHERE table_name = 'subject_link' AND operation = 'update' AND row_id = $1 ORDER BY id`,
        [String(link)],
      );
      expect(changes.map(({ decision }) => decision)).toEqual(['confirmed', 'rejected', 'proposed']);
      expect(new Set(changes.map(({ account_id: who }) => who))).toEqual(new Set([monitor.accountId]));
      expect((await monitor.post(`/subject-links/${link}/decision`, { decision: 'perhaps' })).statusCode).toBe(422);
      expect(
        (await (await app.as('viewer')).post(`/subject-links/${link}/decision`, { decision: 'confirmed' })).statusCode,
      ).toBe(403);
    });
  });

  const linkOf = async (column: string) => {
    const [row] = await app.database.query<[{ id: number }]>(
      `SELECT k.id FROM subject_link k LEFT JOIN counter_finding f ON f.id = k.counter_finding_id
       WHERE k.${column} IS NOT NULL AND k.decision = 'confirmed' AND coalesce(f.visibility, 'public') = 'public'
       ORDER BY k.id LIMIT 1`,
    );
    return `/subject-links/${row.id}/decision`;
  };
  const count = async (table: string) => {
    const [row] = await app.database.query<[{ n: number }]>(`SELECT count(*)::integer AS n FROM ${table}`);
    return row.n;
  };
});

const linksIn = (payload: string) => payload.match(/link of a statement/g)?.length ?? 0;
