import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { owns, type Viewer } from '../accounts/viewer.js';
import { findSubjects, linkedProvisions } from '../links/linked.js';
import { findSuccession } from '../links/succession.js';
import { answerableResponses } from './answerable-responses.js';
import { mayAnswer, visibleFinding } from './counter-findings.service.js';
import type { Stance } from './finding-reply.entity.js';

/** How a finding stands to one response, with the response. */
export interface ReplyRow {
  id: number;
  stance: Stance;
  note: string | null;
  responseId: number;
  text: string;
  saidOn: string | null;
}

/** Everything that stands on the page of one finding. */
@Injectable()
export class CounterFindingPageService {
  constructor(@InjectDataSource() private readonly source: DataSource) {}

  /** @throws NotFoundException when there is no finding `id` that `viewer` may see. */
  async find(id: number, viewer: Viewer) {
    const finding = await visibleFinding(this.source.manager, id, viewer);
    const [subjects, provisions, replies, answerable, chain] = await Promise.all([
      findSubjects(this.source, 'counter_finding_id', id),
      linkedProvisions(this.source, 'counter_finding_id', id),
      this.findReplies(id),
      answerableResponses(this.source.manager, id),
      findSuccession(this.source, 'counter_finding', id, viewer),
    ]);
    return {
      finding,
      subjects,
      provisions,
      replies,
      answerable: mayAnswer(viewer, finding) ? answerable : [],
      own: owns(viewer, finding),
      answers: mayAnswer(viewer, finding),
      chain,
    };
  }

  private findReplies(id: number): Promise<ReplyRow[]> {
    return this.source.query<ReplyRow[]>(
      `SELECT a.id, a.stance, a.note, r.id AS "responseId", r.text, r.said_on AS "saidOn"
       FROM finding_reply a JOIN state_response r ON r.id = a.state_response_id
       WHERE a.counter_finding_id = $1 AND a.decision = 'confirmed' ORDER BY r.said_on DESC NULLS LAST, a.id`,
      [id],
    );
  }
}
