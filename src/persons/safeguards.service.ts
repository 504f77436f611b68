import { Injectable, NotFoundException, UnprocessableEntityException } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { ownCase } from '../cases/visible-case.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Consent } from './consent.entity.js';
import type { Person } from './person.entity.js';
import type { ConsentInput, RiskFlagInput } from './person.input.js';
import { personOf } from './persons.service.js';
import { RiskFlag } from './risk-flag.entity.js';

/** A person of a case, by number. */
export interface PersonPlace {
  caseId: number;
  number: number;
}

/**
 * What keeps a person safe: consents and risks. Every method throws NotFoundException or ForbiddenException as `ownCase`
 * does, and NotFoundException for a person, consent or risk that the case does not have.
 */
@Injectable()
export class SafeguardsService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  giveConsent(place: PersonPlace, input: ConsentInput, viewer: Viewer): Promise<void> {
    return this.change(place, viewer, async (manager, { id: personId }) => {
      await manager.insert(Consent, { ...input, personId });
    });
  }

  /** Takes a consent back from a day on. @throws UnprocessableEntityException for a day before it was given. */
  withdrawConsent(place: PersonPlace, id: number, withdrawnOn: string, viewer: Viewer): Promise<void> {
    return this.change(place, viewer, async (manager, { id: personId }) => {
      const consent = await manager.findOneBy(Consent, { id, personId });
      if (!consent) throw new NotFoundException('There is no such consent.');
      if (withdrawnOn < consent.givenOn) {
        throw new UnprocessableEntityException('A consent cannot be taken back before the day on which it was given.');
      }
      await manager.update(Consent, id, { withdrawnOn });
    });
  }

  raiseRisk(place: PersonPlace, input: RiskFlagInput, viewer: Viewer): Promise<void> {
    return this.change(place, viewer, async (manager, { id: personId }) => {
      await manager.insert(RiskFlag, { ...input, personId, setBy: viewer.accountId! });
    });
  }

  /** Lets what was consented to stand in spite of a risk. For editors. */
  confirmRisk(place: PersonPlace, id: number, viewer: Viewer): Promise<void> {
    return this.changeRisk(place, id, { confirmedBy: viewer.accountId, confirmedAt: new Date() }, viewer);
  }

  /** Notes that a risk has passed. For editors. */
  liftRisk(place: PersonPlace, id: number, viewer: Viewer): Promise<void> {
    return this.changeRisk(place, id, { liftedAt: new Date() }, viewer);
  }

  private changeRisk(place: PersonPlace, id: number, values: Partial<RiskFlag>, viewer: Viewer): Promise<void> {
    return this.change(place, viewer, async (manager, { id: personId }) => {
      const { affected } = await manager.update(RiskFlag, { id, personId }, values);
      if (!affected) throw new NotFoundException('There is no such risk.');
    });
  }

  private change(
    { caseId, number }: PersonPlace,
    viewer: Viewer,
    work: (manager: EntityManager, person: Person) => Promise<void>,
  ): Promise<void> {
    return this.unitOfWork.run(viewer.accountId, async (manager) => {
      await ownCase(manager, caseId, viewer);
      await work(manager, await personOf(manager, caseId, number));
    });
  }
}
