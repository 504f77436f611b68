import { Injectable, NotFoundException } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { visibleTo, type Viewer } from '../accounts/viewer.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { ProvisionLink } from './provision-link.entity.js';
import type { LinkDecision } from './link.js';
import { SubjectLink } from './subject-link.entity.js';

/** Confirming and rejecting what was proposed. */
@Injectable()
export class LinksService {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Decides, or with `proposed` undoes the decision, which recommendation a statement is about; returns that
   * recommendation's id.
   *
   * @throws NotFoundException when there is no such link that `viewer` may see.
   */
  async decideSubject(id: number, decision: LinkDecision, viewer: Viewer): Promise<number> {
    const { sql, parameters } = visibleTo(viewer, 'statement');
    const link = await this.source.manager
      .createQueryBuilder(SubjectLink, 'link')
      .where('link.id = :id', { id })
      .andWhere(
        `(link.state_response_id IS NOT NULL
          OR EXISTS (SELECT FROM counter_finding statement WHERE statement.id = link.counter_finding_id AND ${sql})
          OR EXISTS (SELECT FROM ngo_recommendation statement WHERE statement.id = link.ngo_recommendation_id AND ${sql}))`,
        parameters,
      )
      .getOne();
    if (!link) throw new NotFoundException(`There is no link ${id}.`);
    await this.unitOfWork.run(viewer.accountId, (manager) =>
      manager.update(SubjectLink, id, decided(decision, viewer)),
    );
    return link.recommendationId;
  }

  /** As {@link decideSubject}, for the article that a recommendation concerns. */
  async decideProvision(id: number, decision: LinkDecision, viewer: Viewer): Promise<number> {
    const link = await this.source.manager
      .createQueryBuilder(ProvisionLink, 'link')
      .where('link.id = :id AND link.recommendation_id IS NOT NULL', { id })
      .getOne();
    if (!link?.recommendationId) throw new NotFoundException(`There is no link ${id}.`);
    await this.unitOfWork.run(viewer.accountId, (manager) =>
      manager.update(ProvisionLink, id, decided(decision, viewer)),
    );
    return link.recommendationId;
  }
}

const decided = (decision: LinkDecision, viewer: Viewer) => ({
  decision,
  decidedBy: decision === 'proposed' ? null : viewer.accountId,
  decidedAt: decision === 'proposed' ? null : new Date(),
});
