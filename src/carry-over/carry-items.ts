import type { DataSource } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import type { Document } from '../documents/document.entity.js';
import { pageOf, pageSize, type Page } from '../shared/page.js';
import type { PartialDate } from '../shared/partial-date.js';
import type { CarryDecision } from './carried-item.entity.js';

/** A finding or demand of an earlier submission, with what happened since and what was decided of it. */
export interface CarryItem {
  /** `finding-12` or `demand-7`. */
  key: string;
  kind: 'finding' | 'demand';
  id: number;
  text: string;
  printedNumber: string | null;
  section: string | null;
  source: string | null;
  about: { id: number; symbol: string | null; paragraph: string | null }[];
  /** Since the submission, on the recommendations that it is about; the latest three of each. */
  grades: { grade: string; on: PartialDate; symbol: string }[];
  responses: { id: number; text: string; on: PartialDate }[];
  assessments: { side: string; level: string; on: string }[];
  decision: CarryDecision | null;
  newText: string | null;
  note: string | null;
  /** What was made of it, once carried over. */
  newId: number | null;
}

/** How many items there are, by decision. */
export interface CarryCounts {
  all: number;
  undecided: number;
  holds: number;
  changed: number;
  resolved: number;
  dropped: number;
}

/** The items `item` of the document `$1` that the viewer of `$2`–`$4` may see, with the decision of the viewer's organisation. */
const items = `item AS (
  SELECT 'finding' AS kind, f.id, f.text, f.passage_id, NULL::integer AS position, f.source
  FROM counter_finding f WHERE f.document_id = $1 AND may_see(f.visibility, f.organisation_id, $2, $3, $4)
  UNION ALL
  SELECT 'demand', n.id, n.text, n.passage_id, n.position, n.source
  FROM ngo_recommendation n WHERE n.document_id = $1 AND may_see(n.visibility, n.organisation_id, $2, $3, $4)
), decided AS (
  SELECT i.*, CASE WHEN i.counter_finding_id IS NULL THEN 'demand' ELSE 'finding' END AS kind,
    coalesce(i.counter_finding_id, i.ngo_recommendation_id) AS item_id
  FROM carried_item i JOIN carry_over c ON c.id = i.carry_over_id
  WHERE c.document_id = $1 AND c.organisation_id = $2
)`;

/** Later than the submission, as far as its date is known: nothing of its own month or year. */
const since = (date: string) => `($6 = '' OR left(${date}, length($6)) > $6)`;

const asked = (document: Document, viewer: Viewer) => [
  document.id,
  viewer.organisationId,
  viewer.organisationKind,
  viewer.role,
];

