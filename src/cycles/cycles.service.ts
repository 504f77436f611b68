import { Injectable, NotFoundException } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, Not, type EntityManager } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { RefusedField } from '../shared/refused-field.js';
import { saveVersion } from '../shared/save-version.js';
import { Treaty } from '../treaties/treaty.entity.js';
import type { CycleInput, CycleRevision } from './cycle.input.js';
import { ReportingCycle } from './reporting-cycle.entity.js';
import { labelOf } from './reporting-treaties.js';

@Injectable()
export class CyclesService {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** A State's cycles with their events, the latest first. */
  find(stateCode: string): Promise<ReportingCycle[]> {
    return this.source.manager.find(ReportingCycle, {
      where: { stateCode },
      relations: { events: true },
      order: { treatyCode: 'ASC', ordinal: 'DESC', id: 'ASC', events: { id: 'ASC' } },
    });
  }

  /** A cycle with its State. @throws NotFoundException for an unknown `id`. */
  async findOne(id: number): Promise<ReportingCycle> {
    const cycle = await this.source.manager.findOne(ReportingCycle, { where: { id }, relations: { state: true } });
    if (!cycle) throw new NotFoundException(`There is no cycle ${id}.`);
    return cycle;
  }

  /** Opens a cycle of a State that exists. @throws RefusedField when its number or its label is taken. */
  open(stateCode: string, input: CycleInput, viewer: Viewer): Promise<ReportingCycle> {
    return this.unitOfWork.run(viewer.accountId, async (manager) => {
      const row = await rowOf(manager, stateCode, input, null);
      return manager.save(manager.create(ReportingCycle, row));
    });
  }

  /**
   * Corrects a cycle.
   *
   * @throws NotFoundException as {@link findOne}; StaleEdit when it was changed since `version` was read;
   *   RefusedField as {@link open}.
   */
  async revise(id: number, { version, ...input }: CycleRevision, viewer: Viewer): Promise<void> {
    const { stateCode } = await this.findOne(id);
    await this.unitOfWork.run(viewer.accountId, async (manager) => {
      const row = await rowOf(manager, stateCode, input, id);
      await saveVersion(manager, ReportingCycle, { id, version }, row);
    });
  }
}

/** Two people who name cycles take turns. */
const namingLock = 40_02;

/** What the cycle `id`, null for a new one, is to hold. @throws RefusedField when its number or its label is taken. */
async function rowOf(manager: EntityManager, stateCode: string, input: CycleInput, id: number | null) {
  const { treatyCode, ordinal, procedure = null } = input;
  await manager.query('SELECT pg_advisory_xact_lock($1)', [namingLock]);
  const treaty = await manager.findOneByOrFail(Treaty, { code: treatyCode });
  const label = input.label ?? labelOf(treatyCode, treaty.mechanismCode, stateCode, ordinal);
  const other = id === null ? {} : { id: Not(id) };
  if (await manager.existsBy(ReportingCycle, { ...other, stateCode, treatyCode, ordinal }))
    throw new RefusedField('ordinal', 'cycleTaken', `This State has a cycle ${ordinal} under ${treatyCode} already.`);
  if (await manager.existsBy(ReportingCycle, { ...other, label }))
    throw new RefusedField('label', 'taken', `Another cycle is called ${label}.`);
  return { stateCode, treatyCode, ordinal, procedure, label };
}

/** The cycle that people call `label`, or null for none asked. @throws NotFoundException for one that is not there. */
export function cycleNamed(cycles: ReportingCycle[], label: string | undefined): ReportingCycle | null {
  if (label === undefined) return null;
  const cycle = cycles.find((one) => one.label === label);
  if (!cycle) throw new NotFoundException(`There is no cycle ${label}.`);
  return cycle;
}
