import type { DataSource } from 'typeorm';
import type { PartialDate } from '../shared/partial-date.js';
import { wordPatterns } from '../shared/words.js';
import type { CommitmentStanding } from './commitment.entity.js';

/** An item of a plan that is to carry out a recommendation. */
export interface LinkedCommitment {
  id: number;
  number: string | null;
  text: string;
  body: string | null;
  dueOn: PartialDate | null;
  settledOn: PartialDate | null;
  standing: CommitmentStanding;
  planId: number;
  plan: string;
}

/** What the plans of the State hold for a recommendation today, the soonest due first. */
export const findLinkedCommitments = (source: DataSource, recommendationId: number) =>
  source.query<LinkedCommitment[]>(
    `SELECT c.id, c.number, c.text, c.body, c.due_on AS "dueOn", c.settled_on AS "settledOn", s.standing,
       p.id AS "planId", p.title AS plan
     FROM commitment_link k
     JOIN commitment c ON c.id = k.commitment_id
     JOIN commitment_on(current_date) s ON s.commitment_id = c.id
     JOIN plan p ON p.id = c.plan_id
     WHERE k.recommendation_id = $1
     ORDER BY c.due_on NULLS LAST, c.id`,
    [recommendationId],
  );

/** A recommendation that a commitment is, or may be, linked to. */
export interface LinkChoice {
  id: number;
  symbol: string | null;
  paragraph: string | null;
  position: number;
  topic: string | null;
  text: string | null;
  linked: boolean;
}

/** The linked recommendations, then those to the same State that hold all words of `q`, the most alike first. */
export const findLinkChoices = (source: DataSource, commitmentId: number, q?: string) =>
  source.query<LinkChoice[]>(
    `SELECT * FROM (
       SELECT r.id, d.symbol, r.paragraph, r.position, r.topic, left(r.text, 300) AS text, k.id IS NOT NULL AS linked,
         similarity(concat_ws(' ', r.topic, r.text), c.text) AS likeness
       FROM commitment c
       JOIN plan p ON p.id = c.plan_id
       JOIN recommendation r ON r.state_code = p.state_code
       JOIN document d ON d.id = r.document_id
       LEFT JOIN commitment_link k ON k.commitment_id = c.id AND k.recommendation_id = r.id
       WHERE c.id = $1 AND (k.id IS NOT NULL OR concat_ws(' ', d.symbol, '¶' || r.paragraph, r.topic, r.text, r.concern) ILIKE ALL ($2::text[]))
     ) choice
     ORDER BY linked DESC, likeness DESC, id
     LIMIT 15`,
    [commitmentId, wordPatterns(q)],
  );
