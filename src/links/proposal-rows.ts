import type { DataSource } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import type { LinkDecision, LinkKind, LinkOrigin, LinkRef } from './link.js';
import type { LinkRelation } from './recommendation-link.entity.js';
import { saidUnder, type Said } from './statement.js';

/** So much of a recommendation is shown, in signs. */
export const excerptLength = 600;

/** The recommendation, or the limb of one, that a link leads to. */
export interface RecommendationTarget {
  id: number;
  symbol: string | null;
  documentTitle: string;
  language: string;
  paragraph: string | null;
  /** Place among the recommendations of its document, from 1. */
  position: number;
  topic: string | null;
  /** At most {@link excerptLength} signs of it. */
  text: string | null;
  limbId: number | null;
  limb: string | null;
  limbText: string | null;
  /** Its confirmed articles, `7` or `14(3)(d)`. */
  provisions: string[];
}

/** The article that a link leads to. */
export interface ProvisionTarget {
  id: number;
  treaty: string;
  path: string;
  article: number;
  description: string | null;
  descriptionRu: string | null;
  descriptionKk: string | null;
}

/** A link as the desk shows it: what was said, why it is proposed, and where it leads. */
export interface LinkRow extends Omit<Said, 'voice'> {
  /** `subject-12`. */
  key: string;
  linkKind: LinkKind;
  linkId: number;
  decision: LinkDecision;
  origin: LinkOrigin;
  /** 0–1. */
  score: number | null;
  reason: string | null;
  /** `committee`: a recommendation speaks, and an article or an earlier recommendation is proposed for it. */
  voice: Said['voice'] | 'committee';
  documentTitle: string | null;
  language: string | null;
  printedNumber: string | null;
  section: string | null;
  /** How the recommendation takes up the earlier one `recommendation`; null for other kinds. */
  relation: LinkRelation | null;
  /** One of the two is set, by the kind of the link. */
  recommendation: RecommendationTarget | null;
  provision: ProvisionTarget | null;
}

/** The links `refs` in that order, in one query; those whose statement `viewer` may not see are left out. */
export function findLinkRows(source: DataSource, refs: readonly LinkRef[], viewer: Viewer): Promise<LinkRow[]> {
  if (refs.length === 0) return Promise.resolve([]);
  const { organisationId, organisationKind, role } = viewer;
  return source.query<LinkRow[]>(rowsQuery, [
    refs.map(({ kind }) => kind),
    refs.map(({ id }) => id),
    organisationId,
    organisationKind,
    role,
  ]);
}

const shared = `origin, decision, score, reason, recommendation_id`;
const statement = `state_response_id, counter_finding_id, ngo_recommendation_id`;

/** A recommendation in the place of a statement. */
const recommendationItself = `
  SELECT 'committee', r.id, coalesce(r.text, r.topic), NULL, NULL, NULL, NULL, NULL, NULL, r.document_id, r.passage_id,
    NULL, 'public', 0, NULL, false, '[]'::json
  FROM recommendation r WHERE chosen.kind <> 'subject' AND r.id = k.recommendation_id`;

const rowsQuery = `
SELECT chosen.kind || '-' || chosen.id AS key, chosen.kind AS "linkKind", chosen.id AS "linkId", k.decision, k.origin,
  k.score, k.reason, k.relation, said.*, d.title AS "documentTitle", d.language, p.printed_number AS "printedNumber", p.section,
  (
    SELECT json_build_object('id', r.id, 'symbol', rd.symbol, 'documentTitle', rd.title, 'language', rd.language,
      'paragraph', r.paragraph, 'position', r.position, 'topic', r.topic, 'text', left(r.text, ${excerptLength}),
      'limbId', l.id, 'limb', l.label, 'limbText', l.text,
      'provisions', ARRAY(
        SELECT a.path FROM provision_link o JOIN provision a ON a.id = o.provision_id
        WHERE o.recommendation_id = r.id AND o.decision = 'confirmed'
        ORDER BY a.article, a.paragraph NULLS FIRST, a.letter NULLS FIRST, a.id))
    FROM recommendation r JOIN document rd ON rd.id = r.document_id LEFT JOIN recommendation_limb l ON l.id = k.limb_id
    WHERE r.id = k.target_id
  ) AS recommendation,
  (
    SELECT json_build_object('id', a.id, 'treaty', a.treaty_code, 'path', a.path, 'article', a.article,
      'description', a.description, 'descriptionRu', a.description_ru, 'descriptionKk', a.description_kk)
    FROM provision a WHERE a.id = k.provision_id
  ) AS provision
FROM unnest($1::text[], $2::integer[]) WITH ORDINALITY chosen (kind, id, place)
JOIN LATERAL (
  SELECT ${shared}, ${statement}, limb_id, recommendation_id AS target_id, NULL::integer AS provision_id,
    NULL AS relation
  FROM subject_link WHERE chosen.kind = 'subject' AND id = chosen.id
  UNION ALL
  SELECT ${shared}, ${statement}, NULL, NULL, provision_id, NULL
  FROM provision_link WHERE chosen.kind = 'provision' AND id = chosen.id
  UNION ALL
  SELECT ${shared}, NULL, NULL, NULL, NULL, earlier_id, NULL, relation
  FROM recommendation_link WHERE chosen.kind = 'recommendation' AND id = chosen.id
) k ON true
JOIN LATERAL (${saidUnder(3)} UNION ALL ${recommendationItself}) said ON true
LEFT JOIN document d ON d.id = said."documentId"
LEFT JOIN passage p ON p.id = said."passageId"
ORDER BY chosen.place`;
