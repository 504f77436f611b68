import { readFileSync } from 'node:fs';
import { claimProposals, type KnownRecommendation } from '../../src/imports/plan/proposals.js';
import { proposeProvisions } from '../../src/imports/matching/propose-provisions.js';
import { likelyRecommendation } from '../../src/imports/matching/propose-recommendations.js';
import {
  proposeRepeats,
  sameDemandThreshold,
  type RepeatProposal,
} from '../../src/imports/matching/propose-repeats.js';
import { readAlternativeReport } from '../../src/imports/readers/alternative-report/alternative-report.reader.js';
import { corpusFile, truthFile } from '../corpus-files.js';
import { demands, sameDemands } from '../matching/demands.js';
import { rounded, spreadOf, type Measurement } from './measurement.js';

/** Claims of a State, with the articles and recommendations that a person found each to be about. */
interface ReviewTruth {
  headings: { key: string; title: string }[];
  measures: { section: string; quote: string; iccpr_articles: string[]; answers_hrc2011: string[] }[];
}

/** What a State says beside what civil society says of the same. */
interface Confrontation {
  iccpr_articles: string;
  state: { quote: string }[];
  ngo: { line: number | [number, number]; quote: string }[];
}

const report = 'ngo-comments-iccpr-kaz-2016.txt';

/** Precision and recall of what an import proposes, against the answers checked by hand; nothing when those are absent. */
export async function proposals(): Promise<Measurement[]> {
  const [path, review, confrontations] = [
    corpusFile(report),
    truthFile<ReviewTruth>('state-review.json'),
    truthFile<Confrontation[]>('confrontations.json'),
  ];
  if (!path || !review || !confrontations) {
    process.stderr.write('Precision and recall are left out: ../shared/corpus and ../shared/truth are not there.\n');
    return [];
  }
  const parsed = readAlternativeReport(readFileSync(path, 'utf8'));
  const propose = claimProposals(parsed.recommendations.map(asKnown));
  return [...onReview(propose, review), ...onConfrontations(propose, confrontations, parsed), ...onRepeats()];
}

type Propose = ReturnType<typeof claimProposals>;
type AlternativeReport = ReturnType<typeof readAlternativeReport>;

const asKnown = ({ index, text, provisions }: AlternativeReport['recommendations'][number]): KnownRecommendation => ({
  id: index,
  symbol: null,
  paragraph: null,
  topic: null,
  text,
  provisions: provisions.map(({ ref }) => ref),
});

function onReview(propose: Propose, { headings, measures }: ReviewTruth): Measurement[] {
  const titles = new Map(headings.map(({ key, title }) => [key, title]));
  const proposed = measures.map(({ quote, section }) => propose(quote, titles.get(section) ?? null));
  const answers = (least: number) =>
    proposed.map(({ subjects }) => subjects.filter(({ score }) => (score ?? 0) >= least).map(idOf));
  const right = measures.map(({ answers_hrc2011: refs }) => refs.map((ref) => Number(ref.slice(1))));
  const note = `${measures.length} claims of a State review`;
  const articles = measure(
    proposed.map(({ provisions }) => provisions.map(({ path }) => articleOf(path))),
    measures.map(({ iccpr_articles: refs }) => refs.map(articleOf)),
  );
  return [
    ...both('proposals-articles', articles, { precision: 0.7, recall: 0.8 }, note),
    ...both('proposals-recommendations', measure(answers(0), right), { precision: 0.35, recall: 0.7 }, note),
    ...both(
      'proposals-recommendations-likely',
      measure(answers(likelyRecommendation), right),
      { precision: 0.75, recall: 0.4 },
      `${note}; score from ${likelyRecommendation}`,
    ),
  ];
}

