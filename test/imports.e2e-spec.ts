import { Assessment } from '../src/assessments/assessment.entity.js';
import { Document } from '../src/documents/document.entity.js';
import { ImportRun } from '../src/imports/import-run.entity.js';
import { Recommendation } from '../src/recommendations/recommendation.entity.js';
import { testApp, type Visitor } from './app.js';
import { alternativeReport, followUp, observations, review } from './import-documents.js';

/** Uploads a file and returns the address of its preview. */
const upload = async (
  visitor: Visitor,
  content: string | Buffer,
  fields: Record<string, string> = {},
  name = 'a.txt',
) => {
  const answer = await visitor.upload('/imports', { name, content }, fields);
  if (answer.statusCode !== 303)
    throw new Error(`${answer.statusCode}: ${/role="alert">(.*)/.exec(answer.payload)?.[1]}`);
  return answer.headers.location as string;
};

describe('imports', () => {
  const app = testApp();

  const bringIn = async (visitor: Visitor, content: string, fields: Record<string, string> = {}) => {
    const path = await upload(visitor, content, fields);
    const answer = await visitor.post(`${path}/import`);
    expect(answer.statusCode).toBe(303);
    const run = await app.database.manager.findOneByOrFail(ImportRun, { id: Number(path.split('/').pop()) });
    return run.counts!;
  };
  const dated = { publishedOn: '2021-03' };
  const only = (counts: Awaited<ReturnType<typeof bringIn>>) =>
    Object.values(counts).every((one) => one.new + one.changed + one.doubtful === 0);

  it('shows what was found, with its source, before anything enters the record', async () => {
    const monitor = await app.as('monitor');
    const path = await upload(monitor, observations());
    const { payload, statusCode } = await monitor.get(path);
    expect(statusCode).toBe(200);
    expect(payload).toContain('Safety at sea');
    expect(payload).toContain('<mark>');
    expect(await app.database.manager.existsBy(Document, { symbol: 'CCPR/C/TUV/CO/1' })).toBe(false);
  });

  it('brings in concluding observations with topics, limbs, articles, follow-up and dates of a State without cycles', async () => {
    const monitor = await app.as('monitor');
    const counts = await bringIn(monitor, observations());
    expect(counts).toMatchObject({ recommendations: { new: 3 }, limbs: { new: 2 }, cycleEvents: { new: 3 } });
    const [first, second] = await app.database.manager.find(Recommendation, {
      where: { stateCode: 'TUV' },
      relations: { limbs: true, cycle: true },
      order: { position: 'ASC' },
    });
    expect(first).toMatchObject({ paragraph: '5', topic: 'National human rights institution', concernParagraph: '4' });
    expect(first!.cycle!.label).toBe('CCPR/TUV/1');
    expect(second).toMatchObject({ paragraph: '7', selectedForFollowUp: true });
    expect(second!.limbs.map(({ label }) => label)).toEqual(['(a)', '(b)']);
    const [articles] = await app.database.query<[{ paths: string[] }]>(
      `SELECT array_agg(p.path ORDER BY p.id) AS paths FROM provision_link k JOIN provision p ON p.id = k.provision_id
       WHERE k.recommendation_id = $1 AND k.origin = 'quoted' AND k.decision = 'confirmed'`,
      [second!.id],
    );
    expect(articles.paths).toEqual(['6', '7']);
  });

  it('changes nothing when the same file comes again', async () => {
    const monitor = await app.as('monitor');
    expect(only(await bringIn(monitor, observations()))).toBe(true);
  });

  it('shows the difference of a changed file, writes it in place and doubts what vanished', async () => {
    const monitor = await app.as('monitor');
    const changed = observations({ safety: 'Adopt a law on the safety of all vessels;', articles: '6 and 9' });
    const path = await upload(monitor, changed);
    const { payload } = await monitor.get(`${path}?standing=changed`);
    expect(payload).toMatch(/<del>[^<]*ferries[^<]*<\/del>/);
    expect(payload).toMatch(/<ins>[^<]*all vessels[^<]*<\/ins>/);
    const counts = await bringIn(monitor, changed);
    expect(counts).toMatchObject({
      recommendations: { new: 0, changed: 1, equal: 2 },
      limbs: { new: 0, changed: 1, equal: 1 },
      provisionLinks: { new: 1, doubtful: 1 },
    });
    expect(only(await bringIn(monitor, changed))).toBe(true);
    expect(await app.database.manager.countBy(Recommendation, { stateCode: 'TUV' })).toBe(3);
    await bringIn(monitor, observations());
  });

  it('keeps what a person changed since the last import', async () => {
    const monitor = await app.as('monitor');
    const press = { stateCode: 'TUV', paragraph: '9' };
    const reworded = observations().replace('abolish the permit', 'abolish every permit');
    await app.database.manager.update(Recommendation, press, { text: 'As a person put it.' });
    expect(only(await bringIn(monitor, observations()))).toBe(true);
    expect(await bringIn(monitor, reworded)).toMatchObject({ recommendations: { doubtful: 1 } });
    const kept = await app.database.manager.findOneByOrFail(Recommendation, press);
    expect(kept.text).toBe('As a person put it.');
    await app.database.manager.update(Recommendation, press, {
      text: 'The State party should abolish the permit for newspapers.',
    });
  });

  it('ties the replies of a follow-up report to paragraph and limb, and says what is left unanswered', async () => {
    const officer = await app.as('officer');
    const path = await upload(officer, followUp);
    const { payload } = await officer.get(path);
    expect(payload).toContain('Left unanswered');
    expect(payload).toMatch(/¶7 \(b\)/);
    await officer.post(`${path}/import`);
    const tied = await app.database.query<{ limb: string | null; origin: string }[]>(
      `SELECT l.label AS limb, k.origin FROM subject_link k JOIN state_response s ON s.id = k.state_response_id
       LEFT JOIN recommendation_limb l ON l.id = k.limb_id WHERE s.state_code = 'TUV' AND s.kind = 'reply' ORDER BY k.id`,
    );
    expect(tied).toContainEqual({ limb: '(a)', origin: 'quoted' });
    expect(tied).toContainEqual({ limb: null, origin: 'quoted' });
    expect((await officer.get(path)).payload).toMatch(/¶7 \(b\)/);
  });

  it('matches the recommendations of an alternative report by text and books a clear verdict', async () => {
    const monitor = await app.as('monitor');
    const counts = await bringIn(monitor, alternativeReport(), dated);
    expect(counts).toMatchObject({
      counterFindings: { new: 6 },
      ngoRecommendations: { new: 2 },
      assessments: { new: 1 },
    });
    const assessment = await app.database.manager.findOneOrFail(Assessment, {
      where: { recommendation: { stateCode: 'TUV' } },
      relations: { recommendation: true },
    });
    expect(assessment).toMatchObject({
      side: 'ngo',
      level: 'not_implemented',
      asOf: '2021-03-01',
      rationale: 'This recommendation has not been implemented.',
      visibility: 'organisation',
    });
    expect(assessment.recommendation.paragraph).toBe('5');
    // The date goes on without being given again.
    expect(only(await bringIn(monitor, alternativeReport()))).toBe(true);
  });

  it('supersedes an assessment whose wording changed, with a reason, and keeps the old one', async () => {
    const monitor = await app.as('monitor');
    const reworded = alternativeReport({ verdict: 'This recommendation has been partly implemented.' });
    expect(await bringIn(monitor, reworded, dated)).toMatchObject({ assessments: { changed: 1 } });
    const history = await app.database.manager.find(Assessment, {
      where: { recommendation: { stateCode: 'TUV' } },
      order: { id: 'ASC' },
    });
    expect(history.map(({ level }) => level)).toEqual(['not_implemented', 'partially']);
    expect(history[1]).toMatchObject({ supersedesId: history[0]!.id, reason: expect.any(String) });
  });

  it('hides an unpublished report and its import from the State and from other organisations', async () => {
    const monitor = await app.as('monitor');
    const path = await upload(monitor, alternativeReport(), { visibility: 'organisation' });
    for (const other of [await app.as('admin', 'ministry'), await app.as('monitor', 'ngo', 'Another')]) {
      expect((await other.get(path)).statusCode).toBe(404);
      expect((await other.get('/imports')).payload).not.toContain(`"${path}"`);
      expect((await other.post(`${path}/import`)).statusCode).toBe(404);
    }
  });

  it('proposes what the claims of a State review answer, and confirms none of it', async () => {
    const officer = await app.as('officer');
    const path = await upload(officer, review);
    expect((await officer.get(`${path}?kind=stateResponses`)).payload).toContain('proposed');
    const counts = await bringIn(officer, review);
    expect(counts.stateResponses!.new).toBeGreaterThanOrEqual(4);
    const links = await app.database.query<{ decision: string; reason: string }[]>(
      `SELECT k.decision, k.reason FROM subject_link k JOIN state_response s ON s.id = k.state_response_id
       JOIN document d ON d.id = s.document_id WHERE d.kind = 'state_review' AND d.state_code = 'TUV'`,
    );
    expect(links.length).toBeGreaterThan(0);
    expect(links.every(({ decision, reason }) => decision === 'proposed' && reason !== '')).toBe(true);
  });

  it('lets an officer bring in what the State wrote, and nothing else', async () => {
    const officer = await app.as('officer');
    const answer = await officer.upload('/imports', { name: 'report.txt', content: alternativeReport() });
    expect(answer.statusCode).toBe(422);
    expect(answer.payload).toContain('State bodies bring in what the State wrote');
    expect((await (await app.as('viewer')).get('/imports')).statusCode).toBe(403);
  });

  it.each([
    ['nothing at all', ''],
    ['some other text', 'A cookery book. Take two eggs and whisk them.'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
  ])('refuses %s in a sentence and stores nothing', async (_, content) => {
    const monitor = await app.as('monitor');
    const before = await app.database.manager.count(ImportRun);
    const answer = await monitor.upload('/imports', { name: 'wrong.txt', content });
    expect(answer.statusCode).toBe(422);
    expect(answer.payload).toMatch(/role="alert"><strong>wrong\.txt<\/strong>: \S/);
    expect(await app.database.manager.count(ImportRun)).toBe(before);
  });

  it('refuses a file of more than 50 MB and stores nothing', async () => {
    const monitor = await app.as('monitor');
    const before = await app.database.manager.count(ImportRun);
    const answer = await monitor.upload('/imports', { name: 'big.txt', content: Buffer.alloc(51 * 1024 * 1024, 'x') });
    expect([413, 422]).toContain(answer.statusCode);
    expect(await app.database.manager.count(ImportRun)).toBe(before);
  });

  it('asks for the State when the file does not say it clearly', async () => {
    const monitor = await app.as('monitor');
    const nameless = alternativeReport().replaceAll(/Tuvalu(?:an)?/g, 'Our');
    const answer = await monitor.upload('/imports', { name: 'nameless.txt', content: nameless });
    expect(answer.statusCode).toBe(422);
    expect(answer.payload).toContain('name the State');
    await expect(upload(monitor, nameless, { stateCode: 'NRU' })).resolves.toMatch(/^\/imports\/\d+$/);
  });

  it('moves a preview to another State, cycle and date', async () => {
    const monitor = await app.as('monitor');
    const path = await upload(monitor, review);
    const fields = { stateCode: 'NRU', cycleLabel: 'CCPR/NRU/1', publishedOn: '2022-12' };
    expect((await monitor.post(`${path}/scope`, fields)).statusCode).toBe(303);
    const { payload } = await monitor.get(path);
    expect(payload).toContain('Nauru');
    expect(payload).toContain('CCPR/NRU/1');
    expect((await monitor.post(`${path}/scope`, { cycleLabel: 'second' })).statusCode).toBe(422);
    await monitor.post(`${path}/import`);
    expect(await app.database.manager.findOneByOrFail(Document, { stateCode: 'NRU' })).toMatchObject({
      kind: 'state_review',
      publishedOn: '2022-12',
    });
  });

  it('imports or discards a run once', async () => {
    const monitor = await app.as('monitor');
    const path = await upload(monitor, observations());
    expect((await monitor.post(`${path}/cancellation`)).statusCode).toBe(303);
    expect((await monitor.post(`${path}/import`)).statusCode).toBe(409);
    expect((await monitor.get(path)).payload).toContain('discarded');
  });

  it('lets two imports of one document take turns: the second finds everything equal', async () => {
    const monitor = await app.as('monitor');
    const text = observations().replaceAll('TUV', 'PLW').replaceAll('Tuvalu', 'Palau');
    const paths = [await upload(monitor, text), await upload(monitor, text)];
    await Promise.all(paths.map((path) => monitor.post(`${path}/import`)));
    const runs = await app.database.manager.find(ImportRun, { where: { stateCode: 'PLW' } });
    const added = runs.map(({ counts }) => counts!.recommendations!.new);
    expect(added.toSorted()).toEqual([0, 3]);
  });

  it('brings in the observations of another body under its own treaty', async () => {
    const monitor = await app.as('monitor');
    const text = observations()
      .replaceAll('CCPR/C/TUV', 'CAT/C/FJI')
      .replaceAll('Tuvalu', 'Fiji')
      .replace('Human Rights Committee', 'Committee against Torture')
      .replace(
        'International Covenant on Civil and Political Rights',
        'Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment',
      );
    expect(await bringIn(monitor, text)).toMatchObject({ recommendations: { new: 3 } });
    const [first] = await app.database.manager.find(Recommendation, {
      where: { stateCode: 'FJI' },
      relations: { cycle: true },
    });
    expect(first).toMatchObject({ mechanismCode: 'CAT', cycle: { label: 'CAT/FJI/1', treatyCode: 'CAT' } });
    expect(only(await bringIn(monitor, text))).toBe(true);
  });

  it('answers in every language', async () => {
    const monitor = await app.as('monitor');
    const path = await upload(monitor, observations());
    for (const [language, word] of [
      ['ru', 'Импортировать'],
      ['kk', 'Импорттау'],
    ] as const) {
      await monitor.post('/language', { language, next: path });
      expect((await monitor.get(path)).payload).toContain(word);
      expect((await monitor.get('/imports/new')).statusCode).toBe(200);
      expect((await monitor.get('/imports')).statusCode).toBe(200);
    }
  });
});
