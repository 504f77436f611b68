import { ForbiddenException, Injectable } from '@nestjs/common';
import type { Viewer } from '../accounts/viewer.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { holdLinks, type HeldLink } from './held-links.js';
import type { LinkDecision, LinkRef } from './link.js';
import { writeDecision } from './write-decision.js';

/** Decisions on one link, whatever was decided before. */
@Injectable()
export class LinksService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** A link that `viewer` may decide. @throws NotFoundException, ForbiddenException as {@link holdLinks} */
  async findOne(ref: LinkRef, viewer: Viewer): Promise<HeldLink> {
    const [link] = await this.unitOfWork.run(viewer.accountId, (manager) => holdLinks(manager, [ref], viewer));
    return link!;
  }

  /**
   * Decides a link, or with `proposed` takes the decision back; returns the link.
   *
   * @throws NotFoundException when there is no such link that `viewer` may see; ForbiddenException when the link is of
   *   the other side's statement, and not `viewer`'s to change.
   */
  decide(ref: LinkRef, decision: LinkDecision, viewer: Viewer): Promise<HeldLink> {
    return this.unitOfWork.run(viewer.accountId, async (manager) => {
      const [link] = await holdLinks(manager, [ref], viewer);
      if (isSettledByOthers(link!, viewer)) {
        throw new ForbiddenException('The text itself, or another organisation, has tied this response of the State.');
      }
      await writeDecision(manager, [ref], decision, viewer);
      return link!;
    });
  }
}

/** Civil society decides what is proposed for the State's claims, and may take its own decisions back, but no other's. */
const isSettledByOthers = ({ stateResponseId, decision, decidedFor }: HeldLink, viewer: Viewer): boolean =>
  stateResponseId !== null &&
  viewer.organisationKind !== 'ministry' &&
  decision !== 'proposed' &&
  decidedFor !== viewer.organisationId;
