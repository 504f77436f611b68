import type { DataSource } from 'typeorm';
import { wordPatterns } from '../shared/words.js';
import type { ProvisionTarget, LinkRow, RecommendationTarget } from './proposal-rows.js';

/** A recommendation to choose, whole or by limb. */
export interface RecommendationChoice extends Pick<
  RecommendationTarget,
  'id' | 'symbol' | 'documentTitle' | 'paragraph' | 'position' | 'topic' | 'text'
> {
  /** It is what the machine proposed, so that only another part of it is a correction. */
  proposed: boolean;
  limbs: { id: number; label: string; text: string | null }[];
}

export interface ProvisionChoice extends ProvisionTarget {
  proposed: boolean;
}

/** How many are shown; more are found by words. */
export const choicesShown = 40;

/** What recommendations are looked for to be chosen. */
export interface ChoiceScope {
  /** The link of a statement that is put right, by its id. */
  subjectLinkId?: number;
  /** What is proposed. */
  proposedId?: number;
  /** A recommendation that is to be linked with another: no choice itself, nor parts of others. */
  exceptId?: number;
}

/**
 * The recommendations to a State that hold all the words of `q`. First what was proposed, then what else is proposed
 * for the statement, then the rest, the newest documents first, as printed.
 */
export function findRecommendationChoices(
  source: DataSource,
  stateCode: string,
  { subjectLinkId, proposedId, exceptId }: ChoiceScope,
  q = '',
): Promise<RecommendationChoice[]> {
  return source.query<RecommendationChoice[]>(
    `SELECT r.id, d.symbol, d.title AS "documentTitle", r.paragraph, r.position, r.topic, left(r.text, 300) AS text,
       r.id IS NOT DISTINCT FROM $2::integer AS proposed,
       coalesce((
         SELECT json_agg(json_build_object('id', l.id, 'label', l.label, 'text', l.text) ORDER BY l.position, l.id)
         FROM recommendation_limb l WHERE l.recommendation_id = r.id AND $5::integer IS NULL
       ), '[]') AS limbs
     FROM recommendation r JOIN document d ON d.id = r.document_id
     WHERE r.state_code = $1 AND r.id IS DISTINCT FROM $5::integer
       AND concat_ws(' ', d.symbol, '¶' || r.paragraph, r.topic, r.text, r.concern) ILIKE ALL ($4::text[])
     ORDER BY proposed DESC, r.id IN (
         SELECT other.recommendation_id FROM subject_link k JOIN subject_link other
           ON other.state_response_id = k.state_response_id OR other.counter_finding_id = k.counter_finding_id
             OR other.ngo_recommendation_id = k.ngo_recommendation_id
         WHERE k.id = $3::integer AND other.decision <> 'rejected'
       ) DESC, d.published_on DESC NULLS LAST, d.id DESC, r.position, r.id
     LIMIT ${choicesShown}`,
    [stateCode, proposedId ?? null, subjectLinkId ?? null, wordPatterns(q), exceptId ?? null],
  );
}

/**
 * The articles of the treaty of the proposed one, and their parts, whose number or description has all the words of
 * `q`. First those of the same article, then whole articles, then parts, in the order of the treaty.
 */
export function findProvisionChoices(source: DataSource, { provision }: LinkRow, q = ''): Promise<ProvisionChoice[]> {
  return source.query<ProvisionChoice[]>(
    `SELECT p.id, p.treaty_code AS treaty, p.path, p.article, p.description, p.description_ru AS "descriptionRu",
       p.description_kk AS "descriptionKk", p.id = $2 AS proposed
     FROM provision p
     WHERE p.treaty_code = $1
       AND concat_ws(' ', p.path, p.description, p.description_ru, p.description_kk) ILIKE ALL ($4::text[])
     ORDER BY p.article = $3 DESC, num_nonnulls(p.paragraph, p.letter), p.article, p.paragraph, p.letter, p.id
     LIMIT ${choicesShown}`,
    [provision?.treaty ?? null, provision?.id ?? null, provision?.article ?? null, wordPatterns(q)],
  );
}
