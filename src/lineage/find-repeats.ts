import { setImmediate } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { proposeRepeats, type Demand, type RepeatProposal } from '../imports/matching/propose-repeats.js';

/** So many recommendations are compared before others get their turn and progress is told. */
const stretch = 200;

/**
 * Compares the recommendations to a State with each other; see {@link proposeRepeats}.
 *
 * @param fresh only pairs with one of these, by id; all when left out
 * @param onProgress told how many are compared, of how many
 */
export async function findRepeats(
  manager: EntityManager,
  stateCode: string,
  fresh?: ReadonlySet<number>,
  onProgress?: (done: number, total: number) => Promise<unknown>,
): Promise<RepeatProposal[]> {
  const demands = await manager.query<Demand[]>(
    `SELECT r.id, r.document_id AS "documentId", r.topic,
       concat_ws(' ', r.text, (SELECT string_agg(l.text, ' ' ORDER BY l.position, l.id) FROM recommendation_limb l
                               WHERE l.recommendation_id = r.id)) AS text,
       ARRAY(SELECT p.path FROM provision_link k JOIN provision p ON p.id = k.provision_id
             WHERE k.recommendation_id = r.id AND k.decision = 'confirmed' ORDER BY p.id) AS provisions
     FROM recommendation r JOIN document d ON d.id = r.document_id
     WHERE r.state_code = $1
     ORDER BY d.published_on NULLS FIRST, d.id, r.position, r.id`,
    [stateCode],
  );
  const found: RepeatProposal[] = [];
  let done = 0;
  for (const proposals of proposeRepeats(demands, fresh)) {
    found.push(...proposals);
    done += 1;
    if (done % stretch === 0) {
      await setImmediate();
      await onProgress?.(done, demands.length);
    }
  }
  return found;
}

/** Proposes links that are not there yet, whatever was decided of them; returns how many there were. */
export async function writeRepeats(manager: EntityManager, proposals: readonly RepeatProposal[]): Promise<number> {
  const written = await manager.query<unknown[]>(
    `INSERT INTO recommendation_link (recommendation_id, earlier_id, relation, origin, score, reason)
     SELECT "recommendationId", "earlierId", relation, 'suggested', score, reason
     FROM json_to_recordset($1) AS p ("recommendationId" integer, "earlierId" integer, relation text, score real, reason text)
     ON CONFLICT DO NOTHING
     RETURNING id`,
    [JSON.stringify(proposals)],
  );
  return written.length;
}
