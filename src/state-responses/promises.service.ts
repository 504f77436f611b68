import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { pageOf, pageSize, type Page } from '../shared/page.js';
import { today, type PartialDate } from '../shared/partial-date.js';
import { wordPatterns } from '../shared/words.js';
import type { PromiseFilter } from './promise.input.js';
import type { ResponseStage } from './state-response-event.entity.js';
import type { PromiseOutcome } from './steps.js';

/** A promise of the State, with the claim that makes it. */
export interface PromiseRow {
  eventId: number;
  responseId: number;
  outcome: PromiseOutcome;
  targetOn: PartialDate;
  /** What is promised; null when the claim says it in its own words. */
  promised: ResponseStage | null;
  text: string;
  saidOn: PartialDate | null;
  /** The stage that the measure has reached. */
  stage: ResponseStage | null;
  happenedOn: PartialDate | null;
  documentId: number | null;
  documentTitle: string | null;
  passageId: number | null;
  source: string | null;
  /** The recommendations that the claim is confirmed to answer. */
  about: { id: number; paragraph: string | null; position: number; symbol: string | null }[];
  /** The claim that settles the promise, when it is another. */
  settledById: number | null;
}

/** How many promises there are of each outcome, and the years that they are for. */
export interface PromiseCounts {
  outcomes: Partial<Record<PromiseOutcome, number>>;
  years: string[];
}

/** Promises that the filter keeps: `p` of the day `$2`, made by the claim `s` of the State `$1`. */
const kept = `
  FROM promise_on($2::date) p
  JOIN state_response_event e ON e.id = p.event_id
  JOIN state_response s ON s.id = p.state_response_id
  WHERE s.state_code = $1
    AND s.text ILIKE ALL ($3::text[])
    AND ($4::text IS NULL OR left(p.target_on, 4) = $4)
    AND ($5::text IS NULL OR EXISTS (
      SELECT FROM reporting_cycle c WHERE c.label = $5 AND (
        EXISTS (SELECT FROM document d WHERE d.id = s.document_id AND d.cycle_id = c.id)
        OR EXISTS (
          SELECT FROM subject_link k JOIN recommendation r ON r.id = k.recommendation_id
          WHERE k.state_response_id = s.id AND k.decision = 'confirmed' AND r.cycle_id = c.id
        )
      )
    ))`;

/** What the State promises, and what has become of it. */
@Injectable()
export class PromisesService {
  constructor(@InjectDataSource() private readonly source: DataSource) {}

  /** One page of the promises of a State: what is overdue first, then what is open, the soonest due first. */
  async find(stateCode: string, filter: PromiseFilter): Promise<Page<PromiseRow>> {
    const rows = await this.source.query<(PromiseRow & { total: number })[]>(
      `WITH page AS (
         SELECT p.event_id, p.state_response_id, p.outcome, p.target_on, p.settled_by, e.stage AS promised,
           coalesce(e.said_on, s.said_on) AS said_on, count(*) OVER ()::integer AS total
         ${kept} AND ($6::text IS NULL OR p.outcome = $6)
         ORDER BY ${byOutcome}, p.target_on, p.event_id
         LIMIT ${pageSize} OFFSET $7
       )
       SELECT p.event_id AS "eventId", s.id AS "responseId", p.outcome, p.target_on AS "targetOn", p.promised, s.text,
         p.said_on AS "saidOn", stands.stage, stands.happened_on AS "happenedOn", s.document_id AS "documentId",
         coalesce(d.symbol, d.title) AS "documentTitle", s.passage_id AS "passageId", s.source,
         nullif(settled.state_response_id, s.id) AS "settledById", p.total,
         coalesce((
           SELECT json_agg(DISTINCT jsonb_build_object('id', r.id, 'paragraph', r.paragraph, 'position', r.position, 'symbol', rd.symbol))
           FROM subject_link k JOIN recommendation r ON r.id = k.recommendation_id JOIN document rd ON rd.id = r.document_id
           WHERE k.state_response_id = s.id AND k.decision = 'confirmed'
         ), '[]') AS about
       FROM page p
       JOIN state_response s ON s.id = p.state_response_id
       JOIN LATERAL (SELECT * FROM response_stage_on($2::date) e WHERE e.state_response_id = s.id) stands ON true
       LEFT JOIN state_response_event settled ON settled.id = p.settled_by
       LEFT JOIN document d ON d.id = s.document_id
       ORDER BY ${byOutcome}, p.target_on, p.event_id`,
      [...parametersOf(stateCode, filter), filter.outcome ?? null, ((filter.page ?? 1) - 1) * pageSize],
    );
    return pageOf(rows, rows[0]?.total ?? 0, filter.page);
  }

  /** What there is to choose from: how many of each outcome the rest of `filter` keeps, and all years promised. */
  async count(stateCode: string, filter: PromiseFilter): Promise<PromiseCounts> {
    const [counts] = await this.source.query<PromiseCounts[]>(
      `WITH kept AS (SELECT p.outcome ${kept})
       SELECT coalesce((SELECT json_object_agg(outcome, n) FROM (SELECT outcome, count(*) AS n FROM kept GROUP BY 1) one), '{}') AS outcomes,
         ARRAY(
           SELECT DISTINCT left(e.target_on, 4) FROM state_response_event e JOIN state_response s ON s.id = e.state_response_id
           WHERE e.target_on IS NOT NULL AND s.state_code = $1 ORDER BY 1
         ) AS years`,
      parametersOf(stateCode, filter),
    );
    return counts!;
  }
}

const byOutcome = `array_position(ARRAY['overdue', 'open', 'kept_late', 'kept', 'withdrawn'], p.outcome)`;

const parametersOf = (stateCode: string, { asOf, q, year, cycle }: PromiseFilter) => [
  stateCode,
  asOf ?? today(),
  wordPatterns(q),
  year ?? null,
  cycle ?? null,
];
