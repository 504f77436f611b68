import type { DataSource } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import type { StatusScope } from '../assessments/statuses.js';
import { historyAuthor, historyColumns, tellHistory, type HistoryEntry, type HistoryRow } from '../audit/history.js';
import type { LinkDecision, LinkOrigin } from '../links/link.js';
import { saidUnder, type Said } from '../links/statement.js';
import { groupBy } from '../shared/group-by.js';
import type { PartialDate } from '../shared/partial-date.js';
import { findSteps, standing, type Step } from '../state-responses/steps.js';
import type { Recommendation } from './recommendation.entity.js';

/** Something said about a recommendation, with its link and its source. */
export interface Statement extends Said {
  linkId: number;
  decision: LinkDecision;
  origin: LinkOrigin;
  score: number | null;
  reason: string | null;
  limb: string | null;
  documentTitle: string | null;
  printedNumber: string | null;
  section: string | null;
}

/** The day up to which, and the time as of which the record is asked; without bounds when left out. */
export type RecordTime = Pick<StatusScope, 'asOf' | 'knownAt'>;

/** A day later than any that is recorded. */
const lastDay = '9999-12-31';

/** What was said about a recommendation and may be seen by `viewer`; proposals by confidence, the rest by date. */
export function findStatements(
  source: DataSource,
  id: number,
  viewer: Viewer,
  { asOf = lastDay, knownAt = 'infinity' }: RecordTime = {},
): Promise<Statement[]> {
  return source.query<Statement[]>(
    `SELECT k.id AS "linkId", k.decision, k.origin, k.score, k.reason, s.*, l.label AS limb, d.id AS "documentId",
       p.id AS "passageId", d.title AS "documentTitle", p.printed_number AS "printedNumber", p.section
     FROM subject_link k
     JOIN LATERAL (${saidUnder(2, 'least($5::date, current_date)', '$6::timestamptz')}) s ON true
     LEFT JOIN recommendation_limb l ON l.id = k.limb_id
     LEFT JOIN document d ON d.id = s."documentId" AND may_see(d.visibility, d.organisation_id, $2, $3, $4)
     LEFT JOIN passage p ON p.id = s."passageId" AND p.document_id = d.id
     WHERE k.recommendation_id = $1 AND coalesce(s."on", '') <= $5::text AND coalesce(k.decided_at, k.recorded_at) <= $6
     ORDER BY k.score DESC NULLS LAST, s."on" DESC NULLS LAST, p.position, k.id`,
    [id, viewer.organisationId, viewer.organisationKind, viewer.role, asOf, knownAt],
  );
}

/** Claims with the steps of their measures; one that repeats another of them only counts as its mention. */
export async function withSteps<Claim extends Statement>(
  source: DataSource,
  claims: Claim[],
  time?: RecordTime,
): Promise<(Claim & { steps: Step[] })[]> {
  const ids = claims.map(({ id }) => id);
  const steps = groupBy(standing(await findSteps(source, ids, time)), ({ responseId }) => responseId);
  return claims
    .filter(({ repeatsId }) => repeatsId === null || !ids.includes(repeatsId))
    .map((claim) => ({ ...claim, steps: steps.get(claim.repeatsId ?? claim.id) ?? [] }));
}

export interface GradeRow {
  id: number;
  limb: string | null;
  grade: string;
  label: string;
  scale: string;
  symbol: string;
  /** The document of that symbol; null while the record lacks it. */
  documentId: number | null;
  assessedOn: PartialDate;
  note: string | null;
  source: string;
  recordedAt: Date;
  withdrawnAt: Date | null;
  withdrawalReason: string | null;
}

/** The Committee's grades, latest first, limb by limb; those withdrawn only where they are asked for. */
export function findGrades(
  source: DataSource,
  id: number,
  { withdrawn = false, asOf = lastDay, knownAt = 'infinity' }: RecordTime & { withdrawn?: boolean } = {},
): Promise<GradeRow[]> {
  return source.query<GradeRow[]>(
    `SELECT g.id, l.label AS limb, g.grade_code AS grade, m.label, s.name AS scale, g.symbol, d.id AS "documentId",
       g.assessed_on AS "assessedOn", g.note, g.source, g.recorded_at AS "recordedAt",
       g.withdrawn_at AS "withdrawnAt", g.withdrawal_reason AS "withdrawalReason"
     FROM committee_grade g
     JOIN grade m ON m.scale_code = g.scale_code AND m.code = g.grade_code
     JOIN grade_scale s ON s.code = g.scale_code
     LEFT JOIN recommendation_limb l ON l.id = g.limb_id
     LEFT JOIN document d ON d.symbol = g.symbol AND d.visibility = 'public'
     WHERE g.recommendation_id = $1 AND g.assessed_on <= $3 AND g.recorded_at <= $4
       AND ($2 OR coalesce(g.withdrawn_at, 'infinity') > least($4::timestamptz, now()))
     ORDER BY g.assessed_on DESC, l.position NULLS FIRST, g.id`,
    [id, withdrawn, asOf, knownAt],
  );
}

