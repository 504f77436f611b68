import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { publicViewer } from '../src/accounts/viewer.js';
import type { ImportCounts } from '../src/imports/import-counts.js';
import { ImportsService } from '../src/imports/imports.service.js';
import { unansweredOf } from '../src/imports/preview/unanswered.js';
import { testApp } from './app.js';
import { corpusFile, describeOnCorpus, truthFile } from './corpus.js';

const viewer = { ...publicViewer('en'), role: 'admin' as const };
const documents = {
  observations: 'concluding-observations-nam-2016.txt',
  followUp: 'state-follow-up-nam.txt',
  report: 'ngo-comments-iccpr-kaz-2016.txt',
  review: 'state-annual-review-kaz-2022.txt',
};

interface FollowUpTruth {
  reportParagraphs: unknown[];
  unanswered: { paragraph: string; limbs: string[] }[];
}

const rowsIn = (counts: ImportCounts, kind: string) => {
  const { new: added, changed, equal, doubtful } = counts[kind]!;
  return added + changed + equal + doubtful;
};

const fileOf = (name: string) => {
  const path = corpusFile(name)!;
  return { name: basename(path), content: readFileSync(path) };
};

describeOnCorpus('the documents of the corpus in one database', () => {
  const app = testApp();
  const bringIn = async (name: string): Promise<ImportCounts> => {
    const imports = app.nest.get(ImportsService);
    const request = await imports.read(fileOf(name), {}, viewer);
    const { counts } = await imports.importRun(await imports.open(fileOf(name), request, viewer), viewer);
    return counts!;
  };

  it('fills the graded recommendations of concluding observations and adds the others', async () => {
    const counts = await bringIn(documents.observations);
    expect(rowsIn(counts, 'recommendations')).toBe(20);
    expect(counts['recommendations']).toMatchObject({ changed: 3, doubtful: 0 });
    const [graded] = await app.database.query<[{ count: number }]>(
      `SELECT count(*)::integer FROM committee_grade g JOIN recommendation r ON r.id = g.recommendation_id
       WHERE r.state_code = 'NAM' AND r.text IS NOT NULL`,
    );
    expect(graded.count).toBe(13);
  });

  it('ties every reply of a follow-up report and misses nothing that it leaves unanswered', async () => {
    const truth = truthFile<FollowUpTruth>('state-follow-up.json')!;
    const imports = app.nest.get(ImportsService);
    const { plan, held } = await imports.plan(await imports.read(fileOf(documents.followUp), {}, viewer));
    const open = unansweredOf(held.recommendations, plan.subjectLinks);
    for (const { paragraph, limbs } of truth.unanswered) {
      const found = open.find((one) => one.paragraph === paragraph);
      expect(found?.limbs).toEqual(expect.arrayContaining(limbs));
    }
    const counts = await bringIn(documents.followUp);
    expect(counts['stateResponses']!.new).toBe(truth.reportParagraphs.length);
    expect(counts['recommendations']).toMatchObject({ new: 0, equal: 3 });
  });

  it('brings in an alternative report with all its recommendations, comments, paragraphs, demands and notes', async () => {
    const counts = await bringIn(documents.report);
    expect(rowsIn(counts, 'recommendations')).toBe(18);
    expect(counts['counterFindings']!.new).toBe(78 + 426);
    expect(counts['ngoRecommendations']!.new).toBe(153);
    const [notes] = await app.database.query<[{ count: number }]>(
      `SELECT count(*)::integer FROM passage p JOIN document d ON d.id = p.document_id
       WHERE d.kind = 'alternative_report' AND p.kind = 'note'`,
    );
    expect(notes.count).toBe(179);
  });

  it('brings in a State review with proposals only', async () => {
    const counts = await bringIn(documents.review);
    expect(counts['stateResponses']!.new).toBeGreaterThan(450);
    const [confirmed] = await app.database.query<[{ count: number }]>(
      `SELECT count(*)::integer FROM subject_link k JOIN state_response s ON s.id = k.state_response_id
       WHERE s.state_code = 'KAZ' AND k.decision <> 'proposed'`,
    );
    expect(confirmed.count).toBe(0);
  });

  it.each(Object.values(documents))('finds only equal rows when %s comes again', async (name) => {
    for (const { new: added, changed, doubtful } of Object.values(await bringIn(name)))
      expect({ added, changed, doubtful }).toEqual({ added: 0, changed: 0, doubtful: 0 });
  });
});
