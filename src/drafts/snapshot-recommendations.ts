import { groupBy } from '../shared/group-by.js';
import type { Citations } from './snapshot-citations.js';
import type { GradeRow, NgoRow, OpinionRow, RecommendationRow, ResponseRow } from './snapshot-rows.js';
import { articlesOf } from './snapshot-sections.js';
import type { SnapshotRecommendation, SnapshotSection } from './snapshot.js';

/** What Part I is made of. */
export interface PartOne {
  recommendations: RecommendationRow[];
  findings: NgoRow[];
  responses: ResponseRow[];
  grades: GradeRow[];
  statuses: OpinionRow[];
  citations: Citations;
  sections: SnapshotSection[];
  /** Words of the draft's language for a key of the locales. */
  words(key: string): string;
}

/** Part I, recommendation by recommendation: its text, the Committee's grades, the State's answers, the findings. */
export function partOne(part: PartOne): SnapshotRecommendation[] {
  const responses = groupBy(part.responses, (row) => row.recommendationId);
  const grades = groupBy(part.grades, (row) => row.recommendationId);
  const statuses = groupBy(part.statuses, (row) => row.recommendationId);
  return part.recommendations.map((row) => ({
    id: `recommendation:${row.id}`,
    href: `/recommendations/${row.id}`,
    symbol: row.symbol,
    paragraph: row.paragraph,
    plural: row.text?.includes('\n') ?? false,
    topic: row.topic,
    text: textOf(row),
    language: row.language,
    limbs: row.limbs.filter((limb): limb is { label: string; text: string } => limb.text !== null),
    provisions: row.provisions,
    grades: (grades.get(row.id) ?? []).map(({ recommendationId, ...grade }) => ({
      ...grade,
      href: `/recommendations/${recommendationId}`,
    })),
    responses: (responses.get(row.id) ?? []).map(({ id, limb, text, language, document, on, stage }) => ({
      id: `state-response:${id}`,
      href: `/state-responses/${id}`,
      limb,
      text,
      language,
      document,
      on,
      stage: stage && part.words(`recommendation.stages.${stage}`),
      notes: [],
    })),
    findings: part.findings
      .filter(({ recommendationIds }) => recommendationIds.includes(row.id))
      .map((finding) => ({
        id: `counter-finding:${finding.id}`,
        href: `/counter-findings/${finding.id}`,
        text: finding.text,
        language: finding.language,
        notes: part.citations.of(finding),
        printedNumber: finding.printedNumber,
        verdict: finding.verdict && part.words(`recommendation.verdicts.${finding.verdict}`),
      })),
    assessments: (statuses.get(row.id) ?? []).map(
      ({ id, recommendationId, level, axis, direction, evidence, ...opinion }) => ({
        ...opinion,
        id: `assessment:${id}`,
        notes: evidence.flatMap(({ kind, source, href }) =>
          source ? part.citations.cite(source, kind === 'source' ? href : null) : [],
        ),
        level: part.words(`marks.${level}`),
        axis: axis === 'overall' ? null : part.words(`recommendation.axes.${axis}`),
        direction: direction && part.words(`recommendation.directions.${direction}`),
        href: `/recommendations/${recommendationId}#status`,
      }),
    ),
    seeAlso: seeAlsoOf(row, part.sections),
  }));
}

/** The text with its limbs; the topic stands in while the text is not known. */
function textOf({ text, topic, limbs }: RecommendationRow): string {
  if (!text) return topic ?? '';
  const missing = limbs.filter((limb) => limb.text && !text.includes(limb.text));
  return [text, ...missing.map((limb) => `${limb.label} ${limb.text}`)].join(' ');
}

/** The sections that the recommendation's see-also line names, or else those on its own articles. */
function seeAlsoOf({ provisions, seeAlso }: RecommendationRow, sections: SnapshotSection[]): string[] {
  const articles = articlesOf(seeAlso.length > 0 ? seeAlso : provisions);
  return sections
    .filter((section) => [...articlesOf(section.provisions)].some((article) => articles.has(article)))
    .map(({ id }) => id);
}