/** One page of the items of a submission in its order, those decided as `decision` alone when it is given. */
export async function findCarryItems(
  source: DataSource,
  document: Document,
  decision: CarryDecision | 'undecided' | undefined,
  viewer: Viewer,
  page = 1,
): Promise<Page<CarryItem>> {
  const rows = await source.query<(CarryItem & { total: number })[]>(
    `WITH ${items}, chosen AS (
       SELECT item.*, decided.decision, decided.text AS new_text, decided.note,
         coalesce(decided.new_finding_id, decided.new_recommendation_id) AS new_id,
         p.printed_number, p.section, p.position AS passage_position, count(*) OVER ()::integer AS total
       FROM item
       LEFT JOIN decided ON decided.kind = item.kind AND decided.item_id = item.id
       LEFT JOIN passage p ON p.id = item.passage_id
       WHERE $5::text IS NULL OR coalesce(decided.decision, 'undecided') = $5
       ORDER BY p.position NULLS LAST, item.kind DESC, item.position, item.id
       LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}
     )
     SELECT c.kind || '-' || c.id AS key, c.kind, c.id, c.text, c.printed_number AS "printedNumber", c.section, c.source,
       c.decision, c.new_text AS "newText", c.note, c.new_id AS "newId", c.total,
       coalesce((SELECT json_agg(json_build_object('id', r.id, 'symbol', d.symbol, 'paragraph', r.paragraph) ORDER BY r.id)
         FROM recommendation r JOIN document d ON d.id = r.document_id WHERE r.id = ANY (about.ids)), '[]') AS about,
       coalesce((SELECT json_agg(g) FROM (
         SELECT g.grade_code AS grade, g.assessed_on AS "on", g.symbol FROM committee_grade g
         WHERE g.recommendation_id = ANY (about.ids) AND ${since('g.assessed_on')} ORDER BY g.assessed_on DESC, g.id LIMIT 3) g), '[]') AS grades,
       coalesce((SELECT json_agg(s) FROM (
         SELECT s.id, left(s.text, 200) AS text, s.said_on AS "on" FROM state_response s
         WHERE ${since('s.said_on')} AND s.id IN (
           SELECT k.state_response_id FROM subject_link k
           WHERE k.recommendation_id = ANY (about.ids) AND k.decision = 'confirmed')
         ORDER BY s.said_on DESC, s.id LIMIT 3) s), '[]') AS responses,
       coalesce((SELECT json_agg(a) FROM (
         SELECT a.side, a.level, a.as_of::text AS "on" FROM assessments_on(current_date, now()) a
         WHERE a.recommendation_id = ANY (about.ids) AND ${since('a.as_of::text')}
           AND may_see(a.visibility, a.organisation_id, $2, $3, $4)
         ORDER BY a.as_of DESC, a.id DESC LIMIT 3) a), '[]') AS assessments
     FROM chosen c
     CROSS JOIN LATERAL (
       SELECT ARRAY(SELECT DISTINCT k.recommendation_id FROM subject_link k
         WHERE k.decision = 'confirmed'
           AND CASE c.kind WHEN 'finding' THEN k.counter_finding_id ELSE k.ngo_recommendation_id END = c.id) AS ids
     ) about
     ORDER BY c.passage_position NULLS LAST, c.kind DESC, c.position, c.id`,
    [...asked(document, viewer), decision ?? null, document.publishedOn ?? ''],
  );
  return pageOf(rows, rows[0]?.total ?? 0, page);
}

const of = (decision: string) => `count(*) FILTER (WHERE decided.decision = '${decision}')::integer AS ${decision}`;

/** How far the decisions on a submission have come. */
export async function countCarryItems(source: DataSource, document: Document, viewer: Viewer): Promise<CarryCounts> {
  const [counts] = await source.query<CarryCounts[]>(
    `WITH ${items}
     SELECT count(*)::integer AS "all", count(*) FILTER (WHERE decided.id IS NULL)::integer AS undecided,
       ${of('holds')}, ${of('changed')}, ${of('resolved')}, ${of('dropped')}
     FROM item LEFT JOIN decided ON decided.kind = item.kind AND decided.item_id = item.id`,
    asked(document, viewer),
  );
  return counts!;
}

/** An earlier submission that holds something to carry over. */
export interface Submission {
  id: number;
  title: string;
  publishedOn: PartialDate | null;
  findings: number;
  demands: number;
}

/** The submissions about a State that `viewer` may see and that something was taken from, the latest first. */
export const findSubmissions = (source: DataSource, stateCode: string, viewer: Viewer): Promise<Submission[]> =>
  source.query<Submission[]>(
    `SELECT * FROM (
       SELECT d.id, d.title, d.published_on AS "publishedOn",
         (SELECT count(*)::integer FROM counter_finding f
          WHERE f.document_id = d.id AND may_see(f.visibility, f.organisation_id, $2, $3, $4)) AS findings,
         (SELECT count(*)::integer FROM ngo_recommendation n
          WHERE n.document_id = d.id AND may_see(n.visibility, n.organisation_id, $2, $3, $4)) AS demands
       FROM document d
       WHERE d.state_code = $1 AND d.kind = 'alternative_report' AND may_see(d.visibility, d.organisation_id, $2, $3, $4)
     ) submission
     WHERE findings + demands > 0
     ORDER BY "publishedOn" DESC NULLS LAST, id DESC`,
    [stateCode, viewer.organisationId, viewer.organisationKind, viewer.role],
  );
