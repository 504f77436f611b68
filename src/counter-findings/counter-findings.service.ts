import { Injectable } from '@nestjs/common';
import type { Viewer } from '../accounts/viewer.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { confirmedSubject } from '../links/confirmed-subject.js';
import { SubjectLink } from '../links/subject-link.entity.js';
import { checkPart } from '../recommendations/check-part.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';
import { CounterFinding } from './counter-finding.entity.js';
import type { CounterFindingInput } from './counter-finding.input.js';

@Injectable()
export class CounterFindingsService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Records what was found about a recommendation. @throws NotFoundException for an unknown recommendation or limb. */
  record(recommendationId: number, { limbId, ...input }: CounterFindingInput, viewer: Viewer): Promise<CounterFinding> {
    return this.unitOfWork.run(viewer.accountId, async (manager) => {
      await checkPart(recommendationId, limbId ?? null, manager);
      const { stateCode } = await manager.findOneByOrFail(Recommendation, { id: recommendationId });
      const finding = await manager.save(
        manager.create(CounterFinding, { ...input, stateCode, organisationId: viewer.organisationId }),
      );
      await manager.insert(SubjectLink, {
        ...confirmedSubject(recommendationId, limbId, viewer),
        counterFindingId: finding.id,
      });
      return finding;
    });
  }
}
