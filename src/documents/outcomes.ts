import type { DataSource } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import type { LinkDecision } from '../links/link.js';

/** What became of a passage: it made something, said it again, or is what an assessment rests on. */
export interface Outcome {
  passageId: number;
  what: 'recommendation' | 'concern' | 'response' | 'mention' | 'finding' | 'demand' | 'assessment';
  /** Of the row that it became. */
  id: number;
  /** Kind of a response, verdict of a finding, level of an assessment. */
  detail: string | null;
  /** The recommendations that it belongs to or is linked with; those rejected are left out. */
  about: { id: number; symbol: string | null; paragraph: string | null; position: number; decision: LinkDecision }[];
}

/** What became of the passages of a document, by the passage's id, as far as `viewer` may see it. */
export async function outcomesOf(
  source: DataSource,
  documentId: number,
  viewer: Viewer,
): Promise<Map<number, Outcome[]>> {
  const rows = await source.query<Outcome[]>(outcomesQuery, [
    documentId,
    viewer.organisationId,
    viewer.organisationKind,
    viewer.role,
  ]);
  const outcomes = new Map<number, Outcome[]>();
  for (const row of rows) outcomes.set(row.passageId, [...(outcomes.get(row.passageId) ?? []), row]);
  return outcomes;
}

/** The recommendation `r` itself, and those with which the statement `id` of `column` is linked. */
const itself = `json_build_array(json_build_object('id', r.id, 'symbol', d.symbol, 'paragraph', r.paragraph, 'position', r.position, 'decision', 'confirmed'))`;
const linked = (column: string, id: string) => `coalesce((
  SELECT json_agg(DISTINCT jsonb_build_object('id', r.id, 'symbol', d.symbol, 'paragraph', r.paragraph, 'position', r.position, 'decision', k.decision))
  FROM subject_link k JOIN recommendation r ON r.id = k.recommendation_id JOIN document d ON d.id = r.document_id
  WHERE k.${column} = ${id} AND k.decision <> 'rejected'
), '[]')`;
const seen = (alias: string) => `may_see(${alias}.visibility, ${alias}.organisation_id, $2, $3, $4)`;

const outcomesQuery = `
WITH own AS (SELECT id, printed_number FROM passage WHERE document_id = $1)
SELECT "passageId", what, id, detail, about FROM (
  SELECT own.id AS "passageId", 'recommendation' AS what, r.id, NULL AS detail, ${itself} AS about
  FROM own JOIN recommendation r ON r.passage_id = own.id JOIN document d ON d.id = r.document_id
  UNION ALL
  SELECT own.id, 'concern', r.id, NULL, ${itself}
  FROM own JOIN recommendation r ON r.document_id = $1 AND r.concern_paragraph = own.printed_number
    AND r.passage_id IS DISTINCT FROM own.id
  JOIN document d ON d.id = r.document_id
  UNION ALL
  SELECT own.id, 'response', s.id, s.kind, ${linked('state_response_id', 's.id')}
  FROM own JOIN state_response s ON s.passage_id = own.id
  UNION ALL
  SELECT own.id, 'mention', m.state_response_id, NULL, ${linked('state_response_id', 'm.state_response_id')}
  FROM own JOIN mention m ON m.passage_id = own.id
  UNION ALL
  SELECT own.id, 'finding', f.id, f.verdict, ${linked('counter_finding_id', 'f.id')}
  FROM own JOIN counter_finding f ON f.passage_id = own.id AND ${seen('f')}
  UNION ALL
  SELECT own.id, 'demand', n.id, NULL, ${linked('ngo_recommendation_id', 'n.id')}
  FROM own JOIN ngo_recommendation n ON n.passage_id = own.id AND ${seen('n')}
  UNION ALL
  SELECT own.id, 'assessment', a.id, a.level, ${itself}
  FROM own JOIN assessment_evidence e ON e.passage_id = own.id JOIN assessment a ON a.id = e.assessment_id AND ${seen('a')}
  JOIN recommendation r ON r.id = a.recommendation_id JOIN document d ON d.id = r.document_id
) outcome
ORDER BY "passageId", what, id`;