export interface ProvisionRow {
  linkId: number;
  path: string;
  article: number;
  treaty: string;
  description: string | null;
  origin: LinkOrigin;
  decision: LinkDecision;
  reason: string | null;
}

/** The articles that a recommendation concerns, or is proposed to concern, in the order of the treaty. */
export function findProvisions(source: DataSource, id: number): Promise<ProvisionRow[]> {
  return source.query<ProvisionRow[]>(
    `SELECT k.id AS "linkId", p.path, p.article, p.treaty_code AS treaty, p.description, k.origin, k.decision, k.reason
     FROM provision_link k JOIN provision p ON p.id = k.provision_id
     WHERE k.recommendation_id = $1
     ORDER BY k.decision, p.article, p.paragraph NULLS FIRST, p.letter NULLS FIRST, k.id`,
    [id],
  );
}

/** The recommendations before and after in the same document. */
export async function findNeighbours(source: DataSource, { documentId, position, id }: Recommendation) {
  const rows = await source.query<{ id: number; paragraph: string | null; topic: string | null; after: boolean }[]>(
    `(SELECT id, paragraph, topic, false AS after FROM recommendation
      WHERE document_id = $1 AND (position, id) < ($2, $3) ORDER BY position DESC, id DESC LIMIT 1)
     UNION ALL
     (SELECT id, paragraph, topic, true FROM recommendation
      WHERE document_id = $1 AND (position, id) > ($2, $3) ORDER BY position, id LIMIT 1)`,
    [documentId, position, id],
  );
  return { previous: rows.find(({ after }) => !after) ?? null, next: rows.find(({ after }) => after) ?? null };
}

/** What belongs to a recommendation itself; what hangs on it otherwise has a history of its own. */
const ownTables = [
  'recommendation',
  'recommendation_limb',
  'committee_grade',
  'assessment',
  'subject_link',
  'provision_link',
  'recommendation_link',
  'case_recommendation',
  'commitment_link',
  'assignment',
];

/** What changed on a recommendation and who did it, as far as `viewer` may see the rows concerned; latest first. */
export async function findHistory(source: DataSource, id: number, viewer: Viewer): Promise<HistoryRow[]> {
  const entries = await source.query<HistoryEntry[]>(
    `SELECT ${historyColumns('$2')}
     FROM audit_entry e ${historyAuthor}
     LEFT JOIN subject_link k ON e.table_name = 'subject_link' AND k.id = e.row_id::integer
     LEFT JOIN counter_finding f ON f.id = k.counter_finding_id
     LEFT JOIN ngo_recommendation n ON n.id = k.ngo_recommendation_id
     LEFT JOIN assessment s ON e.table_name = 'assessment' AND s.id = e.row_id::integer
     LEFT JOIN case_recommendation ck ON e.table_name = 'case_recommendation' AND ck.id = e.row_id::integer
     LEFT JOIN case_record c ON c.id = ck.case_id
     LEFT JOIN assignment g ON e.table_name = 'assignment' AND g.id = e.row_id::integer
     WHERE e.recommendation_id = $1 AND e.table_name = ANY ($5)
       -- Of a link that is gone nobody can say any more who might see its statement, unless it was the State's.
       AND (e.table_name <> 'subject_link' OR k.id IS NOT NULL OR coalesce(e.before, e.after) ? 'state_response_id')
       AND (f.id IS NULL OR may_see(f.visibility, f.organisation_id, $2, $3, $4))
       AND (n.id IS NULL OR may_see(n.visibility, n.organisation_id, $2, $3, $4))
       AND (s.id IS NULL OR may_see(s.visibility, s.organisation_id, $2, $3, $4))
       AND (e.table_name <> 'case_recommendation' OR c.id IS NOT NULL AND may_see_case(c, $2, $3, $4))
       AND (e.table_name <> 'assignment' OR coalesce(assignment_in_hand(g, $2), false)
         OR g.id IS NULL AND (coalesce(e.before, e.after) ->> 'organisation_id')::integer = $2)
     ORDER BY e.id DESC
     LIMIT 100`,
    [id, viewer.organisationId, viewer.organisationKind, viewer.role, ownTables],
  );
  return tellHistory(entries);
}
