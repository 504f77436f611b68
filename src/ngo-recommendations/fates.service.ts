import { Injectable, NotFoundException } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Viewer } from '../accounts/viewer.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';
import { RefusedField } from '../shared/refused-field.js';
import { NgoRecommendationFate } from './ngo-recommendation-fate.entity.js';
import type { FateInput } from './ngo-recommendation.input.js';
import { visibleDemand } from './ngo-recommendations.service.js';

/** What became of what civil society asked for. */
@Injectable()
export class FatesService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Records what became of one, in the voice of `viewer`'s organisation.
   *
   * @throws NotFoundException when `viewer` sees no such demand; RefusedField when the recommendation that took it up is
   *   missing, is named beside another fate, or is not to the same State, or is recorded already
   */
  record(id: number, input: FateInput, viewer: Viewer): Promise<NgoRecommendationFate> {
    const { takenUpInId = null } = input;
    return this.unitOfWork.run(viewer.accountId, async (manager) => {
      const { stateCode } = await visibleDemand(manager, id, viewer);
      if ((input.fate === 'taken_up') !== (takenUpInId !== null)) throw new RefusedField('takenUpInId', 'takenUpIn');
      const by = { accountId: viewer.accountId, organisationId: viewer.organisationId };
      if (takenUpInId !== null) {
        const known = await manager.existsBy(Recommendation, { id: takenUpInId, stateCode });
        if (!known) throw new RefusedField('takenUpInId', 'takenUpIn');
        const { organisationId } = by;
        const own = { ngoRecommendationId: id, takenUpInId, organisationId: organisationId! };
        if (await manager.existsBy(NgoRecommendationFate, own)) throw new RefusedField('takenUpInId', 'inRecord');
      }
      return manager.save(
        manager.create(NgoRecommendationFate, { ...input, ...by, takenUpInId, ngoRecommendationId: id }),
      );
    });
  }

  /** Takes back an entry of one's own organisation. @throws NotFoundException when there is no such entry. */
  async withdraw(id: number, fateId: number, viewer: Viewer): Promise<void> {
    await this.unitOfWork.run(viewer.accountId, async (manager) => {
      await visibleDemand(manager, id, viewer);
      const { affected } = await manager.delete(NgoRecommendationFate, {
        id: fateId,
        ngoRecommendationId: id,
        organisationId: viewer.organisationId!,
      });
      if (!affected) throw new NotFoundException('Your organisation has recorded no such entry.');
    });
  }
}
