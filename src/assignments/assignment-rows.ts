import type { DataSource, EntityManager } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { pageOf, pageSize, type Page } from '../shared/page.js';
import { today } from '../shared/partial-date.js';

export const standings = ['overdue', 'open', 'done', 'taken_back'] as const;
export type Standing = (typeof standings)[number];

/** An assignment as the pages show it. Only those who have it in hand see the person and the notes. */
export interface AssignmentRow {
  id: number;
  recommendationId: number;
  stateCode: string;
  stateName: string;
  stateNameRu: string | null;
  stateNameKk: string | null;
  symbol: string | null;
  paragraph: string | null;
  topic: string | null;
  /** As printed, `(a)`; null for the whole recommendation. */
  limb: string | null;
  limbId: number | null;
  publicBodyId: number | null;
  bodyName: string | null;
  bodyNameRu: string | null;
  bodyNameKk: string | null;
  accountId: number | null;
  accountName: string | null;
  /** Which organisation gave it. */
  organisationId: number;
  organisationName: string;
  visibility: 'public' | 'organisation';
  /** `YYYY-MM-DD`, as `doneOn`. */
  dueOn: string | null;
  note: string | null;
  remark: string | null;
  giverName: string | null;
  givenAt: Date;
  doneOn: string | null;
  version: number;
  /** Today. */
  standing: Standing;
  /** The viewer's organisation gave it or is to deal with it. */
  inHand: boolean;
  /** The viewer's organisation gave it, and may change it or take it back. */
  own: boolean;
}

/** A further condition and order on the assignments `a`; its parameters begin at `$5`. */
export interface AssignmentQuery {
  where: string;
  order: string;
  parameters: unknown[];
  limit?: number;
  offset?: number;
}

/** What every question begins with: `a` the assignment, `r` its recommendation, `s.standing` how it stands today. */
const visibleAssignments = `FROM assignment a
  JOIN recommendation r ON r.id = a.recommendation_id
  CROSS JOIN LATERAL assignment_standing(a, $4::date) s (standing)
  WHERE may_see_assignment(a, $1::integer, $2::text, $3::text)`;

const parametersOf = (viewer: Viewer): unknown[] => [
  viewer.organisationId,
  viewer.organisationKind,
  viewer.role,
  today(),
];

/** The assignments that `viewer` may see and `query` keeps. */
export function findAssignmentRows(
  source: DataSource | EntityManager,
  viewer: Viewer,
  { where, order, parameters, limit, offset }: AssignmentQuery,
): Promise<AssignmentRow[]> {
  return source.query<AssignmentRow[]>(
    `WITH a AS (
       SELECT a.*, r.state_code, r.document_id, r.paragraph, r.topic, s.standing,
         assignment_in_hand(a, $1) AS in_hand, row_number() OVER (ORDER BY ${order}) AS place
       ${visibleAssignments} AND ${where}
       ORDER BY place ${limit ? `LIMIT ${limit} OFFSET ${offset ?? 0}` : ''}
     )
     SELECT a.id, a.recommendation_id AS "recommendationId", a.state_code AS "stateCode", t.name AS "stateName",
       t.name_ru AS "stateNameRu", t.name_kk AS "stateNameKk", d.symbol, a.paragraph, a.topic, l.label AS limb,
       a.limb_id AS "limbId", b.id AS "publicBodyId", b.name AS "bodyName", b.name_ru AS "bodyNameRu",
       b.name_kk AS "bodyNameKk", CASE WHEN a.in_hand THEN a.account_id END AS "accountId",
       CASE WHEN a.in_hand THEN p.name END AS "accountName", o.id AS "organisationId", o.name AS "organisationName",
       a.visibility, a.due_on::text AS "dueOn", CASE WHEN a.in_hand THEN a.note END AS note,
       CASE WHEN a.in_hand THEN a.remark END AS remark, CASE WHEN a.in_hand THEN g.name END AS "giverName",
       a.given_at AS "givenAt", a.done_on::text AS "doneOn", a.version, a.standing, a.in_hand AS "inHand",
       o.id IS NOT DISTINCT FROM $1 AS own
     FROM a
     JOIN document d ON d.id = a.document_id
     JOIN state t ON t.code = a.state_code
     JOIN organisation o ON o.id = a.organisation_id
     LEFT JOIN recommendation_limb l ON l.id = a.limb_id
     LEFT JOIN public_body b ON b.id = a.public_body_id
     LEFT JOIN account p ON p.id = a.account_id
     LEFT JOIN account g ON g.id = a.given_by
     ORDER BY a.place`,
    [...parametersOf(viewer), ...parameters],
  );
}

/** One page of the assignments that `viewer` may see and `query` keeps, the most urgent first. */
export async function findAssignmentPage(
  source: DataSource,
  viewer: Viewer,
  query: Pick<AssignmentQuery, 'where' | 'parameters'>,
  page = 1,
): Promise<Page<AssignmentRow>> {
  const [total, rows] = await Promise.all([
    countAssignments(source, viewer, query),
    findAssignmentRows(source, viewer, {
      ...query,
      order: byUrgency,
      limit: pageSize,
      offset: (page - 1) * pageSize,
    }),
  ]);
  return pageOf(rows, total, page);
}

/** How many assignments `viewer` may see and `query` keeps. */
async function countAssignments(
  source: DataSource,
  viewer: Viewer,
  { where, parameters }: Pick<AssignmentQuery, 'where' | 'parameters'>,
): Promise<number> {
  const [row] = await source.query<[{ total: number }]>(
    `SELECT count(*)::integer AS total ${visibleAssignments} AND ${where}`,
    [...parametersOf(viewer), ...parameters],
  );
  return row.total;
}

/** First what is overdue, then by due day, what has none after that, what is done last. */
export const byUrgency = `a.taken_back_at IS NOT NULL, a.done_on DESC NULLS FIRST, a.due_on NULLS LAST, a.id`;

/** What stands on the page of a recommendation: what was taken back only for those who had it in hand. */
export const findAssignmentsOf = (source: DataSource, recommendationId: number, viewer: Viewer) =>
  findAssignmentRows(source, viewer, {
    where: `a.recommendation_id = $5 AND (a.taken_back_at IS NULL OR assignment_in_hand(a, $1))`,
    order: byUrgency,
    parameters: [recommendationId],
  });
