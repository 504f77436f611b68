import type { EntityManager } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { today } from '../shared/partial-date.js';
import type { Visibility } from '../shared/visibility.js';

/** How findings and demands are carried over: the same in two tables. */
const kinds = [
  {
    table: 'counter_finding',
    link: 'counter_finding_id',
    made: 'new_finding_id',
    day: 'found_on',
    kept: 'verdict, polarity',
  },
  {
    table: 'ngo_recommendation',
    link: 'ngo_recommendation_id',
    made: 'new_recommendation_id',
    day: 'asked_on',
    kept: 'addressee_kind, addressee, instrument, affected_group',
  },
] as const;

/** Makes the new rows of a carry-over with their links; returns how many. What `viewer` no longer sees stays behind. */
export async function carry(
  manager: EntityManager,
  carryOverId: number,
  visibility: Visibility,
  viewer: Viewer,
): Promise<number> {
  let count = 0;
  for (const { table, link, made, day, kept } of kinds) {
    const of = kept.split(', ').map((column) => `old.${column}`);
    const rows = await manager.query<{ id: number; predecessor: number }[]>(
      `INSERT INTO ${table} (state_code, source, text, ${kept}, ${day}, organisation_id, visibility, predecessor_id)
       SELECT old.state_code, coalesce(old.source, concat_ws(', ', d.title, concat_ws(' ', p.section, '¶' || p.printed_number))),
         coalesce(i.text, old.text), ${of.join(', ')}, $2, $3, $4, old.id
       FROM carried_item i
       JOIN ${table} old ON old.id = i.${link}
       JOIN document d ON d.id = old.document_id
       LEFT JOIN passage p ON p.id = old.passage_id
       WHERE i.carry_over_id = $1 AND i.decision IN ('holds', 'changed')
         AND may_see(old.visibility, old.organisation_id, $3, $5, $6)
       ORDER BY i.id
       RETURNING id, predecessor_id AS predecessor`,
      [carryOverId, today(), viewer.organisationId, visibility, viewer.organisationKind, viewer.role],
    );
    count += rows.length;
    const pairs = [rows.map(({ predecessor }) => predecessor), rows.map(({ id }) => id)];
    const pair = `unnest($1::integer[], $2::integer[]) AS pair (old, new)`;
    await manager.query(
      `UPDATE carried_item i SET ${made} = pair.new FROM ${pair} WHERE i.${link} = pair.old AND i.carry_over_id = $3`,
      [...pairs, carryOverId],
    );
    await manager.query(
      `INSERT INTO subject_link (recommendation_id, limb_id, ${link}, origin, decision, decided_by, decided_at)
       SELECT k.recommendation_id, k.limb_id, pair.new, 'assigned', 'confirmed', $3, now()
       FROM ${pair} JOIN subject_link k ON k.${link} = pair.old WHERE k.decision = 'confirmed'`,
      [...pairs, viewer.accountId],
    );
    await manager.query(
      `INSERT INTO provision_link (provision_id, ${link}, origin, decision, decided_by, decided_at)
       SELECT k.provision_id, pair.new, 'assigned', 'confirmed', $3, now()
       FROM ${pair} JOIN provision_link k ON k.${link} = pair.old WHERE k.decision = 'confirmed'`,
      [...pairs, viewer.accountId],
    );
  }
  return count;
}

/** Removes what a carry-over made; false, and nothing removed, when one of it was changed or continued since. */
export async function takeBack(manager: EntityManager, carryOverId: number): Promise<boolean> {
  for (const { table, made } of kinds) {
    const [touched] = await manager.query<unknown[]>(
      `SELECT FROM carried_item i JOIN ${table} s ON s.id = i.${made}
       WHERE i.carry_over_id = $1
         AND (s.version > 1 OR EXISTS (SELECT FROM ${table} next WHERE next.predecessor_id = s.id)) LIMIT 1`,
      [carryOverId],
    );
    if (touched) return false;
  }
  for (const { table, made } of kinds)
    await manager.query(
      `DELETE FROM ${table} WHERE id IN (SELECT ${made} FROM carried_item WHERE carry_over_id = $1)`,
      [carryOverId],
    );
  return true;
}
