import type { DataSource } from 'typeorm';
import type { LinkDecision } from './link.js';

/** The column of a link that names the statement which hangs on it. */
export type StatementColumn = 'state_response_id' | 'counter_finding_id' | 'ngo_recommendation_id';

/** A recommendation that a statement is about, or is proposed to be about. */
export interface SubjectRow {
  id: number;
  symbol: string | null;
  paragraph: string | null;
  position: number;
  topic: string | null;
  limb: string | null;
  decision: LinkDecision;
}

/** An article that a statement concerns, or is proposed to concern. */
export interface LinkedProvision {
  treaty: string;
  path: string;
  article: number;
  decision: LinkDecision;
}

/** The recommendations that the statement `id` is linked with, those rejected left out; the confirmed first. */
export const findSubjects = (source: DataSource, column: StatementColumn, id: number) =>
  source.query<SubjectRow[]>(
    `SELECT r.id, d.symbol, r.paragraph, r.position, r.topic, l.label AS limb, k.decision
     FROM subject_link k
     JOIN recommendation r ON r.id = k.recommendation_id
     JOIN document d ON d.id = r.document_id
     LEFT JOIN recommendation_limb l ON l.id = k.limb_id
     WHERE k.${column} = $1 AND k.decision <> 'rejected'
     ORDER BY k.decision, d.published_on DESC NULLS LAST, r.position, l.position NULLS FIRST, k.id`,
    [id],
  );

/** The articles that the statement `id` is linked with, those rejected left out; the confirmed first. */
export const linkedProvisions = (source: DataSource, column: StatementColumn, id: number) =>
  source.query<LinkedProvision[]>(
    `SELECT p.treaty_code AS treaty, p.path, p.article, k.decision
     FROM provision_link k JOIN provision p ON p.id = k.provision_id
     WHERE k.${column} = $1 AND k.decision <> 'rejected'
     ORDER BY k.decision, p.treaty_code, p.article, p.paragraph NULLS FIRST, p.letter NULLS FIRST, k.id`,
    [id],
  );
