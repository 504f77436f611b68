import { ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, Repository } from 'typeorm';
import { keepVisible, may, sideOf, type Viewer } from '../accounts/viewer.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { checkPart } from '../recommendations/check-part.js';
import { RefusedField } from '../shared/refused-field.js';
import { Assessment, type Level } from './assessment.entity.js';
import type { AssessmentInput, OpinionInput, SupersessionInput } from './assessment.input.js';
import { chooseEvidence, lawDate } from './choose-evidence.js';
import { findGrounds, type Grounds } from './evidence.js';

/** An assessment with what it rests on, as far as one may see it. */
export type GroundedAssessment = Omit<Assessment, 'evidence'> & Grounds;

@Injectable()
export class AssessmentsService {
  constructor(
    @InjectRepository(Assessment) private readonly assessments: Repository<Assessment>,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Everything that `viewer` may see of how a recommendation was assessed, superseded rows too; latest day first. */
  async findHistory(recommendationId: number, viewer: Viewer): Promise<GroundedAssessment[]> {
    const query = this.assessments
      .createQueryBuilder('a')
      .leftJoinAndSelect('a.limb', 'limb')
      .leftJoinAndSelect('a.organisation', 'organisation')
      .where('a.recommendationId = :recommendationId', { recommendationId })
      .orderBy('a.asOf', 'DESC')
      .addOrderBy('a.recordedAt', 'DESC')
      .addOrderBy('a.id', 'DESC');
    return this.withGrounds(await keepVisible(query, 'a', viewer).getMany(), viewer);
  }

  /** The assessment `id`, of `recommendationId` if given. @throws NotFoundException when there is none that `viewer` may see. */
  async findOne(id: number, viewer: Viewer, recommendationId?: number): Promise<GroundedAssessment> {
    const query = this.assessments
      .createQueryBuilder('a')
      .leftJoinAndSelect('a.limb', 'limb')
      .where('a.id = :id', { id });
    if (recommendationId !== undefined) query.andWhere('a.recommendationId = :recommendationId', { recommendationId });
    const assessment = await keepVisible(query, 'a', viewer).getOne();
    if (!assessment) throw new NotFoundException(`There is no assessment ${id}.`);
    const [grounded] = await this.withGrounds([assessment], viewer);
    return grounded!;
  }

  /**
   * Records how `viewer`'s side sees a recommendation.
   *
   * @throws NotFoundException for an unknown recommendation, or a limb that is not its own; RefusedField for evidence
   *   that cannot be cited, and for a law older than the recommendation without a reason.
   */
  async record(recommendationId: number, input: AssessmentInput, viewer: Viewer): Promise<GroundedAssessment> {
    const { limbId = null, ...opinion } = input;
    const id = await this.unitOfWork.run(viewer.accountId, (manager) =>
      this.insert({ recommendationId, limbId }, opinion, viewer, manager),
    );
    return this.findOne(id, viewer);
  }

  /**
   * Replaces an assessment, which stays readable, with another of the same part and the reason for it.
   *
   * @throws NotFoundException as {@link findOne}; ConflictException when it was already superseded, or is another
   *   side's; RefusedField as {@link record}.
   */
  async supersede(id: number, { reason, ...opinion }: SupersessionInput, viewer: Viewer): Promise<GroundedAssessment> {
    const earlier = await this.findOne(id, viewer);
    const own = earlier.organisationId === viewer.organisationId || may(viewer, 'admin');
    if (earlier.side !== sideOf(viewer) || !own) {
      throw new ConflictException(
        'Only the organisation that made an assessment can replace it. Record your own beside it.',
      );
    }
    const newer = await this.unitOfWork.run(viewer.accountId, async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock($1, $2)', [supersessionLock, id]);
      const later = await manager.findOneBy(Assessment, { supersedesId: id });
      if (later) {
        throw new ConflictException(
          `This assessment was replaced meanwhile: “${later.reason}”. Replace the newer one instead.`,
        );
      }
      return this.insert(earlier, opinion, viewer, manager, { supersedesId: id, reason });
    });
    return this.findOne(newer, viewer);
  }

  /** Returns the id of the new row. */
  private async insert(
    { recommendationId, limbId }: Pick<Assessment, 'recommendationId' | 'limbId'>,
    input: OpinionInput,
    viewer: Viewer,
    manager: EntityManager,
    supersession: { supersedesId: number; reason: string } | null = null,
  ): Promise<number> {
    await checkPart(recommendationId, limbId, manager);
    const { asOf, level, axis, direction, confidence, rationale, reasonOlderLaw, visibility } = input;
    const evidence = await chooseEvidence(recommendationId, input, viewer, manager);
    const lawOn = await lawDate(input, evidence, manager);
    if (!reasonOlderLaw && progress.has(level) && (await isOlderLaw(lawOn, recommendationId, manager)))
      throw new RefusedField(
        'reasonOlderLaw',
        'olderLaw',
        'The law is older than the recommendation: say why it counts.',
      );
    const opinion = { asOf, level, axis, direction, confidence, rationale, lawOn, reasonOlderLaw, visibility };
    const { id } = await manager.save(
      manager.create(Assessment, {
        ...opinion,
        ...supersession,
        recommendationId,
        limbId,
        evidence,
        withoutSource: evidence.length === 0,
        side: sideOf(viewer),
        assessorId: viewer.accountId,
        organisationId: viewer.organisationId,
      }),
    );
    return id;
  }

  private async withGrounds(assessments: Assessment[], viewer: Viewer): Promise<GroundedAssessment[]> {
    const ids = assessments.map(({ id }) => id);
    const grounds = await findGrounds(this.assessments.manager.dataSource, ids, viewer);
    return assessments.map((one) => ({ ...one, ...grounds.get(one.id)! }));
  }
}

/** Levels that an older law cannot account for without a reason. */
const progress: ReadonlySet<Level> = new Set(['implemented', 'largely', 'partially']);

async function isOlderLaw(lawOn: string | null, recommendationId: number, manager: EntityManager): Promise<boolean> {
  const [row] = await manager.query<{ older: boolean | null }[]>(`SELECT is_older_law($1, $2) AS older`, [
    lawOn,
    recommendationId,
  ]);
  return row?.older === true;
}

/** Two people who replace the same assessment take turns. */
const supersessionLock = 40_01;
