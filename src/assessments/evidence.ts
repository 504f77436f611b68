import type { DataSource } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';

/** One piece of what an assessment rests on, as it is shown. */
export interface Evidence {
  kind: 'passage' | 'state' | 'ngo' | 'source';
  /** Of the passage, State response or counter-finding; null for a source that was typed. */
  id: number | null;
  /** Where it stands, as a person would cite it. */
  source: string | null;
  /** What a response or finding says, its first 200 signs. */
  text: string | null;
  /** The page of a passage, response or finding, or the address of a source. */
  href: string | null;
}

/** What an assessment rests on. */
export interface Grounds {
  evidence: Evidence[];
  /** The same in one line, as a person would cite it; null when that is nothing, or nothing that may be seen. */
  source: string | null;
  /** Whether the law that it relies on is older than the recommendation. */
  olderLaw: boolean;
}

/**
 * What the assessment `alias` rests on, a list of {@link Evidence} as far as the viewer may see it, as an expression in
 * SQL. The viewer's organisation, its kind and the role are the parameters from `$<first>` on.
 */
export const evidenceOf = (alias: string, first: number) => {
  const seen = (row: string) =>
    `may_see(${row}.visibility, ${row}.organisation_id, $${first}, $${first + 1}, $${first + 2})`;
  return `coalesce((
    SELECT json_agg(json_build_object(
      'kind', CASE WHEN e.source IS NOT NULL THEN 'source' WHEN r.id IS NOT NULL THEN 'state' WHEN f.id IS NOT NULL THEN 'ngo' ELSE 'passage' END,
      'id', coalesce(e.passage_id, r.id, f.id),
      'source', coalesce(e.source, r.source, f.source, coalesce(d.symbol, d.title) || coalesce(' ¶' || p.printed_number, '')),
      'text', left(coalesce(r.text, f.text), 200),
      'href', coalesce(e.url, '/state-responses/' || r.id, '/counter-findings/' || f.id, '/documents/' || d.id || '#p' || p.id)
    ) ORDER BY e.position)
    FROM assessment_evidence e
    LEFT JOIN state_response r ON r.id = e.state_response_id
    LEFT JOIN counter_finding f ON f.id = e.counter_finding_id
    LEFT JOIN passage p ON p.id = coalesce(e.passage_id, r.passage_id, f.passage_id)
    LEFT JOIN document d ON d.id = coalesce(p.document_id, r.document_id, f.document_id) AND ${seen('d')}
    WHERE e.assessment_id = ${alias}.id AND (f.id IS NULL OR ${seen('f')}) AND (e.passage_id IS NULL OR d.id IS NOT NULL)
  ), '[]')`;
};

/** Pieces of evidence in one line, as a person would cite them; null when none has a source. */
export const citation = (evidence: Evidence[]): string | null =>
  evidence.flatMap(({ source }) => source ?? []).join('; ') || null;

/** {@link Grounds} of assessments by their ids, as far as `viewer` may see the evidence. */
export async function findGrounds(source: DataSource, ids: number[], viewer: Viewer): Promise<Map<number, Grounds>> {
  const rows = await source.query<(Omit<Grounds, 'source'> & { id: number })[]>(
    `SELECT a.id, ${evidenceOf('a', 2)} AS evidence,
       coalesce(is_older_law(a.law_on, a.recommendation_id), false) AS "olderLaw"
     FROM assessment a WHERE a.id = ANY ($1)`,
    [ids, viewer.organisationId, viewer.organisationKind, viewer.role],
  );
  return new Map(rows.map(({ id, ...grounds }) => [id, { ...grounds, source: citation(grounds.evidence) }]));
}
