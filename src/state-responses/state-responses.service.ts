import { Injectable, NotFoundException } from '@nestjs/common';
import type { Viewer } from '../accounts/viewer.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Document } from '../documents/document.entity.js';
import { confirmedSubject } from '../links/confirmed-subject.js';
import { SubjectLink } from '../links/subject-link.entity.js';
import { checkPart } from '../recommendations/check-part.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';
import { today } from '../shared/partial-date.js';
import { claimedEvents } from './claimed-events.js';
import type { StateResponseInput, WholeDocumentInput } from './state-response.input.js';
import { StateResponse } from './state-response.entity.js';

@Injectable()
export class StateResponsesService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Records what the State answers to a recommendation. @throws NotFoundException for an unknown recommendation or limb. */
  record(
    recommendationId: number,
    { limbId, stage, happenedOn, targetOn, ...input }: StateResponseInput,
    viewer: Viewer,
  ): Promise<StateResponse> {
    return this.unitOfWork.run(viewer.accountId, async (manager) => {
      await checkPart(recommendationId, limbId ?? null, manager);
      const { stateCode } = await manager.findOneByOrFail(Recommendation, { id: recommendationId });
      const said = { ...input, stateCode, organisationId: viewer.organisationId };
      const response = await manager.save(
        manager.create(StateResponse, { ...said, events: claimedEvents({ stage, happenedOn, targetOn }, said) }),
      );
      await manager.insert(SubjectLink, {
        ...confirmedSubject(recommendationId, limbId, viewer),
        stateResponseId: response.id,
      });
      return response;
    });
  }

  /**
   * Records that a document of the State as a whole answers a recommendation: said when the document was published.
   *
   * @throws NotFoundException for an unknown recommendation or limb, or a document that is not the State's own
   */
  recordWhole(recommendationId: number, { limbId, documentId, text }: WholeDocumentInput, viewer: Viewer) {
    return this.unitOfWork.run(viewer.accountId, async (manager) => {
      await checkPart(recommendationId, limbId ?? null, manager);
      const { stateCode } = await manager.findOneByOrFail(Recommendation, { id: recommendationId });
      const own = { id: documentId, stateCode, voice: 'state' as const, visibility: 'public' as const };
      const document = await manager.findOneBy(Document, own);
      if (!document) throw new NotFoundException(`The State has no document ${documentId}.`);
      const { organisationId } = viewer;
      const said = { stateCode, documentId, organisationId, saidOn: document.publishedOn ?? today() };
      const response = await manager.save(
        manager.create(StateResponse, { ...said, text, kind: 'reply', wholeDocument: true }),
      );
      const link = confirmedSubject(recommendationId, limbId, viewer);
      await manager.insert(SubjectLink, { ...link, stateResponseId: response.id });
      return response;
    });
  }
}
