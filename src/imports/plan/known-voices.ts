import type { EntityManager } from 'typeorm';
import type { KnownClaim, KnownRecommendation } from './proposals.js';

/** The recommendations to a State that say or name something, with the articles confirmed for them. */
export function findKnownRecommendations(manager: EntityManager, stateCode: string): Promise<KnownRecommendation[]> {
  return manager.query<KnownRecommendation[]>(
    `SELECT r.id, d.symbol, r.paragraph, r.topic, r.text,
       ARRAY(SELECT p.path FROM provision_link k JOIN provision p ON p.id = k.provision_id
             WHERE k.recommendation_id = r.id AND k.decision = 'confirmed' ORDER BY p.id) AS provisions
     FROM recommendation r JOIN document d ON d.id = r.document_id WHERE r.state_code = $1 ORDER BY r.id`,
    [stateCode],
  );
}

/** The claims of a State that no document ties to a recommendation, except those of one document. */
export function findKnownClaims(
  manager: EntityManager,
  stateCode: string,
  exceptDocumentId: number | null,
): Promise<KnownClaim[]> {
  return manager.query<KnownClaim[]>(
    `SELECT s.id, s.text,
       (SELECT h.text FROM passage h WHERE h.document_id = p.document_id AND h.section = p.section AND h.kind = 'heading'
        ORDER BY h.position LIMIT 1) AS heading,
       ARRAY(SELECT k.recommendation_id FROM subject_link k WHERE k.state_response_id = s.id) AS linked
     FROM state_response s LEFT JOIN passage p ON p.id = s.passage_id
     WHERE s.state_code = $1 AND s.document_id IS DISTINCT FROM $2
       AND NOT EXISTS (SELECT FROM subject_link k WHERE k.state_response_id = s.id AND k.origin IN ('quoted', 'assigned'))
     ORDER BY s.id`,
    [stateCode, exceptDocumentId],
  );
}
