import { ConflictException, ForbiddenException, Injectable, NotFoundException } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager, type QueryDeepPartialEntity } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { constraintOf, withRules } from '../database/constraint-rules.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { checkPart } from '../recommendations/check-part.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';
import { today } from '../shared/partial-date.js';
import { StaleEdit } from '../shared/stale-edit.js';
import { findAssignmentRows, type AssignmentRow } from './assignment-rows.js';
import { Assignment } from './assignment.entity.js';
import type { AssignmentChange, AssignmentInput } from './assignment.input.js';
import { assignmentRules, checkTarget } from './check-target.js';

/** Assignments one by one: giving them, dealing with them, taking them back. */
@Injectable()
export class AssignmentsService {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** An assignment that `viewer` has in hand. @throws NotFoundException when there is none. */
  async findOne(id: number, viewer: Viewer): Promise<AssignmentRow> {
    const [row] = await findAssignmentRows(this.source, viewer, {
      where: 'a.id = $5 AND assignment_in_hand(a, $1)',
      order: 'a.id',
      parameters: [id],
    });
    if (!row) throw unknown(id);
    return row;
  }

  /**
   * Assigns a recommendation, or a limb of it, on behalf of the viewer's organisation, and returns the id.
   *
   * @throws NotFoundException for an unknown recommendation or limb
   * @throws RefusedField when `viewer` may not assign to this body or person, or the same is assigned already
   */
  assign(recommendationId: number, { limbId, ...target }: AssignmentInput, viewer: Viewer): Promise<number> {
    return withRules(assignmentRules, () =>
      this.unitOfWork.run(viewer.accountId, async (manager) => {
        await checkPart(recommendationId, limbId ?? null, manager);
        const { stateCode } = await manager.findOneByOrFail(Recommendation, { id: recommendationId });
        const columns = await checkTarget(manager, stateCode, target, viewer);
        const assignment = manager.create(Assignment, {
          ...columns,
          recommendationId,
          limbId: limbId ?? null,
          organisationId: viewer.organisationId!,
          givenBy: viewer.accountId,
        });
        return (await manager.save(assignment)).id;
      }),
    );
  }

  /**
   * Replaces what is asked, of whom and by when.
   *
   * @throws StaleEdit when somebody changed it since `input.version`; otherwise as {@link assign}
   */
  async change(id: number, { version, limbId, ...target }: AssignmentChange, viewer: Viewer): Promise<void> {
    await withRules(assignmentRules, () =>
      this.unitOfWork.run(viewer.accountId, async (manager) => {
        const held = await holdOwn(manager, id, viewer);
        if (held.version !== version) throw new StaleEdit(held);
        await checkPart(held.recommendationId, limbId ?? null, manager);
        const { stateCode } = await manager.findOneByOrFail(Recommendation, { id: held.recommendationId });
        const columns = await checkTarget(manager, stateCode, target, viewer, held);
        await write(manager, held, { ...columns, limbId: limbId ?? null });
      }),
    );
  }

  /** Marks it done today; what is done already stays so. @throws NotFoundException when `viewer` has no such one in hand. */
  finish(id: number, remark: string | undefined, viewer: Viewer): Promise<void> {
    return this.alter(id, viewer, hold, (held) => !held.doneOn && { doneOn: today(), remark: remark ?? held.remark });
  }

  /** Takes back that it is done. */
  reopen(id: number, viewer: Viewer): Promise<void> {
    return this.alter(id, viewer, hold, (held) => held.doneOn !== null && { doneOn: null });
  }

  /** Gives it back to the body or organisation, with a word why; it then waits for another person. */
  handBack(id: number, remark: string | undefined, viewer: Viewer): Promise<void> {
    return this.alter(id, viewer, hold, (held) => open(held) && { accountId: null, remark: remark ?? held.remark });
  }

  /** Makes it the viewer's own, when nobody has it yet. @throws ConflictException when somebody was faster. */
  take(id: number, viewer: Viewer): Promise<void> {
    return this.alter(id, viewer, hold, (held) => {
      if (held.accountId !== null && held.accountId !== viewer.accountId)
        throw new ConflictException('Somebody else has taken this since. Open the page again to see who.');
      return held.accountId === null && { accountId: viewer.accountId };
    });
  }

  /** Takes it back from whoever has it. @throws ForbiddenException when another organisation gave it. */
  takeBack(id: number, viewer: Viewer): Promise<void> {
    return this.alter(id, viewer, holdOwn, (held) => open(held) && { takenBackAt: new Date() });
  }

  /** Gives again what was taken back. @throws ForbiddenException when another organisation gave it. */
  giveAgain(id: number, viewer: Viewer): Promise<void> {
    return this.alter(id, viewer, holdOwn, (held) => held.takenBackAt !== null && { takenBackAt: null });
  }

  /** Holds one assignment and writes what `change` makes of it; false leaves it as it is. */
  private async alter(
    id: number,
    viewer: Viewer,
    held: typeof hold,
    change: (held: Assignment) => false | QueryDeepPartialEntity<Assignment>,
  ): Promise<void> {
    const work = this.unitOfWork.run(viewer.accountId, async (manager) => {
      const assignment = await held(manager, id, viewer);
      const changed = change(assignment);
      if (changed) await write(manager, assignment, changed);
    });
    await work.catch((error: unknown) => {
      throw constraintOf(error) === 'assignment_open_once_idx' ? sameOpen() : error;
    });
  }
}

const sameOpen = () => new ConflictException('The same is assigned to the same body and person already.');
const open = ({ doneOn, takenBackAt }: Assignment) => doneOn === null && takenBackAt === null;
const unknown = (id: number) => new NotFoundException(`There is no assignment ${id}.`);

/** Locks an assignment that `viewer` has in hand. @throws NotFoundException when there is none. */
async function hold(manager: EntityManager, id: number, viewer: Viewer): Promise<Assignment> {
  const held = await manager
    .createQueryBuilder(Assignment, 'a')
    .where('a.id = :id AND assignment_in_hand(a, :organisation)', { id, organisation: viewer.organisationId })
    .setLock('pessimistic_write')
    .getOne();
  if (!held) throw unknown(id);
  return held;
}

/** As {@link hold}, for what the viewer's own organisation gave. */
async function holdOwn(manager: EntityManager, id: number, viewer: Viewer): Promise<Assignment> {
  const held = await hold(manager, id, viewer);
  if (held.organisationId !== viewer.organisationId)
    throw new ForbiddenException('Another organisation gave this assignment. Hand it back instead.');
  return held;
}

const write = (manager: EntityManager, { id, version }: Assignment, changed: QueryDeepPartialEntity<Assignment>) =>
  manager.update(Assignment, id, { ...changed, version: version + 1 });
