import { readFileSync } from 'node:fs';
import { corpusFile, describeOnCorpus, truthFile } from '../../../test/corpus.js';
import { readAlternativeReport } from '../readers/alternative-report/alternative-report.reader.js';
import { proposeProvisions } from './propose-provisions.js';
import { likelyRecommendation, matcherOf } from './propose-recommendations.js';

interface Truth {
  headings: { key: string; title: string }[];
  measures: { section: string; quote: string; iccpr_articles: string[]; answers_hrc2011: string[] }[];
}

function count(sets: Set<string>[]): number {
  return sets.reduce((sum, refs) => sum + refs.size, 0);
}

function score(proposed: Set<string>[], right: Set<string>[]): { precision: number; recall: number } {
  const hits = count(proposed.map((refs, at) => new Set([...refs].filter((ref) => right[at].has(ref)))));
  return { precision: hits / count(proposed), recall: hits / count(right) };
}

describeOnCorpus('proposals for the claims of the corpus', () => {
  let truth: Truth;
  let titles: Map<string, string>;

  beforeAll(() => {
    truth = truthFile<Truth>('state-review.json') as Truth;
    titles = new Map(truth.headings.map(({ key, title }) => [key, title]));
  });

  it('name most of the articles and little else', () => {
    const proposed = truth.measures.map(
      ({ quote, section }) => new Set(proposeProvisions(quote, titles.get(section)).map(({ ref }) => ref)),
    );
    const { precision, recall } = score(
      proposed,
      truth.measures.map((measure) => new Set(measure.iccpr_articles)),
    );
    expect(precision).toBeGreaterThanOrEqual(0.7);
    expect(recall).toBeGreaterThanOrEqual(0.8);
  });

  it('name the recommendations answered: most of them when all are shown, few others when only the likely are', () => {
    const report = readAlternativeReport(readFileSync(corpusFile('ngo-comments-iccpr-kaz-2016.txt') ?? '', 'utf8'));
    const propose = matcherOf(
      report.recommendations.map(({ index, text, provisions }) => ({
        id: `R${String(index).padStart(2, '0')}`,
        text,
        topic: '',
        provisions: provisions.map(({ ref }) => ref),
      })),
    );
    const proposals = truth.measures.map(({ quote, section }) =>
      propose({ text: quote, heading: titles.get(section) }),
    );
    const right = truth.measures.map((measure) => new Set(measure.answers_hrc2011));
    const from = (least: number) =>
      proposals.map((list) => new Set(list.filter((one) => one.score >= least).map(({ id }) => id)));
    expect(score(from(0), right).recall).toBeGreaterThanOrEqual(0.7);
    expect(score(from(0), right).precision).toBeGreaterThanOrEqual(0.35);
    expect(score(from(likelyRecommendation), right).precision).toBeGreaterThanOrEqual(0.75);
  });
});
