import type { DataSource } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { statusCall } from '../assessments/statuses.js';
import { undecided } from '../links/undecided.js';
import type { PartialDate } from '../shared/partial-date.js';
import { madeTable, scopeParameters, type DashboardScope } from './dashboard-scope.js';

/** The numbers that stand first. */
export interface HeadlineFigures {
  recommendations: number;
  unanswered: number;
  contested: number;
  overdue: number;
  /** Recommendations with proposed links that wait for a decision. */
  undecided: number;
}

export async function headlineFigures(
  source: DataSource,
  viewer: Viewer,
  scope: DashboardScope,
): Promise<HeadlineFigures> {
  const [figures] = await source.query<HeadlineFigures[]>(
    `WITH ${madeTable}
     SELECT (SELECT count(*)::integer FROM made) AS recommendations,
       (SELECT count(*)::integer FROM made WHERE NOT EXISTS (
         SELECT FROM answered_on($3::date, $4::timestamptz) a WHERE a.recommendation_id = made.recommendation_id)) AS unanswered,
       (SELECT count(DISTINCT recommendation_id)::integer FROM made JOIN ${statusCall(3, { state: '$1' })} s USING (recommendation_id) WHERE s.contested) AS contested,
       (SELECT count(*)::integer FROM overdue_promise_on($3::date) o JOIN state_response s USING (id) WHERE s.recorded_at <= $4 AND ${promiseInScope}) AS overdue,
       (SELECT count(*)::integer FROM made WHERE recommendation_id IN (${undecided(5)})) AS undecided`,
    scopeParameters(viewer, scope),
  );
  return figures!;
}

/** A promise of the State, or, when one cycle is asked for, one that belongs to it by its document or its subject. */
const promiseInScope = `s.state_code = $1 AND ($2::integer IS NULL
  OR EXISTS (SELECT FROM document d WHERE d.id = s.document_id AND d.cycle_id = $2)
  OR EXISTS (
    SELECT FROM subject_link k JOIN made USING (recommendation_id)
    WHERE k.state_response_id = s.id AND k.decision = 'confirmed'
  ))`;

export interface OverduePromise {
  id: number;
  text: string;
  targetOn: PartialDate;
  stage: string | null;
  saidOn: PartialDate | null;
  source: string | null;
  documentId: number | null;
  documentTitle: string | null;
  passageId: number | null;
  printedNumber: string | null;
  section: string | null;
  /** One of the recommendations that it answers. */
  recommendationId: number | null;
}

/** Promises whose time has run out, the longest overdue first; at most `limit`. */
export function overduePromises(
  source: DataSource,
  viewer: Viewer,
  scope: DashboardScope,
  limit: number,
): Promise<OverduePromise[]> {
  return source.query<OverduePromise[]>(
    `WITH ${madeTable}
     SELECT s.id, s.text, o.target_on AS "targetOn", stands.stage, s.said_on AS "saidOn", s.source,
       s.document_id AS "documentId", d.title AS "documentTitle", s.passage_id AS "passageId",
       p.printed_number AS "printedNumber", p.section,
       (SELECT min(k.recommendation_id) FROM subject_link k WHERE k.state_response_id = s.id AND k.decision = 'confirmed')
         AS "recommendationId"
     FROM overdue_promise_on($3::date) o
     JOIN state_response s USING (id)
     JOIN response_stage_on($3::date, $4) stands ON stands.state_response_id = s.id
     LEFT JOIN document d ON d.id = s.document_id
     LEFT JOIN passage p ON p.id = s.passage_id
     WHERE s.recorded_at <= $4 AND ${promiseInScope}
     ORDER BY o.target_on, o.event_id
     LIMIT $5`,
    [...scopeParameters(viewer, scope).slice(0, 4), limit],
  );
}
