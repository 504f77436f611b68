import { Injectable, NotFoundException } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { RefusedField } from '../shared/refused-field.js';
import { saveVersion } from '../shared/save-version.js';
import { StaleEdit } from '../shared/stale-edit.js';
import { CycleEvent } from './cycle-event.entity.js';
import type { CycleEventInput, CycleEventRevision } from './cycle.input.js';

/** Events of cycles, added and put right by hand; the audit trail keeps what they said before. */
@Injectable()
export class CycleEventsService {
  constructor(
    @InjectRepository(CycleEvent) private readonly events: Repository<CycleEvent>,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** An event with its cycle and State. @throws NotFoundException for an unknown `id`. */
  async findOne(id: number): Promise<CycleEvent> {
    const event = await this.events.findOne({ where: { id }, relations: { cycle: { state: true } } });
    if (!event) throw new NotFoundException(`There is no event ${id}.`);
    return event;
  }

  /** Adds an event to a cycle that exists. @throws RefusedField when it would end before it begins. */
  add(cycleId: number, input: CycleEventInput, viewer: Viewer): Promise<CycleEvent> {
    const row = rowOf(input);
    return this.unitOfWork.run(viewer.accountId, (manager) =>
      manager.save(manager.create(CycleEvent, { ...row, cycleId })),
    );
  }

  /**
   * Corrects an event.
   *
   * @throws NotFoundException as {@link findOne}; StaleEdit when it was changed since `version` was read;
   *   RefusedField as {@link add}.
   */
  async revise(id: number, { version, ...input }: CycleEventRevision, viewer: Viewer): Promise<void> {
    const row = rowOf(input);
    await this.findOne(id);
    await this.unitOfWork.run(viewer.accountId, (manager) => saveVersion(manager, CycleEvent, { id, version }, row));
  }

  /** Takes an event out. @throws NotFoundException, StaleEdit as {@link revise}. */
  async remove(id: number, version: number, viewer: Viewer): Promise<void> {
    await this.findOne(id);
    await this.unitOfWork.run(viewer.accountId, async (manager) => {
      const { affected } = await manager.delete(CycleEvent, { id, version });
      if (!affected) throw new StaleEdit(await manager.findOneByOrFail(CycleEvent, { id }));
    });
  }
}

function rowOf({ kind, onDate, untilDate, symbol, note, source }: CycleEventInput) {
  if (untilDate !== undefined && (onDate === undefined || untilDate < onDate))
    throw new RefusedField('untilDate', 'order', 'The last day comes before the first.');
  return {
    kind,
    onDate: onDate ?? null,
    untilDate: untilDate ?? null,
    symbol: symbol ?? null,
    note: note ?? null,
    source,
  };
}
