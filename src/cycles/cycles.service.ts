import { Injectable, NotFoundException } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { ReportingCycle } from './reporting-cycle.entity.js';

@Injectable()
export class CyclesService {
  constructor(@InjectDataSource() private readonly source: DataSource) {}

  /** A State's cycles with their events, the latest first. */
  find(stateCode: string): Promise<ReportingCycle[]> {
    return this.source.manager.find(ReportingCycle, {
      where: { stateCode },
      relations: { events: true },
      order: { treatyCode: 'ASC', ordinal: 'DESC', id: 'ASC', events: { id: 'ASC' } },
    });
  }
}

/** The cycle that people call `label`, or null for none asked. @throws NotFoundException for one that is not there. */
export function cycleNamed(cycles: ReportingCycle[], label: string | undefined): ReportingCycle | null {
  if (label === undefined) return null;
  const cycle = cycles.find((one) => one.label === label);
  if (!cycle) throw new NotFoundException(`There is no cycle ${label}.`);
  return cycle;
}
