import type { DataSource } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { today, type PartialDate } from '../shared/partial-date.js';
import type { Axis, Confidence, Direction, Level } from './assessment.entity.js';
import { citation, evidenceOf, type Grounds } from './evidence.js';

/** Which statuses: on which day, as known when, and of which recommendations. */
export interface StatusScope {
  /** `YYYY-MM-DD`; today when left out. */
  asOf?: string;
  /** ISO 8601 time; now when left out. */
  knownAt?: string;
  stateCode?: string;
  treatyCode?: string;
  cycleId?: number;
  recommendationIds?: number[];
}

/** What the Committee gave; `scale` and `document` say by which measure and where. */
export interface GradeStatus {
  grade: string;
  scale: string;
  document: string;
  /** The document itself; null while the record lacks it. */
  documentId: number | null;
  assessedOn: string;
}

/** What one side holds. */
export interface SideStatus extends Grounds {
  assessmentId: number;
  level: Level;
  axis: Axis;
  direction: Direction | null;
  confidence: Confidence | null;
  asOf: string;
  /** Marks an assertion without source. */
  withoutSource: boolean;
  lawOn: PartialDate | null;
  reasonOlderLaw: string | null;
}

/** The three voices on one recommendation, or on one limb where limbs were graded or assessed apart. */
export interface Status {
  recommendationId: number;
  mechanism: string;
  symbol: string | null;
  /** Date of the document. */
  publishedOn: PartialDate | null;
  paragraph: string | null;
  limbId: number | null;
  limb: string | null;
  topic: string | null;
  /** Confirmed articles, such as `7` or `14(3)(d)`. */
  provisions: string[];
  committee: GradeStatus | null;
  state: SideStatus | null;
  ngo: SideStatus | null;
  contested: boolean;
}

/** Of which recommendations a status call is, as expressions in SQL: of a State (its code), or of these (ids); else of all. */
export interface StatusReach {
  state?: string;
  recommendations?: string;
}

/** A call of the database function `implementation_status` for a viewer; its parameters start at `$<first>`. */
export const statusCall = (first: number, { state = 'NULL', recommendations = 'NULL' }: StatusReach = {}) =>
  `implementation_status($${first}::date, $${first + 1}::timestamptz, $${first + 2}, $${first + 3}, $${first + 4},
     ${state}::bpchar, ${recommendations}::integer[])`;

/** The five parameters of {@link statusCall}. */
export const statusParameters = (viewer: Viewer, { asOf, knownAt }: Pick<StatusScope, 'asOf' | 'knownAt'> = {}) => [
  asOf ?? today(),
  knownAt ?? new Date().toISOString(),
  viewer.organisationId,
  viewer.organisationKind,
  viewer.role,
];

const side = (alias: string) => `CASE WHEN ${alias}.id IS NOT NULL THEN json_build_object(
  'assessmentId', ${alias}.id, 'level', ${alias}.level, 'axis', ${alias}.axis, 'direction', ${alias}.direction,
  'confidence', ${alias}.confidence, 'asOf', ${alias}.as_of, 'withoutSource', ${alias}.without_source,
  'lawOn', ${alias}.law_on, 'reasonOlderLaw', ${alias}.reason_older_law,
  'olderLaw', coalesce(is_older_law(${alias}.law_on, ${alias}.recommendation_id), false),
  'evidence', ${evidenceOf(alias, 3)}
) END`;

/** Statuses in the order of their documents and paragraphs. */
export async function statusesOn(source: DataSource, viewer: Viewer, scope: StatusScope = {}): Promise<Status[]> {
  const statuses = await source.query<Status[]>(
    `SELECT r.id AS "recommendationId", r.mechanism_code AS mechanism, d.symbol, d.published_on AS "publishedOn", r.paragraph, l.id AS "limbId",
       l.label AS limb, r.topic,
       ARRAY(SELECT p.path FROM provision_link pl JOIN provision p ON p.id = pl.provision_id
             WHERE pl.recommendation_id = r.id AND pl.decision = 'confirmed'
             ORDER BY p.article, p.paragraph NULLS FIRST, p.letter NULLS FIRST) AS provisions,
       CASE WHEN g.id IS NOT NULL THEN json_build_object(
         'grade', g.grade_code, 'scale', g.scale_code, 'document', g.symbol,
         'documentId', gd.id, 'assessedOn', g.assessed_on) END AS committee,
       ${side('state')} AS state, ${side('ngo')} AS ngo, status.contested
     FROM ${statusCall(1, { state: '$6', recommendations: '$8' })} status
     JOIN recommendation r ON r.id = status.recommendation_id
     JOIN document d ON d.id = r.document_id
     LEFT JOIN reporting_cycle c ON c.id = r.cycle_id
     LEFT JOIN recommendation_limb l ON l.id = status.limb_id
     LEFT JOIN committee_grade g ON g.id = status.grade_id
     LEFT JOIN document gd ON gd.symbol = g.symbol AND gd.visibility = 'public'
     LEFT JOIN assessment state ON state.id = status.state_id
     LEFT JOIN assessment ngo ON ngo.id = status.ngo_id
     WHERE ($7::text IS NULL OR c.treaty_code = $7) AND ($9::integer IS NULL OR r.cycle_id = $9)
     ORDER BY r.state_code, d.published_on NULLS LAST, d.symbol, r.position, r.id, l.position NULLS FIRST`,
    [
      ...statusParameters(viewer, scope),
      scope.stateCode ?? null,
      scope.treatyCode ?? null,
      scope.recommendationIds ?? null,
      scope.cycleId ?? null,
    ],
  );
  return statuses.map(({ state, ngo, ...status }) => ({ ...status, state: cited(state), ngo: cited(ngo) }));
}

const cited = (held: SideStatus | null): SideStatus | null => held && { ...held, source: citation(held.evidence) };
