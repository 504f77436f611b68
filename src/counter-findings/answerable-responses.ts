import type { EntityManager } from 'typeorm';
import type { PartialDate } from '../shared/partial-date.js';

/** A response of the State that a finding could answer. */
export interface AnswerableResponse {
  id: number;
  text: string;
  saidOn: PartialDate | null;
}

/** What the State answered to the recommendations that the finding `findingId` is confirmed to be about, latest first. */
export const answerableResponses = (manager: EntityManager, findingId: number) =>
  manager.query<AnswerableResponse[]>(
    `SELECT r.id, r.text, r.said_on AS "saidOn" FROM state_response r
     WHERE r.id IN (
       SELECT other.state_response_id
       FROM subject_link own
       JOIN subject_link other ON other.recommendation_id = own.recommendation_id AND other.decision = 'confirmed'
       WHERE own.counter_finding_id = $1 AND own.decision = 'confirmed'
     )
     ORDER BY r.said_on DESC NULLS LAST, r.id`,
    [findingId],
  );
