import type { DataSource } from 'typeorm';

/** A recommendation, or limb of one, on which a case is evidence. */
export interface LinkedRecommendation {
  linkId: number;
  id: number;
  symbol: string | null;
  paragraph: string | null;
  limb: string | null;
  topic: string | null;
}

/** The recommendations on which a case is evidence, as printed. */
export const findLinkedRecommendations = (source: DataSource, caseId: number): Promise<LinkedRecommendation[]> =>
  source.query<LinkedRecommendation[]>(
    `SELECT k.id AS "linkId", r.id, d.symbol, r.paragraph, l.label AS limb, r.topic
     FROM case_recommendation k
     JOIN recommendation r ON r.id = k.recommendation_id
     JOIN document d ON d.id = r.document_id
     LEFT JOIN recommendation_limb l ON l.id = k.limb_id
     WHERE k.case_id = $1
     ORDER BY d.published_on DESC NULLS LAST, d.id, r.position, l.position NULLS FIRST, k.id`,
    [caseId],
  );

/** An article that a case concerns. */
export interface LinkedProvision {
  linkId: number;
  treaty: string;
  path: string;
  article: number;
  description: string | null;
  descriptionRu: string | null;
  descriptionKk: string | null;
}

/** The articles that a case concerns, in the order of the treaty. */
export const findLinkedProvisions = (source: DataSource, caseId: number): Promise<LinkedProvision[]> =>
  source.query<LinkedProvision[]>(
    `SELECT k.id AS "linkId", p.treaty_code AS treaty, p.path, p.article, p.description,
       p.description_ru AS "descriptionRu", p.description_kk AS "descriptionKk"
     FROM case_provision k JOIN provision p ON p.id = k.provision_id
     WHERE k.case_id = $1
     ORDER BY p.treaty_code, p.article, p.paragraph NULLS FIRST, p.letter NULLS FIRST, k.id`,
    [caseId],
  );

/** A recommendation to choose, `12`, or a limb of one, `12.5`. */
export interface LinkTarget {
  target: string;
  symbol: string | null;
  paragraph: string | null;
  limb: string | null;
  topic: string | null;
}

/** Whatever a case of a State may be evidence on, the newest document first. */
export const findLinkTargets = (source: DataSource, stateCode: string): Promise<LinkTarget[]> =>
  source.query<LinkTarget[]>(
    `SELECT concat_ws('.', r.id, l.id) AS target, d.symbol, r.paragraph, l.label AS limb, r.topic
     FROM recommendation r
     JOIN document d ON d.id = r.document_id
     CROSS JOIN LATERAL (
       SELECT NULL::integer AS id, NULL AS label, 0 AS position
       UNION ALL SELECT id, label, position FROM recommendation_limb WHERE recommendation_id = r.id
     ) l
     WHERE r.state_code = $1
     ORDER BY d.published_on DESC NULLS LAST, d.id, r.position, r.id, l.position, l.id`,
    [stateCode],
  );