function onConfrontations(propose: Propose, confrontations: Confrontation[], parsed: AlternativeReport): Measurement[] {
  const quotes = confrontations.flatMap(({ iccpr_articles: refs, state, ngo }) =>
    [...state, ...ngo].map(({ quote }) => ({ quote, right: refs.split(', ').map(articleOf) })),
  );
  const articles = measure(
    quotes.map(({ quote }) => proposeProvisions(quote).map(({ ref }) => articleOf(ref))),
    quotes.map(({ right }) => right),
  );
  const places = placesOf(parsed);
  const met = confrontations.filter(({ state, ngo }) => {
    const claimed = state.map(({ quote }) => propose(quote, null));
    const under = ngo.map(({ line }) => placeAt(places, [line].flat()[0]!));
    return claimed.some(({ provisions, subjects }) =>
      under.some(
        (place) =>
          provisions.some(({ path }) => place.articles.includes(articleOf(path))) ||
          subjects.some((subject) => idOf(subject) === place.recommendation),
      ),
    );
  });
  return [
    ...both(
      'confrontations-articles',
      articles,
      { precision: null, recall: null },
      `${quotes.length} quotations of both sides, without their headings`,
    ),
    ratio(
      'confrontations-met',
      met.length / confrontations.length,
      null,
      `of ${confrontations.length}: the State’s claim is proposed where civil society’s stands, by article or recommendation`,
    ),
  ];
}

const pairOf = ({ recommendationId, earlierId }: RepeatProposal) => `${recommendationId} ${earlierId}`;

/** No answers checked by hand are there for repeats: measured on recommendations of our own, and the pairs we mean. */
function onRepeats(): Measurement[] {
  const proposed = [...proposeRepeats(demands)].flat();
  const right = [sameDemands.map((pair) => pair.join(' '))];
  const note = `${right[0]!.length} repeated demands among ${demands.length} invented ones of three documents`;
  const certain = proposed.filter(({ relation }) => relation === 'repeats');
  return [
    ...both('proposals-repeats', measure([proposed.map(pairOf)], right), { precision: 0.75, recall: 0.9 }, note),
    ...both(
      'proposals-repeats-likely',
      measure([certain.map(pairOf)], right),
      { precision: 0.95, recall: 0.7 },
      `${note}; score from ${sameDemandThreshold}`,
    ),
  ];
}

/** Where civil society says something: from which line on, under which articles or recommendation. */
interface Place {
  line: number;
  articles: string[];
  recommendation: number | null;
}

function placesOf({ recommendations, sections }: AlternativeReport): Place[] {
  const found = [
    ...recommendations.map(({ line, index, provisions }) => ({
      line,
      articles: provisions.map(({ ref }) => articleOf(ref)),
      recommendation: index,
    })),
    ...sections.flatMap(({ provisions, paragraphs }) =>
      paragraphs.map(({ line }) => ({ line, articles: provisions.map(articleOf), recommendation: null })),
    ),
  ];
  return found.toSorted((one, other) => one.line - other.line);
}

const placeAt = (places: readonly Place[], line: number): Place =>
  places.findLast((place) => place.line <= line) ?? { line: 0, articles: [], recommendation: null };

const articleOf = (ref: string) => ref.replace(/\(.*$/, '');
const idOf = ({ recommendation }: { recommendation: { id: number } | { index: number } }) =>
  'id' in recommendation ? recommendation.id : recommendation.index;

/** How many of those proposed are right, and how many of the right ones are proposed, over all together. */
function measure<Ref>(proposed: Ref[][], right: Ref[][]): { precision: number; recall: number } {
  const count = (lists: Ref[][]) => lists.reduce((sum, refs) => sum + new Set(refs).size, 0);
  const hits = count(proposed.map((refs, at) => refs.filter((ref) => right[at]!.includes(ref))));
  return { precision: hits / count(proposed), recall: hits / count(right) };
}

function both(
  name: string,
  { precision, recall }: { precision: number; recall: number },
  target: { precision: number | null; recall: number | null },
  note: string,
): Measurement[] {
  return [
    ratio(`${name}-precision`, precision, target.precision, note),
    ratio(`${name}-recall`, recall, target.recall, note),
  ];
}

const ratio = (name: string, value: number, target: number | null, note: string): Measurement => ({
  name,
  unit: 'ratio',
  ours: spreadOf([rounded(value)]),
  floor: null,
  ratio: null,
  target,
  note,
});
