import { Injectable, NotFoundException } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { historyAuthor, historyColumns, tellHistory, type HistoryEntry } from '../audit/history.js';
import type { LinkDecision } from '../links/link.js';
import type { PartialDate } from '../shared/partial-date.js';
import { findSteps, standing } from './steps.js';
import { StateResponse } from './state-response.entity.js';

/** Where else a claim is made: in another passage, or in a claim that was found to repeat it. */
export interface MentionRow {
  text: string;
  saidOn: PartialDate | null;
  documentId: number | null;
  documentTitle: string | null;
  passageId: number | null;
  printedNumber: string | null;
  section: string | null;
  source: string | null;
  /** The claim that repeats it, which can be told apart again; null for what the document itself repeats. */
  responseId: number | null;
}

/** A recommendation that the claim answers, or is proposed to answer. */
export interface SubjectRow {
  id: number;
  symbol: string | null;
  paragraph: string | null;
  position: number;
  topic: string | null;
  limb: string | null;
  decision: LinkDecision;
}

/** Everything that stands on the page of one claim of the State. */
@Injectable()
export class StateResponsePageService {
  constructor(@InjectDataSource() private readonly source: DataSource) {}

  /** The claim `id` with its State, document and passage, and the claim it repeats. @throws NotFoundException for an unknown one. */
  async findOne(id: number): Promise<StateResponse> {
    const response = await this.source.manager.findOne(StateResponse, {
      where: { id },
      relations: { state: true, document: true, passage: true, repeats: true, organisation: true },
    });
    if (!response) throw new NotFoundException(`There is no response ${id}.`);
    return response;
  }

  /** @throws NotFoundException for an unknown claim. */
  async find(id: number, viewer: Viewer) {
    const response = await this.findOne(id);
    const [steps, mentions, subjects, provisions, history] = await Promise.all([
      findSteps(this.source, [id]),
      this.findMentions(id),
      this.findSubjects(id),
      this.findProvisions(id),
      this.findHistory(id, viewer),
    ]);
    return { response, steps: standing(steps), allSteps: steps, mentions, subjects, provisions, history };
  }

  private findMentions(id: number): Promise<MentionRow[]> {
    return this.source.query<MentionRow[]>(
      `SELECT said.*, coalesce(d.symbol, d.title) AS "documentTitle", p.printed_number AS "printedNumber", p.section
       FROM (
         SELECT m.text, d.published_on AS "saidOn", p.document_id AS "documentId", p.id AS "passageId",
           NULL AS source, NULL::integer AS "responseId"
         FROM mention m JOIN passage p ON p.id = m.passage_id JOIN document d ON d.id = p.document_id
         WHERE m.state_response_id = $1
         UNION ALL
         SELECT again.text, again.said_on, again.document_id, again.passage_id, again.source, again.id
         FROM state_response again WHERE again.repeats_id = $1
       ) said
       LEFT JOIN document d ON d.id = said."documentId"
       LEFT JOIN passage p ON p.id = said."passageId"
       ORDER BY said."saidOn" NULLS FIRST, p.position, said."responseId", said."passageId"`,
      [id],
    );
  }

  private findSubjects(id: number): Promise<SubjectRow[]> {
    return this.source.query<SubjectRow[]>(
      `SELECT r.id, d.symbol, r.paragraph, r.position, r.topic, l.label AS limb, k.decision
       FROM subject_link k
       JOIN recommendation r ON r.id = k.recommendation_id
       JOIN document d ON d.id = r.document_id
       LEFT JOIN recommendation_limb l ON l.id = k.limb_id
       WHERE k.state_response_id = $1 AND k.decision <> 'rejected'
       ORDER BY k.decision, d.published_on DESC NULLS LAST, r.position, l.position NULLS FIRST, k.id`,
      [id],
    );
  }

  private findProvisions(id: number) {
    return this.source.query<{ path: string; article: number; treaty: string; decision: LinkDecision }[]>(
      `SELECT p.path, p.article, p.treaty_code AS treaty, k.decision
       FROM provision_link k JOIN provision p ON p.id = k.provision_id
       WHERE k.state_response_id = $1 AND k.decision <> 'rejected'
       ORDER BY k.decision, p.article, p.paragraph NULLS FIRST, p.letter NULLS FIRST, k.id`,
      [id],
    );
  }

  /** All that was ever done to a claim is public: it is the State's. */
  private async findHistory(id: number, { organisationId }: Viewer) {
    const entries = await this.source.query<HistoryEntry[]>(
      `WITH part AS (
         SELECT 'state_response' AS table_name, $1::text AS row_id
         UNION ALL SELECT 'state_response_event', id::text FROM state_response_event WHERE state_response_id = $1::integer
         UNION ALL SELECT 'subject_link', id::text FROM subject_link WHERE state_response_id = $1::integer
       )
       SELECT ${historyColumns('$2')}
       FROM part JOIN audit_entry e USING (table_name, row_id) ${historyAuthor}
       ORDER BY e.id DESC
       LIMIT 100`,
      [id, organisationId],
    );
    return tellHistory(entries);
  }
}
