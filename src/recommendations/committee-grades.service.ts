import { ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { formatSymbol } from '../documents/symbols/format-symbol.js';
import { parseSymbol } from '../documents/symbols/parse-symbol.js';
import { RefusedField } from '../shared/refused-field.js';
import { GradeScale } from '../treaty-bodies/grade-scale.entity.js';
import { checkPart } from './check-part.js';
import { CommitteeGrade } from './committee-grade.entity.js';
import type { CommitteeGradeInput, GradeCorrectionInput } from './committee-grade.input.js';
import { Recommendation } from './recommendation.entity.js';

/** Grades of the bodies' own: recorded from their documents, never changed, withdrawn when recorded wrongly. */
@Injectable()
export class CommitteeGradesService {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws NotFoundException for an unknown recommendation. */
  async findRecommendation(id: number): Promise<Recommendation> {
    const recommendation = await this.source.manager.findOne(Recommendation, {
      where: { id },
      relations: { document: true, state: true, limbs: true },
      order: { limbs: { position: 'ASC' } },
    });
    if (!recommendation) throw new NotFoundException(`There is no recommendation ${id}.`);
    return recommendation;
  }

  /** The scales of a body with their grades, the latest first. */
  findScales(mechanismCode: string): Promise<GradeScale[]> {
    return this.source.manager.find(GradeScale, {
      where: { mechanismCode },
      relations: { grades: true },
      order: { fromYear: 'DESC', code: 'ASC', grades: { rank: 'ASC' } },
    });
  }

  /** The grade `id` of `recommendationId`. @throws NotFoundException when it is none of its. */
  async findOne(recommendationId: number, id: number): Promise<CommitteeGrade> {
    const grade = await this.source.manager.findOne(CommitteeGrade, {
      where: { id, recommendationId },
      relations: { limb: true },
    });
    if (!grade) throw new NotFoundException(`There is no grade ${id} of recommendation ${recommendationId}.`);
    return grade;
  }

  /**
   * Records a grade under the scale of its body on that day.
   *
   * @throws NotFoundException for an unknown recommendation, or a limb that is not its own; RefusedField for what is no
   *   UN symbol, a code that is not on the scale, a date before the recommendation, and a part that the document graded
   *   already.
   */
  record(recommendationId: number, input: CommitteeGradeInput, viewer: Viewer): Promise<CommitteeGrade> {
    return this.unitOfWork.run(viewer.accountId, (manager) => insert(recommendationId, input, manager));
  }

  /**
   * Withdraws the grade `id` and records another in its place.
   *
   * @throws as {@link record} and {@link withdraw}
   */
  correct(
    recommendationId: number,
    id: number,
    { reason, ...input }: GradeCorrectionInput,
    viewer: Viewer,
  ): Promise<CommitteeGrade> {
    return this.unitOfWork.run(viewer.accountId, async (manager) => {
      await withdraw(recommendationId, id, reason, manager);
      return insert(recommendationId, input, manager);
    });
  }

  /** @throws NotFoundException for no grade of the recommendation; ConflictException when it was withdrawn already. */
  withdraw(recommendationId: number, id: number, reason: string, viewer: Viewer): Promise<void> {
    return this.unitOfWork.run(viewer.accountId, (manager) => withdraw(recommendationId, id, reason, manager));
  }
}

async function withdraw(recommendationId: number, id: number, reason: string, manager: EntityManager): Promise<void> {
  const where = { id, recommendationId };
  const { affected } = await manager.update(
    CommitteeGrade,
    { ...where, withdrawnAt: IsNull() },
    { withdrawnAt: () => 'clock_timestamp()', withdrawalReason: reason },
  );
  if (affected) return;
  const grade = await manager.findOneBy(CommitteeGrade, where);
  if (!grade) throw new NotFoundException(`There is no grade ${id} of recommendation ${recommendationId}.`);
  throw new ConflictException(`This grade was withdrawn meanwhile: “${grade.withdrawalReason}”.`);
}

async function insert(
  recommendationId: number,
  {
    limbId = null,
    gradeCode,
    assessedOn,
    note,
    source,
    ...input
  }: Omit<CommitteeGradeInput, 'limbId'> & {
    limbId?: number | null;
  },
  manager: EntityManager,
): Promise<CommitteeGrade> {
  await checkPart(recommendationId, limbId, manager);
  const parsed = parseSymbol(input.symbol);
  if (!parsed) throw new RefusedField('symbol', 'isSymbol', 'This is not a UN symbol.');
  const symbol = formatSymbol(parsed);
  const scaleCode = await scaleOf(recommendationId, gradeCode, assessedOn, manager);
  if (
    await manager.existsBy(CommitteeGrade, {
      recommendationId,
      limbId: limbId ?? IsNull(),
      symbol,
      withdrawnAt: IsNull(),
    })
  )
    throw new RefusedField('symbol', 'graded', `${symbol} has graded this part already.`);
  return manager.save(
    manager.create(CommitteeGrade, {
      recommendationId,
      limbId,
      scaleCode,
      gradeCode,
      symbol,
      assessedOn,
      note,
      source: source ?? symbol,
    }),
  );
}

/** The scale that the body of a recommendation used on a day, which has `gradeCode`. */
async function scaleOf(
  recommendationId: number,
  gradeCode: string,
  assessedOn: string,
  manager: EntityManager,
): Promise<string> {
  const scales = await manager.query<{ code: string; known: boolean; early: boolean }[]>(
    `SELECT s.code, EXISTS (SELECT FROM grade g WHERE g.scale_code = s.code AND g.code = $2) AS known,
       coalesce($3 < left(d.published_on, length($3)), false) AS early
     FROM recommendation r
     JOIN document d ON d.id = r.document_id
     JOIN grade_scale s ON s.mechanism_code = r.mechanism_code
     WHERE r.id = $1 AND left($3, 4)::integer BETWEEN coalesce(s.from_year, 0) AND coalesce(s.until_year, 9999)
     ORDER BY s.from_year DESC NULLS LAST
     LIMIT 1`,
    [recommendationId, gradeCode, assessedOn],
  );
  const [scale] = scales;
  if (!scale) throw new RefusedField('assessedOn', 'noScale', 'No scale of the body on that day is known.');
  if (scale.early) throw new RefusedField('assessedOn', 'beforeRecommendation', 'The recommendation was not made yet.');
  if (!scale.known)
    throw new RefusedField('gradeCode', 'notOnScale', `${gradeCode} is not on the scale ${scale.code}.`);
  return scale.code;
}
