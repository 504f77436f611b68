import { ForbiddenException, Injectable, NotFoundException } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { keepVisible, owns, type Viewer } from '../accounts/viewer.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { confirmedSubject } from '../links/confirmed-subject.js';
import { SubjectLink } from '../links/subject-link.entity.js';
import { checkPart } from '../recommendations/check-part.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';
import { saveVersion } from '../shared/save-version.js';
import { answerableResponses } from './answerable-responses.js';
import { CounterFinding } from './counter-finding.entity.js';
import type { CounterFindingChange, CounterFindingInput, FindingReplyInput } from './counter-finding.input.js';
import { FindingReply } from './finding-reply.entity.js';

/** What civil society found: recording it, changing it, and saying which claims of the State it answers. */
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

  /**
   * Changes a finding of one's own organisation, which may also show it to more or to fewer.
   *
   * @throws NotFoundException when `viewer` sees none; ForbiddenException when it is another's; StaleEdit when it has
   *   changed since `input.version`
   */
  async change(id: number, { version, ...input }: CounterFindingChange, viewer: Viewer): Promise<void> {
    await this.unitOfWork.run(viewer.accountId, async (manager) => {
      const finding = await visibleFinding(manager, id, viewer);
      if (!owns(viewer, finding)) throw new ForbiddenException('This finding belongs to another organisation.');
      const { verdict, polarity, authors = null, visibility } = input;
      const printed = finding.passageId !== null;
      await saveVersion<CounterFinding>(
        manager,
        CounterFinding,
        { id, version },
        {
          verdict,
          polarity,
          authors,
          visibility,
          ...(!printed && {
            text: input.text ?? finding.text,
            foundOn: input.foundOn ?? null,
            source: input.source ?? finding.source,
          }),
        },
      );
    });
  }

  /**
   * Says how a finding stands to a response of the State to the same recommendation; said again, the last word counts.
   *
   * @throws NotFoundException when `viewer` sees no such finding, or the response is to no recommendation of the finding
   * @throws ForbiddenException when the finding is another organisation's; one without an organisation is anybody's
   */
  async reply(id: number, { stateResponseId, stance, note }: FindingReplyInput, viewer: Viewer): Promise<void> {
    await this.unitOfWork.run(viewer.accountId, async (manager) => {
      await this.findAnswering(manager, id, viewer);
      const responses = await answerableResponses(manager, id);
      if (!responses.some((response) => response.id === stateResponseId))
        throw new NotFoundException('The State has given no such answer to what this finding is about.');
      await manager.upsert(
        FindingReply,
        {
          counterFindingId: id,
          stateResponseId,
          stance,
          note: note ?? null,
          origin: 'assigned',
          decision: 'confirmed',
          decidedBy: viewer.accountId,
          decidedAt: new Date(),
        },
        ['counterFindingId', 'stateResponseId'],
      );
    });
  }

  /** Takes a reply back. @throws NotFoundException when there is none; otherwise as {@link reply}. */
  async withdrawReply(id: number, replyId: number, viewer: Viewer): Promise<void> {
    await this.unitOfWork.run(viewer.accountId, async (manager) => {
      await this.findAnswering(manager, id, viewer);
      const { affected } = await manager.delete(FindingReply, { id: replyId, counterFindingId: id });
      if (!affected) throw new NotFoundException('There is no such reply.');
    });
  }

  private async findAnswering(manager: EntityManager, id: number, viewer: Viewer): Promise<void> {
    const finding = await visibleFinding(manager, id, viewer);
    if (!mayAnswer(viewer, finding)) throw new ForbiddenException('This finding belongs to another organisation.');
  }
}

/** Who says what a finding answers: its organisation; of a published report without one, any of civil society. */
export const mayAnswer = (viewer: Viewer, finding: CounterFinding): boolean =>
  owns(viewer, finding) || (finding.organisationId === null && viewer.organisationKind !== 'ministry');

/** The finding `id` with where it comes from. @throws NotFoundException when there is none that `viewer` may see. */
export async function visibleFinding(manager: EntityManager, id: number, viewer: Viewer): Promise<CounterFinding> {
  const query = manager
    .createQueryBuilder(CounterFinding, 'f')
    .innerJoinAndSelect('f.state', 'state')
    .leftJoinAndSelect('f.document', 'document')
    .leftJoinAndSelect('f.passage', 'passage')
    .leftJoinAndSelect('f.organisation', 'organisation')
    .where('f.id = :id', { id });
  const finding = await keepVisible(query, 'f', viewer).getOne();
  if (!finding) throw new NotFoundException(`There is no finding ${id}.`);
  return finding;
}
