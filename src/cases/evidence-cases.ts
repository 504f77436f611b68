import type { DataSource } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import type { CaseRecord } from './case-record.entity.js';

/** A case as evidence: its title names nobody. */
export interface EvidenceCase extends Pick<
  CaseRecord,
  'id' | 'title' | 'language' | 'place' | 'beganOn' | 'endedOn' | 'visibility'
> {
  organisation: string;
  /** The limbs that it concerns; none for the whole recommendation. */
  limbs: string[];
}

const evidence = (links: string) => `SELECT c.id, c.title, c.language, c.place, c.began_on AS "beganOn",
    c.ended_on AS "endedOn", c.visibility, o.name AS organisation, k.limbs
  FROM case_record c
  JOIN organisation o ON o.id = c.organisation_id
  JOIN (${links}) k ON k.case_id = c.id
  WHERE may_see_case(c, $2, $3, $4) AND c.withdrawn_at IS NULL
  ORDER BY c.began_on DESC NULLS LAST, c.id DESC`;

const asSeenBy = (viewer: Viewer) => [viewer.organisationId, viewer.organisationKind, viewer.role];

/** The cases that are evidence on a recommendation and that `viewer` may see, the latest first. */
export const findCasesOnRecommendation = (
  source: DataSource,
  recommendationId: number,
  viewer: Viewer,
): Promise<EvidenceCase[]> =>
  source.query<EvidenceCase[]>(
    evidence(`SELECT k.case_id, coalesce(array_agg(l.label ORDER BY l.position) FILTER (WHERE l.id IS NOT NULL), '{}') AS limbs
      FROM case_recommendation k LEFT JOIN recommendation_limb l ON l.id = k.limb_id
      WHERE k.recommendation_id = $1 GROUP BY k.case_id`),
    [recommendationId, ...asSeenBy(viewer)],
  );

/** The cases of a State under an article, whole or in part, that `viewer` may see, the latest first. */
export const findCasesUnderArticle = (
  source: DataSource,
  { stateCode, treatyCode, article }: { stateCode: string; treatyCode: string; article: number },
  viewer: Viewer,
): Promise<EvidenceCase[]> =>
  source.query<EvidenceCase[]>(
    evidence(`SELECT DISTINCT k.case_id, '{}'::text[] AS limbs
      FROM case_provision k JOIN provision p ON p.id = k.provision_id
      JOIN case_record own ON own.id = k.case_id AND own.state_code = $5
      WHERE p.treaty_code = $6 AND p.article = $1`),
    [article, ...asSeenBy(viewer), stateCode, treatyCode],
  );
