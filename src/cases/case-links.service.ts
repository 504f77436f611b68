import { Injectable, NotFoundException } from '@nestjs/common';
import type { Viewer } from '../accounts/viewer.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { RefusedField } from '../shared/refused-field.js';
import { RecommendationLimb } from '../recommendations/recommendation-limb.entity.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';
import { Provision } from '../treaties/provision.entity.js';
import { usualTreaty } from '../treaties/treaty.entity.js';
import { CaseProvision } from './case-provision.entity.js';
import { CaseRecommendation } from './case-recommendation.entity.js';
import { ownCase } from './visible-case.js';

/** What a case is evidence of. Every method throws NotFoundException or ForbiddenException as `ownCase` does. */
@Injectable()
export class CaseLinksService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Ties a case to a recommendation `12` of its State, or to a limb of one `12.5`; again without effect.
   *
   * @throws NotFoundException for any other target.
   */
  async linkRecommendation(caseId: number, target: string, viewer: Viewer): Promise<void> {
    const [recommendationId, limbId = null] = target.split('.').map(Number) as [number, number?];
    await this.unitOfWork.run(viewer.accountId, async (manager) => {
      const { stateCode } = await ownCase(manager, caseId, viewer);
      const known =
        (await manager.existsBy(Recommendation, { id: recommendationId, stateCode })) &&
        (limbId === null || (await manager.existsBy(RecommendationLimb, { id: limbId, recommendationId })));
      if (!known) throw new NotFoundException('There is no such recommendation to this State.');
      await manager
        .createQueryBuilder()
        .insert()
        .into(CaseRecommendation)
        .values({ caseId, recommendationId, limbId })
        .orIgnore()
        .execute();
    });
  }

  /** Ties a case to an article of the Covenant; again without effect. @throws NotFoundException for an unknown article. */
  async linkProvision(caseId: number, path: string, viewer: Viewer): Promise<void> {
    await this.unitOfWork.run(viewer.accountId, async (manager) => {
      await ownCase(manager, caseId, viewer);
      const provision = await manager.findOneBy(Provision, { treatyCode: usualTreaty, path });
      if (!provision) throw new RefusedField('article', 'noArticle', `The Covenant has no article ${path}.`);
      await manager
        .createQueryBuilder()
        .insert()
        .into(CaseProvision)
        .values({ caseId, provisionId: provision.id })
        .orIgnore()
        .execute();
    });
  }

  /** Unties a case from a recommendation or an article by the id of the link. */
  async unlink(caseId: number, kind: 'recommendations' | 'articles', id: number, viewer: Viewer): Promise<void> {
    await this.unitOfWork.run(viewer.accountId, async (manager) => {
      await ownCase(manager, caseId, viewer);
      await manager.delete(kind === 'recommendations' ? CaseRecommendation : CaseProvision, { id, caseId });
    });
  }
}
