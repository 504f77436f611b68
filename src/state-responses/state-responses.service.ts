import { Injectable } from '@nestjs/common';
import type { Viewer } from '../accounts/viewer.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { confirmedSubject } from '../links/confirmed-subject.js';
import { SubjectLink } from '../links/subject-link.entity.js';
import { checkPart } from '../recommendations/check-part.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';
import type { StateResponseInput } from './state-response.input.js';
import { StateResponse } from './state-response.entity.js';

@Injectable()
export class StateResponsesService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Records what the State answers to a recommendation. @throws NotFoundException for an unknown recommendation or limb. */
  record(recommendationId: number, { limbId, ...input }: StateResponseInput, viewer: Viewer): Promise<StateResponse> {
    return this.unitOfWork.run(viewer.accountId, async (manager) => {
      await checkPart(recommendationId, limbId ?? null, manager);
      const { stateCode } = await manager.findOneByOrFail(Recommendation, { id: recommendationId });
      const response = await manager.save(
        manager.create(StateResponse, { ...input, stateCode, organisationId: viewer.organisationId }),
      );
      await manager.insert(SubjectLink, {
        ...confirmedSubject(recommendationId, limbId, viewer),
        stateResponseId: response.id,
      });
      return response;
    });
  }
}
