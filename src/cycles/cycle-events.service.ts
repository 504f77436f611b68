import { ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { FieldRefusal } from '../shared/field-refusal.js';
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

  /** Adds an event to a cycle that exists. @throws FieldRefusal when it would end before it begins. */
  add(cycleId: number, input: CycleEventInput, viewer: Viewer): Promise<CycleEvent> {
    const row = rowOf(input);
    return this.unitOfWork.run(viewer.accountId, (manager) =>
      manager.save(manager.create(CycleEvent, { ...row, cycleId })),
    );
  }

  /**
   * Corrects an event.
   *
   * @throws NotFoundException as {@link findOne}; ConflictException when it was changed since `version` was read;
   *   FieldRefusal as {@link add}.
   */
  async revise(id: number, { version, ...input }: CycleEventRevision, viewer: Viewer): Promise<void> {
    const row = rowOf(input);
    await this.findOne(id);
    await this.unitOfWork.run(viewer.accountId, async (manager) => {
      const { affected } = await manager.update(CycleEvent, { id, version }, row);
      if (!affected) throw changedMeanwhile();
    });
  }

  /** Takes an event out. @throws NotFoundException, ConflictException as {@link revise}. */
  async remove(id: number, version: number, viewer: Viewer): Promise<void> {
    await this.findOne(id);
    await this.unitOfWork.run(viewer.accountId, async (manager) => {
      const { affected } = await manager.delete(CycleEvent, { id, version });
      if (!affected) throw changedMeanwhile();
    });
  }
}

const changedMeanwhile = () =>
  new ConflictException('Somebody changed this event meanwhile. Open it again to see what it says now.');

function rowOf({ kind, onDate, untilDate, symbol, note, source }: CycleEventInput) {
  if (untilDate !== undefined && (onDate === undefined || untilDate < onDate))
    throw new FieldRefusal('untilDate', 'order', 'The last day comes before the first.');
  return {
    kind,
    onDate: onDate ?? null,
    untilDate: untilDate ?? null,
    symbol: symbol ?? null,
    note: note ?? null,
    source,
  };
}
