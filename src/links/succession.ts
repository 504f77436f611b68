import type { DataSource } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import type { PartialDate } from '../shared/partial-date.js';

/** One statement in a row of those that continue each other. */
export interface SuccessionRow {
  id: number;
  text: string;
  on: PartialDate | null;
  documentTitle: string | null;
  source: string | null;
}

const days = { counter_finding: 'found_on', ngo_recommendation: 'asked_on' };

/**
 * What a statement of civil society continues and what continues it, itself included, the earliest first, as far as
 * `viewer` may see; one hidden in between does not break the row. A single one is no row: then it is empty.
 */
export async function findSuccession(
  source: DataSource,
  table: keyof typeof days,
  id: number,
  viewer: Viewer,
): Promise<SuccessionRow[]> {
  const rows = await source.query<SuccessionRow[]>(
    `WITH RECURSIVE before AS (
       SELECT id, predecessor_id FROM ${table} WHERE id = $1
       UNION ALL SELECT s.id, s.predecessor_id FROM ${table} s JOIN before ON s.id = before.predecessor_id
     ), after AS (
       SELECT id FROM ${table} WHERE id = $1
       UNION ALL SELECT s.id FROM ${table} s JOIN after ON s.predecessor_id = after.id
     )
     SELECT s.id, s.text, s.${days[table]} AS "on", d.title AS "documentTitle", s.source
     FROM ${table} s LEFT JOIN document d ON d.id = s.document_id
     WHERE s.id IN (SELECT id FROM before UNION SELECT id FROM after)
       AND may_see(s.visibility, s.organisation_id, $2, $3, $4)
     ORDER BY s.${days[table]} NULLS FIRST, s.id`,
    [id, viewer.organisationId, viewer.organisationKind, viewer.role],
  );
  return rows.length > 1 ? rows : [];
}
