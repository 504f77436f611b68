import type { MatrixRow } from '../dashboards/article-matrix.js';
import type { HeadlineFigures } from '../dashboards/headline-figures.js';
import type { Voice } from '../documents/document.entity.js';
import type { RecommendationFilter } from '../recommendations/recommendation-filter.js';
import type { RecommendationRow } from '../recommendations/recommendations.service.js';
import type { Standing } from '../recommendations/standing.js';

/** A figure of a voice that is not published is unknown to the public, and never zero. */
type Known<Row, Key extends keyof Row> = Omit<Row, Key> & { [Name in Key]: Row[Name] | null };

export type PublicStanding = Known<Standing, 'state' | 'ngo' | 'contested'>;
export type PublicMatrixRow = Known<MatrixRow, 'state' | 'ngo' | 'claims' | 'findings' | 'positive' | 'contested'>;
export type PublicFigures = Known<Omit<HeadlineFigures, 'undecided'>, 'unanswered' | 'contested' | 'overdue'>;
export type PublicRow = Known<Omit<RecommendationRow, 'standing'>, 'claims' | 'findings' | 'positive'> & {
  standing: PublicStanding;
};

/** `row` without what voices in `hidden` say; what is contested takes two. */
export const publicMatrixRow = (row: MatrixRow, hidden: Voice[]): PublicMatrixRow => ({
  ...row,
  state: heard(row.state, 'state', hidden),
  claims: heard(row.claims, 'state', hidden),
  ngo: heard(row.ngo, 'ngo', hidden),
  findings: heard(row.findings, 'ngo', hidden),
  positive: heard(row.positive, 'ngo', hidden),
  contested: hidden.length > 0 ? null : row.contested,
});

export const publicFigures = (figures: HeadlineFigures, hidden: Voice[]): PublicFigures => ({
  recommendations: figures.recommendations,
  unanswered: heard(figures.unanswered, 'state', hidden),
  overdue: heard(figures.overdue, 'state', hidden),
  contested: hidden.length > 0 ? null : figures.contested,
});

export const publicStanding = (standing: Standing, hidden: Voice[]): PublicStanding => ({
  grades: standing.grades,
  state: heard(standing.state, 'state', hidden),
  ngo: heard(standing.ngo, 'ngo', hidden),
  contested: hidden.length > 0 ? null : standing.contested,
});

export const publicRow = (row: RecommendationRow, hidden: Voice[]): PublicRow => ({
  ...row,
  claims: heard(row.claims, 'state', hidden),
  findings: heard(row.findings, 'ngo', hidden),
  positive: heard(row.positive, 'ngo', hidden),
  standing: publicStanding(row.standing, hidden),
});

/**
 * What the public may look for in a list: nothing that tells of proposals or of voices in `hidden`, on no other day and
 * at no other time than those of the publication.
 */
export function publicFilter(
  { q, article, treaty, mechanism, cycle, grade, repeated, page, ...filter }: RecommendationFilter,
  hidden: Voice[],
  time: Pick<RecommendationFilter, 'asOf' | 'knownAt'>,
): RecommendationFilter {
  const of = <Value>(value: Value, ...voices: Voice[]) =>
    voices.some((voice) => hidden.includes(voice)) ? undefined : value;
  const sortedBy = { claims: 'state', findings: 'ngo', printed: 'committee', topic: 'committee' } as const;
  const { sort = 'printed' } = filter;
  return {
    ...time,
    q,
    article,
    treaty,
    mechanism,
    cycle,
    grade,
    repeated,
    page,
    state: of(filter.state, 'state'),
    unanswered: of(filter.unanswered, 'state'),
    overdue: of(filter.overdue, 'state'),
    ngo: of(filter.ngo, 'ngo'),
    contested: of(filter.contested, 'state', 'ngo'),
    sort: of(sort, sortedBy[sort]),
  };
}

const heard = <Value>(value: Value, voice: Voice, hidden: Voice[]): Value | null =>
  hidden.includes(voice) ? null : value;
