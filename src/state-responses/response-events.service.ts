import { ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { RefusedField } from '../shared/refused-field.js';
import { checkDates, type ResponseEventCorrection, type ResponseEventInput } from './response-event.input.js';
import { StateResponseEvent } from './state-response-event.entity.js';
import { StateResponse } from './state-response.entity.js';

/** The way of a measure, as the State tells it step by step. */
@Injectable()
export class ResponseEventsService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Adds a stage or a promise to the claim `responseId`.
   *
   * @throws RefusedField when its dates do not go together; NotFoundException for an unknown claim
   */
  async add(responseId: number, input: ResponseEventInput, viewer: Viewer): Promise<StateResponseEvent> {
    checkDates(input);
    return this.unitOfWork.run(viewer.accountId, async (manager) => {
      if (!(await manager.existsBy(StateResponse, { id: responseId })))
        throw new NotFoundException(`There is no response ${responseId}.`);
      return this.insert({ ...input, stateResponseId: responseId }, viewer, manager);
    });
  }

  /**
   * Replaces a step, which stays readable, with another and the reason for it.
   *
   * @throws RefusedField when nothing is said in its place, or its dates do not go together
   * @throws NotFoundException for a step that the claim `responseId` does not have; ConflictException when it was
   *   replaced meanwhile
   */
  async correct(responseId: number, id: number, correction: ResponseEventCorrection, viewer: Viewer) {
    const { takeBack, note, source, ...said } = correction;
    if (!takeBack) {
      checkDates(said);
      if (!said.stage && !said.happenedOn && !said.targetOn) throw new RefusedField('stage', 'isNotEmpty');
    }
    return this.unitOfWork.run(viewer.accountId, async (manager) => {
      const earlier = await manager.findOne(StateResponseEvent, {
        where: { id, stateResponseId: responseId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!earlier) throw new NotFoundException(`There is no step ${id} of response ${responseId}.`);
      const later = await manager.findOneBy(StateResponseEvent, { supersedesId: id });
      if (later)
        throw new ConflictException(
          `This step was corrected meanwhile: “${later.note}”. Correct the newer one instead.`,
        );
      const { passageId } = earlier;
      const place = { stateResponseId: responseId, passageId, source, note, supersedesId: id };
      return this.insert({ ...place, ...(takeBack ? { saidOn: earlier.saidOn } : said) }, viewer, manager);
    });
  }

  private insert(row: Partial<StateResponseEvent>, { organisationId }: Viewer, manager: EntityManager) {
    return manager.save(manager.create(StateResponseEvent, { ...row, organisationId }));
  }
}
