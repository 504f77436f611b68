import { Injectable, NotFoundException } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { statusesOn } from '../assessments/statuses.js';
import { findLinkedCommitments } from '../commitments/linked-commitments.js';
import { findStateDocuments } from '../documents/state-documents.js';
import { findLineage } from '../lineage/lineage.js';
import { findCasesOnRecommendation } from '../cases/evidence-cases.js';
import { assignsBodies, findAssignees } from '../assignments/assignees.js';
import { findAssignmentsOf } from '../assignments/assignment-rows.js';
import { mayAssign } from '../assignments/may-assign.js';
import { Recommendation } from './recommendation.entity.js';
import * as voices from './recommendation-voices.js';

/** Everything that stands on the page of one recommendation. */
@Injectable()
export class RecommendationPageService {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly assessments: AssessmentsService,
  ) {}

  /** @throws NotFoundException for an unknown recommendation. */
  async find(id: number, viewer: Viewer) {
    const recommendation = await this.source.manager.findOne(Recommendation, {
      where: { id },
      relations: { document: true, cycle: true, state: true, limbs: true, mechanism: true },
      order: { limbs: { position: 'ASC' } },
    });
    if (!recommendation) throw new NotFoundException(`There is no recommendation ${id}.`);
    const [
      statuses,
      assessments,
      grades,
      provisions,
      statements,
      neighbours,
      history,
      lineage,
      cases,
      stateDocuments,
      assignments,
      assignees,
      commitments,
    ] = await Promise.all([
      statusesOn(this.source, viewer, { recommendationIds: [id] }),
      this.assessments.findHistory(id, viewer),
      voices.findGrades(this.source, id),
      voices.findProvisions(this.source, id),
      voices.findStatements(this.source, id, viewer),
      voices.findNeighbours(this.source, recommendation),
      voices.findHistory(this.source, id, viewer),
      findLineage(this.source, id, viewer),
      findCasesOnRecommendation(this.source, id, viewer),
      findStateDocuments(this.source, recommendation.stateCode),
      findAssignmentsOf(this.source, id, viewer),
      mayAssign(viewer) ? findAssignees(this.source, recommendation.stateCode, viewer) : null,
      findLinkedCommitments(this.source, id),
    ]);
    const superseded = new Set(assessments.map(({ supersedesId }) => supersedesId));
    const of = (voice: voices.Statement['voice'], decision: voices.Statement['decision']) =>
      statements.filter((one) => one.voice === voice && one.decision === decision);
    return {
      recommendation,
      statuses,
      assessments: assessments.map((one) => ({ ...one, superseded: superseded.has(one.id) })),
      grades,
      provisions,
      responses: await voices.withSteps(this.source, of('state', 'confirmed')),
      stateDocuments,
      commitments,
      findings: of('ngo', 'confirmed'),
      demands: of('demand', 'confirmed'),
      proposals: statements.filter(({ decision }) => decision === 'proposed'),
      rejected: statements.filter(({ decision }) => decision === 'rejected'),
      neighbours,
      history,
      lineage,
      cases,
      assignments,
      assignees,
      toBodies: assignsBodies(viewer),
    };
  }
}
