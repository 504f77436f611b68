import type { DataSource } from 'typeorm';
import { today, type PartialDate } from '../shared/partial-date.js';
import type { ResponseStage } from './state-response-event.entity.js';

export const promiseOutcomes = ['overdue', 'open', 'kept_late', 'kept', 'withdrawn'] as const;
/** What became of a promise by a day: the database function `promise_on` holds the rule. */
export type PromiseOutcome = (typeof promiseOutcomes)[number];

/** One step on the way of a measure, as a page shows it. */
export interface Step {
  id: number;
  /** The claim that it belongs to; of a claim that repeats another, the other. */
  responseId: number;
  /** The claim that tells of it. */
  toldById: number;
  stage: ResponseStage | null;
  happenedOn: PartialDate | null;
  targetOn: PartialDate | null;
  saidOn: PartialDate | null;
  note: string | null;
  source: string | null;
  documentId: number | null;
  documentTitle: string | null;
  passageId: number | null;
  organisation: string | null;
  recordedAt: Date;
  /** Said to happen on a day that had not come yet when it was said: whether it did is a question. */
  foretold: boolean;
  /** Of a promise, what has become of it today. */
  outcome: PromiseOutcome | null;
  /** It was corrected: the step stays readable, and counts no longer. */
  superseded: boolean;
  /** It takes back the step that it corrects, and puts nothing in its place. */
  empty: boolean;
}

/**
 * The steps of claims and of what repeats them, by the day of the fact or its being said; superseded ones too. With
 * bounds, those of a day (`YYYY-MM-DD`) as known at a time (ISO 8601).
 */
export function findSteps(
  source: DataSource,
  responseIds: number[],
  { asOf = today(), knownAt = 'infinity' }: { asOf?: string; knownAt?: string } = {},
): Promise<Step[]> {
  return source.query<Step[]>(
    `SELECT e.id, coalesce(r.repeats_id, r.id) AS "responseId", r.id AS "toldById", e.stage, e.happened_on AS "happenedOn",
       e.target_on AS "targetOn", e.said_on AS "saidOn", e.note, e.source, d.id AS "documentId",
       coalesce(d.symbol, d.title) AS "documentTitle", e.passage_id AS "passageId", o.name AS organisation,
       e.recorded_at AS "recordedAt", promise.outcome,
       is_foretold(e.happened_on, e.said_on) AS foretold,
       EXISTS (SELECT FROM state_response_event later WHERE later.supersedes_id = e.id AND later.recorded_at <= $3) AS superseded,
       num_nonnulls(e.stage, e.happened_on, e.target_on) = 0 AS empty
     FROM state_response r
     JOIN state_response_event e ON e.state_response_id = r.id
     LEFT JOIN passage p ON p.id = e.passage_id
     LEFT JOIN document d ON d.id = p.document_id
     LEFT JOIN organisation o ON o.id = e.organisation_id
     LEFT JOIN LATERAL (
       SELECT outcome FROM promise_on($2::date) made WHERE made.event_id = e.id
     ) promise ON e.target_on IS NOT NULL
     WHERE (r.id = ANY ($1) OR r.repeats_id = ANY ($1)) AND e.recorded_at <= $3
     ORDER BY coalesce(e.happened_on, e.said_on, ''), e.target_on NULLS FIRST, e.id`,
    [responseIds, asOf, knownAt],
  );
}

/** The steps that count. */
export const standing = (steps: readonly Step[]): Step[] =>
  steps.filter(({ superseded, empty }) => !superseded && !empty);
