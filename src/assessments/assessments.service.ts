import { ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, Repository } from 'typeorm';
import { keepVisible, may, sideOf, type Viewer } from '../accounts/viewer.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { checkPart } from '../recommendations/check-part.js';
import { Assessment } from './assessment.entity.js';
import type { AssessmentInput, SupersessionInput } from './assessment.input.js';

@Injectable()
export class AssessmentsService {
  constructor(
    @InjectRepository(Assessment) private readonly assessments: Repository<Assessment>,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Everything that `viewer` may see of how a recommendation was assessed, superseded rows too; latest day first. */
  findHistory(recommendationId: number, viewer: Viewer): Promise<Assessment[]> {
    const query = this.assessments
      .createQueryBuilder('a')
      .leftJoinAndSelect('a.limb', 'limb')
      .leftJoinAndSelect('a.organisation', 'organisation')
      .leftJoinAndSelect('a.passage', 'passage')
      .leftJoinAndSelect('passage.document', 'document')
      .where('a.recommendationId = :recommendationId', { recommendationId })
      .orderBy('a.asOf', 'DESC')
      .addOrderBy('a.recordedAt', 'DESC')
      .addOrderBy('a.id', 'DESC');
    return keepVisible(query, 'a', viewer).getMany();
  }

  /** The assessment `id`. @throws NotFoundException when there is none that `viewer` may see. */
  async findOne(id: number, viewer: Viewer): Promise<Assessment> {
    const query = this.assessments
      .createQueryBuilder('a')
      .leftJoinAndSelect('a.limb', 'limb')
      .where('a.id = :id', { id });
    const assessment = await keepVisible(query, 'a', viewer).getOne();
    if (!assessment) throw new NotFoundException(`There is no assessment ${id}.`);
    return assessment;
  }

  /**
   * Records how `viewer`'s side sees a recommendation.
   *
   * @throws NotFoundException for an unknown recommendation, or a limb that is not its own.
   */
  record(recommendationId: number, input: AssessmentInput, viewer: Viewer): Promise<Assessment> {
    return this.unitOfWork.run(viewer.accountId, (manager) => this.insert(recommendationId, input, viewer, manager));
  }

  /**
   * Replaces an assessment, which stays readable, with another and the reason for it.
   *
   * @throws NotFoundException as {@link findOne}; ConflictException when it was already superseded, or is another side's.
   */
  async supersede(id: number, input: SupersessionInput, viewer: Viewer): Promise<Assessment> {
    const earlier = await this.findOne(id, viewer);
    const own = earlier.organisationId === viewer.organisationId || may(viewer, 'admin');
    if (earlier.side !== sideOf(viewer) || !own) {
      throw new ConflictException(
        'Only the organisation that made an assessment can replace it. Record your own beside it.',
      );
    }
    return this.unitOfWork.run(viewer.accountId, async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock($1, $2)', [supersessionLock, id]);
      const later = await manager.findOneBy(Assessment, { supersedesId: id });
      if (later) {
        throw new ConflictException(
          `This assessment was replaced meanwhile: “${later.reason}”. Replace the newer one instead.`,
        );
      }
      const { recommendationId } = earlier;
      return this.insert(recommendationId, input, viewer, manager, { supersedesId: id, reason: input.reason });
    });
  }

  private async insert(
    recommendationId: number,
    { withoutSource, limbId, ...input }: AssessmentInput,
    viewer: Viewer,
    manager: EntityManager,
    supersession: { supersedesId: number; reason: string } | null = null,
  ): Promise<Assessment> {
    await checkPart(recommendationId, limbId ?? null, manager);
    return manager.save(
      manager.create(Assessment, {
        ...input,
        ...supersession,
        recommendationId,
        limbId: limbId ?? null,
        source: withoutSource ? null : input.source,
        side: sideOf(viewer),
        assessorId: viewer.accountId,
        organisationId: viewer.organisationId,
      }),
    );
  }
}

/** Two people who replace the same assessment take turns. */
const supersessionLock = 40_01;
